"""Which drug belongs to which phase: from the drug to its phases, and from the phase to its drugs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pathways.model import Status, StepKind
from pathways.study.desk import CARE, CLAIMED, GIVEN, Desk, pick
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral

MOST_RIGHT, MOST_WRONG = 3, 3
FEWEST_SHOWN = 3

Uses = Mapping[str, list[str]]
"""The steps that give something, by phase."""


def make_drug(desk: Desk) -> Iterator[Exercise]:
    """Give, for each drug of the view, the question to which phases it belongs."""
    uses = drug_uses(desk)
    phases = [phase.id for phase in desk.view.phases if any(phase.id in found for found in uses.values())]
    for drug, found in uses.items():
        unsure = _unsure(desk, drug)
        shown = [phase for phase in phases if phase in found or phase not in unsure]
        if found and len(shown) > len(found) and len(shown) >= FEWEST_SHOWN:
            yield _ask_drug(desk, drug, found, shown)


def drug_uses(desk: Desk) -> dict[str, dict[str, list[str]]]:
    """Return for each drug the phases of the view in which it is given, and the steps that give it.

    Given is what all children of this map have, or those with a stated reason; where a step only lets a team choose
    among several, its drugs belong to no phase for sure, and nobody is asked about them.
    """
    uses: dict[str, dict[str, list[str]]] = {}
    for step_id in desk.view.steps:
        if _gives(desk, step_id):
            for drug in treating(desk, step_id):
                uses.setdefault(drug, {}).setdefault(desk.view.phase_of[step_id], []).append(step_id)
    return uses


def treating(desk: Desk, step_id: str) -> list[str]:
    """Return the drugs of a step that are against the illness: what only supports belongs to no phase alone."""
    return [drug for drug in desk.step(step_id).drugs if not desk.view.pack.drugs[drug].supportive]


def _gives(desk: Desk, step_id: str) -> bool:
    step = desk.step(step_id)
    if not desk.is_own(step_id) or step.kind not in GIVEN or step.status not in CLAIMED:
        return False
    return step.kind is StepKind.TREATMENT and (step.status in CARE or len(step.drugs) == 1)


def _unsure(desk: Desk, drug: str) -> set[str]:
    """Return the phases in which the drug is named by anything else than care of today: they are not asked about."""
    steps = [s for s in desk.view.steps if drug in desk.step(s).drugs]
    return {desk.view.phase_of[s] for s in steps}


def _why_drug(desk: Desk, drug: str, uses: Uses) -> Why:
    """Say in which phases a drug is given, and by which steps."""
    record = desk.view.pack.drugs[drug]
    said = "; ".join(
        f"{desk.phase_title(phase)} ({', '.join(map(desk.title, found))})" for phase, found in uses.items()
    )
    steps = [s for found in uses.values() for s in found]
    cites = dict.fromkeys([*record.cite, *(cite for s in steps for cite in desk.step(s).cite[:2])])
    return Why(desk.word("why_drug", drug=record.name, steps=said), (), tuple(steps), tuple(cites))


def _ask_drug(desk: Desk, drug: str, found: Uses, shown: list[str]) -> Exercise:
    steps = [s for phase in found.values() for s in phase]
    why = _why_drug(desk, drug, found)
    name = desk.view.pack.drugs[drug].name
    return Exercise(
        kind=Kind.DRUG,
        subject=f"{desk.view.pathway.id}:{drug}",
        difficulty=1 if len(found) == 1 else 2,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=next(iter(found)),
        steps=tuple(steps),
        standard=desk.is_standard(steps),
        prompt=(desk.word("prompt_drug", drug=name, pathway=desk.pathway_title),),
        choices=neutral(Choice(phase, desk.phase_title(phase)) for phase in shown),
        rule=Rule(Form.ALL, right=tuple(sorted(found))),
        right=why,
        why={phase: _why_drug(desk, drug, {phase: found[phase]}) if phase in found else why for phase in shown},
    )


def make_phase_drugs(desk: Desk) -> Iterator[Exercise]:
    """Give, for each phase with drugs, the question which ones."""
    uses = drug_uses(desk)
    for phase in desk.view.phases:
        right = [drug for drug, found in uses.items() if _is_for_all(desk, found.get(phase.id, []))]
        named = {d for s in desk.view.steps if desk.view.phase_of[s] == phase.id for d in desk.step(s).drugs}
        wrong = [drug for drug in uses if drug not in named]
        subject = f"{desk.view.pathway.id}:{phase.id}"
        key = f"{subject}:{desk.view.region}"
        chosen = pick(right, MOST_RIGHT, key)
        alike = _like_first(desk, wrong, chosen, key)
        if chosen and len(alike) > 1:
            yield _ask_phase(desk, phase.id, subject, chosen, alike, uses)


def _is_for_all(desk: Desk, steps: list[str]) -> bool:
    """Tell whether one of these steps is everyone's standard care: what only some are given is no firm answer."""
    return any(desk.step(step).status is Status.STANDARD for step in steps)


def _like_first(desk: Desk, wrong: list[str], right: list[str], key: str) -> list[str]:
    """Return wrong drugs, those of a class that a right one has before others."""
    classes = {desk.view.pack.drugs[d].drug_class for d in right}
    same = [d for d in wrong if desk.view.pack.drugs[d].drug_class in classes]
    others = [d for d in wrong if d not in same]
    return [*pick(same, MOST_WRONG, key), *pick(others, MOST_WRONG, key)][:MOST_WRONG]


def _ask_phase(
    desk: Desk, phase: str, subject: str, right: list[str], wrong: list[str], uses: Mapping[str, Uses]
) -> Exercise:
    drugs = desk.view.pack.drugs
    whys = {d: _why_drug(desk, d, {phase: uses[d][phase]}) for d in right}
    whys |= {d: _why_drug(desk, d, uses[d]) for d in wrong}
    steps = tuple(dict.fromkeys(s for d in right for s in uses[d][phase]))
    said = ", ".join(drugs[d].name for d in right)
    cites = tuple(dict.fromkeys(cite for s in steps for cite in desk.step(s).cite))
    return Exercise(
        kind=Kind.PHASE_DRUGS,
        subject=subject,
        difficulty=2,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=phase,
        steps=steps,
        standard=desk.is_standard(steps),
        prompt=(desk.word("prompt_phase_drugs", phase=desk.phase_title(phase), pathway=desk.pathway_title),),
        choices=neutral(Choice(d, drugs[d].name) for d in (*right, *wrong)),
        rule=Rule(Form.ALL, right=tuple(sorted(right))),
        right=Why(desk.word("right_phase_drugs", phase=desk.phase_title(phase), drugs=said), (), steps, cites),
        why=whys,
    )
