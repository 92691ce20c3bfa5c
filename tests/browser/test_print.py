"""Paper is light: every page prints dark words on white, whatever the screen's theme, with grounds printed or not."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import AppOpener, wait_for_run

pytestmark = pytest.mark.browser
PAGES = {
    "explore?pathway=high-risk&step=hr-tx1": ".np-root[data-ready=true]",
    "where": ".np-root[data-ready=true]",
    "compare": ".cmp",
    "study": ".ns-root[data-ready]",
    "library": ".np-library-name",
    "about": '[data-testid="stMain"] h2',
}
LIGHT, DARK = 235, 110
# The page's own rules for paper are there.
IS_LIGHT = """() => {
    const ground = document.querySelector('[data-testid="stApp"]');
    return getComputedStyle(ground).backgroundColor === 'rgb(255, 255, 255)';
}"""


def shades(page: Page, has_grounds: bool) -> tuple[float, float]:
    """Return how large a part of the first printed page is light, and how large a part is dark."""
    document = pypdfium2.PdfDocument(page.pdf(print_background=has_grounds))
    picture = document[0].render(scale=0.5).to_pil().convert("L")
    counts = picture.histogram()
    return sum(counts[LIGHT:]) / sum(counts), sum(counts[:DARK]) / sum(counts)


@pytest.mark.parametrize("path", PAGES)
def test_a_dark_page_prints_light(open_app: AppOpener, path: str) -> None:
    """The ground is white, and there are dark words on it."""
    page = open_app(path, dark=True)
    expect(page.locator(PAGES[path]).first).to_be_visible()
    # A page that completes its address runs once more.
    wait_for_run(page)
    page.emulate_media(media="print", color_scheme="dark")
    page.wait_for_function(IS_LIGHT)
    page.emulate_media(media="null", color_scheme="dark")
    for has_grounds in (False, True):
        light, dark = shades(page, has_grounds)
        assert light > 0.6 and dark < 0.15, (path, has_grounds, light, dark)
    page.emulate_media(media="print", color_scheme="dark")
    heading = page.get_by_test_id("stMain").locator("h1, h2").first
    if heading.count():
        assert heading.evaluate("(e) => getComputedStyle(e).color") == "rgb(20, 26, 38)"
