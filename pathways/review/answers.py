"""A filled review sheet: which statements were ticked, corrected or left, and what cannot be used."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook

from pathways.errors import Problem
from pathways.model import Pack
from pathways.review.rows import COLUMNS, HEADINGS
from pathways.review.statements import Statement, list_statements
from pathways.review.workbook import DATE, REVIEWER, ROLE, SHEET

YES = frozenset({"x", "yes", "y", "ok", "true", "1", "✓", "☑"})
MAX_BYTES = 30_000_000


@dataclass
class Answers:
    """What a sheet says. Records are ``complete`` when every statement of them is ticked and none corrected."""

    ticked: set[str] = field(default_factory=set)
    corrections: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    role: str = ""
    date: str = ""

    def complete(self, pack: Pack) -> list[str]:
        """Return the records that the reviewer found right in every statement, in the order of the pack."""
        by_record: dict[str, list[str]] = {}
        for statement in list_statements(pack):
            by_record.setdefault(statement.record, []).append(statement.key)
        corrected = {key for key, _ in self.corrections}
        return [r for r, keys in by_record.items() if set(keys) <= self.ticked and not set(keys) & corrected]


def read_answers(path: Path, pack: Pack) -> Answers:
    """Read a sheet that ``pathways export review`` wrote and a reviewer filled. Never raises for bad content."""
    answers = Answers()
    try:
        if path.stat().st_size > MAX_BYTES:
            answers.problems.append(Problem(path.name, "", "a file over 30 MB", "a review sheet", "Export it again."))
            return answers
        rows = list(_read_workbook(path, answers) if path.suffix.lower() == ".xlsx" else _read_csv(path))
    except (OSError, ValueError, KeyError, BadZipFile, csv.Error) as error:
        remedy = "Use a file that `pathways export review` wrote."
        answers.problems.append(Problem(path.name, "", f"no review sheet ({error})", "XLSX or CSV", remedy))
        return answers
    known = {statement.key: statement for statement in list_statements(pack)}
    for line, row in rows:
        _take(answers, f"{path.name}:{line}", row, known)
    return answers


def _take(answers: Answers, where: str, row: Mapping[str, str], known: Mapping[str, Statement]) -> None:
    key, right = row["key"], row["right"].strip().lower()
    correction, remark = row["correction"].strip(), row["remark"].strip()
    if not (right or correction or remark):
        return
    statement = known.get(key)
    if statement is None:
        remedy = "It was removed or renamed; look at the pack as it is now."
        answers.problems.append(Problem(where, "key", f"'{key[:80]}'", "a statement of this pack", remedy))
        return
    if correction:
        answers.corrections.append((key, correction))
    if remark:
        answers.remarks.append((key, remark))
    if not right:
        return
    if right not in YES:
        answers.problems.append(Problem(where, "right", f"'{right[:40]}'", "x, or nothing", "Mark it with an x."))
    elif correction:
        answers.problems.append(
            Problem(where, "right", "a tick and a correction", "one of them", "The correction was kept.")
        )
    elif row["mark"] != statement.mark:
        remedy = "The text has changed since this sheet was made; the tick was for the older text. Export again."
        answers.problems.append(Problem(where, "mark", "a tick for another text", f"'{statement.mark}'", remedy))
    else:
        answers.ticked.add(key)


def _read_csv(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    _need(reader.fieldnames or (), COLUMNS)
    for number, row in enumerate(reader, start=2):
        yield number, {name: row.get(name) or "" for name in COLUMNS}


def _read_workbook(path: Path, answers: Answers) -> Iterator[tuple[int, dict[str, str]]]:
    book = load_workbook(path, read_only=True, data_only=True)
    for row in book[REVIEWER].iter_rows(max_col=2, values_only=True):
        if row[0] == ROLE:
            answers.role = str(row[1] or "")
        elif row[0] == DATE:
            answers.date = str(row[1] or "")[:10]
    rows = book[SHEET].iter_rows(values_only=True)
    _need([str(cell) for cell in next(rows, ())], HEADINGS)
    for number, cells in enumerate(rows, start=2):
        texts = ["" if cell is None else str(cell) for cell in cells]
        yield number, dict(zip(COLUMNS, [*texts, *[""] * len(COLUMNS)], strict=False))


def _need(found: Sequence[str], wanted: Sequence[str]) -> None:
    missing = [name for name in wanted if name not in found]
    if missing:
        raise ValueError(f"columns missing: {', '.join(missing)}")
