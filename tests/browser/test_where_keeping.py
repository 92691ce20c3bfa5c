"""Nothing is lost in silence: keeping is asked once, what fails or is newer is told, forgetting can be taken back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import PHONE, AppOpener
from tests.browser.test_app import chart_ready
from tests.browser.where_steps import (
    STORE,
    forget,
    keep,
    mark,
    marks_of,
    open_card,
    open_high_risk,
    open_keep_fold,
    open_own_fold,
    write_note,
)

pytestmark = pytest.mark.browser
ASK = ".np-keep-ask[data-near={}]"
FULL = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"


def stored(page: Page, key: str = STORE) -> Any:
    """Return what the browser keeps under a name."""
    text = page.evaluate("key => localStorage.getItem(key)", key)
    return json.loads(text) if text else None


def is_asked_before_leaving(page: Page) -> bool:
    """Tell whether the browser would ask if the page were closed now."""
    leave = "() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    return bool(page.evaluate(leave))


@pytest.mark.parametrize(("lang", "question"), [("en", "Keep this on this device?"), ("es", "¿Guardar esto")])
def test_the_first_mark_asks_where_it_was_made_and_a_yes_keeps_it(
    open_app: AppOpener, lang: str, question: str
) -> None:
    """On a phone the question stands under the mark and in the bar; after the yes nothing asks any more."""
    page = open_app(f"where?lang={lang}", PHONE, touch=True)
    chart_ready(page)
    page.locator(".np-map-select").select_option("high-risk")
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_be_attached()
    assert not is_asked_before_leaving(page)
    mark(page, "hr-recover", "now")
    expect(page.locator(ASK.format("marks"))).to_contain_text(question)
    expect(page.locator(ASK.format("bar"))).to_contain_text(question)
    assert is_asked_before_leaving(page)
    assert stored(page) is None
    expect_no_barriers(page, both_themes=False)
    page.locator(f"{ASK.format('marks')} .np-keep-yes").tap()
    expect(page.locator(f"{ASK.format('marks')} .np-keep-said")).to_be_focused()
    expect(page.locator(".np-keep-question")).to_have_count(0)
    assert stored(page)["now"] == ["hr-recover"]
    assert not is_asked_before_leaving(page)


def test_not_now_leaves_a_quiet_line_and_asks_again_only_for_words(open_app: AppOpener) -> None:
    """After "not now" further marks do not ask; the first note does, where it is written, and the caret stays."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    page.locator(f"{ASK.format('bar')} .np-keep-no").click()
    line = page.locator(f"{ASK.format('bar')} .np-keep-line")
    expect(line).to_contain_text("gone when you close this page")
    mark(page, "hr-tx1", "done")
    expect(page.locator(".np-keep-question")).to_have_count(0)
    assert is_asked_before_leaving(page)
    open_own_fold(page)
    field = page.locator('.np-card textarea[data-part="note"]')
    field.press_sequentially("Soup")
    expect(field).to_have_value("Soup")
    expect(field).to_be_focused()
    expect(page.locator(ASK.format("own"))).to_contain_text("Keep this on this device?")


def test_a_store_that_fails_after_the_yes_is_told_at_once(open_app: AppOpener) -> None:
    """The note stays, an alert stands under it with a file to save, and the bar no longer says that it is kept."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    keep(page)
    expect(page.locator(".np-place-fold > summary")).to_have_text("Kept")
    page.evaluate(FULL)
    write_note(page, "hr-recover", "tomato")
    alert = page.locator(f"{ASK.format('own')} [role=alert]")
    expect(alert).to_contain_text("could not be kept")
    expect(page.locator(".np-place-fold > summary")).not_to_have_text("Kept")
    expect(page.locator('.np-card textarea[data-part="note"]')).to_have_value("tomato")
    assert is_asked_before_leaving(page)
    with page.expect_download() as download:
        page.locator(f"{ASK.format('own')} [data-do=keep-file]").click()
    assert json.loads(download.value.path().read_text(encoding="utf-8"))["notes"] == {"hr-recover": "tomato"}
    assert stored(page)["notes"] == {}


def test_a_newer_kept_place_is_shown_and_never_written_over(open_app: AppOpener) -> None:
    """Version 2 with an unknown part: what can be read is shown; marks leave it alone; a yes puts it beside."""
    page = open_app("about")
    newer = {
        "format": "pathways-place",
        "version": 2,
        "pack": "neuroblastoma",
        "now": ["hr-recover"],
        "moods": {"x": 1},
    }
    newer |= {"map": "neuroblastoma/high-risk/north-america"}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, json.dumps(newer)])
    page.goto(page.url.replace("about", "where"))
    expect(page.locator('.np-node[data-id="hr-recover"].is-place-now')).to_be_attached()
    expect(page.locator(".np-place-problem").first).to_contain_text("from another version")
    mark(page, "hr-tx1", "done")
    assert stored(page) == newer
    open_keep_fold(page)
    with page.expect_download() as download:
        page.locator("[data-do=beside]").click()
    assert json.loads(download.value.path().read_text(encoding="utf-8")) == newer
    page.locator(f"{ASK.format('bar')} .np-keep-yes").click()
    expect(page.locator(".np-place-problem")).to_have_count(0)
    assert stored(page)["done"] == ["hr-tx1"]
    assert stored(page, "pathways-place-beside/neuroblastoma") == newer


def test_forgetting_asks_names_what_goes_and_can_be_taken_back(open_app: AppOpener) -> None:
    """The question counts marks and notes; "leave it" changes nothing; after a yes, undo brings all of it back."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    write_note(page, "hr-recover", "tomato")
    keep(page)
    page.locator("[data-do=forget]").click()
    expect(page.locator(".np-forget-ask")).to_contain_text("one mark, one note")
    expect(page.locator("[data-do=forget-no]")).to_be_focused()
    page.locator("[data-do=forget-no]").click()
    assert marks_of(page)["hr-recover"] == "now"
    forget(page)
    assert stored(page) is None and marks_of(page) == {}
    expect(page.locator(".np-forgotten")).to_contain_text("until you leave this page")
    page.locator("[data-do=take-back]").click()
    expect(page.locator('.np-node[data-id="hr-recover"].is-place-now')).to_be_attached()
    assert stored(page)["notes"] == {"hr-recover": "tomato"}
    open_card(page, "hr-recover")
    open_own_fold(page)
    expect(page.locator('.np-card textarea[data-part="note"]')).to_have_value("tomato")


def test_the_next_day_the_page_opens_where_the_family_left_off(open_app: AppOpener) -> None:
    """From Start and by the page's own address: map, region and step are there; other maps are one tap away."""
    page = open_high_risk(open_app, PHONE, touch=True)
    mark(page, "hr-recover", "done")
    page.locator(".np-map-select").select_option("low-risk")
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_have_count(0)
    step = page.locator(".np-outline-step").first.get_attribute("data-id") or ""
    mark(page, step, "now")
    keep(page)
    page.reload()
    expect(page.locator(f'.np-node[data-id="{step}"].is-place-now')).to_be_in_viewport()
    expect(page.locator(f'.np-card[data-card="{step}"]')).to_be_attached()
    page.get_by_role("button", name="You also marked a step on: High-risk treatment. Open it").tap()
    expect(page.locator('.np-node[data-id="hr-recover"].is-place-done')).to_be_attached()
    page.goto(page.url.replace("where", ""))
    page.locator(".np-door.is-first").tap()
    expect(page.locator(f'.np-node[data-id="{step}"].is-place-now')).to_be_in_viewport()


def test_what_is_sent_is_said_where_keeping_is_asked(open_app: AppOpener) -> None:
    """Map, region, language and the answers about hard parts go to the server; marks, notes, dates do not."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    expect(page.locator(ASK.format("bar"))).to_contain_text("Which map, region and language you open")
    expect(page.locator(ASK.format("bar"))).to_contain_text("Your marks, notes, dates and questions do not")
