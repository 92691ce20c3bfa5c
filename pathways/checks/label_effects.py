"""A side effect that is cited to a drug's label stands at every step that gives the drug."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Pack, StepKind, split_cite

GIVING = (StepKind.TREATMENT, StepKind.OPTION, StepKind.SUPPORT)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each step that gives a drug and lacks an effect that the drug's label tells of."""
    for effect in pack.effects.values():
        labels = (pack.sources[split_cite(cite).source].label_of for cite in effect.cite)
        drugs = {drug for drug in labels if drug is not None}
        for step in pack.steps.values():
            told = sorted(drugs.intersection(step.drugs)) if step.kind in GIVING else []
            if told and effect.id not in step.effects:
                found = f"gives {told[0]}, whose label tells of '{effect.id}'"
                yield Finding(RULE.id, step.id, found, "the effects of its drugs' labels", f"Add '{effect.id}'.")


RULE = Rule("label-effects", "Effects from a drug's label stand wherever the drug is given.", check)
