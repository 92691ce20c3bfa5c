"""A step's status says of its trials what the trials table says."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Pack, Status, Step, TrialStatus

REMEDY = "Correct the status, or the trials that the step names, by the dated record."


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each step marked open without an open trial, or closed or unknown against the table."""
    for step in pack.steps.values():
        stands = {pack.trials[trial].status for trial in _trials_of(step)}
        found = ""
        if step.status is Status.TRIAL_OPEN and TrialStatus.OPEN not in stands:
            found = "an open trial, of which no record says so"
        elif step.status is Status.TRIAL_CLOSED and TrialStatus.OPEN in stands:
            found = "a closed trial, and a record of an open one"
        elif step.status is Status.TRIAL_UNKNOWN and stands == {TrialStatus.OPEN}:
            found = "a trial of unknown state, and records of open ones alone"
        if found:
            yield Finding(RULE.id, step.id, found, "the status that the table of trials records", REMEDY)


def _trials_of(step: Step) -> set[str]:
    return {*step.trials, *(step.evidence.trials if step.evidence else ())}


RULE = Rule("trial-status", "The status of a step is that of its trials.", check)
