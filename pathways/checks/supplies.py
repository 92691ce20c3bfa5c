"""Treatments of a kind that the pack calls supplied require something that was made ready in an earlier phase."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Pack, Step, StepKind, TransitionKind


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each supplied treatment that no supplying step of an earlier phase is required for.

    A supply is of the same kind as the treatment, such as collecting what it gives back later.
    """
    needs: dict[str, list[str]] = {}
    for t in pack.transitions.values():
        if t.kind is TransitionKind.REQUIRES:
            needs.setdefault(t.target, []).append(t.source)
    serving = {source for sources in needs.values() for source in sources}
    for step in pack.steps.values():
        is_supply = step.id in serving and not any(_is_supplied(pack, pack.step(s)) for s in needs.get(step.id, ()))
        serves_other_phase = any(pack.step(t).phase != step.phase for t, sources in needs.items() if step.id in sources)
        if not _is_supplied(pack, step) or (is_supply and serves_other_phase):
            continue
        before = [pack.step(s) for s in _all_needs(step.id, needs)]
        if not any(_is_supplied(pack, s) and s.phase != step.phase for s in before):
            kind = step.modality.value
            allowed = f"an arrow of kind 'requires' from the step that makes ready what a {kind} uses"
            yield Finding(RULE.id, step.id, f"a {kind} without its supply", allowed, "Add that arrow.")


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


def _is_supplied(pack: Pack, step: Step) -> bool:
    return step.modality in pack.manifest.supplied and step.kind in (StepKind.TREATMENT, StepKind.OPTION)


RULE = Rule("supplies", "Every supplied treatment requires its supply.", check)
