"""Options of one group have no order between them, and a group holds nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import ORDERING, Pack, StepKind


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each ordering arrow between two options of a group, and each group of mixed kinds."""
    for t in pack.transitions.values():
        source, target = pack.step(t.source), pack.step(t.target)
        if t.kind in ORDERING and source.group and source.group == target.group:
            yield Finding(RULE.id, t.id, "an order between options", "no order inside a group", "Remove the arrow.")
    for pathway in pack.pathways.values():
        for group in pathway.groups:
            kinds = {step.kind for step in pathway.steps if step.group == group.id}
            if kinds - {StepKind.OPTION} and kinds - {StepKind.INFORMATION}:
                found = "kinds " + ", ".join(sorted(kinds))
                remedy = "What is not offered stands in a group of its own, or in none."
                yield Finding(RULE.id, group.id, found, "options only, or information only", remedy)


RULE = Rule("options", "Options are never a sequence.", check)
