"""Exercises on paper, as CSV and as an Anki deck: complete, harmless, repeatable; progress outlives a version."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from pathways.export.study.anki import study_deck
from pathways.export.study.csv import COLUMNS, study_csv
from pathways.export.study.pictures import hide_step
from pathways.export.study.sheet import exercise_pdf
from pathways.graph import View, view_pathway
from pathways.loading import load_pack
from pathways.model import Pack
from pathways.study import Desk, Exercise, Kind, list_exercises, make_desk, make_session
from pathways.study.places import places_of
from tests.pack_builder import SHIPPED
from tests.strategies import small_view

pytestmark = pytest.mark.slow

Asked = list[tuple[Desk, Exercise]]
MADE = datetime(2027, 1, 1, tzinfo=UTC)


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


def bring_in(collection: Any, deck: bytes, folder: Path, *, merge: bool = True) -> None:
    """Import a package as a user does who keeps their own progress."""
    path = folder / "deck.apkg"
    path.write_bytes(deck)
    options = ImportAnkiPackageOptions(merge_notetypes=merge, with_scheduling=False)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options))


def one_each(asked: Asked) -> set[str]:
    """Return the ids of the cards that a deck holds: of all exercises but orders, and of the places on their roads."""
    ids = {exercise.id for _, exercise in asked if exercise.kind is not Kind.ORDER}
    return ids | {place.id for desk, exercise in asked if exercise.kind is Kind.ORDER for place in places_of(desk)}


def test_anki_opens_the_deck_and_shows_question_place_answer_and_folded_sources(
    shipped: Pack, asked: Asked, collection: Any, tmp_path: Path
) -> None:
    """The independent reader of the format finds each card once, with its map and region on the front."""
    bring_in(collection, study_deck(shipped, asked, MADE), tmp_path)
    notes = [collection.get_note(found) for found in collection.find_notes("")]
    assert sorted(note["Id"] for note in notes) == sorted(one_each(asked))
    assert collection.card_count() == len(notes)
    for note in notes:
        front, back = note.cards()[0].question(), note.cards()[0].answer()
        assert "High-risk neuroblastoma" in front and ("North America (COG)" in front)
        assert note["Question"] in front and note["Answer"] and note["Answer"] in back
        assert note["Choices"] or "study-" in note["Question"]
        assert "<details>" in note["Sources"] and note["Sources"] in back
        assert "<b>A</b>" not in front, "letters would be learned instead of answers"
        assert shipped.manifest.notice not in back


def test_the_notice_stands_once_with_each_deck(shipped: Pack, asked: Asked, collection: Any, tmp_path: Path) -> None:
    """A deck for each map and region below the pack's, and the notice in its description."""
    bring_in(collection, study_deck(shipped, asked, MADE), tmp_path)
    decks = [collection.decks.get(found.id) for found in collection.decks.all_names_and_ids()]
    filled = [deck for deck in decks if collection.decks.card_count(deck["id"], include_subdecks=False)]
    assert {deck["name"] for deck in filled} == {
        "Neuroblastoma::High-risk neuroblastoma::North America (COG)",
        "Neuroblastoma::High-risk neuroblastoma::All regions",
    }
    for deck in filled:
        assert "not medical advice" in deck["desc"]


def test_cards_are_found_by_map_phase_kind_and_region(
    shipped: Pack, asked: Asked, collection: Any, tmp_path: Path
) -> None:
    """The tags are a tree."""
    bring_in(collection, study_deck(shipped, asked, MADE), tmp_path)
    everything = len(collection.find_notes(""))
    assert len(collection.find_notes("tag:map::high-risk")) == everything
    assert len(collection.find_notes("tag:region::north-america")) == everything
    for branch in ("kind::*", "phase::*"):
        assert len(collection.find_notes(f"tag:{branch}")) == everything


def test_a_place_card_shows_the_road_with_the_step_hidden(
    shipped: Pack, asked: Asked, collection: Any, tmp_path: Path
) -> None:
    """The picture is in the collection, a few kilobytes, and its drawing does not hold the answer."""
    package = study_deck(shipped, asked, MADE)
    bring_in(collection, package, tmp_path)
    found = collection.find_notes("tag:kind::order")
    assert len(found) > 10
    for note_id in found:
        name = re.search(r'src="(study-[0-9a-f]+\.png)"', collection.get_note(note_id)["Question"])
        assert name is not None
        assert 1_000 < (Path(collection.media.dir()) / name[1]).stat().st_size < 20_000
    desk = next(desk for desk, exercise in asked if exercise.kind is Kind.ORDER)
    for place in places_of(desk):
        shown = hide_step(desk, place)
        assert f">{desk.title(place.arrow.target)}<" not in shown
        assert "?" in shown
    assert len(package) < 600_000


def test_a_corrected_card_reaches_a_deck_whatever_date_the_content_bears(
    shipped: Pack, asked: Asked, collection: Any, tmp_path: Path
) -> None:
    """Import, learn, correct a text on the same day, import as Anki does by default: the new text, the old interval."""
    bring_in(collection, study_deck(shipped, asked, MADE), tmp_path, merge=False)
    card = next(
        card
        for card in map(collection.get_card, collection.find_cards(""))
        if card.note()["Id"] in {exercise.id for _, exercise in asked}
    )
    card.ivl, card.reps, card.type, card.queue = 42, 5, 2, 2
    collection.update_card(card)
    note_id, count = card.note()["Id"], collection.note_count()
    changed = [
        (desk, dataclasses.replace(e, prompt=("Asked in other words?",)) if e.id == note_id else e) for desk, e in asked
    ]
    bring_in(collection, study_deck(shipped, changed, MADE + timedelta(minutes=1)), tmp_path, merge=False)
    assert collection.note_count() == count
    again = collection.get_card(card.id)
    assert "Asked in other words?" in again.note()["Question"]
    assert (again.ivl, again.reps, again.type) == (42, 5, 2)


def test_a_deck_is_never_dated_before_its_content(shipped: Pack, asked: Asked) -> None:
    """Also on a machine whose clock is behind, a card of later content is the later card."""
    noon = datetime(2001, 1, 1, tzinfo=UTC)
    assert study_deck(shipped, asked[:1], noon) == study_deck(shipped, asked[:1], noon + timedelta(days=1))
    assert study_deck(shipped, asked[:1], MADE) != study_deck(shipped, asked[:1], MADE + timedelta(days=1))


def test_what_two_regions_share_is_one_card(shipped: Pack, collection: Any, tmp_path: Path) -> None:
    """The same question with the same answer is asked once, and two answers never stand behind one front."""
    both: Asked = []
    for region in ("north-america", "europe"):
        desk = make_desk(view_pathway(shipped, "high-risk", region))
        both += [(desk, exercise) for exercise in list_exercises(desk)]
    bring_in(collection, study_deck(shipped, both, MADE), tmp_path)
    notes = [collection.get_note(found) for found in collection.find_notes("")]
    fronts = Counter((note["Kind"], note["Question"], note["Choices"]) for note in notes)
    assert max(fronts.values()) == 1
    asked_for = Counter((note["Kind"], note["Question"]) for note in notes if "kind::drug" in note.tags)
    assert asked_for and max(asked_for.values()) == 1


def test_the_same_exercises_give_the_same_bytes(shipped: Pack, asked: Asked) -> None:
    """Deck, table and sheet depend on the data alone, and the deck on the moment that it is told."""
    assert study_deck(shipped, asked, MADE) == study_deck(shipped, asked, MADE)
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
    """No script, no template field; and the picture of its road is still a picture."""
    plain = [(desk, exercise) for desk, exercise in hostile if exercise.kind is not Kind.ORDER]
    bring_in(collection, study_deck(hostile[0][0].view.pack, plain, MADE), tmp_path)
    for place in places_of(hostile[0][0]):
        assert "<script" not in hide_step(hostile[0][0], place)
    assert collection.note_count() > 0
    for card_id in collection.find_cards(""):
        card = collection.get_card(card_id)
        assert all("<script" not in text for text in card.note().fields)
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
