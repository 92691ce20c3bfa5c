"""The family's sheet as PDF on two pages: what does not fit in comfort is set closer, then shortened."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

from pathways.export.papers.paper import HAND_SIZES, find_paper
from pathways.export.papers.parts import Data
from pathways.export.papers.sheet import compose_sheet
from pathways.export.typesetting import measure_fit, typeset
from pathways.graph import Place, View
from pathways.text import Reader

Tier = TypeVar("Tier")
PAGES = 2
HEAD = 440.0  # points of the first page that are not for the map
LESS = 40.0  # points that the map gives way where the page is full
ALL = 999


@dataclass(frozen=True, slots=True)
class Front:
    """How close the first page is set: type and writing room in points; how much of each there is.

    Where ``gap`` is 0, no line to write on stands under a question.
    """

    size: float
    gap: float = 17
    asks: int = ALL
    folds: int = 5
    beside: int = ALL
    ways: int = ALL
    drugs: int = ALL
    calls: int = ALL
    has_texts: bool = True
    is_map_less: bool = False


@dataclass(frozen=True, slots=True)
class Back:
    """How close the second page is set: how many words and sources it has, and whether effects and passages."""

    size: float
    lines: int = 6
    drugs: int = ALL
    words: int = 24
    sources: int = ALL
    has_effects: bool = True
    has_passages: bool = True
    has_folds: bool = True
    has_extras: bool = True


LESS_MAP: dict[str, Any] = {"beside": 0, "is_map_less": True}
NAMES: dict[str, Any] = {"has_texts": False, "gap": 0, **LESS_MAP}
FRONTS = (
    Front(11.2),
    Front(10.8),
    Front(10.8, beside=3),
    Front(10.6, beside=2),
    Front(10.4, 15, beside=2),
    Front(10.4, 15, beside=1),
    Front(10.2, 15, beside=1),
    Front(10, 14, beside=1, is_map_less=True),
    Front(9.8, 13, beside=1, is_map_less=True),
    Front(10.2, 15, **LESS_MAP),
    Front(10.2, 14, folds=3, **LESS_MAP),
    Front(10, 13, folds=3, **LESS_MAP),
    Front(10, 12, folds=2, **LESS_MAP),
    Front(9.8, 12, folds=2, **LESS_MAP),
    Front(9.6, 0, folds=2, **LESS_MAP),
    Front(9.4, 0, folds=2, **LESS_MAP),
    Front(9.2, 0, folds=2, **LESS_MAP),
    Front(9.2, 0, folds=1, **LESS_MAP),
    Front(9, folds=1, ways=16, **NAMES),
    Front(8.6, folds=1, ways=11, **NAMES),
    Front(8.2, folds=1, ways=8, drugs=14, **NAMES),
    Front(7.8, folds=0, ways=6, drugs=10, **NAMES),
    Front(7.6, folds=0, ways=5, drugs=8, calls=6, **NAMES),
    Front(7.4, folds=0, ways=4, drugs=6, calls=4, asks=6, **NAMES),
    Front(7.2, folds=0, ways=3, drugs=5, calls=3, asks=4, **NAMES),
    Front(7.2, folds=0, ways=3, drugs=5, calls=2, asks=2, **NAMES),
)
"""From comfortable to close; a question is the last to go, and the ways on are told by some names and conditions."""
SHORT: dict[str, Any] = {"has_effects": False, "has_passages": False}
LEAST: dict[str, Any] = {**SHORT, "has_extras": False}
EXTRAS = ("happens", "outside")
BACKS = (
    Back(10.5, 8),
    Back(10.4, 6),
    Back(10.2, 5, has_passages=False),
    Back(10, 4, words=16, has_passages=False),
    Back(9.8, 4, words=16, **SHORT),
    Back(9.4, 3, words=12, **SHORT),
    Back(9.2, 3, words=10, **LEAST),
    Back(9, 3, words=8, sources=10, **LEAST),
    Back(8.6, 2, words=6, sources=8, **LEAST),
    Back(8.2, 2, words=3, sources=6, **LEAST),
    Back(7.8, 1, words=0, sources=3, drugs=3, **LEAST),
    Back(7.8, 0, words=0, sources=2, drugs=0, **LEAST),
    Back(7.4, 1, words=0, sources=3, drugs=0, has_folds=False, **LEAST),
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

    def with_front(front: Front) -> Data:
        told = {**_front(data, front), "map_height": height - HEAD - LESS * front.is_map_less}
        return {**data, **told, **_back(data, BACKS[-1], told["steps"])}

    chosen = with_front(_first(FRONTS, lambda front: measure_fit("sheet", with_front(front))["front"] == 1))

    def with_back(back: Back) -> Data:
        return {**chosen, **_back(data, back, chosen["steps"])}

    return with_back(_first(BACKS, lambda back: measure_fit("sheet", with_back(back))["pages"] <= PAGES))


def _first(tiers: Sequence[Tier], does_fit: Callable[[Tier], bool]) -> Tier:
    """Return a tier that was seen to fit, found by halving, or the last if none does.

    It is the most comfortable one where each tier takes no more room than the one before, as nearly all do.
    """
    at = bisect_left(range(len(tiers)), True, key=lambda n: does_fit(tiers[n]))
    return tiers[min(at, len(tiers) - 1)]


def _front(data: Data, front: Front) -> Data:
    return {
        "steps": [_shortened(step, front) for step in data["steps"]],
        "asks": data["asks"][: front.asks],
        "left": data["asks_left"][len(data["asks"]) - front.asks] if len(data["asks"]) > front.asks else "",
        "size": front.size,
        "gap": front.gap,
    }


def _shortened(step: Data, front: Front) -> Data:
    """Return a step with as much as the first page has room for, and the names of lists that were cut."""
    ways = step["next"][: front.ways]
    return {
        **step,
        "first": step["first"][: front.folds],
        "front": step["beside"][: front.beside],
        "beside": [*step["first"][front.folds :], *step["beside"][front.beside :]],
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
        "drugs": data["drugs"][: back.drugs],
        "sources": sources if back.has_passages else [{**source, "passages": ""} for source in sources],
        "has_more": len(data["sources"]) > back.sources or len(data["words"]) > back.words,
    }


def _behind(step: Data, back: Back) -> list[Data]:
    """Return the folds of the second page; where there is little room, without the table of side effects."""
    folds = [*(step["beside"] if back.has_folds else ()), *step["behind"]]
    folds = [fold for fold in folds if back.has_extras or fold["id"] not in EXTRAS]
    if back.has_effects:
        return folds
    kept = [{**fold, "blocks": [block for block in fold["blocks"] if block["type"] != "entries"]} for fold in folds]
    return [fold for fold in kept if fold["blocks"]]
