"""The card of a step, in the family's or the trainee's voice."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.cards import parts
from pathways.cards.blocks import (
    ask_block,
    changes_block,
    figures_blocks,
    list_block,
    make_fold,
    mark_text,
    sources_block,
    way_item,
    words_block,
)
from pathways.cards.card import Block, Card, DoorBlock, Fold, TextBlock, WayItem, WaysBlock, make_card
from pathways.graph import View
from pathways.model import MOVES, Step, Text, Transition, TransitionKind
from pathways.text.reader import NUMBERS
from pathways.text.speaker import Speaker


def compose_step_card(view: View, step: Step, speaker: Speaker) -> Card:
    """Return everything about one step as plain data."""
    folds = _family_folds(view, step, speaker) if speaker.is_family else _trainee_folds(view, step, speaker)
    badges = parts.badges_of(speaker, step.status, step.evidence, step.beyond_seed)
    return make_card(speaker.title(step.id), speaker.say(step.subtitle).text, badges, folds)


def _family_folds(view: View, step: Step, speaker: Speaker) -> list[Fold | None]:
    said, word = step.family, speaker.word

    def part(text: Text | None) -> TextBlock | None:
        return parts.optional_text(speaker, text)

    feels = [part(said.feels_like), part(said.helps), parts.effects_block(speaker, step.effects)]
    where = [part(said.where), part(said.how_long), parts.place_block(speaker, step)]
    asks = (mark_text(speaker, speaker.say(text)) for text in said.ask)
    return [
        make_fold("what", word("fold_what"), [part(said.what)], is_open=True),
        make_fold("call", word("fold_call"), [part(said.call)], is_open=True),
        make_fold("opens", word("fold_opens"), [_opens(step, speaker)], is_open=True),
        make_fold("next", word("fold_next"), _next_blocks(view, step, speaker), is_open=True),
        make_fold("who", word("fold_who"), [part(said.who)], is_open=True),
        make_fold("why", word("fold_why"), [part(said.why)], is_open=True),
        make_fold("group", word("fold_group"), [_group(view, step, speaker)], is_open=True),
        make_fold("decides", word("fold_decides"), [part(said.decides)], is_open=True),
        make_fold("feels", word("fold_feels"), feels),
        make_fold("where", word("fold_where"), where),
        make_fold("ask", word("fold_ask"), [list_block(asks)], is_open=True),
        make_fold("drugs", word("fold_drugs"), [parts.drugs_block(speaker, step.drugs)]),
        make_fold("people", word("fold_people"), [parts.people_block(speaker, step.people)]),
        make_fold("before", word("fold_before"), [_before_block(view, step, speaker)]),
        make_fold("words", word("fold_words"), [parts.terms_block(speaker, step.terms)]),
        make_fold("evidence", word("fold_evidence"), parts.family_evidence(speaker, step.evidence, step.beyond_seed)),
        make_fold("numbers", word("fold_numbers"), _asked_figures(step, speaker)),
        make_fold("changes", word("fold_changes"), [changes_block(speaker, step.changes)]),
        make_fold("sources", word("fold_sources"), [sources_block(speaker, _all_cites(step))]),
        make_fold("hard", word("fold_hard"), _hard_blocks(view, step, speaker)),
    ]


def _trainee_folds(view: View, step: Step, speaker: Speaker) -> list[Fold | None]:
    said, word = step.trainee, speaker.word

    def part(text: Text | None) -> TextBlock | None:
        return parts.optional_text(speaker, text)

    evidence = [
        *parts.evidence_blocks(speaker, step.evidence),
        *figures_blocks(speaker, step.figures),
    ]
    named = set(step.evidence.trials) if step.evidence else set()
    others = [trial for trial in step.trials if trial not in named]
    return [
        make_fold("what", word("fold_what"), [part(said.what), parts.place_block(speaker, step)], is_open=True),
        make_fold("rationale", word("fold_rationale"), [part(said.rationale)], is_open=True),
        make_fold("opens", word("fold_opens"), [_opens(step, speaker)], is_open=True),
        make_fold("group", word("fold_group"), [_group(view, step, speaker)], is_open=True),
        make_fold("next", word("fold_next"), _next_blocks(view, step, speaker), is_open=True),
        make_fold("before", word("fold_before"), [_before_block(view, step, speaker)], is_open=True),
        make_fold("evidence", word("fold_evidence"), evidence, is_open=True),
        make_fold("drugs", word("fold_drugs"), [parts.drugs_block(speaker, step.drugs)]),
        make_fold("toxicity", word("fold_toxicity"), [parts.effects_block(speaker, step.effects)]),
        make_fold("differs", word("fold_differs"), [part(said.differs)]),
        make_fold("pitfalls", word("fold_pitfalls"), [part(said.pitfalls)]),
        make_fold("trials", word("fold_trials"), [parts.trials_block(speaker, others)]),
        make_fold("changes", word("fold_changes"), [changes_block(speaker, step.changes)]),
        make_fold("words", word("fold_words"), [parts.terms_block(speaker, step.terms)]),
        make_fold("people", word("fold_people"), [parts.people_block(speaker, step.people)]),
        make_fold("teaching", word("fold_teaching"), parts.teaching_blocks(speaker, step.teaching)),
        make_fold("sources", word("fold_sources"), [sources_block(speaker, _all_cites(step))]),
    ]


def _opens(step: Step, speaker: Speaker) -> DoorBlock | None:
    if step.opens is None:
        return None
    pathway = speaker.pack.pathway(step.opens)
    title = speaker.say(pathway.title).text
    text = speaker.word("opens_text", title=title)
    return {"type": "text", "text": text, "map": pathway.id, "map_title": title}


def _group(view: View, step: Step, speaker: Speaker) -> TextBlock | None:
    """Say that a step is one of several options without order."""
    group = next((g for g in view.groups if g.id == view.group_of.get(step.id)), None)
    if group is None:
        return None
    title = speaker.say(group.title).text
    key = "group_text" if view.is_offered(group.id) else "group_text_none"
    return words_block(speaker.word(key, title=title))


def _next_blocks(view: View, step: Step, speaker: Speaker) -> list[Block]:
    """Return the ways on, without those that a family is asked about first."""
    ways = [t for t in _ways_on(view, step) if speaker.unasked(t.target) is None]
    return [_ways(view, ways, speaker, ahead=True)] if ways else []


def _hard_blocks(view: View, step: Step, speaker: Speaker) -> list[Block]:
    """Return the ways on to what a family did not ask for, each behind one clear step: they come last in a card."""
    parted: dict[str, list[Transition]] = {}
    for t in _ways_on(view, step):
        if name := speaker.unasked(t.target):
            parted.setdefault(name, []).append(t)
    blocks: list[Block] = []
    for name, hidden in parted.items():
        question = speaker.pack.question(name)
        title, text = speaker.say(question.title).text, speaker.say(question.ask).text
        blocks.append(ask_block(title, text, [_ways(view, hidden, speaker, ahead=True)], name))
    return blocks


def _ways_on(view: View, step: Step) -> list[Transition]:
    return [t for t in (*view.transitions, *view.exits) if t.source == step.id and t.kind in MOVES]


def _before_block(view: View, step: Step, speaker: Speaker) -> WaysBlock | None:
    arrows = [t for t in (*view.transitions, *view.entries) if t.target == step.id]
    arrows = [t for t in arrows if t.kind is not TransitionKind.REPEAT]
    arrows = [t for t in arrows if speaker.unasked(t.source) is None]
    return _ways(view, arrows, speaker, ahead=False) if arrows else None


def _ways(view: View, transitions: Iterable[Transition], speaker: Speaker, ahead: bool) -> WaysBlock:
    """Return ways on or back; those to steps of other maps say which map."""
    items: list[WayItem] = []
    for t in transitions:
        text = speaker.say(t.because)
        if ahead and t.when is not None:
            text = speaker.say(t.when.plain if speaker.is_family else t.when.definition)
        other = t.target if ahead else t.source
        items.append(way_item(speaker, t, other, text, "" if other in view.phase_of else _map_of(other, speaker)))
    return {"type": "ways", "items": items}


def _map_of(step_id: str, speaker: Speaker) -> str:
    home = speaker.pack.pathway(speaker.pack.home_of(step_id))
    return speaker.word("way_map", title=speaker.say(home.title).text)


def _asked_figures(step: Step, speaker: Speaker) -> list[Block]:
    if not step.figures:
        return []
    blocks: list[Block] = [*figures_blocks(speaker, step.figures)]
    if speaker.may_see(NUMBERS):
        return blocks
    return [ask_block(speaker.word("ask_numbers_title"), speaker.word("ask_numbers_text"), blocks, NUMBERS)]


def _all_cites(step: Step) -> list[str]:
    cites = [*step.cite]
    if step.duration is not None:
        cites += step.duration.cite
    cites += [cite for figure in step.figures for cite in figure.cite]
    cites += [cite for change in step.changes for cite in change.cite]
    return cites
