"""The site without a server: the same parts as in the app, from a disk and from a plain web server."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, PageMaker
from tests.browser.site_fixture import SiteOpener, ready
from tests.browser.site_fixture import open_site as open_site
from tests.browser.site_fixture import site_folder as site_folder
from tests.browser.site_fixture import site_url as site_url

pytestmark = pytest.mark.browser
RELAPSE = "If treatment does not work, or the cancer comes back"


def card(page: Page, step: str) -> None:
    """Wait for the card of a step."""
    expect(page.locator(f'.np-card[data-card="{step}"]')).to_be_visible()


def pick(page: Page, step: str) -> None:
    """Open a step by the text list, which works at every size."""
    page.locator(f'.np-outline-step[data-id="{step}"]').evaluate("e => e.click()")
    card(page, step)


def go(page: Page, name: str) -> None:
    """Go to another page by the bar on top."""
    button = page.locator(".np-menu-button")
    if button.is_visible():
        button.click()
    page.locator(".np-pages").get_by_role("link", name=name, exact=True).click()


def no_violations(page: Page) -> bool:
    """Tell whether axe finds nothing; else say what it found."""
    # From a disk the style sheet may not be read by scripts, and axe need not.
    found = Axe().run(page, options={"preload": False})
    assert found.violations_count == 0, found.generate_report()
    return True


def test_a_link_to_a_step_opens_its_card_and_the_map_leads_on(open_site: SiteOpener) -> None:
    """Voice, region and map change in place, each with its address; Back leads back, and a reload stays."""
    page = open_site("explore/high-risk/hr-harvest.html")
    card(page, "hr-harvest")
    expect(page.locator("[data-static]")).to_have_count(0)
    expect(page).to_have_title(re.compile("^Collecting stem cells – High-risk treatment"))
    page.locator('[data-choice="trainee"]').click()
    expect(page.locator(".np-card")).to_contain_text("Apheresis")
    expect(page).to_have_url(re.compile("trainee/explore/high-risk/hr-harvest.html$"))
    pick(page, "hr-tx1")
    expect(page).to_have_url(re.compile("trainee/explore/high-risk/hr-tx1.html$"))
    page.locator(".np-map-select").select_option("low-risk")
    expect(page.get_by_role("heading", level=1)).to_have_text("Low-risk neuroblastoma")
    expect(page).to_have_url(re.compile("trainee/explore/low-risk.html$"))
    page.go_back()
    card(page, "hr-tx1")
    page.reload()
    card(page, "hr-tx1")


def test_the_search_finds_what_is_on_other_maps_and_in_the_library(open_site: SiteOpener) -> None:
    """From the first page to a step and to an entry, by keyboard; the links of cards lead into the library."""
    page = open_site("index.html", PHONE, touch=True)
    page.locator(".np-finder input").fill("first stem cell transplant")
    page.keyboard.press("Enter")
    card(page, "hr-tx1")
    page.locator(".np-finder input").fill("busulfan")
    page.keyboard.press("Enter")
    ready(page, "library")
    expect(page.locator("tr.is-open")).to_contain_text("Busulfan")
    page.go_back()
    card(page, "hr-tx1")


def test_hard_parts_ask_first(open_site: SiteOpener) -> None:
    """A map and a step behind a question show it alone; a yes holds on every page, and can be taken back."""
    page = open_site("explore/relapse.html", PHONE, dark=True)
    expect(page.locator("#main .np-asking")).to_contain_text("Do you want to see it now?")
    expect(page.locator(".np-node")).to_have_count(0)
    expect(page).to_have_title(re.compile(RELAPSE))
    assert no_violations(page)
    page.get_by_role("button", name="Yes, show this").click()
    expect(page.locator(".np-road").first).to_be_attached()
    go(page, "About")
    expect(page.get_by_role("heading", level=1)).to_have_text("About")
    page.get_by_text("Hard parts, only if you want them").click()
    page.get_by_label(RELAPSE).uncheck()
    go(page, "Explore")
    expect(page.locator("#main .np-asking")).to_be_visible()
    expect(page.locator(".np-node")).to_have_count(0)


def test_a_place_that_is_not_kept_outlives_a_look_at_other_pages(open_site: SiteOpener) -> None:
    """What a family marked is there when they come back from the library; another language leaves it too."""
    page = open_site("where.html", PHONE, touch=True)
    page.locator(".np-map-select").select_option("high-risk")
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_be_attached()
    pick(page, "hr-recover")
    page.locator('.np-card [data-part="now"]').click()
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_have_class(re.compile("is-place-now"))
    page.locator(".np-card-close").first.click()
    go(page, "Library")
    ready(page, "library")
    go(page, "Where we are")
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_have_class(re.compile("is-place-now"))
    page.locator(".np-speak").click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_have_class(re.compile("is-place-now"))
    assert no_violations(page)


def test_the_sheet_is_made_on_the_device(open_site: SiteOpener) -> None:
    """There is no server to ask for a PDF file, and no button that would."""
    page = open_site("where.html")
    page.locator(".np-outline-step").first.evaluate("e => e.click()")
    page.locator('.np-card [data-part="now"]').click()
    page.locator(".np-sheet-open").click()
    expect(page.locator(".np-sheet-page")).to_be_visible()
    expect(page.locator(".np-sheet-page")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator(".np-sheet-pdf-open")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("library.html?entry=drugs/busulfan", "tr.is-open"),
        ("compare/north-america-and-europe.html", ".np-compare[data-ready] svg"),
        ("present.html?pathway=high-risk", ".talk[data-ready] .talk-bar svg"),
        ("study.html?pathway=high-risk", ".ns-root[data-ready] svg"),
        ("es/first/2.html", "#main .button.is-next"),
    ],
)
def test_every_tool_is_there(open_site: SiteOpener, path: str, part: str) -> None:
    """Library, comparison, talk, study desk and the first days open by their address."""
    page = open_site(path)
    expect(page.locator(part).first).to_be_visible()
    assert no_violations(page)


def test_a_talk_changes_its_language_and_region(open_site: SiteOpener) -> None:
    """What the presenter asks for comes from other files of the site."""
    page = open_site("present.html?pathway=high-risk")
    page.get_by_role("button", name="Settings").click()
    page.locator('.talk dialog[open] input[value="es"]').click()
    expect(page.locator(".talk")).to_have_attribute("lang", "es")
    expect(page.locator("html")).to_have_attribute("lang", "es")


def test_links_have_addresses_that_work_in_a_new_window(open_site: SiteOpener, site_folder: Path) -> None:
    """Doors, bar and cards name files that are there, whatever page they stand on."""
    page = open_site("explore/high-risk/hr-tx1.html")
    page.locator('[data-choice="trainee"]').click()
    expect(page).to_have_url(re.compile("trainee"))
    addresses = page.locator("a[href]").evaluate_all("all => all.map((a) => a.href)")
    assert any("library.html?entry=" in address for address in addresses)
    ours = {re.sub("[?#].*", "", one) for one in addresses if one.startswith(open_site.top) and "#stMain" not in one}
    assert len(ours) > 5
    for address in ours:
        assert (site_folder / address.removeprefix(f"{open_site.top}/")).is_file(), address


def test_without_scripts_every_text_is_there(new_page: PageMaker, site_folder: Path) -> None:
    """A step is read whole, its links lead on; a hard step asks, and a link shows it."""
    page = new_page(PHONE, java_script_enabled=False)
    page.goto((site_folder / "explore/high-risk/hr-surgery.html").as_uri())
    expect(page.get_by_role("heading", level=1)).to_have_text("Surgery")
    expect(page.locator("article")).to_contain_text(
        "A surgeon takes out as much of the main tumor as can be done safely."
    )
    page.get_by_role("link", name="Chemo, last cycle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Chemo, last cycle")
    page.goto((site_folder / "explore/relapse.html").as_uri())
    expect(page.get_by_role("heading", level=1)).to_have_text(RELAPSE)
    page.get_by_role("link", name="Yes, show this").click()
    expect(page.locator("article h2").first).to_be_visible()
    page.goto((site_folder / "es/where.html").as_uri())
    assert "<noscript><p>Esta parte necesita JavaScript" in page.content()


def test_it_works_without_a_connection_after_a_visit(new_page: PageMaker, site_url: str) -> None:
    """The service worker keeps one whole version: pages that were never opened open too, at their own address."""
    page = new_page(PHONE)
    page.goto(f"{site_url}/index.html")
    ready(page, "start")
    kept = """async () => {
      await navigator.serviceWorker.ready;
      const [name] = (await caches.keys()).filter((one) => one.startsWith('pathways '));
      const cache = await caches.open(name);
      while (!(await cache.keys()).some(({ url }) => /words.library.en/.test(url))) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }"""
    page.evaluate(kept)
    page.context.set_offline(True)
    page.goto(f"{site_url}/europe/explore/high-risk.html")
    ready(page, "explore")
    expect(page.locator(".np-node").first).to_be_visible()
    expect(page).to_have_url(f"{site_url}/europe/explore/high-risk.html")
    page.context.set_offline(False)


def test_the_first_page_is_small(new_page: PageMaker, site_url: str, site_folder: Path) -> None:
    """The first page asks for its own parts alone, at most 200 KB compressed without fonts; nothing from outside."""
    page = new_page(PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}/index.html")
    ready(page, "start")
    names = [address.rpartition("/")[2] for address in asked]
    assert all(address.startswith((site_url, "data:")) for address in asked)
    assert not [name for name in names if name.startswith(("library", "talk", "desk", "compare", "high-risk"))]
    paths = {address.removeprefix(f"{site_url}/") for address in asked if address.startswith(site_url)}
    sizes = {path: len(gzip.compress((site_folder / path).read_bytes())) for path in paths if ".woff2" not in path}
    assert len(sizes) > 8 and sum(sizes.values()) <= 200_000, sizes
