"""Library: medicines, studies, words, people, side effects and sources as tables, with links to the steps and back."""

from __future__ import annotations

import json
from collections.abc import Mapping

import streamlit as st

from pathways.cards.library import FILTERS, TABLES, compose_library, list_questions
from pathways.cards.library_data import Library, LibraryTable
from pathways.model import Voice
from pathways.text import NUMBERS, Reader, Speaker, load_words
from pathways.ui.asking import ask, show_switches
from pathways.ui.choices import Choices, spoken_in
from pathways.ui.context import Context, agreement_key, is_after_back, last_voice
from pathways.ui.going import go
from pathways.ui.kept import kept
from pathways.ui.tab import name_tab
from pathways.ui.unknown import Unknown, find_unknown, tell_unknown
from pathways.web.library import show_library
from pathways.web.triggers import LibraryState

KEY, SEQ = "library-tables", "library-seq"
MATRIX = "matrix"
CHOICES = Choices("library", "table", "entry", "id", "voice", *FILTERS)


def show(context: Context) -> None:
    """Show the page. Which table, entry and filters are looked at is in the address; what is searched for is not."""
    st.title(context.word("library_title"))
    query = CHOICES.moved()
    if query is not None:
        _follow(context, query)
    chosen = CHOICES.values()
    voice = Voice(chosen.get("voice") or last_voice())
    speaker = context.speaker(voice)
    _remember(context, chosen, speaker)
    tell_unknown(context, "library", CHOICES.missed)
    question = list_questions(speaker).get(chosen.get("entry", ""))
    if question is not None:
        ask(context, question)
    words = json.dumps(load_words(context.lang).for_script("library"), ensure_ascii=False, separators=(",", ":"))
    state = _state(chosen, voice)
    sent = library_for(context.reader, voice)[0]
    show_library({"library": sent, "words": words, "state": state}, KEY, go, _take, _agree)
    if speaker.is_family:
        show_switches(context)


@kept(most=16)
def library_for(reader: Reader, voice: Voice) -> tuple[str, Library]:
    """Return the library as JSON and as data; the same content is composed only once."""
    found = compose_library(Speaker(reader, voice))
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")), found


def _state(chosen: Mapping[str, str], voice: Voice) -> LibraryState:
    filters = {name: chosen[name] for name in FILTERS if chosen.get(name)}
    table, entry = chosen.get("table") or TABLES[0], chosen.get("entry") or ""
    seq = int(st.session_state.get(SEQ, 0))
    return {"table": table, "entry": entry.partition("/")[2], "voice": voice.value, "filters": filters, "seq": seq}


def _take(shown: LibraryState) -> None:
    """Take over what is looked at; it is in the browser already."""
    CHOICES.touch()
    if shown["table"] not in (*TABLES, MATRIX) or shown["voice"] not in [voice.value for voice in Voice]:
        return
    entry = f"{shown['table']}/{shown['entry']}" if shown["entry"] else None
    filters = {name: shown["filters"].get(name) for name in FILTERS}
    CHOICES.put(table=shown["table"], entry=entry, voice=shown["voice"], **filters)


def _agree() -> None:
    st.session_state[agreement_key(NUMBERS)] = True


def _follow(context: Context, query: Mapping[str, str]) -> None:
    """Look at what a link or Back names: ``?entry=drugs/aspirin``, formerly ``?table=drugs&id=aspirin``."""
    entry = query.get("entry") or (f"{query['table']}/{query['id']}" if {"table", "id"} <= query.keys() else "")
    voices = {voice.value: context.word(f"voice_{voice}") for voice in Voice}
    first = Voice.FAMILY if is_after_back() else last_voice()
    voice = Voice(query["voice"]) if query.get("voice") in voices else first
    library, speaker = library_for(context.reader, voice)[1], context.speaker(voice)
    tables = {table["id"]: table for table in library["tables"]}
    titles = {**{name: table["title"] for name, table in tables.items()}, MATRIX: library["matrix"]["tab"]}
    entries = {f"{name}/{row['id']}": row["title"] for name, table in tables.items() for row in table["rows"]}
    held = list_questions(speaker)
    if entry and entry not in entries and entry not in held:
        CHOICES.miss(find_unknown("entry", entry, entries))
        entry = ""
    table = entry.partition("/")[0] or query.get("table", TABLES[0])
    for name, value, known in (("table", table, titles), ("voice", query.get("voice", voice.value), voices)):
        if value not in known:
            CHOICES.miss(find_unknown(name, value, known))
    table = table if table in titles else TABLES[0]
    filters, unknown = _filters(tables.get(table), query)
    CHOICES.miss(*unknown)
    CHOICES.put(table=table, entry=entry or None, id=None, voice=voice.value, **filters)
    st.session_state[SEQ] = st.session_state.get(SEQ, 0) + 1


def _filters(table: LibraryTable | None, query: Mapping[str, str]) -> tuple[dict[str, str | None], list[Unknown]]:
    """Return the filters of an address that this table has, and those that it has not."""
    named = {name: query[name] for name in FILTERS if name in query}
    known = {f["id"]: {c["id"]: c["title"] for c in f["choices"]} for f in table["filters"]} if table else {}
    rest = {"table": table["id"]} if table else {}
    missed = [name for name, value in named.items() if value not in known.get(name, {})]
    unknown = [find_unknown(name, named[name], known.get(name, {}), rest) for name in missed]
    return {name: named[name] if name in named and name not in missed else None for name in FILTERS}, unknown


def _remember(context: Context, chosen: Mapping[str, str], speaker: Speaker) -> None:
    """Write the address and the tab's title."""
    entry, table = chosen.get("entry") or "", chosen.get("table") or TABLES[0]
    query = {"entry": entry} if entry else {"table": table} if table != TABLES[0] else {}
    query.update({name: chosen[name] for name in FILTERS if chosen.get(name)})
    if not speaker.is_family:
        query["voice"] = speaker.voice.value
    CHOICES.write({**query, **spoken_in(context.lang, context.pack.manifest.languages)})
    library = library_for(context.reader, speaker.voice)[1]
    named = {f"{t['id']}/{row['id']}": row["title"] for t in library["tables"] for row in t["rows"]}
    title = context.word(f"table_{table}") if query else ""
    name_tab(context, named.get(entry, ""), title, context.word("nav_library"))
