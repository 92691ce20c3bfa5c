"""Option groups as a reader meets them: frames, cards, one line for all, no order anywhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener
from tests.browser.controls_steps import take_from_view
from tests.browser.test_app import open_ready

pytestmark = pytest.mark.browser
RELAPSE = "explore?pathway=relapse&voice=trainee&detail=everything"


def fit(page: Page) -> None:
    """Show the whole map, so that everything can be clicked."""
    page.get_by_role("button", name="Show the whole map").click()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_heading_of_a_group_opens_its_card(open_app: AppOpener, viewport: tuple[int, int]) -> None:
    """The card lists the options of the group with what each depends on, and says that they have no order."""
    page = open_ready(open_app, RELAPSE, viewport)
    if viewport == DESKTOP:
        fit(page)
    page.locator('.np-group-heading[data-id="rr-alk"] .np-text[data-voice="trainee"]').first.click()
    card = page.locator(".np-card")
    expect(card.get_by_role("heading", level=2)).to_have_text("ALK inhibitors")
    expect(card).to_contain_text("options, in no order")
    expect(card.locator(".np-way-step")).to_have_count(3)
    card.locator('.np-way-step[data-step="rr-lorla"]').click()
    expect(card.get_by_role("heading", level=2)).to_have_text("Lorlatinib")
    expect(card).to_contain_text("One of several options that have no order between them")


def test_a_line_to_a_frame_lights_up_with_each_of_its_options(open_app: AppOpener) -> None:
    """Selecting an option shows the one line that stands for it and its like, and not that of another group."""
    page = open_ready(open_app, f"{RELAPSE}&step=rr-lorla")
    line = page.locator('.np-arrow[data-pick="rr-options"][data-from="rel-high"]')
    expect(line).to_contain_class("is-before")
    other = page.locator('.np-arrow[data-pick="rr-cns"][data-from="rel-cns"]')
    expect(other).not_to_contain_class("is-before")


def test_a_line_to_a_bundle_of_groups_opens_their_phase(open_app: AppOpener) -> None:
    """By keyboard, the line that stands for several groups opens the card of their phase and lights up itself."""
    page = open_ready(open_app, RELAPSE)
    line = page.locator('.np-arrow[data-pick="rr-options"][data-from="rel-high"]')
    line.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".np-card").get_by_role("heading", level=2)).to_have_text("Options for high-risk disease")
    expect(line).to_contain_class("is-before")


def test_every_arrow_of_the_outline_has_its_line(open_app: AppOpener) -> None:
    """Picture and text hold the same arrows, also where one line stands for many."""
    page = open_ready(open_app, RELAPSE)
    drawn = page.locator(".np-arrow[data-id]").evaluate_all(
        "all => all.flatMap((e) => (e.dataset.members ?? e.dataset.id).split(' '))"
    )
    told = page.locator(".np-outline li[data-arrow]").evaluate_all("all => all.map((e) => e.dataset.arrow)")
    assert sorted(set(told)) == sorted(drawn)
    assert len(drawn) == len(set(drawn)) > 120


def test_a_group_opens_in_place_and_closes_again(open_app: AppOpener) -> None:
    """On a crowded map a group is one box; it opens over the map, its options in no order, and nothing moves."""
    page = open_ready(open_app, RELAPSE)
    fit(page)
    boxes = page.locator(".np-node[data-id]")
    places = boxes.evaluate_all("all => all.map((one) => one.getAttribute('transform'))")
    panel = page.locator('.np-panel[data-panel="rr-alk"]')
    expect(panel).to_be_hidden()
    page.locator('.np-group-heading[data-id="rr-alk"] .np-text[data-voice="trainee"]').first.click()
    expect(panel.locator('.np-node[data-id="rr-lorla"]')).to_be_visible()
    panel.locator(".np-panel-close").click()
    expect(panel).to_be_hidden()
    assert boxes.evaluate_all("all => all.map((one) => one.getAttribute('transform'))") == places


def test_options_are_no_numbered_list(open_app: AppOpener) -> None:
    """In the text outline options stand in a list without order, under the name of their group."""
    page = open_ready(open_app, RELAPSE)
    take_from_view(page, "Show as text")
    group = page.locator('.np-outline-group[data-group="rr-antibody"]')
    expect(group).to_contain_text("options, in no order")
    assert group.locator("ul > li[data-step]").count() >= 6
    assert group.locator("ol > li[data-step]").count() == 0


def test_what_is_not_offered_says_so(open_app: AppOpener) -> None:
    """The frame of things that were studied and dropped says that they are not offered, and no line leads to it."""
    page = open_ready(open_app, RELAPSE)
    heading = page.locator('.np-group-heading[data-id="rr-tested"]').first
    expect(heading).to_contain_text("not offered now")
    expect(page.locator('.np-arrow[data-pick="rr-tested"]:not(.np-aside)')).to_have_count(0)
