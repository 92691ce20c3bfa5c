"""Two ways side by side on a slide: a table with a row for each phase; what differs is bold and has its number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pptx.slide import Slide
from pptx.util import Pt

from pathways.cards.compare_scene import CompareScene, Stop
from pathways.cards.road_rows import Join
from pathways.drawing import Rect
from pathways.export.slides.arial import width_of
from pathways.export.slides.fitting import LEAST, wrap_words
from pathways.export.slides.parts import place
from pathways.text import Speaker

SIGNS = {Join.THEN: "→", Join.WITH: "+", Join.ALSO: "·"}
SIZES = (18, 16, 14, 13, LEAST)
PARTS = (0.2, 0.4, 0.4)
PAD_X, PAD_Y, LINE = 6.0, 3.0, 1.2
NOTHING = "–"
Run = tuple[str, bool]
"""Words, and whether they are bold."""


def add_comparison(slide: Slide, compared: CompareScene, room: Rect, speaker: Speaker) -> None:
    """Draw the table, with letters as large as they have room."""
    rows: list[list[list[Run]]] = [[[], *([(side, True)] for side in compared.sides)]]
    for number, stretch in enumerate(compared.stretches):
        sides = [list(_runs(side, speaker, is_start=number == 0)) for side in stretch.sides]
        rows.append([[(stretch.title, True)], *sides])
    widths = [room.width * part for part in PARTS]
    size = next((one for one in SIZES if _has_room(rows, widths, one, room.height)), SIZES[-1])
    table = slide.shapes.add_table(len(rows), len(widths), *place(room)).table
    for column, width in enumerate(widths):
        table.columns[column].width = Pt(width)
    for number, (cells, height) in enumerate(zip(rows, _heights(rows, widths, size), strict=True)):
        table.rows[number].height = Pt(height)
        for column, runs in enumerate(cells):
            _write(table.cell(number, column), runs, size)


def _runs(stops: tuple[Stop, ...], speaker: Speaker, *, is_start: bool) -> Iterator[Run]:
    """Give the steps of one side of a row, each with the sign of how it stands to the one before."""
    if not stops:
        yield NOTHING, False
    for number, stop in enumerate(stops):
        sign = SIGNS.get(stop.join) or speaker.word("talk_join_or")
        if not (is_start and number == 0):
            yield f"{' ' if number else ''}{sign} ", False
        yield (stop.title, False) if stop.number is None else (f"{stop.number}\u00a0{stop.title}", True)


def _has_room(rows: list[list[list[Run]]], widths: list[float], size: float, height: float) -> bool:
    """Tell whether a table fits its place, with no word broken."""
    words = [
        (word, width) for cells in rows for runs, width in zip(cells, widths, strict=True) for word in _words(runs)
    ]
    is_whole = all(width_of(word, size, True) <= width - 2 * PAD_X for word, width in words)
    return is_whole and sum(_heights(rows, widths, size)) <= height


def _words(runs: list[Run]) -> list[str]:
    return "".join(text for text, _ in runs).replace("\u00a0", " ").replace("-", "- ").split()


def _heights(rows: list[list[list[Run]]], widths: list[float], size: float) -> list[float]:
    """Return the height of each row in points; all letters are taken for bold ones, which are wider."""

    def lines(runs: list[Run], width: float) -> int:
        return len(wrap_words("".join(text for text, _ in runs), size, True, width - 2 * PAD_X))

    return [max(map(lines, cells, widths)) * size * LINE + 2 * PAD_Y for cells in rows]


def _write(cell: Any, runs: list[Run], size: float) -> None:
    cell.margin_left = cell.margin_right = Pt(PAD_X)
    cell.margin_top = cell.margin_bottom = Pt(PAD_Y)
    paragraph = cell.text_frame.paragraphs[0]
    for text, is_bold in runs:
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = text, Pt(size), is_bold
