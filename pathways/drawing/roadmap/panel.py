"""The panel of options under the columns of the roadmap: groups side by side, with gutters for lines between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathways.drawing.bundles import Bundle
from pathways.drawing.geometry import Arrow, Box, Frame, Point, Rect, surround
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import BUNDLE_PAD, GROUP_PAD, OPTION_GAP, PANEL_GUTTER, PANEL_HEADING_GAP, STEP_WIDTH
from pathways.drawing.phase.options import OptionBlock, plan_block
from pathways.drawing.roadmap.links import enter_box, leave_box, trunk_id
from pathways.drawing.roadmap.parts import Gap, Link
from pathways.drawing.routing import round_path
from pathways.drawing.strands import Strand
from pathways.graph import View

BLOCK_WIDTH = 2 * STEP_WIDTH + OPTION_GAP + 2 * GROUP_PAD
LEAST_BLOCK = BLOCK_WIDTH - 2 * 12.0
STACK_GAP = 16.0
FEWEST_OPTIONS = 8
LANE = 8.0
BUS = 9.0
EDGE = 8.0
BUNDLE_EDGE = 30.0
DOCK = 17.0


@dataclass(frozen=True)
class Panel:
    """A phase of option groups in its place; ``stacks`` are the left edges of its columns of groups.

    ``bundle`` is the frame around the groups that share all their lines. It may be the frame of the panel itself.
    """

    frame: Frame
    boxes: tuple[Box, ...]
    groups: tuple[Frame, ...]
    stacks: tuple[float, ...]
    block_width: float
    heading: float  # the width of its heading, of which lines keep clear
    bundle: Frame | None = None


def is_panel(view: View, phase_id: str) -> bool:
    """Tell whether a phase is all options in groups, and too many of them for a column."""
    steps = [p.step for p in view.placements if p.phase == phase_id]
    return len(steps) >= FEWEST_OPTIONS and all(step in view.group_of for step in steps)


def plan_panel(
    view: View,
    labels: Labels,
    strands: Sequence[Strand],
    heading: Rect,
    width: float,
    phase_id: str,
    heading_width: float,
    bundle: Bundle | None = None,
) -> Panel:
    """Lay out the groups of a phase in as many columns as ``width`` has room for, below its ``heading``."""
    groups_here = [g.id for g in view.groups if g.phase == phase_id]
    lanes = Lanes.of(strands, {*groups_here, *(step for group in groups_here for step in view.members_of(group))})
    gutter = PANEL_GUTTER + lanes.width
    count = min(len(groups_here), max(1, int((width - gutter) / (LEAST_BLOCK + gutter))))
    block_width = min(BLOCK_WIDTH, max(LEAST_BLOCK, (width - gutter) / count - gutter))
    blocks = [plan_block(view, group, labels, block_width, 2) for group in groups_here]
    columns = split_columns(blocks, count, bundle)
    spare = width - len(columns) * (block_width + gutter) - gutter
    x, top = heading.x - EDGE + gutter + max(0.0, spare / 2), heading.bottom + PANEL_HEADING_GAP
    stacks: list[float] = []
    placed: list[OptionBlock] = []
    for column in columns:
        stacks.append(x)
        y = top
        for block in column:
            placed.append(block.moved(x, y))
            y += block.frame.rect.height + STACK_GAP
        x += block_width + gutter
    foot = max(block.frame.rect.bottom for block in placed)
    frame = Rect(heading.x - EDGE, heading.y - EDGE, max(width, x - heading.x + EDGE), foot + 17 - heading.y + EDGE)
    # Lines come down beside the first column; the heading stands clear of them.
    title = Rect(stacks[0], heading.y, heading.width - (stacks[0] - heading.x), heading.height)
    boxes = tuple(box for block in placed for box in block.boxes)
    groups = tuple(block.frame for block in placed)
    outer = Frame(phase_id, frame, title)
    return Panel(outer, boxes, groups, tuple(stacks), block_width, heading_width, _bundle_frame(outer, groups, bundle))


def _bundle_frame(outer: Frame, groups: Sequence[Frame], bundle: Bundle | None) -> Frame | None:
    """Return the frame around the groups of a bundle: that of the panel if there are no others in it."""
    if bundle is None:
        return None
    inside = [group.rect for group in groups if group.id in bundle.groups]
    if len(inside) == len(groups):
        return outer
    rect = surround(inside).grown(BUNDLE_PAD)
    return Frame(bundle.id, rect, Rect(rect.x, rect.y, 0, 0))


def split_columns(blocks: Sequence[OptionBlock], count: int, bundle: Bundle | None) -> list[list[OptionBlock]]:
    """Return the columns of groups, all as low as can be; those of a bundle stand together and first."""
    first = [b for b in blocks if bundle and b.frame.id in bundle.groups]
    rest = [b for b in blocks if b not in first]
    if not first or not rest:
        return split_evenly(blocks, count)
    splits = [
        [*split_evenly(first, left), *split_evenly(rest, max(2, count) - left)] for left in range(1, max(2, count))
    ]
    return min(splits, key=lambda columns: max(sum(b.frame.rect.height + STACK_GAP for b in c) for c in columns))


def split_evenly(blocks: Sequence[OptionBlock], count: int) -> list[list[OptionBlock]]:
    """Cut the groups, in their order, into ``count`` columns so that the tallest is as low as can be."""
    heights = [block.frame.rect.height + STACK_GAP for block in blocks]
    limits = sorted({sum(heights[a:b]) for a in range(len(heights)) for b in range(a + 1, len(heights) + 1)})
    for limit in limits:
        columns = _fill(blocks, heights, limit)
        if columns is not None and len(columns) <= count:
            return columns
    return [list(blocks)]


def _fill(blocks: Sequence[OptionBlock], heights: Sequence[float], limit: float) -> list[list[OptionBlock]] | None:
    columns: list[list[OptionBlock]] = [[]]
    used = 0.0
    for block, height in zip(blocks, heights, strict=True):
        if height > limit:
            return None
        if used + height > limit:
            columns.append([])
            used = 0.0
        columns[-1].append(block)
        used += height
    return columns


@dataclass(frozen=True)
class Lanes:
    """The upright lanes in every gutter: one for each step that leads into the panel or is reached from it."""

    into: tuple[str, ...]
    out_of: tuple[str, ...]

    @classmethod
    def of(cls, strands: Sequence[Strand], inside: set[str]) -> Lanes:
        """Collect the steps outside that have arrows into the panel, and those that are reached from it."""
        main = [s for s in strands if not s.is_aside]
        into = dict.fromkeys(s.source for s in main if s.target in inside and s.source not in inside)
        out_of = dict.fromkeys(s.target for s in main if s.source in inside and s.target not in inside)
        return cls(tuple(into), tuple(out_of))

    @property
    def width(self) -> float:
        """Room that the lanes need beside each column."""
        return LANE * 2 * (len(self.into) + len(self.out_of))

    def lane(self, step: str, is_into: bool) -> int:
        """Return the lane of a step; arrows alongside share the outermost."""
        names = self.into if is_into else self.out_of
        before = 0 if is_into else len(self.into)
        return before + names.index(step) if step in names else len(self.into) + len(self.out_of)


def route_panel(
    panel: Panel,
    strands: Sequence[Strand],
    trunks: Mapping[str, Link],
    rects: Mapping[str, Rect],
    gaps: Sequence[Gap],
    bus: float,
) -> Iterator[Arrow]:
    """Give the arrows between the columns and the panel, and those inside the panel."""
    ports = {group.id: group.rect for group in panel.groups} | {box.id: box.rect for box in panel.boxes}
    groups = {group.id for group in panel.groups}
    lanes = Lanes.of(strands, set(ports))
    for strand in strands:
        if panel.bundle and panel.bundle.id in (strand.source, strand.target):
            yield _tied_arrow(panel, panel.bundle, strand, trunks, rects, gaps, bus)
        if strand.source not in ports and strand.target not in ports:
            continue
        corners: list[Point] = []
        if strand.source in ports:
            lane = lanes.lane(strand.target, False)
            level = bus + BUS * lane
            corners += _dock(ports[strand.source], strand.source in groups, panel, lane, leaving=True, level=level)
        else:
            link = trunks[trunk_id(strand.source, True)]
            x = gaps[link.gaps[0]].track_x(link.tracks[0])
            level = bus + BUS * lanes.lane(strand.source, True)
            corners += [*leave_box(rects[strand.source], link), Point(x, link.leave.y), Point(x, level)]
        if strand.target in ports:
            lane = lanes.lane(strand.source, True)
            corners += _dock(ports[strand.target], strand.target in groups, panel, lane, leaving=False, level=level)
        else:
            link = trunks[trunk_id(strand.target, False)]
            x = gaps[link.gaps[1]].track_x(link.tracks[1])
            corners += [Point(x, level), Point(x, link.enter.y), *enter_box(rects[strand.target], link)]
        yield strand.drawn(round_path(corners))


def _tied_arrow(
    panel: Panel,
    bundle: Frame,
    strand: Strand,
    trunks: Mapping[str, Link],
    rects: Mapping[str, Rect],
    gaps: Sequence[Gap],
    bus: float,
) -> Arrow:
    """Draw a line that holds for a whole bundle: straight down to its upper edge, or straight up from there."""
    is_into = strand.target == bundle.id
    step = strand.source if is_into else strand.target
    link = trunks[trunk_id(step, is_into)]
    end = 0 if is_into else 1
    x = gaps[link.gaps[end]].track_x(link.tracks[end])
    least = panel.frame.title.x + panel.heading if bundle.rect != panel.frame.rect else bundle.rect.x
    at = min(max(x, least + BUNDLE_EDGE), bundle.rect.right - BUNDLE_EDGE)
    outside = link.leave if is_into else link.enter
    near = leave_box(rects[step], link) if is_into else enter_box(rects[step], link)[::-1]
    way = [*near, Point(x, outside.y), Point(x, bus), Point(at, bus), Point(at, bundle.rect.y)]
    return strand.drawn(round_path(way if is_into else way[::-1]))


def _dock(port: Rect, is_group: bool, panel: Panel, lane: int, leaving: bool, level: float) -> list[Point]:
    """Return the corners between a group or an option and the bus: through the gutter on its open side.

    Lines into a group use the gutter on its left, lines out of it the one on its right.
    """
    stack = max(x for x in panel.stacks if x <= port.x + 1)
    in_left_half = port.center.x < stack + panel.block_width / 2
    to_left = (not leaving) if is_group else in_left_half
    y = port.y + DOCK if is_group else port.center.y
    if to_left:
        edge, outer = port.x, stack - EDGE - LANE * lane
    else:
        edge, outer = port.right, stack + panel.block_width + EDGE + LANE * lane
    way = [Point(edge, y), Point(outer, y), Point(outer, level)]
    return way if leaving else way[::-1]
