"""The first words of each page: what a slow line shows before the page is there, and what a shared link looks like."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

from pathways.text import Reader, Speaker, load_words
from pathways.ui.address import Address, read_address
from pathways.ui.maps import first_map, payload_for
from pathways.ui.pack_store import current_pack
from pathways.web.assets import load_script
from pathways.web.document import FirstWords
from pathways.web.payload import Show
from pathways.web.shared import shared

DOORS = (("door_place", "where"), ("door_told", "first"), ("door_find", "library"))


def compose_first_words(page: str, query: Mapping[str, str]) -> FirstWords | None:
    """Return the first words of a page, or None if there is no pack to speak of.

    Nobody has said yes to anything here: a hard part is called by its question and nothing more.

    Parameters
    ----------
    page
        The page's name in its address; empty for the first.
    query
        The query of its address.
    """
    served = current_pack()
    if served.pack is None:
        return None
    address = read_address(query, served.pack, served.pack.manifest.languages[0])
    speaker = Speaker(Reader.of(served.pack, served.folder, address.lang, frozenset()), address.voice)
    if page == "explore" and address.step in served.pack.steps:
        return _step_words(speaker, address)
    if page == "explore" and "pathway" in query:
        return _map_words(speaker, address)
    return _page_words(speaker, page)


def _step_words(speaker: Speaker, address: Address) -> FirstWords:
    step = speaker.pack.steps[str(address.step)]
    asked = speaker.unasked(step.id)
    if asked is not None:
        return _question_words(speaker, asked)
    text = step.family if speaker.is_family else step.trainee
    what = speaker.say(text.what).text
    said = [_paragraph(what)]
    if speaker.is_family and step.family.call:
        told = escape(speaker.say(step.family.call).text)
        said.append(f'<p class="np-call"><strong>{escape(speaker.word("first_call"))}</strong><br>{told}</p>')
    words = _words(speaker, speaker.title(step.id), what, "".join(said))
    return words._replace(waits=True, needs=_needs(speaker, address))


def _map_words(speaker: Speaker, address: Address) -> FirstWords:
    pathway = speaker.pack.pathway(address.pathway)
    if pathway.asks is not None and not speaker.may_see(pathway.asks):
        return _question_words(speaker, pathway.asks)
    lead, title = _lead(speaker), speaker.say(pathway.title).text
    if pathway.regions and address.region not in pathway.regions:
        return _words(speaker, title, lead, _paragraph(lead))
    picture = first_map(speaker.reader, address.pathway, address.region, address.voice)
    words = _words(speaker, title, lead, picture or _paragraph(lead))
    return words._replace(waits=True, needs=_needs(speaker, address))


def _needs(speaker: Speaker, address: Address) -> tuple[str, ...]:
    """Return the files of a map's page; its content only if another reader had it before, for nobody waits for that."""
    scripts = shared(*(load_script(entry) for entry in ("bar", "chart")), ending="js")
    known = payload_for.known(speaker.reader, address.pathway, address.region, Show(address.voice, address.detail))
    return (*scripts, *shared(*(known or ())))


def _question_words(speaker: Speaker, question: str) -> FirstWords:
    lead = _lead(speaker)
    return _words(speaker, speaker.say(speaker.pack.question(question).title).text, lead, "")


def _page_words(speaker: Speaker, page: str) -> FirstWords:
    lead, notice = _lead(speaker), speaker.say(speaker.pack.manifest.notice).text
    if page:
        known = f"nav_{page}" in load_words(speaker.lang)
        title = speaker.word(f"nav_{page}") if known else _name(speaker)
        return _words(speaker, title, lead, _paragraph(notice))
    lang = {} if speaker.lang == speaker.pack.manifest.languages[0] else {"lang": speaker.lang}
    doors = "".join(
        f'<li><a href="{name}{escape("?" + urlencode(lang)) if lang else ""}">{escape(speaker.word(key))}</a></li>'
        for key, name in DOORS
    )
    limits = speaker.pack.manifest.limits
    told = _paragraph(lead) + (_paragraph(speaker.say(limits).text) if limits else "")
    return _words(speaker, _name(speaker), lead, f"{told}<ul>{doors}</ul>{_paragraph(notice)}")


def _words(speaker: Speaker, title: str, description: str, body: str) -> FirstWords:
    name, wait = _name(speaker), escape(speaker.word("first_wait"))
    whole = title if title == name else f"{title} – {name}"
    first = f'<h1>{escape(title)}</h1>{body}<p class="np-wait" role="status">{wait}</p>'
    return FirstWords(speaker.lang, whole, description, first)


def _name(speaker: Speaker) -> str:
    manifest = speaker.pack.manifest
    return speaker.say(manifest.name).text if manifest.name else manifest.title


def _lead(speaker: Speaker) -> str:
    manifest = speaker.pack.manifest
    return speaker.say(manifest.lead).text if manifest.lead else manifest.title


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"
