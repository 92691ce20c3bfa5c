"""The SVG is complete, safe against hostile text, and its words fit their boxes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from pathways.drawing import Layout, Wording, draw, render_svg
from pathways.drawing.font import SUBTITLE, TITLE, measure, wrap
from pathways.drawing.sizes import box_height, set_text, text_height, text_width
from pathways.drawing.svg.theme import THEMES
from pathways.model import Modality
from tests.unit.drawing.sample import make_labels, make_view
from tests.unit.drawing.test_layout import ARROWS, PHASES


@pytest.mark.parametrize("layout", [one for one in Layout if one not in (Layout.OVERVIEW, Layout.OVERVIEW_SCROLL)])
def test_every_step_and_arrow_is_in_the_picture(layout: Layout) -> None:
    """Each step and each transition is one group with its id, in both voices."""
    view = make_view(PHASES, ARROWS)
    labels = make_labels(view)
    root = ET.fromstring(render_svg(draw(view, labels, layout), view, labels))
    ids = {el.get("data-id") for el in root.iter() if el.get("data-id")}
    assert set(view.steps) <= ids
    assert {t.id for t in view.transitions} <= ids
    voices = {el.get("data-voice") for el in root.iter() if el.get("data-voice")}
    assert voices == {"family", "trainee"}


def test_hostile_text_stays_text() -> None:
    """Script and markup in titles come out as letters; the SVG has no script, link or event handler."""
    view = make_view(PHASES, ARROWS)
    labels = make_labels(view, extra='<script>alert(1)</script>" onload="x"&]]>')
    root = ET.fromstring(render_svg(draw(view, labels, Layout.ROADMAP), view, labels, theme="light"))
    tags = {el.tag.rsplit("}")[-1] for el in root.iter()}
    assert tags <= {"svg", "g", "rect", "path", "polygon", "text", "tspan", "style"}
    names = {name for el in root.iter() for name in el.attrib}
    assert not any(name.startswith("on") or "href" in name for name in names)


def test_a_picture_that_stands_alone_has_its_colours() -> None:
    """With a theme, no CSS variable is left without a value."""
    view = make_view(PHASES, ARROWS)
    labels = make_labels(view)
    svg = render_svg(draw(view, labels, Layout.ROADMAP), view, labels, theme="dark", voice="trainee")
    used = set(re.findall(r"var\((--np-[a-z-]+)\)", svg))
    assert used and used <= set(re.findall(r"(--np-[a-z-]+):", svg))


@pytest.mark.parametrize("width", [154.0, 290.0])
@pytest.mark.parametrize("title", ["Eflornithine, or follow-up?", "Chemoimmunotherapy", "W" * 34, "x"])
def test_text_fits_its_box(title: str, width: float) -> None:
    """No line is wider than its room and the lines are no higher than the box."""
    subtitle = "Anti-GD2 immunotherapy, up to 5 courses"
    text = set_text(title, subtitle, width)
    assert all(measure(line, TITLE) <= text_width(width) for line in text.title)
    assert all(measure(line, SUBTITLE) <= text_width(width) for line in text.subtitle)
    wordings = (Wording("family", "en", title, subtitle),)
    assert text_height(text) <= box_height(wordings, width)


def test_wrapping_loses_nothing() -> None:
    """Joined again, the lines are the words of the text; a word is cut with a hyphen, and no single letter is left."""
    text = "Reduced-dose carboplatin/etoposide/melphalan with cyclophosphamide"
    lines = wrap(text, TITLE, 80)
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "")
    assert all(len(line) > 2 for line in lines)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_colours_have_enough_contrast(name: str) -> None:
    """Text has 4.5:1 on every ground it stands on, lines and icons 3:1."""
    theme = THEMES[name]
    assert set(theme.tints) == set(Modality)
    ground = theme.ground
    for tint in theme.tints.values():
        assert _contrast(ground["text"], tint.fill) >= 4.5
        assert _contrast(ground["quiet"], tint.fill) >= 4.5
        assert _contrast(tint.line, tint.fill) >= 3
        assert _contrast(tint.line, ground["frame"]) >= 3
    for back in ("bg", "frame", "surface"):
        assert _contrast(ground["text"], ground[back]) >= 4.5
        assert _contrast(ground["quiet"], ground[back]) >= 4.5
        assert _contrast(ground["line"], ground[back]) >= 3
        assert _contrast(ground["focus"], ground[back]) >= 3
        assert _contrast(ground["accent"], ground[back]) >= 4.5
    assert _contrast(ground["on-accent"], ground["accent"]) >= 4.5


def test_words_of_lines_that_jump_name_where_they_lead() -> None:
    """On a phone a line that leads farther is a sign with its condition and the name of the step, in both voices."""
    view = make_view(PHASES, ARROWS)
    labels = make_labels(view)
    root = ET.fromstring(render_svg(draw(view, labels, Layout.SCROLL), view, labels))
    jumps = {el.get("data-id"): el for el in root.iter() if "np-jump" in el.get("class", "").split()}
    told = "".join(jumps["f--if--i"].itertext())
    assert told.count("other way") == told.count("Step i") == 2


def test_lines_look_as_what_they_say() -> None:
    """What is needed beforehand is thin and seen unasked; what explains is on demand; moves are neither."""
    view = make_view(PHASES, ARROWS)
    labels = make_labels(view)
    root = ET.fromstring(render_svg(draw(view, labels, Layout.ROADMAP), view, labels))
    classes = {el.get("data-id"): set(el.get("class", "").split()) for el in root.iter() if el.get("data-id")}
    assert "np-thin" in classes["d--requires--g"] and "np-aside" not in classes["d--requires--g"]
    assert "np-aside" in classes["e--with--d"]
    assert not {"np-aside", "np-thin"} & classes["f--repeat--e"]
