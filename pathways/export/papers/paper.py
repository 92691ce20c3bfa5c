"""Sizes of paper that files are made for, in points, with the names that Typst knows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pathways.errors import PathwaysError


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper, upright."""

    id: str
    typst: str
    width: float
    height: float


PAPERS = {
    paper.id: paper
    for paper in (
        Paper("a4", "a4", 595.3, 841.9),
        Paper("a3", "a3", 841.9, 1190.6),
        Paper("a2", "a2", 1190.6, 1683.8),
        Paper("letter", "us-letter", 612, 792),
        Paper("tabloid", "us-tabloid", 792, 1224),
    )
}
HAND_SIZES = ("a4", "letter")
"""What a household printer takes: sheet and handout."""
POSTER_SIZES = tuple(PAPERS)


class PaperError(PathwaysError):
    """A size of paper that a document is not made for."""


def find_paper(name: str, allowed: Collection[str]) -> Paper:
    """Return a paper by its id.

    Raises
    ------
    PaperError
        If the document is not made for it; the message lists what is allowed.

    >>> find_paper("letter", HAND_SIZES).width
    612
    """
    if name not in allowed:
        raise PaperError(f"paper: found '{name}'; allowed: {', '.join(allowed)}.")
    return PAPERS[name]
