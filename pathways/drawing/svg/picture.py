"""A picture as data: the SVG, and where things stand in it, so that nobody has to read that out of the SVG."""

from __future__ import annotations

from typing_extensions import TypedDict

from pathways.drawing.geometry import Drawing, Frame, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.svg.render import render_svg, without
from pathways.graph import View
from pathways.model import TransitionKind

Area = tuple[float, float, float, float]
"""An upright rectangle in the picture's own units: x and y of its top left corner, width, height."""

DrawnArrow = TypedDict("DrawnArrow", {"kind": TransitionKind, "from": str, "to": str, "members": list[str]})
DrawnArrow.__doc__ = """An arrow as it is drawn, from box or frame to box or frame.

``members`` are the arrows of the map for which it stands; none in the overview.
"""


class Picture(TypedDict):
    """A drawing in a language, with every voice in it.

    ``frames`` are those of phases and of option groups; ``panels`` are where side roads open. The boxes and arrows
    inside panels are among ``boxes`` and ``arrows``.
    """

    svg: str
    width: float
    height: float
    boxes: dict[str, Area]
    frames: dict[str, Area]
    arrows: dict[str, DrawnArrow]
    panels: dict[str, Area]


def make_picture(
    drawing: Drawing, view: View, labels: Labels, lang: str = "en", hidden: frozenset[str] = frozenset()
) -> Picture:
    """Return the picture for a page that brings its own colours.

    Parameters
    ----------
    lang
        Show the wordings of this language.
    hidden
        Steps to leave out, with their arrows; their places stay empty, so that nothing else moves.
    """
    shown = without(drawing, view, hidden)
    boxes = [*shown.boxes, *(box for panel in shown.panels for box in panel.boxes)]
    arrows = [*shown.arrows, *(arrow for panel in shown.panels for arrow in panel.arrows)]
    return {
        "svg": render_svg(drawing, view, labels, lang, hidden=hidden),
        "width": drawing.width,
        "height": drawing.height,
        "boxes": {box.id: _area(box.rect) for box in boxes},
        "frames": _areas((*shown.frames, *shown.groups)),
        "arrows": {
            arrow.id: {"kind": arrow.kind, "from": arrow.source, "to": arrow.target, "members": list(arrow.members)}
            for arrow in arrows
        },
        "panels": {panel.id: _area(panel.rect) for panel in shown.panels},
    }


def _areas(frames: tuple[Frame, ...]) -> dict[str, Area]:
    return {frame.id: _area(frame.rect) for frame in frames}


def _area(rect: Rect) -> Area:
    """Return a rectangle in tenths, as the SVG has it."""
    return (round(rect.x, 1), round(rect.y, 1), round(rect.width, 1), round(rect.height, 1))
