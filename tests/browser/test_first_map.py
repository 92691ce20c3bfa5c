"""The map in the first document: it stands where the flowchart will stand, and what is picked in it opens there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener, PageMaker
from tests.browser.test_app import chart_ready

ADDRESS = "explore?pathway=high-risk"
STEPS = ("workup", "hr-tx1", "hr-dfmo-decide", "follow-up")
PLACES = """(steps) => {
  const all = [document, ...[...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean)];
  const boxes = all.flatMap((root) => [...root.querySelectorAll('.np-node[data-id]')]);
  const found = boxes.filter((one) => one.checkVisibility());
  const at = ({ x, y, width, height }) => [x, y, width, height].map(Math.round);
  return Object.fromEntries(found.filter((one) => steps.includes(one.dataset.id))
    .map((one) => [one.dataset.id, at(one.querySelector('.np-box').getBoundingClientRect())]));
}"""


def places(page: Page) -> dict[str, list[int]]:
    """Return where boxes of the map are in the window."""
    found: dict[str, list[int]] = page.evaluate(PLACES, list(STEPS))
    return found


@pytest.mark.parametrize("viewport", [PHONE, (1024, 768), DESKTOP, (1920, 1080)], ids=str)
def test_the_map_comes_with_the_first_document_and_does_not_move(
    open_app: AppOpener, app_url: str, new_page: PageMaker, viewport: tuple[int, int]
) -> None:
    """Without any script the main road is there; the flowchart puts each of its boxes at the same place."""
    page = new_page(viewport, java_script_enabled=False)
    page.goto(f"{app_url}/{ADDRESS}")
    expect(page.get_by_role("img", name="High-risk treatment")).to_be_visible()
    expect(page.locator(".np-first-map .np-node:visible").first).to_be_visible()
    shown = open_app(ADDRESS, viewport)
    chart_ready(shown)
    later = places(shown)
    assert set(later) >= {"hr-tx1", "hr-dfmo-decide"}
    assert_near(places(page), later)


def assert_near(first: dict[str, list[int]], later: dict[str, list[int]]) -> None:
    """Fail unless the same boxes are at the same places, to two pixels."""
    assert first.keys() == later.keys()
    for step, area in first.items():
        assert area == pytest.approx(later[step], abs=2), step


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=str)
def test_what_is_picked_while_the_page_loads_opens_when_it_is_there(
    app_url: str, new_page: PageMaker, viewport: tuple[int, int]
) -> None:
    """A tap on the first picture is not lost: the step's card opens with the flowchart."""
    page = new_page(viewport)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/static/js/*.js", hold)
    page.goto(f"{app_url}/{ADDRESS}", wait_until="commit")
    page.locator('.np-node[data-id="hr-tx1"]:visible').click()
    expect(page.locator('.np-node.is-picked[data-id="hr-tx1"]:visible')).to_be_visible()
    for route in held:
        route.continue_()
    page.unroute("**/static/js/*.js")
    chart_ready(page)
    expect(page.locator('.np-card[data-card="hr-tx1"]')).to_be_visible()


@pytest.mark.parametrize("address", ["explore?pathway=relapse", "explore?pathway=end-of-life"])
def test_a_hard_map_has_no_first_picture(app_url: str, new_page: PageMaker, address: str) -> None:
    """Nobody has said yes: the question's title is there, and no box of the map."""
    page = new_page(PHONE, java_script_enabled=False)
    page.goto(f"{app_url}/{address}")
    expect(page.locator("#np-first h1")).to_be_visible()
    expect(page.locator(".np-node")).to_have_count(0)


def test_no_font_is_loaded_that_the_page_does_not_speak_in(app_url: str, new_page: PageMaker) -> None:
    """On a slow line each letter counts: the program's own font never comes, and no script of the document fails."""
    page = new_page(PHONE)
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda problem: failed.append(problem.message))
    page.goto(f"{app_url}/{ADDRESS}")
    chart_ready(page)
    assert not [address for address in asked if "SourceSans" in address] and not failed
    left = page.evaluate("[...document.fonts].filter((one) => one.family.includes('Source Sans')).length")
    assert left == 1
