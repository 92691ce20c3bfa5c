"""The Drawing: one immutable layout in points that every renderer reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from pathways.model import MOVES, TransitionKind


class Layout(StrEnum):
    """How a view is laid out, each for wide screens and for phones: its main road, everything, phases only.

    A main road is also laid out for screens that are not much wider than high, and everything for paper, where nothing
    can be opened and small letters can be read.
    """

    ROAD = "road"
    ROAD_MIDDLE = "road-middle"
    ROAD_SCROLL = "road-scroll"
    ROADMAP = "roadmap"
    SHEET = "sheet"
    SCROLL = "scroll"
    OVERVIEW = "overview"
    OVERVIEW_SCROLL = "overview-scroll"

    @property
    def is_of_a_road(self) -> bool:
        """Tell whether it shows one main road, with signs where others leave it."""
        return self in (Layout.ROAD, Layout.ROAD_MIDDLE, Layout.ROAD_SCROLL)


class Look(StrEnum):
    """What a box shows: all; its title with icon and badge; or its title alone, in quiet letters."""

    FULL = "full"
    BRIEF = "brief"
    SMALL = "small"


class Point(NamedTuple):
    """A place on the page; x to the right, y down."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        """Return the point moved by (dx, dy)."""
        return Point(self.x + dx, self.y + dy)


class Rect(NamedTuple):
    """An upright rectangle; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, dx: float, dy: float) -> Rect:
        """Return the rectangle moved by (dx, dy)."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, by: float) -> Rect:
        """Return the rectangle with ``by`` more on every side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def holds(self, other: Rect) -> bool:
        """Tell whether the other rectangle is inside this one, or is the same.

        >>> Rect(0, 0, 4, 4).holds(Rect(1, 1, 2, 2)), Rect(0, 0, 4, 4).holds(Rect(3, 3, 2, 2))
        (True, False)
        """
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def overlaps(self, other: Rect) -> bool:
        """Tell whether the two share more than an edge.

        >>> Rect(0, 0, 2, 2).overlaps(Rect(1, 1, 2, 2)), Rect(0, 0, 2, 2).overlaps(Rect(2, 0, 2, 2))
        (True, False)
        """
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


def surround(rects: Iterable[Rect]) -> Rect:
    """Return the smallest rectangle around all of ``rects`` (at least one)."""
    items = list(rects)
    x, y = min(r.x for r in items), min(r.y for r in items)
    return Rect(x, y, max(r.right for r in items) - x, max(r.bottom for r in items) - y)


@dataclass(frozen=True, slots=True)
class Box:
    """Where a step (or, in the overview, a phase) stands, and how it looks there."""

    id: str
    rect: Rect
    look: Look = Look.FULL

    @property
    def is_small(self) -> bool:
        """Tell whether it shows its title alone, as what stands beside the road."""
        return self.look is Look.SMALL


@dataclass(frozen=True, slots=True)
class Chip:
    """A quiet sign where a side road leaves the main one: it names ``target``, the first step there, and opens it.

    ``stem`` are the corners of the short line from ``source``, the step that is left.
    """

    source: str
    target: str
    rect: Rect
    stem: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrow:
    """A curve from one box to another: a start point, then three points for each cubic Bézier part.

    A curve from or to the frame of an option group stands for the same arrow of every option: ``members``.
    One that ``jumps`` is short and ends at its label, which names where it leads: lines across a phone's whole
    picture could not be followed. One that ``is_hinted`` explains, and is shown on demand.
    """

    id: str
    source: str
    target: str
    kind: TransitionKind
    curve: tuple[Point, ...]
    label: Rect | None = None
    members: tuple[str, ...] = ()
    jumps: bool = False
    is_hinted: bool = False

    @property
    def is_aside(self) -> bool:
        """Tell whether it explains rather than moves; such arrows are drawn thin and on demand."""
        return self.kind not in MOVES

    @property
    def tip(self) -> Point:
        """Where the arrow ends."""
        return self.curve[-1]


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame around a phase or an option group; ``title`` is the space for its heading."""

    id: str
    rect: Rect
    title: Rect


@dataclass(frozen=True, slots=True)
class Panel:
    """A side road as it opens over the picture, near the chip that names it: nothing beneath it moves.

    ``id`` is its first step, or its option group. ``pills`` are the steps of the road from which one comes and to
    which one returns; they stand for boxes of the picture.
    """

    id: str
    rect: Rect
    boxes: tuple[Box, ...]
    pills: tuple[Box, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    groups: tuple[Frame, ...] = ()


@dataclass(frozen=True)
class Drawing:
    """A finished layout. Text is not in it: every box has room for the longest of its wordings.

    ``frames`` are those of phases, ``groups`` those of option groups inside them, ``bundles`` those around several
    groups that share every line; a line to a bundle has the id of the phase as its end. ``strips`` hold the small
    boxes of what runs alongside a phase, or is no longer done: their ids are those of the words for it. ``times`` are
    where the frames of phases say how long they take.
    """

    layout: Layout
    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    frames: tuple[Frame, ...]
    groups: tuple[Frame, ...] = ()
    bundles: tuple[Frame, ...] = ()
    strips: tuple[Frame, ...] = ()
    times: tuple[Frame, ...] = ()
    chips: tuple[Chip, ...] = ()
    panels: tuple[Panel, ...] = ()

    @cached_property
    def box_of(self) -> dict[str, Box]:
        """Boxes by the id of their step; those inside panels are not among them."""
        return {box.id: box for box in self.boxes}


@dataclass(frozen=True)
class Screen:
    """The room that a picture should fit, in pixels."""

    width: float
    height: float

    def scale(self, width: float, height: float) -> float:
        """Return how large a picture of this size can be shown."""
        return min(self.width / width, self.height / height)
