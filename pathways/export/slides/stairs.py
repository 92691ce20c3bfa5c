"""The phases on one slide, as stairs: each stands lower and further right than the one before.

On stairs every arrow has one bend of its own, ahead below the boxes and back above them, so that none lies on another
and none runs through a box.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pptx.slide import Slide

from pathways.drawing import Rect
from pathways.export.slides.boxes import Face, add_box
from pathways.export.slides.map import join
from pathways.export.slides.theme import BODY

WIDTH, HEIGHT = 190.0, 56.0
FAR, DEEP = 210.0, 92.0  # the most by which a phase stands further right and lower than the one before


def draw_stairs(slide: Slide, faces: Mapping[str, Face], links: Sequence[tuple[str, str]]) -> None:
    """Draw phases in their order, with the arrows between them."""
    rects = place_stairs(list(faces))
    scale = 1.15 if len(faces) <= 7 else 0.9
    ends = {name: add_box(slide, rects[name], face, scale) for name, face in faces.items()}
    names = list(faces)
    for source, target in links:
        is_ahead = names.index(source) < names.index(target)
        join(slide, rects, ends, source, target, ("bottom", "left") if is_ahead else ("top", "right"))


def place_stairs(names: Sequence[str]) -> dict[str, Rect]:
    """Return the place of each phase in the space for texts and pictures.

    >>> place_stairs(["a", "b"])["b"].y > place_stairs(["a", "b"])["a"].y
    True
    """
    gaps = max(1, len(names) - 1)
    # A step further must be more than half a box, so that an arrow from the middle of one passes the next.
    width, height = min(WIDTH, 1.9 * BODY.width / (gaps + 2)), min(HEIGHT, 1.9 * BODY.height / (gaps + 2))
    right, down = min(FAR, (BODY.width - width) / gaps), min(DEEP, (BODY.height - height) / gaps)
    shift = (len(names) - 1) / 2
    left, top = BODY.center.x - width / 2 - shift * right, BODY.center.y - height / 2 - shift * down
    return {name: Rect(left + n * right, top + n * down, width, height) for n, name in enumerate(names)}
