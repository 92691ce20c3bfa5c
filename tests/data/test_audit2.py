"""Coverage: where each row of the second clinical audit is resolved, and that the pack still says so.

A row has ``resolved`` (ids of records) with ``how``, or ``declined`` with the reason. ``says`` checks places: ``at``
names a statement as the review sheet lists it (``record:field``), ``routes/pathway/route``, ``cases/id:walk``,
``trials/id:status``, ``pack/changes/n``, ``lanes/phase/lane``, or a translation (``es/context``); it ``contains`` or
``lacks`` a text, or ``cites`` a passage. A place that does not exist holds nothing.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from pathways.model import Pack
from pathways.review.statements import list_statements
from pathways.text import pack_translator

PACK = Path(__file__).parents[2] / "data" / "neuroblastoma"
FILES = sorted(Path(__file__).parent.glob("audit2*.yaml"))
ROWS = [(file.stem, row) for file in FILES for row in yaml.safe_load(file.read_text(encoding="utf-8"))]
NAMES = [f"{part}-{row['row']}" for part, row in ROWS]


class Place(NamedTuple):
    """What stands at a place, and on which passages."""

    text: str
    cites: tuple[str, ...]


@pytest.fixture(scope="module")
def places(shipped: Pack) -> dict[str, Place]:
    """Return every place that a row may name."""
    found = {s.key: Place(s.text, s.cites) for s in list_statements(shipped)}
    for lang in shipped.manifest.languages:
        said = pack_translator(PACK, lang).entries
        found |= {f"{lang}/{context}": Place(text, ()) for context, (_, text) in said.items()}
    for phase in shipped.phases.values():
        found |= {f"lanes/{phase.id}/{lane.id}": Place(lane.title.family, phase.cite) for lane in phase.lanes}
    for pathway in shipped.pathways.values():
        found |= {f"routes/{pathway.id}/{r.id}": Place(" ".join(r.steps), ()) for r in pathway.routes}
    for case in shipped.cases.values():
        found[f"cases/{case.id}:walk"] = Place(" ".join(stop.step for stop in case.stops), case.cite)
    found |= {f"trials/{t.id}:status": Place(t.status, t.cite) for t in shipped.trials.values()}
    found |= {f"sources/{source}": Place(source, ()) for source in shipped.sources}
    for number, change in enumerate(shipped.manifest.changes):
        found[f"pack/changes/{number}"] = Place(f"{change.says.family} {change.says.trainee}", change.cite)
    return found


def test_every_row_is_listed_once() -> None:
    """The rows of each part are numbered from 1 without a gap; so are the things that were missing, and the Spanish."""
    for file in FILES:
        rows = [str(row["row"]) for part, row in ROWS if part == file.stem]
        kinds = [list(group) for _, group in itertools.groupby(rows, key=lambda row: row.rstrip("0123456789"))]
        assert [kind[0].rstrip("0123456789") for kind in kinds] in (["", "missing-"], ["", "missing-", "es-"])
        for kind in kinds:
            prefix = kind[0].rstrip("0123456789")
            assert kind == [f"{prefix}{number}" for number in range(1, len(kind) + 1)]


@pytest.mark.parametrize(("part", "row"), ROWS, ids=NAMES)
def test_each_row_is_resolved_or_has_its_reason(part: str, row: dict[str, Any], places: dict[str, Place]) -> None:
    """A row names records of the pack and how it was resolved, or says why it was left."""
    known = {place.partition(":")[0] for place in places}
    assert bool(row.get("resolved")) != bool(row.get("declined"))
    assert row.get("declined") or (row["how"] and row["says"])
    assert [record for record in row.get("resolved", ()) if record not in known] == []


@pytest.mark.parametrize(("part", "row"), ROWS, ids=NAMES)
def test_the_pack_says_what_the_row_asked_for(part: str, row: dict[str, Any], places: dict[str, Place]) -> None:
    """What a row found missing or misleading stays resolved."""
    nothing = Place("", ())
    for said in row.get("says", ()):
        place = places.get(said["at"], nothing)
        if "lacks" in said:
            assert said["lacks"] not in place.text, said
        elif "cites" in said:
            assert said["cites"] in place.cites, said
        else:
            assert said["contains"].casefold() in place.text.casefold(), said
