"""Exercises on paper, as CSV and as an Anki deck: complete, harmless, repeatable; progress outlives a version."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from pathways.export.study.anki import study_deck
from pathways.export.study.csv import COLUMNS, study_csv
from pathways.export.study.sheet import exercise_pdf
from pathways.graph import View, view_pathway
from pathways.loading import load_pack
from pathways.model import Pack
from pathways.study import Desk, Exercise, list_exercises, make_desk, make_session
from tests.pack_builder import SHIPPED
from tests.strategies import small_view

pytestmark = pytest.mark.slow

Asked = list[tuple[Desk, Exercise]]


@pytest.fixture(scope="module")
def shipped() -> Pack:
    """Return the pack that ships."""
    return load_pack(SHIPPED)


@pytest.fixture(scope="module")
def asked(shipped: Pack) -> Asked:
    """Return a session of twenty exercises from one map."""
    return session_of(view_pathway(shipped, "high-risk", "north-america"))


def session_of(view: View, count: int = 20) -> Asked:
    """Return a session of one view."""
    desk = make_desk(view)
    return [(desk, exercise) for exercise in make_session(list_exercises(desk), 7, count)]


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Any]:
    """Return an empty collection of the real Anki."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def bring_in(collection: Any, deck: bytes, folder: Path) -> None:
    """Import a package as a user does who keeps their own progress."""
    path = folder / "deck.apkg"
    path.write_bytes(deck)
    options = ImportAnkiPackageOptions(merge_notetypes=True, with_scheduling=False)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options))


def test_anki_opens_the_deck_and_shows_question_reason_source_and_notice(
    shipped: Pack, asked: Asked, collection: Any, tmp_path: Path
) -> None:
    """The independent reader of the format finds each exercise once, with everything that belongs to it."""
    bring_in(collection, study_deck(shipped, asked), tmp_path)
    assert collection.note_count() == len(asked)
    assert collection.card_count() == len(asked)
    for card_id in collection.find_cards(""):
        card = collection.get_card(card_id)
        note = card.note()
        assert note["Question"] and note["Choices"] and note["Answer"]
        assert note["Sources"]
        assert "not medical advice" in note["Notice"]
        assert note["Question"] in card.question()
        assert note["Notice"] in card.answer()
    assert any(deck.name == "Neuroblastoma::High-risk neuroblastoma" for deck in collection.decks.all_names_and_ids())


def test_a_new_version_changes_texts_and_keeps_progress(
    shipped: Pack, asked: Asked, collection: Any, tmp_path: Path
) -> None:
    """Import, learn, import a later version: no second copy, the new text, and the interval as it was."""
    bring_in(collection, study_deck(shipped, asked), tmp_path)
    card = collection.get_card(collection.find_cards("")[0])
    card.ivl, card.reps, card.type, card.queue = 42, 5, 2, 2
    collection.update_card(card)
    note_id = card.note()["Id"]
    later = dataclasses.replace(
        shipped,
        manifest=shipped.manifest.model_copy(update={"checked": shipped.manifest.checked + timedelta(days=90)}),
    )
    changed = [
        (desk, dataclasses.replace(e, prompt=("Asked in other words?",)) if e.id == note_id else e) for desk, e in asked
    ]
    bring_in(collection, study_deck(later, changed), tmp_path)
    assert collection.note_count() == len(asked)
    again = collection.get_card(card.id)
    assert "Asked in other words?" in again.note()["Question"]
    assert (again.ivl, again.reps, again.type) == (42, 5, 2)


def test_the_same_exercises_give_the_same_bytes(shipped: Pack, asked: Asked) -> None:
    """Deck, table and sheet depend on the data alone, not on the clock."""
    assert study_deck(shipped, asked) == study_deck(shipped, asked)
    assert study_csv(asked) == study_csv(asked)
    assert exercise_pdf(shipped, asked, 7) == exercise_pdf(shipped, asked, 7)


HOSTILE = "<script>alert(1)</script> {{Front}} #read(x)"


@pytest.fixture(scope="module")
def hostile() -> Asked:
    """Return exercises of a map whose titles are markup for everything that reads them."""
    title = {"family": HOSTILE, "trainee": HOSTILE}
    view = small_view("a then b then c then d then e", a={"title": title})
    desk = make_desk(view)
    found = [exercise for exercise in list_exercises(desk) if any(HOSTILE in c.text for c in exercise.choices)]
    assert found
    return [
        (desk, dataclasses.replace(exercise, right=dataclasses.replace(exercise.right, arrows=())))
        for exercise in found
    ]


def test_markup_in_a_text_stays_text_in_anki(hostile: Asked, collection: Any, tmp_path: Path) -> None:
    """No script, no template field."""
    bring_in(collection, study_deck(hostile[0][0].view.pack, hostile), tmp_path)
    assert collection.note_count() == len(hostile)
    for card_id in collection.find_cards(""):
        card = collection.get_card(card_id)
        assert "<script" not in card.answer()
        assert "{{Front}}" not in card.note()["Choices"]


def test_markup_in_a_text_stays_text_on_paper(hostile: Asked) -> None:
    """The sheet prints the text as it is."""
    made = exercise_pdf(hostile[0][0].view.pack, hostile, 1)
    assert "alert(1)" in text_of(made)


def text_of(pdf: bytes) -> str:
    """Return all text of a PDF, read with an independent reader."""
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_the_sheet_has_every_question_and_its_answer(shipped: Pack, asked: Asked, paper: str) -> None:
    """Questions first, then the answers with sources, the notice on each page."""
    made = exercise_pdf(shipped, asked, 7, paper=paper)
    document = pypdfium2.PdfDocument(made)
    pages = [page.get_textpage().get_text_range() for page in document]
    assert all("not medical advice" in page for page in pages)
    whole = "\n".join(pages)
    questions, _, answers = whole.partition("\nAnswers")
    for number in range(1, len(asked) + 1):
        assert f"{number}. " in questions
        assert f"{number}. " in answers
    assert "Sources:" in answers
    assert "Sources:" not in questions
    without = text_of(exercise_pdf(shipped, asked, 7, answers=False, paper=paper))
    assert "Sources:" not in without


def test_the_table_has_a_row_for_each_exercise_and_no_formula(asked: Asked) -> None:
    """A spreadsheet reads it as text, with the notice in each row."""
    rows = list(csv.reader(io.StringIO(study_csv(asked).decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(asked) + 1
    for row in rows[1:]:
        assert len(row) == len(COLUMNS)
        assert all(not cell.startswith(("=", "+", "-", "@")) for cell in row)
        assert "not medical advice" in row[-1]
    assert [row[0] for row in rows[1:]] == [exercise.id for _, exercise in asked]
