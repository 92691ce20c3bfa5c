"""Which drug belongs to which phase: from the drug to its phases, and from the phase to its drugs."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.study.desk import CLAIMED, GIVEN, Desk, pick
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral

MOST_RIGHT, MOST_WRONG = 3, 3


def make_drug(desk: Desk) -> Iterator[Exercise]:
    """Give, for each drug of the view, the question to which phases it belongs."""
    uses = drug_uses(desk)
    phases = [phase.id for phase in desk.view.phases if any(phase.id in found for found in uses.values())]
    if len(phases) < 2:
        return
    for drug, found in uses.items():
        unsure = _unsure(desk, drug)
        shown = [phase for phase in phases if phase in found or phase not in unsure]
        if found and len(shown) > len(found):
            yield _ask_drug(desk, drug, found, shown)


def drug_uses(desk: Desk) -> dict[str, dict[str, list[str]]]:
    """Return for each drug the phases of the view in which it is given today, and the steps that give it."""
    uses: dict[str, dict[str, list[str]]] = {}
    for step_id in desk.view.steps:
        step = desk.step(step_id)
        if step.kind in GIVEN and step.status in CLAIMED and desk.is_own(step_id):
            for drug in step.drugs:
                uses.setdefault(drug, {}).setdefault(desk.view.phase_of[step_id], []).append(step_id)
    return uses


def _unsure(desk: Desk, drug: str) -> set[str]:
    """Return the phases in which the drug is named by anything else than care of today: they are not asked about."""
    steps = [s for s in desk.view.steps if drug in desk.step(s).drugs]
    return {desk.view.phase_of[s] for s in steps}


def _why_drug(desk: Desk, drug: str, steps: list[str]) -> Why:
    record = desk.view.pack.drugs[drug]
    said = ", ".join(desk.title(s) for s in steps)
    cites = dict.fromkeys([*record.cite, *(cite for s in steps for cite in desk.step(s).cite[:2])])
    return Why(desk.word("why_drug", drug=record.name, steps=said), (), tuple(steps), tuple(cites))


def _ask_drug(desk: Desk, drug: str, found: dict[str, list[str]], shown: list[str]) -> Exercise:
    steps = [s for phase in found.values() for s in phase]
    why = _why_drug(desk, drug, steps)
    name = desk.view.pack.drugs[drug].name
    return Exercise(
        kind=Kind.DRUG,
        subject=f"{desk.view.pathway.id}:{drug}:{desk.view.region}",
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
        why={phase: _why_drug(desk, drug, found[phase]) if phase in found else why for phase in shown},
    )


def make_phase_drugs(desk: Desk) -> Iterator[Exercise]:
    """Give, for each phase with drugs, the question which ones."""
    uses = drug_uses(desk)
    for phase in desk.view.phases:
        right = [drug for drug, found in uses.items() if phase.id in found]
        named = {d for s in desk.view.steps if desk.view.phase_of[s] == phase.id for d in desk.step(s).drugs}
        wrong = [drug for drug in uses if drug not in named]
        subject = f"{desk.view.pathway.id}:{phase.id}:{desk.view.region}"
        chosen = pick(right, MOST_RIGHT, subject), pick(wrong, MOST_WRONG, subject)
        if all(chosen):
            yield _ask_phase(desk, phase.id, subject, *chosen, uses)


def _ask_phase(
    desk: Desk, phase: str, subject: str, right: list[str], wrong: list[str], uses: dict[str, dict[str, list[str]]]
) -> Exercise:
    drugs = desk.view.pack.drugs
    whys = {d: _why_drug(desk, d, uses[d][phase]) for d in right}
    whys |= {d: _why_drug(desk, d, [s for steps in uses[d].values() for s in steps]) for d in wrong}
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
        choices=neutral(Choice(d, drugs[d].name, drugs[d].drug_class) for d in (*right, *wrong)),
        rule=Rule(Form.ALL, right=tuple(sorted(right))),
        right=Why(desk.word("right_phase_drugs", phase=desk.phase_title(phase), drugs=said), (), steps, cites),
        why=whys,
    )
