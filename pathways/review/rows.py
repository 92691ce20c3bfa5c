"""The review sheet as rows: the same columns in every format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pathways.model import Pack, split_cite
from pathways.review.statements import Statement, list_statements

COLUMNS = ("part", "title", "field", "statement", "sources", "right", "correction", "remark", "key", "mark")
"""``right``, ``correction`` and ``remark`` are for the reviewer; ``key`` and ``mark`` bring the answer home."""

HEADINGS = ("Where", "Record", "Field", "Statement", "Sources", "Right? (x)", "Correction", "Remark", "Key", "Mark")
HOW_TO = (
    "Please put an x in the column “Right? (x)” for each statement that is right.",
    "If it is not, leave that column empty and write what it should say under “Correction”.",
    "A remark does not need a correction. Please do not change the columns “Key” and “Mark”.",
    "A record counts as reviewed when every statement of it has an x. Parts of the sheet may be left for later.",
)


def review_rows(pack: Pack, pathways: Sequence[str] = ()) -> list[tuple[str, ...]]:
    """Return the rows of the sheet, the reviewer's columns empty; ``pathways`` limits it to some of them."""
    titles = {pack.pathway(name).title.trainee for name in pathways}
    chosen = (s for s in list_statements(pack) if not titles or s.part in titles)
    return [_row(pack, statement) for statement in chosen]


def _row(pack: Pack, s: Statement) -> tuple[str, ...]:
    return (s.part, s.title, s.field, s.text, name_sources(pack, s.cites), "", "", "", s.key, s.mark)


def name_sources(pack: Pack, cites: Iterable[str]) -> str:
    """Return citations with the names of their sources and sections, one a line."""
    return "\n".join(
        f"{cite}: {pack.sources[split_cite(cite)[0]].title}, {pack.section_of(cite)}" for cite in dict.fromkeys(cites)
    )
