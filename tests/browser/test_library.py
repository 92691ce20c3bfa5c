"""The library: tables that filter, sort and search; entries with links and sources; phone, keyboard, hard parts."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener, wait_for_run

pytestmark = pytest.mark.browser

SMALL = """() => [...document.querySelectorAll('[data-testid]')].map((e) => e.shadowRoot).concat(
    [...document.querySelectorAll('*')].map((e) => e.shadowRoot)).filter(Boolean)
    .flatMap((root) => [...root.querySelectorAll('.np-library :is(button, a, select, input, summary)')])
    .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 43.5).map((e) => e.outerHTML.slice(0, 90))"""


def names(page: Page) -> list[str]:
    """Return the titles of the rows, from the top."""
    return page.locator(".np-library-name").all_inner_texts()


def test_studies_filter_sort_and_search(open_app: AppOpener) -> None:
    """Filters count and narrow, heads sort both ways, the search needs no round trip; one Back takes a filter off."""
    page = open_app("library?table=trials&voice=trainee")
    status = page.get_by_role("combobox", name="Status")
    count = page.get_by_role("status").filter(has_text=" of ")
    everything = int(count.inner_text().split()[-1])
    shown = int(re.findall(r"\d+", status.locator("option[value=open]").inner_text())[-1])
    status.select_option("open")
    expect(count).to_have_text(f"{shown} of {everything}")
    expect(page.locator(".np-library-name")).to_have_count(shown)
    expect(page).to_have_url(re.compile("status=open"))
    wait_for_run(page)
    page.go_back()
    expect(count).to_have_text(f"{everything} of {everything}")
    expect(page).not_to_have_url(re.compile("status="))
    wait_for_run(page)
    year = page.get_by_role("button", name="Sort by Year")
    year.click()
    head = page.get_by_role("columnheader", name="Year")
    expect(head).to_have_attribute("aria-sort", "ascending")
    years = [y for y in page.locator("td[data-title=Year]").all_inner_texts() if y]
    assert years == sorted(years)
    year.focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    years = [y for y in page.locator("td[data-title=Year]").all_inner_texts() if y]
    assert years == sorted(years, reverse=True)
    page.get_by_role("searchbox").fill("anbl0532")
    expect(page.locator(".np-library-name").first).to_have_text(re.compile("ANBL0532"))
    assert "ANBL0532" in names(page)
    assert "anbl0532" not in page.url
    page.get_by_role("searchbox").fill("no such thing")
    expect(page.get_by_text("Nothing found. Try another word.", exact=True)).to_be_visible()
    expect(count).to_have_text(f"0 of {everything}")


def test_an_entry_opens_with_its_steps_and_sources(open_app: AppOpener) -> None:
    """What it is in this voice, steps that open in Explore with their card, sources that can be tapped; an address."""
    page = open_app("library?voice=trainee")
    page.get_by_role("combobox", name="Class").select_option("odc-inhibitor")
    expect(page.locator(".np-library-name")).to_have_text(["Eflornithine"])
    page.locator(".np-library-name").click()
    entry = page.locator(".np-library-entry")
    expect(entry).to_contain_text("EU application withdrawn 2025")
    expect(page).to_have_url(re.compile("entry=drugs%2Feflornithine"))
    source = entry.get_by_role("link", name=re.compile("Iwilfin"))
    expect(source).to_have_attribute("href", re.compile("^https://"))
    wait_for_run(page)
    page.get_by_role("button", name="Family", exact=True).click()
    expect(entry).not_to_contain_text("EU application withdrawn 2025")
    expect(page.locator(".np-library")).not_to_contain_text("inhibitor")
    expect(page.get_by_role("combobox", name="Class")).to_have_count(0)
    wait_for_run(page)
    entry.get_by_role("link", name="Eflornithine (DFMO)").click()
    expect(page.locator(".np-card h2")).to_have_text("Eflornithine (DFMO)")
    page.go_back()
    expect(page.locator(".np-library-entry")).to_be_visible()


def test_numbers_wait_for_a_yes(open_app: AppOpener) -> None:
    """A study's numbers come to a family after one clear step; a medicine of a hard part after its question."""
    page = open_app("library?entry=trials/anbl0532")
    entry = page.locator(".np-library-entry")
    expect(entry).to_contain_text("Are two transplants better than one?")
    expect(entry).not_to_contain_text("62%")
    entry.get_by_role("button", name="numbers").click()
    expect(entry).to_contain_text("62%")
    page = open_app("library?entry=drugs/crizotinib")
    expect(page.locator(".np-library-name").filter(has_text="Crizotinib")).to_have_count(0)
    page.get_by_role("button", name="Yes, show this").click()
    expect(page.locator(".np-library-entry")).to_contain_text("ALK")


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_library_on_a_phone(open_app: AppOpener, lang: str, dark: bool) -> None:
    """No table pushes sideways, every control is 44 px high, filters are behind one button; axe finds nothing."""
    page = open_app(f"library?entry=drugs/dinutuximab&lang={lang}", PHONE, dark=dark, touch=True)
    expect(page.locator(".np-library-entry")).to_be_visible()
    assert Axe().run(page).violations_count == 0
    tabs = page.locator(".np-library-tab")
    for at in range(tabs.count()):
        tabs.nth(at).tap()
        expect(tabs.nth(at)).to_have_attribute("aria-pressed", "true")
        wait_for_run(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.evaluate(SMALL) == []
    tabs.nth(1).tap()
    more = page.locator(".np-library-more")
    lists = page.locator(".np-library select")
    expect(lists.and_(page.locator(":visible"))).to_have_count(0)
    more.tap()
    expect(lists.and_(page.locator(":visible"))).to_have_count(3)
    assert Axe().run(page).violations_count == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_table_is_accessible_on_a_wide_screen(open_app: AppOpener, dark: bool) -> None:
    """Axe finds nothing in a table with an open entry, nor in the medicines by phase."""
    page = open_app("library?voice=trainee&entry=trials/anbl0532", DESKTOP, dark=dark)
    expect(page.locator(".np-library-entry")).to_be_visible()
    assert Axe().run(page).violations_count == 0
    page = open_app("library?table=matrix", DESKTOP, dark=dark)
    expect(page.locator(".np-library-matrix")).to_be_visible()
    assert Axe().run(page).violations_count == 0
