"""The ids that the files of a pack define, taken from their plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pathways.loading.yaml_tree import YamlTree
from pathways.model import passages_of

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PASSAGES = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
MAX_PASSAGES = 100_000
TABLES = {
    "drug": "drugs.yaml",
    "effect": "effects.yaml",
    "person": "people.yaml",
    "trial": "trials.yaml",
    "term": "glossary.yaml",
}


Ids = dict[str, None]
"""Ids in the order of their files, quick to look up."""


@dataclass(frozen=True)
class Known:
    """Ids by table; those that belong to one pathway by its file and table. None where nobody can tell."""

    shared: Mapping[str, Ids | None]
    own: Mapping[tuple[str, str], Ids | None]
    lanes: Mapping[tuple[str, str], Ids]
    passages: Mapping[str, frozenset[str]] | None

    def ids(self, table: str, file: str) -> Ids | None:
        """Return the ids that a link from ``file`` into ``table`` may name; None if nobody can tell."""
        return self.own[file, table] if (file, table) in self.own else self.shared.get(table)


def know(trees: Mapping[str, YamlTree]) -> Known:
    """Collect what ``trees`` define."""
    pathways = {file: tree for file, tree in trees.items() if "/" in file}
    steps = _all(_ids_of(tree, "steps") for tree in pathways.values())
    shared = {table: _ids_of(trees[file]) for table, file in TABLES.items()}
    shared["contact"] = _ids_of(trees["contacts.yaml"]) if "contacts.yaml" in trees else {}
    shared["pathway"] = dict.fromkeys(file.partition("/")[2].removesuffix(".yaml") for file in pathways)
    shared["region"] = _ids_of(trees["pack.yaml"], "regions")
    shared["question"] = _ids_of(trees["pack.yaml"], "questions")
    shared["step"] = steps
    shared["route"] = _all(_ids_of(tree, "routes") for tree in pathways.values())
    own: dict[tuple[str, str], Ids | None] = {}
    lanes: dict[tuple[str, str], Ids] = {}
    for file, tree in pathways.items():
        phases = _ids_of(tree, "phases")
        own[file, "phase"] = phases
        own[file, "group"] = _ids_of(tree, "groups")
        own[file, "stop"] = _all((steps, phases))
        own[file, "shown"] = _all((_ids_of(tree, "steps"), _ids_of(tree, "includes", "step")))
        for _, phase in records_in(tree, "phases"):
            named = (str(lane.get("id")) for _, lane in _records(phase.get("lanes")))
            lanes[file, str(phase.get("id"))] = {"main": None, **dict.fromkeys(named)}
    return Known(shared, own, lanes, _passages(trees["sources.yaml"]))


def records_in(tree: YamlTree, section: str | None = None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the records in a section of a file (or in a file that is a list) with their index."""
    return _records(_section(tree, section))


def _section(tree: YamlTree, section: str | None) -> Any:
    return tree.value.get(section) if section and isinstance(tree.value, dict) else tree.value


def _records(found: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    if isinstance(found, list):
        yield from ((index, item) for index, item in enumerate(found) if isinstance(item, dict))


def _ids_of(tree: YamlTree, section: str | None = None, field: str = "id") -> Ids | None:
    """Return the ids in a section; None if there is something else in its place, or nothing could be read."""
    found = _section(tree, section)
    if not isinstance(found, list | None) or (tree.value is None and tree.problems):
        return None
    return {item[field]: None for _, item in _records(found) if isinstance(item.get(field), str)}


def _all(parts: Iterable[Ids | None]) -> Ids | None:
    """Return all ids together; None if nobody can tell one of the parts."""
    together: Ids = {}
    for part in parts:
        if part is None:
            return None
        together |= part
    return together


def _passages(tree: YamlTree) -> dict[str, frozenset[str]] | None:
    """Return the passages of each source; None if they cannot be told or are far too many."""
    if _ids_of(tree) is None:
        return None
    found: dict[str, frozenset[str]] = {}
    count = 0
    for _, source in records_in(tree):
        names: set[str] = set()
        for _, section in _records(source.get("sections")):
            named = passages_in(section.get("passages"))
            names |= named
            count += len(named)
            if count > MAX_PASSAGES:
                return None
        found[str(source.get("id"))] = frozenset(names)
    return found


def passages_in(written: Any) -> frozenset[str]:
    """Return the passages that a section names: one, or a range; none if it is malformed."""
    is_name = isinstance(written, str) and PASSAGES.fullmatch(written)
    return passages_of(written) if is_name else frozenset()
