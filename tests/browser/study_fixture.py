"""The study module on an empty page, with its functions at hand; and the study page of the app, opened at a map."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from pathways.web.bundle import bundle
from tests.browser.conftest import DESKTOP, ENTRIES, AppOpener

HIGH_RISK = "High-risk neuroblastoma"
READY_LIMIT_MS = 30_000


def load_device(page: Page) -> Page:
    """Load what a device decides by itself on an empty page, as ``window.device``."""
    page.goto("about:blank")
    page.add_script_tag(content=bundle(ENTRIES / "device.js"), type="module")
    page.wait_for_function("() => Boolean(window.device)")
    return page


def open_study(
    open_app: AppOpener, viewport: tuple[int, int] = DESKTOP, pathway: str = HIGH_RISK, **options: Any
) -> Page:
    """Open the study page and choose a map."""
    page = open_app("study", viewport, **options)
    desk_ready(page)
    choose_pathway(page, pathway)
    return page


def desk_ready(page: Page) -> None:
    """Wait until the desk is there."""
    expect(page.locator(".ns-root[data-ready]")).to_be_visible(timeout=READY_LIMIT_MS)


def choose_pathway(page: Page, pathway: str) -> None:
    """Choose a map above the desk and wait until the desk shows it."""
    page.get_by_role("combobox", name="Pathway").click()
    page.get_by_role("option", name=pathway).click()
    expect(page.locator(f'.ns-root[data-title="{pathway}"]')).to_be_attached(timeout=READY_LIMIT_MS)


def open_tab(page: Page, name: str) -> None:
    """Open a tab of the desk."""
    page.get_by_role("tab", name=name).click()
    expect(page.get_by_role("tab", name=name)).to_have_attribute("aria-selected", "true")


def start_session(page: Page, kind: str | None = None, seed: str = "7") -> None:
    """Start a session, of one kind if it is named."""
    if kind is not None:
        page.locator(f'.ns-kinds input[value="{kind}"]').check()
    page.locator("#ns-seed").fill(seed)
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator(".ns-exercise")).to_be_visible()
