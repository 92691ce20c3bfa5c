"""What stays and what stands alone, in Firefox and WebKit: a family's place, a talk, the site without a server."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.others.conftest import AppReader
from tests.browser.others.reader import Reader
from tests.browser.others.test_paths import card, node
from tests.browser.site_fixture import site_folder as site_folder
from tests.browser.site_fixture import site_url as site_url

pytestmark = pytest.mark.browser
RECOVER = "hr-recover"
MARKED = f"{node(RECOVER)}.is-place-now"


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_mark_that_is_kept_is_there_after_a_reload(open_app: AppReader, size: tuple[int, int]) -> None:
    """A family marks where it is, says yes to keeping it on the device, and finds it the next day."""
    reader = open_app("where", size)
    reader.choose(".np-map-select", "High-risk treatment")
    reader.ran()
    reader.press(node(RECOVER))
    reader.press(f'{card(RECOVER)} [data-part="now"]')
    reader.see(MARKED)
    reader.press('.np-keep-ask[data-near="marks"] .np-keep-yes')
    reader.miss(".np-keep-question")
    reader.ran()
    reader.driver.refresh()
    reader.see_in_window(MARKED)
    reader.see(f"{card(RECOVER)} h2", "Recovery between transplants")


def test_a_mark_that_is_not_kept_is_gone_after_a_reload(open_app: AppReader) -> None:
    """Without a yes nothing is kept on the device."""
    reader = open_app("where")
    reader.choose(".np-map-select", "High-risk treatment")
    reader.ran()
    reader.press(node(RECOVER))
    reader.press(f'{card(RECOVER)} [data-part="now"]')
    reader.see(MARKED)
    assert reader.driver.execute_script("return localStorage.getItem('pathways-place/neuroblastoma')") is None
    reader.driver.get(reader.driver.current_url.split("?")[0].replace("where", "about"))
    reader.driver.get(reader.driver.current_url.replace("about", "where"))
    reader.see('.np-root[data-ready="true"]')
    assert not reader.all(MARKED, is_shown=False)


def test_a_talk_opens_and_goes_on(open_app: AppReader) -> None:
    """The title is on the stage; Next and the right arrow key bring the next scenes, the left one goes back."""
    reader = open_app("present?pathway=high-risk")
    reader.see(".talk-heading", "High-risk neuroblastoma")
    reader.press(".talk-tool-next")
    reader.see('.talk-stage[data-scene="overview"] .talk-heading', "The whole way")
    reader.focus(".talk-stage")
    reader.keys(Keys.ARROW_RIGHT)
    reader.miss('.talk-stage[data-scene="overview"]')
    reader.see(".talk-stage .talk-heading")
    reader.keys(Keys.ARROW_LEFT)
    reader.see('.talk-stage[data-scene="overview"]')


@pytest.fixture(params=["disk", "server"])
def open_site(request: pytest.FixtureRequest, reader: Reader, site_folder: Path) -> Reader:
    """Open the first page of the site, from a disk and from a plain web server."""
    top = request.getfixturevalue("site_url") if request.param == "server" else site_folder.as_uri()
    reader.driver.get(f"{top}/index.html")
    reader.see("#main[data-ready]")
    return reader


def test_the_site_opens_with_its_map_and_leads_on(open_site: Reader) -> None:
    """Doors and map of the first page are drawn; a step opens with its card, and its page has an address."""
    reader = open_site
    reader.see_in_window(".np-door", "Find our place")
    reader.see(".np-node")
    reader.write(".np-finder input", "first stem cell transplant")
    reader.keys(Keys.ENTER)
    reader.see(f"{card('hr-tx1')} h2", "First stem cell transplant")
    reader.address(r"explore/high-risk/hr-tx1\.html$")
    reader.driver.back()
    reader.see_in_window(".np-door", "Find our place")
