"""Talks of the shipped pack as pages that stand alone, and what tests do on a stage."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from pathways.graph import view_pathway
from pathways.model import Voice
from pathways.text import Reader, language_name
from pathways.web.talk import TalkShow, compose_talk
from pathways.web.talk_page import render_talk_page
from tests.unit.cards.test_cards import FOLDER, shipped

ROOM, HALL = (1024, 768), (1920, 1080)
LANGUAGES = tuple((lang, language_name(lang)) for lang in shipped().manifest.languages)


@lru_cache(maxsize=4)
def make_talks(pathway: str, agreed: bool = False) -> tuple[Mapping[str, Any], ...]:
    """Return a talk in both languages and regions, English and North America first."""
    pack = shipped()
    yes = frozenset(q.id for q in pack.manifest.questions) if agreed else frozenset()
    show = TalkShow(Voice.TRAINEE, languages=LANGUAGES)
    readers = [Reader.of(pack, FOLDER, lang, yes) for lang, _ in LANGUAGES]
    return tuple(
        compose_talk(view_pathway(pack, pathway, region), show, reader)
        for reader in readers
        for region in pack.pathway(pathway).regions
    )


def open_talk(page: Page, folder: Path, pathway: str = "high-risk") -> Locator:
    """Open a talk from the disk and return its stage."""
    file = folder / f"{pathway}.html"
    file.write_text(render_talk_page(make_talks(pathway), "A talk"), encoding="utf-8")
    page.goto(file.as_uri())
    return stage_of(page)


def stage_of(page: Page) -> Locator:
    """Return the stage when it is there, with the focus on it."""
    expect(page.locator(".talk[data-ready]")).to_have_count(1, timeout=30_000)
    page.evaluate("document.fonts.ready.then(() => true)")
    stage = page.locator(".talk-stage")
    stage.focus()
    return stage


def jump(page: Page, scene: str) -> None:
    """Go to a scene by the jump list."""
    page.keyboard.press("j")
    page.locator(f'.talk-jump[data-scene="{scene}"]').click()
    expect(page.locator(".talk-stage")).to_have_attribute("data-scene", scene)


def beats_of(talk: Mapping[str, Any], voice: str, minutes: int) -> list[tuple[str, str]]:
    """Return every scene of a plan with each of its beats, as the right arrow key reaches them."""
    plan = next(plan for plan in talk["plans"] if plan["minutes"] == minutes)
    found = []
    for scene in talk["scenes"][voice]:
        if scene["id"] in plan["scenes"][voice]:
            is_asked = scene["id"] in plan["asks"][voice]
            asks = [ask for ask in scene["notes"]["asks"] if is_asked and not ask.get("figure")]
            found += [(str(scene["id"]), str(beat)) for beat in range(1 + 2 * len(asks))]
    return found


def now(stage: Locator) -> tuple[str | None, str | None]:
    """Return the scene and the beat that are on show."""
    return stage.get_attribute("data-scene"), stage.get_attribute("data-beat")


def wish(page: Page, talk: Mapping[str, Any]) -> None:
    """Turn to a variant of the talk that came with the page."""
    for key, name in (("l", "lang"), ("r", "region")):
        if page.evaluate(f"document.querySelector('.talk').dataset.{name}") != talk[name]:
            page.keyboard.press(key)
        expect(page.locator(".talk")).to_have_attribute(f"data-{name}", talk[name])


def tell_all_unasked(page: Page) -> None:
    """Every scene, without questions."""
    for key in ("m", "m", "q"):
        page.keyboard.press(key)


def turn_voice(page: Page, voice: str) -> None:
    """Turn the talk to one of its two voices."""
    if page.locator(".talk").get_attribute("data-voice") != voice:
        page.keyboard.press("v")
    expect(page.locator(".talk")).to_have_attribute("data-voice", voice)
