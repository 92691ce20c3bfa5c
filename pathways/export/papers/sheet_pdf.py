"""The family's sheet as PDF on one or two pages: what does not fit in comfort is set closer, then shortened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pathways.export.papers.paper import HAND_SIZES, find_paper
from pathways.export.papers.parts import Data
from pathways.export.papers.sheet import compose_sheet
from pathways.export.typesetting import measure_fit, typeset
from pathways.graph import Place, View
from pathways.text import Reader

MOST_PAGES = 2
HEAD = 260.0  # points of the first page that are not for the map


@dataclass(frozen=True, slots=True)
class Fit:
    """How close a sheet is set: type and lines in points, which folds stand on the first page and which behind."""

    size: float
    lines: int
    gap: float
    front: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    most_words: int = 24
    has_effects: bool = True
    has_reasons: bool = True


ALL = ("why", "where", "feels", "numbers")
FITS = (
    Fit(10.5, 7, 21, ALL),
    Fit(10.5, 6, 19, ("why", "where"), ("feels", "numbers")),
    Fit(10, 5, 18, ALL),
    Fit(10, 5, 18, ("why", "where"), ("feels", "numbers"), 20),
    Fit(9.5, 4, 17, ALL, (), 16),
    Fit(10, 4, 17, ("why", "where"), ("feels", "numbers"), 16, has_effects=False),
    Fit(9.5, 4, 16, (), ("why", "feels"), 12, has_effects=False),
    Fit(9, 3, 15, (), ("why",), 8, has_effects=False),
    Fit(8.5, 3, 14, most_words=6, has_effects=False),
    Fit(8.5, 3, 14, most_words=6, has_effects=False, has_reasons=False),
)
"""From comfortable to close; the last tells of the ways on only names and conditions."""


def sheet_pdf(view: View, place: Place, reader: Reader, paper: str = "a4") -> bytes:
    """Return the sheet as tagged PDF; the same view and place give the same bytes.

    Parameters
    ----------
    place, reader
        As in ``compose_sheet``.
    paper
        ``a4`` or ``letter``.

    Raises
    ------
    PaperError
        For any other paper.
    """
    size = find_paper(paper, HAND_SIZES)
    data = {**compose_sheet(view, place, reader), "paper": size.typst}
    return typeset("sheet", fit_sheet(data, size.height), view.pack.manifest.checked, is_tagged=True)


def fit_sheet(data: Data, height: float) -> Data:
    """Return the data of the most comfortable sheet that has two pages at most; the closest one if none has.

    With the map beside the text, all that matters now stands on the first page.
    """
    fitted = data
    for fitted in _fits(data, height):
        fit = measure_fit("sheet", fitted)
        if fit["pages"] <= MOST_PAGES and (fit["front"] == 1 or not fitted["beside"]):
            return fitted
    return fitted


def _fits(data: Data, height: float) -> Iterator[Data]:
    """Give the sheet from comfortable to close; a place on many steps may leave no room for the map beside them."""
    is_one = len(data["steps"]) <= 1
    for is_beside in (True,) if is_one else (True, False):
        for fit in FITS:
            steps = [_shortened(step, fit) for step in data["steps"]]
            yield {
                **data,
                "steps": steps,
                "words": data["words"][: fit.most_words],
                "beside": is_beside,
                "size": fit.size,
                "lines": fit.lines,
                "gap": fit.gap,
                "map_height": height - HEAD,
            }


def _shortened(step: Data, fit: Fit) -> Data:
    folds = {fold["id"]: fold for fold in step["more"]}
    if "feels" in folds and not fit.has_effects:
        kept = [block for block in folds["feels"]["blocks"] if block["type"] != "entries"]
        folds["feels"] = {**folds["feels"], "blocks": kept}
    return {
        **step,
        "first": step["first"] if fit.has_reasons else step["first"][:1],
        "next": step["next"] if fit.has_reasons else [{**way, "text": ""} for way in step["next"]],
        "front": [folds[name] for name in fit.front if name in folds],
        "back": [folds[name] for name in fit.back if name in folds and folds[name]["blocks"]],
    }
