"""Above a map stands what it is in short and how it is read; on a card the name of the phase is explained."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import DESKTOP, PHONE, AppOpener


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize(
    ("lang", "short", "place"), [("en", "three phases", "Where we are"), ("es", "tres fases", "Dónde estamos")]
)
def test_a_map_says_in_short_what_it_is_before_it_begins(
    open_app: AppOpener, lang: str, short: str, place: str, viewport: tuple[int, int]
) -> None:
    """One line above the picture opens: the map in short, what boxes and arrows mean, where to mark one's place."""
    page = open_app(f"explore?pathway=high-risk&lang={lang}", viewport, touch=viewport == PHONE)
    line = page.locator(".np-in-short")
    expect(line.get_by_text(re.compile(short))).to_be_hidden()
    line.locator("summary").click()
    expect(line.get_by_text(re.compile(short))).to_be_in_viewport()
    expect(line.get_by_text(re.compile(place))).to_be_in_viewport()
    expect_no_barriers(page)


def test_the_own_place_has_no_second_line(open_app: AppOpener) -> None:
    """There the row above the map says already what to do."""
    page = open_app("where", PHONE, touch=True)
    expect(page.locator(".np-root[data-ready]")).to_be_visible()
    expect(page.locator(".np-in-short")).to_be_hidden()


def test_a_card_explains_what_doctors_call_the_phase(open_app: AppOpener) -> None:
    """The name of the phase over the title of a card is a word that opens."""
    page = open_app("explore?pathway=high-risk&step=hr-tx1", PHONE, touch=True)
    word = page.locator(".np-card-eyebrow").get_by_role("button", name="Consolidation")
    word.click()
    expect(page.locator(".np-card-eyebrow").get_by_role("note")).to_contain_text("second phase")
    expect_no_barriers(page)
