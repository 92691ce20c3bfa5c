"""The main paths of the app in Firefox and WebKit: the doors, a step, a search, a hard part, voice, language, keys."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.others.conftest import AppReader
from tests.browser.others.reader import Reader

pytestmark = pytest.mark.browser
HIGH_RISK = "explore?pathway=high-risk"
HARVEST, CHEMO, SURGERY = "hr-harvest", "hr-chemo-early", "hr-chemo-next"
DOORS = ("Find our place", "Just told", "Look something up")
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


def node(step: str) -> str:
    """Return the selector of a step's box."""
    return f'.np-node[data-id="{step}"]'


def card(step: str) -> str:
    """Return the selector of a step's card."""
    return f'.np-card[data-card="{step}"]'


def open_map(open_app: AppReader, path: str = HIGH_RISK, size: tuple[int, int] = DESKTOP) -> Reader:
    """Open a page with a map that is drawn."""
    reader = open_app(path, size)
    reader.see('.np-root[data-ready="true"]')
    return reader


@SIZES
def test_start_opens_with_its_three_doors(open_app: AppReader, size: tuple[int, int]) -> None:
    """The doors stand in the first window, and the first of them leads to the family's place."""
    reader = open_app("", size)
    for door in DOORS:
        reader.see_in_window(".np-door", door)
    reader.press(".np-door", DOORS[0])
    reader.address(r"/where$")
    reader.see("h1", "Where we are")


@SIZES
def test_a_tap_on_a_step_shows_its_card_and_back_closes_it(open_app: AppReader, size: tuple[int, int]) -> None:
    """The card says what the step is, the address names it, and the browser's Back closes it again."""
    reader = open_map(open_app, size=size)
    reader.press(node(HARVEST))
    reader.see_in_window(f"{card(HARVEST)} h2", "Collecting stem cells")
    reader.see(card(HARVEST), "A machine takes young blood cells")
    reader.address(f"step={HARVEST}")
    reader.ran()
    reader.driver.back()
    reader.miss(".np-card")
    reader.address("pathway=high-risk$")


def test_a_link_to_a_step_opens_its_card_and_its_arrows_lead_on(open_app: AppReader) -> None:
    """An address that names a step shows it at once; what comes next is one press away."""
    reader = open_map(open_app, f"{HIGH_RISK}&step=hr-tx1")
    reader.see(f"{card('hr-tx1')} h2", "First stem cell transplant")
    reader.press('.np-card .np-way-step[data-step="hr-recover"]')
    reader.see(f"{card('hr-recover')} h2", "Recovery between transplants")
    reader.address("step=hr-recover")


@pytest.mark.parametrize(
    ("path", "word", "title"),
    [("", "fever", "Help with side effects"), ("?lang=es", "fiebre", "Ayuda con efectos secundarios")],
    ids=["en", "es"],
)
def test_the_search_finds_fever_and_opens_it(open_app: AppReader, path: str, word: str, title: str) -> None:
    """The word of a parent finds the step, and a press on it opens its map with its card."""
    reader = open_app(path)
    reader.write(".np-finder input", word)
    reader.press(".np-finder .np-result", title)
    reader.see(f"{card('sup-symptoms')} h2", title)
    reader.address("pathway=supportive-care&step=sup-symptoms")


def test_a_hard_part_asks_and_shows_after_a_yes(open_app: AppReader) -> None:
    """A link to the end of life shows its question and no box; after the yes the map is there."""
    reader = open_app("explore?pathway=end-of-life")
    reader.see("p", "You can look now, later or never.")
    assert not reader.all(".np-node", is_shown=False)
    reader.press("button", "Yes, show this")
    reader.see(node("hospice"))
    reader.miss("button", "Yes, show this")


def test_the_voice_and_the_language_change_in_place(open_app: AppReader) -> None:
    """The card of the same step speaks to trainees, then Spanish; the address says both."""
    reader = open_map(open_app, f"{HIGH_RISK}&step={HARVEST}")
    reader.see(f"{card(HARVEST)} h2", "Collecting stem cells")
    reader.press(".np-voices button", "Trainee")
    reader.see(f"{card(HARVEST)} h2", "Stem cell harvest")
    reader.address("voice=trainee")
    reader.ran()
    reader.press(".np-languages button", "Español")
    reader.see(".np-view-button", "Vista")
    reader.see(node(HARVEST), "madre")
    reader.address("lang=es")


def test_arrow_keys_walk_and_enter_opens(open_app: AppReader) -> None:
    """From a box the arrow keys go to what follows and back, Enter opens its card, Escape closes it."""
    reader = open_map(open_app)
    reader.focus(node(HARVEST))
    reader.keys(Keys.ARROW_LEFT)
    before = reader.focused("data-id")
    assert before not in ("", HARVEST)
    reader.keys(Keys.ARROW_RIGHT)
    assert reader.focused("data-id") == HARVEST
    reader.keys(Keys.ENTER)
    reader.see(f"{card(HARVEST)} h2", "Collecting stem cells")
    reader.keys(Keys.ENTER)
    reader.until(lambda: "np-card-title" in reader.focused("class"), "the card has not the focus")
    reader.keys(Keys.ESCAPE)
    reader.miss(".np-card")
    assert reader.focused("data-id") == HARVEST
