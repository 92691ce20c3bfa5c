"""The minimal pack with every page in use, and in each of its texts what would be a picture, a link or markup."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from pathways.errors import PackError
from tests.pack_builder import PackBuilder

HOST = "outside.example"
PAYLOAD = f"![i](//{HOST}/i.png) [l](http://{HOST}/l) <img src=//{HOST}/h> <a href=//{HOST}>a</a> www.{HOST} a@{HOST}"
# Addresses are links on purpose; the rest are numbers.
NO_TEXTS = frozenset({"url", "order", "number", "least", "most"})
FIRST_DAYS: list[dict[str, Any]] = [
    {
        "id": "told",
        "title": "Told",
        "says": ["One thing."],
        "call": "Call at once.",
        "ask": ["What now?"],
        "people": ["surgeon"],
        "steps": ["pain"],
        "cite": ["sample#p1"],
    },
    {"id": "after", "title": "After", "says": ["Two things."], "cite": ["sample#p1"]},
]
MORE = {
    "name": "The app",
    "lead": "What it is about.",
    "about": "What it is for.",
    "changes": [{"since": "2020", "says": {"family": "New.", "trainee": "New."}, "cite": ["sample#p1"]}],
    "comparisons": [
        {
            "id": "two",
            "title": {"family": "Two ways", "trainee": "Two ways"},
            "what": {"family": "They differ.", "trainee": "They differ."},
            "here": {"pathway": "appendicitis", "route": "operation"},
            "there": {"pathway": "appendicitis", "route": "medicine-works"},
            "cite": ["sample#p1"],
        }
    ],
}


def make_hostile(parent: Path) -> Path:
    """Write the pack into a folder and return that of the pack."""
    builder = PackBuilder(parent)
    people = yaml.safe_load(builder.read("people.yaml"))
    pages = json.loads(json.dumps(FIRST_DAYS))
    pages[0]["people"] = [people[0]["id"]] if people else []
    builder.write(yaml.safe_dump(pages), "first-days.yaml")
    with builder.edit("pack.yaml") as manifest:
        manifest.update(MORE)
    builder.load()
    for path in sorted(builder.folder.rglob("*.yaml")):
        _spoil(builder, path.relative_to(builder.folder).as_posix())
    return builder.folder


def _spoil(builder: PackBuilder, file: str) -> None:
    """Add the payload to every field of a file that may hold any text; what may not is known by the pack's refusal."""
    for name in sorted(_fields(yaml.load(builder.read(file), Loader=yaml.BaseLoader))):
        before = builder.read(file)
        with builder.edit(file) as content:
            _change(content, (), name)
        try:
            builder.load()
        except PackError:
            builder.write(before, file)


def _fields(value: Any, where: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """Return the ways to all texts of a file, without the places in lists; addresses are no texts."""
    if isinstance(value, dict):
        return {found for key, part in value.items() if key not in NO_TEXTS for found in _fields(part, (*where, key))}
    if isinstance(value, list):
        return {found for part in value for found in _fields(part, where)}
    return {where}


def _change(value: Any, where: tuple[str, ...], wanted: tuple[str, ...]) -> Any:
    if isinstance(value, dict):
        for key, part in value.items():
            value[key] = _change(part, (*where, key), wanted)
        return value
    if isinstance(value, list):
        value[:] = [_change(part, where, wanted) for part in value]
        return value
    return f"{value} {PAYLOAD}" if where == wanted else value


def texts_of(folder: Path) -> int:
    """Return how often the payload stands in a pack."""
    return sum(path.read_text(encoding="utf-8").count(f"//{HOST}/i.png") for path in folder.rglob("*.yaml"))
