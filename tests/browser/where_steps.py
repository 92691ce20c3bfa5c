"""What a family does on the page "Where we are", as steps for browser tests."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, AppOpener
from tests.browser.controls_steps import choose_map
from tests.browser.test_app import chart_ready

STORE = "pathways-place/neuroblastoma"


def open_high_risk(open_app: AppOpener, viewport: tuple[int, int] = DESKTOP, **options: bool) -> Page:
    """Open the page and choose the high-risk map."""
    page = open_app("where", viewport, **options)
    choose_high_risk(page)
    return page


def choose_high_risk(page: Page) -> None:
    """Choose the group that the team named."""
    chart_ready(page)
    choose_map(page, "High-risk treatment")
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_be_attached()


def open_card(page: Page, step: str) -> None:
    """Open a step by the text list, which works at every size."""
    page.locator(f'.np-outline-step[data-id="{step}"]').evaluate("e => e.click()")
    expect(page.locator(f'.np-card[data-card="{step}"]')).to_be_visible()


def mark(page: Page, step: str, part: str) -> None:
    """Open a step and say what it is to us."""
    open_card(page, step)
    button = page.locator(f'.np-card [data-part="{part}"]')
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def marks_of(page: Page) -> dict[str, str]:
    """Return what each box is marked as; those without a mark are left out."""
    found: dict[str, str] = page.locator(".np-node").evaluate_all(
        """all => Object.fromEntries(all.map((e) => [e.dataset.id,
            [...e.classList].find((name) => name.startsWith('is-place-'))?.slice(9)]).filter(([, mark]) => mark))"""
    )
    return found


def open_own_fold(page: Page) -> None:
    """Open the fold with dates and notes of the card that is shown."""
    button = page.locator('.np-card [data-fold="own"] .np-fold-button')
    if button.get_attribute("aria-expanded") == "false":
        button.click()


def write_note(page: Page, step: str, text: str) -> None:
    """Write a note about a step."""
    open_card(page, step)
    open_own_fold(page)
    page.locator('.np-card textarea[data-part="note"]').fill(text)


def open_keep_fold(page: Page) -> None:
    """Open the fold about keeping, taking along and forgetting."""
    if page.locator(".np-place-fold").get_attribute("open") is None:
        page.locator(".np-place-fold > summary").click()


def keep(page: Page) -> None:
    """Say yes to keeping the place on this device."""
    open_keep_fold(page)
    page.get_by_label("Keep this on this device").check()


def forget(page: Page) -> None:
    """Forget everything, and say yes to the question whether that is meant."""
    open_keep_fold(page)
    page.locator('[data-do="forget"]').click()
    page.locator('[data-do="forget-yes"]').click()


def take_file(page: Page, file: Path) -> None:
    """Open a file with a place in it."""
    page.locator(".np-place-file").set_input_files(file)
