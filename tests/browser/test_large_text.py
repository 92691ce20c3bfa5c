"""Text of twice the size on a phone: every page is read by scrolling down alone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import AppOpener

pytestmark = pytest.mark.browser

# A phone whose letters are set to twice their size has half its width in them.
HALF_A_PHONE = (195, 422)
STEP = "explore?pathway=high-risk&step=hr-tx1"
PAGES = ("", STEP, "where", "first", "present", "compare", "study", "library", "about")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_page_scrolls_sideways(open_app: AppOpener, lang: str) -> None:
    """Nothing on any page is wider than the window, in either language."""
    wider = {}
    for path in PAGES:
        page = open_app(f"{path}{'&' if '?' in path else '?'}lang={lang}", HALF_A_PHONE, touch=True)
        by = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
        wider[path] = max(by, page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        page.close()
    assert {path: by for path, by in wider.items() if by > 1} == {}
