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
