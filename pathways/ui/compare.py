"""Compare: two routes or regions side by side, with every difference in words and its evidence."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape

import streamlit as st

from pathways.cards.comparison import Compared, compose_comparison
from pathways.errors import UnknownIdError
from pathways.graph import resolve_routes, resolve_side, trim_ways, view_pathway
from pathways.model import Comparison, Pack, Side, Voice
from pathways.text import Reader, Speaker
from pathways.ui.asking import ask, show_switches
from pathways.ui.choices import Choices, spoken_in
from pathways.ui.compare_html import render_comparison
from pathways.ui.context import Context, is_after_back, last_voice
from pathways.ui.going import go
from pathways.ui.kept import kept
from pathways.ui.tab import name_tab
from pathways.ui.unknown import find_unknown, tell_unknown
from pathways.web.compare import compose_compare
from pathways.web.compare_component import show_compare

OWN = "own"
HERE, THERE = "here", "there"
CHOICES = Choices("compare", "compare", HERE, THERE, "voice")


@dataclass(frozen=True)
class Named:
    """A side with its name, and the question that a family answers first, if any."""

    side: Side
    name: str
    asks: str | None


def show(context: Context) -> None:
    """Show the page."""
    st.html(f'<h1 class="np-unseen">{escape(context.word("compare_title"))}</h1>')
    named = {c.id: c for c in context.pack.manifest.comparisons}
    _follow_address(context, named)
    left, right = st.columns([1, 3], vertical_alignment="bottom")
    with left:
        voice = _choose_voice(context)
    speaker = context.speaker(voice)
    sides = _list_sides(context.pack, speaker)
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
    here, there = _own_sides(context, sides) if choice == OWN else _preset(named[choice], sides, speaker)
    _remember(choice, voice, context)
    name_tab(context, titles[choice] if choice != OWN else "", context.word("nav_compare"))
    tell_unknown(context, "compare", CHOICES.missed)
    unasked = _first_question(here, there, named.get(choice), speaker)
    if unasked is not None:
        ask(context, unasked)
        return
    if choice != OWN:
        st.write(speaker.say(named[choice].what).text)
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
        st.warning(str(error))
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
    st.html(render_comparison(found, context.word, query))


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


def _list_sides(pack: Pack, speaker: Speaker) -> dict[str, Named]:
    """Return everything that can stand on a side: each pathway in each region, and each named route."""
    found: dict[str, Named] = {}
    # A map that a family did not ask for is not in the list; a link to it leads to its question.
    chosen = CHOICES.values()
    wanted = {chosen.get(side, "").replace("@", "/").partition("/")[0] for side in (HERE, THERE)}
    for pathway in pack.pathways.values():
        if not speaker.may_see(pathway.asks) and pathway.id not in wanted:
            continue
        title = speaker.say(pathway.title).text
        for region in (r for r in pack.manifest.regions if not pathway.regions or r.id in pathway.regions):
            name = speaker.say(region.title).text
            side = Side(pathway=pathway.id, region=region.id)
            label = speaker.word("compare_whole", pathway=title, region=name)
            found[f"{pathway.id}@{region.id}"] = Named(side, label, pathway.asks)
            for route in (r.route for r in resolve_routes(view_pathway(pack, pathway.id, region.id))):
                named = speaker.say(route.title).text
                label = speaker.word("compare_route", pathway=title, route=named)
                side = Side(pathway=pathway.id, region=region.id, route=route.id)
                found.setdefault(f"{pathway.id}/{route.id}", Named(side, label, pathway.asks))
    return found


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


def _preset(comparison: Comparison, sides: dict[str, Named], speaker: Speaker) -> tuple[Named, Named]:
    found = []
    for side in (comparison.here, comparison.there):
        known = sides.get(f"{side.pathway}/{side.route}")
        label = known.name.partition(": ")[2] if known else side.pathway
        if side.title is not None:
            label = speaker.say(side.title).text
        found.append(Named(side, label, speaker.pack.pathway(side.pathway).asks))
    return found[0], found[1]


def _first_question(here: Named, there: Named, comparison: Comparison | None, speaker: Speaker) -> str | None:
    """Return the question that a family answers before it sees this comparison."""
    asked = (here.asks, there.asks, comparison.asks if comparison else None)
    return next((question for question in asked if not speaker.may_see(question)), None)


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
    known |= dict.fromkeys((HERE, THERE), {key: side.name for key, side in _list_sides(context.pack, speaker).items()})
    sides = _list_sides(context.pack, context.speaker(Voice.TRAINEE))
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
