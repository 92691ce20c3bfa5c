"""Places outside the hospital: their links say that they lead out, and nothing is asked for before a tap."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize(("lang", "says"), [("en", "opens outside this app"), ("es", "se abre fuera")])
def test_a_place_outside_opens_nothing_by_itself(
    open_app: AppOpener, viewport: tuple[int, int], lang: str, says: str
) -> None:
    """The card of help names places in the open; the guard of all requests fails the test if one leaves."""
    page = open_app(f"explore?pathway=supportive-care&step=sup-emotion&lang={lang}", viewport, touch=viewport == PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    links = page.locator('[data-fold="outside"] a')
    expect(links).to_have_count(10)
    links.first.scroll_into_view_if_needed()
    expect(links.first).to_be_in_viewport()
    expect(links.first).to_contain_text(says)
    for name, value in (("rel", "noopener noreferrer"), ("target", "_blank")):
        expect(links.first).to_have_attribute(name, value)
    links.first.hover()
    assert not [url for url in asked if "localhost" not in url and "127.0.0.1" not in url]
    assert len(page.context.pages) == 1


def test_the_first_days_name_places_with_links(open_app: AppOpener) -> None:
    """The last small page has them, and each opens a window of its own."""
    page = open_app("first?part=5", PHONE, touch=True)
    link = page.get_by_role("link", name="opens outside this app").first
    expect(link).to_have_attribute("target", "_blank")
    assert len(page.context.pages) == 1
