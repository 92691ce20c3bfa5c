"""Parts that cards of all kinds share: badges, evidence, entries of the tables, teaching notes."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.cards.blocks import (
    facts_block,
    mark_language,
    mark_title,
    marked_fact,
    text_block,
    words_block,
)
from pathways.cards.card import Badge, Block, EntriesBlock, Entry, FactsBlock, TextBlock
from pathways.model import Drug, Duration, Effect, Evidence, Status, Step, Teaching, Text
from pathways.text.speaker import Speaker
from pathways.text.translator import Phrase


def badges_of(speaker: Speaker, status: Status, evidence: Evidence | None, is_beyond: bool) -> list[Badge]:
    """Return the marks that stand under a card's title, each with what it means in plain words."""
    badges: list[Badge] = []
    if status is not Status.STANDARD:
        hint = speaker.word(f"badge_plain_{status}")
        badges.append({"kind": "status", "text": speaker.word(f"badge_{status}"), "hint": hint})
    if speaker.is_family:  # the words of studies are told under "How sure is this"
        return badges
    if evidence is not None:
        hint = speaker.word(f"evidence_plain_{evidence.level}")
        badges.append({"kind": "evidence", "text": speaker.word(f"evidence_{evidence.level}"), "hint": hint})
    if is_beyond:
        badges.append(
            {"kind": "beyond", "text": speaker.word("badge_beyond"), "hint": speaker.word("badge_beyond_hint")}
        )
    return badges


def evidence_blocks(speaker: Speaker, evidence: Evidence | None) -> list[Block]:
    """Return the strength of the evidence in words, with a note and the trials behind it."""
    if evidence is None:
        return []
    blocks: list[Block] = []
    if evidence.note is not None:
        blocks.append(text_block(speaker.say(evidence.note), speaker))
    blocks.append(words_block(speaker.word(f"evidence_plain_{evidence.level}")))
    trials = trials_block(speaker, evidence.trials)
    return [*blocks, trials] if trials else blocks


def sure_line(speaker: Speaker, evidence: Evidence | None) -> list[Block]:
    """Return how sure a step is: what is known and what is not, else which kind of study it rests on."""
    if evidence is None:
        return []
    if evidence.note is not None:
        return [text_block(speaker.say(evidence.note), speaker)]
    return [words_block(speaker.word(f"evidence_plain_{evidence.level}"))]


def family_evidence(speaker: Speaker, evidence: Evidence | None) -> list[Block]:
    """Return more on how sure a step is: the kind of study, the trials behind it, then what doctors call it."""
    if evidence is None:
        return []
    plain = sure_line(speaker, evidence)
    called = (speaker.word("evidence_called"), speaker.word(f"evidence_{evidence.level}"))
    return [*(block for block in evidence_blocks(speaker, evidence) if block not in plain), facts_block([called])]


def trials_block(speaker: Speaker, trial_ids: Sequence[str]) -> EntriesBlock | None:
    """Return trials with their question, and for trainees their finding (it holds numbers)."""
    items = []
    for trial_id in dict.fromkeys(trial_ids):
        trial = speaker.pack.trials[trial_id]
        question = speaker.fill("trial_question", speaker.say(trial.question))
        finding = speaker.fill("trial_finding", speaker.say(trial.finding))
        items.append(_entry(speaker, f"trials/{trial_id}", Phrase(trial.name, speaker.lang), question, finding))
    return {"type": "entries", "items": items} if items else None


def drugs_block(speaker: Speaker, drug_ids: Sequence[str]) -> EntriesBlock | None:
    """Return medicines: in plain words for families; class, target and route for trainees."""
    items = []
    for drug_id in drug_ids:
        drug = speaker.pack.drugs[drug_id]
        name = speaker.say(drug.name)
        items.append(_entry(speaker, f"drugs/{drug_id}", name, *_drug_texts(speaker, drug)))
    return {"type": "entries", "items": items} if items else None


def _drug_texts(speaker: Speaker, drug: Drug) -> list[Phrase]:
    brands = ", ".join(brand.name for brand in drug.brands)
    lang = speaker.lang
    if speaker.is_family:
        text = speaker.say(drug.family)
        return [text, Phrase(f"{speaker.word('drug_brands')}: {brands}.", lang)] if brands else [text]
    facts = [("drug_class", drug.drug_class), ("drug_target", drug.target), ("drug_route", drug.route)]
    facts.append(("drug_brands", brands or None))
    said = " ".join(f"{speaker.word(key)}: {value}." for key, value in facts if value)
    return [speaker.say(drug.trainee), Phrase(said, lang)]


def effects_block(speaker: Speaker, effect_ids: Sequence[str]) -> EntriesBlock | None:
    """Return side effects: what helps and when to call for families, the term for trainees."""
    items = []
    for effect_id in effect_ids:
        effect = speaker.pack.effects[effect_id]
        if effect.trainees_only and speaker.is_family:
            continue
        title = speaker.say(effect.name if speaker.is_family else effect.term)
        items.append(_entry(speaker, f"effects/{effect_id}", title, *_effect_texts(speaker, effect)))
    return {"type": "entries", "items": items} if items else None


def _effect_texts(speaker: Speaker, effect: Effect) -> list[Phrase]:
    if not speaker.is_family:
        return [speaker.say(effect.trainee)]
    said = [speaker.say(effect.what)]
    if effect.helps:
        said.append(speaker.fill("effect_helps", speaker.say(effect.helps)))
    if effect.call:
        said.append(speaker.fill("effect_call", speaker.say(effect.call)))
    return said


def people_block(speaker: Speaker, ids: Sequence[str]) -> EntriesBlock | None:
    """Return the roles of the care team."""
    items = []
    for person in (speaker.pack.people[p] for p in ids):
        said = speaker.say(person.family if speaker.is_family else person.trainee)
        items.append(_entry(speaker, f"people/{person.id}", speaker.say(person.role), said))
    return {"type": "entries", "items": items} if items else None


def terms_block(speaker: Speaker, ids: Sequence[str]) -> EntriesBlock | None:
    """Return words of the glossary."""
    items = []
    for term in (speaker.pack.terms[t] for t in ids):
        said = speaker.say(term.family if speaker.is_family else term.trainee)
        items.append(_entry(speaker, f"terms/{term.id}", speaker.say(term.term), said))
    return {"type": "entries", "items": items} if items else None


def _entry(speaker: Speaker, key: str, title: Phrase, *texts: Phrase) -> Entry:
    """Return an entry of a table; what is not in the page's language is marked."""
    table, entry_id = key.split("/")
    return {
        "table": table,
        "id": entry_id,
        "title": title.text,
        "text": " ".join(text.text for text in texts),
        **mark_title(speaker, title),
        **mark_language(speaker, texts[0]),
    }


def duration_text(speaker: Speaker, duration: Duration) -> str:
    """Return a duration as words, such as "4 to 6 weeks"."""
    least, most = f"{duration.least:g}", f"{duration.most:g}"
    key = "duration_exact" if least == most else "duration_upto" if duration.least == 0 else "duration_range"
    return speaker.word(key, least=least, most=most, unit=speaker.word(f"duration_{duration.unit}"))


def place_block(speaker: Speaker, step: Step) -> FactsBlock | None:
    """Return where a step happens and how long it takes, as far as a source says so."""
    facts: list[tuple[str, str]] = []
    if step.settings:
        names = ", ".join(speaker.word(f"setting_{setting}") for setting in step.settings)
        facts.append((speaker.word("setting_name"), names))
    if step.duration is not None:
        value = duration_text(speaker, step.duration)
        if step.duration.note is not None:
            value += " – " + speaker.say(step.duration.note).text
        facts.append((speaker.word("duration_name"), value))
    return facts_block(facts) if facts else None


def teaching_blocks(speaker: Speaker, teaching: Teaching | None) -> list[FactsBlock]:
    """Return an educator's notes."""
    if teaching is None:
        return []
    asked = teaching.ask_the_room.of(speaker.voice) if teaching.ask_the_room else None
    facts = [("teach_say", teaching.say), ("teach_room", teaching.room_asks)]
    facts += zip(("teach_question", "teach_answer"), asked, strict=True) if asked else ()
    items = [marked_fact(speaker, speaker.word(key), speaker.say(text)) for key, text in facts if text]
    return [{"type": "facts", "items": items}]


def optional_text(speaker: Speaker, text: Text | None) -> TextBlock | None:
    """Return a paragraph, or None where there is no text."""
    return text_block(speaker.say(text), speaker) if text else None
