"""Docstrings have one style: sections as numpydoc writes them, a name on a line of its own and its text below."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECTION = re.compile(r"^( *)(?:Parameters|Raises|Returns|Yields)\n\1-+\n((?:\1(?! *\"\"\").*\S.*\n)+)", re.MULTILINE)


def test_sections_are_those_of_numpydoc() -> None:
    """In a section, lines at the level of its heading are names, never ``name: text``."""
    folders = ("pathways", "scripts", "benchmarks", "tests")
    texts = {path: path.read_text(encoding="utf-8") for name in folders for path in (ROOT / name).rglob("*.py")}
    found = [(path, indent, body) for path, text in texts.items() for indent, body in SECTION.findall(text)]
    assert len(found) > 40
    wrong = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path, indent, body in found
        for number, line in enumerate(body.splitlines())
        if (number == 0 and line.startswith(f"{indent}    ")) or re.match(rf"{indent}\S+: ", line)
    ]
    assert wrong == []
