"""Makes the parts of a card: see ``card.py``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pathways.cards.card import (
    AskBlock,
    Block,
    CitedSource,
    Fact,
    FactsBlock,
    Fold,
    Item,
    ListBlock,
    Outward,
    SourcesBlock,
    TextBlock,
    WayItem,
    WithLang,
    WithTitleLang,
)
from pathways.model import Change, Figure, Transition, split_cite
from pathways.text.dates import months_in, say_dates, say_published
from pathways.text.speaker import Speaker
from pathways.text.translator import SOURCE_LANGUAGE, Phrase

YEAR = re.compile(r"(?:19|20)\d\d")


def text_block(said: Phrase, speaker: Speaker) -> TextBlock:
    """Return a paragraph, marked with its language where that is not the page's."""
    return {"type": "text", "text": said.text, **mark_language(speaker, said)}


def mark_language(speaker: Speaker, said: Phrase) -> WithLang:
    """Return the language of a text where it is not the page's, and nothing where it is."""
    return {"lang": said.lang} if said.lang != speaker.lang else {}


def mark_title(speaker: Speaker, said: Phrase) -> WithTitleLang:
    """Return the language of a title where it is not the page's, and nothing where it is."""
    return {"title_lang": said.lang} if said.lang != speaker.lang else {}


def mark_text(speaker: Speaker, said: Phrase) -> Item:
    """Return the text as an item of a list; with its language where that is not the page's."""
    return said.text if said.lang == speaker.lang else {"text": said.text, "lang": said.lang}


def words_block(text: str) -> TextBlock:
    """Return a paragraph of the interface's own words."""
    return {"type": "text", "text": text}


def list_block(items: Iterable[Item]) -> ListBlock:
    """Return a list of texts."""
    return {"type": "list", "items": list(items)}


def facts_block(facts: Iterable[tuple[str, str]]) -> FactsBlock:
    """Return names with values in the page's language."""
    return {"type": "facts", "items": [{"name": name, "value": value} for name, value in facts]}


def marked_fact(speaker: Speaker, name: str, value: Phrase) -> Fact:
    """Return a name with a value that says its language."""
    fact: Fact = {"name": name, "value": value.text}
    if value.lang != speaker.lang:
        fact["lang"] = value.lang
    return fact


def ask_block(title: str, text: str, blocks: Sequence[Block], question: str | None = None) -> AskBlock:
    """Return blocks that are shown only after one clear step; a yes to ``question`` holds for the whole visit."""
    block: AskBlock = {"type": "ask", "title": title, "text": text, "blocks": list(blocks)}
    if question:
        block["question"] = question
    return block


def make_fold(fold_id: str, title: str, blocks: Iterable[Block | None], is_open: bool = False) -> Fold | None:
    """Return a fold, or None if nothing is in it."""
    found = [block for block in blocks if block is not None]
    return {"id": fold_id, "title": title, "open": is_open, "blocks": found} if found else None


def way_item(speaker: Speaker, transition: Transition, step_id: str, text: Phrase, other_map: str = "") -> WayItem:
    """Return one way on (or back) over an arrow; ``other_map`` says so where it leads out of this map."""
    outward: Outward = {"map": other_map} if other_map else {}
    label = speaker.say(transition.when.label).text if transition.when else None
    return {
        "arrow": transition.id,
        "step": step_id,
        "title": speaker.title(step_id),
        "label": label,
        "text": text.text,
        "kind": transition.kind,
        **mark_language(speaker, text),
        **mark_title(speaker, speaker.titled(step_id)),
        **outward,
    }


def name_section(speaker: Speaker, cite: str) -> str:
    """Return what a cited passage is about; trainees read its number too."""
    section = str(speaker.pack.section_of(cite))
    return section if speaker.is_family else f"{section} [{split_cite(cite).passage}]"


def sources_block(speaker: Speaker, cites: Iterable[str]) -> SourcesBlock:
    """Return every citation with its source, section and dates."""
    items: list[CitedSource] = []
    for cite in speaker.pack.order_cites(cites):
        source = speaker.pack.sources[split_cite(cite).source]
        items.append(
            {
                "cite": cite,
                "title": f"{source.title} ({source.organization})",
                "section": name_section(speaker, cite),
                "published": say_published(source.published, speaker),
                "dates": say_dates(source, speaker),
                "address": source.address,
                **mark_language(speaker, Phrase(source.title, SOURCE_LANGUAGE)),
            }
        )
    return {"type": "sources", "items": items}


def changes_block(speaker: Speaker, changes: Sequence[Change]) -> ListBlock | None:
    """Return what became different, with its date; families read no more than that where it has no year."""
    if not changes:
        return None

    def say(change: Change) -> Phrase:
        said = speaker.say(change.says)
        if speaker.is_family and not YEAR.search(change.since):
            return said
        return speaker.fill("changed_since", said, since=months_in(change.since, speaker.lang))

    return list_block(mark_text(speaker, say(change)) for change in changes)


def figures_blocks(speaker: Speaker, figures: Sequence[Figure]) -> list[ListBlock]:
    """Return numbers in words, each with its group and its limits."""
    blocks = []
    for figure in figures:
        lines = [
            speaker.say(figure.says),
            speaker.fill("figure_group", speaker.say(figure.group)),
            speaker.fill("figure_caveat", speaker.say(figure.caveat)),
        ]
        blocks.append(list_block(mark_text(speaker, line) for line in lines))
    return blocks


def cited_figures(speaker: Speaker, figures: Sequence[Figure]) -> list[ListBlock]:
    """Return numbers as ``figures_blocks`` does, each with the sources that it is from."""
    blocks = figures_blocks(speaker, figures)
    for figure, block in zip(figures, blocks, strict=True):
        sources = dict.fromkeys(split_cite(cite).source for cite in speaker.pack.order_cites(figure.cite))
        known = [speaker.pack.sources[source] for source in sources]
        names = "; ".join(f"{source.title} ({say_published(source.published, speaker)})" for source in known)
        block["items"].append(speaker.word("figure_from", names=names))
    return blocks


def arms_block(speaker: Speaker, figure: Figure) -> FactsBlock | None:
    """Return the groups that a figure compares, each with about how many of ten children; None if it compares none."""
    items: list[Fact] = []
    for arm in figure.arms:
        name = speaker.say(arm.name)
        value = speaker.word("figure_of_ten", count=arm.of_ten)
        items.append({"name": name.text, "value": value, "of_ten": arm.of_ten})
    return {"type": "facts", "items": items} if items else None
