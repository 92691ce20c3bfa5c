"""The family's sheet as PDF on one or two pages: what does not fit in comfort is set closer, then shortened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.export.paper import HAND_SIZES, find_paper
from pathways.export.paper_parts import Data
from pathways.export.sheet import compose_sheet
from pathways.export.typesetting import measure_fit, typeset
from pathways.graph import Place, View
from pathways.voice import Translator

MOST_PAGES = 2
# Size of type, lines to write on and their distance in points, whether all about the step stands on the first page,
# folds left out, words explained: from comfortable to close.
FITS = (
    (10.5, 14, 21, True, (), 24),
    (10.5, 7, 20, True, (), 24),
    (10.5, 6, 19, False, (), 24),
    (10, 5, 18, True, (), 24),
    (10, 5, 18, False, (), 20),
    (9.5, 4, 17, False, ("where",), 16),
    (9, 4, 16, False, ("where", "feels"), 12),
    (9, 3, 15, False, ("where", "feels", "why"), 8),
    (8.5, 3, 14, False, ("where", "feels", "why", "decides"), 6),
)


def sheet_pdf(
    view: View, place: Place, translator: Translator, all_translators: Sequence[Translator],
    agreed: frozenset[str] = frozenset(), paper: str = "a4",
) -> bytes:  # fmt: skip
    """Return the sheet as tagged PDF; the same view and place give the same bytes.

    Parameters
    ----------
        paper: ``a4`` or ``letter``.

    Raises
    ------
        PaperError: for any other paper.
    """
    size = find_paper(paper, HAND_SIZES)
    data = {**compose_sheet(view, place, translator, all_translators, agreed), "paper": size.typst}
    for fitted in _fits(data, size.height):
        fit = measure_fit("sheet", fitted)
        if fit["pages"] <= MOST_PAGES and fit["front"] == 1:
            break
    return typeset("sheet", fitted, view.pack.manifest.checked, is_tagged=True)


def _fits(data: Data, height: float) -> Iterator[Data]:
    """Give the sheet's data from comfortable to close; a place on many steps has no map beside the text."""
    is_beside = len(data["steps"]) <= 1
    for size, lines, gap, is_in_front, left_out, most_words in FITS:
        steps = [
            {
                **step,
                "more": [fold for fold in step["more"] if fold["id"] not in left_out],
                "first": [fold for fold in step["first"] if fold["id"] not in left_out],
            }
            for step in data["steps"]
        ]
        yield {
            **data,
            "steps": steps,
            "words": data["words"][:most_words],
            "beside": is_beside,
            "more_in_front": is_in_front,
            "size": size,
            "lines": lines,
            "gap": gap,
            "map_height": height - 260,
        }
