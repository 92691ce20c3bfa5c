"""The closed lists of words that a pack may use for kinds, status, evidence and the like."""

from __future__ import annotations

from enum import StrEnum


class StepKind(StrEnum):
    """What a step is. An ``option`` is one of several that have no agreed order."""

    ASSESSMENT = "assessment"
    DECISION = "decision"
    TREATMENT = "treatment"
    OPTION = "option"
    RECOVERY = "recovery"
    SUPPORT = "support"
    OUTCOME = "outcome"
    INFORMATION = "information"


class Modality(StrEnum):
    """The way of treating (or of finding out) that a step uses; it chooses the icon and the colour."""

    ASSESSMENT = "assessment"
    CHEMOTHERAPY = "chemotherapy"
    SURGERY = "surgery"
    RADIATION = "radiation"
    TRANSPLANT = "transplant"
    IMMUNOTHERAPY = "immunotherapy"
    RETINOID = "retinoid"
    TARGETED = "targeted"
    RADIONUCLIDE = "radionuclide"
    OBSERVATION = "observation"
    SUPPORTIVE = "supportive"
    TALK = "talk"


class Status(StrEnum):
    """Where a step stands today; anything but ``standard`` carries a badge.

    ``trial-open`` needs a dated record that says so; ``trial-unknown`` is for what was studied in trials of which
    nobody here knows whether one is open now.
    """

    STANDARD = "standard"
    SELECTED = "selected"
    NOT_STANDARDIZED = "not-standardized"
    APPROVED_LIMITED = "approved-limited"
    TRIAL_OPEN = "trial-open"
    TRIAL_UNKNOWN = "trial-unknown"
    TRIAL_CLOSED = "trial-closed"
    NO_ADDED_BENEFIT = "no-added-benefit"
    HISTORICAL = "historical"
    LABORATORY = "laboratory"

    @property
    def is_trial(self) -> bool:
        """Tell whether the step is given in a clinical trial only."""
        return self in (Status.TRIAL_OPEN, Status.TRIAL_UNKNOWN, Status.TRIAL_CLOSED)


class Sensitivity(StrEnum):
    """How a step meets a family: at once, softly, or only when they ask."""

    OPEN = "open"
    GENTLE = "gentle"
    OPT_IN = "opt-in"


class TransitionKind(StrEnum):
    """What an arrow means. See ``ORDERING`` for those that fix an order in time."""

    THEN = "then"
    IF = "if"
    ALTERNATIVE = "alternative"
    OPTION = "option"
    WITH = "with"
    REQUIRES = "requires"
    REPEAT = "repeat"
    RELAPSE = "relapse"
    INFORMS = "informs"
    CONTINUES = "continues"


ORDERING = frozenset({TransitionKind.THEN, TransitionKind.IF, TransitionKind.REQUIRES})
"""Kinds that say "this comes before that": a sequence is wrong only if it contradicts one of these."""

MOVES = frozenset(
    {
        TransitionKind.THEN,
        TransitionKind.IF,
        TransitionKind.ALTERNATIVE,
        TransitionKind.OPTION,
        TransitionKind.REPEAT,
        TransitionKind.RELAPSE,
        TransitionKind.CONTINUES,
    }
)
"""Kinds along which a child can move from one step to the next; the others only explain."""

RETURNS = frozenset({TransitionKind.REPEAT, TransitionKind.RELAPSE})
"""Kinds of moves that lead back: something comes once more."""


class EvidenceLevel(StrEnum):
    """How strong the evidence is, from the strongest; shown as a badge."""

    RANDOMIZED = "randomized"
    PARTLY_RANDOMIZED = "partly-randomized"
    SINGLE_ARM = "single-arm"
    EXTERNALLY_CONTROLLED = "externally-controlled"
    LABORATORY = "laboratory"
    CONSENSUS = "consensus"


class Setting(StrEnum):
    """Where a step usually happens."""

    HOSPITAL = "hospital"
    DAY_CLINIC = "day-clinic"
    HOME = "home"


class DurationUnit(StrEnum):
    """The unit of a duration."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    CYCLES = "cycles"


class Pictogram(StrEnum):
    """A small drawing beside a few words; it says nothing that they do not."""

    CALL_DAY = "call-day"
    CALL_NIGHT = "call-night"
    CALL_NOBODY = "call-nobody"
    LINE = "line"
    DRIP = "drip"
    PILL = "pill"
    FOOD = "food"
    INJECTION = "injection"
    ANTIBODY = "antibody"
    SAMPLE = "sample"
    BLOOD = "blood"
    CELLS = "cells"
    SORT = "sort"
    FREEZE = "freeze"
    GROW = "grow"
    SCAN = "scan"
    RAYS = "rays"
    ASLEEP = "asleep"
    OPERATION = "operation"
    PULSE = "pulse"
    SHIELD = "shield"
    ROOM = "room"
    BED = "bed"
    HOME = "home"
    TALK = "talk"
    WATCH = "watch"
    DATES = "dates"
    AGAIN = "again"
