"""Sections of a source name its passages: one, or a range; not too many, and in a form that can be understood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pathways.errors import Problem
from pathways.loading.known import MAX_PASSAGES, PASSAGES, passages_in, records_in
from pathways.loading.plain_text import shorten
from pathways.loading.yaml_tree import YamlTree

MAX_RANGE = 5000


def find_bad_passages(tree: YamlTree) -> Iterator[Problem]:
    """Give a problem for each section of a source whose passages cannot be understood, and one if they are too many."""
    count = 0
    for index, source in records_in(tree):
        sections = source.get("sections")
        for n, section in enumerate(sections if isinstance(sections, list) else ()):
            written = section.get("passages") if isinstance(section, dict) else None
            where = (index, "sections", n, "passages")
            size = len(passages_in(written))
            fault = _fault(written, size)
            if fault:
                yield tree.problem(where, fault, "a name, or a range such as p1-p9", "Correct it.")
            count += size
            if count > MAX_PASSAGES:
                found = f"more than {MAX_PASSAGES:,} passages"
                yield tree.problem(where, found, "fewer in all", "Name only the passages that are there.")
                return


def _fault(written: Any, size: int) -> str:
    if not isinstance(written, str):  # reported with its record
        return ""
    if size > MAX_RANGE:
        return f"a range of more than {MAX_RANGE:,} passages"
    if size:
        return ""
    ends = ", which ends before it begins" if PASSAGES.fullmatch(written) else ""
    return f"'{shorten(written)}'{ends}"
