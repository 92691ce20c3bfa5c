"""What a talk asks before it tells, and what it tells nobody who has not asked: numbers, hard parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from pathways.cards.figures import has_figure
from tests.browser.conftest import PageMaker
from tests.browser.talk_fixture import ROOM, jump, make_talks, open_talk, tell_all_unasked
from tests.browser.talk_walk import walk

pytestmark = pytest.mark.browser


def test_the_room_is_asked_before_it_is_told(new_page: PageMaker, tmp_path: Path) -> None:
    """The question comes first and the map keeps its small print; the card comes last; no number unless wished."""
    page = new_page(ROOM, reduced_motion="reduce")
    stage = open_talk(page, tmp_path)
    page.keyboard.press("f")
    page.locator(".talk-stage").focus()
    jump(page, "step/hr-chemo-early")
    lit = page.locator('.talk-map .np-node[data-id="hr-chemo-early"]')
    small = lit.locator(".np-text[data-voice='trainee'] .np-sub, .np-sub").first
    expect(page.locator(".talk-heading")).to_have_text("Which two drugs open induction here?")
    expect(page.locator(".talk-text")).not_to_contain_text("cyclophosphamide")
    assert small.evaluate("e => getComputedStyle(e).visibility") == "hidden"
    page.keyboard.press("ArrowRight")
    expect(page.locator(".talk-answer")).to_contain_text("cyclophosphamide")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".talk-heading")).to_have_text("Induction cycles 1–2")
    assert small.evaluate("e => getComputedStyle(e).visibility") == "visible"
    jump(page, "step/hr-ra")
    assert stage.get_attribute("data-asking") == "true"
    page.keyboard.press("ArrowRight")
    expect(page.locator(".talk-answer")).to_have_text("No.")
    page.keyboard.press("d")
    expect(page.locator(".talk-answer")).to_contain_text("42%")


def test_no_family_sees_a_number_that_is_hidden_and_no_slide_is_half_translated(
    new_page: PageMaker, tmp_path: Path
) -> None:
    """Over all scenes: no share of children on the stage in any voice; a slide is in one language, and says which."""
    page = new_page(ROOM, reduced_motion="reduce")
    open_talk(page, tmp_path)
    page.locator('.talk-length input[value="0"]').check()
    page.keyboard.press("f")
    talks = {talk["lang"]: talk for talk in make_talks("high-risk") if talk["region"] == "north-america"}
    for _ in range(2):
        assert [one.where for one in walk(page) if has_figure(one.words)] == []
        page.keyboard.press("v")
    page.keyboard.press("l")
    expect(page.locator(".talk")).to_have_attribute("lang", "es")
    expect(page.locator(".talk-said")).to_contain_text("no hay nada traducido")
    for voice in ("trainee", "family"):
        foreign = {scene["id"] for scene in talks["es"]["scenes"][voice] if "lang" in scene}
        marked = {one.scene for one in walk(page) if "Sin traducción: en inglés" in one.words}
        assert marked == foreign
        assert bool(foreign) is (voice == "trainee")
        page.keyboard.press("v")
    page.keyboard.press("s")
    page.get_by_label("Dejar fuera").check()
    page.keyboard.press("Escape")
    page.keyboard.press("End")
    expect(page.locator(".talk-position")).to_have_text("1 de 1")


def test_families_are_not_shown_hard_parts_in_a_talk(new_page: PageMaker, tmp_path: Path) -> None:
    """With the family's words relapse is neither a scene nor in the picture; a hard map keeps the trainee's words."""
    page = new_page(ROOM)
    open_talk(page, tmp_path)
    tell_all_unasked(page)
    jump(page, "phase/hr-after")
    expect(page.locator('.talk-map .np-sign[data-pick="relapse"]')).to_be_visible()
    page.keyboard.press("v")
    expect(page.locator('.talk-map .np-sign[data-pick="relapse"]')).to_be_hidden()
    expect(page.locator('.talk-map .np-node[data-id="relapse"]')).to_be_hidden()
    page.keyboard.press("j")
    expect(page.locator('.talk-jump[data-scene="step/relapse"]')).to_have_count(0)
    open_talk(page, tmp_path, "relapse")
    page.keyboard.press("v")
    expect(page.locator(".talk")).to_have_attribute("data-voice", "trainee")
