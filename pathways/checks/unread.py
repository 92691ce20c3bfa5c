"""Files in a pack's folder that look like content and that nothing reads: their author may think they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pathways.checks.finding import Finding, Severity
from pathways.loading.files import list_files, list_unread
from pathways.loading.pack import OPTIONAL, TABLES

RULE = "unread"


def check_unread(folder: Path) -> Iterator[Finding]:
    """Give a finding for each file that looks like content and is not read."""
    files, _ = list_files(folder, ("pack.yaml", *TABLES), tuple(OPTIONAL))
    for name in list_unread(folder, files):
        remedy = "Rename it to one of these, or move it out of the pack."
        yield Finding(RULE, name, "a file that nothing reads", ", ".join(files), remedy, Severity.WARNING)
