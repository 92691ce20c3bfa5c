"""Selecting steps, arrows and phases: by mouse, by keyboard, by links in the card and by the page around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, PageMaker
from tests.browser.flowchart_fixture import make_payload
from tests.browser.flowchart_pages import open_bare, open_file

pytestmark = pytest.mark.browser


@pytest.fixture
def chart(new_page: PageMaker, tmp_path: Path) -> Page:
    page = new_page()
    open_file(page, tmp_path)
    return page


def classes(page: Page, name: str) -> set[str]:
    found: str = page.locator(f'svg [data-id="{name}"]').evaluate("e => e.getAttribute('class')")
    return set(found.split())


def focused(page: Page) -> str:
    found: str = page.evaluate("document.activeElement.dataset.id ?? document.activeElement.className")
    return found


def test_a_click_opens_the_card_and_shows_what_leads_here_and_on(chart: Page) -> None:
    """Selecting a step marks its arrows and neighbours on both sides, and fades the rest."""
    chart.locator('.np-node[data-id="chemo"]').click()
    expect(chart.locator(".np-card h2")).to_have_text("Chemo")
    assert "is-selected" in classes(chart, "chemo")
    assert {"is-next"} <= classes(chart, "surgery") & classes(chart, "chemo--then--surgery")
    assert {"is-before"} <= classes(chart, "group") & classes(chart, "group--if--chemo")
    assert "is-dimmed" in classes(chart, "visits")


def test_an_aside_arrow_shows_only_when_one_of_its_ends_is_selected(chart: Page) -> None:
    """The arrow 'requires' is not drawn until the step that it touches is selected."""
    aside = chart.locator('.np-arrow[data-id="harvest--requires--visits"]')
    assert aside.evaluate("e => getComputedStyle(e).display") == "none"
    chart.locator('.np-node[data-id="harvest"]').click()
    assert aside.evaluate("e => getComputedStyle(e).display") == "inline"


def test_an_arrow_tells_why_one_step_follows_the_other(chart: Page) -> None:
    """A click on the line opens the arrow's own card and marks its two ends."""
    chart.locator('.np-arrow[data-id="chemo--then--harvest"] .np-hit').dispatch_event("click")
    expect(chart.locator(".np-card")).to_contain_text("The reason of chemo--then--harvest.")
    assert "is-before" in classes(chart, "chemo")
    assert "is-next" in classes(chart, "harvest")


def test_links_in_a_card_move_the_selection_and_the_focus(chart: Page) -> None:
    """A way leads to its step, its 'why' to the arrow; the focus goes to the new card's heading."""
    chart.locator('.np-node[data-id="check"]').click()
    chart.locator('.np-card .np-way-step[data-step="visits"]').click()
    expect(chart.locator(".np-card h2")).to_have_text("Visits")
    expect(chart.locator(".np-card h2")).to_be_focused()
    chart.locator('.np-node[data-id="check"]').click()
    chart.locator('.np-card .np-why[data-arrow="check--if--visits"]').click()
    expect(chart.locator(".np-card h2")).to_have_text("The big check → Visits")


def test_tab_enters_at_the_start_and_arrow_keys_follow_the_arrows(chart: Page) -> None:
    """Right and Down go to what follows, Left and Up to what comes before, Home and End to the first and last step."""
    chart.get_by_role("button", name="Full screen").focus()
    chart.keyboard.press("Tab")
    expect(chart.locator(".np-in-short summary")).to_be_focused()
    chart.keyboard.press("Tab")
    assert focused(chart) == "tests"
    seen = []
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft", "End", "Home"):
        chart.keyboard.press(key)
        seen.append(focused(chart))
    assert seen == ["group", "chemo", "harvest", "chemo", "visits", "tests"]


def test_brackets_go_round_the_other_ways(chart: Page) -> None:
    """Where several ways lead on, ] and [ go from one to the next and back."""
    chart.locator('.np-node[data-id="chemo"]').focus()
    seen = []
    for key in ("ArrowRight", "]", "]", "]", "["):
        chart.keyboard.press(key)
        seen.append(focused(chart))
    assert seen == ["harvest", "surgery", "study", "harvest", "study"]


def test_enter_selects_then_goes_to_the_card_and_escape_comes_back(chart: Page) -> None:
    """The focus stays on the map at the first Enter, goes to the card at the second, and Escape returns it."""
    chart.locator('.np-node[data-id="group"]').focus()
    chart.keyboard.press("Enter")
    expect(chart.locator(".np-card h2")).to_have_text("Risk group")
    assert focused(chart) == "group"
    chart.keyboard.press("Enter")
    expect(chart.locator(".np-card h2")).to_be_focused()
    chart.keyboard.press("Escape")
    expect(chart.locator(".np-card")).to_be_hidden()
    assert focused(chart) == "group"


def test_space_selects_too(chart: Page) -> None:
    """Space does what Enter does."""
    chart.locator('.np-node[data-id="group"]').focus()
    chart.keyboard.press("Space")
    expect(chart.locator(".np-card h2")).to_have_text("Risk group")


def test_the_live_region_says_how_many_ways_lead_on(chart: Page) -> None:
    """A reader of the screen hears the step and the ways on, by name."""
    chart.locator('.np-node[data-id="check"]').click()
    expect(chart.locator(".np-live")).to_have_text("The big check. 2 ways lead on: Visits, Chemo.")


def test_the_overview_opens_phases(new_page: PageMaker, tmp_path: Path) -> None:
    """In the detail 'phases' a box is a phase, and selecting it opens the phase's card."""
    page = new_page()
    open_file(page, tmp_path, make_payload(detail="phases"))
    page.locator('.np-node[data-id="first"]').click()
    expect(page.locator(".np-card h2")).to_have_text("First treatment")
    page.locator('.np-node[data-id="first"]').press("ArrowRight")
    assert focused(page) == "after"


def test_the_page_can_select_and_hears_only_the_reader(new_page: PageMaker) -> None:
    """A wish with a higher number is followed once without an echo; the reader's own picks are reported."""
    page = new_page()
    open_bare(page, make_payload(select="surgery"))
    expect(page.locator(".np-card h2")).to_have_text("Surgery")
    page.locator('.np-node[data-id="chemo"]').click()
    page.evaluate("data => flow.update(data)", make_payload(select="surgery"))
    expect(page.locator(".np-card h2")).to_have_text("Chemo")
    page.evaluate("data => flow.update(data)", make_payload(select="check", seq=1))
    expect(page.locator(".np-card h2")).to_have_text("The big check")
    assert page.evaluate("window.picks") == [{"id": "chemo", "seq": 1}]


def test_a_wish_for_an_unknown_step_changes_nothing(new_page: PageMaker) -> None:
    """A deep link to a step that is not on this map leaves the map usable."""
    page = new_page()
    open_bare(page, make_payload(select="constructor"))
    expect(page.locator(".np-card")).to_be_hidden()
    page.locator('.np-node[data-id="chemo"]').click()
    expect(page.locator(".np-card h2")).to_have_text("Chemo")


def test_single_letters_do_not_reach_the_page(new_page: PageMaker) -> None:
    """The surrounding app has keys of its own; they must not fire while a step has the focus."""
    page = new_page()
    open_bare(page, make_payload())
    page.evaluate("window.heard = []; document.addEventListener('keydown', (event) => heard.push(event.key))")
    page.locator('.np-node[data-id="chemo"]').focus()
    for key in ("r", "c", "F2"):
        page.keyboard.press(key)
    assert page.evaluate("heard") == ["F2"]


@pytest.mark.parametrize(("viewport", "is_beside"), [(DESKTOP, True), (PHONE, False)])
def test_the_card_stands_beside_the_chart_or_is_a_sheet(
    new_page: PageMaker, tmp_path: Path, viewport: tuple[int, int], is_beside: bool
) -> None:
    """On a wide screen the card lies over the chart's right side and no box moves; on a phone it is a sheet below."""
    page = new_page(viewport, touch=not is_beside, reduced_motion="reduce")
    open_file(page, tmp_path)
    box = page.locator('.np-node[data-id="chemo"] .np-icon')
    before = box.bounding_box()
    box.click()
    stage, card = page.locator(".np-stage").bounding_box(), page.locator(".np-card").bounding_box()
    assert before and stage and card
    if is_beside:
        assert box.bounding_box() == before
        assert stage["y"] < card["y"] < card["y"] + card["height"] < stage["y"] + stage["height"]
    else:
        assert card["y"] + card["height"] == viewport[1] and 0.5 < card["height"] / viewport[1] < 0.6
        expect(page.locator(".np-card h2")).to_be_in_viewport()
        page.get_by_role("button", name="Close").click()
        expect(page.locator(".np-card")).to_be_hidden()
        expect(box).to_be_in_viewport()


def test_a_card_is_there_as_soon_as_the_click_is_done(chart: Page) -> None:
    """The card opens on the device within the click itself: nothing is waited for, no other layout is made."""
    shown: list[list[str]] = chart.evaluate(
        """() => ['chemo', 'check', 'group', 'harvest', 'visits', 'tests', 'surgery', 'study', 'chemo'].map((id) => {
            const before = document.querySelector('.np-picture, svg.np-picture');
            document.querySelector(`.np-node[data-id="${id}"]`).dispatchEvent(new MouseEvent('click', {bubbles: true}));
            const isSame = before === document.querySelector('.np-picture, svg.np-picture');
            return [id, document.querySelector('.np-card').dataset.card, String(isSame)];
        })"""
    )
    assert [card for _, card, _ in shown] == [step for step, _, _ in shown]
    assert {same for _, _, same in shown} == {"true"}


def test_sources_and_entries_are_explained_in_place(chart: Page) -> None:
    """A source says title, sections, dates and address once for all its passages; a medicine opens in its place."""
    chart.locator('.np-node[data-id="chemo"]').click()
    chart.locator(".np-fold-button", has_text="Sources").click()
    expect(chart.locator(".np-sources > li")).to_have_count(1)
    expect(chart.locator(".np-sources > li")).to_contain_text("Treatment2025-01-01; checked by us in 2026-01-01")
    expect(chart.locator(".np-sources a")).to_have_attribute("rel", "noopener noreferrer")
    chart.locator(".np-fold-button", has_text="Good to know").click()
    chart.get_by_text("A medicine").click()
    expect(chart.get_by_text("What it does.")).to_be_visible()


def test_folds_keep_their_state(chart: Page) -> None:
    """A fold that was opened is open when the reader comes back to the step."""
    chart.locator('.np-node[data-id="chemo"]').click()
    questions = chart.locator(".np-fold-button", has_text="Questions to ask")
    expect(questions).to_have_attribute("aria-expanded", "false")
    questions.click()
    chart.locator('.np-node[data-id="tests"]').click()
    expect(questions).to_have_attribute("aria-expanded", "false")
    chart.locator('.np-node[data-id="chemo"]').click()
    expect(questions).to_have_attribute("aria-expanded", "true")
    expect(chart.get_by_text("How long?")).to_be_visible()
