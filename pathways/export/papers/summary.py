"""A map on one page for people in training: its order, its drugs by phase, its calendar, its trials with figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pathways.export.papers.paper import HAND_SIZES, find_paper
from pathways.export.papers.parts import Data, heading_of, list_sources, paper_facts, shown_steps
from pathways.export.typesetting import measure_fit, typeset
from pathways.graph import Meeting, View, list_roads, precede
from pathways.model import Voice
from pathways.study.calendars import calendar_rows
from pathways.study.table_data import CalendarRowData
from pathways.study.tables import drug_matrix, trial_rows
from pathways.text import Reader, Speaker

SIZES = (8.4, 7.8, 7.2, 6.7, 6.3)
LABELS = ("order", "drugs", "calendar", "unknown", "trials", "sources")
BETWEEN = {Meeting.BEFORE: " → ", Meeting.LEADS: " ⇢ ", Meeting.NEVER: " / "}
BESIDE = " · "


def summary_pdf(view: View, reader: Reader, paper: str = HAND_SIZES[0]) -> bytes:
    """Return the page as tagged PDF; what does not fit is set closer, and a long map may take a second page.

    Raises
    ------
    PaperError
        For any other paper than ``a4`` and ``letter``.
    """
    data = {**compose_summary(view, reader), "paper": find_paper(paper, HAND_SIZES).typst}
    sized = [{**data, "size": size} for size in SIZES]
    fitting = next((one for one in sized if measure_fit("summary", one)["pages"] == 1), sized[-1])
    return typeset("summary", fitting, view.pack.manifest.checked, is_tagged=True)


def compose_summary(view: View, reader: Reader) -> Data:
    """Return what stands on the page, in the trainee's voice."""
    speaker = Speaker(reader, Voice.TRAINEE)
    shown = set(shown_steps(view, speaker))
    calendar, unknown, cites = _calendar(view, speaker)
    trials, more = _trials(view, speaker)
    return {
        **paper_facts(view, speaker),
        **heading_of(view, speaker),
        **{f"{name}_title": speaker.word(f"summary_{name}") for name in LABELS},
        "signs": speaker.word("summary_signs"),
        "order": _order(view, speaker, shown),
        "drugs": _drugs(view, speaker, shown),
        "calendar": calendar,
        "unknown": unknown,
        "trials": trials,
        "sources": list_sources([*cites, *more], speaker),
    }


def _order(view: View, speaker: Speaker, shown: set[str]) -> list[Data]:
    """Return each main road, phase by phase; between two steps stands how they meet."""
    found = []
    roads = list_roads(view)
    for road in roads:
        steps = [step for step in road.steps if step in shown]
        lines = [
            {"phase": speaker.say(phase.title).text, "steps": _joined(view, speaker, here)}
            for phase in view.phases
            if (here := [step for step in steps if view.phase_of[step] == phase.id])
        ]
        found.append({"title": speaker.say(road.title).text if len(roads) > 1 else "", "lines": lines})
    return found


def _joined(view: View, speaker: Speaker, steps: Sequence[str]) -> str:
    """Return titles with a sign between them: an arrow only where an order is fixed."""
    precedence = precede(view)
    signs = [BETWEEN.get(precedence.meeting(a, b), BESIDE) for a, b in pairwise(steps)]
    return "".join(f"{speaker.title(step)}{sign}" for step, sign in zip(steps, [*signs, ""], strict=True))


def _drugs(view: View, speaker: Speaker, shown: set[str]) -> list[Data]:
    """Return for each phase what is given outside trials, each drug with its steps."""
    matrix = drug_matrix(speaker, view.pathway)
    if matrix is None:
        return []
    found = []
    for phase in matrix["phases"]:
        given = []
        for row in matrix["rows"]:
            steps = [speaker.title(s) for s in row["steps"].get(phase["id"], ()) if s in shown]
            if steps:
                given.append({"drug": row["name"], "steps": "; ".join(steps)})
        if given:
            found.append({"phase": phase["title"], "given": given})
    return found


def _calendar(view: View, speaker: Speaker) -> tuple[list[Data], list[str], list[str]]:
    """Return what the calendar of the view says, what it does not know, and on what both rest."""
    calendar = next(
        (c for c in calendar_rows(speaker) if (c["pathway"], c["region"]) == (view.pathway.id, view.region)), None
    )
    if calendar is None:
        return [], [], []
    rows: list[Data] = [_calendar_row(row, calendar["zero"], speaker) for row in calendar["rows"]]
    cites = [cite for part in (*calendar["rows"], *calendar["unknown"]) for cite in part["cites"]]
    return rows, [one["text"] for one in calendar["unknown"]], cites


def _calendar_row(row: CalendarRowData, zero: str | None, speaker: Speaker) -> Data:
    days = row["courses"]
    given = speaker.word("learn_given_days", count=row["given"]) if row["given"] else ""
    after = speaker.word("learn_from_zero", zero=zero) if zero and not days else ""
    return {"says": row["says"], "days": days, "note": " ".join(text for text in (given, after, row["note"]) if text)}


def _trials(view: View, speaker: Speaker) -> tuple[list[Data], list[str]]:
    """Return the trials on which the view rests and whose finding has figures, and their citations."""
    steps, arrows = set(view.steps), {arrow.id for arrow in view.transitions}
    found, cites = [], []
    for row in trial_rows(speaker):
        is_here = steps.intersection(row["steps"]) or arrows.intersection(row["arrows"])
        if is_here and row["strength"] and any(letter.isdigit() for letter in row["finding"]):
            strength = speaker.word(f"evidence_{row['strength']}")
            found.append(
                {"name": row["name"], "question": row["question"], "finding": row["finding"], "strength": strength}
            )
            cites += row["cites"]
    return found, cites
