"""A filled review sheet: which statements were ticked, corrected or left, and what cannot be used."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pathways.errors import Problem
from pathways.loading.plain_text import UNSEEN, shorten
from pathways.model import Pack
from pathways.opening import UnreadableError
from pathways.review.sheet_file import read_sheet
from pathways.review.statements import Statement, list_statements

YES = frozenset(
    {"x", "1", "1.0", "✓", "✔", "☑", "✅", "🗸", "yes", "y", "ok", "okay", "true", "right", "correct"}
    | {"sí", "si", "s", "correcto", "verdadero", "oui", "vrai", "ja", "wahr", "richtig", "sim", "verdadeiro"}
)
"""What counts as a tick, in small letters: signs, and what spreadsheets write for a box that is ticked."""


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
        sheet = read_sheet(path)
    except UnreadableError as error:
        answers.problems.append(error.problem)
        return answers
    answers.role, answers.date = sheet.role, sheet.date
    known = {statement.key: statement for statement in list_statements(pack)}
    for line, row in sheet.rows:
        _take(answers, f"{path.name}:{line}", row, known)
    return answers


def _plain(written: str) -> str:
    """Return what stands in a cell in one form: composed, small letters, without what only colours a sign."""
    return unicodedata.normalize("NFC", written).replace("\ufe0f", "").replace("\ufe0e", "").strip().casefold()


def _take(answers: Answers, where: str, row: Mapping[str, str], known: Mapping[str, Statement]) -> None:
    key, right = row["key"].strip(), _plain(row["right"])
    # They are printed: nothing in them may steer a terminal.
    correction, remark = (UNSEEN.sub("\ufffd", row[name]).strip() for name in ("correction", "remark"))
    if not (right or correction or remark):
        return
    statement = known.get(key)
    if statement is None:
        remedy = "It was removed or renamed; look at the pack as it is now."
        answers.problems.append(Problem(where, "key", f"'{shorten(key, 80)}'", "a statement of this pack", remedy))
        return
    if correction:
        answers.corrections.append((key, correction))
    if remark:
        answers.remarks.append((key, remark))
    if not right:
        return
    if right not in YES:
        answers.problems.append(
            Problem(where, "right", f"'{shorten(right, 40)}'", "x, ✓ or yes, or nothing", "Mark it with an x.")
        )
    elif correction:
        answers.problems.append(
            Problem(where, "right", "a tick and a correction", "one of them", "The correction was kept.")
        )
    elif row["mark"] != statement.mark:
        remedy = "The text has changed since this sheet was made; the tick was for the older text. Export again."
        answers.problems.append(Problem(where, "mark", "a tick for another text", f"'{statement.mark}'", remedy))
    else:
        answers.ticked.add(key)
