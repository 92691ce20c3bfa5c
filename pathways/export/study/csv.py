"""Exercises as CSV: one a row, for spreadsheets and for other flashcard programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from pathways.export.spreadsheet import harmless
from pathways.study import Desk, Exercise
from pathways.study.answers import answer_of

COLUMNS = (
    "id", "kind", "difficulty", "worth", "pathway", "region", "place", "phase", "standard", "question", "choices",
    "answer", "explanation", "reasons", "sources", "notice",
)  # fmt: skip
SHOWN = 0
"""The seed by which choices are shuffled in files that are made once for all."""


def study_csv(asked: Sequence[tuple[Desk, Exercise]]) -> bytes:
    """Return exercises with their answers as CSV, in UTF-8 that spreadsheets recognize."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for desk, exercise in asked:
        answer = answer_of(desk, exercise, SHOWN)
        cells = (
            exercise.id,
            exercise.kind.value,
            str(exercise.difficulty),
            str(exercise.worth),
            exercise.pathway,
            ", ".join(exercise.regions),
            exercise.place,
            exercise.topic,
            "yes" if exercise.standard else "no",
            "\n".join(exercise.prompt),
            "\n".join(f"{item.letter}) {item.text}" for item in answer.shown),
            answer.letters,
            answer.right,
            "\n".join(answer.reasons),
            "\n".join(answer.sources),
            desk.view.pack.manifest.notice,
        )
        writer.writerow([harmless(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig")
