"""Where we are: a family marks its place on the map; all of that stays on its own device."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from pathways.model import Pathway, Voice
from pathways.ui.asking import ask, is_open_to, show_switches
from pathways.ui.choices import Choices, spoken_in
from pathways.ui.context import Context
from pathways.ui.controls import compose_controls
from pathways.ui.maps import MapShown, show_map
from pathways.ui.plain import plain
from pathways.ui.tab import name_tab
from pathways.ui.unknown import find_unknown, tell_unknown
from pathways.ui.wishes import take_chosen
from pathways.web.payload import Show
from pathways.web.payload_data import Select

CHART = "where-map"
CHOICES = Choices("where", "pathway", "region", "step")
SEQ, STEP, PENDING = "where-seq", "where-step", "where-pending"


def show(context: Context) -> None:
    """Show the page. The server learns which public map is open, and nothing else."""
    st.html(f'<h1 class="np-unseen is-always">{escape(context.word("where_title"))}</h1>')
    name_tab(context, context.word("nav_where"))
    _follow_address(context)
    _follow_choice(context)
    pathway_id, region = _choices(context)
    controls = compose_controls(context, _maps(context), (pathway_id, region), asked=context.word("where_group"))
    pathway = context.pack.pathway(pathway_id)
    tell_unknown(context, "where", CHOICES.missed)
    asked = _question(context, st.session_state.get(PENDING, {}))
    if asked is not None:
        ask(context, asked)
    if pathway.regions and region not in pathway.regions:
        _tell_missing_region(context, pathway, region)
    else:
        show = Show(Voice.FAMILY, has_place=True)
        show_map(context, MapShown(pathway_id, region, show), CHART, _wish(), controls)
    show_switches(context)


def _choices(context: Context) -> tuple[str, str]:
    """Return the map of the group that the team named, and the region where the child is treated."""
    manifest = context.pack.manifest
    group = st.session_state[CHOICES.key("group", _maps(context), manifest.first_pathway)]
    region = st.session_state[CHOICES.key("region", _regions(context), manifest.regions[0].id)]
    return str(group), str(region)


def _tell_missing_region(context: Context, pathway: Pathway, region: str) -> None:
    """Say that the map is not told for this region; lead on to a region that it is told for, or to the whole map."""
    names = _regions(context)
    shown = ", ".join(names[r] for r in pathway.regions)
    st.info(context.label("region_missing", regions=shown, region=names[region]))
    for known in pathway.regions:
        label = context.word("region_show", region=names[known])
        st.button(plain(label), key=f"where-show-{known}", on_click=CHOICES.put, kwargs={"region": known})
    whole = {"group": context.pack.manifest.first_pathway}
    st.button(context.word("start_overview"), key="where-whole", on_click=CHOICES.put, kwargs=whole)


def _maps(context: Context) -> dict[str, str]:
    """Return the titles of the maps that a family may see; the whole one is for those who do not know yet."""
    maps = [p for p in context.pack.pathways.values() if is_open_to(context, p, Voice.FAMILY)]
    names = {p.id: context.speaker().say(p.title).text for p in maps}
    return {**names, context.pack.manifest.first_pathway: context.word("where_unknown")}


def _regions(context: Context) -> dict[str, str]:
    speaker = context.speaker()
    return {r.id: speaker.say(r.title).text for r in context.pack.manifest.regions}


def _follow_address(context: Context) -> None:
    """Open the map or the step that a link names; what is chosen here is never written into the address."""
    query = CHOICES.moved()
    if query:
        st.session_state[PENDING] = query
        for name, known in _known(context).items():
            if name in query and query[name] not in known:
                CHOICES.miss(find_unknown(name, query[name], known))
        CHOICES.write({**query, **spoken_in(context.lang, context.pack.manifest.languages)})
    pending: dict[str, str] = st.session_state.get(PENDING, {})
    if not pending or _question(context, pending) is not None:
        return
    del st.session_state[PENDING]
    step = pending.get("step", "")
    home = context.pack.home_of(step) if step in context.pack.steps else None
    CHOICES.put(group=pending.get("pathway", home))
    if "region" in pending:
        CHOICES.put(region=pending["region"])
    if home is not None:
        st.session_state[STEP] = step
        st.session_state[SEQ] = st.session_state.get(SEQ, 0) + 1


def _question(context: Context, query: Mapping[str, str]) -> str | None:
    """Return the question that a family answers before it sees what a link names."""
    speaker, pack = context.speaker(), context.pack
    pathway, step = query.get("pathway", ""), query.get("step", "")
    asked = pack.pathway(pathway).asks if pathway in pack.pathways else None
    if asked is not None and not speaker.may_see(asked):
        return asked
    return speaker.unasked(step) if step in pack.steps else None


def _known(context: Context) -> dict[str, dict[str, str]]:
    """Return the titles of all that a link may name, hard parts by the name of their question."""
    speaker, pack = context.speaker(), context.pack
    asked = {s: speaker.unasked(s) for s in pack.steps}
    steps = {s: _titled(context, q) if q else speaker.title(s) for s, q in asked.items()}
    maps = {p.id: _titled(context, p.asks) if p.asks else speaker.say(p.title).text for p in pack.pathways.values()}
    return {"pathway": maps, "region": _regions(context), "step": steps}


def _titled(context: Context, question: str) -> str:
    return context.speaker().say(context.pack.question(question).title).text


def _wish() -> Select:
    """Ask the flowchart once to select the step that a link named."""
    return {"id": st.session_state.get(STEP), "seq": st.session_state.get(SEQ, 0)}


def _follow_choice(context: Context) -> None:
    """Open the map that was chosen, or that the device asks for (where the place was marked), if this reader has it."""
    chosen = take_chosen(context)
    if chosen:
        st.session_state.pop(PENDING, None)
        CHOICES.touch()
        CHOICES.write(spoken_in(context.lang, context.pack.manifest.languages))
    if chosen.get("pathway") in _maps(context):
        CHOICES.put(group=chosen["pathway"])
    if "region" in chosen:
        CHOICES.put(region=chosen["region"])
