"""Every calendar is of a map in its region, its rows are steps of that map, and it names no dose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.graph import view_pathway
from pathways.model import Calendar, Pack

DOSE = re.compile(r"\d\s*(mg|mcg|µg|g/m2|Gy|IU|MBq|mCi|GBq|units?)\b", re.IGNORECASE)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each calendar of a wrong region, each row off its map, and each dose."""
    for calendar in pack.calendars.values():
        where = f"calendars/{calendar.id}"
        regions = pack.pathway(calendar.pathway).regions
        if regions and calendar.region not in regions:
            found = f"region '{calendar.region}'"
            yield Finding(RULE.id, where, found, ", ".join(regions), f"'{calendar.pathway}' is drawn for these.")
            continue
        yield from _rows(pack, calendar, where)


def _rows(pack: Pack, calendar: Calendar, where: str) -> Iterator[Finding]:
    shown = set(view_pathway(pack, calendar.pathway, calendar.region).steps)
    for row in calendar.rows:
        if row.step not in shown:
            found = f"'{row.step}', which is not on the map"
            allowed = f"steps of '{calendar.pathway}' in {calendar.region}"
            yield Finding(RULE.id, where, found, allowed, "Name another step, or take the row away.")
        for text in (row.says, row.note):
            if text and DOSE.search(text):
                yield Finding(RULE.id, where, f"a dose in '{text}'", "days only", "Say it on the step's card.")


RULE = Rule("calendars", "Calendars tell days of steps of their map, and no doses.", check)
