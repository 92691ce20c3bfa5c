"""What every paper carries or takes from cards: folds, words explained, sources with dates, and the small print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pathways.cards.card import Block, Card
from pathways.cards.parts import terms_block
from pathways.drawing import pictogram_svg
from pathways.errors import ExportError
from pathways.graph import View
from pathways.model import split_cite
from pathways.text import Speaker, small_print
from pathways.text.dates import say_dates

Data = dict[str, Any]
MOST_WORDS = 24
ACCENT = "#a8124f"


def paper_facts(view: View, speaker: Speaker) -> Data:
    """Return what every template needs: the small print, the language, the date that the file bears."""
    manifest = view.pack.manifest
    return {
        **small_print(speaker),
        "lang": speaker.lang,
        "date": [manifest.checked.year, manifest.checked.month, manifest.checked.day],
        "pack": manifest.title,
    }


def heading_of(view: View, speaker: Speaker) -> Data:
    """Return the names of the pathway and of the region that a paper is about."""
    region = next((r for r in view.pack.manifest.regions if r.id == view.region), None)
    return {
        "pathway": speaker.say(view.title).text,
        "region": speaker.say(region.title).text if region else "",
    }


def shown_steps(view: View, speaker: Speaker) -> list[str]:
    """Return the steps that this reader may see.

    Raises
    ------
    ExportError
        If the pathway, or all of it, comes after a question that has no yes; it names the question.
    """
    if shown := speaker.shown(view):
        return list(shown)
    asked = {view.pathway.asks, *(view.pack.question_of(s) for s in view.steps)}
    missing = sorted(question for question in asked if question and not speaker.may_see(question))
    if not missing:
        raise ExportError(f"{view.pathway.id}: found no step of this region; choose another region or pathway.")
    raise ExportError(
        f"{view.pathway.id}: families see it only after a yes to: {', '.join(missing)}. "
        "Agree to that, or choose the trainee's voice."
    )


def take_fold(card: Card, fold_id: str) -> Data | None:
    """Return a fold of a card for paper; what a card shows only after a question is left out."""
    fold = next((f for f in card["folds"] if f["id"] == fold_id), None)
    blocks = [_with_pictures(block) for block in fold["blocks"] if block["type"] != "ask"] if fold else []
    return {"id": fold_id, "title": fold["title"], "blocks": blocks} if fold and blocks else None


def _with_pictures(block: Block) -> Data:
    """Return a block as data; the pictures beside its texts as SVG, for a template has no drawings of its own."""
    if block["type"] != "list" or not block.get("in_order"):
        return {**block}
    return {**block, "svg": [pictogram_svg(name, ACCENT) for name in block.get("pictures", ())]}


def take_folds(card: Card, fold_ids: Iterable[str]) -> list[Data]:
    """Return those folds of a card that it has, in the order that is asked for."""
    return [found for found in (take_fold(card, fold_id) for fold_id in fold_ids) if found]


def list_words(texts: Any, term_ids: Iterable[str], speaker: Speaker, most: int = MOST_WORDS) -> list[Data]:
    """Return the words to explain, by their letters: those named, and those of the glossary that ``texts`` use."""
    said = " ".join(_strings(texts)).lower()
    ids = list(dict.fromkeys(term_ids))
    ids += [t.id for t in speaker.pack.terms.values() if t.id not in ids and _is_used((t.term, *t.also_called), said)]
    block = terms_block(speaker, ids[:most])
    items = [{"title": item["title"], "text": item["text"]} for item in (block["items"] if block else [])]
    return sorted(items, key=lambda item: str(item["title"]).lower())


def _is_used(names: Iterable[str], text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text) for name in names)


def _strings(value: Any) -> Iterable[str]:
    """Give every text in plain data, except pictures."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if name != "svg":
                yield from _strings(item)
    elif isinstance(value, Sequence):
        for item in value:
            yield from _strings(item)


def list_sources(cites: Iterable[str], speaker: Speaker) -> list[Data]:
    """Return sources with the passages cited from each; every one says when it was published and checked."""
    pack = speaker.pack
    found: dict[str, dict[str, list[str]]] = {}
    for cite in pack.order_cites(cites):
        source, passage = split_cite(cite)
        section = pack.section_of(cite) or ""
        found.setdefault(source, {}).setdefault(section, []).append(passage)
    return [
        {
            "title": f"{pack.sources[source].title} ({pack.sources[source].organization})",
            "dates": say_dates(pack.sources[source], speaker),
            "passages": "; ".join(
                section if speaker.is_family else f"{section} [{', '.join(names)}]"
                for section, names in sections.items()
            ),
            "address": pack.sources[source].address,
        }
        for source, sections in found.items()
    ]


def cites_of(cards: Iterable[Card]) -> list[str]:
    """Return every citation of these cards, each once, as their folds of sources have them."""
    folds = [fold for card in cards for fold in card["folds"] if fold["id"] == "sources"]
    blocks = [block for fold in folds for block in fold["blocks"] if block["type"] == "sources"]
    return list(dict.fromkeys(item["cite"] for block in blocks for item in block["items"]))
