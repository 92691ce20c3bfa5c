"""A sheet of exercises for paper, with the answers on pages of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pathways.export.typesetting import typeset
from pathways.model import Pack
from pathways.study import Desk, Exercise, Form
from pathways.study.answers import answer_of
from pathways.text.translator import SOURCE_LANGUAGE

Asked = Sequence[tuple[Desk, Exercise]]


def exercise_pdf(pack: Pack, asked: Asked, seed: int, *, answers: bool = True, paper: str = "a4") -> bytes:
    """Return the sheet as PDF; the same exercises and seed give the same bytes.

    Parameters
    ----------
    asked
        Exercises, each with the desk it was made at; all in one language.
    answers
        Whether the answers follow, with reasons and sources.
    paper
        A Typst name such as ``us-letter``.
    """
    speaker = asked[0][0].speaker if asked else None
    lang = speaker.lang if speaker else SOURCE_LANGUAGE
    words: Mapping[str, str] = speaker.reader.words if speaker else {}
    data = {
        "lang": lang,
        "title": words.get("study_sheet_title", "{title}").replace("{title}", pack.manifest.title),
        "seed": words.get("study_sheet_seed", "{seed}").replace("{seed}", str(seed)),
        "answers": words.get("study_sheet_answers", ""),
        "sources": words.get("study_sheet_sources", ""),
        "version": f"{pack.manifest.version}, {pack.manifest.checked}",
        "notice": pack.manifest.notice,
        "paper": paper,
        "with_answers": answers,
        "exercises": [_row(desk, exercise, seed) for desk, exercise in asked],
    }
    return typeset("exercises", data, pack.manifest.checked)


def _row(desk: Desk, exercise: Exercise, seed: int) -> dict[str, Any]:
    answer = answer_of(desk, exercise, seed)
    return {
        "kind": desk.word(f"kind_{exercise.kind}"),
        "where": exercise.place,
        "prompt": list(exercise.prompt),
        "is_order": exercise.rule.form is Form.ORDER,
        "choices": [
            {"letter": item.letter, "text": item.choice.text, "note": item.choice.note} for item in answer.shown
        ],
        "letters": answer.letters,
        "right": answer.right,
        "reasons": list(answer.reasons),
        "sources": list(answer.sources),
    }
