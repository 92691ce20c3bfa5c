"""Study: each kind of exercise by mouse, touch and keyboard; reasons on the map; progress that stays on the device."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from pathways.graph import view_pathway
from pathways.loading import load_pack
from pathways.study import Exercise, Form, list_exercises, make_desk, make_session, mark
from tests.browser.conftest import PHONE, READY_LIMIT_MS, AppOpener
from tests.browser.study_fixture import open_study, open_tab, start_session
from tests.pack_builder import SHIPPED

pytestmark = pytest.mark.browser
SEED = 7
LIT = re.compile("is-selected")


@pytest.fixture(scope="module")
def exercises() -> dict[str, Exercise]:
    """Give the exercises of the high-risk map of North America by id."""
    view = view_pathway(load_pack(SHIPPED), "high-risk", "north-america")
    return {exercise.id: exercise for exercise in list_exercises(make_desk(view))}


def current(page: Page, exercises: dict[str, Exercise]) -> Exercise:
    """Return the exercise that is shown."""
    return exercises[page.locator(".ns-exercise").get_attribute("data-exercise") or ""]


def right_order(exercise: Exercise) -> list[str]:
    """Return one right order."""
    left = [choice.id for choice in exercise.choices]
    found: list[str] = []
    while left:
        first = next(name for name in left if not any(b == name and a in left for a, b in exercise.rule.pairs))
        found.append(first)
        left.remove(first)
    return found


def shown_order(page: Page) -> list[str]:
    """Return the order in which the steps stand now."""
    return [str(name) for name in page.locator(".ns-order-item").evaluate_all("all => all.map((e) => e.dataset.id)")]


def item(page: Page, name: str) -> Locator:
    """Return a step of the list."""
    return page.locator(f'.ns-order-item[data-id="{name}"]')


def expect_right(page: Page) -> None:
    """Check the answer: it is right, and says why with a source."""
    page.locator(".ns-check-answer").click()
    expect(page.locator(".ns-feedback-title")).to_have_text("Right")
    expect(page.locator(".ns-feedback .np-sources").first).to_be_attached()


def test_every_kind_by_mouse(open_app: AppOpener, exercises: dict[str, Exercise]) -> None:
    """A session of all kinds from a seed, the one of Python; steps are dragged, choices clicked; all is right."""
    page = open_study(open_app)
    page.locator("#ns-count").select_option("20")
    start_session(page, seed=str(SEED))
    expected = make_session(exercises.values(), SEED, 20)
    met = set()
    for wanted in expected[:13]:
        exercise = current(page, exercises)
        assert exercise.id == wanted.id
        met.add(exercise.kind.value)
        if exercise.rule.form is Form.ORDER:
            drag_into_order(page, right_order(exercise))
        for name in exercise.rule.right if exercise.rule.form is Form.ALL else exercise.rule.right[:1]:
            page.locator(f'.ns-choice[data-id="{name}"]').click()
        expect_right(page)
        page.locator(".ns-next").click()
    assert met == {exercise.kind.value for exercise in expected[:13]}
    assert len(met) >= 8


def drag_into_order(page: Page, order: list[str]) -> None:
    """Drag each step to its place with the mouse."""
    for place, name in enumerate(order):
        if shown_order(page)[place] == name:
            continue
        source, target = item(page, name), page.locator(".ns-order-item").nth(place)
        source.scroll_into_view_if_needed()
        start, end = source.bounding_box(), target.bounding_box()
        assert start and end
        page.mouse.move(start["x"] + 90, start["y"] + start["height"] / 2)
        page.mouse.down()
        page.mouse.move(end["x"] + 90, end["y"] + 4, steps=8)
        page.mouse.up()
        assert shown_order(page)[place] == name
    assert page.locator(".ns-order-item.is-held").count() == 0


def test_order_by_touch(open_app: AppOpener, exercises: dict[str, Exercise]) -> None:
    """On a phone a finger drags a step by its handle, and taps on the buttons move it; both reach a right order."""
    page = open_study(open_app, PHONE, touch=True)
    start_session(page, "order")
    order = right_order(current(page, exercises))
    name = shown_order(page)[-1]
    grip, top = item(page, name).locator(".ns-grip"), page.locator(".ns-order-item").first
    grip.scroll_into_view_if_needed()
    start, end = grip.bounding_box(), top.bounding_box()
    assert start and end
    touch = page.context.new_cdp_session(page)
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for part in range(1, 9):
        to = {"x": x, "y": y + (end["y"] + 4 - y) * part / 8}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [to]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(page.locator(".ns-order-item").first).to_have_attribute("data-id", name)
    for place, name in enumerate(order):
        while shown_order(page).index(name) > place:
            item(page, name).locator(".ns-up").tap()
    page.locator(".ns-check-answer").tap()
    expect(page.locator(".ns-feedback-title")).to_have_text("Right")
    page.locator(".ns-next").tap()
    page.locator(".ns-leave").tap()
    page.locator('.ns-kinds input[value="order"]').uncheck()
    start_session(page, "condition")
    page.locator(f'.ns-choice[data-id="{current(page, exercises).rule.right[0]}"]').tap()
    page.locator(".ns-check-answer").tap()
    expect(page.locator(".ns-feedback-title")).to_have_text("Right")


def test_a_session_by_keyboard_alone(open_app: AppOpener, exercises: dict[str, Exercise]) -> None:
    """Space picks a step up, arrows move it, Space puts it down; choices by Space; nothing needs a pointer."""
    page = open_study(open_app)
    page.get_by_role("tab", name="Practice").focus()
    page.locator('.ns-kinds input[value="order"]').focus()
    page.keyboard.press("Space")
    expect(page.locator('.ns-kinds input[value="order"]')).to_be_checked()
    page.locator("#ns-seed").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("7")
    page.get_by_role("button", name="Start", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ns-question")).to_be_focused()
    for place, name in enumerate(right_order(current(page, exercises))):
        item(page, name).locator(".ns-grip").focus()
        page.keyboard.press("Space")
        expect(item(page, name)).to_have_class("ns-order-item is-held")
        for _ in range(shown_order(page).index(name) - place):
            page.keyboard.press("ArrowUp")
        page.keyboard.press("Space")
        expect(page.locator(".ns-root > .np-live")).to_contain_text(f"put down, place {place + 1} of")
        assert shown_order(page)[place] == name
        expect(item(page, name).locator(".ns-grip")).to_be_focused()
    page.locator(".ns-check-answer").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ns-feedback-title")).to_be_focused()
    expect(page.locator(".ns-feedback-title")).to_have_text("Right")
    page.locator(".ns-leave").focus()
    page.keyboard.press("Enter")
    page.locator('.ns-kinds input[value="order"]').uncheck()
    start_session(page, "before")
    for name in current(page, exercises).rule.right:
        page.locator(f'.ns-choice[data-id="{name}"] input').focus()
        page.keyboard.press("Space")
    page.locator(".ns-check-answer").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ns-feedback-title")).to_have_text("Right")


def test_a_wrong_answer_leads_to_its_arrow(open_app: AppOpener, exercises: dict[str, Exercise]) -> None:
    """The right order and the broken arrow's reason are there at once, and lit; the end names every answer."""
    page = open_study(open_app)
    page.locator("#ns-count").select_option("5")
    start_session(page, "order")
    exercise = current(page, exercises)
    wrong = list(reversed(right_order(exercise)))
    for place, name in enumerate(wrong):
        while shown_order(page).index(name) > place:
            item(page, name).locator(".ns-up").click()
    page.locator(".ns-check-answer").click()
    expect(page.locator(".ns-feedback-title")).to_have_text("Not quite")
    why = exercise.why[mark(exercise, wrong).breaks[0]]
    lesson = page.locator(".ns-feedback .ns-why")
    expect(lesson.locator(".ns-why-text")).to_have_text(exercise.right.text)
    expect(page.locator(".ns-feedback .ns-instead .ns-why-text").first).to_have_text(why.text)
    expect(page.locator(f'.ns-map .np-arrow[data-id="{why.arrows[0]}"]')).to_have_class(LIT)
    source = page.locator(".ns-feedback > .ns-cited")
    expect(source.locator(".np-source-dates").first).to_be_hidden()
    source.locator("summary").click()
    expect(source.locator(".np-source-dates").first).to_have_text(re.compile(r"^.+; checked by us in \w+ 20\d\d\b"))
    reason = page.locator(f'.ns-feedback .ns-reason[data-arrow="{why.arrows[0]}"]').first
    expect(reason.locator(".ns-because")).not_to_be_empty()
    page.locator(".ns-next").click()
    for _ in range(4):
        page.locator(".ns-check-answer").click()
        page.locator(".ns-next").click()
    expect(page.locator(".ns-result-title")).to_contain_text("of 5 right")
    expect(page.locator(".ns-results > li")).to_have_count(5)
    expect(page.locator(".ns-results > li").first.locator(".ns-result-answer")).to_contain_text(exercise.right.text)
    page.locator(".ns-again").click()
    expect(page.locator(".ns-exercise")).to_have_attribute("data-exercise", exercise.id)


def test_why_this_order_by_name_and_on_the_map(open_app: AppOpener) -> None:
    """Harvest before the antibody by a chain of arrows, lit on the map; a click on the map begins a new pair."""
    page = open_study(open_app)
    open_tab(page, "Why this order?")
    page.get_by_role("combobox", name="First step").fill("harvest")
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="Second step").fill("tandem hsct 1")
    page.keyboard.press("Enter")
    expect(page.locator(".ns-verdict-line")).to_have_text("“Stem cell harvest” comes before “Tandem HSCT 1”.")
    expect(page.locator(".ns-chain > .ns-because")).to_be_visible()
    expect(page.locator(".ns-chain .ns-reason")).to_be_hidden()
    arrow = page.locator(".ns-chain .ns-reason").get_attribute("data-arrow")
    expect(page.locator(f'.ns-map .np-arrow[data-id="{arrow}"]')).to_have_class(LIT)
    link = page.locator(".ns-cards a", has_text="Stem cell harvest")
    assert "step=hr-harvest" in (link.get_attribute("href") or "")
    page.get_by_role("button", name="Swap").click()
    expect(page.locator(".ns-answer")).to_have_attribute("data-meeting", "after")
    page.locator(".ns-map").get_by_role("button", name="Show the whole map").click()
    page.locator('.ns-map .np-node[data-id="hr-tx-single"]').click()
    page.locator('.ns-map .np-node[data-id="hr-tx2"]').click()
    expect(page.locator(".ns-answer")).to_have_attribute("data-meeting", "never")
    link = page.locator(".ns-cards a").first
    link.click()
    expect(page.locator(".np-card")).to_be_visible(timeout=READY_LIMIT_MS)


def test_a_case_is_walked_with_its_way_on_the_map(open_app: AppOpener) -> None:
    """A case opens its own map, waits at a decision, says why, and lights the way walked."""
    page = open_study(open_app)
    open_tab(page, "Case walks")
    expect(page.locator(".ns-notice")).to_contain_text("made-up")
    page.locator('.ns-case-button[data-case="small-mass-shrinks"]').click()
    expect(page.locator('.ns-root[data-title="Observation to surgery"]')).to_be_attached()
    page.locator(".ns-go-on").click()
    assert page.locator(".ns-go-on").count() == 0
    note = page.locator('.ns-choice[data-id="first-tissue"] .ns-choice-note')
    expect(note).to_be_hidden()
    page.locator('.ns-choice[data-id="first-tissue"]').click()
    open_tab(page, "Tables")
    open_tab(page, "Case walks")
    expect(page.locator('.ns-choice[data-id="first-tissue"] input')).to_be_checked()
    page.locator(".ns-decide").click()
    expect(page.locator(".ns-feedback-title")).to_have_text("Not quite")
    expect(page.locator(".ns-ask .ns-instead").first).to_contain_text("tissue needed")
    expect(page.locator(".ns-ask .ns-why .ns-why-text")).not_to_be_empty()
    expect(page.locator(".ns-choice.is-missed .ns-verdict")).to_have_text("right, not chosen")
    expect(note).to_be_visible()
    page.locator(".ns-go-on").click()
    expect(page.locator(".ns-stops > li")).to_have_count(3)
    expect(page.locator('.ns-map .np-node[data-id="stage"]')).to_have_class(LIT)


def test_tables_are_there_and_light_the_map(open_app: AppOpener) -> None:
    """Drugs by phase of the region, trials, the timeline, and criteria that are read only; each by a button."""
    page = open_study(open_app)
    open_tab(page, "Tables")
    row = page.locator('tr[data-drug="busulfan"]')
    assert row.count() == 0, "busulfan is given in Europe"
    page.get_by_label("Show only rows with").fill("retinoid")
    expect(page.locator("tbody tr:visible")).to_have_count(1)
    page.locator('tr[data-drug="isotretinoin"] .ns-lights').first.click()
    expect(page.locator('.ns-map .np-node[data-id="hr-ra"]')).to_be_visible()
    page.locator('[data-table="trials"]').click()
    expect(page.locator('tr[data-trial="anbl0532"]')).to_contain_text("partly randomized")
    page.locator('[data-table="timeline"]').click()
    page.locator('[data-entry="anbl0532"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator('.ns-map .np-arrow[data-id="hr-recover--if--hr-tx2"]')).to_have_class(LIT)
    page.locator('[data-table="criteria"]').click()
    expect(page.locator(".ns-notice")).to_contain_text("Nothing here computes")
    assert page.locator(".ns-criterion caption").count() == page.locator(".ns-criterion").count() >= 4
    assert page.locator(".ns-criterion :is(input, select)").count() == 0
    expect(page.get_by_text("Where systems disagree").first).to_be_visible()
