"""Calendars as plain data: the rhythm of a map in a region, in days, for the desk and for paper."""

from __future__ import annotations

from pathways.study.table_data import CalendarData
from pathways.text import Speaker


def calendar_rows(speaker: Speaker) -> list[CalendarData]:
    """Return the rhythm of each map and region that a source gives, in days."""
    return [
        {
            "id": calendar.id,
            "pathway": calendar.pathway,
            "region": calendar.region,
            "zero": speaker.say(calendar.zero).text if calendar.zero else None,
            "rows": [
                {
                    "step": row.step,
                    "says": speaker.say(row.says).text,
                    "courses": list(row.courses),
                    "given": row.given,
                    "since": row.since,
                    "until": row.until,
                    "note": speaker.say(row.note).text if row.note else None,
                    "cites": list(row.cite),
                }
                for row in calendar.rows
            ],
            "unknown": [{"text": speaker.say(one.text).text, "cites": list(one.cite)} for one in calendar.unknown],
            "cites": list(calendar.cite),
        }
        for calendar in speaker.pack.calendars.values()
    ]
