"""The PDF of the sheet: it says first what is sent, sends nothing by itself, and gives a file that can be read."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from pathways.export.papers.sheet_pdf import sheet_pdf
from pathways.graph import Place

pytestmark = pytest.mark.slow


def panel(lang: str, pathway: str) -> None:
    """Show the panel alone; this runs inside Streamlit."""
    from pathways.ui.context import Context
    from pathways.ui.pack_store import current_pack
    from pathways.ui.papers import show_sheet

    served = current_pack()
    assert served.pack is not None
    show_sheet(Context(served, served.pack, lang), pathway, "north-america")


def run_panel(lang: str = "en", pathway: str = "high-risk") -> AppTest:
    """Run the panel."""
    return AppTest.from_function(panel, args=(lang, pathway), default_timeout=60).run()


@pytest.mark.parametrize(("lang", "told"), [("en", "never sent"), ("es", "no se envían nunca")])
def test_it_says_what_is_sent_before_anything_is(lang: str, told: str) -> None:
    """The text stands before the form, whose choice travels only with its button; nothing is made before."""
    app = run_panel(lang)
    assert not app.exception
    assert told in app.markdown[0].value
    assert not app.get("download_button")


def test_the_form_makes_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps chosen by hand become the place of the sheet; the file's name tells nothing of it."""
    made: list[object] = []

    def spy(*how: object) -> bytes:
        made.append(how[1])
        return sheet_pdf(*how)  # type: ignore[arg-type]

    monkeypatch.setattr("pathways.ui.papers.sheet_pdf", spy)
    app = run_panel()
    app.multiselect[0].set_value(["hr-recover"])
    app.multiselect[1].set_value(["hr-tx1"])
    app.button[0].click().run()
    assert not app.exception
    assert made == [Place(frozenset({"hr-recover"}), frozenset({"hr-tx1"}))]
    assert len(app.get("download_button")) == 1


def test_hidden_steps_cannot_be_chosen() -> None:
    """Steps behind a question without a yes are no options of the form."""
    options = run_panel().multiselect[0].options
    assert "Recovery between transplants" in options
    assert not [option for option in options if "comes back" in option or "does not work" in option]


def test_a_sheet_that_cannot_be_made_is_explained() -> None:
    """A map behind a question without a yes gives a message and leaves the page whole."""
    app = run_panel(pathway="relapse")
    assert not app.exception
    app.button[0].click().run()
    assert not app.exception
    assert "relapse" in app.error[0].value
