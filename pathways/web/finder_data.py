"""What the search in the bar finds: steps, phases and maps, entries of the library, and questions before hard parts."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from typing_extensions import TypedDict

from pathways.cards import search_words, telling_words
from pathways.model import Effect, Pack, Pathway, Step, Text, Voice, Voiced
from pathways.text import Reader, Speaker, load_words
from pathways.web.payload_data import QuestionData

TABLES = ("drugs", "effects", "people", "trials", "terms")


class Found(TypedDict):
    """One thing that can be found: a part of a map (a step, a phase), a map, or an entry of a table as ``table/id``.

    ``names`` are its own names in every language; ``words`` what else it is known by. ``note`` says where it stands,
    ``part`` which question it was behind, if it was.
    """

    kind: Literal["part", "map", "entry"]
    id: str
    map: str
    title: str
    note: str
    names: list[str]
    words: list[str]
    part: str | None
    regions: list[str]


class AskedPart(QuestionData):
    """A question with the map that opens after its yes, if nothing fits better."""

    map: str


class Answering(TypedDict):
    """Words of parents in every language, plain, and the ids of what answers them, the best first.

    None is told where the answer is behind a question that was not asked: the words then lead to the question alone.
    """

    words: list[str]
    leads: list[str]


class FinderData(TypedDict):
    """All that can be found by a reader. ``skip`` are words that say nothing, such as "the"."""

    items: list[Found]
    answers: list[Answering]
    skip: list[str]
    questions: list[AskedPart]


def compose_finder(reader: Reader, voice: Voice) -> FinderData:
    """Return what this reader can find; of parts that were not asked for only their questions."""
    speaker = Speaker(reader, voice)
    everybody = [Speaker(replace(reader, translator=translator), voice) for translator in reader.translators]
    pathways = [p for p in reader.pack.pathways.values() if speaker.may_see(p.asks)]
    doors = {step.id for step in reader.pack.steps.values() if step.opens}
    items = [found for pathway in pathways for found in _of_map(speaker, everybody, pathway)]
    items += _entries(speaker, everybody)
    # A step that only leads to another map comes after what answers.
    items.sort(key=lambda found: found["id"] in doors)
    skip = [word for one in everybody for word in load_words(one.lang)["find_skip"].split()]
    return {
        "items": items,
        "answers": _answers(reader.pack, {item["id"] for item in items}),
        "skip": skip,
        "questions": _questions(speaker, everybody),
    }


def _of_map(speaker: Speaker, everybody: Sequence[Speaker], pathway: Pathway) -> Iterator[Found]:
    name, regions = speaker.say(pathway.title).text, list(pathway.regions)
    whole = _names(everybody, pathway.title)
    yield _found("map", pathway.id, pathway.id, (name, speaker.word("find_map")), whole, [], pathway.asks, regions)
    for phase in pathway.phases:
        names = (speaker.say(phase.title).text, speaker.word("find_phase", map=name))
        yield _found("part", phase.id, pathway.id, names, _names(everybody, phase.title), [], pathway.asks, regions)
    for step in pathway.steps:
        if speaker.unasked(step.id) is not None:
            continue
        names = (speaker.title(step.id), ", ".join([name, *_region_names(speaker, step)]))
        part, where = speaker.pack.question_of(step.id), list(step.regions or pathway.regions)
        words = _step_words(everybody, step)
        yield _found("part", step.id, pathway.id, names, _names(everybody, step.title), words, part, where)


def _region_names(speaker: Speaker, step: Step) -> list[str]:
    """Return the regions of a step that is done in some of them only."""
    return [speaker.say(r.title).text for r in speaker.pack.manifest.regions if r.id in step.regions]


def _entries(speaker: Speaker, everybody: Sequence[Speaker]) -> Iterator[Found]:
    """Give the entries of the tables that are used in what this reader may see, or nowhere."""
    for table in TABLES:
        note = speaker.word(f"table_{table}")
        for entry_id, entry in getattr(speaker.pack, table).items():
            uses = [step for step in speaker.pack.steps.values() if entry_id in getattr(step, table)]
            if uses and all(speaker.unasked(step.id) is not None for step in uses):
                continue
            title = _entry_title(entry)
            shown = speaker.say(title).text if isinstance(title, Text) else title
            known = _names(everybody, title) if isinstance(title, Text) else [title]
            others = [*getattr(entry, "also_called", ()), *(brand.name for brand in getattr(entry, "brands", ()))]
            others += _names(everybody, entry.term) if isinstance(entry, Effect) else []
            yield _found("entry", f"{table}/{entry_id}", "", (shown, note), known, others, None, [])


def _entry_title(entry: object) -> Text | str:
    names: list[Text | str | None] = [getattr(entry, field, None) for field in ("name", "role", "term")]
    return next(name for name in names if name is not None)


def _found(
    kind: Literal["part", "map", "entry"],
    found_id: str,
    map_id: str,
    told: tuple[str, str],
    names: Iterable[str],
    words: Iterable[str],
    part: str | None,
    regions: list[str],
) -> Found:
    known = list(dict.fromkeys(names))
    return {
        "kind": kind,
        "id": found_id,
        "map": map_id,
        "title": told[0],
        "note": told[1],
        "names": known,
        "words": [word for word in dict.fromkeys(words) if word not in known],
        "part": part,
        "regions": regions,
    }


def _names(everybody: Sequence[Speaker], text: Text | Voiced) -> list[str]:
    """Return a name in every language, in both voices if it has two."""
    said = [text.family, text.trainee] if isinstance(text, Voiced) else [text]
    return [one.translator.say(wording).text for one in everybody for wording in said]


def _step_words(everybody: Sequence[Speaker], step: Step) -> list[str]:
    subtitles = [one.say(step.subtitle).text for one in everybody]
    return [*subtitles, *search_words(step, everybody[0].pack, everybody[0])]


def _answers(pack: Pack, findable: Collection[str]) -> list[Answering]:
    """Return the lookups, as far as this reader may see what they lead to."""
    found: list[Answering] = []
    # Where words fit alike, what a reader said yes to comes first.
    for lookup in sorted(pack.lookups.values(), key=lambda lookup: lookup.asks is None):
        leads = [*lookup.steps, *(f"effects/{effect}" for effect in lookup.effects)]
        shown = [lead for lead in leads if lead in findable]
        if shown or lookup.asks:
            words = [_plain(word) for words in lookup.words.values() for word in words]
            found.append({"words": words, "leads": shown})
    return found


def _questions(speaker: Speaker, everybody: Sequence[Speaker]) -> list[AskedPart]:
    if not speaker.is_family:
        return []
    pack = speaker.pack
    told = [telling_words(pack, one) for one in everybody]
    return [
        {
            "id": question.id,
            "title": speaker.say(question.title).text,
            "ask": speaker.say(question.ask).text,
            "words": {
                "always": sorted(
                    {*_asking_words(pack, question.id), *(w for t in told for w in t[question.id].always)}
                ),
                "alone": sorted({word for telling in told for word in telling[question.id].alone}),
            },
            "map": next((p.id for p in pack.pathways.values() if p.asks == question.id), pack.manifest.first_pathway),
        }
        for question in pack.manifest.questions
        if not speaker.may_see(question.id)
    ]


def _asking_words(pack: Pack, question: str) -> list[str]:
    words = (words for lookup in pack.lookups.values() if lookup.asks == question for words in lookup.words.values())
    return [_plain(word) for group in words for word in group]


def _plain(text: str) -> str:
    """Return a text in small letters without accents, as the search compares it."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).lower()
