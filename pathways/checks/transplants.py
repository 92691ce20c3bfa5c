"""Every transplant treatment requires something beforehand: the stored cells."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Modality, Pack, Step, StepKind, TransitionKind


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each transplant that no collecting step of an earlier phase is required for."""
    needs: dict[str, list[str]] = {}
    for t in pack.transitions.values():
        if t.kind is TransitionKind.REQUIRES:
            needs.setdefault(t.target, []).append(t.source)
    serving = {source for sources in needs.values() for source in sources}
    for step in pack.steps.values():
        is_collector = step.id in serving and not any(_is_transplant(pack.step(s)) for s in needs.get(step.id, ()))
        serves_other_phase = any(pack.step(t).phase != step.phase for t, sources in needs.items() if step.id in sources)
        if not _is_transplant(step) or (is_collector and serves_other_phase):
            continue
        if not any(
            _is_transplant(pack.step(s)) and pack.step(s).phase != step.phase for s in _all_needs(step.id, needs)
        ):
            allowed = "an arrow of kind 'requires' from the step that collects the cells"
            yield Finding(RULE.id, step.id, "a transplant without stored cells", allowed, "Add that arrow.")


def _all_needs(step: str, needs: dict[str, list[str]]) -> set[str]:
    """Return everything that a step requires, directly or not."""
    found: set[str] = set()
    todo = list(needs.get(step, ()))
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo.extend(needs.get(one, ()))
    return found


def _is_transplant(step: Step) -> bool:
    return step.modality is Modality.TRANSPLANT and step.kind in (StepKind.TREATMENT, StepKind.OPTION)


RULE = Rule("transplants", "Every transplant requires a harvest.", check)
