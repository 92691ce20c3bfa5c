"""Two ways side by side in a voice and a language: rows by phase, and every difference in words with its evidence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pathways.cards.blocks import changes_block, figures_blocks, list_block, sources_block, text_block
from pathways.cards.card import Block, ListBlock, TextBlock
from pathways.cards.parts import evidence_blocks
from pathways.cards.scenes import name_phase
from pathways.graph import Row, RowKind, View, Way, align_ways
from pathways.model import Status, Step, Transition
from pathways.text.reader import NUMBERS
from pathways.text.speaker import Speaker


@dataclass(frozen=True)
class Cell:
    """One step on one side: how it is called, its badge if it is not standard, and where its card is."""

    step: str
    title: str
    subtitle: str
    badge: str
    pathway: str
    region: str | None


@dataclass(frozen=True)
class Line:
    """One row in words. ``number`` is set where the sides differ, and points to a difference."""

    kind: RowKind
    here: Cell | None
    there: Cell | None
    number: int | None


@dataclass(frozen=True)
class Part:
    """The rows of one phase, under its name."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Told:
    """What a step says about a difference: its text, the conditions that lead to it, evidence and sources."""

    cell: Cell
    side: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Difference:
    """One difference in words."""

    number: int
    heading: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Compared:
    """A comparison, ready to be shown. ``hidden`` are questions that stand before steps that were left out."""

    sides: tuple[str, str]
    parts: tuple[Part, ...]
    differences: tuple[Difference, ...]
    hidden: tuple[str, ...]


def compose_comparison(here: Way, there: Way, sides: tuple[str, str], speaker: Speaker) -> Compared:
    """Return two ways side by side; steps that this reader has not asked for are left out on both sides.

    Parameters
    ----------
    sides
        What the two ways are called, in the speaker's voice and language.
    """
    asked = [speaker.unasked(step) for step in (*here.steps, *there.steps)]
    ours, theirs = (replace(w, steps=tuple(s for s in w.steps if speaker.unasked(s) is None)) for w in (here, there))
    parts: list[tuple[str, list[Line]]] = []
    differences: list[Difference] = []
    for row in align_ways(ours, theirs):
        number = None if row.kind is RowKind.SHARED else len(differences) + 1
        line = Line(row.kind, _cell(ours, row.here, speaker), _cell(theirs, row.there, speaker), number)
        title = _phase(ours if row.here else theirs, row, speaker)
        if not parts or parts[-1][0] != title:
            parts.append((title, []))
        parts[-1][1].append(line)
        if number is not None:
            differences.append(_difference(number, line, (ours, theirs), sides, speaker))
    return Compared(
        sides,
        tuple(Part(title, tuple(lines)) for title, lines in parts),
        tuple(differences),
        tuple(dict.fromkeys(question for question in asked if question is not None)),
    )


def _phase(way: Way, row: Row, speaker: Speaker) -> str:
    phase = next(phase for phase in way.view.phases if phase.id == row.phase)
    return name_phase(phase, speaker)


def _cell(way: Way, step_id: str | None, speaker: Speaker) -> Cell | None:
    if step_id is None:
        return None
    step = way.view.step(step_id)
    badge = "" if step.status is Status.STANDARD else speaker.word(f"badge_{step.status}")
    subtitle = speaker.say(step.subtitle).text
    return Cell(step_id, speaker.title(step_id), subtitle, badge, way.view.pathway.id, way.view.region)


def _difference(number: int, line: Line, ways: tuple[Way, Way], sides: tuple[str, str], speaker: Speaker) -> Difference:
    found = [
        (cell, way, side)
        for cell, way, side in zip((line.here, line.there), ways, sides, strict=True)
        if cell is not None
    ]
    told = tuple(Told(cell, side, tuple(_tell(way.view, way, cell.step, speaker))) for cell, way, side in found)
    return Difference(number, _heading(line, told, speaker), told)


def _heading(line: Line, told: tuple[Told, ...], speaker: Speaker) -> str:
    if line.here is not None and line.there is not None:
        return speaker.word("compare_counterpart", here=line.here.title, there=line.there.title)
    keys = {RowKind.MOVED: "compare_moved", RowKind.ELSEWHERE: "compare_elsewhere"}
    return speaker.word(keys.get(line.kind, "compare_only"), side=told[0].side, title=told[0].cell.title)


def _tell(view: View, way: Way, step_id: str, speaker: Speaker) -> list[Block]:
    """Return what it is and why, on what it depends on this way, the strength of the evidence, changes, sources."""
    step = view.step(step_id)
    conditions = [t for t in view.transitions if t.target == step_id and t.source in way.steps and t.when is not None]
    said = [_when(t, speaker) for t in conditions]
    blocks: list[Block | None] = [*_texts(step, speaker), list_block(said) if said else None]
    blocks += evidence_blocks(speaker, step.evidence)
    if speaker.may_see(NUMBERS):
        blocks += figures_blocks(speaker, step.figures)
    blocks.append(_changes(step, speaker))
    cites = [*step.cite, *(cite for t in conditions for cite in t.cite)]
    cites += [cite for change in step.changes for cite in change.cite]
    blocks.append(sources_block(speaker, cites))
    return [block for block in blocks if block is not None]


def _changes(step: Step, speaker: Speaker) -> ListBlock | None:
    """Return what became different, but nothing that a family has not asked for."""
    is_open = all(speaker.may_see(change.asks) for change in step.changes)
    return changes_block(speaker, step.changes) if is_open else None


def _texts(step: Step, speaker: Speaker) -> list[TextBlock]:
    family, trainee = step.family, step.trainee
    found = (family.what, family.why) if speaker.is_family else (trainee.what, trainee.rationale)
    return [text_block(speaker.say(text), speaker) for text in found if text]


def _when(transition: Transition, speaker: Speaker) -> str:
    when = transition.when
    if when is None:
        return ""
    return speaker.word("compare_when", text=speaker.say(when.plain if speaker.is_family else when.definition).text)
