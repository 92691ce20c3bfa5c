"""Library: medicines, studies, words, people, side effects and sources, with links to the steps and back."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from pathways.model import split_cite
from pathways.text import Speaker
from pathways.ui.asking import show_switches
from pathways.ui.context import Context, last_voice
from pathways.ui.library_entries import Entry, Fact, list_entries

TABLES = ("drugs", "trials", "terms", "people", "effects", "sources")


def show(context: Context) -> None:
    """Show the page."""
    st.title(context.word("library_title"))
    speaker = context.speaker(last_voice())
    everything = list_entries(context)
    entries = {table: [e for e in found if _is_shown(e, speaker)] for table, found in everything.items()}
    wanted = _wanted(entries)
    if wanted is not None and st.session_state.get("library-wanted") != wanted.id:
        st.session_state["library-wanted"] = wanted.id
        st.session_state["library-table"] = wanted.table
        st.session_state["library-search"] = ""
    query = st.text_input(context.word("library_search"), key="library-search", icon=":material/search:")
    if query.strip():
        found = [e for table in entries.values() for e in table if _matches(e, query)]
        st.write(context.word("library_found", count=len(found)) if found else context.word("library_none"))
    else:
        table = st.segmented_control(
            context.word("library_table"),
            TABLES,
            format_func=lambda t: context.word(f"table_{t}"),
            key="library-table",
            default=None if "library-table" in st.session_state else TABLES[0],
            required=True,
        )
        found = entries[table or TABLES[0]]
    for entry in found:
        _show_entry(context, speaker, entry, is_open=wanted is not None and wanted.id == entry.id)
    if not query.strip() and st.session_state.get("library-table", TABLES[0]) == "drugs":
        _show_matrix(context, speaker)
    if speaker.is_family:
        show_switches(context)


def _is_shown(entry: Entry, speaker: Speaker) -> bool:
    """Tell whether an entry is shown: not if it is used only in parts that this reader has not asked for."""
    return not entry.steps or any(speaker.unasked(step) is None for step in entry.steps)


def _wanted(entries: dict[str, list[Entry]]) -> Entry | None:
    """Return the entry that the address asks for: ``?entry=drugs/aspirin`` or ``?table=drugs&id=aspirin``."""
    table, _, entry_id = st.query_params.get("entry", "").partition("/")
    table = st.query_params.get("table", table)
    entry_id = st.query_params.get("id", entry_id)
    return next((entry for entry in entries.get(table, ()) if entry.id == entry_id), None)


def _matches(entry: Entry, query: str) -> bool:
    text = " ".join([entry.title, *(fact.value for fact in entry.facts)]).casefold()
    return all(word in text for word in query.casefold().split())


def _show_entry(context: Context, speaker: Speaker, entry: Entry, is_open: bool) -> None:
    with st.expander(entry.title, expanded=is_open):
        st.html(_definition_list(entry.facts))
        if entry.numbers and st.toggle(context.word("findings_ask"), key=f"numbers-{entry.id}"):
            st.html(_definition_list(entry.numbers))
        _show_uses(context, speaker, entry)
        if entry.cites:
            lines = [
                f"{context.pack.sources[split_cite(c)[0]].title}, {context.pack.section_of(c)} [{c}]"
                for c in entry.cites
            ]
            st.caption(f"{context.word('about_sources')}: " + "; ".join(lines))


def _definition_list(facts: Sequence[Fact]) -> str:
    rows = "".join(
        f'<dt><b>{escape(fact.name)}</b></dt><dd lang="{escape(fact.lang)}">{escape(fact.value)}</dd>' for fact in facts
    )
    return f"<dl>{rows}</dl>"


def _show_uses(context: Context, speaker: Speaker, entry: Entry) -> None:
    """Link to the steps that use the entry; steps that are shown only on asking are not named here."""
    steps = [s for s in entry.steps if speaker.unasked(s) is None]
    if not steps:
        return
    links = []
    for step in steps:
        query = urlencode({"pathway": context.pack.home_of(step), "step": step})
        links.append(f'<li><a href="explore?{escape(query)}" target="_self">{escape(speaker.title(step))}</a></li>')
    st.html(f"<p><b>{escape(context.word('library_used'))}</b></p><ul>{''.join(links)}</ul>")


def _show_matrix(context: Context, speaker: Speaker) -> None:
    """Show which medicine belongs to which phase, for the pathway that has the most phases with medicines."""
    open_ones = [p for p in context.pack.pathways.values() if p.asks is None]
    pathway = max(open_ones, key=lambda p: len({s.phase for s in p.steps if s.drugs}))
    used = {p.id: {d for s in pathway.steps if s.phase == p.id for d in s.drugs} for p in pathway.phases}
    phases = [p for p in pathway.phases if used[p.id]]
    drugs = [d for d in context.pack.drugs.values() if any(d.id in used[p.id] for p in phases)]
    head = "".join(f'<th scope="col">{escape(speaker.say(p.title).text)}</th>' for p in phases)
    rows = "".join(
        f'<tr><th scope="row" style="text-align:left">{escape(speaker.say(d.name).text)}</th>'
        + "".join(f"<td style='text-align:center'>{'●' if d.id in used[p.id] else '–'}</td>" for p in phases)
        + "</tr>"
        for d in drugs
    )
    title = speaker.say(pathway.title).text
    st.header(context.word("library_matrix", pathway=title))
    st.html(f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>")
