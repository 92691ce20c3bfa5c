"""The sources of one of the small pages for the first days: by title, with the dates."""

from __future__ import annotations

from pathways.model import FirstPage, split_cite
from pathways.text.dates import say_dates
from pathways.text.speaker import Speaker


def say_sources(page: FirstPage, speaker: Speaker) -> str:
    """Return in one line what a page rests on: each source once, when it was written, and when it was read."""
    named = []
    for name in dict.fromkeys(split_cite(cite).source for cite in page.cite):
        source = speaker.pack.sources[name]
        named.append(f"{source.title} ({source.organization}). {say_dates(source, speaker)}.")
    return f"{speaker.word('about_sources')}: {' '.join(named)}"
