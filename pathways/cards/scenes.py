"""Scenes of a talk, made from the graph: the presenter shows them, and the slides are the same ones.

A scene says which steps are bright; the rest of the picture stays quiet. What a family has not asked for is in
none of them. Lines are in the speaker's voice and language; notes are for the person who speaks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pathways.cards.labels import hint_key
from pathways.cards.scene import Notes, Scene, SceneKind
from pathways.cards.scene_notes import overview_notes, reasons, teaching_notes
from pathways.graph import View, follow_road, list_roads
from pathways.model import MOVES, EvidenceLevel, OptionGroup, Phase, Step, StepKind
from pathways.text.speaker import Speaker

MANY = 3
"""So many options of one frame are not told one by one where a decision leads to them."""


def compose_scenes(view: View, speaker: Speaker) -> tuple[Scene, ...]:
    """Return the scenes of ``view`` in the order of a talk; none if a family has not asked for it.

    First the main road from end to end, phase by phase; then what leaves it or runs beside it.
    """
    return tuple(each_scene(view, speaker))


def each_scene(view: View, speaker: Speaker) -> Iterator[Scene]:
    """Give the scenes one by one, so that a listener can tell what each of them said."""
    shown = list(speaker.shown(view))
    if not shown:
        return
    asides = [step for step in _asides(view) if step in shown]
    road = [step for step in shown if step not in asides]
    yield _title(view, speaker, shown)
    yield _overview(view, speaker, shown, road)
    for phase in _phases(view, shown):
        inside = [step for step in shown if view.phase_of[step] == phase.id]
        yield _phase(phase, view, speaker, inside)
        yield from _steps(view, [step for step in inside if step in road], speaker, shown, asides)
    yield from _steps(view, asides, speaker, shown, asides)
    yield from _evidence(view, speaker, shown)
    yield _summary(view, speaker, road)


def _asides(view: View) -> list[str]:
    """Return the steps that stand on no main road: side roads where they leave it, then what runs beside."""
    roads = list_roads(view)
    if len(roads) != 1:
        on_road = {step for road in roads for step in road.steps}
        return [step for step in view.steps if roads and step not in on_road]
    main = follow_road(view)
    return [*(step for side in main.sides for step in side.steps), *main.beside, *main.elsewhere]


def _phases(view: View, shown: list[str]) -> list[Phase]:
    used = {view.phase_of[step] for step in shown}
    return [phase for phase in view.phases if phase.id in used]


def _title(view: View, speaker: Speaker, shown: list[str]) -> Scene:
    """Return the scene that names the map, and the one region and way that the talk is about."""
    pathway, roads = view.pathway, list_roads(view)
    regions = [region for region in view.pack.manifest.regions if region.id == view.region]
    names = [speaker.say(region.title).text for region in regions]
    way = [view.route.title] if view.route else [road.title for road in roads if len(roads) == 1]
    lines = (*(speaker.say(title).text for title in way), *names)
    notes = Notes(say=(speaker.say(pathway.summary).text,))
    return Scene("title", SceneKind.TITLE, speaker.say(pathway.title).text, lines, tuple(shown), notes=notes)


def _overview(view: View, speaker: Speaker, shown: list[str], road: list[str]) -> Scene:
    phases = _phases(view, shown)
    lines = tuple(name_phase(phase, speaker) for phase in phases)
    cites = tuple(dict.fromkeys(cite for phase in phases for cite in phase.cite))
    notes = overview_notes(view, tuple(road), len(phases), speaker)
    heading = speaker.word("scene_overview")
    return Scene("overview", SceneKind.OVERVIEW, heading, lines, tuple(shown), notes=notes, sources=cites)


def name_phase(phase: Phase, speaker: Speaker) -> str:
    """Return the title of a phase, with its number if it has one."""
    title = speaker.say(phase.title).text
    return f"{phase.number}  {title}" if phase.number else title


def _phase(phase: Phase, view: View, speaker: Speaker, shown: list[str]) -> Scene:
    what = speaker.say(phase.what_in(view.region)).text
    notes = teaching_notes(speaker, phase.teaching)
    heading = name_phase(phase, speaker)
    return Scene(f"phase/{phase.id}", SceneKind.PHASE, heading, (what,), tuple(shown), phase.id, notes, phase.cite)


def _steps(view: View, steps: list[str], speaker: Speaker, shown: list[str], asides: list[str]) -> Iterator[Scene]:
    """Give the steps; before the first option of a frame, the frame with all of them."""
    seen = {view.group_of.get(step) for step in shown if step not in asides} if steps == asides else set()
    for step_id in steps:
        group = next((g for g in view.groups if g.id == view.group_of.get(step_id)), None)
        if group is not None and group.id not in seen:
            seen.add(group.id)
            members = [s for s in shown if view.group_of.get(s) == group.id]
            yield _options(view, group, speaker, members, is_aside=step_id in asides)
        yield _step(view, view.step(step_id), speaker, group, is_aside=step_id in asides)


def _options(view: View, group: OptionGroup, speaker: Speaker, members: list[str], *, is_aside: bool) -> Scene:
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
        is_aside,
    )


def _step(view: View, step: Step, speaker: Speaker, group: OptionGroup | None, *, is_aside: bool) -> Scene:
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
        teaching_notes(speaker, step.teaching, reasons(view, step.id, speaker)),
        step.cite,
        is_aside,
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
    """Return the answers of a decision: each condition with where it leads; of other maps the names alone.

    Many options of one frame are told by the name of the frame, which has a scene of its own.
    """
    ways = [t for t in (*view.transitions, *view.exits) if t.source == step.id and t.kind in MOVES]
    lines, maps = [], {view.pathway.id: ""}
    into = Counter(view.group_of.get(way.target) for way in ways)
    frames = {group.id: speaker.say(group.title).text for group in view.groups if into[group.id] >= MANY}
    for way in (t for t in ways if speaker.unasked(t.target) is None):
        frame = frames.get(view.group_of.get(way.target, ""))
        if frame is not None:
            lines.append(frame)
            continue
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
        if level in by_level and level is not EvidenceLevel.CONSENSUS
    ]
    rest = by_level.get(EvidenceLevel.CONSENSUS, [])
    if rest:
        level = speaker.word(f"evidence_{EvidenceLevel.CONSENSUS}")
        lines.append(speaker.word("scene_evidence_rest", level=level, count=len(rest)))
    bright = {step for steps in by_level.values() for step in steps}
    if lines:
        heading = speaker.word("scene_evidence")
        steps = tuple(step for step in shown if step in bright)
        yield Scene("evidence", SceneKind.EVIDENCE, heading, tuple(lines), steps)


def _summary(view: View, speaker: Speaker, road: list[str]) -> Scene:
    """Return the last scene: of each phase the steps of the road by name."""
    lines = []
    for phase in _phases(view, road):
        names = [speaker.title(step) for step in road if view.phase_of[step] == phase.id]
        title = "; ".join(dict.fromkeys(names))
        lines.append(speaker.word("scene_way", label=name_phase(phase, speaker), title=title))
    return Scene("summary", SceneKind.SUMMARY, speaker.word("scene_summary"), tuple(lines), tuple(road))
