"""Scenes of a talk as data: what is said, with and without numbers, in one language each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pathways.cards.blocks import figures_blocks, sources_block
from pathways.cards.compare_scene import CompareScene, compose_compare_scenes
from pathways.cards.figures import answer_without_figures, has_figure, without_figures
from pathways.cards.pace import SECONDS
from pathways.cards.parts import badges_of
from pathways.cards.plans import list_scenes
from pathways.cards.road_rows import compose_rows
from pathways.cards.scene import Ask, Notes, Scene, SceneKind
from pathways.graph import View
from pathways.model import Text
from pathways.text import ENGLISH, Speaker
from pathways.text.translator import SOURCE_LANGUAGE, Phrase, Translator
from pathways.web.talk_data import SceneData, TalkAsk, TalkNotes, TalkRow, TalkStop

OF_A_STEP = (SceneKind.STEP, SceneKind.DECISION)


@dataclass(frozen=True, eq=False)
class _Listener(Translator):
    """A translator that notes what it could not translate."""

    missed: set[str] = field(default_factory=set)

    def say(self, text: Text) -> Phrase:
        """Say a text; note it if it came out in another language."""
        phrase = Translator.say(self, text)
        if phrase.lang != self.lang:
            self.missed.add(phrase.text)
        return phrase


def compose_scene_data(view: View, speaker: Speaker) -> list[SceneData]:
    """Return the scenes as data; one with a text that has no translation is in English as a whole, and says so."""
    if speaker.lang == SOURCE_LANGUAGE:
        return _in_one_language(view, speaker)
    missed: set[str] = set()
    listener = _Listener(speaker.lang, speaker.translator.entries, missed)
    found = _in_one_language(view, Speaker(replace(speaker.reader, translator=listener), speaker.voice))
    plain = Speaker(replace(speaker.reader, translator=ENGLISH), speaker.voice)
    english = {scene["id"]: scene for scene in _in_one_language(view, plain)}
    for number, scene in enumerate(found):
        if any(text in shown for shown in _texts(scene) for text in missed):
            # A room is asked nothing in another language than its own.
            notes: TalkNotes = {**english[scene["id"]]["notes"], "asks": []}
            found[number] = {**english[scene["id"]], "notes": notes, "lang": SOURCE_LANGUAGE}
        elif missed.intersection((*scene["notes"]["say"], *scene["notes"]["room"])):
            scene["notes"]["lang"] = SOURCE_LANGUAGE
    return found


def _texts(scene: SceneData) -> Iterator[str]:
    """Give every text that stands on the stage."""
    yield scene["heading"]
    yield from scene.get("figured", scene["lines"])
    for row in scene.get("rows", ()):
        yield row["title"]
        yield from (text for side in row["sides"] for stop in side for text in (stop["title"], stop["label"]))
    yield from scene.get("sides", ())


def _in_one_language(view: View, speaker: Speaker) -> list[SceneData]:
    compared = {one.scene.id: one for one in compose_compare_scenes(view, speaker)}
    found = [_scene(view, speaker, scene) for scene in list_scenes(view, speaker)]
    for scene in found:
        if scene["id"] in compared:
            scene["rows"], scene["sides"] = _compared_rows(compared[scene["id"]]), list(compared[scene["id"]].sides)
        elif scene["kind"] is SceneKind.OVERVIEW:
            scene["rows"] = _road_rows(view, speaker)
    return found


def _road_rows(view: View, speaker: Speaker) -> list[TalkRow]:
    rows: list[TalkRow] = []
    for row in compose_rows(view, speaker):
        stops: list[TalkStop] = [
            {
                "step": stop.step,
                "title": stop.title,
                "join": stop.join,
                "label": stop.label,
                "modality": view.step(stop.step).modality,
                "number": None,
            }
            for stop in row.stops
        ]
        rows.append({"title": row.title, "sides": [stops]})
    return rows


def _compared_rows(compared: CompareScene) -> list[TalkRow]:
    rows: list[TalkRow] = []
    for stretch in compared.stretches:
        sides: list[list[TalkStop]] = [
            [
                {
                    "step": stop.step,
                    "title": stop.title,
                    "join": stop.join,
                    "label": "",
                    "modality": "",
                    "number": stop.number,
                }
                for stop in side
            ]
            for side in stretch.sides
        ]
        rows.append({"title": stretch.title, "sides": sides})
    return rows


def _scene(view: View, speaker: Speaker, scene: Scene) -> SceneData:
    plain = [text for text in map(without_figures, scene.lines) if text]
    found: SceneData = {
        "id": scene.id,
        "kind": scene.kind,
        "heading": scene.heading,
        "lines": plain,
        "steps": list(scene.steps),
        "phase": scene.phase,
        "aside": scene.is_aside,
        "seconds": SECONDS[scene.kind],
        "notes": _notes(scene.notes),
        "sources": sources_block(speaker, scene.sources)["items"],
        "badges": [],
        "numbers": [],
    }
    if plain != list(scene.lines):
        found["figured"] = list(scene.lines)
    if scene.kind in OF_A_STEP:
        step = view.step(scene.steps[0])
        found["badges"] = [b["text"] for b in badges_of(speaker, step.status, step.evidence, is_beyond=False)]
        found["numbers"] = [block["items"] for block in figures_blocks(speaker, step.figures)]
    return found


def _notes(notes: Notes) -> TalkNotes:
    asks = [_ask(ask) for ask in notes.asks]
    return {"say": list(notes.say), "why": list(notes.why), "room": list(notes.room), "asks": asks}


def _ask(ask: Ask) -> TalkAsk:
    """Return a question with its answer; what can only be asked or answered with a number says so."""
    plain = answer_without_figures(ask.answer)
    found: TalkAsk = {"question": ask.question, "answer": plain or ask.answer}
    if has_figure(ask.question) or not plain:
        found["figure"] = True
    if plain != ask.answer:
        found["figured"] = ask.answer
    return found
