"""A pack whose every text is a picture, a link and markup: each page shows it as text, and asks nobody for anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.app_server import serve
from tests.browser.conftest import PageMaker, wait_for_run
from tests.hostile_pack import HOST, make_hostile, texts_of

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PATHS = (
    "",
    "explore?pathway=appendicitis",
    "explore?pathway=appendicitis&step=operate&voice=trainee",
    "explore?pathway=nowhere",
    "where",
    "first?part=1",
    "first?part=2",
    "first?part=9",
    "present",
    "compare",
    "compare?here=appendicitis@here&there=appendicitis/operation&voice=trainee",
    "study",
    "library",
    "library?part=drugs",
    "about",
    "nowhere-at-all",
)
# Every element of the page and of the shadow trees in it that leads to the foreign host or is drawn from it.
MADE = """(host) => {
  const made = [];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      for (const name of ['href', 'src', 'srcset', 'action', 'data', 'poster', 'xlink:href', 'style']) {
        if ((element.getAttribute(name) || '').includes(host)) made.push(element.outerHTML.slice(0, 200));
      }
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return made;
}"""
TEXT = """(host) => {
  const text = (root) => [root.textContent || '', ...[...root.querySelectorAll('*')]
    .filter((e) => e.shadowRoot).map((e) => text(e.shadowRoot))].join(' ');
  return text(document.body).includes(host);
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the hostile pack."""
    folder: Path = make_hostile(tmp_path_factory.mktemp("hostile"))
    assert texts_of(folder) > 100
    with serve(variables={"PATHWAYS_PACK": str(folder)}) as served:
        yield served


def unfold_all(page: Page) -> None:
    """Open every panel that is folded."""
    for panel in page.locator("summary:visible").all():
        panel.click()
    wait_for_run(page)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_makes_nothing_of_hostile_texts(address: str, new_page: PageMaker, path: str) -> None:
    """No picture, no link and no element comes of a text; the guard sees that nothing is asked for."""
    page = new_page()
    page.goto(f"{address}/{path}")
    wait_for_run(page)
    expect(page.locator("h1").first).to_be_attached()
    unfold_all(page)
    page.wait_for_function(TEXT, arg=HOST)
    assert page.evaluate(MADE, HOST) == []
