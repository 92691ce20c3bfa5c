"""Gutters: how wide the room between two columns is, and where its tracks and the words beside boxes stand in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathways.drawing.metrics import FRAME_PAD, MARGIN, ROUTE_TRACK
from pathways.drawing.route.tracks import Key
from pathways.drawing.route.wires import Wire

SIDE = 6.0  # between a box, or a frame, and the first track
WORD_ROOM = 11.0  # before and after the words on a line


@dataclass(frozen=True)
class Gutter:
    """The room left of a column: words of lines that leave to the right, tracks, words of those that leave to the left.

    ``pads`` are the parts of it that lie inside the frames of the phases left and right of it.
    """

    tracks: int
    words: tuple[float, float]
    pads: tuple[float, float]
    x: float = 0.0

    @property
    def inside(self) -> tuple[float, float]:
        """How much of it belongs to the frame on its left, and to that on its right."""
        return self.pads[0] + self.words[0], self.pads[1] + self.words[1]

    @property
    def width(self) -> float:
        """From box to box."""
        between = 2 * SIDE + max(0, self.tracks - 1) * ROUTE_TRACK if self.tracks else MARGIN
        return sum(self.inside) + between

    def track_x(self, track: float) -> float:
        """Return where a track runs."""
        return self.x + self.inside[0] + SIDE + track * ROUTE_TRACK


def make_gutters(wires: Sequence[Wire], tracks: Mapping[Key, int], phases: Sequence[str]) -> list[Gutter]:
    """Return the gutters of a row of columns, of which ``phases`` are the phases; the outer ones are its margins."""
    count = len(phases)
    used = [0] * (count + 1)
    for key, track in tracks.items():
        used[int(str(key[0]))] = max(used[int(str(key[0]))], track + 1)
    words = [[0.0, 0.0] for _ in range(count + 1)]
    for wire in wires:
        if wire.label[0] and wire.sides[0]:
            side = 0 if wire.sides[0] > 0 else 1
            gutter = wire.gutters[0]
            words[gutter][side] = max(words[gutter][side], wire.label[0] + WORD_ROOM)
    gutters = []
    for n in range(count + 1):
        is_inner = 0 < n < count and phases[n - 1] == phases[n]
        pads = (0.0 if is_inner or n == 0 else FRAME_PAD, 0.0 if is_inner or n == count else FRAME_PAD)
        gutters.append(Gutter(used[n], (words[n][0], words[n][1]), pads))
    return gutters
