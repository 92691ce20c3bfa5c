"""Scenes of a talk, made from the graph: the presenter shows them, and the slides are the same ones.

A scene says which steps are bright; the rest of the picture stays quiet. What a family has not asked for is in
none of them. Lines are in the speaker's voice and language; notes are for the person who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from pathways.cards.labels import hint_key
from pathways.graph import View
from pathways.model import MOVES, EvidenceLevel, OptionGroup, Phase, Step, StepKind, Teaching, Text
from pathways.text.speaker import Speaker


class SceneKind(StrEnum):
    """What a scene shows. ``options`` is a frame of options without order; each of them also has its ``step``."""

    TITLE = "title"
    OVERVIEW = "overview"
    PHASE = "phase"
    STEP = "step"
    DECISION = "decision"
    OPTIONS = "options"
    EVIDENCE = "evidence"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to ask the room, and its answer, which is shown later."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What an educator may say, what the room often asks, and what to ask the room."""

    say: tuple[str, ...] = ()
    room: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene.

    ``id`` is unique and stable, such as ``step/hr-harvest``. ``lines`` are whole sentences or short phrases, to be
    shown in this order; in a scene of kind ``options`` their order means nothing. ``steps`` are the ids that are
    bright; ``phase`` the phase that is on show, if one is; ``sources`` citations such as ``pdq-hp#H201``.
    """

    id: str
    kind: SceneKind
    heading: str
    lines: tuple[str, ...]
    steps: tuple[str, ...]
    phase: str | None = None
    notes: Notes = field(default_factory=Notes)
    sources: tuple[str, ...] = ()


def compose_scenes(view: View, speaker: Speaker) -> tuple[Scene, ...]:
    """Return the scenes of ``view`` in the order of a talk; none if a family has not asked for it."""
    shown = list(speaker.shown(view))
    if not shown:
        return ()
    scenes = [_title(view, speaker, shown), _overview(view, speaker, shown)]
    for phase in _phases(view, shown):
        scenes += _phase_scenes(view, phase, speaker, [step for step in shown if view.phase_of[step] == phase.id])
    return (*scenes, *_evidence(view, speaker, shown), _summary(view, speaker, shown))


def _phases(view: View, shown: list[str]) -> list[Phase]:
    used = {view.phase_of[step] for step in shown}
    return [phase for phase in view.phases if phase.id in used]


def _title(view: View, speaker: Speaker, shown: list[str]) -> Scene:
    pathway = view.pathway
    regions = [region for region in view.pack.manifest.regions if region.id == view.region]
    names = [speaker.say(region.title).text for region in regions]
    route = [speaker.say(view.route.title).text] if view.route else []
    summary = speaker.say(pathway.summary).text
    heading = speaker.say(pathway.title).text
    return Scene("title", SceneKind.TITLE, heading, (*route, *names, summary), tuple(shown))


def _overview(view: View, speaker: Speaker, shown: list[str]) -> Scene:
    phases = _phases(view, shown)
    lines = tuple(name_phase(phase, speaker) for phase in phases)
    cites = tuple(dict.fromkeys(cite for phase in phases for cite in phase.cite))
    heading = speaker.word("scene_overview")
    return Scene("overview", SceneKind.OVERVIEW, heading, lines, tuple(shown), sources=cites)


def name_phase(phase: Phase, speaker: Speaker) -> str:
    """Return the title of a phase, with its number if it has one."""
    title = speaker.say(phase.title).text
    return f"{phase.number}  {title}" if phase.number else title


def _phase_scenes(view: View, phase: Phase, speaker: Speaker, shown: list[str]) -> Iterator[Scene]:
    """Give the phase, then its steps; before the first option of a frame, the frame with all of them."""
    what = speaker.say(phase.what).text
    notes = _notes(speaker, phase.teaching)
    heading = name_phase(phase, speaker)
    yield Scene(f"phase/{phase.id}", SceneKind.PHASE, heading, (what,), tuple(shown), phase.id, notes, phase.cite)
    seen: set[str] = set()
    for step_id in shown:
        group = next((g for g in view.groups if g.id == view.group_of.get(step_id)), None)
        if group is not None and group.id not in seen:
            seen.add(group.id)
            yield _options(view, group, speaker, [s for s in shown if view.group_of.get(s) == group.id])
        yield _step(view, view.step(step_id), speaker, group)


def _options(view: View, group: OptionGroup, speaker: Speaker, members: list[str]) -> Scene:
    lines = [speaker.word(hint_key(view, group.id)), speaker.say(group.what).text]
    says = [speaker.say(teaching.say).text for step in members if (teaching := view.step(step).teaching)]
    return Scene(
        f"options/{group.id}",
        SceneKind.OPTIONS,
        speaker.say(group.title).text,
        (*lines, *(speaker.title(step) for step in members)),
        tuple(members),
        group.phase,
        Notes(say=tuple(dict.fromkeys(says))),
        group.cite,
    )


def _step(view: View, step: Step, speaker: Speaker, group: OptionGroup | None) -> Scene:
    is_decision = step.kind is StepKind.DECISION
    lines = [*_group_line(view, speaker, group), *_texts(step, speaker)]
    if is_decision:
        lines += _ways(view, step, speaker)
    return Scene(
        f"step/{step.id}",
        SceneKind.DECISION if is_decision else SceneKind.STEP,
        speaker.title(step.id),
        tuple(lines),
        (step.id,),
        view.phase_of[step.id],
        _notes(speaker, step.teaching),
        step.cite,
    )


def _group_line(view: View, speaker: Speaker, group: OptionGroup | None) -> list[str]:
    if group is None:
        return []
    title = speaker.say(group.title).text
    return [speaker.word("scene_one_of" if view.is_offered(group.id) else "scene_one_of_none", title=title)]


def _texts(step: Step, speaker: Speaker) -> list[str]:
    """Return what a step is and why; never a dose or an outcome figure for families."""
    family, trainee = step.family, step.trainee
    said = (
        (family.what, family.why, family.who or family.decides)
        if speaker.is_family
        else (trainee.what, trainee.rationale)
    )
    return [speaker.say(text).text for text in said if text]


def _ways(view: View, step: Step, speaker: Speaker) -> list[str]:
    """Return the answers of a decision: each condition with where it leads; of other maps the names alone."""
    ways = [t for t in (*view.transitions, *view.exits) if t.source == step.id and t.kind in MOVES]
    lines, maps = [], {view.pathway.id: ""}
    for way in (t for t in ways if speaker.unasked(t.target) is None):
        target = view.step(way.target)
        if way.target in view.phase_of:
            maps[target.opens or view.pathway.id] = ""
            title = speaker.title(way.target)
            label = speaker.say(way.when.label).text if way.when else ""
            lines.append(speaker.word("scene_way", label=label, title=title) if label else title)
        else:
            other = view.pack.pathway(target.opens or view.pack.home_of(way.target))
            name = speaker.say(other.title).text
            maps.setdefault(other.id, speaker.word("way_map", title=name))
    return [*dict.fromkeys(lines), *(line for line in maps.values() if line)]


def _notes(speaker: Speaker, teaching: Teaching | None) -> Notes:
    """Return an educator's notes; a question to the room only where it is asked in the speaker's voice."""
    if teaching is None:
        return Notes()

    def say(text: Text) -> str:
        return speaker.say(text).text

    room = (say(teaching.room_asks),) if teaching.room_asks else ()
    asked = teaching.ask_the_room.of(speaker.voice) if teaching.ask_the_room else None
    said = [speaker.say(text) for text in asked or ()]
    # A question in another language than the talk's is none that this room can be asked.
    asks = (Ask(said[0].text, said[1].text),) if said and all(one.lang == speaker.lang for one in said) else ()
    return Notes((say(teaching.say),), room, asks)


def _evidence(view: View, speaker: Speaker, shown: list[str]) -> Iterator[Scene]:
    """Give the steps by the strength of their evidence, the strongest first; nothing if none names it."""
    by_level: dict[str, list[str]] = {}
    for step_id in shown:
        evidence = view.step(step_id).evidence
        if evidence is not None:
            by_level.setdefault(evidence.level, []).append(step_id)
    lines = [
        speaker.word(
            "scene_evidence_line",
            level=speaker.word(f"evidence_{level}"),
            names="; ".join(dict.fromkeys(speaker.title(step) for step in by_level[level])),
        )
        for level in EvidenceLevel
        if level in by_level
    ]
    bright = {step for steps in by_level.values() for step in steps}
    if lines:
        heading = speaker.word("scene_evidence")
        steps = tuple(step for step in shown if step in bright)
        yield Scene("evidence", SceneKind.EVIDENCE, heading, tuple(lines), steps)


def _summary(view: View, speaker: Speaker, shown: list[str]) -> Scene:
    lines = [
        speaker.word(
            "scene_way",
            label=name_phase(phase, speaker),
            title=speaker.say(phase.what).text,
        )
        for phase in _phases(view, shown)
    ]
    return Scene("summary", SceneKind.SUMMARY, speaker.word("scene_summary"), tuple(lines), tuple(shown))
