"""Ids must be unique: those of steps, phases and arrows in the whole pack, the others where they belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pathways.errors import Problem
from pathways.loading.known import records_in
from pathways.loading.yaml_tree import YamlTree

IN_PACK = ("phases", "steps", "transitions")
IN_FILE = ("groups", "routes", "roads", "includes")


def find_repeats(trees: Mapping[str, YamlTree]) -> Iterator[Problem]:
    """Give a problem for each id that is there twice."""
    seen: dict[str, str] = {}
    for file, tree in trees.items():
        if "/" in file:
            for section in IN_PACK:
                yield from _repeated(tree, section, seen)
            for section in IN_FILE:
                yield from _repeated(tree, section, {})
            yield from _own_included(tree)
    yield from _repeated(trees["pack.yaml"], "regions", {})


def _repeated(tree: YamlTree, section: str, seen: dict[str, str]) -> Iterator[Problem]:
    """Give a problem for each record whose id is among ``seen``; add those that are new."""
    for index, record in records_in(tree, section):
        name = _name(record, section)
        if name is None:
            continue
        if name in seen:
            allowed = f"each id once (first at {seen[name]})"
            yield tree.problem((section, index), f"'{name}' again", allowed, "Rename it, or merge the two.")
        else:
            seen[name] = f"{tree.file}:{tree.line_of((section, index))}"


def _name(record: dict[str, Any], section: str) -> str | None:
    fields = {"transitions": ("from", "kind", "to"), "includes": ("step",)}.get(section, ("id",))
    parts = [record.get(field) for field in fields]
    return "--".join(map(str, parts)) if all(isinstance(part, str) for part in parts) else None


def _own_included(tree: YamlTree) -> Iterator[Problem]:
    """Give a problem for each included step that is the pathway's own."""
    own = {record.get("id") for _, record in records_in(tree, "steps") if isinstance(record.get("id"), str)}
    for index, record in records_in(tree, "includes"):
        step = record.get("step")
        if isinstance(step, str) and step in own:
            found = f"'{step}' of this pathway"
            yield tree.problem(("includes", index), found, "a step of another one", "Remove it here.")
