"""A part of a Drawing folded to a slide: what runs down the screen stands in columns, at a size that can be read.

Boxes keep their sizes and their places to each other inside a column; nothing is laid out anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from pathways.drawing import Arrow, Drawing, Frame, Rect
from pathways.drawing.geometry import surround

GAP = 130.0  # between columns, in points of the Drawing: room for an arrow and its label
ROW_GAP = 12.0
SCALES = (1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.72, 0.66)


@dataclass(frozen=True)
class Placed:
    """What stands on one slide, in points of the slide.

    ``column_of`` names the column of each box and group, ``labels`` are those of arrows inside one
    column, ``offset_of`` tells how far a column was
    moved, in points of the Drawing.
    """

    scale: float
    boxes: dict[str, Rect]
    groups: dict[str, Rect]
    titles: dict[str, Rect]
    labels: dict[str, Rect]
    arrows: tuple[Arrow, ...]
    column_of: dict[str, int]
    offset_of: dict[int, tuple[float, float]]


Row = tuple[Rect, tuple[str, ...]]


def fold(drawing: Drawing, steps: Collection[str], room: Rect) -> list[Placed]:
    """Return the boxes of ``steps`` on as few slides as possible, as large as they can be in ``room``.

    Option groups stand with their steps and are never cut. What is too large for the smallest readable size is
    shown smaller, on one slide.
    """
    groups = [g for g in drawing.groups if any(_holds(g, drawing, step) for step in steps)]
    rows = _rows(drawing, steps, groups)
    if not rows:
        return []
    width = max(rect.right for rect, _ in rows) - min(rect.x for rect, _ in rows)
    for scale in SCALES:
        columns = _columns(rows, room.height / scale)
        fits = _fitting(room.width / scale, width)
        if columns is not None and len(columns) <= fits:
            return [_place(drawing, groups, columns, width, scale, room)]
    smallest = SCALES[-1]
    columns, fits = _columns(rows, room.height / smallest), _fitting(room.width / smallest, width)
    if columns is not None and fits:
        cuts = range(0, len(columns), fits)
        return [_place(drawing, groups, columns[n : n + fits], width, smallest, room) for n in cuts]
    whole = surround(rect for rect, _ in rows)
    scale = min(room.width / whole.width, room.height / whole.height)
    return [_place(drawing, groups, [list(rows)], width, scale, room)]


def _holds(group: Frame, drawing: Drawing, step: str) -> bool:
    return step in drawing.box_of and group.rect.holds(drawing.box_of[step].rect)


def _rows(drawing: Drawing, steps: Collection[str], groups: Sequence[Frame]) -> list[Row]:
    """Return what overlaps from top to bottom as rows, none of which can be cut."""
    items = [(box.rect, box.id) for box in drawing.boxes if box.id in steps]
    items += [(group.rect, group.id) for group in groups]
    rows: list[Row] = []
    for rect, name in sorted(items, key=lambda item: (item[0].y, item[0].x)):
        if rows and rect.y < rows[-1][0].bottom:
            last, names = rows[-1]
            rows[-1] = (surround([last, rect]), (*names, name))
        else:
            rows.append((rect, (name,)))
    return rows


def _fitting(room: float, width: float) -> int:
    return int((room + GAP) // (width + GAP))


def _columns(rows: Sequence[Row], height: float) -> list[list[Row]] | None:
    """Return the rows in columns no higher than ``height``, evenly filled; None if a row alone is higher."""
    if any(rect.height > height for rect, _ in rows):
        return None
    count = len(_fill(rows, height))
    total = rows[-1][0].bottom - rows[0][0].y
    # The lowest height that needs no more columns makes them even.
    for tried in (height * share / 20 for share in range(1, 20)):
        if tried * count >= total * 0.9 and all(rect.height <= tried for rect, _ in rows):
            even = _fill(rows, tried)
            if len(even) == count:
                return even
    return _fill(rows, height)


def _fill(rows: Sequence[Row], height: float) -> list[list[Row]]:
    columns: list[list[Row]] = []
    for row in rows:
        if columns and row[0].bottom - columns[-1][0][0].y <= height:
            columns[-1].append(row)
        else:
            columns.append([row])
    return columns


def _place(
    drawing: Drawing, groups: Sequence[Frame], columns: list[list[Row]], width: float, scale: float, room: Rect
) -> Placed:
    left = min(rect.x for column in columns for rect, _ in column)
    used = scale * (len(columns) * (width + GAP) - GAP)
    start = room.x + (room.width - used) / 2
    height = max(column[-1][0].bottom - column[0][0].y for column in columns) * scale
    top = room.y + (room.height - height) / 2
    named = {group.id: group for group in groups}
    placed = Placed(scale, {}, {}, {}, {}, (), {}, {})
    for number, column in enumerate(columns):
        dx, dy = start / scale + number * (width + GAP) - left, top / scale - column[0][0].y
        placed.offset_of[number] = (dx, dy)
        for name in (name for _, names in column for name in names):
            placed.column_of[name] = number
            if name in named:
                placed.groups[name] = _scaled(named[name].rect.moved(dx, dy), scale)
                placed.titles[name] = _scaled(named[name].title.moved(dx, dy), scale)
            else:
                placed.boxes[name] = _scaled(drawing.box_of[name].rect.moved(dx, dy), scale)
        for arrow in _inside(drawing, placed, number):
            if arrow.label is not None:
                placed.labels[arrow.id] = _scaled(arrow.label.moved(dx, dy), scale)
    arrows = tuple(a for a in drawing.arrows if not a.is_aside and {a.source, a.target} <= placed.column_of.keys())
    return replace(placed, arrows=arrows)


def _inside(drawing: Drawing, placed: Placed, column: int) -> Iterator[Arrow]:
    for arrow in drawing.arrows:
        if {placed.column_of.get(arrow.source), placed.column_of.get(arrow.target)} == {column}:
            yield arrow


def _scaled(rect: Rect, scale: float) -> Rect:
    return Rect(*(value * scale for value in rect))
