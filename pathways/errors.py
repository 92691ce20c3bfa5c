"""The error family: every problem says what was found, what is allowed, where, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with something a person wrote.

    ``where`` is ``file:line`` (or a file, or an id); ``field`` is the dotted path inside the file.
    """

    where: str
    field: str
    found: str
    allowed: str
    remedy: str

    def __str__(self) -> str:
        """Return the problem as one readable paragraph.

        >>> print(Problem("a.yaml:3", "kind", "'treatmnt'", "treatment, decision", "Did you mean 'treatment'?"))
        a.yaml:3 (kind): found 'treatmnt'; allowed: treatment, decision. Did you mean 'treatment'?
        """
        field = f" ({self.field})" if self.field else ""
        return f"{self.where}{field}: found {self.found}; allowed: {self.allowed}. {self.remedy}"


class PathwaysError(Exception):
    """Base of every error that this project raises on purpose; its text is fit to show to a reader."""


class PackError(PathwaysError):
    """A pack could not be loaded. ``problems`` holds everything that is wrong, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep all ``problems``; the message lists them one a line."""
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnknownIdError(PathwaysError):
    """An id was asked for that the pack does not have."""


class KeylessTextError(PathwaysError):
    """A text was to be said that has no key in the catalogues, so that it could not be translated."""


class MissingPackageError(PathwaysError):
    """A package that only some commands need is not installed."""


class ExportError(PathwaysError):
    """A file could not be made of what was asked for."""


class BundleError(PathwaysError):
    """The JavaScript modules do not fit together; the message names file and line."""
