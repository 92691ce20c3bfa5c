"""About: sources and dates, what has changed, what nobody has reviewed, privacy, help, version."""

from __future__ import annotations

import streamlit as st

from pathways import __version__
from pathways.ui.asking import show_switches
from pathways.ui.context import Context, last_voice


def show(context: Context) -> None:
    """Show the page."""
    manifest = context.pack.manifest
    st.title(context.word("about_title"))
    speaker = context.speaker(last_voice())
    if manifest.about:
        st.header(context.word("about_what"))
        st.write(speaker.say(manifest.about).text)
    for part in ("review", "privacy", "help"):
        st.header(context.word(f"about_{part}"))
        st.write(context.word(f"about_{part}_text"))
    st.header(context.word("about_changes"))
    for change in manifest.changes:
        if not speaker.may_see(change.asks):
            continue
        st.markdown(f"- **{change.since}** – {speaker.say(change.says).text}")
    if speaker.is_family:
        show_switches(context)
    st.header(context.word("about_sources"))
    for source in context.pack.sources.values():
        checked = f"{context.word('field_checked').lower()} {source.checked.isoformat()}"
        st.markdown(f"- {source.title} – {source.organization}, {source.published}; {checked}; {source.seen}")
    st.caption(
        context.word("about_version", version=__version__, content=manifest.version, date=manifest.checked.isoformat())
    )
    st.caption(context.word("about_licence"))
