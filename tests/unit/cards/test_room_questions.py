"""What a room is asked: families and trainees each in their own words and language, or not at all."""

from __future__ import annotations

import pytest

from pathways.cards import Ask, compose_scenes, compose_step_card
from pathways.checks.doses import SHARE
from pathways.graph import view_pathway
from pathways.model import Pack, Phase, Step, Voice
from pathways.text import Reader, Speaker
from pathways.text.gaps import is_for_families
from pathways.text.translator import Translator
from tests.pack_builder import PackBuilder
from tests.unit.cards.test_cards import FOLDER, shipped

BOTH = {
    "question": {"family": "Why this way?", "trainee": "Rationale?"},
    "answer": {"family": "It is kind.", "trainee": "Evidence."},
}
PLAIN = {"question": "Rationale?", "answer": "Evidence."}


def asked(pack: Pack, voice: Voice, translator: Translator | None = None) -> list[Ask]:
    """Return what is asked in a talk about a pack's first pathway."""
    reader = Reader(pack, translator) if translator else Reader(pack)
    view = view_pathway(pack, pack.manifest.first_pathway)
    return [ask for scene in compose_scenes(view, Speaker(reader, voice)) for ask in scene.notes.asks]


def test_each_room_is_asked_in_its_own_words(builder: PackBuilder) -> None:
    """A question with both texts is asked of both rooms; none hears the other's."""
    builder.change_step("choose", teaching={"say": "Together.", "ask_the_room": BOTH})
    pack = builder.load()
    assert asked(pack, Voice.FAMILY) == [Ask("Why this way?", "It is kind.")]
    assert asked(pack, Voice.TRAINEE) == [Ask("Rationale?", "Evidence.")]


def test_a_plain_question_is_for_trainees_alone(builder: PackBuilder) -> None:
    """A talk for families never falls back to the trainees' question."""
    builder.change_step("choose", teaching={"say": "Together.", "ask_the_room": PLAIN})
    pack = builder.load()
    assert asked(pack, Voice.FAMILY) == []
    assert asked(pack, Voice.TRAINEE) == [Ask("Rationale?", "Evidence.")]


def test_a_family_question_without_its_answer_is_a_problem(builder: PackBuilder) -> None:
    """A room of families is told the answer to what it was asked."""
    half = {"question": BOTH["question"], "answer": "Evidence."}
    builder.change_step("choose", teaching={"say": "Together.", "ask_the_room": half})
    assert any("families needs an answer" in str(problem) for problem in builder.problems())


@pytest.mark.parametrize("voice", list(Voice))
def test_a_question_without_a_translation_is_not_asked(builder: PackBuilder, voice: Voice) -> None:
    """In another language than English a question is asked only when both it and its answer are translated."""
    builder.change_step("choose", teaching={"say": "Together.", "ask_the_room": BOTH})
    pack = builder.load()
    room = pack.step("choose").teaching
    assert room is not None and room.ask_the_room is not None
    said = room.ask_the_room.of(voice)
    assert said is not None
    entries = {said[0].key: (str(said[0]), "¿Por qué?")}
    assert asked(pack, voice, Translator("es", entries)) == []
    entries[said[1].key] = (str(said[1]), "Porque sí.")
    assert asked(pack, voice, Translator("es", entries)) == [Ask("¿Por qué?", "Porque sí.")]


def test_the_family_text_of_a_question_must_be_translated_and_the_other_keeps_its_key() -> None:
    """Catalogues know a family's question as a family text; a trainee's stands where it stood."""
    teaching = shipped().step("hr-harvest").teaching
    assert teaching is not None and teaching.ask_the_room is not None
    question = teaching.ask_the_room.question
    assert question.family is not None
    assert question.family.key == "high-risk/hr-harvest/teaching/question/family"
    assert question.trainee.key == "high-risk/hr-harvest/teaching/question"
    assert (is_for_families(question.family.key), is_for_families(question.trainee.key)) == (True, False)


@pytest.mark.parametrize("share", ["9 in 10", "90%"])
def test_a_figure_in_a_familys_question_is_found(builder: PackBuilder, share: str) -> None:
    """Numbers about outcomes wait until they are asked for, also in what a room is asked."""
    room = {"question": BOTH["question"], "answer": {"family": f"It helps {share} children.", "trainee": "Evidence."}}
    builder.change_step("choose", teaching={"say": "Together.", "ask_the_room": room})
    assert {(f.rule, f.where) for f in builder.findings()} == {("doses", "choose")}


def rooms(pack: Pack) -> list[Step | Phase]:
    """Return what has a question and is shown to families unasked."""
    steps = [step for step in pack.steps.values() if pack.question_of(step.id) is None]
    phases = [phase for pathway in pack.pathways.values() if not pathway.asks for phase in pathway.phases]
    both: list[Step | Phase] = [*steps, *phases]
    return [one for one in both if one.teaching and one.teaching.ask_the_room]


def test_families_have_a_question_wherever_they_need_not_ask_first() -> None:
    """Each question of a map that families see at once has a text for them; investigational trials are for trainees."""
    without = {
        one.id
        for one in rooms(shipped())
        if one.teaching and one.teaching.ask_the_room and one.teaching.ask_the_room.of(Voice.FAMILY) is None
    }
    assert {i for i in without if not i.startswith("inv-")} == set()


@pytest.mark.parametrize("lang", shipped().manifest.languages)
def test_talks_open_and_ask_in_the_language_of_the_room(lang: str) -> None:
    """The paragraph that opens a family's talk and each question in it are in its language, and hold no figure."""
    pack = shipped()
    speaker = Speaker(Reader.of(pack, FOLDER, lang), Voice.FAMILY)
    for pathway in pack.pathways.values():
        assert speaker.say(pathway.summary).lang == lang
        assert all(speaker.say(lane.title).lang == lang for phase in pathway.phases for lane in phase.lanes)
        for scene in compose_scenes(view_pathway(pack, pathway.id), speaker):
            for ask in scene.notes.asks:
                assert not SHARE.search(f"{ask.question} {ask.answer}")
    assert all(
        speaker.say(text).lang == lang
        for one in rooms(pack)
        if one.teaching and one.teaching.ask_the_room
        for text in one.teaching.ask_the_room.of(Voice.FAMILY) or ()
    )


@pytest.mark.parametrize("lang", shipped().manifest.languages)
def test_every_badge_says_what_it_means_in_plain_words(lang: str) -> None:
    """Each badge of a card has its own explanation, and no two kinds of badge the same one; families see the status."""
    pack = shipped()
    reader = Reader.of(pack, FOLDER, lang)
    speaker, family = Speaker(reader, Voice.TRAINEE), Speaker(reader, Voice.FAMILY)
    hints: dict[str, set[str]] = {}
    for pathway in pack.pathways:
        view = view_pathway(pack, pathway)
        for step in view.steps:
            for badge in compose_step_card(view, view.step(step), speaker)["badges"]:
                hints.setdefault(badge["hint"], set()).add(f"{badge['kind']} {badge['text']}")
            kinds = {badge["kind"] for badge in compose_step_card(view, view.step(step), family)["badges"]}
            assert kinds <= {"status"}
    assert len(hints) > 10
    assert {hint: kinds for hint, kinds in hints.items() if len(kinds) != 1 or not hint.endswith(".")} == {}
