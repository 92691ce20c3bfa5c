"""The boxes of the scroll layout: phase by phase, one under the other; options of a group two in a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pathways.drawing.bundles import Bundle
from pathways.drawing.geometry import Box, Frame, Rect, surround
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import PHONE_BUNDLE_PAD, PHONE_FRAME_PAD, PHONE_GAP, PHONE_MARGIN, PHONE_WIDTH
from pathways.drawing.phase.label_stack import LabelStack
from pathways.drawing.phase.options import plan_block
from pathways.drawing.sizes import heading_size, step_height
from pathways.drawing.strands import strands_of
from pathways.graph import View

PHASE_GAP = 18.0
GROUP_PORT = 34.0
WIDTH_FOR_TWO = 262.0  # of a group whose options stand two in a row and still hold their words


@dataclass
class Pile:
    """What stands where. ``nodes`` are steps and whole groups; ``ports`` are where lines from the rails touch."""

    height: float = PHONE_MARGIN
    boxes: list[Box] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    groups: list[Frame] = field(default_factory=list)
    nodes: dict[str, Rect] = field(default_factory=dict)
    ports: dict[str, Rect] = field(default_factory=dict)


def pile_up(
    view: View, labels: Labels, stacks: Mapping[str, LabelStack], x: float, width: float, bundles: Sequence[Bundle] = ()
) -> Pile:
    """Place everything from the top down; labels that wait above a box get their room."""
    pile = Pile()
    for phase in view.phases:
        top = pile.height
        size = heading_size(labels.phases[phase.id], phase.number, width)
        title = Rect(x, top + PHONE_FRAME_PAD, width, size[1])
        y = title.bottom + 6
        steps = [p.step for p in view.placements if p.phase == phase.id]
        for node in dict.fromkeys(view.group_of.get(step, step) for step in steps):
            room = stacks[node].height + 6 if node in stacks else 0
            y += max(PHONE_GAP if y > title.bottom + 6 else 10, room)
            y = _add_node(pile, view, labels, node, Rect(x, y, width, 0))
        for bundle in (b for b in bundles if b.id == phase.id):
            y = max(y, _frame_bundle(pile, bundle))
        y += PHONE_FRAME_PAD + 4
        pile.frames.append(Frame(phase.id, Rect(PHONE_MARGIN, top, PHONE_WIDTH - 2 * PHONE_MARGIN, y - top), title))
        pile.height = y + PHASE_GAP
    pile.height += PHONE_MARGIN - PHASE_GAP
    return pile


def _frame_bundle(pile: Pile, bundle: Bundle) -> float:
    """Frame the groups of a bundle and return where the frame ends. Lines come in at its head and leave at its foot."""
    frame = surround(pile.nodes[group] for group in bundle.groups).grown(PHONE_BUNDLE_PAD)
    pile.nodes[bundle.id] = frame
    pile.ports[bundle.id] = Rect(frame.x, frame.y, frame.width, GROUP_PORT)
    pile.ports[foot_of(bundle.id)] = Rect(frame.x, frame.bottom - GROUP_PORT, frame.width, GROUP_PORT)
    return frame.bottom


def foot_of(name: str) -> str:
    """Name the port at the foot of a bundle."""
    return f"{name} foot"


def _add_node(pile: Pile, view: View, labels: Labels, node: str, place: Rect) -> float:
    """Add a step or a group at ``place`` and return where it ends."""
    if node in labels.nodes:
        rect = Rect(place.x, place.y, place.width, step_height(labels, node, place.width))
        pile.boxes.append(Box(node, rect))
        pile.nodes[node] = pile.ports[node] = rect
        return rect.bottom
    columns = 2 if _is_shared(view, node) and place.width >= WIDTH_FOR_TWO else 1
    block = plan_block(view, node, labels, place.width, columns).moved(place.x, place.y)
    frame = block.frame.rect
    pile.boxes += block.boxes
    pile.groups.append(block.frame)
    pile.nodes[node] = frame
    # Lines from the rails reach a group at its heading, and an option at its height on the frame.
    pile.ports[node] = Rect(frame.x, frame.y, frame.width, GROUP_PORT)
    pile.ports.update({b.id: Rect(frame.x, b.rect.y, frame.width, b.rect.height) for b in block.boxes})
    return frame.bottom


def _is_shared(view: View, group_id: str) -> bool:
    """Tell whether no line leads to one option only: then two may stand in a row, and no line is ambiguous."""
    members = set(view.members_of(group_id))
    return not any(not s.is_aside and (s.source in members or s.target in members) for s in strands_of(view))
