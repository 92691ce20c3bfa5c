"""Parts that only a family's card of a step has: choices, how it feels, where there is more, numbers on asking."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.cards import parts
from pathways.cards.blocks import (
    arms_block,
    ask_block,
    cited_figures,
    list_block,
    mark_text,
    marked_fact,
    text_block,
    words_block,
)
from pathways.cards.card import Block, FactsBlock, Item, ListBlock
from pathways.graph import View
from pathways.model import Choice, Moment, Pictogram, Step, Text
from pathways.text.contact_words import say_contacts
from pathways.text.reader import NUMBERS
from pathways.text.speaker import Speaker

CALLS = (Pictogram.CALL_DAY, Pictogram.CALL_NIGHT, Pictogram.CALL_NOBODY)


def texts_list(texts: Sequence[Text], speaker: Speaker) -> ListBlock | None:
    """Return texts as a list, or None where there is none."""
    return list_block(mark_text(speaker, speaker.say(text)) for text in texts) if texts else None


def happens_block(moments: Sequence[Moment], speaker: Speaker) -> ListBlock | None:
    """Return what happens in a step as pictures with a few words each, in their order."""
    if not moments:
        return None
    told = list_block(mark_text(speaker, speaker.say(moment.says)) for moment in moments)
    return {**told, "pictures": [moment.picture for moment in moments], "in_order": True}


def phones_blocks(speaker: Speaker) -> list[Block]:
    """Return which numbers a family writes down today, each with its picture."""
    word = speaker.word
    numbers = list_block(word(f"phones_{when}") for when in ("day", "night", "nobody"))
    numbers["pictures"] = [*CALLS]
    return [words_block(word("phones_lead")), numbers, words_block(word("phones_emergency"))]


def outside_block(step: Step, speaker: Speaker) -> ListBlock | None:
    """Return help outside the hospital: what to ask for, then places with links, in the reader's language first."""
    items: list[Item] = [mark_text(speaker, speaker.say(text)) for text in step.family.outside]
    for said in say_contacts(step.contacts, speaker):
        items.append({"text": said.text, "address": said.address, "link": said.link})
    return list_block(items) if items else None


def choices_block(choices: Sequence[Choice], speaker: Speaker) -> FactsBlock | None:
    """Return the ways between which a family decides, side by side."""
    if not choices:
        return None
    items = [marked_fact(speaker, speaker.say(way.title).text, speaker.say(way.means)) for way in choices]
    return {"type": "facts", "items": items, "beside": True}


def feels_blocks(step: Step, speaker: Speaker) -> list[Block | None]:
    """Return how it may feel and what helps, then each side effect and how often they come, or that no source says."""
    said = step.family
    effects = parts.effects_block(speaker, step.effects)
    often = said.often and text_block(speaker.say(said.often), speaker)
    if effects and not often:
        often = words_block(speaker.word("often_unknown"))
    feels, helps = parts.optional_text(speaker, said.feels_like), parts.optional_text(speaker, said.helps)
    return [feels, helps, often or None, effects]


def see_blocks(view: View, step: Step, speaker: Speaker) -> list[Block]:
    """Return a door to each step of this region where more is said, but not to what a family is asked about first."""
    doors: list[Block] = []
    for other in (s for s in step.see if speaker.unasked(s) is None):
        if view.region not in (speaker.pack.step(other).regions or (view.region,)):
            continue
        home = speaker.pack.pathway(speaker.pack.home_of(other))
        title, known = speaker.title(other), speaker.say(home.title).text
        text = speaker.word("see_step", title=title, map=known)
        doors.append({"type": "text", "text": text, "map": home.id, "map_title": title, "step": other})
    return doors


def asked_figures(step: Step, speaker: Speaker) -> list[Block]:
    """Return the numbers of a step with a row of ten for each group, behind one clear step until they are asked for."""
    if not step.figures:
        return []
    blocks: list[Block] = []
    for figure, told in zip(step.figures, cited_figures(speaker, step.figures), strict=True):
        arms = arms_block(speaker, figure)
        if arms is None:
            blocks.append(told)
            continue
        # The rows stand right below the sentence that says what they count.
        says, *rest = told["items"]
        blocks += [list_block([says]), arms, words_block(speaker.word("figure_dots")), list_block(rest)]
    if speaker.may_see(NUMBERS):
        return blocks
    return [ask_block(speaker.word("ask_numbers_title"), speaker.word("ask_numbers_text"), blocks, NUMBERS)]
