"""Letters that the bundled font lacks: no file fails for them, none vanishes unsaid, and markup stays as it is."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from pathways.export.letters import tell_missing
from pathways.export.papers.handout import make_handout
from pathways.export.papers.poster import make_poster
from pathways.export.picture import make_png
from pathways.export.raster import draw_pixels, put_together
from pathways.export.request import Request
from pathways.graph import view_pathway
from pathways.model import Voice
from pathways.text import Reader, Speaker
from tests.pack_builder import PackBuilder
from tests.unit.export.pdf_reading import Read

pytestmark = pytest.mark.slow

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">'
FONT = 'font-family="Atkinson Hyperlegible Next" font-size="20"'


def titled(builder: PackBuilder, title: str) -> Request:
    """Return a request for the map of a pack in which one step has this title."""
    builder.change_step("operate", title={"family": title, "trainee": title})
    pack = builder.load()
    return Request((view_pathway(pack, next(iter(pack.pathways))),), Speaker(Reader(pack), Voice.FAMILY))


@pytest.mark.parametrize(
    ("title", "letters"),
    [
        ("Age ≥ 18 months", []),
        ("Nurse \U0001f469\u200d\u2695\ufe0f", ["\U0001f469", "\u2695"]),
        ("Heart \u2764\ufe0f", ["\u2764"]),
        ("腹痛", ["腹", "痛"]),
        ("ألم", ["أ", "ل", "م"]),
        ("Біль", ["Б", "і"]),
    ],
    ids=["sign", "joined", "selected", "chinese", "arabic", "ukrainian"],
)
def test_every_file_is_made_and_names_what_the_font_lacks(tmp_path: Path, title: str, letters: list[str]) -> None:
    """Pictures and papers are made whatever a title is; the letters are told with their numbers, for these alone."""
    request = titled(PackBuilder(tmp_path), title)
    assert make_png(request).startswith(b"\x89PNG")
    assert Read(make_handout(request)).pages and Read(make_poster(request)).pages
    for name in ("png", "handout", "poster"):
        told = tell_missing(name, request)
        assert [letter for letter in letters if f"{letter} (U+{ord(letter):04X})" not in told] == []
        assert bool(told) == bool(letters)
    assert tell_missing("svg", request) == tell_missing("slides", request) == ""


def test_signs_are_put_together_in_texts_alone() -> None:
    """In a name for screen readers, a title or a style the sign stays, so that the picture is still XML."""
    said = (
        f'{HEAD}<title>≥</title><g aria-label="Age ≥ 2"><text x="5" y="25" {FONT}>≥<tspan dx="1">≤ 2</tspan></text></g>'
    )
    made = put_together(f"{said}</svg>")
    root = ElementTree.fromstring(made)
    assert root.find(".//{*}g[@aria-label='Age ≥ 2']") is not None and root.findtext("{*}title") == "≥"
    assert "".join(root.find(".//{*}text").itertext()) == ">< 2"  # type: ignore[union-attr]
    assert len(root.findall(".//{*}tspan[@text-decoration='underline']")) == 2


def test_letters_that_the_font_lacks_are_drawn() -> None:
    """A sign for at least is no empty box: it looks like the sign for more than with a line below."""

    def drawn(text: str) -> bytes:
        return draw_pixels(f'{HEAD}<text x="5" y="25" {FONT}>{text}</text></svg>', 1)

    assert drawn("≥") != drawn("&#x2A7E;") and drawn("≥") != drawn("&gt;")
