"""Makes the parts of a card: see ``card.py``."""

from __future__ import annotations

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
from pathways.text.speaker import Speaker
from pathways.text.translator import SOURCE_LANGUAGE, Phrase


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
    marked = mark_language(speaker, said)
    return {"text": said.text, **marked} if marked else said.text


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
    return {"name": name, "value": value.text, **mark_language(speaker, value)}


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


def sources_block(speaker: Speaker, cites: Iterable[str]) -> SourcesBlock:
    """Return every citation with its source, section and dates."""
    items: list[CitedSource] = []
    for cite in dict.fromkeys(cites):
        source_id, passage = split_cite(cite)
        source = speaker.pack.sources[source_id]
        items.append(
            {
                "cite": cite,
                "title": f"{source.title} ({source.organization})",
                "section": f"{speaker.pack.section_of(cite)} [{passage}]",
                "published": source.published,
                "checked": source.checked.isoformat(),
                "address": source.address,
                **mark_language(speaker, Phrase(source.title, SOURCE_LANGUAGE)),
            }
        )
    return {"type": "sources", "items": items}


def changes_block(speaker: Speaker, changes: Sequence[Change]) -> ListBlock | None:
    """Return what became different, with its date."""
    if not changes:
        return None
    said = [(change.since, speaker.say(change.says)) for change in changes]
    return list_block(mark_text(speaker, speaker.fill("changed_since", text, since=since)) for since, text in said)


def figures_blocks(speaker: Speaker, figures: Sequence[Figure]) -> list[ListBlock]:
    """Return numbers, each with its group and its limits."""
    blocks = []
    for figure in figures:
        lines = [
            speaker.say(figure.says),
            speaker.fill("figure_group", speaker.say(figure.group)),
            speaker.fill("figure_caveat", speaker.say(figure.caveat)),
        ]
        blocks.append(list_block(mark_text(speaker, line) for line in lines))
    return blocks
