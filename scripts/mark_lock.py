"""Puts a line on top of a file of pinned versions that says how it was made."""

from __future__ import annotations

import sys
from pathlib import Path


def mark(path: Path) -> None:
    """Write the heading above the pins of ``path``, once."""
    pins = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    heading = f"# Exact versions, made from {path.stem}.in by `make lock`. Edit that file, not this one."
    path.write_text("\n".join([heading, *pins]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    mark(Path(sys.argv[1]))
