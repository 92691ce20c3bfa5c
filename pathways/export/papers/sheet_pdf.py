"""The family's sheet as PDF on two pages: what does not fit in comfort is set closer, then shortened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from pathways.export.papers.paper import HAND_SIZES, find_paper
from pathways.export.papers.parts import Data
from pathways.export.papers.sheet import compose_sheet
from pathways.export.typesetting import measure_fit, typeset
from pathways.graph import Place, View
from pathways.text import Reader

PAGES = 2
FIRST_FOLDS = 2
HEAD = 330.0  # points of the first page that are not for the map
ALL = 999


@dataclass(frozen=True, slots=True)
class Front:
    """How close the first page is set: type and writing room in points; how much of each there is."""

    size: float
    gap: float = 17
    asks: int = 6
    folds: int = 4
    ways: int = ALL
    drugs: int = ALL
    calls: int = ALL
    has_texts: bool = True


@dataclass(frozen=True, slots=True)
class Back:
    """How close the second page is set: how many words and sources it has, and whether effects and passages."""

    size: float
    lines: int = 6
    words: int = 24
    sources: int = ALL
    has_effects: bool = True
    has_passages: bool = True


FRONTS = (
    Front(10.5),
    Front(10, 16, 5, 3),
    Front(9.8, 16, 4, 2),
    Front(9.4, 15, 4, 2),
    Front(9, 15, 3, 2),
    Front(8.8, 14, 2, 2, 16, has_texts=False),
    Front(8.5, 14, 2, 1, 14, has_texts=False),
    Front(8.2, 13, 2, 1, 11, has_texts=False),
    Front(8, 13, 1, 1, 8, 14, has_texts=False),
    Front(7.8, 12, 1, 0, 6, 10, has_texts=False),
    Front(7.6, 12, 0, 0, 5, 8, 6, has_texts=False),
    Front(7.2, 12, 0, 0, 3, 5, 3, has_texts=False),
)
"""From comfortable to close; the last tells of the ways on only some names and conditions."""
BACKS = (
    Back(10.5, 8),
    Back(10, 6),
    Back(9.5, 5, 20),
    Back(9, 4, 16),
    Back(9, 4, 16, has_effects=False),
    Back(8.6, 3, 12, has_effects=False, has_passages=False),
    Back(8.2, 3, 8, 10, has_effects=False, has_passages=False),
    Back(7.8, 3, 4, 6, has_effects=False, has_passages=False),
    Back(7.4, 2, 0, 4, has_effects=False, has_passages=False),
)


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
    """Return the data of the most comfortable sheet that has two pages; the closest one if none has.

    All that matters now stands on the first page; words and sources on the second.
    """
    room = {"map_height": height - HEAD}
    fitted = data
    for front in FRONTS:
        set_front = _front(data, front)
        fitted = {**data, **room, **set_front, **_back(data, BACKS[-1], set_front["steps"])}
        if measure_fit("sheet", fitted)["front"] == 1:
            break
    chosen = fitted
    for back in BACKS:
        fitted = {**chosen, **_back(data, back, chosen["steps"])}
        if measure_fit("sheet", fitted)["pages"] <= PAGES:
            return fitted
    return fitted


def _front(data: Data, front: Front) -> Data:
    return {
        "steps": [_shortened(step, front) for step in data["steps"]],
        "asks": data["asks"][: front.asks],
        "size": front.size,
        "gap": front.gap,
    }


def _shortened(step: Data, front: Front) -> Data:
    """Return a step with as much as the first page has room for, and the names of lists that were cut."""
    folds = {fold["id"]: fold for fold in step["more"]}
    ways = step["next"][: front.ways]
    beside = [folds[name] for name in ("why", "where") if name in folds]
    return {
        **step,
        "first": step["first"][: front.folds],
        "front": beside[: max(0, front.folds - FIRST_FOLDS)],
        "next": ways if front.has_texts else [{**way, "text": ""} for way in ways],
        "drugs": step["drugs"][: front.drugs],
        "watch": [_cut(block, front.calls) for block in step["watch"]],
        "has_more_ways": len(step["next"]) > front.ways,
        "has_more_drugs": len(step["drugs"]) > front.drugs,
    }


def _cut(block: Mapping[str, Any], most: int) -> Mapping[str, Any]:
    return {**block, "items": block["items"][:most]} if block["type"] == "list" else block


def _back(data: Data, back: Back, steps: list[Data]) -> Data:
    sources = data["sources"][: back.sources]
    return {
        "steps": [{**step, "back": _behind(step, back)} for step in steps],
        "back": asdict(back),
        "words": data["words"][: back.words],
        "sources": sources if back.has_passages else [{**source, "passages": ""} for source in sources],
        "has_more": len(data["sources"]) > back.sources or len(data["words"]) > back.words,
    }


def _behind(step: Data, back: Back) -> list[Data]:
    """Return the folds of the second page; where there is little room, without the table of side effects."""
    folds = [fold for fold in step["more"] if fold["id"] in ("feels", "numbers")]
    if back.has_effects:
        return folds
    kept = [{**fold, "blocks": [block for block in fold["blocks"] if block["type"] != "entries"]} for fold in folds]
    return [fold for fold in kept if fold["blocks"]]
