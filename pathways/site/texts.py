"""The pages that are no map: what they say as plain HTML, with room for the parts that the scripts put there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from pathways import __version__
from pathways.cards.library import compose_library
from pathways.cards.library_data import LibraryRow
from pathways.model import FirstPage, Voice
from pathways.site.address import Place, link_from, path_of
from pathways.site.cards import outward
from pathways.site.comparing import compare
from pathways.site.document import Page, site_name
from pathways.text import Reader, Speaker
from pathways.text.contact_words import say_contacts
from pathways.text.dates import say_dates
from pathways.text.first_sources import say_sources


def list_text_pages(reader: Reader) -> Iterator[Page]:
    """Give all pages of one language that are no map."""
    family, trainee = (Speaker(reader, voice) for voice in Voice)
    yield _start(family)
    yield _where(family)
    for number in range(len(reader.pack.first_days)):
        yield _first(family, number)
    for name in ("present", "study"):
        yield _tool(trainee, name)
    for speaker in (family, trainee):
        yield _library(speaker)
        for part in ("", *(one.id for one in reader.pack.manifest.comparisons)):
            yield _compare(speaker, part)
    yield _about(family)


def _static(html: str) -> str:
    """Return HTML for readers without scripts: where there are, parts take its place."""
    return f"<!--static-->{html}<!--/static-->"


def _link(speaker: Speaker, place: Place, **to: object) -> str:
    return escape(link_from(path_of(place, speaker.pack), path_of(place.to(**to), speaker.pack)))


def _map_link(speaker: Speaker, place: Place, pathway: str, step: str = "") -> str:
    """Return the address of a map or a step in the first region that it is told for."""
    pack = speaker.pack
    regions = (step and pack.step(step).regions) or pack.pathway(pathway).regions or (pack.manifest.regions[0].id,)
    usual = pack.manifest.regions[0].id
    region = usual if usual in regions else regions[0]
    return _link(speaker, place, page="explore", region=region, pathway=pathway, step=step)


def _maps(speaker: Speaker, place: Place) -> str:
    """Return a list of the maps that this reader may see unasked."""
    shown = [p for p in speaker.pack.pathways.values() if speaker.may_see(p.asks)]
    rows = "".join(
        f'<li><a href="{_map_link(speaker, place, p.id)}">{escape(speaker.say(p.title).text)}</a></li>' for p in shown
    )
    return _static(f"<ul data-static>{rows}</ul>")


def _lead(speaker: Speaker) -> str:
    manifest = speaker.pack.manifest
    return speaker.say(manifest.lead).text if manifest.lead else manifest.title


def _limits(speaker: Speaker) -> str:
    """Return for whom this is and what it can't tell, in one quiet line."""
    limits = speaker.pack.manifest.limits
    return f'<p class="note">{escape(speaker.say(limits).text)}</p>\n' if limits else ""


def _start(speaker: Speaker) -> Page:
    place = Place(speaker.lang, "start")
    doors = (("door_place", "where", ""), ("door_told", "first", ""), ("door_find", "library", ""))
    rows = "".join(
        f'<li><a href="{_link(speaker, place, page=page, part=part)}">{escape(speaker.word(key))}</a></li>'
        for key, page, part in doors
        if page != "first" or speaker.pack.first_days
    )
    doors_list = f'<ul class="doors" data-static>{rows}</ul>'
    lead, notice = _lead(speaker), speaker.say(speaker.pack.manifest.notice).text
    body = (
        f"<h1>{escape(site_name(speaker))}</h1>\n<p>{escape(lead)}</p>\n{_limits(speaker)}"
        f"{_static(doors_list)}\n"
        f'<div data-part="doors"></div>\n<p class="note">{escape(notice)}</p>\n'
        f'<h2>{escape(speaker.word("start_overview"))}</h2>\n<div data-part="map"></div>\n{_maps(speaker, place)}'
    )
    return Page(place, site_name(speaker), lead, body)


def _where(speaker: Speaker) -> Page:
    place = Place(speaker.lang, "where")
    body = (
        f'<h1 class="np-unseen is-always">{escape(speaker.word("where_title"))}</h1>\n{_needs_scripts(speaker)}'
        f'{_maps(speaker, place)}\n<div data-part="ask"></div>\n<div data-part="map"></div>\n'
        '<div data-part="switches"></div>'
    )
    return Page(place, speaker.word("nav_where"), _lead(speaker), body)


def _needs_scripts(speaker: Speaker) -> str:
    return f"<noscript><p>{escape(speaker.word('site_needs_scripts'))}</p></noscript>\n"


def _tool(speaker: Speaker, name: str) -> Page:
    """Return the page of something that only scripts can do: a talk, the study desk."""
    place = Place(speaker.lang, name, speaker.voice)
    title, lead = speaker.word(f"{name}_title"), speaker.word(f"{name}_lead")
    body = (
        f"<h1>{escape(title)}</h1>\n<p>{escape(lead)}</p>\n{_needs_scripts(speaker)}{_maps(speaker, place)}\n"
        '<div data-part="choose" class="choose"></div>\n<div data-part="tool"></div>\n<div data-part="switches"></div>'
    )
    return Page(place, speaker.word(f"nav_{name}"), lead, body)


def _compare(speaker: Speaker, part: str) -> Page:
    named = {one.id: one for one in speaker.pack.manifest.comparisons}
    place = Place(speaker.lang, "compare", speaker.voice, part=part)
    shown = named[part] if part else next(iter(named.values()), None)
    title, told, what = speaker.word("compare_title"), "", _lead(speaker)
    if shown is not None:
        title = speaker.say(shown.title).text if part else title
        found = compare(shown, speaker, path_of(place, speaker.pack))
        what = found["what"] or what
        told = f"<h2>{escape(speaker.say(shown.title).text)}</h2>\n<p>{escape(found['what'])}</p>\n{found['html']}"
    links = "".join(
        f'<li><a href="{_link(speaker, place, part=one.id)}">{escape(speaker.say(one.title).text)}</a></li>'
        for one in named.values()
    )
    body = (
        f'<h1 class="np-unseen">{escape(speaker.word("compare_title"))}</h1>\n'
        '<div data-part="choose" class="choose"></div>\n<div data-part="ask"></div>\n<div data-part="what"></div>\n'
        '<div data-part="tool"></div>\n'
        f"{_static(f'<div data-static><ul>{links}</ul>{told}</div>')}\n"
        '<div data-part="told"></div>\n<div data-part="switches"></div>'
    )
    return Page(place, title, what, body)


def _library(speaker: Speaker) -> Page:
    place = Place(speaker.lang, "library", speaker.voice)
    tables = "".join(
        f"<h2>{escape(table['title'])}</h2>\n{''.join(map(_row, table['rows']))}"
        for table in compose_library(speaker)["tables"]
    )
    title = speaker.word("library_title")
    body = (
        f'<h1>{escape(title)}</h1>\n<div data-part="ask"></div>\n<div data-part="tool"></div>\n'
        f'{_static(f"<div data-static>{tables}</div>")}\n<div data-part="switches"></div>'
    )
    return Page(place, speaker.word("nav_library"), _lead(speaker), body)


def _row(row: LibraryRow) -> str:
    facts = "".join(
        f'<p><b>{escape(fact["title"])}.</b> <span lang="{escape(fact["lang"])}">{escape(fact["text"])}</span></p>'
        for fact in row["facts"]
    )
    return f"<details><summary>{escape(row['title'])}</summary>{facts}</details>\n"


def _first(speaker: Speaker, number: int) -> Page:
    """Return one of the first days; they are numbered from 0 here, and from 1 for readers."""
    pages = tuple(speaker.pack.first_days.values())
    page, part = pages[number], str(number + 1) if number else ""
    place = Place(speaker.lang, "first", part=part)
    title = speaker.say(page.title).text
    count = speaker.word("first_count", number=number + 1, count=len(pages))
    lines = [speaker.say(line).text for line in page.says]
    body = (
        f'<h1>{escape(title)}</h1>\n<p class="note">{escape(count)}</p>\n'
        f"{''.join(f'<p>{escape(line)}</p>' for line in lines)}\n{_first_parts(speaker, page)}"
        f"{_first_ways(speaker, place, number)}{_first_more(speaker, place, page)}"
    )
    return Page(place, title, lines[0], body)


def _outside(pages: Iterable[FirstPage], speaker: Speaker) -> str:
    """Return help outside the hospital as one list under its title, each place once, or nothing."""
    pages = tuple(pages)
    rows = [f"<li>{escape(speaker.say(line).text)}</li>" for page in pages for line in page.outside]
    said = say_contacts(dict.fromkeys(one for page in pages for one in page.contacts), speaker)
    rows += [f"<li>{escape(one.text)} {outward(one.address, one.link)}</li>" for one in said]
    return f"<h2>{escape(speaker.word('fold_outside'))}</h2>\n<ul>{''.join(rows)}</ul>\n" if rows else ""


def _first_parts(speaker: Speaker, page: FirstPage) -> str:
    told = _outside([page], speaker)
    if page.people:
        people = [speaker.pack.people[person] for person in page.people]
        rows = (
            f"<li><b>{escape(speaker.say(p.role).text)}.</b> {escape(speaker.say(p.family).text)}</li>" for p in people
        )
        told += f"<ul>{''.join(rows)}</ul>\n"
    if page.ask:
        rows = (f"<li>{escape(speaker.say(line).text)}</li>" for line in page.ask)
        told += f"<h2>{escape(speaker.word('first_ask'))}</h2>\n<ul>{''.join(rows)}</ul>\n"
    if page.call:
        title, text = escape(speaker.word("first_call")), escape(speaker.say(page.call).text)
        told += f'<aside class="np-call"><strong>{title}</strong> {text}</aside>\n'
    return told


def _first_ways(speaker: Speaker, place: Place, number: int) -> str:
    """Lead to the small page before and to the next one; after the last, to the family's own place."""
    pages, links = tuple(speaker.pack.first_days.values()), []
    if number > 0:
        before = _link(speaker, place, part=str(number) if number > 1 else "")
        links.append(f'<a class="button" href="{before}">{escape(speaker.word("first_back"))}</a>')
    if number + 1 < len(pages):
        label = speaker.word("first_next", title=speaker.say(pages[number + 1].title).text)
        href = _link(speaker, place, part=str(number + 2))
    else:
        label, href = speaker.word("door_place"), _link(speaker, place, page="where")
    links.append(f'<a class="button is-next" href="{href}">{escape(label)}</a>')
    return f'<p class="answers">{" ".join(links)}</p>\n'


def _first_more(speaker: Speaker, place: Place, page: FirstPage) -> str:
    steps = [step for step in page.steps if speaker.unasked(step) is None]
    homes = [(step, speaker.pack.home_of(step)) for step in steps]
    links = "".join(
        f'<li><a href="{_map_link(speaker, place, home, step)}">{escape(speaker.title(step))}</a></li>'
        for step, home in homes
    )
    more = f"<h2>{escape(speaker.word('first_more'))}</h2>\n<ul>{links}</ul>\n" if links else ""
    return f'{more}<p class="note">{escape(say_sources(page, speaker))}</p>'


def _about(speaker: Speaker) -> Page:
    manifest, word = speaker.pack.manifest, speaker.word
    parts = [f"<h1>{escape(word('about_title'))}</h1>"]
    if manifest.about:
        parts += [f"<h2>{escape(word('about_what'))}</h2>", f"<p>{escape(speaker.say(manifest.about).text)}</p>"]
    for part in ("review", "privacy", "help"):
        parts += [f"<h2>{escape(word(f'about_{part}'))}</h2>", f"<p>{escape(word(f'about_{part}_text'))}</p>"]
    parts.append(_outside(speaker.pack.first_days.values(), speaker))
    changes = [change for change in manifest.changes if speaker.may_see(change.asks)]
    rows = [f"<li><b>{escape(c.since)}</b> – {escape(speaker.say(c.says).text)}</li>" for c in changes]
    parts += [
        f"<details><summary>{escape(word('about_changes'))}</summary><ul>{''.join(rows)}</ul></details>",
        '<div data-part="switches"></div>',
    ]
    sources = (
        f"{s.title} – {s.organization}. {say_dates(s, speaker)}. {s.address}" for s in speaker.pack.sources.values()
    )
    parts += [
        f"<details><summary>{escape(word('about_sources'))}</summary>"
        f"<ul>{''.join(f'<li>{escape(s)}</li>' for s in sources)}</ul></details>",
    ]
    stamp = word("about_version", version=__version__, content=manifest.version, date=manifest.checked.isoformat())
    parts += [f'<p class="note">{escape(stamp)}</p>', f'<p class="note">{escape(word("about_licence"))}</p>']
    return Page(Place(speaker.lang, "about"), word("nav_about"), _lead(speaker), "\n".join(parts))
