"""Which medicine belongs to which phase, for the pathway that has the most phases with medicines."""

from __future__ import annotations

from collections.abc import Collection

from pathways.cards.library_data import LibraryMatrix
from pathways.text.speaker import Speaker


def compose_matrix(speaker: Speaker, shown: Collection[str]) -> LibraryMatrix:
    """Return the medicines of that pathway, those that are ``shown``, by phase."""
    open_ones = [p for p in speaker.pack.pathways.values() if p.asks is None]
    pathway = max(open_ones, key=lambda p: len({s.phase for s in p.steps if s.drugs}))
    used = {p.id: {d for s in pathway.steps if s.phase == p.id for d in s.drugs} for p in pathway.phases}
    phases = [p for p in pathway.phases if used[p.id]]
    drugs = [d for d in speaker.pack.drugs.values() if d.id in shown and any(d.id in used[p.id] for p in phases)]
    return {
        "id": "matrix",
        "tab": speaker.word("table_matrix"),
        "title": speaker.word("library_matrix", pathway=speaker.say(pathway.title).text),
        "phases": [speaker.say(p.title).text for p in phases],
        "rows": [
            {"id": d.id, "title": speaker.say(d.name).text, "cells": [d.id in used[p.id] for p in phases]}
            for d in drugs
        ],
    }
