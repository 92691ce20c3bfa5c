"""The card comes to the reader: a sheet on a phone, beside the map on a desktop, however it was opened."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import DESKTOP, PHONE, AppOpener, wait_for_run

pytestmark = pytest.mark.browser

LINK = "explore?pathway=high-risk&step=hr-tx1"
TRANSPLANT = "First stem cell transplant"
SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"


def box_of(page: Page, step: str) -> Locator:
    return page.locator(f'svg .np-node[data-id="{step}"]:visible')


def tap_step(page: Page, step: str) -> None:
    box_of(page, step).scroll_into_view_if_needed()
    box_of(page, step).locator(".np-box").tap()
    expect(page.locator(".np-card h2")).to_be_in_viewport()


def expect_above_sheet(page: Page, step: str) -> None:
    """Wait until the step's box stands in the part of the screen that the sheet leaves free."""
    page.wait_for_function(
        """step => {
          const find = (root, what) => [...root.querySelectorAll('*')].flatMap((e) =>
            [...(e.matches(what) ? [e] : []), ...(e.shadowRoot ? find(e.shadowRoot, what) : [])]);
          const [card] = find(document, '.np-card');
          const [box] = find(document, `svg .np-node[data-id="${step}"]`).filter((e) => e.getClientRects().length);
          if (!card || !box) return false;
          const { top, bottom } = box.getBoundingClientRect();
          return top >= 0 && bottom <= card.getBoundingClientRect().top;
        }""",
        arg=step,
    )


def swipe_up(page: Page, times: int) -> None:
    """Swipe upwards over the middle of the screen, as a finger does."""
    size = page.viewport_size
    assert size
    touch = page.context.new_cdp_session(page)
    x, low, high = size["width"] // 2, size["height"] - 60, 80
    for _ in range(times):
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": low}]})
        for part in range(1, 11):
            y = low + (high - low) * part / 10
            touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.parametrize(
    ("lang", "title"), [("en", TRANSPLANT), ("es", "Primer trasplante de células madre")], ids=["en", "es"]
)
def test_a_link_on_a_phone_shows_the_step_and_its_card(open_app: AppOpener, lang: str, title: str) -> None:
    """The map is scrolled to the step, the sheet is open, the window bears the step's name, no hint asks to choose."""
    page = open_app(f"{LINK}&lang={lang}", PHONE, touch=True)
    expect(page.locator(".np-card h2")).to_have_text(title)
    expect_above_sheet(page, "hr-tx1")
    expect(page.locator(".np-card h2")).to_be_focused()
    expect(page.locator(".np-root > .np-hint")).to_be_hidden()
    expect(page).to_have_title(re.compile(f"^{title} – "))
    expect(page.locator(".np-card .np-call")).to_be_in_viewport()
    expect_no_barriers(page)


def test_a_dark_sheet_has_no_barrier(open_app: AppOpener) -> None:
    """Axe is content with the sheet, drawn up, in the dark theme too."""
    page = open_app(LINK, PHONE, touch=True, dark=True)
    page.locator(".np-sheet-grip").tap()
    expect(page.locator(".np-sheet-grip")).to_have_attribute("aria-expanded", "true")
    expect_no_barriers(page)


def test_back_closes_the_card_and_then_leaves_the_page(open_app: AppOpener) -> None:
    """On the family's own page nothing is in the address, and still one Back closes the card and one more leaves."""
    page = open_app("", PHONE, touch=True)
    page.goto(page.url.rstrip("/") + "/where")
    wait_for_run(page)
    address = page.url
    tap_step(page, "workup")
    assert page.url == address
    expect_above_sheet(page, "workup")
    page.go_back()
    expect(page.locator(".np-card")).to_be_hidden()
    assert page.url == address
    tap_step(page, "stage")
    page.locator(".np-card-close").tap()
    expect(page.locator(".np-card")).to_be_hidden()
    page.wait_for_function("!history.state?.npLayer")
    page.go_back()
    expect(page).not_to_have_url(address)


def test_a_card_that_a_link_opened_is_closed_without_leaving(open_app: AppOpener) -> None:
    """Its cross never leads to the page before, and what was marked in it, and is not kept, stays."""
    page = open_app("about", PHONE, touch=True)
    page.goto(page.url.replace("/about", "/where?pathway=high-risk&step=hr-rt"))
    expect(page.locator('.np-card[data-card="hr-rt"]')).to_be_visible()
    page.locator('.np-card [data-part="now"]').tap()
    page.locator(".np-card-close").tap()
    expect(page.locator(".np-card")).to_be_hidden()
    expect(page.locator('.np-node[data-id="hr-rt"].is-place-now')).to_be_visible()
    expect(page).to_have_url(re.compile("/where"))


def test_back_closes_a_card_on_the_page_of_all_maps(open_app: AppOpener) -> None:
    """There the address names the step; Back takes that away, and the card with it."""
    page = open_app("explore?pathway=high-risk", PHONE, touch=True)
    tap_step(page, "hr-tx1")
    expect(page).to_have_url(re.compile("step=hr-tx1"))
    page.go_back()
    expect(page.locator(".np-card")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"explore\?pathway=high-risk$"))


@pytest.mark.parametrize("how", ["cross", "keys"])
def test_a_card_closed_on_the_page_of_all_maps_is_not_opened_by_back(open_app: AppOpener, how: str) -> None:
    """However it is closed, after two steps looked at, the next Back leaves the map and opens no card again."""
    page = open_app("about", PHONE, touch=True)
    page.goto(page.url.replace("about", "explore?pathway=high-risk"))
    wait_for_run(page)
    address = page.url
    tap_step(page, "hr-tx1")
    expect(page).to_have_url(re.compile("step=hr-tx1"))
    page.locator(".np-card .np-way-step").first.tap()
    expect(page).to_have_url(re.compile("step=hr-recover"))
    if how == "cross":
        page.locator(".np-card-close").tap()
    else:
        page.keyboard.press("Escape")
    expect(page.locator(".np-card")).to_be_hidden()
    expect(page).to_have_url(address)
    wait_for_run(page)
    page.go_back()
    expect(page).to_have_url(re.compile("/about"))


def test_the_sheet_is_raised_lowered_and_closed_by_keys(open_app: AppOpener) -> None:
    """Arrow up makes it taller, arrow down lower, once more closes it; Escape closes it and the focus is on the box."""
    page = open_app(LINK, PHONE, touch=True)
    grip, card = page.locator(".np-sheet-grip"), page.locator(".np-card")
    grip.focus()
    page.keyboard.press("ArrowUp")
    expect(card).to_have_class(re.compile("is-tall"))
    page.keyboard.press("ArrowDown")
    expect(card).not_to_have_class(re.compile("is-tall"))
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(box_of(page, "hr-tx1")).to_be_focused()


def test_the_sheet_follows_a_finger(open_app: AppOpener) -> None:
    """Dragged down by its bar it closes."""
    page = open_app(LINK, PHONE, touch=True)
    bar = page.locator(".np-sheet-bar").bounding_box()
    assert bar
    x, y = bar["x"] + bar["width"] / 2, bar["y"] + 8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 150, steps=4)
    page.mouse.move(x, y + 330, steps=4)
    page.mouse.up()
    expect(page.locator(".np-card")).to_be_hidden()


def test_on_a_desktop_the_card_stands_beside_within_the_first_screen(open_app: AppOpener) -> None:
    """A link shows step and card at once, and nothing has to be scrolled."""
    page = open_app(LINK, DESKTOP)
    expect(page.locator(".np-card h2")).to_have_text(TRANSPLANT)
    expect(box_of(page, "hr-tx1")).to_be_in_viewport()
    card = page.locator(".np-card").bounding_box()
    assert card and card["y"] + card["height"] <= DESKTOP[1]
    assert page.evaluate(SCROLLED) == 0


@pytest.mark.parametrize(("path", "place"), [("where", "where"), ("", "explore")])
def test_a_step_that_opens_another_map_opens_it(open_app: AppOpener, path: str, place: str) -> None:
    """The button is in the card; the family's own page stays where it is, the first page leads to all maps."""
    page = open_app(path, PHONE, touch=True)
    tap_step(page, "to-high-risk")
    page.locator(".np-card .np-opens").tap()
    expect(page).to_have_url(re.compile(f"/{place}"))
    expect(page.locator(".np-map-select")).to_have_value("high-risk")


def test_a_link_to_a_card_names_what_is_public(open_app: AppOpener) -> None:
    """Where nothing may be copied, the address stands there to be copied by hand: step, voice, language and region."""
    page = open_app("where", PHONE, touch=True)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    tap_step(page, "workup")
    page.locator(".np-share-copy").tap()
    field = page.locator(".np-share-field")
    expect(field).to_be_focused()
    address = field.input_value()
    assert address.endswith("/explore?pathway=overview&step=workup&voice=family&lang=en&region=north-america")
    other = open_app(address.split("/", 3)[3], PHONE, touch=True)
    expect(other.locator(".np-card h2")).to_have_text("Tests and scans")


def test_hard_ways_come_last_and_can_wait(open_app: AppOpener) -> None:
    """They stand folded under one quiet line; 'Not now' stands beside 'Yes' and closes the line again."""
    page = open_app("explore?pathway=high-risk&step=hr-dfmo", PHONE, touch=True)
    fold = page.locator(".np-card [data-fold]").last
    expect(fold).to_have_attribute("data-fold", "hard")
    button = fold.locator(".np-fold-button")
    button.tap()
    fold.get_by_role("button", name="Not now").first.tap()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.locator('.np-card [data-fold="who"]')).to_contain_text("In the United States it is approved")


@pytest.mark.parametrize("size", [(844, 390), (932, 430)])
def test_a_phone_on_its_side_can_be_swiped_past_the_map(open_app: AppOpener, size: tuple[int, int]) -> None:
    """A finger moves the map to its end, and then the page."""
    page = open_app("explore?pathway=high-risk&detail=everything", size, touch=True)
    expect(page.locator(".np-root[data-ready]")).to_have_attribute("data-ready", "true")
    swipe_up(page, 9)
    page.wait_for_function(f"{SCROLLED} > 300")


def test_every_sign_is_told_in_the_legend(open_app: AppOpener) -> None:
    """Shapes, marks and lines have a picture and words."""
    page = open_app("explore?pathway=high-risk", PHONE, touch=True)
    page.locator(".np-view-button").tap()
    page.locator(".np-legend-button").tap()
    expect(page.locator(".np-signs li")).to_have_count(11)


def test_sources_can_be_tapped(open_app: AppOpener) -> None:
    """Each source with an address is a link that opens a window of its own."""
    page = open_app(LINK, PHONE, touch=True)
    page.locator('[data-fold="sources"] .np-fold-button').tap()
    links = page.locator(".np-sources a")
    expect(links.first).to_have_attribute("rel", "noopener noreferrer")
    expect(links.first).to_have_attribute("target", "_blank")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_what_happens_is_seen_in_pictures_and_the_numbers_lead_to_the_sheet(
    open_app: AppOpener, viewport: tuple[int, int]
) -> None:
    """Pictures with their words stand in the card, none cut; by whom to call, a door leads to the sheet."""
    page = open_app(LINK, viewport, touch=viewport == PHONE)
    moments = page.locator(".np-card .np-moments > li")
    expect(moments).to_have_count(5)
    expect(moments.locator("svg")).to_have_count(5)
    assert moments.evaluate_all("(all) => all.every((one) => one.scrollWidth <= one.clientWidth)")
    page.locator(".np-card a", has_text="To the sheet with these lines").click()
    expect(page).to_have_url(re.compile(r"/where(\?|$)"))
    wait_for_run(page)
    expect(page.locator(".np-card h2")).to_have_text(TRANSPLANT)
    page.locator('.np-card [data-fold="phones"] .np-button').click()
    expect(page.locator(".np-sheet-call")).to_be_visible()
