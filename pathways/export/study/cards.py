"""Flash cards: what stands on the front and on the back of each, as HTML that holds no markup of the texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from pathways.model import Pack
from pathways.study import Desk, Exercise, Form, Kind
from pathways.study.answers import reasons_of, source_lines, sources_of
from pathways.study.exercise import Why
from pathways.study.places import Place, places_of, question_of

Asked = Sequence[tuple[Desk, Exercise]]
MOST_REASONS = 3


@dataclass(frozen=True)
class Card:
    """A card: ``deck`` is its path below the pack's deck, ``picture`` the piece of road that it shows."""

    id: str
    lang: str
    deck: tuple[str, ...]
    tags: tuple[str, ...]
    head: str
    question: str
    choices: str
    answer: str
    reasons: str
    sources: str
    picture: tuple[Desk, Place] | None = None


def cards_of(pack: Pack, asked: Asked) -> list[Card]:
    """Return a card for each exercise, and in place of orders one for each place on the roads of their maps.

    What is asked in several regions or on several maps gets one card.
    """
    maps: dict[str, set[str]] = {}
    for _, exercise in asked:
        maps.setdefault(exercise.id, set()).add(exercise.pathway)
    cards: dict[str, Card] = {}
    for desk, exercise in asked:
        if exercise.kind is not Kind.ORDER and exercise.id not in cards:
            cards[exercise.id] = _card(pack, desk, exercise, sorted(maps[exercise.id]))
    for desk in _desks(desk for desk, exercise in asked if exercise.kind is Kind.ORDER):
        for place in places_of(desk):
            cards.setdefault(place.id, _place_card(pack, desk, place))
    return list(cards.values())


def _desks(desks: Iterable[Desk]) -> Iterator[Desk]:
    seen: set[int] = set()
    for desk in desks:
        if id(desk) not in seen:
            seen.add(id(desk))
            yield desk


def _card(pack: Pack, desk: Desk, exercise: Exercise, maps: Sequence[str]) -> Card:
    right = [choice for choice in exercise.choices if choice.id in exercise.rule.right]
    items = "".join(f"<li>{_safe(c.text)}{_note(c.note)}</li>" for c in exercise.choices)
    said = "" if exercise.rule.form is Form.ALL and len(right) == 1 else f"<p>{_safe(exercise.right.text)}</p>"
    care = "standard-care" if exercise.standard else "beyond-standard-care"
    is_shared, is_told = len(maps) > 1, exercise.kind in (Kind.NEXT, Kind.CONDITION)
    place = desk.word("many_maps") if is_shared else exercise.place
    return Card(
        id=exercise.id,
        lang=desk.speaker.lang,
        deck=_deck(pack, desk, exercise.regions, is_shared=is_shared),
        tags=(
            *(f"map::{name}" for name in maps),
            f"phase::{exercise.topic}",
            f"kind::{exercise.kind}",
            *(f"region::{name}" for name in exercise.regions),
            f"worth::{exercise.worth}",
            f"difficulty::{exercise.difficulty}",
            care,
        ),
        head=_safe(f"{place} · {desk.word(f'kind_{exercise.kind}')}"),
        question="".join(f"<p>{_safe(line)}</p>" for line in exercise.prompt),
        choices=f'<ul class="choices">{items}</ul>',
        answer=f"<p><b>{'<br>'.join(_safe(choice.text) for choice in right)}</b></p>{said}",
        reasons=_list(reasons_of(desk, exercise.right, with_conditions=not is_told)[:MOST_REASONS]),
        sources=_folded(desk, sources_of(desk, exercise)),
    )


def _place_card(pack: Pack, desk: Desk, place: Place) -> Card:
    arrow = place.arrow
    why = Why(desk.word("why_order", first=desk.title(arrow.source), second=desk.title(arrow.target)), (arrow.id,))
    return Card(
        id=place.id,
        lang=desk.speaker.lang,
        deck=_deck(pack, desk, place.regions),
        tags=(
            f"map::{desk.view.pathway.id}",
            f"phase::{desk.view.phase_of[arrow.target]}",
            f"kind::{Kind.ORDER}",
            *(f"region::{name}" for name in place.regions),
            "standard-care",
        ),
        head=_safe(f"{desk.place_in(place.regions)} · {desk.word(f'kind_{Kind.NEXT}')}"),
        question="".join(f"<p>{_safe(line)}</p>" for line in question_of(desk, place)),
        choices="",
        answer=f"<p><b>{_safe(desk.title(arrow.target))}</b></p>",
        reasons=_list(reasons_of(desk, why, with_conditions=False)),
        sources=_folded(desk, source_lines(desk, arrow.cite)),
        picture=(desk, place),
    )


def _deck(pack: Pack, desk: Desk, regions: Sequence[str], *, is_shared: bool = False) -> tuple[str, ...]:
    """Return the path of a deck: the map and its region; one for what several maps share."""
    if is_shared:
        return (desk.word("many_maps"),)
    pathway = desk.view.pathway
    if not pathway.regions:
        return (desk.pathway_title,)
    if len(regions) != 1:
        return (desk.pathway_title, desk.word("all_regions"))
    region = next(r for r in pack.manifest.regions if r.id == regions[0])
    return (desk.pathway_title, desk.speaker.say(region.title).text)


def _safe(text: str) -> str:
    """Return a text as HTML that Anki shows as it is: no markup, no field, no cloze."""
    return escape(text).replace("{", "&#123;").replace("}", "&#125;")


def _note(note: str | None) -> str:
    return f' <span class="note">{_safe(note)}</span>' if note else ""


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{_safe(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _folded(desk: Desk, sources: Sequence[str]) -> str:
    """Return sources behind one line that opens."""
    title = f"{desk.word('sheet_sources')} ({len(sources)})"
    return f"<details><summary>{_safe(title)}</summary>{_list(sources)}</details>"
