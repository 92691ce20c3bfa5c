"""Parts that cards of all kinds share: badges, evidence, entries of the tables, teaching notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pathways.model import Drug, Duration, Effect, Evidence, Status, Step, Teaching
from pathways.voice.blocks import Block, facts_block, text_block, words_block
from pathways.voice.speaker import Speaker

Badge = dict[str, str]


def badges_of(speaker: Speaker, status: Status, evidence: Evidence | None, is_beyond: bool) -> list[Badge]:
    """Return the marks that stand under a card's title."""
    badges = []
    if status is not Status.STANDARD:
        hint = speaker.word("badge_status_hint")
        badges.append({"kind": "status", "text": speaker.word(f"badge_{status}"), "hint": hint})
    if evidence is not None:
        hint = speaker.word("badge_evidence_hint")
        badges.append({"kind": "evidence", "text": speaker.word(f"evidence_{evidence.level}"), "hint": hint})
    if is_beyond:
        badges.append(
            {"kind": "beyond", "text": speaker.word("badge_beyond"), "hint": speaker.word("badge_beyond_hint")}
        )
    return badges


def evidence_blocks(speaker: Speaker, evidence: Evidence | None, context: str) -> list[Block]:
    """Return the strength of the evidence in words, with a note and the trials behind it."""
    if evidence is None:
        return []
    blocks: list[Block] = []
    if evidence.note is not None:
        blocks.append(text_block(speaker.say(f"{context}/evidence", evidence.note), speaker))
    blocks.append(words_block(speaker.word(f"evidence_plain_{evidence.level}")))
    trials = trials_block(speaker, evidence.trials)
    return [*blocks, trials] if trials else blocks


def trials_block(speaker: Speaker, trial_ids: Sequence[str]) -> Block | None:
    """Return trials with their question, and for trainees their finding (it holds numbers)."""
    items = []
    for trial_id in dict.fromkeys(trial_ids):
        trial = speaker.pack.trials[trial_id]
        question = speaker.word("trial_question", text=speaker.say(f"trials/{trial_id}/question", trial.question).text)
        finding = speaker.word("trial_finding", text=speaker.say(f"trials/{trial_id}/finding", trial.finding).text)
        items.append(_entry("trials", trial_id, trial.name, f"{question} {finding}"))
    return {"type": "entries", "items": items} if items else None


def drugs_block(speaker: Speaker, drug_ids: Sequence[str]) -> Block | None:
    """Return medicines: in plain words for families; class, target and route for trainees."""
    items = [
        _entry("drugs", d, speaker.pack.drugs[d].name, _drug_text(speaker, speaker.pack.drugs[d])) for d in drug_ids
    ]
    return {"type": "entries", "items": items} if items else None


def _drug_text(speaker: Speaker, drug: Drug) -> str:
    brands = ", ".join(brand.name for brand in drug.brands)
    if speaker.is_family:
        text = speaker.plain(f"drugs/{drug.id}/family", drug.family).text
        return f"{text} {speaker.word('drug_brands')}: {brands}." if brands else text
    facts = [("drug_class", drug.drug_class), ("drug_target", drug.target), ("drug_route", drug.route)]
    facts.append(("drug_brands", brands or None))
    said = " ".join(f"{speaker.word(key)}: {value}." for key, value in facts if value)
    return f"{speaker.plain(f'drugs/{drug.id}/trainee', drug.trainee).text} {said}"


def effects_block(speaker: Speaker, effect_ids: Sequence[str]) -> Block | None:
    """Return side effects: what helps and when to call for families, the term for trainees."""
    items = []
    for effect_id in effect_ids:
        effect = speaker.pack.effects[effect_id]
        name = effect.name if speaker.is_family else effect.term
        items.append(_entry("effects", effect_id, name, _effect_text(speaker, effect)))
    return {"type": "entries", "items": items} if items else None


def _effect_text(speaker: Speaker, effect: Effect) -> str:
    if not speaker.is_family:
        return effect.trainee
    parts = [speaker.plain(f"effects/{effect.id}/what", effect.what).text]
    if effect.helps:
        parts.append(speaker.word("effect_helps", text=effect.helps))
    if effect.call:
        parts.append(speaker.word("effect_call", text=effect.call))
    return " ".join(parts)


def people_block(speaker: Speaker, ids: Sequence[str]) -> Block | None:
    """Return the roles of the care team."""
    people = [speaker.pack.people[p] for p in ids]
    items = [_entry("people", p.id, p.role, p.family if speaker.is_family else p.trainee) for p in people]
    return {"type": "entries", "items": items} if items else None


def terms_block(speaker: Speaker, ids: Sequence[str]) -> Block | None:
    """Return words of the glossary."""
    terms = [speaker.pack.terms[t] for t in ids]
    items = [_entry("terms", t.id, t.term, t.family if speaker.is_family else t.trainee) for t in terms]
    return {"type": "entries", "items": items} if items else None


def _entry(table: str, entry_id: str, title: str, text: str) -> dict[str, Any]:
    return {"table": table, "id": entry_id, "title": title, "text": text}


def duration_text(speaker: Speaker, duration: Duration) -> str:
    """Return a duration as words, such as "4 to 6 weeks"."""
    least, most = f"{duration.least:g}", f"{duration.most:g}"
    key = "duration_exact" if least == most else "duration_upto" if duration.least == 0 else "duration_range"
    return speaker.word(key, least=least, most=most, unit=speaker.word(f"duration_{duration.unit}"))


def place_block(speaker: Speaker, step: Step) -> Block | None:
    """Return where a step happens and how long it takes, as far as a source says so."""
    facts = []
    if step.settings:
        names = ", ".join(speaker.word(f"setting_{setting}") for setting in step.settings)
        facts.append((speaker.word("setting_name"), names))
    if step.duration is not None:
        value = duration_text(speaker, step.duration)
        if step.duration.note is not None:
            value += " – " + speaker.say(speaker.context(step, "duration"), step.duration.note).text
        facts.append((speaker.word("duration_name"), value))
    return facts_block(facts) if facts else None


def teaching_blocks(speaker: Speaker, teaching: Teaching | None) -> list[Block]:
    """Return an educator's notes."""
    if teaching is None:
        return []
    facts = [(speaker.word("teach_say"), teaching.say)]
    if teaching.room_asks:
        facts.append((speaker.word("teach_room"), teaching.room_asks))
    if teaching.ask_the_room:
        facts.append((speaker.word("teach_question"), teaching.ask_the_room.question))
        facts.append((speaker.word("teach_answer"), teaching.ask_the_room.answer))
    return [facts_block(facts)]


def optional_text(speaker: Speaker, context: str, text: str | None) -> Block | None:
    """Return a paragraph, or None where there is no text."""
    return text_block(speaker.plain(context, text), speaker) if text else None
