"""The PDF of the sheet: made from what a device asks for, named after nothing private, explained when it fails."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pathways.graph import Place
from pathways.ui.papers import read_sheet_wish
from tests.unit.export.pdf_reading import Read

pytestmark = pytest.mark.slow


def asked(lang: str, pathway: str, wish: str) -> None:
    """Make the file that was asked for and write it out; this runs inside Streamlit."""
    import streamlit as st

    from pathways.ui.context import Context
    from pathways.ui.pack_store import current_pack
    from pathways.ui.papers import make_sheet

    served = current_pack()
    assert served.pack is not None
    st.text(make_sheet(Context(served, served.pack, lang), pathway, "north-america", wish) or "nothing")


def file_for(wish: object, lang: str = "en", pathway: str = "high-risk") -> dict[str, Any]:
    """Return what the page answers."""
    app = AppTest.from_function(asked, args=(lang, pathway, json.dumps(wish)), default_timeout=60).run()
    assert not app.exception
    found: dict[str, Any] = json.loads(app.text[0].value)
    return found


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_marked_steps_become_a_file_of_two_pages(paper: str, size: tuple[int, int]) -> None:
    """The file has the place and the paper that were asked for; its name tells nothing of the place."""
    found = file_for({"seq": 3, "paper": paper, "now": ["hr-recover"], "done": ["hr-tx1"], "no": []})
    read = Read(base64.b64decode(found["pdf"]))
    assert (found["seq"], found["problem"], read.sizes, len(read.pages)) == (3, "", {size}, 2)
    assert "Recovery between transplants" in " ".join(read.pages[0].split())
    assert "hr-" not in found["name"] and "recover" not in found["name"]


def test_what_is_asked_is_read_with_care() -> None:
    """Only names of steps and known papers are taken; what is no wish gives nothing."""
    wish = read_sheet_wish('{"seq": 1, "paper": "a0", "now": ["x", 7], "done": "y", "no": null, "notes": {"x": "z"}}')
    assert wish is not None and wish == (Place(frozenset({"x"})), "a4", 1)
    assert [read_sheet_wish(text) for text in ("", "[]", "{", '{"seq": "1"}', "[" * 100_000)] == [None] * 5


def test_hidden_steps_are_not_on_it() -> None:
    """A step behind a question without a yes is passed over, whoever names it."""
    read = Read(base64.b64decode(file_for({"seq": 1, "paper": "a4", "now": ["relapse"]})["pdf"]))
    assert "No step is marked" in " ".join(read.text.split())


def test_a_sheet_that_cannot_be_made_is_explained() -> None:
    """A map behind a question without a yes gives a message and no file."""
    found = file_for({"seq": 1, "paper": "a4", "now": []}, pathway="relapse")
    assert found["pdf"] == "" and "relapse" in found["problem"]
