"""Files for a learner: an Anki deck, a table, a printable sheet; made only when a button is pressed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from pathways.export.anki import study_deck
from pathways.export.exercise_sheet import exercise_pdf
from pathways.export.study_csv import study_csv
from pathways.graph import view_pathway
from pathways.study import Desk, Exercise, list_exercises, make_desk, make_session
from pathways.ui.context import Context

ON_SHEET = 12
LARGEST_SEED = 9_999
Asked = list[tuple[Desk, Exercise]]


def offer_files(context: Context, pathway: str, region: str) -> None:
    """Show the buttons. The request for a file names the map, the region and the seed."""
    name = f"{context.pack.manifest.id}-{pathway}-{region}"
    with st.expander(context.word("study_downloads"), icon=":material/download:"):
        st.write(context.word("study_downloads_text"))
        seed = st.number_input(context.word("study_seed"), 0, LARGEST_SEED, 1, key="study-sheet-seed")
        deck, table, sheet = st.columns(3)
        with deck:
            make = partial(_deck, context, pathway, region)
            _button(context, "study_anki", make, f"{name}.apkg", "application/octet-stream")
        with table:
            _button(context, "study_csv", partial(_table, context, pathway, region), f"{name}.csv", "text/csv")
        with sheet:
            make = partial(_sheet, context, pathway, region, int(seed))
            _button(context, "study_sheet", make, f"{name}-{int(seed)}.pdf", "application/pdf")


def _button(context: Context, key: str, make: Callable[[], bytes], file_name: str, mime: str) -> None:
    # A function instead of the file: it is called when the button is pressed, and not before.
    st.download_button(
        context.word(key), make, file_name, mime, key=f"download-{key}", on_click="ignore", width="stretch"
    )


def _all(context: Context, pathway: str, region: str) -> Asked:
    desk = make_desk(view_pathway(context.pack, pathway, region), context.translator)
    return [(desk, exercise) for exercise in list_exercises(desk)]


def _deck(context: Context, pathway: str, region: str) -> bytes:
    return study_deck(context.pack, _all(context, pathway, region))


def _table(context: Context, pathway: str, region: str) -> bytes:
    return study_csv(_all(context, pathway, region))


def _sheet(context: Context, pathway: str, region: str, seed: int) -> bytes:
    asked = _all(context, pathway, region)
    desks = {exercise.id: desk for desk, exercise in asked}
    chosen = make_session((exercise for _, exercise in asked), seed, ON_SHEET)
    return exercise_pdf(context.pack, [(desks[exercise.id], exercise) for exercise in chosen], seed)
