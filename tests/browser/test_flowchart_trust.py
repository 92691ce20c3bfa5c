"""What the flowchart owes everyone: no script from data, no request, and no barrier that axe can find."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import DESKTOP, PHONE, PageMaker, RequestsGuard
from tests.browser.controls_steps import take_from_view
from tests.browser.flowchart_fixture import make_payload
from tests.browser.flowchart_pages import open_bare, open_file

pytestmark = pytest.mark.browser
HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script></script><!--\'"&lt;'
KEPT = (
    "id",
    "type",
    "kind",
    "modality",
    "status",
    "phase",
    "lane",
    "from",
    "to",
    "arrow",
    "step",
    "svg",
    "lang",
    "voice",
)


def poison(value: Any, key: str = "") -> Any:
    """Put hostile text into every text that a reader sees, and leave ids and vocabulary alone."""
    if isinstance(value, dict):
        return {name: poison(item, name) for name, item in value.items()}
    if isinstance(value, list) and value and value[0] in ("page#S001", "drugs/x"):
        return value
    if isinstance(value, list):
        return (
            value
            if key in ("steps", "order", "next", "before", "aside", "regions")
            else [poison(v, key) for v in value]
        )
    is_text = isinstance(value, str) and key not in (*KEPT, "start", "detail")
    return value + HOSTILE if is_text else value


def hostile_payload() -> dict[str, Any]:
    """Return the small map with markup in every text."""
    payload = make_payload()
    payload["words"] |= {"legend": HOSTILE, "search_hint": HOSTILE, "why": "Why?" + HOSTILE}
    poisoned: dict[str, Any] = poison(payload)
    poisoned["library"] = "javascript:window.hacked=3//"
    return poisoned


def test_hostile_text_stays_text(new_page: PageMaker, tmp_path: Path) -> None:
    """Markup in every text of the payload shows as letters; nothing runs, in the page or in a shadow root."""
    page = new_page()
    payload = hostile_payload()
    open_file(page, tmp_path, payload)
    look_at_everything(page)
    assert page.evaluate("window.hacked") is None
    assert page.locator(".np-root img, .np-root script").count() == 0
    bare = new_page()
    open_bare(bare, payload)
    look_at_everything(bare)
    assert bare.evaluate("window.hacked") is None
    assert bare.locator(".np-root img, .np-root script, .np-root a[href^=javascript]").count() == 0


def look_at_everything(page: Page) -> None:
    """Open what can be opened, so that every text has been drawn."""
    page.locator(".np-view-button").click()
    page.locator(".np-legend-button").click()
    page.get_by_role("combobox").fill("chemo")
    expect(page.get_by_role("option").first).to_contain_text("<script>")
    page.get_by_role("combobox").press("Enter")
    expect(page.locator(".np-card h2")).to_contain_text("<img src=x")
    for selector in ('.np-fold-button[aria-expanded="false"]', ".np-ask .np-button"):
        page.locator(selector).evaluate_all("all => all.forEach((button) => button.click())")
    page.locator(".np-view-button").click()
    page.locator(".np-text-button").click()
    page.locator(".np-outline .np-why").first.click()


def test_the_page_works_from_the_disk_and_asks_for_nothing(
    new_page: PageMaker, tmp_path: Path, requests_guard: RequestsGuard
) -> None:
    """One file, one request for itself, a policy that forbids the rest, and no complaint in the console."""
    page = new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    open_file(page, tmp_path)
    page.locator('.np-node[data-id="chemo"]').click()
    expect(page.locator(".np-card h2")).to_have_text("Chemo")
    asked = [address for address in requests_guard.seen if not address.startswith("data:")]
    assert asked == [(tmp_path / "map.html").as_uri()]
    assert said == []
    assert "default-src 'none'" in str(page.locator("meta[http-equiv]").get_attribute("content"))


def test_the_policy_stops_a_script_that_is_not_ours(new_page: PageMaker, tmp_path: Path) -> None:
    """A script that somehow came into the page would not run."""
    page = new_page()
    open_file(page, tmp_path)
    page.evaluate(
        """() => {
            const script = document.createElement('script');
            script.textContent = 'window.hacked = 1';
            document.body.append(script);
        }"""
    )
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing(new_page: PageMaker, tmp_path: Path, viewport: tuple[int, int]) -> None:
    """No violation: as it opens, with a card, the legend and a filter, as text, and as overview."""
    page = new_page(viewport, touch=viewport == PHONE, reduced_motion="reduce")
    open_file(page, tmp_path)
    expect_no_barriers(page, "as it opens")
    take_from_view(page, "Legend and filter")
    page.locator('.np-chip[data-value="assessment"]').click()
    page.locator('.np-node[data-id="chemo"]').click()
    page.locator('.np-fold-button[aria-expanded="false"]').evaluate_all("all => all.forEach((b) => b.click())")
    expect_no_barriers(page, "with a card and the legend")
    page.get_by_role("combobox").fill("che")
    expect_no_barriers(page, "with results")
    page.get_by_role("combobox").press("Escape")
    take_from_view(page, "Show as text")
    expect_no_barriers(page, "as text")
    open_file(page, tmp_path, make_payload(detail="phases"))
    expect_no_barriers(page, "as overview")


@pytest.mark.parametrize(("touch", "least"), [(False, 24), (True, 44)])
def test_targets_are_large_enough(new_page: PageMaker, tmp_path: Path, touch: bool, least: int) -> None:
    """Every button has at least 24 by 24 points, 44 under a finger (height is what a thumb misses)."""
    page = new_page(PHONE if touch else DESKTOP, touch=touch)
    open_file(page, tmp_path)
    take_from_view(page, "Legend and filter")
    page.locator('.np-node[data-id="chemo"]').click()
    small: list[str] = page.locator(".np-root button:visible, .np-root summary:visible").evaluate_all(
        """(all, least) => all.filter((e) => !e.closest('.np-outline')).filter((e) => {
            const {width, height} = e.getBoundingClientRect();
            return height && (height < least || width < least);
        }).map((e) => e.outerHTML.slice(0, 120))""",
        least,
    )
    assert small == []


def test_dark_follows_the_theme_around_it(new_page: PageMaker) -> None:
    """Inside Streamlit the flowchart turns dark or light with the app, at once."""
    page = new_page()
    open_bare(page, make_payload())
    root = page.locator(".np-root")
    expect(root).to_have_attribute("data-theme", "light")
    page.evaluate("document.documentElement.style.setProperty('--st-background-color', '#0e1117')")
    expect(root).to_have_attribute("data-theme", "dark")
    page.evaluate("document.documentElement.style.setProperty('--st-background-color', '#ffffff')")
    expect(root).to_have_attribute("data-theme", "light")
