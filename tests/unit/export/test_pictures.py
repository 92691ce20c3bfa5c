"""Pictures: they stand alone, in one voice, with nothing outside and nothing that was not asked for."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import Image

from pathways.drawing import Layout, draw
from pathways.errors import ExportError
from pathways.export.picture import make_png, make_svg
from pathways.export.request import Level, notice_of, stamp_of
from pathways.graph import list_roads
from pathways.model import Voice
from tests.unit.export.requests import ask_for

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(("voice", "lang"), [(Voice.FAMILY, "es"), (Voice.TRAINEE, "en")])
def test_an_svg_stands_alone_with_every_word_of_its_voice(voice: Voice, lang: str) -> None:
    """Titles, notice, date and version are in the text; fonts are inside; no variable, link or script is."""
    request = replace(ask_for("high-risk", voice=voice, lang=lang), level=Level.EVERYTHING)
    text = make_svg(request).decode("utf-8")
    root = ElementTree.fromstring(text)
    words = " ".join("".join(part.itertext()) for part in root.iter(f"{SVG}text"))
    flat = "".join(words.split())
    for step in request.view.steps:
        if step not in request.hidden(request.view):
            title = request.speaker.title(step).replace("-", "")
            assert "".join(title.split()) in flat.replace("-", ""), title
    for said in (notice_of(request.speaker), stamp_of(request.speaker)):
        assert "".join(said.split()) in flat
    other = Voice.TRAINEE if voice is Voice.FAMILY else Voice.FAMILY
    assert f'data-voice="{other}"' not in text.partition("</style>")[2]
    assert text.count("data:font/woff2;base64,") == 2
    assert not [bad for bad in ("var(", "<script", "href", "http://www.w3.org/1999/xlink") if bad in text]
    assert text.count("http") == text.count("http://www.w3.org/2000/svg")


@pytest.mark.parametrize(
    ("level", "layout"),
    [(None, Layout.ROAD), (Level.PHASES, Layout.OVERVIEW), (Level.EVERYTHING, Layout.ROADMAP)],
)
def test_a_picture_is_that_of_the_screen_at_the_same_level(level: Level | None, layout: Layout) -> None:
    """Usually the main road; each box stands where the screen has it, and no panel is in the file."""
    request = replace(ask_for("high-risk", voice=Voice.TRAINEE), level=level)
    screen = draw(request.view, request.labels(request.view), layout)
    text = make_svg(request).decode("utf-8")
    places = {
        node.get("data-id"): (node.get("transform") or "").removeprefix("translate(").removesuffix(")").split()
        for node in ElementTree.fromstring(text).iter(f"{SVG}g")
        if "np-node" in (node.get("class") or "").split()
    }
    assert places.keys() == screen.box_of.keys()
    for name, place in places.items():
        rect = screen.box_of[name or ""].rect
        assert [float(value) for value in place] == pytest.approx([rect.x, rect.y], abs=0.06)
    assert "np-panel" not in text.partition("</style>")[2]


def test_a_picture_of_one_of_several_roads_names_it() -> None:
    """The road that is asked for is drawn, under its name; a way through the map is drawn whole."""
    request = ask_for("relapse", voice=Voice.TRAINEE)
    road = list_roads(request.view)[-1]
    text = make_svg(replace(request, road=road.id)).decode("utf-8")
    assert request.speaker.say(road.title).text in text
    assert [step for step in road.steps if f'data-id="{step}"' not in text and step not in request.view.group_of] == []
    way = ask_for("high-risk", voice=Voice.TRAINEE, route="tandem")
    text = make_svg(way).decode("utf-8")
    assert [step for step in way.view.steps if f'data-id="{step}"' not in text] == []


def test_hidden_steps_are_in_no_picture() -> None:
    """A step behind a question is not in a family's picture before the yes."""
    request = ask_for("high-risk")
    hidden = request.hidden(request.view)
    assert hidden
    text = make_svg(request).decode("utf-8")
    assert not [step for step in hidden if f'data-id="{step}"' in text]


@pytest.mark.parametrize("scale", [1, 3])
def test_a_png_has_the_size_that_was_asked_for(scale: int) -> None:
    """Pixels are the points of the screen times the scale; light paper and dark ground are in the corner."""
    request = replace(ask_for("observation", region="europe"), scale=scale, theme="dark")
    drawing, _ = request.drawn(request.view, Level.ROAD)
    picture = Image.open(io.BytesIO(make_png(request)))
    assert abs(picture.width - drawing.width * scale) <= scale
    assert picture.height > drawing.height * scale
    assert picture.convert("RGB").getpixel((0, 0)) == (0x12, 0x16, 0x1F)
    light = Image.open(io.BytesIO(make_png(replace(request, theme="light")))).convert("RGB")
    assert light.getpixel((0, 0)) == (255, 255, 255)


def test_another_scale_is_refused_with_what_is_allowed() -> None:
    """Nobody gets a picture of a size that was never meant."""
    with pytest.raises(ExportError, match="found 9; allowed: 1, 2, 3, 4"):
        make_png(replace(ask_for("observation"), scale=9))


def test_the_same_data_give_the_same_bytes() -> None:
    """Two pictures of the same map do not differ."""
    request = ask_for("stage-ms")
    assert make_svg(request) == make_svg(ask_for("stage-ms"))
    assert make_png(request) == make_png(ask_for("stage-ms"))
