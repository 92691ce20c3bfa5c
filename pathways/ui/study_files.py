"""Files for a learner: an Anki deck, a table, a printable sheet; made only when a button is pressed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from pathways.export.papers.paper import HAND_SIZES
from pathways.export.papers.summary import summary_pdf
from pathways.export.study.anki import study_deck
from pathways.export.study.csv import study_csv
from pathways.export.study.sheet import exercise_pdf
from pathways.graph import view_pathway
from pathways.study import Desk, Exercise, list_exercises, make_desk, make_session
from pathways.ui.context import Context

ON_SHEET = 12
ASKED = "study-asked"
MADE = "study-made"
LARGEST_SEED = 9_999
Asked = list[tuple[Desk, Exercise]]


def offer_files(context: Context, pathway: str, region: str) -> None:
    """Show the buttons. The request for a file names the map, the region and the seed."""
    name = f"{context.pack.manifest.id}-{pathway}-{region}"
    with st.expander(context.word("study_downloads"), icon=":material/download:"):
        st.write(context.word("study_downloads_text"))
        seed, paper = _choose(context)
        files: dict[str, tuple[str, str, Callable[[], bytes]]] = {
            "study_anki": (f"{name}.apkg", "application/octet-stream", partial(_deck, context, pathway, region)),
            "study_csv": (f"{name}.csv", "text/csv", partial(_table, context, pathway, region)),
            "study_sheet": (f"{name}-{seed}.pdf", "application/pdf", partial(_sheet, context, pathway, region, seed)),
            "study_summary": (
                f"{name}-{paper}.pdf",
                "application/pdf",
                partial(_summary, context, pathway, region, paper),
            ),
        }
        for column, (key, (file_name, _, _)) in zip(st.columns(len(files)), files.items(), strict=True):
            # The press is remembered by its callback: a run that another one cuts short would forget it.
            column.button(
                context.word(key), key=f"make-{key}", width="stretch", on_click=_ask, args=((file_name, context.lang),)
            )
        for file_name, mime, make in files.values():
            if st.session_state.get(ASKED) == (file_name, context.lang):
                _deliver(context, file_name, mime, make)


def _choose(context: Context) -> tuple[int, str]:
    """Let the reader choose the seed of the sheet and the paper of the page."""
    left, right = st.columns(2, vertical_alignment="bottom")
    seed = left.number_input(context.word("study_seed"), 0, LARGEST_SEED, 1, key="study-sheet-seed")
    paper = right.radio(
        context.word("study_paper"),
        HAND_SIZES,
        format_func=lambda size: context.word(f"sheet_paper_{size}"),
        horizontal=True,
        key="study-paper",
    )
    return int(seed), paper or HAND_SIZES[0]


def _ask(wanted: tuple[str, str]) -> None:
    st.session_state[ASKED] = wanted


def _deliver(context: Context, file_name: str, mime: str, make: Callable[[], bytes]) -> None:
    """Make the file and offer it; the last one made is kept for as long as it is shown."""
    key = (file_name, context.lang, context.pack.manifest.version)
    if st.session_state.get(MADE, (None, b""))[0] != key:
        st.session_state[MADE] = (key, make())
    st.download_button(
        context.label("take_save", name=file_name),
        st.session_state[MADE][1],
        file_name,
        mime,
        key="study-save",
        on_click="ignore",
        icon=":material/download:",
    )


def _all(context: Context, pathway: str, region: str) -> Asked:
    desk = make_desk(view_pathway(context.pack, pathway, region), context.reader.translator)
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


def _summary(context: Context, pathway: str, region: str, paper: str) -> bytes:
    return summary_pdf(view_pathway(context.pack, pathway, region), context.reader, paper)
