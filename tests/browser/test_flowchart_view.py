"""Moving the picture: zoom, pan, the page's wheel, voices that move nothing, and what is remembered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, PageMaker
from tests.browser.controls_steps import take_from_view
from tests.browser.flowchart_fixture import NODES, make_payload
from tests.browser.flowchart_pages import open_bare, open_file

pytestmark = pytest.mark.browser
# Of the boxes alone: words of a machine without a usual font may be wider than their box.
PLACES = """(all) => Object.fromEntries(all.map((one) =>
  [one.dataset.id, JSON.stringify(one.querySelector('.np-box').getBoundingClientRect())]))"""


@pytest.fixture
def chart(new_page: PageMaker, tmp_path: Path) -> Page:
    page = new_page(reduced_motion="reduce")
    open_file(page, tmp_path)
    return page


def width_of(page: Page, name: str = "tests") -> float:
    box = page.locator(f'.np-node[data-id="{name}"] .np-icon').bounding_box()
    assert box
    return box["width"]


def place_of(page: Page, name: str = "tests") -> tuple[float, float]:
    box = page.locator(f'.np-node[data-id="{name}"] .np-icon').bounding_box()
    assert box
    return round(box["x"], 1), round(box["y"], 1)


def places(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.locator(".np-node").evaluate_all(PLACES)
    return found


def over_chart(page: Page) -> None:
    page.locator(".np-viewport").hover(position={"x": 400, "y": 200})


def test_buttons_zoom_and_reset(chart: Page) -> None:
    """Plus makes boxes larger, minus smaller, and reset brings the first view back."""
    start = width_of(chart)
    chart.get_by_role("button", name="Zoom in").click()
    assert width_of(chart) == pytest.approx(start * 1.25, rel=0.01)
    chart.get_by_role("button", name="Zoom out").click()
    chart.get_by_role("button", name="Zoom out").click()
    assert width_of(chart) < start
    chart.get_by_role("button", name="Back to the first view").click()
    assert width_of(chart) == pytest.approx(start, rel=0.001)


def test_fit_shows_every_box(chart: Page) -> None:
    """After 'fit' all boxes lie inside the stage."""
    for _ in range(4):
        chart.get_by_role("button", name="Zoom in").click()
    chart.get_by_role("button", name="Show the whole map").click()
    stage = chart.locator(".np-viewport").bounding_box()
    assert stage
    for name in NODES:
        box = chart.locator(f'.np-node[data-id="{name}"] .np-icon').bounding_box()
        assert box
        assert stage["x"] <= box["x"] and box["x"] + box["width"] <= stage["x"] + stage["width"]
        assert stage["y"] <= box["y"] and box["y"] + box["height"] <= stage["y"] + stage["height"]


def test_ctrl_and_wheel_zoom_while_the_plain_wheel_scrolls_the_page(new_page: PageMaker) -> None:
    """The wheel belongs to the page; with Ctrl it zooms the map and the page stays."""
    chart = new_page(reduced_motion="reduce")
    open_bare(chart, make_payload())
    chart.add_style_tag(content="body { padding-bottom: 2000px !important; }")
    start = width_of(chart)
    over_chart(chart)
    chart.keyboard.down("Control")
    chart.mouse.wheel(0, -200)
    chart.keyboard.up("Control")
    assert width_of(chart) > start * 1.2
    assert chart.evaluate("scrollY") == 0
    zoomed = width_of(chart)
    chart.mouse.wheel(0, 200)
    chart.wait_for_function("scrollY > 100")
    assert width_of(chart) == zoomed


def test_dragging_and_shift_arrows_pan_and_select_nothing(chart: Page) -> None:
    """A drag that starts on a box moves the map and does not open a card; Shift and arrow keys move it too."""
    for _ in range(3):
        chart.get_by_role("button", name="Zoom in").click()
    x, y = place_of(chart, "harvest")
    chart.mouse.move(x + 20, y + 20)
    chart.mouse.down()
    chart.mouse.move(x - 60, y - 10, steps=4)
    chart.mouse.up()
    assert place_of(chart, "harvest")[0] == pytest.approx(x - 80, abs=1)
    expect(chart.locator(".np-card")).to_be_hidden()
    chart.locator('.np-node[data-id="harvest"]').focus()
    before = place_of(chart, "harvest")
    chart.keyboard.press("Shift+ArrowDown")
    assert place_of(chart, "harvest")[1] < before[1]


def test_a_pinch_zooms_on_a_phone_and_one_finger_scrolls(new_page: PageMaker, tmp_path: Path) -> None:
    """On a phone the picture has the width of the screen; two fingers zoom it, one finger is left to the page."""
    page = new_page(PHONE, touch=True)
    open_file(page, tmp_path)
    assert page.locator(".np-root").get_attribute("data-picture") == "scroll"
    picture = page.locator(".np-picture").bounding_box()
    assert picture and picture["width"] == pytest.approx(PHONE[0], abs=1)
    assert page.locator(".np-viewport").evaluate("e => e.style.touchAction") == "pan-y"
    start = width_of(page)
    session = page.context.new_cdp_session(page)
    for kind, apart in (("touchStart", 40), ("touchMove", 60), ("touchMove", 80)):
        points = [{"x": 195 - apart, "y": 500, "id": 1}, {"x": 195 + apart, "y": 500, "id": 2}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert width_of(page) > start * 1.5


def test_the_voice_moves_nothing(new_page: PageMaker) -> None:
    """Switching the voice changes words and cards; every box stays exactly where it was, in the same picture."""
    page = new_page()
    open_bare(page, make_payload())
    page.locator('.np-node[data-id="chemo"]').click()
    page.locator(".np-picture").evaluate("e => { e.mark = 'same'; }")
    before = places(page)
    page.evaluate("data => flow.update(data)", make_payload(voice="trainee"))
    expect(page.locator(".np-card h2")).to_have_text("Induction")
    expect(page.locator('.np-node[data-id="harvest"]').get_by_text("Apheresis")).to_be_visible()
    expect(page.locator('.np-node[data-id="harvest"]').get_by_text("Collecting stem cells")).to_be_hidden()
    expect(page.locator('.np-node[data-id="harvest"]')).to_have_attribute("aria-label", "Apheresis. On apheresis")
    assert places(page) == before
    assert page.locator(".np-picture").evaluate("e => e.mark") == "same"


def test_an_update_with_the_same_words_leaves_what_is_being_typed(new_page: PageMaker) -> None:
    """A rerun in the middle of a word takes neither the focus nor the letters."""
    page = new_page()
    open_bare(page, make_payload())
    page.get_by_role("combobox").press_sequentially("che")
    page.evaluate("data => flow.update(data)", make_payload())
    expect(page.get_by_role("combobox")).to_be_focused()
    expect(page.get_by_role("combobox")).to_have_value("che")


def test_everything_is_remembered_when_the_flowchart_is_built_anew(new_page: PageMaker) -> None:
    """Zoom, selection, folds, filters, search and answers survive a remount."""
    page = new_page(reduced_motion="reduce")
    open_bare(page, make_payload())
    page.locator('.np-node[data-id="group"]').click()
    page.locator(".np-fold-button", has_text="Good to know").click()
    page.get_by_role("button", name="Yes, show this").click()
    take_from_view(page, "Legend and filter")
    page.locator('.np-chip[data-value="assessment"]').click()
    page.get_by_role("combobox").fill("chemo")
    page.get_by_role("button", name="Zoom in").click()
    width, place = width_of(page), place_of(page)
    page.evaluate("data => { flow.destroy(); window.flow = mountFlow(data); }", make_payload())
    expect(page.locator(".np-root")).to_have_count(1)
    expect(page.locator(".np-card h2")).to_have_text("Risk group")
    expect(page.get_by_text("A number that was asked for.")).to_be_visible()
    expect(page.locator('.np-chip[data-value="assessment"]')).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("combobox")).to_have_value("chemo")
    assert (width_of(page), place_of(page)) == (width, place)


def test_what_is_asked_for_shows_after_one_clear_step(chart: Page) -> None:
    """Numbers are not in the page until the reader says yes, and can be hidden again."""
    chart.locator('.np-node[data-id="group"]').click()
    chart.locator(".np-fold-button", has_text="Good to know").click()
    expect(chart.get_by_text("A number that was asked for.")).to_have_count(0)
    chart.get_by_role("button", name="Yes, show this").click()
    expect(chart.get_by_text("A number that was asked for.")).to_be_visible()
    chart.get_by_role("button", name="Hide this again").click()
    expect(chart.get_by_text("A number that was asked for.")).to_have_count(0)


def test_full_screen_fills_the_window_and_escape_leaves_it(new_page: PageMaker) -> None:
    """Where the browser has no full screen, the flowchart fills the window itself."""
    page = new_page()
    open_bare(page, make_payload())
    page.locator(".np-root").evaluate("e => { e.requestFullscreen = undefined; }")
    page.get_by_role("button", name="Full screen").click()
    box = page.locator(".np-root").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 1440, "height": 900}
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Full screen")).to_be_visible()
    expect(page.locator(".np-root.is-full")).to_have_count(0)


def test_a_narrower_window_gets_the_other_picture(chart: Page) -> None:
    """The layout follows the width of the place it stands in, and keeps the selection."""
    chart.locator('.np-node[data-id="chemo"]').click()
    chart.set_viewport_size({"width": 390, "height": 844})
    expect(chart.locator(".np-root")).to_have_attribute("data-picture", "scroll")
    expect(chart.locator('.np-node[data-id="chemo"]')).to_have_attribute("aria-current", "true")


def test_paper_is_light_and_shows_the_whole_map(new_page: PageMaker, tmp_path: Path) -> None:
    """In print the colours are those of light, tools are gone, folds are open, and no part of the map is cut off."""
    page = new_page(dark=True)
    open_file(page, tmp_path)
    page.locator('.np-node[data-id="chemo"]').click()
    expect(page.locator(".np-root")).to_have_attribute("data-theme", "dark")
    page.emulate_media(media="print")
    expect(page.locator(".np-root")).to_have_attribute("data-theme", "light")
    expect(page.locator(".np-bar")).to_be_hidden()
    expect(page.locator('.np-card [id$="-fold-ask"]')).to_be_visible()
    picture, stage = page.locator(".np-picture").bounding_box(), page.locator(".np-stage").bounding_box()
    assert picture and stage
    assert picture["x"] >= stage["x"] and picture["width"] <= stage["width"]
    assert picture["y"] + picture["height"] <= stage["y"] + stage["height"] + 1


def test_tab_reaches_one_step_only(chart: Page) -> None:
    """The map is one stop of the Tab key, at the start or at the selected step."""
    stops = "all => all.filter((e) => e.tabIndex === 0).map((e) => e.dataset.id)"
    assert chart.locator(".np-node, .np-arrow").evaluate_all(stops) == ["tests"]
    chart.locator('.np-node[data-id="harvest"]').click()
    assert chart.locator(".np-node, .np-arrow").evaluate_all(stops) == ["harvest"]
