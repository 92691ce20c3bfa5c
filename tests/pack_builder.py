"""Copies the minimal pack into a test's folder and breaks or extends it there."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from pathways.checks import Finding, check_pack
from pathways.errors import PackError, Problem
from pathways.loading import load_pack
from pathways.model import Pack
from tests.strategies import step_data, transition_data

SHIPPED = Path(__file__).parents[1] / "data" / "neuroblastoma"
MINIMAL = Path(__file__).parent / "packs" / "minimal"
PATHWAY = "pathways/appendicitis.yaml"
CITE = ["sample#p1"]


PARTS = {"without": "The other way is to wait.", "later": "Nothing is known to come later."}
"""What a treatment tells families beside what it is."""


class PackBuilder:
    """A copy of the minimal pack, to be changed as text or as data."""

    def __init__(self, parent: Path) -> None:
        self.folder = parent / "pack"
        shutil.copytree(MINIMAL, self.folder)

    def read(self, file: str = PATHWAY) -> str:
        """Return the text of a file."""
        return (self.folder / file).read_text(encoding="utf-8")

    def write(self, text: str, file: str = PATHWAY) -> None:
        """Replace a file."""
        (self.folder / file).write_text(text, encoding="utf-8")

    def replace(self, old: str, new: str, file: str = PATHWAY) -> int:
        """Replace the first ``old`` in a file; return its line."""
        text = self.read(file)
        assert old in text, f"{file} does not contain {old!r}"
        self.write(text.replace(old, new, 1), file)
        return text[: text.index(old)].count("\n") + 1

    @contextmanager
    def edit(self, file: str = PATHWAY) -> Iterator[Any]:
        """Give a file's content as data; what it is at the end is written."""
        content = yaml.load(self.read(file), Loader=yaml.BaseLoader)
        yield content
        self.write(yaml.safe_dump(_typed(content), sort_keys=False, allow_unicode=True), file)

    def change_step(self, step: str, **fields: Any) -> None:
        """Set fields of a step; a field that becomes None is removed."""
        with self.edit() as content:
            record = next(s for s in content["steps"] if s["id"] == step)
            record.update({name: value for name, value in fields.items() if value is not None})
            for name in (name for name, value in fields.items() if value is None):
                record.pop(name, None)

    def add_step(self, step: str, phase: str = "treating", **fields: Any) -> None:
        """Add a step with the least that it needs."""
        self.add_steps([step], phase, **fields)

    def add_steps(self, steps: Iterable[str], phase: str = "treating", **fields: Any) -> None:
        """Add steps with the least that they need; each has ``fields``."""
        least = {"teaching": {"say": "A note."}, "evidence": {"level": "consensus"}}
        family = {"what": "What it is.", **PARTS, "ask": ["What now?"]}
        data = {"cite": CITE, "subtitle": _said("Below"), "family": family, **least}
        with self.edit() as content:
            for step in steps:
                content["steps"].append(_plain(step_data(step, phase, **{**data, "title": _said(step), **fields})))

    def add_arrow(self, source: str, kind: str, target: str, **fields: Any) -> None:
        """Add a transition with the least that it needs."""
        with self.edit() as content:
            content["transitions"].append(_plain(transition_data(source, kind, target, **{"cite": CITE, **fields})))

    def remove_arrow(self, source: str, target: str) -> None:
        """Remove the transitions between two steps, and the routes, some of which may need them."""
        with self.edit() as content:
            kept = [t for t in content["transitions"] if (t["from"], t["to"]) != (source, target)]
            assert len(kept) < len(content["transitions"])
            content["transitions"] = kept
            content["routes"] = []

    def load(self) -> Pack:
        """Load the pack as it is now."""
        return load_pack(self.folder)

    def problems(self) -> tuple[Problem, ...]:
        """Return why the pack cannot be loaded; fail if it can."""
        with pytest.raises(PackError) as caught:
            self.load()
        return caught.value.problems

    def findings(self) -> list[Finding]:
        """Return what the rules find."""
        return list(check_pack(self.load()))


def _said(text: str) -> dict[str, str]:
    return {"family": text.capitalize(), "trainee": text.upper()}


def _plain(value: Any) -> Any:
    """Return data without the enumerations that a YAML writer does not know."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, str) else value


def _typed(value: Any) -> Any:
    """Return the texts that stood for numbers and truths as what they were."""
    if isinstance(value, dict):
        return {key: _number(key, _typed(part)) for key, part in value.items()}
    return [_typed(part) for part in value] if isinstance(value, list) else value


def _number(key: str, value: Any) -> Any:
    if key in ("order", "number", "least", "most") and isinstance(value, str):
        return int(value)
    return value == "true" if key in ("is_seed", "beyond_seed") and isinstance(value, str) else value
