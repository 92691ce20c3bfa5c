"""A comparison as HTML: two columns that stack on a phone, and the differences in words. Everything is escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from itertools import groupby
from urllib.parse import urlencode

from pathways.cards.card import Block, CitedSource, Item
from pathways.cards.comparison import Cell, Compared, Difference, Line, Part, Told
from pathways.graph import RowKind

Word = Callable[..., str]
Link = Callable[[Cell], str]


def link_explore(query: Mapping[str, str]) -> Link:
    """Return what links to the card of a cell in the app; every link carries ``query``, such as voice and language."""

    def link(cell: Cell) -> str:
        region = {"region": cell.region} if cell.region else {}
        return f"explore?{urlencode({'pathway': cell.pathway, 'step': cell.step, **region, **query})}"

    return link


def render_comparison(found: Compared, word: Word, link: Link) -> str:
    """Return the comparison as HTML; its style sheet is ``comparison``.

    Parameters
    ----------
    word
        Says a word of the interface.
    link
        Returns the address of the card of a cell.
    """
    count = len(found.differences)
    key = "compare_count" if count else "compare_none"
    head = "".join(f'<th scope="col">{escape(side)}</th>' for side in found.sides)
    rows = "".join(_part(part, found.sides, word, link) for part in found.parts)
    told = "".join(_difference(difference, word, link) for difference in found.differences)
    heading = f"<h2>{escape(word('compare_differences'))}</h2>" if told else ""
    return (
        f'<div class="cmp"><p><b>{escape(word(key, count=count))}.</b></p>'
        f"<h2>{escape(word('compare_rows'))}</h2>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        f'<p class="cmp-note">{escape(word("compare_caution"))}</p>{heading}{told}</div>'
    )


def _part(part: Part, sides: tuple[str, str], word: Word, link: Link) -> str:
    title = f'<tr class="cmp-phase"><th colspan="2" scope="colgroup">{escape(part.title)}</th></tr>'
    return title + "".join(_line(line, sides, word, link) for line in part.lines)


def _line(line: Line, sides: tuple[str, str], word: Word, link: Link) -> str:
    css = "cmp-shared" if line.kind is RowKind.SHARED else "cmp-differs"
    anchor = f' id="row-{line.number}"' if line.number else ""
    cells = zip((line.here, line.there), sides, strict=True)
    return f'<tr class="{css}"{anchor}>{"".join(_box(cell, side, line, word, link) for cell, side in cells)}</tr>'


def _box(cell: Cell | None, side: str, line: Line, word: Word, link: Link) -> str:
    name = f'<span class="cmp-side">{escape(side)}</span>'
    if cell is None:
        return f'<td class="cmp-empty">{name}<div class="cmp-box cmp-none">{escape(word("compare_nothing"))}</div></td>'
    mark = ""
    if line.number:
        label = escape(word("compare_side", side=word(f"compare_kind_{line.kind}"), number=line.number))
        target = f'href="#difference-{line.number}" aria-label="{label}"'
        number = f'<a class="cmp-number" {target}><span>{line.number}</span></a>'
        mark = f'{number}<span class="cmp-tag">{escape(word(f"compare_kind_{line.kind}"))}</span>'
    badge = f'<span class="cmp-tag">{escape(cell.badge)}</span>' if cell.badge else ""
    trial = ' class="cmp-trial"' if cell.badge else ""
    return (
        f'<td{trial}>{name}<div class="cmp-box">{mark}{badge}'
        f'<div class="cmp-title">{_card_link(cell, link, cell.title)}</div>'
        f'<span class="cmp-sub">{escape(cell.subtitle)}</span></div></td>'
    )


def _card_link(cell: Cell, link: Link, text: str) -> str:
    return f'<a href="{escape(link(cell))}" target="_self">{escape(text)}</a>'


def _difference(difference: Difference, word: Word, link: Link) -> str:
    told = "".join(_told(one, len(difference.told) > 1, word, link) for one in difference.told)
    back = f'<a class="cmp-number" href="#row-{difference.number}"><span>{difference.number}</span></a>'
    return (
        f'<section class="cmp-difference" id="difference-{difference.number}">'
        f'<h3>{back}{escape(difference.heading)}</h3><div class="cmp-told">{told}</div></section>'
    )


def _told(told: Told, is_one_of_two: bool, word: Word, link: Link) -> str:
    side = f"<h4>{escape(word('compare_in', side=told.side))}: {escape(told.cell.title)}</h4>" if is_one_of_two else ""
    badge = f'<p><span class="cmp-tag">{escape(told.cell.badge)}</span></p>' if told.cell.badge else ""
    blocks = "".join(_block(block, word) for block in told.blocks)
    opens = _card_link(told.cell, link, word("compare_open", title=told.cell.title))
    return f"<div>{side}{badge}{blocks}<p>{opens}</p></div>"


def _block(block: Block, word: Word) -> str:
    """Return one of the blocks that a comparison has."""
    if block["type"] == "text":
        return f"<p{_lang(block.get('lang'))}>{escape(block['text'])}</p>"
    if block["type"] == "list":
        return f"<ul>{''.join(_item(item) for item in block['items'])}</ul>"
    if block["type"] == "entries":
        return "".join(f"<p><b>{escape(e['title'])}.</b> {escape(e['text'])}</p>" for e in block["items"])
    return _sources(block["items"], word) if block["type"] == "sources" else ""


def _item(item: Item) -> str:
    if isinstance(item, str):
        return f"<li>{escape(item)}</li>"
    return f"<li{_lang(item.get('lang'))}>{escape(item['text'])}</li>"


def _lang(lang: str | None) -> str:
    return f' lang="{escape(lang)}"' if lang else ""


def _page(source: CitedSource) -> tuple[str, str, str]:
    return source["title"], source["dates"], source["address"]


def _sources(items: list[CitedSource], word: Word) -> str:
    """Return sources, the passages of one page together, folded away."""
    lines = []
    for (title, dates, address), passages in groupby(sorted(items, key=_page), key=_page):
        sections = "; ".join(dict.fromkeys(str(item["section"]) for item in passages))
        lines.append(
            f'<li>{escape(title)}<span class="cmp-src">{escape(sections)}</span>'
            f'<span class="cmp-src">{escape(dates)} · {escape(address)}</span></li>'
        )
    return f"<details><summary>{escape(word('compare_sources'))}</summary><ul>{''.join(lines)}</ul></details>"
