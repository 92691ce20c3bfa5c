"""The card of a step, in the family's or the trainee's voice."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.cards import parts
from pathways.cards.blocks import (
    changes_block,
    cited_figures,
    make_fold,
    sources_block,
    words_block,
)
from pathways.cards.card import (
    Block,
    Card,
    DoorBlock,
    Fold,
    TextBlock,
    make_card,
)
from pathways.cards.family_parts import (
    asked_figures,
    choices_block,
    feels_blocks,
    happens_block,
    outside_block,
    phones_blocks,
    see_blocks,
    texts_list,
)
from pathways.cards.step_ways import before_block, hard_blocks, next_blocks
from pathways.graph import View
from pathways.model import Step, Text
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

    def fold(name: str, blocks: Iterable[Block | None], is_open: bool = False) -> Fold | None:
        return make_fold(name, word(f"fold_{name}"), blocks, is_open)

    where = [part(said.where), part(said.how_long), parts.place_block(speaker, step)]
    return [
        fold("short", [part(said.short)], is_open=True),
        # A card that says what it is in a line or two needs no shorter one before that.
        make_fold("what", word("fold_short" if said.short is None else "fold_what"), [part(said.what)], is_open=True),
        fold("call", [part(said.call)], is_open=True),
        fold("why", [part(said.why)], is_open=True),
        make_fold("sure", word("fold_evidence"), parts.sure_line(speaker, step.evidence), is_open=True),
        fold("happens", [happens_block(said.happens, speaker)], is_open=True),
        fold("phones", phones_blocks(speaker) if said.call else [], is_open=True),
        fold("opens", [_opens(step, speaker)], is_open=True),
        fold("next", next_blocks(view, step, speaker), is_open=True),
        fold("who", [part(said.who)], is_open=True),
        fold("group", [_group(view, step, speaker)], is_open=True),
        fold("decides", [part(said.decides)], is_open=True),
        fold("choices", [choices_block(said.choices, speaker)], is_open=True),
        fold("without", [part(said.without)], is_open=True),
        fold("feels", feels_blocks(step, speaker)),
        fold("later", [part(said.later), *see_blocks(view, step, speaker)] if said.later else []),
        fold("where", where),
        fold("outside", [outside_block(step, speaker)], is_open=True),
        fold("ask", [texts_list(said.ask, speaker)], is_open=True),
        fold("see", [] if said.later else see_blocks(view, step, speaker), is_open=True),
        fold("drugs", [parts.drugs_block(speaker, step.drugs)]),
        fold("people", [parts.people_block(speaker, step.people)]),
        fold("before", [before_block(view, step, speaker)]),
        fold("words", [parts.terms_block(speaker, step.terms)]),
        make_fold("evidence", word("fold_evidence_more"), parts.family_evidence(speaker, step.evidence)),
        fold("numbers", asked_figures(step, speaker)),
        fold("changes", [changes_block(speaker, step.changes)]),
        fold("sources", [sources_block(speaker, _all_cites(step, speaker))]),
        fold("hard", hard_blocks(view, step, speaker)),
    ]


def _trainee_folds(view: View, step: Step, speaker: Speaker) -> list[Fold | None]:
    said, word = step.trainee, speaker.word

    def part(text: Text | None) -> TextBlock | None:
        return parts.optional_text(speaker, text)

    evidence = [
        *parts.evidence_blocks(speaker, step.evidence),
        *cited_figures(speaker, step.figures),
    ]
    named = set(step.evidence.trials) if step.evidence else set()
    others = [trial for trial in step.trials if trial not in named]
    return [
        make_fold("what", word("fold_what"), [part(said.what), parts.place_block(speaker, step)], is_open=True),
        make_fold("rationale", word("fold_rationale"), [part(said.rationale)], is_open=True),
        make_fold("opens", word("fold_opens"), [_opens(step, speaker)], is_open=True),
        make_fold("group", word("fold_group"), [_group(view, step, speaker)], is_open=True),
        make_fold("next", word("fold_next"), next_blocks(view, step, speaker), is_open=True),
        make_fold("before", word("fold_before"), [before_block(view, step, speaker)], is_open=True),
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
        make_fold("sources", word("fold_sources"), [sources_block(speaker, _all_cites(step, speaker))]),
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


def _all_cites(step: Step, speaker: Speaker) -> list[str]:
    cites = [*step.cite]
    if step.duration is not None:
        cites += step.duration.cite
    if speaker.is_family:
        cites += [cite for one in step.contacts for cite in speaker.pack.contacts[one].cite]
    cites += [cite for figure in step.figures for cite in figure.cite]
    cites += [cite for change in step.changes for cite in change.cite]
    return cites
