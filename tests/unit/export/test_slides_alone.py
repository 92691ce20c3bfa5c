"""A step that no arrow touches stands in the frame of its phase, under all of the phase's title."""

from __future__ import annotations

import io
from itertools import product
from typing import Any

import pytest
from pptx import Presentation

from pathways.export.slides.fitting import wrap_words
from pathways.model import Voice
from tests.unit.export.slide_reading import EMU, arrows_of, boxes_of
from tests.unit.export.test_slides import deck

pytestmark = pytest.mark.slow
HEIGHT_OF_A_LINE = 1.15  # of Arial, in sizes
CASES = list(product(("intermediate-risk", "high-risk"), (Voice.FAMILY, Voice.TRAINEE), ("en", "es")))


def frames_of(slide: Any) -> list[Any]:
    """Return the frames of phases on a slide that has no arrow: plates that say that they are one."""
    if arrows_of(slide):
        return []
    said = [(one, one._element.xpath(".//p:cNvPr")[0].get("descr") or "") for one in slide.shapes]
    return [one for one, words in said if words.startswith(("Phase: ", "Fase: "))]


@pytest.mark.parametrize(("pathway", "voice", "lang"), CASES)
def test_the_title_of_the_phase_is_above_the_step(pathway: str, voice: Voice, lang: str) -> None:
    """However many lines the title takes, it ends where the step begins, or higher."""
    seen = 0
    for slide in Presentation(io.BytesIO(deck(pathway, voice, lang))).slides:
        tops = [box.rect[1] for box in boxes_of(slide).values() if box.is_full]
        for frame in frames_of(slide):
            text = frame.text_frame
            run = text.paragraphs[0].runs[0]
            room = (frame.width - text.margin_left - text.margin_right) / EMU
            lines = len(wrap_words(text.text, run.font.size.pt, True, room))
            foot = (frame.top + text.margin_top) / EMU + lines * run.font.size.pt * HEIGHT_OF_A_LINE
            assert tops and foot <= min(tops), slide.shapes.title.text
            seen += 1
    assert seen
