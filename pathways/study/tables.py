"""Tables to look at rather than read: drugs by phase, trials by question, a timeline, criteria as published."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.graph import view_pathway
from pathways.model import EvidenceLevel, Pack, Pathway, Text, Voice, YearOf, Years
from pathways.study.calendars import calendar_rows
from pathways.study.desk import CLAIMED, GIVEN
from pathways.study.reasons import FORMAT, cites_in, names_data, pack_data, sources_data
from pathways.study.table_data import (
    CriteriaData,
    DrugRow,
    Matrix,
    TablesData,
    TimelineItem,
    TrialRow,
    YearsData,
)
from pathways.text import ENGLISH, Reader, Speaker, Translator

LEVELS = list(EvidenceLevel)
FEWEST_PHASES = 2


def tables_data(pack: Pack, translator: Translator = ENGLISH) -> TablesData:
    """Return all tables of a pack: see ``docs/formats/study.md``."""
    speaker = Speaker(Reader(pack, translator), Voice.TRAINEE)
    trials = trial_rows(speaker)
    matrices = [found for pathway in pack.pathways.values() if (found := drug_matrix(speaker, pathway)) is not None]
    data: TablesData = {
        "format": FORMAT,
        "pack": pack_data(pack),
        "lang": translator.lang,
        "matrices": matrices,
        "trials": trials,
        "timeline": timeline(speaker, trials),
        "criteria": criteria_rows(speaker),
        "calendars": calendar_rows(speaker),
        "names": {},
        "sources": {},
    }
    used = [row["step"] for calendar in data["calendars"] for row in calendar["rows"]]
    used += [s for row in trials for s in row["steps"]]
    used += [s for m in matrices for row in m["rows"] for found in row["steps"].values() for s in found]
    data["names"] = names_data(speaker, used)
    data["sources"] = sources_data(speaker, cites_in(data))
    return data


def drug_matrix(speaker: Speaker, pathway: Pathway) -> Matrix | None:
    """Return which medicine is given in which phase, outside trials; None for a map without two such phases."""
    pack = speaker.pack
    view = view_pathway(pack, pathway.id)
    own = [s for s in view.steps if pack.home_of(s) == pathway.id]
    given = [s for s in own if pack.step(s).kind in GIVEN and pack.step(s).status in CLAIMED]
    used: dict[str, dict[str, list[str]]] = {}
    for step in given:
        for drug in pack.step(step).drugs:
            used.setdefault(drug, {}).setdefault(view.phase_of[step], []).append(step)
    phases = [p for p in view.phases if any(p.id in found for found in used.values())]
    if len(phases) < FEWEST_PHASES:
        return None
    order = list(pack.drugs)
    return {
        "pathway": pathway.id,
        "title": speaker.say(pathway.title).text,
        "regions": list(pathway.regions),
        "phases": [{"id": p.id, "title": speaker.say(p.title).text} for p in phases],
        "rows": [_drug_row(speaker, drug, used[drug]) for drug in sorted(used, key=order.index)],
    }


def _drug_row(speaker: Speaker, drug_id: str, steps: dict[str, list[str]]) -> DrugRow:
    drug = speaker.pack.drugs[drug_id]
    regions = [set(speaker.pack.step(s).regions) for found in steps.values() for s in found]
    everywhere = [region.id for region in speaker.pack.manifest.regions]
    named = everywhere if any(not r for r in regions) else [r for r in everywhere if any(r in one for one in regions)]
    return {
        "drug": drug_id,
        "name": drug.name,
        "class": drug.drug_class,
        "target": drug.target,
        "steps": steps,
        "regions": named,
        "cites": list(drug.cite),
    }


def trial_rows(speaker: Speaker) -> list[TrialRow]:
    """Return every trial with its question, finding and what it changed, and where on the maps it counts."""
    pack = speaker.pack
    rows: list[TrialRow] = []
    for trial in pack.trials.values():
        steps, arrows, levels = _uses(pack, trial.id)
        changed = speaker.say(trial.changed).text if trial.changed else None
        rows.append(
            {
                "id": trial.id,
                "name": trial.name,
                "group": trial.group,
                "registry": trial.registry,
                "status": trial.status,
                "as_of": trial.as_of,
                "question": speaker.say(trial.question).text,
                "finding": speaker.say(trial.finding).text,
                "changed": changed,
                "strength": min(levels, key=LEVELS.index) if levels else None,
                "steps": steps,
                "arrows": arrows,
                "years": [_years(years) for years in trial.years],
                "cites": list(trial.cite),
            }
        )
    return rows


def _uses(pack: Pack, trial: str) -> tuple[list[str], list[str], list[EvidenceLevel]]:
    """Return the steps and arrows that name a trial, and the levels of evidence that rest on it."""
    steps = [s.id for s in pack.steps.values() if trial in s.trials or (s.evidence and trial in s.evidence.trials)]
    stated = [s.evidence for s in pack.steps.values() if s.evidence]
    stated += [t.evidence for t in pack.transitions.values() if t.evidence]
    arrows = [t.id for t in pack.transitions.values() if t.evidence and trial in t.evidence.trials]
    return steps, arrows, [evidence.level for evidence in stated if trial in evidence.trials]


def _years(years: Years) -> YearsData:
    return {"of": years.of, "year": years.since, "until": years.until, "cites": list(years.cite)}


def timeline(speaker: Speaker, trials: Iterable[TrialRow]) -> list[TimelineItem]:
    """Return what happened in which year, oldest first; only years that a passage states.

    A year says what it brought: in its own words, else what was found when it was published, else what changed.
    """
    found: list[TimelineItem] = [
        {
            **_years(years),
            "title": row["name"],
            "text": years.says or _brought(row, years),
            "trial": row["id"],
            "steps": row["steps"],
            "arrows": row["arrows"],
        }
        for row in trials
        for years in speaker.pack.trials[row["id"]].years
    ]
    for table in speaker.pack.criteria.values():
        for years in table.years:
            said = years.says or speaker.say(table.title).text
            found.append({**_years(years), "title": said, "text": "", "trial": None, "steps": [], "arrows": []})
    return sorted(found, key=lambda item: (item["year"], item["until"] or item["year"], item["title"]))


def _brought(row: TrialRow, years: Years) -> str:
    """Return what a trial brought in a year: its finding where it was published, else what it changed, if anything."""
    return row["finding"] if years.of is YearOf.PUBLISHED else row["changed"] or row["finding"]


def criteria_rows(speaker: Speaker) -> list[CriteriaData]:
    """Return criteria as published: to be read, nothing is computed."""

    def say(texts: Iterable[Text]) -> list[str]:
        return [speaker.say(text).text for text in texts]

    found: list[CriteriaData] = []
    for table in speaker.pack.criteria.values():
        found.append(
            {
                "id": table.id,
                "kind": table.kind,
                "title": speaker.say(table.title).text,
                "intro": speaker.say(table.intro).text,
                "columns": say(table.columns),
                "rows": [{"id": row.id, "cells": say(row.cells), "cites": list(row.cite)} for row in table.rows],
                "notes": [{"text": speaker.say(note.text).text, "cites": list(note.cite)} for note in table.notes],
                "disagree": [
                    {
                        "what": speaker.say(point.what).text,
                        "views": [
                            {"who": speaker.say(v.who).text, "says": speaker.say(v.says).text, "cites": list(v.cite)}
                            for v in point.views
                        ],
                    }
                    for point in table.disagree
                ],
                "cites": list(table.cite),
            }
        )
    return found
