"""Study: what an answer teaches, exams, what is due over all maps, sets that are shared, and sessions that stay."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import DESKTOP, PHONE, AppOpener
from tests.browser.study_fixture import desk_ready, open_study, open_tab, start_session

pytestmark = pytest.mark.browser
HERE = "study?pathway=high-risk"


def open_here(open_app: AppOpener, viewport: tuple[int, int] = DESKTOP, path: str = HERE) -> Page:
    """Open the study page at a map by its address."""
    page = open_app(path, viewport, touch=viewport == PHONE)
    desk_ready(page)
    return page


def choose_first(page: Page) -> None:
    """Answer with the first choice; an order stays as it is shown."""
    choices = page.locator(".ns-choices input")
    if choices.count():
        choices.first.check()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_lesson_and_the_next_question_are_in_the_window(open_app: AppOpener, viewport: tuple[int, int]) -> None:
    """After each check the verdict and the button for the next question are on the screen, sources folded."""
    page = open_here(open_app, viewport)
    start_session(page)
    for _ in range(5):
        choose_first(page)
        page.locator(".ns-check-answer").click()
        expect(page.locator(".ns-feedback-title")).to_be_in_viewport()
        expect(page.locator(".ns-feedback .ns-why-text").first).to_be_in_viewport()
        expect(page.locator(".ns-next")).to_be_in_viewport(ratio=1)
        expect(page.locator(".ns-feedback .np-source-dates:visible")).to_have_count(0)
        page.locator(".ns-next").click()


def test_the_map_is_hidden_until_the_check_and_then_lit(open_app: AppOpener) -> None:
    """Beside a question there is no map; a button shows it; after the check it is there, lit without a click."""
    page = open_here(open_app)
    start_session(page, "condition")
    expect(page.locator(".ns-map-body")).to_be_hidden()
    page.get_by_role("button", name="Show it now").click()
    expect(page.locator(".ns-map-body")).to_be_visible()
    choose_first(page)
    page.locator(".ns-check-answer").click()
    expect(page.locator(".ns-map .np-arrow.is-selected").first).to_be_attached()
    page.locator(".ns-next").click()
    expect(page.locator(".ns-map-body")).to_be_hidden()
    page.locator(".ns-leave").click()
    page.locator("#ns-closed-book").uncheck()
    start_session(page)
    expect(page.locator(".ns-map-body")).to_be_visible()


def test_an_exam_by_keys_with_a_clock(open_app: AppOpener) -> None:
    """Figures choose, Enter checks and goes on; twenty mixed questions; the end names every answer and the time."""
    page = open_here(open_app)
    page.locator("#ns-timed").check()
    page.get_by_role("button", name="Exam: 20 mixed questions").click()
    expect(page.locator(".ns-step-count")).to_have_text("1 of 20")
    expect(page.locator(".ns-clock")).to_have_attribute("role", "timer")
    kinds = set()
    for _ in range(20):
        kinds.add(page.locator(".ns-exercise").get_attribute("data-kind"))
        expect(page.locator(".ns-peek")).to_be_hidden()
        expect(page.locator(".ns-choices .ns-choice-note:visible")).to_have_count(0)
        if page.locator(".ns-choices").count():
            page.keyboard.press("2")
            expect(page.locator(".ns-choices input").nth(1)).to_be_checked()
        page.keyboard.press("Enter")
        expect(page.locator(".ns-feedback-title")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator(".ns-feedback-title")).to_have_count(0)
    assert len(kinds) >= 5
    expect(page.locator(".ns-result-title")).to_contain_text("of 20 right")
    expect(page.get_by_text("Time: ")).to_be_visible()
    assert all(text.strip() != "Answer:" for text in page.locator(".ns-result-answer").all_text_contents())
    expect(page.locator(".ns-result-answer")).to_have_count(20)
    expect_no_barriers(page, "result of an exam")


def test_progress_is_asked_about_once_and_due_agrees_everywhere(open_app: AppOpener) -> None:
    """After a session it is asked once; result, setup and progress count the same; another map names what is due."""
    page = open_here(open_app)
    page.locator("#ns-count").select_option("5")
    start_session(page)
    for _ in range(5):
        choose_first(page)
        page.locator(".ns-check-answer").click()
        page.locator(".ns-next").click()
    expect(page.locator(".ns-comes-again")).to_contain_text("5 due today on this map")
    page.locator(".ns-keep-yes").click()
    expect(page.locator(".ns-offer p")).to_be_focused()
    page.locator(".ns-new").click()
    expect(page.locator(".ns-setup .ns-start-due")).to_have_text("Repeat what is due (5)")
    open_tab(page, "My progress")
    expect(page.locator(".ns-big")).to_have_text("5 due today on this map")
    # A new tab knows nothing but what this device keeps.
    page.evaluate("() => sessionStorage.clear()")
    page.goto(page.url.split("?")[0] + "?pathway=relapse")
    desk_ready(page)
    due = page.locator('.ns-due-on[data-map="high-risk/north-america"]')
    expect(due).to_contain_text("High-risk neuroblastoma · North America (COG): 5 due")
    due.click()
    expect(page.locator('.ns-root[data-title="High-risk neuroblastoma"]')).to_be_attached()
    expect(page.locator(".ns-step-count")).to_have_text("1 of 5")


def test_a_set_is_shared_by_its_address(open_app: AppOpener) -> None:
    """A link with map, region and seed opens the same questions elsewhere; nothing of the answers is in it."""
    page = open_here(open_app, path="study?pathway=high-risk&region=europe")
    start_session(page, "order", seed="42")
    first = page.locator(".ns-exercise").get_attribute("data-exercise")
    page.locator(".ns-check-answer").click()
    address = page.url
    assert address.split("?")[1] == "pathway=high-risk&region=europe#seed=42&count=10&kinds=order"
    other = open_app(address.split("/")[-1])
    desk_ready(other)
    expect(other.locator("#ns-seed")).to_have_value("42")
    other.get_by_role("button", name="Start", exact=True).click()
    expect(other.locator(".ns-exercise")).to_have_attribute("data-exercise", first or "")


def test_a_session_outlives_another_page_back_and_reload(open_app: AppOpener) -> None:
    """A card on Explore and Back, the Library and Study again, a reload: the same question of the same map."""
    page = open_here(open_app)
    start_session(page, "condition")
    choose_first(page)
    page.locator(".ns-check-answer").click()
    page.locator(".ns-next").click()
    shown = page.locator(".ns-exercise").get_attribute("data-exercise") or ""
    choose_first(page)
    page.locator(".ns-check-answer").click()
    page.locator(".ns-cards a").first.click()
    expect(page.locator(".np-card")).to_be_visible(timeout=30_000)
    page.go_back()
    expect(page.locator(".ns-exercise")).to_have_attribute("data-exercise", shown, timeout=30_000)
    page.get_by_role("link", name="Library").click()
    expect(page.locator(".np-library[data-ready]")).to_be_visible(timeout=30_000)
    page.get_by_role("link", name="Study").click()
    desk_ready(page)
    expect(page.locator(".ns-exercise")).to_have_attribute("data-exercise", shown)
    expect(page.locator('.ns-root[data-title="High-risk neuroblastoma"]')).to_be_attached()
    page.reload()
    desk_ready(page)
    expect(page.locator(".ns-exercise")).to_have_attribute("data-exercise", shown)
    expect(page.locator(".ns-step-count")).to_have_text("2 of 10")


def test_the_map_that_was_open_on_explore_is_open_here(open_app: AppOpener) -> None:
    """From a map and a region on Explore to Study: the same map, the same region."""
    page = open_app("explore?pathway=high-risk&region=europe")
    page.get_by_role("link", name="Study", exact=True).click()
    desk_ready(page)
    expect(page.locator('.ns-root[data-title="High-risk neuroblastoma"]')).to_be_attached()
    expect(page.get_by_role("radio", name="Europe (SIOPEN)")).to_be_checked()


def test_the_calendar_tells_days_and_what_is_not_known(open_app: AppOpener) -> None:
    """Courses and windows by region; a map without one leads to those that have one."""
    page = open_here(open_app)
    open_tab(page, "Tables")
    page.locator('[data-table="calendar"]').click()
    antibody = page.locator(".ns-calendar-row", has_text="Dinutuximab")
    expect(antibody.locator(".ns-course-days")).to_have_text(["24 days", "32 days", "24 days", "32 days", "24 days"])
    expect(antibody).to_contain_text("given on 4 days of each course")
    expect(page.locator(".ns-windows .ns-day").first).to_have_text("day 28")
    expect(page.get_by_text("The days between the two courses of a tandem transplant.")).to_be_visible()
    page.goto(page.url.split("?")[0] + "?pathway=low-risk")
    desk_ready(page)
    open_tab(page, "Tables")
    page.locator('[data-table="calendar"]').click()
    page.get_by_role("button", name="High-risk neuroblastoma · Europe (SIOPEN)").click()
    expect(page.get_by_role("heading", name="Rapid COJEC")).to_be_visible()


def test_the_lesson_speaks_spanish(open_app: AppOpener) -> None:
    """The words around an answer, an exam and a calendar are Spanish."""
    page = open_here(open_app, path=f"{HERE}&lang=es")
    page.get_by_role("button", name="Examen: 20 preguntas mezcladas").click()
    choose_first(page)
    page.get_by_role("button", name="Comprobar").click()
    expect(page.locator(".ns-cited summary").first).to_contain_text("mostrar")
    page.get_by_role("tab", name="Tablas").click()
    page.get_by_role("button", name="Calendario").click()
    expect(page.get_by_text("Solo días, hasta donde los dan nuestras fuentes.")).to_be_visible()


def test_steps_are_found_by_medicine_and_an_open_order_says_why(open_app: AppOpener) -> None:
    """Medicines find steps ("dfmo", "GD2"); what fits nothing takes the old answer away; side by side is said."""
    page = open_here(open_app)
    open_tab(page, "Why this order?")
    first = page.get_by_role("combobox", name="First step")
    second = page.get_by_role("combobox", name="Second step")
    first.fill("gd2")
    expect(page.get_by_role("option", name="Dinutuximab + GM-CSF")).to_be_visible()
    page.get_by_role("option", name="Dinutuximab + GM-CSF").click()
    second.fill("13-cis")
    page.keyboard.press("Enter")
    expect(page.locator(".ns-verdict-line")).to_contain_text("run side by side")
    expect(page.locator(".ns-chain > .ns-because")).to_contain_text("same phase")
    second.fill("no such step")
    expect(page.locator(".ns-hits:visible")).to_have_text("No step on this map has this name.")
    expect(page.locator(".ns-verdict-line")).to_have_count(0)
    second.fill("dfmo")
    page.get_by_role("option", name="Eflornithine (DFMO)").click()
    expect(page.locator(".ns-verdict-line")).to_contain_text("Eflornithine (DFMO)")
    expect(page.locator(".ns-statuses")).to_contain_text("Limited approval")
    second.fill("il-2")
    page.get_by_role("option", name="IL-2 (aldesleukin)").click()
    expect(page.locator(".ns-verdict-line")).to_contain_text("is not given today")


def test_tables_sort_filter_print_and_leave(open_app: AppOpener) -> None:
    """A head sorts both ways, a filter counts, an empty column goes, what is shown is saved; all rows are printed."""
    page = open_here(open_app)
    open_tab(page, "Tables")
    head = page.get_by_role("columnheader", name="Sort by Drug")
    head.get_by_role("button").click()
    names = page.locator("tbody tr th").all_text_contents()
    assert names == sorted(names, key=str.casefold)
    expect(head).to_have_attribute("aria-sort", "ascending")
    head.get_by_role("button").click()
    assert page.locator("tbody tr th").all_text_contents() == names[::-1]
    expect(page.get_by_role("columnheader", name="Sort by Target")).to_be_visible()
    page.locator('[data-name="filter-class"]').select_option("Chemotherapy")
    expect(page.get_by_role("columnheader", name="Sort by Target")).to_have_count(0)
    shown = page.locator("tbody tr").count()
    expect(page.locator(".ns-rows")).to_have_text(f"{shown} of {len(names)} rows")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as CSV").click()
    assert download.value.suggested_filename == "study-drugs-high-risk-north-america.csv"
    assert len(download.value.path().read_text(encoding="utf-8-sig").strip().splitlines()) == shown + 1
    page.locator('[data-table="trials"]').click()
    rows = page.locator("tbody tr").count()
    page.locator('[data-name="filter-here"]').select_option("here")
    here = page.locator("tbody tr").count()
    assert 0 < here < rows
    expect(page.locator('tbody tr[data-trial="anbl0532"]')).to_be_visible()
    page.locator('[data-name="filter-here"]').select_option("")
    page.emulate_media(media="print")
    frame = page.locator(".ns-table-frame")
    assert frame.evaluate("(e) => e.scrollHeight <= e.clientHeight + 1"), f"{rows} rows are cut"
    expect(page.locator(".np-library-bar")).to_be_hidden()
    expect(page.get_by_role("columnheader", name="Sources")).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator('[data-table="timeline"]').click()
    page.emulate_media(media="print")
    width = page.locator(".ns-timeline").first.evaluate("(e) => e.clientWidth / document.body.clientWidth")
    assert width > 0.8, "the years leave room for a map that is not printed"


def test_a_phone_lists_drugs_by_phase(open_app: AppOpener) -> None:
    """No cards of dashes: each phase with what is given in it; every tab is in the window."""
    page = open_study(open_app, PHONE, touch=True)
    for tab in page.get_by_role("tab").all():
        expect(tab).to_be_in_viewport(ratio=0.99)
    open_tab(page, "Tables")
    expect(page.locator(".ns-table-frame")).to_be_hidden()
    expect(page.locator(".ns-by-phase h2").first).to_have_text("Induction")
    expect(page.locator(".ns-by-phase .ns-none")).to_have_count(0)
    expect_no_barriers(page, "drugs by phase")
