"""The app as a new user meets it: finding, reading, following, linking, switching; by mouse, touch and keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import DESKTOP, PHONE, AppOpener, wait_for_run
from tests.browser.controls_steps import choose_voice, go_to_page, search_of, speak

pytestmark = pytest.mark.browser
HIGH_RISK = "explore?pathway=high-risk"
PAGES = ("", f"{HIGH_RISK}&step=hr-immuno", "explore?pathway=observation&voice=trainee", "library", "about")


def chart_ready(page: Page) -> None:
    """Wait until the flowchart is there."""
    expect(page.locator('.np-root[data-ready="true"]')).to_be_visible(timeout=20_000)


def open_ready(open_app: AppOpener, path: str, viewport: tuple[int, int] = DESKTOP, **options: bool) -> Page:
    """Open a page with a flowchart."""
    page = open_app(path, viewport, **options)
    chart_ready(page)
    return page


def boxes_of(page: Page) -> dict[str, tuple[float, float]]:
    """Return where every step stands, inside the picture."""
    found = page.locator(".np-node").evaluate_all("all => all.map((e) => [e.dataset.id, e.getAttribute('transform')])")
    return {name: tuple(float(n) for n in re.findall(r"[-\d.]+", place)) for name, place in found}  # type: ignore[misc]


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_new_user_finds_dinutuximab_and_follows_it_to_eflornithine(
    open_app: AppOpener, viewport: tuple[int, int]
) -> None:
    """Search, open the card, follow the arrows to eflornithine, read why and on what evidence."""
    page = open_ready(open_app, HIGH_RISK, viewport, touch=viewport == PHONE)
    search_of(page).fill("dinutuximab")
    page.get_by_role("option").filter(has_text="Antibody treatment").first.click()
    card = page.locator(".np-card")
    expect(card.get_by_role("heading", level=2)).to_have_text("Antibody treatment")
    card.locator('.np-way-step[data-step="hr-eop"]').click()
    expect(card.get_by_role("heading", level=2)).to_have_text("Check after the antibody")
    card.locator('.np-way-step[data-step="hr-dfmo-decide"]').click()
    card.locator('.np-why[data-arrow="hr-dfmo-decide--if--hr-dfmo"]').click()
    expect(card.get_by_role("heading", level=2)).to_contain_text("Eflornithine (DFMO)")
    expect(card).to_contain_text("Taking it is a choice, made together.")
    expect(card).to_contain_text("Children were compared with children from another study.")
    expect(card).to_contain_text("Iwilfin (eflornithine), US label")
    card.locator('.np-way-step[data-step="hr-dfmo"]').click()
    expect(card.get_by_role("heading", level=2)).to_have_text("Eflornithine (DFMO)")


def test_the_same_by_keyboard_alone(open_app: AppOpener) -> None:
    """Tab to the search, type, choose, then follow the transitions with the arrow keys and read the card."""
    page = open_ready(open_app, HIGH_RISK)
    search = search_of(page)
    for _ in range(40):
        page.keyboard.press("Tab")
        if search.evaluate("e => e.getRootNode().activeElement === e"):
            break
    expect(search).to_be_focused()
    page.keyboard.type("DFMO")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    title = page.locator(".np-card h2")
    expect(title).to_have_text(re.compile("Eflornithine"))
    page.keyboard.press("Escape")
    expect(page.locator(".np-card")).to_be_hidden()
    page.locator('.np-node[data-id="hr-eop"]').focus()
    page.keyboard.press("Enter")
    expect(title).to_have_text("Check after the antibody")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(title).to_have_text("Eflornithine, or follow-up?")


def test_the_voice_changes_and_nothing_moves(open_app: AppOpener) -> None:
    """Family to trainee: other words, the same places, the same selection."""
    page = open_ready(open_app, f"{HIGH_RISK}&step=hr-harvest")
    before = boxes_of(page)
    expect(page.locator(".np-card h2")).to_have_text("Collecting stem cells")
    choose_voice(page, "Trainee")
    expect(page.locator(".np-card h2")).to_have_text("Stem cell harvest")
    after = boxes_of(page)
    assert before.items() <= after.items()
    expect(page).to_have_url(re.compile("voice=trainee"))


def test_a_deep_link_opens_its_step_and_back_goes_back(open_app: AppOpener) -> None:
    """A link names pathway and step; a pick changes the address; the back button brings the step before."""
    page = open_ready(open_app, f"{HIGH_RISK}&step=hr-tx1")
    title = page.locator(".np-card h2")
    expect(title).to_have_text("First stem cell transplant")
    page.locator(".np-card .np-way-step").first.click()
    expect(title).to_have_text("Recovery between transplants")
    expect(page).to_have_url(re.compile("step=hr-recover"))
    page.go_back()
    expect(title).to_have_text("First stem cell transplant")


def test_an_unknown_address_is_named_and_nothing_breaks(open_app: AppOpener) -> None:
    """Unknown values are left out with a note; a step of a pathway opens that pathway."""
    page = open_ready(open_app, "explore?pathway=nowhere&voice=shouting&step=hr-rt")
    expect(page.get_by_text("Part of the address was not understood")).to_contain_text(
        "pathway “nowhere”, voice “shouting”"
    )
    expect(page.get_by_role("heading", level=1)).to_have_text("High-risk treatment")


def test_each_region_shows_its_own_way(open_app: AppOpener) -> None:
    """In Europe the high-risk map holds Europe's steps and none that are done in North America only."""
    page = open_ready(open_app, "explore?pathway=high-risk&region=europe")
    expect(page.locator('.np-node[data-id="hr-eu-cojec"]')).to_be_attached()
    expect(page.locator('.np-node[data-id="hr-tx1"]')).to_have_count(0)
    other = open_ready(open_app, "explore?pathway=high-risk&region=north-america")
    expect(other.locator('.np-node[data-id="hr-tx1"]')).to_be_attached()
    expect(other.locator('.np-node[data-id="hr-eu-cojec"]')).to_have_count(0)


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_phases_only(open_app: AppOpener, viewport: tuple[int, int]) -> None:
    """The detail 'phases' shows the phases; one of them opens its card."""
    page = open_ready(open_app, f"{HIGH_RISK}&detail=phases", viewport)
    expect(page.locator(".np-node")).to_have_count(6)
    page.locator('.np-node[data-id="hr-induction"]').click()
    expect(page.locator(".np-card h2")).to_have_text("Induction")


def test_what_a_step_needs_beforehand_is_seen_at_once(open_app: AppOpener) -> None:
    """The thin line from the harvest to the transplant is there unasked; one to pain control comes with its step."""
    page = open_ready(open_app, HIGH_RISK)
    expect(page.locator('.np-arrow[data-id="hr-harvest--requires--hr-tx1"]')).to_be_visible()
    pain = page.locator('.np-arrow[data-id="sup-pain--requires--hr-immuno"]')
    expect(pain).to_be_hidden()
    page.locator('.np-node[data-id="hr-immuno"]').click()
    expect(pain).to_be_visible()


def test_a_step_can_open_another_map(open_app: AppOpener) -> None:
    """From the overview a click leads to the high-risk map."""
    page = open_ready(open_app, "explore?pathway=overview&step=to-high-risk")
    page.locator(".np-card").get_by_role("button", name=re.compile("Open this map: High-risk treatment")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("High-risk treatment")
    expect(page.locator('.np-node[data-id="hr-immuno"]')).to_be_visible()


def test_start_leads_to_the_map(open_app: AppOpener) -> None:
    """The family's door opens the page where it finds its place, the line for those who study the study desk."""
    page = open_ready(open_app, "")
    page.get_by_role("link", name="Find our place").click()
    wait_for_run(page)
    chart_ready(page)
    expect(page).to_have_url(re.compile(r"/where$"))
    go_to_page(page, "Home")
    page.get_by_role("link", name="Studying: the order of treatment, its reasons and evidence").click()
    expect(page).to_have_url(re.compile(r"/study(\?|$)"))


def test_the_language_changes_in_place(open_app: AppOpener) -> None:
    """Spanish: the interface and the boxes change, the boxes stay, and the page stays where it is."""
    page = open_ready(open_app, HIGH_RISK)
    before = boxes_of(page)
    speak(page, "Español")
    expect(page.locator(".np-view-button")).to_contain_text("Vista")
    expect(page.locator('.np-node[data-id="hr-harvest"]')).to_contain_text("madre")
    assert boxes_of(page) == before
    expect(page).to_have_url(re.compile("lang=es"))


def test_the_library_leads_to_the_steps_and_back(open_app: AppOpener) -> None:
    """An entry names the steps that use it, as links; a card's entry leads back to the library."""
    page = open_app("library?entry=drugs/thiotepa")
    page.get_by_role("link", name="First stem cell transplant").click()
    chart_ready(page)
    expect(page.locator(".np-card h2")).to_have_text("First stem cell transplant")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", PAGES, ids=["start", "card", "trainee", "library", "about"])
def test_no_barrier_on_any_page(open_app: AppOpener, path: str, viewport: tuple[int, int]) -> None:
    """axe-core finds nothing on any page, light and dark, phone and desktop."""
    page = open_app(path, viewport)
    if path in ("", *PAGES[1:3]):
        chart_ready(page)
    expect_no_barriers(page, path)


def test_a_voice_can_be_changed_back_and_the_back_button_undoes_it(open_app: AppOpener) -> None:
    """Family, trainee, family: each change counts, and Back brings the voice that was before."""
    page = open_ready(open_app, f"{HIGH_RISK}&step=hr-harvest")
    title = page.locator(".np-card h2")
    expect(title).to_have_text("Collecting stem cells")
    choose_voice(page, "Trainee")
    expect(title).to_have_text("Stem cell harvest")
    wait_for_run(page)
    choose_voice(page, "Family")
    expect(title).to_have_text("Collecting stem cells")
    expect(page).not_to_have_url(re.compile("voice="))
    wait_for_run(page)
    expect(title).to_have_text("Collecting stem cells")
    page.go_back()
    expect(title).to_have_text("Stem cell harvest")
    expect(page).to_have_url(re.compile("voice=trainee"))


def test_what_was_chosen_stays_when_a_page_is_left_and_opened_again(open_app: AppOpener) -> None:
    """Explore shows the same map, step, voice and region again, and says so in its address."""
    page = open_ready(open_app, f"{HIGH_RISK}&step=hr-rt&voice=trainee")
    page.get_by_role("link", name="About").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("About")
    page.get_by_role("link", name="Explore").first.click()
    chart_ready(page)
    expect(page).to_have_url(re.compile("pathway=high-risk.*step=hr-rt.*voice=trainee"))
    expect(page.locator(".np-card h2")).to_be_visible()
