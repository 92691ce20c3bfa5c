"""A speaker's own version of a talk: exactly its scenes, in its order, under its names, in the slides."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from typer.testing import CliRunner

from pathways.cards import Scene, SceneKind, compose_scenes
from pathways.cards.compare_scene import compose_compare_scenes
from pathways.cards.plans import list_scenes, plan_for
from pathways.cli import app
from pathways.errors import ExportError
from pathways.export.arrangement import Arrangement, only, read_arrangement
from pathways.export.slides.deck import make_slides
from pathways.model import Voice
from tests.unit.export.requests import ask_for
from tests.unit.export.slide_reading import arrows_of

SCENES = tuple(Scene(name, SceneKind.STEP, name.upper(), (), ()) for name in "abcdef")
ids = st.lists(st.sampled_from("abcdefxyz"), unique=True, max_size=9).map(tuple)


def shown(own: Arrangement) -> str:
    """Return the ids of the scenes that are shown, in their order."""
    return "".join(scene.id for scene in own.apply(SCENES))


def titles(slides: list[Any]) -> list[str]:
    """Return the titles of slides, without what tells parts and roads apart."""
    return [slide.shapes.title.text.split(" (")[0] for slide in slides]


@given(ids, ids)
def test_nothing_is_lost_and_nothing_comes_twice(order: tuple[str, ...], out: tuple[str, ...]) -> None:
    """All scenes but those left out are shown once; those that the order names stand in that order."""
    own = Arrangement(order, out)
    if set("abcdef") <= set(out):
        with pytest.raises(ExportError, match="leaves no scene"):
            own.apply(SCENES)
        return
    assert sorted(shown(own)) == sorted(set("abcdef") - set(out))
    named = [one for one in order if one in "abcdef" and one not in out]
    assert [one for one in shown(own) if one in named] == named


def test_a_scene_that_the_order_does_not_name_follows_the_one_before_it() -> None:
    """As the talk does it; a list of scenes is all there are."""
    assert shown(Arrangement(("e", "a"))) == "efabcd"
    assert shown(only(("e", "a"))) == "ea"
    assert only(("e", "z")).unknown(SCENES) == ("z",)


@pytest.mark.slow
def test_the_deck_has_exactly_the_arranged_scenes_in_their_order() -> None:
    """Read back: a slide for each scene, in the speaker's order, each with the arrows of its step; then the sources."""
    request = ask_for("high-risk", voice=Voice.TRAINEE)
    chosen = ("step/hr-tx1", "title", "step/hr-harvest", "summary")
    slides = list(Presentation(io.BytesIO(make_slides(replace(request, arrangement=only(chosen))))).slides)
    headings = {scene.id: scene.heading for scene in compose_scenes(request.view, request.speaker)}
    found = list(dict.fromkeys(titles(slides)))
    assert found == [*(headings[one] for one in chosen), request.speaker.word("fold_sources")]
    for slide, step in ((slides[0], "hr-tx1"), (slides[2], "hr-harvest")):
        wanted = {(t.source, t.target) for t in request.view.transitions if step in (t.source, t.target)}
        drawn = {arrow.ends for arrow in arrows_of(slide)}
        assert drawn and drawn <= wanted


@pytest.mark.slow
def test_the_file_that_a_talk_saves_makes_its_slides(tmp_path: Path) -> None:
    """Order, what is left out, own names and own notes; a scene of another voice is told and left out."""
    saved = {
        "format": "pathways-talk", "version": 1, "talk": "neuroblastoma/observation", "order": ["summary", "title"],
        "out": ["overview"], "names": {"summary": "Our short version"}, "notes": {"title": "Welcome all."},
    }  # fmt: skip
    file, made = tmp_path / "talk.json", tmp_path / "talk.pptx"
    file.write_text(json.dumps({**saved, "out": ["overview", "step/of-no-map"]}), encoding="utf-8")
    words = ["export", "slides", "--pathway", "observation", "--arrangement", str(file), "-o", str(made)]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0 and "step/of-no-map" in done.output
    slides = list(Presentation(str(made)).slides)
    assert titles(slides)[0] == "Our short version" and "The whole way" not in titles(slides)
    cover = slides[titles(slides).index(compose_scenes(*_observation())[0].heading)]
    assert "Welcome all." in cover.notes_slide.notes_text_frame.text


@pytest.mark.slow
@pytest.mark.parametrize(("minutes", "lang"), [(10, "en"), (20, "es")])
def test_the_slides_of_a_saved_talk_are_those_of_its_length(tmp_path: Path, minutes: int, lang: str) -> None:
    """The scenes of its plan, what was taken beyond it, and none that was left out: a comparison is a table."""
    request = ask_for("high-risk", lang=lang)
    more, less = "compare/two-transplants-or-one", "evidence"
    saved = {"format": "pathways-talk", "minutes": minutes, "take": [more, "step/hr-harvest"], "out": [less]}
    (tmp_path / "talk.json").write_text(json.dumps(saved), encoding="utf-8")
    own = read_arrangement(tmp_path / "talk.json")
    slides = list(Presentation(io.BytesIO(make_slides(replace(request, arrangement=own)))).slides)
    planned = {*plan_for(request.view, request.speaker, minutes).scenes, *own.take} - {less}
    wanted = [
        scene.heading.split(" (")[0] for scene in list_scenes(request.view, request.speaker) if scene.id in planned
    ]
    assert list(dict.fromkeys(titles(slides))) == [*wanted, request.speaker.word("fold_sources")]
    compared = next(one for one in compose_compare_scenes(request.view, request.speaker) if one.scene.id == more)
    (table,) = [shape.table for shape in slides[titles(slides).index(compared.scene.heading)].shapes if shape.has_table]
    assert [table.cell(0, n).text for n in (1, 2)] == list(compared.sides)
    for row, stretch in enumerate(compared.stretches, 1):
        for column, side in enumerate(stretch.sides, 1):
            cell = table.cell(row, column)
            bold = [run.text for run in cell.text_frame.paragraphs[0].runs if run.font.bold]
            assert bold == [f"{stop.number}\u00a0{stop.title}" for stop in side if stop.number is not None]
            assert all(stop.title in cell.text for stop in side)


def _observation() -> tuple[Any, Any]:
    request = ask_for("observation")
    return request.view, request.speaker


def test_another_file_is_told_from_a_talk(tmp_path: Path) -> None:
    """What was found, what is allowed; never a traceback."""
    for text, expected in (("{", "found no JSON"), ('{"format": "other"}', "found another file"), ("[]", "another")):
        (tmp_path / "file.json").write_text(text, encoding="utf-8")
        with pytest.raises(ExportError, match=expected):
            read_arrangement(tmp_path / "file.json")
    with pytest.raises(ExportError, match="no such file"):
        read_arrangement(tmp_path / "none.json")


def test_wrong_scenes_are_told_with_those_there_are() -> None:
    """A list of scenes must be right, and belongs to slides alone."""
    for words, expected in (
        (["slides", "--pathway", "observation", "--scenes", "title,step/none"], "found 'step/none'; allowed: title"),
        (["svg", "--scenes", "title"], "'svg' has no scenes to choose"),
        (["slides", "--all", "--scenes", "title"], "found together with --all"),
        (["slides", "--scenes", "title", "--arrangement", "x.json"], "found together with --arrangement"),
    ):
        done = CliRunner().invoke(app, ["export", *words])
        assert done.exit_code == 2 and expected in done.output, (words, done.output)
