"""Words on slides have room whatever they are: closer, smaller, then cut with an ellipsis; never an error."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from pptx.oxml.ns import qn

from pathways.drawing.font import SUBTITLE, TITLE
from pathways.export.request import Request
from pathways.export.slides.arial import width_of
from pathways.export.slides.deck import make_slides
from pathways.export.slides.fitting import CLOSE, LEAST, MORE, SMALLEST, Words, fit_words, height_of, wrap_words
from pathways.graph import view_pathway
from pathways.model import Voice
from pathways.text import Reader, Speaker
from tests.pack_builder import PackBuilder

words = st.text(st.sampled_from("abc W–-/+ é漢\U0001f600"), max_size=300)
sizes = st.floats(20, 400)


@given(words, words, st.floats(40, 400), sizes)
def test_words_never_leave_their_place(title: str, subtitle: str, width: float, height: float) -> None:
    """Whatever they say, they are no wider and no higher than their place, if that holds one smallest line of each."""
    fitted = fit_words([Words(title, TITLE, 1.0, False), Words(subtitle, SUBTITLE, 1.0)], width, height)
    assert 1 <= len(fitted) <= 2
    assert height_of(fitted, width) <= max(height, SMALLEST * CLOSE) + 0.6
    for one in fitted:
        assert one.size >= SMALLEST
        for row in wrap_words(one.text, one.size, one.is_bold, width):
            assert width_of(row.strip(), one.size, one.is_bold) <= width + 0.01


@given(words, st.floats(40, 400), sizes)
def test_what_is_cut_says_so(title: str, width: float, height: float) -> None:
    """Either every letter is there, or the last sign is an ellipsis."""
    (fitted,) = fit_words([Words(title, TITLE, 1.0, False)], width, height)
    plain = "".join(fitted.text.replace("\u200b", "").split())
    assert plain == "".join(title.split()) or plain.endswith(MORE)


def test_titles_give_way_before_quiet_lines_become_small() -> None:
    """Of a title and a line under it, both can be read as long as that is possible."""
    lines = [
        Words("Eligible for consolidation?", TITLE, 1.0),
        Words("Response, stored cells, organ function", SUBTITLE, 1),
    ]
    assert [one.size for one in fit_words(lines, 150, 60)][1] >= LEAST
    assert [one.size for one in fit_words(lines, 150, 200)] == [14.5, 12]


@pytest.mark.slow
@pytest.mark.parametrize(
    "title",
    ["Long " * 400, "W" * 2000, "\U0001f600" * 300, "漢" * 500, "<script>alert(1)</script> " * 20],
    ids=["words", "one-word", "emoji", "ideographs", "script"],
)
def test_any_title_that_a_pack_may_have_makes_slides(tmp_path: Path, title: str) -> None:
    """A deck opens, and a slide's title that was cut ends with an ellipsis; screen readers hear all of a step's."""
    builder = PackBuilder(tmp_path)
    builder.change_step("operate", title={"family": title.strip(), "trainee": title.strip()})
    pack = builder.load()
    request = Request((view_pathway(pack, next(iter(pack.pathways))),), Speaker(Reader(pack), Voice.FAMILY))
    slides = list(Presentation(io.BytesIO(make_slides(request))).slides)
    headings = [slide.shapes.title.text for slide in slides if slide.shapes.title is not None]
    assert [heading for heading in headings if heading.endswith(MORE) or heading == title.strip()]
    said = {element.get("descr") or "" for slide in slides for element in slide._element.iter(qn("p:cNvPr"))}
    assert any(title.strip() in text for text in said)
