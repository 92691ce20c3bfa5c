"""The pictures for phones: one box under the other. Only the line to the next box is drawn; all others are told.

A line that leads farther is a sign below the step that it leaves, with its condition and where it leads: lines
along the edge of a picture of ten screens could not be followed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pathways.drawing.bundles import Bundle, bundle_in_a_row, tie
from pathways.drawing.geometry import Arrow, Box, Chip, Drawing, Frame, Layout, Point, Rect, surround
from pathways.drawing.metrics import (
    BLOCK_GAP,
    HEADING_GAP,
    PHONE_BUNDLE_PAD,
    PHONE_FRAME_PAD,
    PHONE_GAP,
    PHONE_MARGIN,
    PHONE_WIDTH,
    STEM,
)
from pathways.drawing.outline import touch_shapes
from pathways.drawing.paths import moved_arrow, round_path
from pathways.drawing.place.blocks import Block, group_block, pill_block, step_block, strip_block, tile_block
from pathways.drawing.place.plan import Plan
from pathways.drawing.route.lines import HEAD_ROOM
from pathways.drawing.route.wires import TAIL
from pathways.drawing.sizes import heading_size, label_size, time_height
from pathways.drawing.strands import Strand
from pathways.model import RETURNS

BLOCK_WIDTH = PHONE_WIDTH - 2 * PHONE_MARGIN - 2 * PHONE_FRAME_PAD
OPTION_GAP = 9.0
WORDS = 190.0  # how wide the words on a line may be
EDGE = 5.0  # where lines that are shown on demand run beside the boxes


@dataclass
class Pile:
    """Blocks one under the other, and the lines that lead straight down between them."""

    plan: Plan
    strands: Sequence[Strand]
    x: float
    y: float
    tops: list[tuple[Block, float]] = field(default_factory=list)
    lines: list[Arrow] = field(default_factory=list)
    straight: set[str] = field(default_factory=set)

    def add(self, block: Block, is_first: bool) -> None:
        """Put a block under the last one, with the line that joins both."""
        above = self.tops[-1] if self.tops else None
        strand = _next_strand(self.strands, above[0].id, block.id) if above else None
        words = label_size(self.plan.labels.arrows.get(strand.id, ()), WORDS) if strand else (0.0, 0.0)
        room = words[1] + HEAD_ROOM + TAIL if words[0] else 0.0
        if above:  # words on the line into a phase stand below its heading
            self.y += PHONE_GAP + room * 0.8 if is_first else max(BLOCK_GAP, room)
        self.y += block.head
        if strand and above:
            start = Point(self.x + (STEM if above[0].foot else BLOCK_WIDTH / 2), above[1] + above[0].height)
            tip = Point(start.x, self.y)
            left = max(start.x - words[0] / 2, self.x)
            label = Rect(left, tip.y - HEAD_ROOM - words[1], *words) if words[0] else None
            self.lines.append(strand.drawn(round_path([start, tip]), label))
            self.straight.add(strand.id)
        self.tops.append((block, self.y))
        self.y += block.depth

    def boxes(self) -> list[Box]:
        """Return the boxes of steps."""
        return [replace(box, rect=box.rect.moved(self.x, y)) for block, y in self.tops for box in block.boxes]

    def arrows(self) -> list[Arrow]:
        """Return the lines, the straight ones and those that are told."""
        return [*self.lines, *(moved_arrow(arrow, self.x, y) for block, y in self.tops for arrow in block.arrows)]

    def chips(self) -> list[Chip]:
        """Return the signs of side roads."""
        return [
            replace(c, rect=c.rect.moved(self.x, y), stem=tuple(p.moved(self.x, y) for p in c.stem))
            for block, y in self.tops
            for c in block.chips
        ]

    def frames(self, kind: str) -> list[Frame]:
        """Return the frames of option groups (``groups``) or of strips (``strip``)."""
        found = [(f, y) for b, y in self.tops for f in (b.groups if kind == "groups" else [b.strip]) if f]
        return [Frame(f.id, f.rect.moved(self.x, y), f.title.moved(self.x, y)) for f, y in found]


def _next_strand(strands: Sequence[Strand], source: str, target: str) -> Strand | None:
    return next(
        (s for s in strands if (s.source, s.target) == (source, target) and not s.is_aside and s.kind not in RETURNS),
        None,
    )


def draw_phone(plan: Plan, layout: Layout) -> Drawing:
    """Return the picture of a plan for a phone."""
    strands = plan.all_strands
    found = (bundle_in_a_row(plan.view, phase.id, strands) for phase in plan.view.phases)
    bundles = [bundle for bundle in found if bundle]
    for bundle in bundles:
        strands = tie(strands, bundle)
    x = PHONE_MARGIN + PHONE_FRAME_PAD
    # A strip stands between two phases, so that the line from one to the other is told.
    order = [name for p in plan.view.phases for name in (*_names(plan, p.id), *plan.strips_of(p.id))]
    pile = Pile(plan, strands, x, PHONE_MARGIN)
    frames: list[Frame] = []
    times: list[Frame] = []
    for phase in plan.view.phases:
        top = pile.y + (PHONE_GAP - PHONE_MARGIN if frames else 0.0)
        heading = heading_size(plan.labels.phases[phase.id], phase.number, BLOCK_WIDTH)[1]
        title = Rect(x, top + PHONE_FRAME_PAD, BLOCK_WIDTH, heading)
        time = time_height(plan.labels.times.get(phase.id, ()), BLOCK_WIDTH)
        if time:
            area = Rect(x, title.bottom + 2, BLOCK_WIDTH, time)
            times.append(Frame(phase.id, area, area))
        pile.y = title.bottom + time + HEADING_GAP - (PHONE_GAP if pile.tops else 0.0)
        for number, block in enumerate(phone_blocks(plan, phase.id, strands, order, bundles)):
            pile.add(block, is_first=number == 0)
        pile.y += PHONE_FRAME_PAD + 2
        frames.append(Frame(phase.id, Rect(PHONE_MARGIN, top, PHONE_WIDTH - 2 * PHONE_MARGIN, pile.y - top), title))
    boxes = pile.boxes()
    arrows = [*pile.arrows(), *on_demand(strands, [*boxes, *pile.frames("groups")])]
    return Drawing(
        layout,
        PHONE_WIDTH,
        round(pile.y + PHONE_MARGIN, 1),
        tuple(boxes),
        tuple(touch_shapes(arrows, boxes, plan.view, plan.labels)),
        tuple(frames),
        tuple(pile.frames("groups")),
        tuple(_bundle_frame(pile, bundle) for bundle in bundles),
        strips=tuple(pile.frames("strip")),
        times=tuple(times),
        chips=tuple(pile.chips()),
    )


def _bundle_frame(pile: Pile, bundle: Bundle) -> Frame:
    rect = surround(frame.rect for frame in pile.frames("groups") if frame.id in bundle.groups)
    return Frame(bundle.id, rect.grown(PHONE_BUNDLE_PAD), Rect(0, 0, 0, 0))


def _names(plan: Plan, phase: str) -> list[str]:
    return list(dict.fromkeys(plan.view.group_of.get(step, step) for step in plan.steps_of(phase)))


def phone_blocks(
    plan: Plan, phase: str, strands: Sequence[Strand], order: Sequence[str], bundles: Sequence[Bundle] = ()
) -> list[Block]:
    """Return the blocks of a phase in reading order, each with the lines that are told below it.

    Parameters
    ----------
    order
        All blocks of the picture from top to bottom: the line to the next of them is drawn.
    bundles
        Groups that share every line; where one leads is told below the last of them.
    """
    last = {bundle.groups[-1]: bundle.id for bundle in bundles}
    blocks = [phone_block(plan, name, strands, order, last.get(name)) for name in _names(plan, phase)]
    blocks += [strip_block(plan.labels, kind, steps, BLOCK_WIDTH) for kind, steps in plan.strips_of(phase).items()]
    return blocks


def phone_block(
    plan: Plan, name: str, strands: Sequence[Strand], order: Sequence[str], bundle: str | None = None
) -> Block:
    """Return one block with the lines that are told below it; see ``phone_blocks``."""
    place = order.index(name)
    after = order[place + 1] if place + 1 < len(order) else ""
    drawn = _next_strand(strands, name, after)
    members = {name, bundle, *plan.view.members_of(name)}
    jumps = [s for s in strands if s.source in members and not s.is_aside and s is not drawn]
    if name in plan.pills:
        return pill_block(plan.labels, name, BLOCK_WIDTH, jumps)
    if name in plan.labels.nodes:
        return step_block(plan.labels, name, BLOCK_WIDTH, plan.leads.get(name, ()), jumps)
    if plan.is_folded:
        return tile_block(plan.labels, name, BLOCK_WIDTH, jumps)
    columns = 2 if len(plan.view.members_of(name)) > 1 else 1
    return group_block(
        plan.view, plan.labels, name, (BLOCK_WIDTH - OPTION_GAP * (columns - 1)) / columns, columns, jumps
    )


def on_demand(strands: Sequence[Strand], boxes: Sequence[Box | Frame]) -> list[Arrow]:
    """Draw the lines that explain, beside the boxes; they are shown when one of their ends is chosen."""
    rects = {box.id: box.rect for box in boxes}
    found = []
    for strand in strands:
        if strand.is_aside and strand.source in rects and strand.target in rects:
            start, end = rects[strand.source], rects[strand.target]
            x = min(start.x, end.x) - EDGE
            corners = [
                Point(start.x, start.center.y),
                Point(x, start.center.y),
                Point(x, end.center.y),
                Point(end.x, end.center.y),
            ]
            found.append(replace(strand.drawn(round_path(corners, 4)), is_hinted=True))
    return found
