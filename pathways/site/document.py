"""The document of every page of a site: title and description of its own, a strict policy, its text as plain HTML."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from pathways.model import Pack
from pathways.site.address import Place, link_from, path_of, root_from
from pathways.text import Speaker, language_name
from pathways.text.translator import SOURCE_LANGUAGE

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
"""Files of the site alone: nothing from outside, no script or style inside a page."""

PAGES = ("start", "explore", "where", "present", "compare", "study", "library", "about")


@dataclass(frozen=True)
class Assets:
    """Paths of the files that every page needs."""

    style: str
    script: str
    icon: str
    touch_icon: str


@dataclass(frozen=True)
class Page:
    """One page: where it is, what it is called, and its text as HTML. ``is_quiet`` keeps it out of search engines."""

    place: Place
    title: str
    description: str
    body: str
    is_quiet: bool = False


def write_page(page: Page, speaker: Speaker, assets: Assets, address: str = "") -> str:
    """Return the document.

    Parameters
    ----------
    address
        Where the site will be on the web, for previews of shared links; relative addresses are enough for all else.
    """
    path = path_of(page.place, speaker.pack)
    return (
        f'<!doctype html>\n<html lang="{escape(page.place.lang)}" data-root="{root_from(path)}">\n'
        f"<head>\n{_head(page, path, speaker, assets, address)}</head>\n<body>\n"
        f'<div id="top" class="st-key-top-bar">{_menu(page.place, path, speaker)}</div>\n'
        f'<main id="main">\n{page.body}\n</main>\n{_foot(speaker)}</body>\n</html>\n'
    )


def full_title(title: str, speaker: Speaker) -> str:
    """Return the title of a page with the name of the site."""
    name = site_name(speaker)
    return title if title == name else f"{title} – {name}"


def site_name(speaker: Speaker) -> str:
    """Return the name of the site."""
    manifest = speaker.pack.manifest
    return speaker.say(manifest.name).text if manifest.name else manifest.title


def _head(page: Page, path: str, speaker: Speaker, assets: Assets, address: str) -> str:
    title, description = escape(full_title(page.title, speaker)), escape(page.description)
    file = {name: link_from(path, getattr(assets, name)) for name in ("style", "script", "icon", "touch_icon")}
    lines = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>",
        f'<meta name="description" content="{description}">',
        *(['<meta name="robots" content="noindex">'] if page.is_quiet else []),
        *_preview(title, description, path, speaker, assets, address),
        f'<link rel="icon" href="{file["icon"]}">',
        f'<link rel="apple-touch-icon" href="{file["touch_icon"]}">',
        f'<link rel="stylesheet" href="{file["style"]}">',
        *_alternates(page.place, path, speaker.pack),
        f'<script defer src="{link_from(path, f"data/index.{page.place.lang}.js")}"></script>',
        f'<script defer src="{file["script"]}"></script>',
    ]
    return "\n".join(lines) + "\n"


def _preview(title: str, description: str, path: str, speaker: Speaker, assets: Assets, address: str) -> list[str]:
    """Return what a shared link shows; a picture and the page's own address only where they are known in full."""
    told = {
        "og:type": "article",
        "og:site_name": escape(site_name(speaker)),
        "og:locale": speaker.lang,
        "og:title": title,
        "og:description": description,
    }
    if address:
        top = address.rstrip("/")
        told |= {"og:url": escape(f"{top}/{path}"), "og:image": escape(f"{top}/{assets.icon}")}
    lines = [f'<meta property="{name}" content="{value}">' for name, value in told.items()]
    return [*lines, '<meta name="twitter:card" content="summary">']


def _alternates(place: Place, path: str, pack: Pack) -> list[str]:
    others = [(lang, path_of(place.to(**_kept(place), lang=lang), pack)) for lang in pack.manifest.languages]
    return [f'<link rel="alternate" hreflang="{lang}" href="{link_from(path, other)}">' for lang, other in others]


def _kept(place: Place) -> dict[str, object]:
    return {"pathway": place.pathway, "step": place.step, "part": place.part, "is_shown": place.is_shown}


def _menu(place: Place, path: str, speaker: Speaker) -> str:
    """Return the pages and languages as plain links; where there are scripts, the bar takes their place."""
    pack = speaker.pack
    first = pack.pathway(pack.manifest.first_pathway)
    region = place.region if not first.regions or place.region in first.regions else first.regions[0]
    links = []
    for name in PAGES:
        target = place.to(page=name, region=region, pathway=first.id if name == "explore" else "")
        here = ' aria-current="page"' if name == place.page else ""
        href = link_from(path, path_of(target, pack))
        links.append(f'<li><a href="{href}"{here}>{escape(speaker.word(f"nav_{name}"))}</a></li>')
    for lang in pack.manifest.languages:
        if lang != place.lang:
            href = link_from(path, path_of(place.to(**_kept(place), lang=lang), pack))
            links.append(f'<li><a href="{href}" lang="{lang}" hreflang="{lang}">{escape(language_name(lang))}</a></li>')
    return f'<nav class="plain" aria-label="{escape(speaker.word("bar_pages"))}"><ul>{"".join(links)}</ul></nav>'


def foot_lines(speaker: Speaker) -> list[str]:
    """Return what stands under every page."""
    manifest = speaker.pack.manifest
    lines = [speaker.say(manifest.notice).text]
    if speaker.lang != SOURCE_LANGUAGE:
        lines.append(speaker.word("language_unreviewed"))
    stamp = speaker.word("export_stamp", title=manifest.title, version=manifest.version, date=manifest.checked)
    return [*lines, stamp]


def _foot(speaker: Speaker) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in foot_lines(speaker))
    return f'<footer id="foot">{lines}</footer>\n'
