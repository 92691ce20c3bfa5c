"""SVG for other readers: colours on each shape, nothing that is only hidden, lines no longer than measured."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pathways.drawing import THEMES
from pathways.drawing.font import BADGE, measure
from pathways.export.picture import make_svg
from pathways.export.plain_svg import write_out
from pathways.export.request import Level, notice_of
from pathways.model import Voice
from tests.unit.export.requests import ask_for

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = frozenset(f"{SVG}{name}" for name in ("rect", "path", "circle", "line", "polygon"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_shape_and_line_says_itself_how_it_looks(theme: str) -> None:
    """Without a style sheet: a colour on each shape, size and colour on each text; CSS has fonts alone."""
    request = replace(ask_for("high-risk", voice=Voice.TRAINEE), level=Level.EVERYTHING, theme=theme)
    root = ElementTree.fromstring(make_svg(request))
    style = "".join(element.text or "" for element in root.iter(f"{SVG}style"))
    assert style.count("{") == style.count("@font-face")
    for element in root.iter():
        if element.tag in SHAPES:
            assert element.get("fill") or element.get("stroke"), ElementTree.tostring(element)
        if element.tag == f"{SVG}text":
            assert element.get("fill", "").startswith("#") and element.get("font-size")
    assert not [e for e in root.iter() if {"np-hit", "np-aside"} & set(e.get("class", "").split())]


def test_badges_are_dark_words_on_a_light_ground() -> None:
    """What limits a statement can be read: the ground of the theme, the words in its ink, as long as measured."""
    root = ElementTree.fromstring(make_svg(ask_for("high-risk", voice=Voice.TRAINEE)))
    badges = [e for e in root.iter(f"{SVG}g") if "np-badge" in e.get("class", "").split()]
    assert badges
    for badge in badges:
        (ground,) = badge.iter(f"{SVG}rect")
        (text,) = badge.iter(f"{SVG}text")
        assert ground.get("fill") == THEMES["light"].ground["badge"]
        assert text.get("fill") == THEMES["light"].ground["text"]
        (line,) = [e for e in badge.iter() if e.get("textLength")]
        length = float(line.get("textLength", "0"))
        assert length <= measure("".join(line.itertext()), BADGE) < float(ground.get("width", "0"))
    assert "approved for some" in {"".join(badge.itertext()) for badge in badges}


def test_each_line_of_the_notice_has_room_in_a_wider_font() -> None:
    """Also where a reader neither has the font nor keeps to the length, the notice ends on the picture."""
    for pathway in ("observation", "follow-up", "end-of-life"):
        request = ask_for(pathway, voice=Voice.TRAINEE)
        root = ElementTree.fromstring(make_svg(request))
        width = float(root.get("width", "0"))
        feet = [e for e in root.iter(f"{SVG}tspan") if (e.text or "x") in notice_of(request.speaker)]
        assert feet
        for line in feet:
            assert 1.2 * float(line.get("textLength", "0")) <= width - 14


def test_rules_apply_as_a_browser_applies_them() -> None:
    """The heavier selector wins, then the later; what is hidden is gone; other words than the rules' stay."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="p"><g class="a b"><rect class="x"/><rect class="x y"/></g>'
        '<g data-voice="other"><text>gone</text></g><text class="t" x="1" aria-label="&lt;b&gt; &amp;">here</text>'
        "</svg>"
    )
    style = ".a .x { fill: red; stroke-width: 2px; } .x { fill: blue; } .a .x.y { fill: green; } .q .x { fill: black; }"
    style += '[data-voice="other"] { display: none; } .t { font-size: 10px; font-weight: 700; }'
    root = ElementTree.fromstring(write_out(svg, style, "en"))
    assert [e.get("fill") for e in root.iter(f"{SVG}rect")] == ["red", "green"]
    assert root.find(f".//{SVG}rect[@stroke-width='2']") is not None
    (text,) = root.iter(f"{SVG}text")
    assert (text.text, text.get("font-size"), text.get("aria-label")) == ("here", "10", "<b> &")
    assert text.get("direction") is None


def test_a_language_that_is_written_from_the_right_says_so() -> None:
    """Full stops stand at the end that its readers expect; a text in another language keeps its own side."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg"><text x="1">نعم.</text><g lang="en"><text x="1">Yes.</text></g></svg>'
    )
    own, other = ElementTree.fromstring(write_out(svg, "", "ar")).iter(f"{SVG}text")
    assert (own.get("direction"), own.get("text-anchor")) == ("rtl", "end")
    assert other.get("direction") is None


def test_a_picture_is_written_in_one_file(tmp_path: Path) -> None:
    """The attributes do not make the file much larger than its font."""
    made = make_svg(replace(ask_for("relapse", voice=Voice.TRAINEE), level=Level.EVERYTHING))
    (tmp_path / "map.svg").write_bytes(made)
    assert len(made) < 700_000
