"""Finished drawings of a pack that are kept in a file: to read one takes less time than to draw it."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable
from dataclasses import fields
from functools import cache, lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from pathways.drawing.geometry import Drawing, Layout
from pathways.drawing.labels import Labels
from pathways.graph import View, list_roads
from pathways.opening import read_gzip

FOLDER = Path(__file__).parent / "kept"
MAX_KEPT, MAX_DRAWN = 20_000_000, 200_000_000
_CODEC: TypeAdapter[Drawing] = TypeAdapter(Drawing)


@lru_cache(maxsize=128)
def _content(view: View, labels: Labels) -> str:
    """Return all that a drawing depends on, as text."""
    steps = [(p, s.kind, s.status, s.group, s.opens) for p in view.placements for s in [view.step(p.step)]]
    arrows = [(t.id, t.kind) for t in view.transitions]
    roads = [(road.id, road.steps) for road in list_roads(view)]
    phases = [(phase.id, phase.number) for phase in view.phases]
    said = [(field.name, getattr(labels, field.name)) for field in fields(labels) if field.name != "doors"]
    # A set has another order in each process.
    told = (said, sorted(labels.doors))
    return repr((view.region, view.route and view.route.id, steps, arrows, roads, phases, told))


def key_of(view: View, labels: Labels, layout: Layout, road: str | None) -> str:
    """Return the name under which a drawing is kept; it changes with anything that the drawing shows."""
    return hashlib.sha256(f"{layout} {road} {_content(view, labels)}".encode()).hexdigest()[:24]


@cache
def _read_all() -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for path in sorted(FOLDER.glob("*.gz")):
        for line in read_gzip(path, MAX_KEPT, MAX_DRAWN).splitlines():
            key, _, body = line.partition(b" ")
            found[key.decode()] = body
    return found


def find_drawing(key: str) -> Drawing | None:
    """Return the drawing that is kept under a name, if there is one."""
    body = _read_all().get(key)
    return None if body is None else _CODEC.validate_json(body)


def write_drawings(pack_id: str, drawings: Iterable[tuple[str, Drawing]]) -> Path:
    """Write drawings under their names; the same drawings give the same bytes."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{pack_id}.gz"
    lines = sorted(key.encode() + b" " + _CODEC.dump_json(drawing) for key, drawing in dict(drawings).items())
    path.write_bytes(gzip.compress(b"\n".join(lines), mtime=0))
    _read_all.cache_clear()
    return path
