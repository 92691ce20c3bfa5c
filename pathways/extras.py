"""Packages that only some commands need: what to say when one is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pathways.errors import MissingPackageError

PROJECT = "neuroblastoma-pathways"


@contextmanager
def needing(extra: str) -> Iterator[None]:
    """Import inside the block what only the extra ``extra`` of this project installs.

    Raises
    ------
    MissingPackageError
        If a package is not installed; it says how to get it.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "pathways").partition(".")[0] == "pathways":
            raise
        raise MissingPackageError(
            f"found no package '{error.name}', which this needs; allowed: an install with the extra '{extra}'. "
            f"Run: pip install '{PROJECT}[{extra}]'"
        ) from None
