"""What a check finds: the rule, where, what was found, what is allowed, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum

from pathways.model import Pack


class Severity(StrEnum):
    """An error must be mended before a pack is shown; a warning should be looked at."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found. ``where`` is the id of a step, arrow, phase, pathway or table entry."""

    rule: str
    where: str
    found: str
    allowed: str
    remedy: str
    severity: Severity = Severity.ERROR

    def as_dict(self) -> dict[str, str]:
        """Return the finding as plain texts, for machines."""
        return {name: str(value) for name, value in asdict(self).items()}


@dataclass(frozen=True)
class Rule:
    """A check: an id, what it holds in a sentence, and the function that looks."""

    id: str
    holds: str
    check: Callable[[Pack], Iterator[Finding]]
