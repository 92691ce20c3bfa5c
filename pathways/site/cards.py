"""A card as plain HTML, for readers without scripts, translators and reader modes. Everything is escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

from pathways.cards.card import AskBlock, Block, Card, CitedSource, Entry, Fact, Item, WayItem

Word = Callable[..., str]


@dataclass(frozen=True)
class Links:
    """Where the links of a card lead: to a step (None where this page may not lead), a map, an entry of the library."""

    step: Callable[[str], str | None]
    map: Callable[[str], str]
    entry: Callable[[str], str]


def render_card(card: Card, links: Links, word: Word) -> str:
    """Return a card's parts one below the other, each under its title."""
    badges = "".join(
        f'<span class="badge" title="{escape(b["hint"])}">{escape(b["text"])}</span>' for b in card["badges"]
    )
    head = f'<p class="sub">{escape(card["subtitle"])}</p>' if card["subtitle"] else ""
    told = f'<p class="badges">{badges}</p>' if badges else ""
    return (
        head
        + told
        + "".join(
            f'<section class="fold fold-{escape(fold["id"])}"><h2>{escape(fold["title"])}</h2>'
            f"{''.join(_block(block, links, word) for block in fold['blocks'])}</section>"
            for fold in card["folds"]
        )
    )


def _block(block: Block, links: Links, word: Word) -> str:
    match block["type"]:
        case "text":
            return _text(block, links)
        case "list":
            return f"<ul>{''.join(map(_item, block['items']))}</ul>"
        case "facts":
            return f"<dl>{''.join(map(_fact, block['items']))}</dl>"
        case "ways":
            return f'<ul class="ways">{"".join(_way(item, links) for item in block["items"])}</ul>'
        case "entries":
            return "".join(_entry(item, links) for item in block["items"])
        case "sources":
            return _sources(block["items"], word)
        case _:
            return _ask(block, links, word)


def _text(block: Mapping[str, Any], links: Links) -> str:
    """Return a paragraph, and the way into the other map that it is about, if it is about one."""
    said = f"<p{_lang(block.get('lang'))}>{escape(str(block['text']))}</p>"
    if "map" not in block:
        return said
    return f'{said}<p><a href="{escape(links.map(block["map"]))}">{escape(str(block["map_title"]))}</a></p>'


def _item(item: Item) -> str:
    if isinstance(item, str):
        return f"<li>{escape(item)}</li>"
    link = f" {outward(item['address'], item['link'])}" if "link" in item and "address" in item else ""
    return f"<li{_lang(item.get('lang'))}>{escape(item['text'])}{link}</li>"


def outward(address: str, text: str) -> str:
    """Return a link that leads out of the site, and only when it is tapped."""
    return f'<a class="out" href="{escape(address)}" rel="noopener noreferrer" target="_blank">{escape(text)}</a>'


def _fact(item: Fact) -> str:
    return f"<dt>{escape(item['name'])}</dt><dd{_lang(item.get('lang'))}>{escape(item['value'])}</dd>"


def _way(item: WayItem, links: Links) -> str:
    address, title = links.step(item["step"]), f"<span{_lang(item.get('title_lang'))}>{escape(item['title'])}</span>"
    told = f'<a href="{escape(address)}">{title}</a>' if address else title
    label = f"{escape(item['label'])}: " if item["label"] else ""
    why = f"<br><span{_lang(item.get('lang'))}>{escape(item['text'])}</span>" if item["text"] else ""
    return f"<li>{label}{told}{why}</li>"


def _entry(item: Entry, links: Links) -> str:
    address = links.entry(f"{item['table']}/{item['id']}")
    title = f'<a href="{escape(address)}"><b{_lang(item.get("title_lang"))}>{escape(item["title"])}</b></a>'
    return f"<p>{title}. <span{_lang(item.get('lang'))}>{escape(item['text'])}</span></p>"


def _ask(block: AskBlock, links: Links, word: Word) -> str:
    """Return what is behind a question folded away: nothing of it is seen before one clear step."""
    inside = "".join(_block(part, links, word) for part in block["blocks"])
    return (
        f'<div class="ask"><p><b>{escape(block["title"])}</b></p><p>{escape(block["text"])}</p>'
        f"<details><summary>{escape(word('ask_yes'))}</summary>{inside}</details></div>"
    )


def _page(source: CitedSource) -> tuple[str, str, str]:
    return source["title"], source["dates"], source["address"]


def _sources(items: Sequence[CitedSource], word: Word) -> str:
    """Return sources, the passages of one page together."""
    lines = []
    for (title, dates, address), passages in groupby(sorted(items, key=_page), key=_page):
        sections = "; ".join(dict.fromkeys(str(item["section"]) for item in passages))
        told = f"{escape(title)}: {escape(sections)}. {escape(dates)} · {escape(address)}"
        lines.append(f"<li>{told}</li>")
    return f'<ul class="sources">{"".join(lines)}</ul>'


def _lang(lang: str | None) -> str:
    return f' lang="{escape(lang)}"' if lang else ""
