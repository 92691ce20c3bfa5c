"""A family's card tells in short, why, what is known of leaving out, how often effects come, and what comes later."""

from __future__ import annotations

from pathways.cards import Card, compose_step_card
from pathways.cards.parts import family_evidence, sure_line
from pathways.model import StepKind, Voice
from pathways.text import Reader, Speaker
from tests.unit.cards.test_cards import shipped, views


def card_of(step: str, *agreed: str) -> Card:
    """Return the family's card of a step on the map where it is at home."""
    speaker = Speaker(Reader(shipped(), agreed=frozenset(agreed)), Voice.FAMILY)
    view = next(v for v in views() if v.pathway.id == shipped().home_of(step))
    return compose_step_card(view, view.step(step), speaker)


def texts(card: Card, fold: str) -> list[str]:
    """Return the paragraphs of a fold."""
    blocks = [block for f in card["folds"] if f["id"] == fold for block in f["blocks"]]
    return [block["text"] for block in blocks if block["type"] == "text"]


def test_a_card_says_what_then_when_to_call_then_why_and_how_sure() -> None:
    """The order in which a family reads: why it comes and how sure that is stand before the list of phone numbers."""
    folds = card_of("hr-tx1")["folds"]
    assert [fold["id"] for fold in folds][:7] == ["short", "what", "call", "why", "sure", "happens", "phones"]
    assert all(fold["open"] for fold in folds[:7])


def test_how_sure_a_step_is_stands_in_one_line_and_is_not_said_twice() -> None:
    """What is folded away tells more: a note, trials, and what doctors call it."""
    speaker = Speaker(Reader(shipped()), Voice.FAMILY)
    for step in (step for step in shipped().steps.values() if step.evidence):
        (line,) = sure_line(speaker, step.evidence)
        assert line not in family_evidence(speaker, step.evidence), step.id


def test_what_happens_is_told_in_pictures_in_their_order() -> None:
    """Each moment has a drawing and a few words; a step without a known course has none."""
    (fold,) = (f for f in card_of("hr-tx1")["folds"] if f["id"] == "happens")
    (strip,) = fold["blocks"]
    moments = shipped().step("hr-tx1").family.happens
    assert strip["type"] == "list"
    assert strip["in_order"]
    assert strip["items"] == [moment.says for moment in moments]
    assert strip["pictures"] == [moment.picture for moment in moments]
    assert "happens" not in [fold["id"] for fold in card_of("hr-dfmo-decide")["folds"]]


def test_the_numbers_to_write_down_are_drawn_one_by_one() -> None:
    """Ward, night, nobody answers: each has its line and its picture, and the emergency number stands apart."""
    (fold,) = (f for f in card_of("hr-tx1")["folds"] if f["id"] == "phones")
    (numbers,) = (block for block in fold["blocks"] if block["type"] == "list")
    assert numbers["pictures"] == ["call-day", "call-night", "call-nobody"]
    assert len(numbers["items"]) == len(numbers["pictures"])
    assert "emergency number" in texts(card_of("hr-tx1"), "phones")[-1]


def test_every_treatment_tells_of_leaving_it_out_and_of_how_often_effects_come() -> None:
    """Where no source says how often, the card says that once."""
    unknown = Speaker(Reader(shipped()), Voice.FAMILY).word("often_unknown")
    given = [s for v in views() for s in map(v.step, v.steps) if s.kind in (StepKind.TREATMENT, StepKind.OPTION)]
    assert len(given) > 50
    for step in given:
        card = card_of(step.id)
        assert texts(card, "without") == [step.family.without], step.id
        if any(not shipped().effects[e].trainees_only for e in step.effects):
            feels = texts(card, "feels")
            assert feels.count(unknown) == (step.family.often is None), step.id
            assert step.family.often is None or step.family.often in feels, step.id


def test_a_choice_stands_side_by_side() -> None:
    """Taking a medicine and not taking it are told beside each other."""
    (fold,) = (f for f in card_of("hr-dfmo-decide")["folds"] if f["id"] == "choices")
    (block,) = fold["blocks"]
    assert block["type"] == "facts"
    assert block.get("beside")
    assert [item["name"] for item in block["items"]] == ["Taking it", "Not taking it"]


def test_doors_lead_to_steps_that_this_reader_may_see() -> None:
    """Deciding together leads to the points of choice, to the hard ones only after a yes."""

    def doors(card: Card) -> set[str]:
        blocks = [block for f in card["folds"] if f["id"] == "see" for block in f["blocks"]]
        return {str(block.get("step")) for block in blocks}

    before, after = doors(card_of("sdm")), doors(card_of("sdm", "relapse", "end-of-life"))
    assert {"trial-offer", "hr-dfmo-decide"} <= before
    assert after - before == {"rr-decide", "eol-talk"}


def test_each_group_of_a_number_has_a_row_of_ten() -> None:
    """Who asked for numbers sees one for each group."""
    (fold,) = (f for f in card_of("hr-immuno", "numbers")["folds"] if f["id"] == "numbers")
    rows = [block["items"] for block in fold["blocks"] if block["type"] == "facts"]
    assert [[item.get("of_ten") for item in items] for items in rows] == [[7, 6]]
