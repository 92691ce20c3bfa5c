"""A treatment tells a family of leaving it out and of later life; only what has a course tells it in pictures."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Modality, Pack, StepKind

GIVEN = (StepKind.TREATMENT, StepKind.OPTION)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each treatment or option without these parts; what is only watched has nothing later."""
    for step in pack.steps.values():
        moments = len(step.family.happens)
        if moments == 1 or (moments and step.kind is StepKind.DECISION):
            remedy = "Tell at least two moments that follow each other; ways to decide between stand in 'choices'."
            yield Finding(RULE.id, step.id, f"{moments} in 'family.happens' of a {step.kind}", "a course", remedy)
        if step.kind not in GIVEN:
            continue
        if step.family.without is None:
            remedy = "Say in a kind line what is known if it is left out or waits, or that no source says it."
            yield Finding(RULE.id, step.id, "no 'family.without'", "a line on leaving it out", remedy)
        if step.family.later is None and step.modality is not Modality.OBSERVATION:
            remedy = "Say in a line what may stay or come years later, or that no source tells of it."
            yield Finding(RULE.id, step.id, "no 'family.later'", "a line on later life", remedy)


RULE = Rule(
    "family-parts", "Treatments tell families of leaving them out and of later life; pictures tell a course.", check
)
