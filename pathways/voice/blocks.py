"""The parts of a card as plain data: see the payload in ``docs/architecture.md``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pathways.model import Change, Figure, Transition, split_cite
from pathways.voice.catalogue import Said
from pathways.voice.speaker import Speaker

Block = dict[str, Any]
Fold = dict[str, Any]


def text_block(said: Said, speaker: Speaker) -> Block:
    """Return a paragraph, marked with its language where that is not the page's."""
    block: Block = {"type": "text", "text": said.text}
    if said.lang != speaker.translator.lang:
        block["lang"] = said.lang
    return block


def words_block(text: str) -> Block:
    """Return a paragraph of the interface's own words."""
    return {"type": "text", "text": text}


def list_block(items: Iterable[str]) -> Block:
    """Return a list of texts."""
    return {"type": "list", "items": list(items)}


def facts_block(facts: Iterable[tuple[str, str]]) -> Block:
    """Return names with values."""
    return {"type": "facts", "items": [{"name": name, "value": value} for name, value in facts]}


def ask_block(title: str, text: str, blocks: Sequence[Block], question: str | None = None) -> Block:
    """Return blocks that are shown only after one clear step; a yes to ``question`` holds for the whole visit."""
    named = {"question": question} if question else {}
    return {"type": "ask", "title": title, "text": text, "blocks": list(blocks), **named}


def make_fold(fold_id: str, title: str, blocks: Iterable[Block | None], is_open: bool = False) -> Fold | None:
    """Return a fold, or None if nothing is in it."""
    found = [block for block in blocks if block is not None]
    return {"id": fold_id, "title": title, "open": is_open, "blocks": found} if found else None


def way_item(speaker: Speaker, transition: Transition, step_id: str, text: str) -> dict[str, Any]:
    """Return one way on (or back) over an arrow."""
    label = speaker.say(f"{transition.id}/label", transition.when.label).text if transition.when else None
    return {
        "arrow": transition.id,
        "step": step_id,
        "title": speaker.title(step_id),
        "label": label,
        "text": text,
        "kind": str(transition.kind),
    }


def sources_block(speaker: Speaker, cites: Iterable[str]) -> Block:
    """Return every citation with its source, section and dates."""
    items = []
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
            }
        )
    return {"type": "sources", "items": items}


def changes_block(speaker: Speaker, changes: Sequence[Change], context: str) -> Block | None:
    """Return what became different, with its date."""
    if not changes:
        return None
    return list_block(
        speaker.word("changed_since", since=change.since, text=speaker.say(f"{context}/change/{n}", change.says).text)
        for n, change in enumerate(changes)
    )


def figures_blocks(speaker: Speaker, figures: Sequence[Figure], context: str) -> list[Block]:
    """Return numbers, each with its group and its limits."""
    blocks = []
    for n, figure in enumerate(figures):
        says = speaker.say(f"{context}/figure/{n}", figure.says).text
        caveat = speaker.say(f"{context}/caveat/{n}", figure.caveat).text
        lines = [says, speaker.word("figure_group", text=figure.group), speaker.word("figure_caveat", text=caveat)]
        blocks.append(list_block(lines))
    return blocks
