"""Finding: the search box, the legend's filters, and the outline that is the map's twin in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, PageMaker
from tests.browser.controls_steps import take_from_view
from tests.browser.flowchart_fixture import ARROWS, NODES, PHASES, make_payload
from tests.browser.flowchart_pages import open_bare, open_file

pytestmark = pytest.mark.browser


@pytest.fixture
def chart(new_page: PageMaker, tmp_path: Path) -> Page:
    page = new_page()
    open_file(page, tmp_path)
    return page


def dimmed(page: Page) -> set[str]:
    found: list[str] = page.locator(".np-node.is-dimmed").evaluate_all("all => all.map((e) => e.dataset.id)")
    return set(found)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("leukapheresis", "harvest"),
        ("leukaferesis", "harvest"),
        ("leukofarisis", None),
        ("leukapherisis", "harvest"),
        ("TOPOTECAN", "chemo"),
        ("topotcan", "chemo"),
        ("tpootecan", "chemo"),
        ("biopsia", "tests"),
        ("resection", "surgery"),
        ("stem cells", "harvest"),
    ],
)
def test_search_knows_synonyms_and_forgives_wrong_letters(chart: Page, query: str, found: str | None) -> None:
    """Other names, the other voice, capitals, accents and up to two wrong letters lead to the step; more don't."""
    box = chart.get_by_role("combobox")
    box.fill(query)
    if found is None:
        expect(chart.get_by_role("option")).to_have_count(0)
        expect(chart.locator(".np-results-none")).to_be_visible()
        return
    expect(chart.get_by_role("option").first).to_have_attribute("data-id", found)
    expect(chart.locator(f'.np-node.is-match[data-id="{found}"]')).to_have_count(1)


def test_enter_goes_to_the_step(chart: Page) -> None:
    """Slash goes to the search; arrow keys choose, Enter opens the step and puts the focus on its box."""
    chart.locator('.np-node[data-id="tests"]').focus()
    chart.keyboard.press("/")
    box = chart.get_by_role("combobox")
    expect(box).to_be_focused()
    box.press_sequentially("che")
    expect(box).to_have_attribute("aria-expanded", "true")
    chart.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    chosen = chart.locator(f"#{active}")
    expect(chosen).to_have_attribute("aria-selected", "true")
    wanted = chosen.get_attribute("data-id")
    chart.keyboard.press("Enter")
    expect(chart.locator(f'.np-node[data-id="{wanted}"]')).to_be_focused()
    expect(chart.locator(".np-card")).to_have_attribute("data-card", str(wanted))


def test_escape_closes_the_results_then_empties_the_box(chart: Page) -> None:
    """The first Escape closes the list, the second clears the words and the marks in the picture."""
    box = chart.get_by_role("combobox")
    box.fill("chemo")
    expect(chart.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(chart.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("chemo")
    box.press("Escape")
    expect(box).to_have_value("")
    expect(chart.locator(".is-match")).to_have_count(0)


def test_the_legend_fades_the_others_and_takes_none_away(chart: Page) -> None:
    """A kind that is switched on stays clear, all others fade; a second facet narrows; reset shows all again."""
    take_from_view(chart, "Legend and filter")
    chart.locator('.np-chip[data-value="assessment"]').click()
    assert dimmed(chart) == set(NODES) - {"tests", "check"}
    expect(chart.locator(".np-node")).to_have_count(len(NODES))
    chart.locator('.np-chip[data-value="surgery"]').click()
    assert dimmed(chart) == set(NODES) - {"tests", "check", "surgery"}
    chart.locator('.np-chip[data-value="there"]').click()
    assert dimmed(chart) == set(NODES) - {"tests", "check"}
    chart.get_by_role("button", name="Show everything again").click()
    assert dimmed(chart) == set()


def test_a_chip_says_its_kind_count_and_state(chart: Page) -> None:
    """Each switch names its kind and how many steps it has, keeps the focus, and says whether it is on."""
    take_from_view(chart, "Legend and filter")
    chip = chart.locator('.np-chip[data-value="assessment"]')
    expect(chip).to_have_text("Assessment2")
    chip.press("Enter")
    expect(chip).to_have_attribute("aria-pressed", "true")
    expect(chip).to_be_focused()


@pytest.mark.parametrize("viewport", [(1440, 900), PHONE])
def test_the_outline_and_the_picture_hold_the_same_steps_and_arrows(
    new_page: PageMaker, tmp_path: Path, viewport: tuple[int, int]
) -> None:
    """Each node and each arrow of the payload stands in both twins, each arrow from both of its ends."""
    page = new_page(viewport)
    open_file(page, tmp_path)

    def ids(selector: str, key: str = "id") -> list[str]:
        found: list[str] = page.locator(selector).evaluate_all(f"all => all.map((e) => e.dataset.{key})")
        return sorted(found)

    assert ids(".np-outline [data-step]:is(li)", "step") == ids(".np-node") == sorted(NODES)
    assert ids('.np-outline li[data-direction="to"]', "arrow") == ids(".np-arrow") == sorted(ARROWS)
    assert ids('.np-outline li[data-direction="from"]', "arrow") == sorted(ARROWS)
    assert ids(".np-outline-phase", "phase") == sorted(PHASES)


def test_the_outline_is_there_for_screen_readers_and_one_switch_away(chart: Page) -> None:
    """Hidden from sight its buttons are no Tab stops; shown, they are, and its links select steps and arrows."""
    outline = chart.locator(".np-outline")
    assert outline.evaluate("e => [...e.querySelectorAll('button')].every((button) => button.tabIndex === -1)")
    expect(chart.get_by_role("heading", name="The map as text")).to_have_count(1)
    take_from_view(chart, "Show as text")
    expect(chart.locator(".np-stage")).to_be_hidden()
    assert outline.evaluate("e => [...e.querySelectorAll('button')].every((button) => button.tabIndex === 0)")
    outline.locator('li[data-step="chemo"] [data-step="study"]').click()
    expect(chart.locator(".np-card h2")).to_have_text("A study")
    outline.locator('li[data-direction="to"] .np-why[data-arrow="chemo--option--study"]').click()
    expect(chart.locator(".np-card h2")).to_have_text("Chemo → A study")
    chart.keyboard.press("Escape")
    expect(outline.locator('.np-outline-step[data-id="chemo"]')).to_be_focused()


def test_arrows_of_other_kinds_read_rightly_from_both_ends(new_page: PageMaker) -> None:
    """A step is needed for what requires it, and what requires it needs it first."""
    page = new_page()
    open_bare(page, make_payload())
    links = page.locator('.np-outline li[data-arrow="harvest--requires--visits"]')
    expect(links).to_have_count(2)
    assert links.locator(".np-outline-kind").all_text_contents() == ["needed for: ", "needs first: "]
