"""Straight arrows hold on to the boxes that they touch, so that they follow when a person moves a box."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pptx.oxml.ns import qn
from pptx.slide import Slide

NEAR = 9_000
"""How far from its place on a box, in units of the format, the end of an arrow may be: less than a point."""


def glue_arrows(slide: Slide) -> None:
    """Tie each straight arrow of a slide to the boxes where it begins and ends; others are drawn shapes and cannot."""
    places = list(_places(slide))
    for shape in slide.shapes:
        if shape._element.tag != qn("p:cxnSp") or shape._element.find(f".//{qn('a:tailEnd')}") is None:
            continue
        line: Any = shape
        for tag, x, y in (("a:stCxn", line.begin_x, line.begin_y), ("a:endCxn", line.end_x, line.end_y)):
            found = next((p for p in places if abs(p[2] - x) <= NEAR and abs(p[3] - y) <= NEAR), None)
            if found is not None:
                holder = shape._element.find(f".//{qn('p:cNvCxnSpPr')}")
                tied = holder.makeelement(qn(tag), {"id": str(found[0]), "idx": str(found[1])})
                holder.append(tied)


def _places(slide: Slide) -> Iterator[tuple[int, int, int, int]]:
    """Give the id of each box with the number and the place of each of its points for arrows."""
    for group in slide.shapes:
        if group.shape_type != 6:
            continue
        box: Any = group
        shape = box.shapes[0]
        for number, place in enumerate(shape._element.iter(qn("a:pos"))):
            yield shape.shape_id, number, shape.left + int(place.get("x")), shape.top + int(place.get("y"))
