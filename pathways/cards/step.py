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
from pathways.cards.card import Block, Card, Fold, TextBlock, WayItem, WaysBlock, make_card
from pathways.graph import View
from pathways.model import MOVES, Step, Transition, TransitionKind
from pathways.text.speaker import NUMBERS, Speaker


def compose_step_card(view: View, step: Step, speaker: Speaker) -> Card:
    """Return everything about one step as plain data."""
    folds = _family_folds(view, step, speaker) if speaker.is_family else _trainee_folds(view, step, speaker)
    subtitle = speaker.say(speaker.context(step, "subtitle"), step.subtitle).text
    badges = parts.badges_of(speaker, step.status, step.evidence, step.beyond_seed)
    return make_card(speaker.title(step.id), subtitle, badges, folds)


def _family_folds(view: View, step: Step, speaker: Speaker) -> list[Fold | None]:
    said, word = step.family, speaker.word

    def part(name: str, text: str | None) -> TextBlock | None:
        return parts.optional_text(speaker, speaker.context(step, f"family/{name}"), text)

    feels = [part("feels_like", said.feels_like), part("helps", said.helps), parts.effects_block(speaker, step.effects)]
    where = [part("where", said.where), part("how_long", said.how_long), parts.place_block(speaker, step)]
    asks = (
        mark_text(speaker, speaker.plain(speaker.context(step, f"family/ask/{n}"), text))
        for n, text in enumerate(said.ask)
    )
    return [
        make_fold("what", word("fold_what"), [part("what", said.what)], is_open=True),
        make_fold("why", word("fold_why"), [part("why", said.why)], is_open=True),
        make_fold("opens", word("fold_opens"), [_opens(step, speaker)], is_open=True),
        make_fold("group", word("fold_group"), [_group(view, step, speaker)], is_open=True),
        make_fold("decides", word("fold_decides"), [part("decides", said.decides)], is_open=True),
        make_fold("next", word("fold_next"), _next_blocks(view, step, speaker), is_open=True),
        make_fold("feels", word("fold_feels"), feels),
        make_fold("where", word("fold_where"), where),
        make_fold("call", word("fold_call"), [part("call", said.call)]),
        make_fold("ask", word("fold_ask"), [list_block(asks)], is_open=True),
        make_fold("drugs", word("fold_drugs"), [parts.drugs_block(speaker, step.drugs)]),
        make_fold("people", word("fold_people"), [parts.people_block(speaker, step.people)]),
        make_fold("before", word("fold_before"), [_before_block(view, step, speaker)]),
        make_fold("words", word("fold_words"), [parts.terms_block(speaker, step.terms)]),
        make_fold("evidence", word("fold_evidence"), parts.evidence_blocks(speaker, step.evidence, step.id)),
        make_fold("numbers", word("fold_numbers"), _asked_figures(step, speaker)),
        make_fold("changes", word("fold_changes"), [changes_block(speaker, step.changes, step.id)]),
        make_fold("sources", word("fold_sources"), [sources_block(speaker, _all_cites(step))]),
    ]


def _trainee_folds(view: View, step: Step, speaker: Speaker) -> list[Fold | None]:
    said, word = step.trainee, speaker.word

    def part(name: str, text: str | None) -> TextBlock | None:
        return parts.optional_text(speaker, speaker.context(step, f"trainee/{name}"), text)

    evidence = [
        *parts.evidence_blocks(speaker, step.evidence, step.id),
        *figures_blocks(speaker, step.figures, step.id),
    ]
    named = set(step.evidence.trials) if step.evidence else set()
    others = [trial for trial in step.trials if trial not in named]
    return [
        make_fold("what", word("fold_what"), [part("what", said.what), parts.place_block(speaker, step)], is_open=True),
        make_fold("rationale", word("fold_rationale"), [part("rationale", said.rationale)], is_open=True),
        make_fold("opens", word("fold_opens"), [_opens(step, speaker)], is_open=True),
        make_fold("group", word("fold_group"), [_group(view, step, speaker)], is_open=True),
        make_fold("next", word("fold_next"), _next_blocks(view, step, speaker), is_open=True),
        make_fold("before", word("fold_before"), [_before_block(view, step, speaker)], is_open=True),
        make_fold("evidence", word("fold_evidence"), evidence, is_open=True),
        make_fold("drugs", word("fold_drugs"), [parts.drugs_block(speaker, step.drugs)]),
        make_fold("toxicity", word("fold_toxicity"), [parts.effects_block(speaker, step.effects)]),
        make_fold("differs", word("fold_differs"), [part("differs", said.differs)]),
        make_fold("pitfalls", word("fold_pitfalls"), [part("pitfalls", said.pitfalls)]),
        make_fold("trials", word("fold_trials"), [parts.trials_block(speaker, others)]),
        make_fold("changes", word("fold_changes"), [changes_block(speaker, step.changes, step.id)]),
        make_fold("words", word("fold_words"), [parts.terms_block(speaker, step.terms)]),
        make_fold("people", word("fold_people"), [parts.people_block(speaker, step.people)]),
        make_fold("teaching", word("fold_teaching"), parts.teaching_blocks(speaker, step.teaching)),
        make_fold("sources", word("fold_sources"), [sources_block(speaker, _all_cites(step))]),
    ]


def _opens(step: Step, speaker: Speaker) -> TextBlock | None:
    if step.opens is None:
        return None
    pathway = speaker.pack.pathway(step.opens)
    return words_block(speaker.word("opens_text", title=speaker.say(f"{pathway.id}/title", pathway.title).text))


def _group(view: View, step: Step, speaker: Speaker) -> TextBlock | None:
    """Say that a step is one of several options without order."""
    group = next((g for g in view.groups if g.id == view.group_of.get(step.id)), None)
    if group is None:
        return None
    title = speaker.say(f"{view.pathway.id}/{group.id}/title", group.title).text
    key = "group_text" if view.is_offered(group.id) else "group_text_none"
    return words_block(speaker.word(key, title=title))


def _next_blocks(view: View, step: Step, speaker: Speaker) -> list[Block]:
    """Return the ways on; for families those to opt-in steps stand behind one clear step."""
    ways = [t for t in (*view.transitions, *view.exits) if t.source == step.id and t.kind in MOVES]
    parted: dict[str | None, list[Transition]] = {None: []}
    for t in ways:
        parted.setdefault(speaker.unasked(t.target), []).append(t)
    blocks: list[Block] = [_ways(view, parted[None], speaker, ahead=True)] if parted[None] else []
    for name, hidden in parted.items():
        if name is not None:
            question = speaker.pack.question(name)
            said = [
                speaker.plain(f"questions/{name}/{part}", text).text
                for part, text in (("title", question.title), ("ask", question.ask))
            ]
            blocks.append(ask_block(said[0], said[1], [_ways(view, hidden, speaker, ahead=True)], name))
    return blocks


def _before_block(view: View, step: Step, speaker: Speaker) -> WaysBlock | None:
    arrows = [t for t in (*view.transitions, *view.entries) if t.target == step.id]
    arrows = [t for t in arrows if t.kind is not TransitionKind.REPEAT]
    arrows = [t for t in arrows if speaker.unasked(t.source) is None]
    return _ways(view, arrows, speaker, ahead=False) if arrows else None


def _ways(view: View, transitions: Iterable[Transition], speaker: Speaker, ahead: bool) -> WaysBlock:
    """Return ways on or back; those to steps of other maps say which map."""
    items: list[WayItem] = []
    for t in transitions:
        text = speaker.say(f"{t.id}/because", t.because)
        if ahead and t.when is not None:
            key, value = ("plain", t.when.plain) if speaker.is_family else ("definition", t.when.definition)
            text = speaker.plain(f"{t.id}/{key}", value)
        other = t.target if ahead else t.source
        items.append(way_item(speaker, t, other, text, "" if other in view.phase_of else _map_of(other, speaker)))
    return {"type": "ways", "items": items}


def _map_of(step_id: str, speaker: Speaker) -> str:
    home = speaker.pack.pathway(speaker.pack.home_of(step_id))
    return speaker.word("way_map", title=speaker.say(f"{home.id}/title", home.title).text)


def _asked_figures(step: Step, speaker: Speaker) -> list[Block]:
    if not step.figures:
        return []
    blocks: list[Block] = [*figures_blocks(speaker, step.figures, step.id)]
    if NUMBERS in speaker.agreed:
        return blocks
    return [ask_block(speaker.word("ask_numbers_title"), speaker.word("ask_numbers_text"), blocks, NUMBERS)]


def _all_cites(step: Step) -> list[str]:
    cites = [*step.cite]
    if step.duration is not None:
        cites += step.duration.cite
    cites += [cite for figure in step.figures for cite in figure.cite]
    cites += [cite for change in step.changes for cite in change.cite]
    return cites
