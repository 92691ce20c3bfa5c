"""What a measurement leaves behind: a table for people, a file with versions and date for comparing."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"
Row = Mapping[str, str | float | None]


def print_table(title: str, rows: Sequence[Row]) -> None:
    """Print ``rows``, all with the same names, as aligned columns."""
    names = list(rows[0])
    cells = [names, *([format_cell(row[name]) for name in names] for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(names))]
    print(f"\n{title}")
    for line in cells:
        first, *rest = zip(line, widths, strict=True)
        print("  " + first[0].ljust(first[1]), *(text.rjust(width) for text, width in rest), sep="  ")


def write_results(name: str, packages: Sequence[str], **content: Any) -> Path:
    """Write ``content`` with the versions of ``packages`` to ``benchmarks/results/name.json``."""
    document = {
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {
            "system": platform.system(),
            "processor": platform.machine(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
        },
        "versions": {package: _version(package) for package in packages},
        **content,
    }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    return path


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def format_cell(value: str | float | None) -> str:
    """Return a value as people read it: no more digits than it is worth."""
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    return f"{value:.0f}" if value >= 100 else f"{value:.2f}" if value < 10 else f"{value:.1f}"
