"""Parts of a map that are readable on paper: a phase, or the steps around a place, as views of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pathways.drawing import Drawing, Labels, Layout, draw
from pathways.errors import LayoutError
from pathways.graph import View, cut

MOST_STEPS = 8


@dataclass(frozen=True, eq=False)
class Part:
    """A piece of a map with its drawing; ``group`` is the option group that it shows, if it shows one alone."""

    view: View
    drawing: Drawing
    group: str | None = None


def draw_part(view: View, labels: Labels, layout: Layout = Layout.ROADMAP) -> Drawing:
    """Draw a part; where no engine loads, one box stands under the other, which needs none."""
    try:
        return draw(view, labels, layout)
    except LayoutError:
        return draw(view, labels, Layout.SCROLL)


def phase_parts(
    view: View, phase: str, labels: Labels, shown: Collection[str], room: tuple[float, float], least: float
) -> list[Part]:
    """Return the pictures that show one phase, each of which fits ``room`` at no less than ``least`` of its size.

    Parameters
    ----------
    shown
        The steps that this reader may see.
    room
        Width and height in points.
    least
        0.6 means that type of 14.5 points is printed at no less than 8.7.
    """
    steps = [s for s in view.steps if view.phase_of[s] == phase and s in shown]
    if not steps:
        return []
    whole = _part(view, steps, labels)
    if scale_to(whole.drawing, room) >= least:
        return [whole]
    return [
        part for steps_, group in _pieces(view, steps) for part in _fitting(view, steps_, group, labels, room, least)
    ]


def scale_to(drawing: Drawing, room: tuple[float, float]) -> float:
    """Return how large a drawing is in ``room``; never larger than it is drawn."""
    return min(1.0, room[0] / drawing.width, room[1] / drawing.height)


def _part(view: View, steps: Sequence[str], labels: Labels, group: str | None = None) -> Part:
    piece = cut(view, steps)
    return Part(piece, draw_part(piece, labels), group)


def _pieces(view: View, steps: Sequence[str]) -> Iterator[tuple[list[str], str | None]]:
    """Give the steps outside groups, then each option group by itself."""
    loose = [s for s in steps if s not in view.group_of]
    if loose:
        yield loose, None
    for group in dict.fromkeys(view.group_of[s] for s in steps if s in view.group_of):
        yield [s for s in steps if view.group_of.get(s) == group], group


def _fitting(
    view: View, steps: Sequence[str], group: str | None, labels: Labels, room: tuple[float, float], least: float
) -> Iterator[Part]:
    """Give a piece as it is if it fits, else in runs of a few steps."""
    whole = _part(view, steps, labels, group)
    if scale_to(whole.drawing, room) >= least or len(steps) == 1:
        yield whole
        return
    size = min(MOST_STEPS, (len(steps) + 1) // 2)
    for start in range(0, len(steps), size):
        yield from _fitting(view, steps[start : start + size], group, labels, room, least)
