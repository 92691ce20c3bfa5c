"""Addresses: kept when a page is left, followed by Back and Forward, said when they lead nowhere; names in the tab."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, AppOpener, wait_for_run
from tests.browser.controls_steps import choose_map, choose_region, choose_voice, go_to_page, maps_of, speak

pytestmark = pytest.mark.browser

STEP = "explore?pathway=high-risk&step=hr-eu-bumel&region=europe"


def back(page: Page) -> None:
    """Press Back and wait until the app has run."""
    page.go_back()
    wait_for_run(page)


def visit(page: Page, name: str) -> None:
    """Go to another page by the bar and wait until it is there."""
    go_to_page(page, name)
    expect(page.locator(".np-page-link[aria-current=page]")).to_have_text(name)
    wait_for_run(page)


def ends(address: str) -> re.Pattern[str]:
    """Return what an address must end with."""
    return re.compile(re.escape(address) + "$")


@pytest.mark.parametrize("away", ["Study", "Where we are", "Library", "Compare", "Present", "About", "Home"])
def test_a_linked_step_survives_a_look_at_another_page(open_app: AppOpener, away: str) -> None:
    """One Back, and also the link in the bar, lead to the same map, step and region as before."""
    page = open_app(STEP)
    title = page.locator(".np-card h2").inner_text()
    visit(page, away)
    back(page)
    expect(page).to_have_url(ends(STEP))
    expect(maps_of(page)).to_have_value("high-risk")
    expect(page.locator(".np-card h2")).to_have_text(title)
    visit(page, away)
    visit(page, "Explore")
    expect(page).to_have_url(ends(STEP))
    expect(maps_of(page)).to_have_value("high-risk")


def test_back_on_explore_undoes_one_choice_each(open_app: AppOpener) -> None:
    """Voice, map, region and language: one Back brings the former screen, Forward the later one."""
    page = open_app("explore?pathway=high-risk")
    first = page.url
    choose_voice(page, "Trainee")
    wait_for_run(page)
    expect(page).to_have_url(ends("explore?pathway=high-risk&voice=trainee"))
    choose_region(page, "Europe")
    expect(page).to_have_url(ends("explore?pathway=high-risk&voice=trainee&region=europe"))
    wait_for_run(page)
    choose_map(page, "Low-risk neuroblastoma")
    expect(page).to_have_url(ends("explore?pathway=low-risk&voice=trainee&region=europe"))
    speak(page, "Español")
    expect(page).to_have_url(re.compile("lang=es"))
    back(page)
    expect(page.locator(".np-languages").get_by_role("button", name="Español")).to_be_visible()
    expect(maps_of(page)).to_have_value("low-risk")
    back(page)
    expect(maps_of(page)).to_have_value("high-risk")
    back(page)
    expect(page).to_have_url(ends("explore?pathway=high-risk&voice=trainee"))
    page.go_forward()
    expect(page).to_have_url(ends("explore?pathway=high-risk&voice=trainee&region=europe"))
    wait_for_run(page)
    back(page)
    expect(page).to_have_url(ends("explore?pathway=high-risk&voice=trainee"))
    wait_for_run(page)
    back(page)
    expect(page).to_have_url(first)
    expect(page.locator(".np-voices").get_by_role("button", name="Family")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("path", ["", "where", "first", "about", "library", "study", "compare", "present", "explore"])
def test_back_undoes_a_change_of_language_on_every_page(open_app: AppOpener, path: str) -> None:
    """The page speaks its first language again after one Back, and the other after Forward; a reload keeps it."""
    page = open_app(path)
    speak(page, "Español")
    expect(page).to_have_url(re.compile("lang=es"))
    back(page)
    expect(page.locator(".np-languages").get_by_role("button", name="Español")).to_be_visible()
    page.go_forward()
    expect(page.locator(".np-languages").get_by_role("button", name="English")).to_be_visible()
    page.reload()
    expect(page.locator(".np-languages").get_by_role("button", name="English")).to_be_visible()


def test_back_on_compare_study_and_present_undoes_one_choice(open_app: AppOpener) -> None:
    """Choices in Streamlit's own widgets follow Back too, at the first press."""
    page = open_app("compare")
    page.get_by_test_id("stButtonGroup").get_by_text("Trainee").click()
    expect(page).to_have_url(re.compile("voice=trainee"))
    wait_for_run(page)
    back(page)
    expect(page).not_to_have_url(re.compile("voice"))
    pressed = page.get_by_test_id("stButtonGroup").locator("[aria-checked=true], [kind$=Active]")
    expect(pressed).to_have_text("Family")
    visit(page, "Study")
    page.get_by_test_id("stRadio").get_by_text("Europe").click()
    expect(page).to_have_url(re.compile("region=europe"))
    wait_for_run(page)
    back(page)
    expect(page).not_to_have_url(re.compile("region"))
    expect(page.get_by_test_id("stRadio").get_by_label("North America")).to_be_checked()
    visit(page, "Present")
    page.get_by_role("combobox", name=re.compile("Pathway")).click()
    page.get_by_role("option", name="Low-risk neuroblastoma").click()
    expect(page).to_have_url(re.compile("pathway=low-risk"))
    wait_for_run(page)
    back(page)
    expect(page).to_have_url(ends("present?pathway=high-risk"))
    expect(page.get_by_role("combobox", name=re.compile("Pathway"))).to_have_value(re.compile("High-risk"))


@pytest.mark.parametrize(
    ("path", "named", "meant"),
    [
        ("explore?pathway=high-rsk", "high-rsk", "High-risk treatment"),
        ("explore?step=hr-tx11", "hr-tx11", "First stem cell transplant"),
        ("explore?pathway=overview&step=hr-tx1", "hr-tx1", "First stem cell transplant"),
        ("explore?pathway=high-risk&step=hr-tx1&region=europe", "hr-tx1", "First stem cell transplant"),
        ("where?pathway=hihg-risk", "hihg-risk", "High-risk treatment"),
        ("where?step=hr-tx11", "hr-tx11", "First stem cell transplant"),
        ("study?pathway=highrisk", "highrisk", "High-risk neuroblastoma"),
        ("study?region=europa", "europa", "Europe"),
        ("present?pathway=high_risc", "high_risc", "High-risk neuroblastoma"),
        ("compare?compare=two-transplant-or-one", "two-transplant-or-one", "transplant"),
        ("compare?here=high-risk/tandm&there=high-risk/europe", "high-risk/tandm", "two transplants"),
        ("library?entry=drugs/thiotepo", "drugs/thiotepo", "Thiotepa"),
        ("library?table=trials&status=opn", "opn", "open"),
        ("about?lang=eng", "eng", "English"),
        ("librery", "librery", "Library"),
        ("start", "start", "Home"),
    ],
)
def test_an_unknown_address_is_said_with_the_nearest(open_app: AppOpener, path: str, named: str, meant: str) -> None:
    """What was not found is named, and a link leads to the nearest that there is."""
    page = open_app(path)
    expect(page.get_by_test_id("stMain")).to_contain_text(named)
    link = page.get_by_role("link", name=re.compile(f"Did you mean: .*{meant}", re.IGNORECASE))
    before = page.url
    link.click()
    # The text goes with the click; only the new address says that the program has heard it.
    expect(page).not_to_have_url(before)
    expect(page.get_by_text("Did you mean")).to_have_count(0)
    wait_for_run(page)
    back(page)
    expect(page.get_by_text("Did you mean")).to_be_visible()


def test_where_opens_the_map_that_a_link_names(open_app: AppOpener) -> None:
    """A linked map and step open on the family's page; a hard one asks first; what is chosen is not written."""
    page = open_app("where?pathway=high-risk&region=europe", PHONE, touch=True)
    expect(maps_of(page)).to_have_value("high-risk")
    choose_map(page, "Low-risk treatment")
    expect(page).to_have_url(ends("/where"))
    wait_for_run(page)
    back(page)
    expect(maps_of(page)).to_have_value("high-risk")
    page = open_app("where?step=hr-tx1")
    expect(page.locator(".np-card h2")).to_contain_text("First stem cell transplant")
    page = open_app("where?pathway=relapse")
    expect(page.get_by_role("button", name="Yes, show this")).to_be_visible()
    expect(maps_of(page)).to_have_value("overview")
    page.get_by_role("button", name="Yes, show this").click()
    expect(maps_of(page)).to_have_value("relapse")


def test_the_tab_names_page_map_and_step(open_app: AppOpener) -> None:
    """A bookmark says what it leads to; a hard part is called by its question."""
    page = open_app("explore?pathway=high-risk&step=hr-tx1")
    expect(page).to_have_title("First stem cell transplant – High-risk treatment – Explore – Neuroblastoma Pathways")
    visit(page, "Study")
    expect(page).to_have_title("High-risk neuroblastoma – Study – Neuroblastoma Pathways")
    visit(page, "Library")
    expect(page).to_have_title(re.compile("Library – Neuroblastoma Pathways$"))
    visit(page, "Home")
    expect(page).to_have_title("Neuroblastoma Pathways")
    page = open_app("explore?pathway=relapse&step=rel-first")
    expect(page).not_to_have_title(re.compile("[Rr]elapse"))
