"""What holds for every picture, as searches for what breaks it: each returns what it found, best nothing.

A scene is what is seen at once: the picture with everything closed, or one open panel.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pathways.drawing import Arrow, Box, Drawing, Layout, Rect
from pathways.drawing.geometry import Chip, Frame
from pathways.graph import View
from pathways.model import MOVES, RETURNS, Transition, TransitionKind
from tests.unit.drawing.curves import Part, cross, parts_of, passes, run_together

TOUCH = 1.5  # how far a line may reach into what it passes: its own width
NEXT = 24.0  # how far words may stand from where their line leaves
Found = list[tuple[str, str]]


@dataclass(frozen=True)
class Scene:
    """What is seen at once: its boxes, its lines that are not shown on demand alone, and everything with words."""

    area: Rect
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    chips: tuple[Chip, ...] = ()
    headings: tuple[Frame, ...] = ()
    groups: tuple[Frame, ...] = ()
    group_of: Mapping[str, str] = field(default_factory=dict)

    @property
    def labels(self) -> list[tuple[Arrow, Rect]]:
        """The words on lines, and those at the end of lines that jump."""
        return [(arrow, arrow.label) for arrow in self.arrows if arrow.label]

    @property
    def solids(self) -> list[tuple[str, Rect]]:
        """All that must stand apart: boxes, signs, words on lines and headings."""
        return [
            *((box.id, box.rect) for box in self.boxes),
            *((f"sign {chip.target}", chip.rect) for chip in self.chips),
            *((f"words {arrow.id}", label) for arrow, label in self.labels),
            *((f"heading {frame.id}", frame.title) for frame in self.headings),
        ]

    @property
    def lines(self) -> list[tuple[Arrow, list[Part]]]:
        """The lines in straight parts."""
        return [(arrow, parts_of(arrow.curve)) for arrow in self.arrows]


def scenes_of(drawing: Drawing, view: View) -> Iterator[Scene]:
    """Give the picture with everything closed, then each open panel."""

    def shown(arrows: tuple[Arrow, ...]) -> tuple[Arrow, ...]:
        return tuple(arrow for arrow in arrows if not arrow.is_hinted)

    headings = (*drawing.frames, *drawing.groups, *drawing.strips, *drawing.times)
    groups = (*drawing.groups, *drawing.bundles)
    area = Rect(0, 0, drawing.width, drawing.height)
    yield Scene(area, drawing.boxes, shown(drawing.arrows), drawing.chips, headings, groups, view.group_of)
    for panel in drawing.panels:
        boxes = (*panel.boxes, *panel.pills)
        yield Scene(panel.rect, boxes, shown(panel.arrows), (), panel.groups, panel.groups, view.group_of)


def is_thin(arrow: Arrow) -> bool:
    """Tell whether a line says that something is needed, and not that it comes next."""
    return arrow.kind is TransitionKind.REQUIRES


def look_of(arrow: Arrow) -> str:
    """Return how a line looks: solid, dashed, dotted or thin."""
    if is_thin(arrow):
        return "thin"
    return arrow.kind.value if arrow.kind in RETURNS else "solid"


def overlaps(scene: Scene) -> Found:
    """Find boxes, signs, words and headings that lie on one another."""
    pairs = itertools.combinations(scene.solids, 2)
    return [(one, other) for (one, a), (other, b) in pairs if a.grown(-0.1).overlaps(b)]


def outside(scene: Scene) -> Found:
    """Find what reaches out of the picture, or out of its panel."""
    points = [(arrow.id, Rect(p.x, p.y, 0, 0)) for arrow in scene.arrows for p in arrow.curve]
    return [(name, "picture") for name, rect in [*scene.solids, *points] if not scene.area.grown(0.1).holds(rect)]


def crossed_boxes(scene: Scene) -> Found:
    """Find lines that run through a box or a sign that is not one of their ends."""
    solids = [(box.id, box.rect) for box in scene.boxes] + [(chip.target, chip.rect) for chip in scene.chips]
    return [
        (arrow.id, name)
        for arrow, parts in scene.lines
        for name, rect in solids
        if name not in (arrow.source, arrow.target) and passes(parts, rect.grown(-TOUCH))
    ]


def crossed_words(scene: Scene) -> Found:
    """Find lines that run through the words of another line."""
    return [
        (arrow.id, other.id)
        for arrow, parts in scene.lines
        for other, label in scene.labels
        if arrow is not other and passes(parts, label.grown(-TOUCH))
    ]


def lost_words(scene: Scene) -> Found:
    """Find words that are not on their own line."""
    return [(arrow.id, "words") for arrow, label in scene.labels if not passes(parts_of(arrow.curve), label.grown(1))]


def far_words(scene: Scene) -> Found:
    """Find words that stand far from where their line leaves its step, or the last sign that hangs under it."""
    rects = {box.id: box.rect for box in scene.boxes} | {frame.id: frame.rect for frame in scene.groups}
    found = []
    for arrow, label in scene.labels:
        start = rects.get(arrow.source)
        if arrow.jumps or start is None:
            continue
        signs = [chip.rect.bottom for chip in scene.chips if chip.source == arrow.source]
        signs += [words.bottom for other, words in scene.labels if other.jumps and other.source == arrow.source]
        foot = max([start.bottom, *(y for y in signs if y < label.bottom)])
        if max(label.x - start.right, start.x - label.right) > NEXT or label.y - foot > NEXT:
            found.append((arrow.id, "words"))
    return found


def merged_lines(scene: Scene) -> Found:
    """Find lines that share a way although they do not lead to the same end, or do not look the same."""
    pairs = itertools.combinations(scene.lines, 2)
    return [
        (a.id, b.id)
        for (a, one), (b, other) in pairs
        if not may_share(a, b, scene.group_of) and run_together(one, other)
    ]


def may_share(one: Arrow, other: Arrow, group_of: Mapping[str, str]) -> bool:
    """Tell whether two lines may run together.

    They may if they lead to the same end and look the same; thin ones also if they come from the same step. Lines
    that are told in signs hang under their step like these, whatever they look like, and so does the line down.
    """
    if (one.jumps or other.jumps) and len({group_of.get(arrow.source, arrow.source) for arrow in (one, other)}) == 1:
        return True
    if look_of(one) != look_of(other):
        return False
    return one.target == other.target or is_thin(one) and one.source == other.source


def crossings(scene: Scene) -> Found:
    """Find pairs of lines that cross, the short lines to signs among them."""
    stems = [(chip.source, f"stem {chip.target}", parts_of_stem(chip)) for chip in scene.chips]
    lines = [(arrow.source, arrow.id, parts) for arrow, parts in scene.lines] + stems
    return [(one, other) for (_, one, a), (_, other, b) in itertools.combinations(lines, 2) if cross(a, b)]


def parts_of_stem(chip: Chip) -> list[Part]:
    """Return the parts of the short line to a sign."""
    return list(itertools.pairwise(chip.stem))


RULES = (overlaps, outside, crossed_boxes, crossed_words, lost_words, merged_lines)
PHONES = (Layout.ROAD_SCROLL, Layout.SCROLL, Layout.OVERVIEW_SCROLL)


def broken(drawing: Drawing, view: View) -> dict[str, Found]:
    """Return what breaks any rule, by the rule's name.

    On a phone words on the line to the next box may stand below the heading of the phase that it leads into.
    """
    rules = RULES if drawing.layout in PHONES else (*RULES, far_words)
    found: dict[str, Found] = {}
    for scene in scenes_of(drawing, view):
        for rule in rules:
            found[rule.__name__] = [*found.get(rule.__name__, []), *rule(scene)]
    return {name: cases for name, cases in found.items() if cases} | out_of_frames(drawing, view)


def out_of_frames(drawing: Drawing, view: View) -> dict[str, Found]:
    """Find boxes outside the frame of their phase or group, or on its heading; and frames on one another."""
    frames = {frame.id: frame for frame in (*drawing.frames, *drawing.groups)}
    found = []
    for box in drawing.boxes:
        homes = [frames.get(view.phase_of.get(box.id, "")), frames.get(view.group_of.get(box.id, ""))]
        for home in filter(None, homes):
            inside = Rect(home.rect.x, home.title.bottom, home.rect.width, home.rect.bottom - home.title.bottom)
            if not inside.grown(0.1).holds(box.rect):
                found.append((box.id, home.id))
    pairs = itertools.combinations(drawing.frames, 2)
    found += [(one.id, other.id) for one, other in pairs if one.rect.grown(-0.1).overlaps(other.rect)]
    for part in (*drawing.groups, *drawing.strips, *drawing.times):
        if not any(frame.rect.grown(0.1).holds(part.rect) for frame in drawing.frames):
            found.append((part.id, "frame"))
    return {"out_of_frames": found} if found else {}


def drawn_steps(drawing: Drawing) -> Counter[str]:
    """Count how often each step has a box, in the picture or in a panel."""
    return Counter(box.id for boxes in (drawing.boxes, *(panel.boxes for panel in drawing.panels)) for box in boxes)


def drawn_transitions(drawing: Drawing) -> Counter[str]:
    """Count how many lines stand for each transition, in the picture or in a panel."""
    arrows = [*drawing.arrows, *(arrow for panel in drawing.panels for arrow in panel.arrows)]
    return Counter(name for arrow in arrows for name in (arrow.members or (arrow.id,)))


def wanted_transitions(drawing: Drawing, view: View) -> Counter[str]:
    """Return the transitions between drawn steps, each once; not those from a step to itself.

    What explains, and leads nowhere, is drawn only where both ends are seen at once: not across the edge of a panel,
    and not between options of a folded group, which stand side by side in theirs.
    """
    steps = drawn_steps(drawing)
    open_parts = [{box.id for box in (*panel.boxes, *panel.pills)} for panel in drawing.panels if not panel.groups]
    seen_at_once = [{box.id for box in drawing.boxes} | _folded(drawing, view), *open_parts]
    return Counter(
        t.id
        for t in view.transitions
        if t.source != t.target and {t.source, t.target} <= steps.keys()
        if t.kind in MOVES or any({t.source, t.target} <= part for part in seen_at_once)
        if not _share_a_fold(t, drawing, view)
    )


def _folded(drawing: Drawing, view: View) -> set[str]:
    """Return the options of folded groups: a line to the group stands for those to them."""
    return {step for panel in drawing.panels if panel.groups for step in view.members_of(panel.id)}


def _share_a_fold(transition: Transition, drawing: Drawing, view: View) -> bool:
    groups = [view.group_of.get(end) for end in (transition.source, transition.target)]
    return groups[0] is not None and groups[0] == groups[1] and transition.source not in drawing.box_of
