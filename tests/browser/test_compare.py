"""Compare: presets, own choices, differences marked and in words, links, phone, keyboard, hard parts."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener, wait_for_run
from tests.browser.test_app import chart_ready

pytestmark = pytest.mark.browser

OWN = "compare?here=high-risk/tandem&there=high-risk/with-eflornithine"


@pytest.mark.parametrize(("viewport", "dark"), [(PHONE, True), (DESKTOP, False)], ids=["phone", "desktop"])
def test_two_transplants_and_one(open_app: AppOpener, viewport: tuple[int, int], dark: bool) -> None:
    """Three differences, each with a number, a word, evidence and sources; links lead to it and to the card."""
    page = open_app("compare?compare=two-transplants-or-one&voice=trainee", viewport, dark=dark)
    table = page.locator(".cmp")
    expect(table).to_contain_text("3 differences")
    assert Axe().run(page).violations_count == 0
    expect(page.locator(".cmp-differs .cmp-number")).to_have_count(4)
    first = page.locator(".cmp-differs .cmp-number").first
    first.focus()
    page.keyboard.press("Enter")
    told = page.locator("#difference-1")
    expect(told).to_be_in_viewport()
    expect(told).to_contain_text("ANBL0532 assigned it without randomization")
    expect(told).to_contain_text("EFS better with tandem; OS not shown to differ")
    told.locator("summary").first.click()
    expect(told).to_contain_text("Neuroblastoma Treatment (PDQ)")
    left, right = page.locator("#row-1 td").first.bounding_box(), page.locator("#row-1 td").last.bounding_box()
    assert left and right
    assert (left["y"] < right["y"]) if viewport == PHONE else (left["y"] == right["y"])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    told.get_by_role("link", name="Open the card: Single HSCT").click()
    chart_ready(page)
    expect(page.locator(".np-card").get_by_role("heading", level=2)).to_have_text("Single HSCT")


def test_own_choice_and_a_hard_map(open_app: AppOpener) -> None:
    """Any two ways; one that a family has not asked for stands behind its question, and a yes shows it."""
    page = open_app("compare?here=nowhere/at-all&there=<script>")
    expect(page.locator(".cmp")).to_contain_text("differences")
    page = open_app("compare?here=high-risk/tandem&there=high-risk/europe")
    expect(page.locator(".cmp")).to_contain_text("In both, each in its own way")
    expect(page.locator(".cmp")).not_to_contain_text("event-free")
    right = page.get_by_role("combobox", name="Right")
    right.click()
    right.fill("comes back")
    expect(page.get_by_text("No results")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_test_id("stButtonGroup").get_by_text("Trainee").click()
    expect(page.locator(".cmp thead")).to_contain_text("High-risk neuroblastoma")
    wait_for_run(page)
    right.click()
    right.fill("Relapsed")
    page.get_by_role("option").first.click()
    expect(page.locator(".cmp thead")).to_contain_text("Relapsed")
    page.get_by_test_id("stButtonGroup").get_by_text("Family").click()
    expect(page.get_by_role("button", name="Yes, show this")).to_be_visible()
    expect(page.locator(".cmp")).to_have_count(0)
    assert Axe().run(page).violations_count == 0


PAIRS = ["compare?compare=two-transplants-or-one", "compare?compare=north-america-and-europe", OWN]


@pytest.mark.parametrize("path", PAIRS, ids=["transplants", "regions", "own"])
def test_both_ways_are_one_picture(open_app: AppOpener, path: str) -> None:
    """Two maps of one scale in one screen; each difference has its number on them; a number and a box tell it."""
    page = open_app(path)
    sides = page.locator(".np-compare-side")
    expect(sides).to_have_count(2)
    for side in sides.all():
        expect(side.locator("svg.np-picture")).to_be_in_viewport(ratio=0.99)
    scales = [side.locator("svg.np-picture").evaluate("(e) => e.getScreenCTM().a") for side in sides.all()]
    assert abs(scales[0] - scales[1]) < 0.02
    numbers = page.locator(".np-compare-number")
    told = page.locator(".np-compare-told")
    count = page.locator(".np-compare-choice").count()
    shown = {number.get_attribute("data-number") for number in numbers.all()}
    assert shown == {str(number) for number in range(1, count + 1)}
    numbers.last.click()
    last = numbers.last.get_attribute("data-number")
    expect(told.locator("h3")).to_have_text(re.compile(f"^{last}\\. "))
    expect(numbers.last).to_have_attribute("aria-pressed", "true")
    told.get_by_role("button", name=re.compile("Difference 1:")).click()
    expect(told.locator("h3")).to_have_text(re.compile(r"^1\. "))
    expect(page.locator('.np-compare-number[aria-pressed="true"]').first).to_have_attribute("data-number", "1")
    assert page.locator(".np-compare .np-node.is-selected").count() >= 1
    expect(told.locator("summary").first).to_be_visible()
    assert Axe().run(page).violations_count == 0


def test_a_step_of_the_picture_leads_to_its_card(open_app: AppOpener) -> None:
    """A box that both ways have says so and opens its card; so does one that differs."""
    page = open_app("compare?compare=two-transplants-or-one")
    here = page.locator('.np-compare-side[data-side="here"]')
    here.locator('.np-node[data-id="hr-surgery"]').click()
    told = page.locator(".np-compare-told")
    expect(told).to_contain_text("Same in both")
    here.locator('.np-node[data-id="hr-tx2"]').click()
    expect(told.locator("h3")).to_contain_text("Second stem cell transplant")
    told.get_by_role("link", name="Open the card: Second stem cell transplant").click()
    expect(page.locator(".np-card h2")).to_have_text("Second stem cell transplant")


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_picture_on_a_phone(open_app: AppOpener, lang: str, dark: bool) -> None:
    """One way under the other, nothing sideways, large targets; what is tapped is told where the reader looks."""
    page = open_app(f"compare?compare=north-america-and-europe&lang={lang}", PHONE, dark=dark, touch=True)
    sides = page.locator(".np-compare-side")
    expect(sides).to_have_count(2)
    first, second = (side.bounding_box() for side in sides.all())
    assert first and second and first["y"] + first["height"] <= second["y"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    number = page.locator('.np-compare-number[data-number="5"]').first
    box = number.bounding_box()
    assert box and box["width"] >= 44 and box["height"] >= 44
    number.tap()
    expect(page.locator(".np-compare-told h3")).to_be_in_viewport()
    expect(page.locator(".np-compare-told h3")).to_have_text(re.compile(r"^5\. "))
    assert Axe().run(page).violations_count == 0


def test_the_picture_fills_a_room_and_prints_light(open_app: AppOpener) -> None:
    """Full screen holds both maps and the words; on paper a dark page is light."""
    page = open_app("compare?compare=two-transplants-or-one", dark=True)
    page.get_by_role("button", name="Full screen").click()
    expect(page.locator(".np-compare.is-full")).to_be_visible()
    for part in (".np-compare-side >> nth=1", ".np-compare-told"):
        box = page.locator(part).bounding_box()
        assert (
            box and box["x"] >= 0 and box["x"] + box["width"] <= DESKTOP[0] and box["y"] + box["height"] <= DESKTOP[1]
        )
    page.get_by_role("button", name="Leave full screen").click()
    expect(page.locator(".np-compare.is-full")).to_have_count(0)
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator(".np-compare")).to_have_attribute("data-theme", "light")


def is_in_view(part: Locator) -> bool:
    """Tell whether a part is whole on the screen."""
    box = part.bounding_box()
    if box is None:
        return False
    right, below = box["x"] + box["width"], box["y"] + box["height"]
    return box["x"] >= 0 and right <= DESKTOP[0] and below <= DESKTOP[1]
