"""Slides read back: the arrows with their ends and lines, and the boxes with their places, in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pptx.oxml.ns import qn

EMU = 12700
Point = tuple[float, float]
Edges = tuple[float, float, float, float]


@dataclass(frozen=True)
class ReadArrow:
    """An arrow: the ids of its ends, as its name has them, and the points of its line."""

    ends: tuple[str, str]
    points: tuple[Point, ...]
    element: Any


@dataclass(frozen=True)
class ReadBox:
    """A box; one that is not full only names a step."""

    rect: Edges
    is_full: bool


def arrows_of(slide: Any) -> list[ReadArrow]:
    """Return what has a head at its end."""
    found = []
    for shape in slide.shapes:
        if shape._element.find(f".//{qn('a:tailEnd')}") is not None:
            source, target = shape.name.split(" → ")
            found.append(ReadArrow((source, target), tuple(_points(shape)), shape._element))
    return found


def _points(shape: Any) -> list[Point]:
    if shape._element.tag == qn("p:cxnSp"):
        return [
            (shape.begin_x / EMU, shape.begin_y / EMU),
            (shape.end_x / EMU, shape.end_y / EMU),
        ]
    found: list[Point] = []
    for part in shape._element.find(f".//{qn('a:path')}"):
        given = [((shape.left + int(p.get("x"))) / EMU, (shape.top + int(p.get("y"))) / EMU) for p in part]
        found += _bend(found[-1], *given) if part.tag == qn("a:cubicBezTo") else given
    return found


def _bend(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    """Return points along a Bézier curve, so close that straight lines between them are as good."""
    found = []
    for t in (n / 12 for n in range(1, 13)):
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        points = list(zip(shares, (start, first, second, end), strict=True))
        found.append((sum(share * p[0] for share, p in points), sum(share * p[1] for share, p in points)))
    return found


def boxes_of(slide: Any) -> dict[str, ReadBox]:
    """Return the boxes of steps by their titles: groups with an icon, and plates that a screen reader can name."""
    found = {}
    for shape in slide.shapes:
        if shape.shape_type == 6:
            found[shape.name] = ReadBox(rect_of(shape.shapes[0]), True)
        elif shape.has_text_frame and not shape.is_placeholder:
            said = shape._element.xpath(".//p:cNvPr")[0].get("descr") or ""
            if said.startswith(shape.name) and " → " not in said:
                found.setdefault(shape.name, ReadBox(rect_of(shape), False))
    return found


def rect_of(shape: Any) -> Edges:
    """Return left, top, right and bottom."""
    return (
        shape.left / EMU,
        shape.top / EMU,
        (shape.left + shape.width) / EMU,
        (shape.top + shape.height) / EMU,
    )


def passes_through(points: Sequence[Point], rect: Edges, inside: float = 1.0) -> bool:
    """Tell whether a line of upright, level and very short parts runs further than ``inside`` into a rectangle."""
    left, top, right, bottom = rect[0] + inside, rect[1] + inside, rect[2] - inside, rect[3] - inside
    return any(
        min(a[0], b[0]) < right and max(a[0], b[0]) > left and min(a[1], b[1]) < bottom and max(a[1], b[1]) > top
        for a, b in pairwise(points)
    )
