"""The arrows of a drawing, and points along their curves, to see what they touch."""

from __future__ import annotations

from pathways.drawing.geometry import Arrow, Drawing, Point


def points_on(curve: tuple[Point, ...], steps: int = 12) -> list[Point]:
    """Return points along a Bézier curve."""
    found = [curve[0]]
    for start in range(0, len(curve) - 3, 3):
        a, b, c, d = curve[start : start + 4]
        for number in range(1, steps + 1):
            t = number / steps
            u = 1 - t
            weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            found.append(
                Point(
                    sum(w * p.x for w, p in zip(weights, (a, b, c, d), strict=True)),
                    sum(w * p.y for w, p in zip(weights, (a, b, c, d), strict=True)),
                )
            )
    return found


def arrow_of(drawing: Drawing, transition: str) -> Arrow:
    """Return the arrow of a transition."""
    return next(arrow for arrow in drawing.arrows if arrow.id == transition)
