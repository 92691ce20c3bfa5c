"""Compare: two routes or regions side by side, with every difference in words and its evidence."""

from __future__ import annotations

import json
from html import escape

import streamlit as st

from pathways.cards.comparison import Compared, compose_comparison
from pathways.errors import UnknownIdError
from pathways.graph import resolve_side, trim_ways
from pathways.model import Comparison, Side, Voice
from pathways.text import Reader, Speaker
from pathways.ui.asking import ask, show_switches
from pathways.ui.choices import Choices, spoken_in
from pathways.ui.context import Context, is_after_back, last_voice
from pathways.ui.going import go
from pathways.ui.kept import kept
from pathways.ui.plain import plain
from pathways.ui.tab import name_tab
from pathways.ui.unknown import find_unknown, tell_unknown
from pathways.web.assets import load_sheet
from pathways.web.compare import compose_compare
from pathways.web.compare_component import show_compare
from pathways.web.compare_html import link_explore, render_comparison
from pathways.web.compare_sides import Named, first_question, list_sides, preset_sides

OWN = "own"
HERE, THERE = "here", "there"
CHOICES = Choices("compare", "compare", HERE, THERE, "voice")


def show(context: Context) -> None:
    """Show the page."""
    st.html(f'<h1 class="np-unseen">{escape(context.word("compare_title"))}</h1>')
    named = {c.id: c for c in context.pack.manifest.comparisons}
    _follow_address(context, named)
    left, right = st.columns([1, 3], vertical_alignment="bottom")
    with left:
        voice = _choose_voice(context)
    speaker = context.speaker(voice)
    sides = _list_sides(speaker)
    titles = {c.id: speaker.say(c.title).text for c in named.values()}
    titles[OWN] = context.word("compare_own")
    with right:
        choice = st.selectbox(
            context.word("compare_choose"),
            list(titles),
            format_func=titles.__getitem__,
            key=CHOICES.key("compare", titles, next(iter(titles))),
            on_change=CHOICES.touch,
        )
    here, there = _own_sides(context, sides) if choice == OWN else preset_sides(named[choice], sides, speaker)
    _remember(choice, voice, context)
    name_tab(context, titles[choice] if choice != OWN else "", context.word("nav_compare"))
    tell_unknown(context, "compare", CHOICES.missed)
    unasked = first_question(here, there, named.get(choice), speaker)
    if unasked is not None:
        ask(context, unasked)
        return
    if choice != OWN:
        st.write(plain(speaker.say(named[choice].what).text))
    _show_two(context, here, there, speaker)
    if speaker.is_family:
        show_switches(context)


def _show_two(context: Context, here: Named, there: Named, speaker: Speaker) -> None:
    if here.side == there.side:
        st.info(context.word("compare_same"))
        return
    try:
        ours, theirs = resolve_side(context.pack, here.side), resolve_side(context.pack, there.side)
    except UnknownIdError as error:
        st.warning(plain(str(error)))
        return
    found, picture = comparison_for(context.reader, speaker.voice, (here.side, there.side), (here.name, there.name))
    if ours.steps and theirs.steps:
        show_compare(picture, "compare-picture", go)
    if ours.view.region != theirs.view.region:
        st.caption(context.word("compare_region_note"))
    if found.hidden:
        st.caption(context.word("compare_hidden"))
    query = {"voice": speaker.voice.value}
    if context.lang != context.pack.manifest.languages[0]:
        query["lang"] = context.lang
    st.html(f"<style>{load_sheet('comparison')}</style>{render_comparison(found, context.word, link_explore(query))}")


@kept(most=32)
def comparison_for(
    reader: Reader, voice: Voice, sides: tuple[Side, Side], names: tuple[str, str]
) -> tuple[Compared, str]:
    """Return a comparison, and its picture as JSON; the same content is composed only once."""
    here, there = (resolve_side(reader.pack, side) for side in sides)
    if sides[0].route and sides[1].route:
        here, there = trim_ways(here, there)
    speaker = Speaker(reader, voice)
    found = compose_comparison(here, there, names, speaker)
    picture = compose_compare(here, there, found, speaker)
    return found, json.dumps(picture, ensure_ascii=False, separators=(",", ":"))


def _choose_voice(context: Context) -> Voice:
    voices = [voice.value for voice in Voice]
    voice = st.segmented_control(
        context.word("voice"),
        voices,
        format_func=lambda v: context.word(f"voice_{v}"),
        key=CHOICES.key("voice", voices, last_voice().value),
        on_change=CHOICES.touch,
        required=True,
    )
    return Voice(voice or Voice.FAMILY)


def _list_sides(speaker: Speaker) -> dict[str, Named]:
    """Return what can stand on a side; a map that a family did not ask for only where a link names it."""
    chosen = CHOICES.values()
    return list_sides(speaker, {chosen.get(side, "").replace("@", "/").partition("/")[0] for side in (HERE, THERE)})


def _own_sides(context: Context, sides: dict[str, Named]) -> tuple[Named, Named]:
    names = list(sides)
    columns = st.columns(2)
    chosen = []
    for column, side, default in ((columns[0], HERE, names[0]), (columns[1], THERE, names[-1])):
        with column:
            name = st.selectbox(
                context.word(f"compare_{side}"),
                names,
                format_func=lambda n: sides[n].name,
                key=CHOICES.key(side, sides, default),
                on_change=CHOICES.touch,
            )
        chosen.append(sides[name])
    return chosen[0], chosen[1]


def _follow_address(context: Context, named: dict[str, Comparison]) -> None:
    """Let the choices follow a link or Back: ``?compare=…`` or ``?here=…&there=…``, and ``voice``."""
    query = CHOICES.moved()
    if query is None:
        return
    voices = {voice.value: context.word(f"voice_{voice}") for voice in Voice}
    if is_after_back() or query.get("voice") in voices:
        CHOICES.put(voice=query.get("voice", Voice.FAMILY.value))
    speaker = context.speaker(Voice(query["voice"]) if query.get("voice") in voices else Voice.FAMILY)
    known = {"voice": voices, "compare": {c.id: speaker.say(c.title).text for c in named.values()}}
    known |= dict.fromkeys((HERE, THERE), {key: side.name for key, side in _list_sides(speaker).items()})
    sides = _list_sides(context.speaker(Voice.TRAINEE))
    for name in (n for n, value in query.items() if value not in (sides if n in (HERE, THERE) else known[n])):
        rest = {side: query[side] for side in (HERE, THERE) if side in query and side != name}
        CHOICES.miss(find_unknown(name, query[name], known[name], {} if name == "compare" else rest))
    if query.get("compare") in named:
        CHOICES.put(compare=query["compare"])
    elif HERE in query or THERE in query:
        CHOICES.put(compare=OWN, here=query.get(HERE), there=query.get(THERE))
    elif is_after_back():
        CHOICES.put(compare=next(iter(named), OWN))


def _remember(choice: str, voice: Voice, context: Context) -> None:
    """Write the address of this comparison."""
    chosen = CHOICES.values()
    query = {"compare": choice} if choice != OWN else {side: chosen[side] for side in (HERE, THERE)}
    if voice is not Voice.FAMILY:
        query["voice"] = voice.value
    CHOICES.write({**query, **spoken_in(context.lang, context.pack.manifest.languages)})
