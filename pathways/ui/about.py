"""About: what this is for, what nobody has reviewed, privacy, help, what has changed, sources and dates, version."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from pathways import __version__
from pathways.text import Speaker
from pathways.text.contact_words import say_contacts
from pathways.text.dates import say_dates, say_published
from pathways.ui.asking import show_switches
from pathways.ui.context import Context, last_voice
from pathways.ui.plain import linked, plain


class Row(NamedTuple):
    """A line of a list: how it begins, where that leads, and what follows."""

    lead: str
    text: str
    address: str = ""


def show(context: Context) -> None:
    """Show the page; to families the two long lists are folded."""
    manifest = context.pack.manifest
    st.title(context.word("about_title"))
    speaker = context.speaker(last_voice())
    if manifest.about:
        st.header(context.word("about_what"))
        st.write(plain(speaker.say(manifest.about).text))
    for part in ("review", "privacy", "help"):
        st.header(context.word(f"about_{part}"))
        st.write(context.word(f"about_{part}_text"))
    _show_list(context.word("fold_outside"), _outside(speaker))
    _show_list(context.word("about_changes"), _changes(speaker), is_folded=speaker.is_family)
    _show_list(context.word("about_sources"), _sources(speaker), is_folded=speaker.is_family)
    if speaker.is_family:
        show_switches(context)
    st.caption(
        context.label("about_version", version=__version__, content=manifest.version, date=manifest.checked.isoformat())
    )
    st.caption(context.word("about_licence"))


def _show_list(title: str, rows: list[Row], is_folded: bool = False) -> None:
    if not rows:
        return
    with st.expander(plain(title)) if is_folded else st.container():
        if not is_folded:
            st.header(plain(title))
        st.markdown("\n".join(f"- {linked(row.lead, row.address)} {plain(row.text)}" for row in rows))


def _outside(speaker: Speaker) -> list[Row]:
    """Return the places outside the hospital that a family is told of in the first days."""
    pages = speaker.pack.first_days.values()
    rows = [Row("", speaker.say(line).text) for page in pages for line in page.outside]
    contacts = dict.fromkeys(one for page in pages for one in page.contacts)
    return rows + [Row(c.link, c.text, c.address) for c in say_contacts(contacts, speaker)]


def _changes(speaker: Speaker) -> list[Row]:
    shown = [change for change in speaker.pack.manifest.changes if speaker.may_see(change.asks)]
    return [Row(say_published(str(c.since), speaker), f"– {speaker.say(c.says).text}") for c in shown]


def _sources(speaker: Speaker) -> list[Row]:
    rows = []
    for source in speaker.pack.sources.values():
        seen = "" if speaker.is_family else f" ({source.seen})"
        text = f"– {source.organization}. {say_dates(source, speaker)}.{seen}"
        rows.append(Row(source.title, text, source.address or ""))
    return rows
