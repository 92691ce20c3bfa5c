"""The HTML files from a USB stick, map and talk: a browser without any network, hard parts behind their question."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from pathways.export.page import make_page
from pathways.export.talk import make_talk
from pathways.model import Status, Voice
from tests.browser.conftest import DESKTOP, PHONE, PageMaker
from tests.browser.talk_fixture import beats_of, jump, make_talks, now, stage_of
from tests.unit.export.requests import ask_for

pytestmark = pytest.mark.browser
RELAPSE = "If treatment does not work, or the cancer comes back"


def open_offline(page: Page, folder: Path, made: bytes, root: str = ".np-root") -> list[str]:
    """Open the file with the network off; return what the page complains about, as it comes."""
    file = folder / "map.html"
    file.write_bytes(made)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.context.set_offline(True)
    page.goto(file.as_uri())
    expect(page.locator(f"{root}[data-ready]")).to_have_count(1)
    return complaints


def no_violations(page: Page) -> bool:
    """Tell whether axe finds nothing; else say what it found."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    return True


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_maps_change_and_hard_ones_ask_first(new_page: PageMaker, tmp_path: Path, viewport: tuple[int, int]) -> None:
    """By keyboard: read a card, change the map, say yes once, see the map, take it back; axe is content throughout."""
    page = new_page(viewport, dark=viewport == PHONE)
    request = ask_for("high-risk", "relapse", "supportive-care")
    complaints = open_offline(page, tmp_path, make_page(request))
    expect(page.get_by_role("heading", level=1)).to_have_text("High-risk treatment")
    drawn = page.locator(".np-node").evaluate_all("all => all.map((e) => e.dataset.id)")
    past = {step for step in request.view.steps if request.view.step(step).status is Status.HISTORICAL}
    assert set(drawn) == set(request.view.steps) - request.hidden(request.view) - past
    page.locator('.np-node[data-id="hr-harvest"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator(".np-card")).to_contain_text("are the young cells that make new blood.")
    assert no_violations(page)

    page.get_by_label("Pathway").select_option(label=RELAPSE)
    expect(page.get_by_role("heading", level=1)).to_have_text(RELAPSE)
    expect(page.locator(".np-node")).to_have_count(0)
    assert no_violations(page)
    page.get_by_role("button", name="Yes, show this").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".np-road")).to_have_count(7)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.locator(".np-road").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator('.np-node[data-id="relapse"]')).to_be_attached()
    page.go_back()
    expect(page.locator('.np-node[data-id="hr-harvest"]')).to_be_attached()
    expect(page.locator('.np-node[data-id="relapse"]')).to_be_attached()
    page.get_by_text("Hard parts, only if you want them").click()
    page.get_by_label(RELAPSE).uncheck()
    expect(page.locator('.np-node[data-id="relapse"]')).to_have_count(0)
    expect(page.get_by_label(RELAPSE)).to_be_focused()
    assert no_violations(page)
    assert not complaints


def test_a_trainees_file_in_spanish_opens_at_once(new_page: PageMaker, tmp_path: Path) -> None:
    """One map: no switch, no question, all steps, the notice with the date; a step that opens a map offers it."""
    page = new_page()
    request = ask_for("overview", "high-risk", voice=Voice.TRAINEE, lang="es")
    complaints = open_offline(page, tmp_path, make_page(request))
    assert page.locator("html").get_attribute("lang") == "es"
    expect(page.locator(".np-node")).to_have_count(len(request.view.steps))
    expect(page.locator("footer")).to_contain_text(str(request.pack.manifest.checked))
    opener = next(step for step in request.view.steps if request.view.step(step).opens == "high-risk")
    page.locator(f'.np-node[data-id="{opener}"]').focus()
    page.keyboard.press("Enter")
    page.locator("#onward").get_by_role("button").click()
    expect(page.locator('.np-node[data-id="hr-harvest"]')).to_be_attached()
    assert not complaints


def test_a_talk_works_from_a_disk_by_keyboard(new_page: PageMaker, tmp_path: Path) -> None:
    """The exported talk opens without a network and is stepped through by keys; a switch brings the other language."""
    page = new_page()
    complaints = open_offline(page, tmp_path, make_talk(ask_for("high-risk", voice=Voice.TRAINEE)), ".talk")
    stage = stage_of(page)
    for beat in beats_of(make_talks("high-risk")[0], "trainee", 20)[:5]:
        assert now(stage) == beat
        page.keyboard.press("ArrowRight")
    jump(page, "step/hr-harvest")
    page.keyboard.press("l")
    expect(page.locator(".talk")).to_have_attribute("lang", "es")
    page.keyboard.press("r")
    page.keyboard.press("v")
    expect(page.locator(".talk-heading")).to_be_visible()
    assert no_violations(page)
    assert complaints == []
