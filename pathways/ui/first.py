"""Just told: the first days in a few small pages, one at a time."""

from __future__ import annotations

from html import escape

import streamlit as st

from pathways.model import FirstPage
from pathways.text import Speaker
from pathways.text.contact_words import say_contacts
from pathways.text.first_sources import say_sources
from pathways.ui.context import Context
from pathways.ui.going import go
from pathways.ui.plain import linked, plain
from pathways.web.going import Going


def show(context: Context) -> None:
    """Show the page that the address names by number, from 1 on; the first one without."""
    pages = tuple(context.pack.first_days.values())
    speaker = context.speaker()
    asked = st.query_params.get("part", "1")
    number = _read_number(asked, len(pages))
    if number is None:
        st.info(context.label("first_unknown", found=asked, count=len(pages)))
        number = 1
    page = pages[number - 1]
    st.title(plain(speaker.say(page.title).text))
    st.caption(context.label("first_count", number=number, count=len(pages)))
    _show_text(context, speaker, page)
    _show_ways(context, number, pages, speaker)
    _show_more(context, speaker, page)


def _read_number(asked: str, count: int) -> int | None:
    return int(asked) if asked.isascii() and asked.isdigit() and 1 <= int(asked) <= count else None


def _show_text(context: Context, speaker: Speaker, page: FirstPage) -> None:
    for line in page.says:
        st.markdown(plain(speaker.say(line).text))
    if page.outside or page.contacts:
        st.header(context.word("fold_outside"))
        st.markdown("\n".join(f"- {plain(speaker.say(line).text)}" for line in page.outside))
        contacts = say_contacts(page.contacts, speaker)
        st.markdown("\n".join(f"- {plain(one.text)} {linked(one.link, one.address)}" for one in contacts))
    if page.people:
        people = [context.pack.people[person] for person in page.people]
        rows = [(speaker.say(person.role).text, speaker.say(person.family).text) for person in people]
        st.markdown("\n".join(f"- **{plain(role)}.** {plain(text)}" for role, text in rows))
    if page.ask:
        st.header(context.word("first_ask"))
        st.markdown("\n".join(f"- {plain(speaker.say(line).text)}" for line in page.ask))
    if page.call:
        title, text = escape(context.word("first_call")), escape(speaker.say(page.call).text)
        st.html(f'<aside class="np-call"><strong>{title}</strong> {text}</aside>')


def _show_ways(context: Context, number: int, pages: tuple[FirstPage, ...], speaker: Speaker) -> None:
    """Lead to the small page before and to the next one; after the last, to the family's own place."""

    def part(at: int) -> Going:
        return Going("first", {"part": str(at)})

    with st.container(horizontal=True, key="first-ways"):
        if number > 1:
            st.button(context.word("first_back"), key="first-back", on_click=go, args=(part(number - 1),))
        if number < len(pages):
            label, going = context.word("first_next", title=speaker.say(pages[number].title).text), part(number + 1)
        else:
            label, going = context.word("door_place"), Going("where", {})
        st.button(f"**{plain(label)}**", key="first-next", on_click=go, args=(going,))


def _show_more(context: Context, speaker: Speaker, page: FirstPage) -> None:
    """Link to the steps that say more, and name the sources."""
    steps = [step for step in page.steps if speaker.unasked(step) is None]
    if steps:
        st.header(context.word("first_more"))
    for step in steps:
        query = {"pathway": context.pack.home_of(step), "step": step, "voice": speaker.voice.value}
        st.page_link(st.session_state["pages"]["explore"], label=plain(speaker.title(step)), query_params=query)
    st.caption(plain(say_sources(page, speaker)))
