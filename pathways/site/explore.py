"""The pages of maps and steps: what a family did not ask for is behind its question, on a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape

from pathways.cards import compose_step_card
from pathways.graph import View
from pathways.model import Pathway, Voice
from pathways.site.address import Place, link_from, path_of
from pathways.site.cards import Links, render_card
from pathways.site.document import Page
from pathways.text import Reader, Speaker


@dataclass(frozen=True)
class Told:
    """A map as one reader has it: the view, who speaks, and the page that is being written."""

    view: View
    speaker: Speaker
    place: Place

    def link(self, **to: object) -> str:
        """Return the address of another page for the same reader, from this one."""
        pack = self.speaker.pack
        return link_from(path_of(self.place, pack), path_of(self.place.to(**to), pack))

    def link_map(self, pathway: str) -> str:
        """Return the address of another map, in this region if it is told for it."""
        regions = self.speaker.pack.pathway(pathway).regions
        region = self.place.region if not regions or self.place.region in regions else regions[0]
        return self.link(pathway=pathway, region=region)

    def link_step(self, step: str) -> str | None:
        """Return the address of a step of this map, or None if it has none; what is asked for leads to its question."""
        return self.link(pathway=self.view.pathway.id, step=step) if step in self.view.phase_of else None


def list_explore_pages(view: View, reader: Reader, voice: Voice) -> Iterator[Page]:
    """Give the pages of a map and of its steps, each question before what it is about."""
    place = Place(reader.lang, "explore", voice, view.region, view.pathway.id)
    speaker = Speaker(reader, voice)
    yield from _with_question(Told(view, speaker, place), view.pathway.asks, _map_page)
    for step in view.steps:
        told = Told(view, speaker, replace(place, step=step))
        yield from _with_question(told, reader.pack.question_of(step) or view.pathway.asks, _step_page)


def _with_question(told: Told, question: str | None, make: Callable[[Told], Page]) -> Iterator[Page]:
    """Give a page, or its question and behind that the page."""
    if question is None or told.speaker.may_see(question):
        yield make(told)
        return
    yield _question_page(told, question)
    reader = replace(told.speaker.reader, agreed=frozenset({question}))
    shown = Told(told.view, Speaker(reader, told.speaker.voice), replace(told.place, is_shown=True))
    yield replace(make(shown), is_quiet=True)


def _question_page(told: Told, question_id: str) -> Page:
    """Return the page that asks: it is called by its question and tells nothing of what comes after."""
    speaker = told.speaker
    question = speaker.pack.question(question_id)
    title, ask = speaker.say(question.title).text, speaker.say(question.ask).text
    yes = told.link(pathway=told.place.pathway, step=told.place.step, is_shown=True)
    home = told.link_map(speaker.pack.manifest.first_pathway)
    body = (
        f"<h1>{escape(title)}</h1>\n<article data-static>\n<p>{escape(ask)}</p>\n"
        f'<p class="answers"><a class="button" href="{escape(yes)}" rel="nofollow">'
        f"{escape(speaker.word('ask_yes'))}</a> "
        f'<a class="button" href="{escape(home)}">{escape(speaker.word("ask_not_now"))}</a></p>\n</article>'
    )
    return Page(told.place, title, _lead(speaker), body)


def _map_page(told: Told) -> Page:
    """Return the page of a map: its phases with their steps."""
    speaker, view = told.speaker, told.view
    title = speaker.say(view.pathway.title).text
    parts = []
    for phase in view.phases:
        steps = [s for s in view.steps if view.phase_of[s] == phase.id and speaker.unasked(s) is None]
        if steps:
            rows = "".join(_row(told, step) for step in steps)
            parts.append(f"<h2>{escape(speaker.say(phase.title).text)}</h2>\n<ul>{rows}</ul>\n")
    asked = dict.fromkeys(q for q in (speaker.unasked(s) for s in view.steps) if q)
    hard = "".join(f"<li>{_question_link(told, question)}</li>" for question in asked)
    more = f"<h2>{escape(speaker.word('ask_heading'))}</h2>\n<ul>{hard}</ul>\n" if hard else ""
    body = f"{_head(told, title)}<article data-static>\n{''.join(parts)}{more}{_ways(told)}</article>"
    return Page(told.place, title, _lead(speaker), body)


def _head(told: Told, title: str) -> str:
    regions = told.speaker.pack.manifest.regions
    region = next((told.speaker.say(r.title).text for r in regions if r.id == told.view.region), "")
    return f'<h1>{escape(title)}</h1>\n<p class="sub" data-static>{escape(region)}</p>\n'


def _row(told: Told, step: str) -> str:
    address, title = told.link_step(step), told.speaker.titled(step)
    lang = f' lang="{title.lang}"' if title.lang != told.speaker.lang else ""
    said = told.speaker.say(told.view.step(step).subtitle).text
    sub = f" – {escape(said)}" if said else ""
    return f'<li><a href="{escape(str(address))}"{lang}>{escape(title.text)}</a>{sub}</li>'


def _question_link(told: Told, question: str) -> str:
    """Return a link to the first page behind a question; it is named by the question alone."""
    speaker = told.speaker
    maps = [p.id for p in speaker.pack.pathways.values() if p.asks == question]
    first = next(s for s in told.view.steps if speaker.unasked(s) == question)
    address = told.link_map(maps[0]) if maps else told.link_step(first)
    return f'<a href="{escape(str(address))}">{escape(speaker.say(speaker.pack.question(question).title).text)}</a>'


def _ways(told: Told) -> str:
    """Return links to the same page in the other voice and region, and to all other maps."""
    speaker, place, pathway = told.speaker, told.place, told.view.pathway
    same = {"pathway": place.pathway, "step": place.step, "is_shown": place.is_shown}
    links = [
        (told.link(**same, region=region.id), speaker.say(region.title).text)
        for region in speaker.pack.manifest.regions
        if region.id != told.view.region and _has(told, pathway, region.id)
    ]
    for voice in Voice:
        if voice is not place.voice:
            other = {**same, "is_shown": False}
            links.append((told.link(**other, voice=voice), speaker.word(f"voice_{voice}")))
    rows = "".join(f'<li><a href="{escape(address)}">{escape(title)}</a></li>' for address, title in links)
    return f'<nav class="ways-on"><ul>{rows}</ul></nav>\n'


def _has(told: Told, pathway: Pathway, region: str) -> bool:
    """Tell whether this page is there for a region: its map is, and its step is on it."""
    if pathway.regions and region not in pathway.regions:
        return False
    step = told.view.pack.steps.get(told.place.step)
    return step is None or not step.regions or region in step.regions


def _step_page(told: Told) -> Page:
    """Return the page of a step: its whole card."""
    speaker, view = told.speaker, told.view
    step = view.step(told.place.step)
    links = Links(told.link_step, told.link_map, lambda entry: f"{told.link(page='library')}?entry={entry}")
    card = compose_step_card(view, step, speaker)
    title = speaker.title(step.id)
    said = step.family if speaker.is_family else step.trainee
    back = f'<p class="sub" data-static><a href="{escape(told.link_map(view.pathway.id))}">'
    head = f"<h1>{escape(title)}</h1>\n{back}{escape(speaker.say(view.pathway.title).text)}</a></p>\n"
    body = f"{head}<article data-static>\n{render_card(card, links, speaker.word)}\n{_ways(told)}</article>"
    return Page(told.place, title, speaker.say(said.what).text, body)


def _lead(speaker: Speaker) -> str:
    manifest = speaker.pack.manifest
    return speaker.say(manifest.lead).text if manifest.lead else manifest.title
