"""The wrapper for Streamlit: picks reach Python, reruns rebuild nothing, and the app's own keys stay quiet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.app_server import ROOT, serve
from tests.browser.conftest import PageMaker, wait_for_run
from tests.browser.flowchart_pages import wait_until_ready

pytestmark = pytest.mark.browser
SCRIPT = """
import streamlit as st
from pathways.web.component import show_flowchart
from tests.browser.flowchart_fixture import make_payload

voice = st.radio("Voice", ["family", "trainee"])
picked = show_flowchart(make_payload(voice=voice), key="chart")
if picked:
    st.session_state["picked"] = picked
st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.text(f"picked {st.session_state.get('picked')}")
st.text(f"runs {st.session_state['runs']}")
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    script: Path = tmp_path_factory.mktemp("app") / "small_app.py"
    script.write_text(SCRIPT, encoding="utf-8")
    with serve(str(script), variables={"PYTHONPATH": str(ROOT)}) as found:
        yield found


@pytest.fixture
def app(new_page: PageMaker, address: str) -> Page:
    page = new_page()
    page.goto(address)
    wait_for_run(page)
    wait_until_ready(page)
    page.locator(".np-picture").evaluate("e => { e.mark = 'same'; }")
    return page


def test_a_pick_reaches_python_and_nothing_is_built_anew(app: Page) -> None:
    """Python hears the id and the number of the pick; picture, card and focus stay as they are."""
    app.locator('.np-node[data-id="chemo"]').click()
    expect(app.get_by_text("picked Picked(id='chemo', seq=1)")).to_be_visible()
    expect(app.locator(".np-card h2")).to_have_text("Chemo")
    app.locator(".np-card-close").click()
    expect(app.get_by_text("picked Picked(id=None, seq=2)")).to_be_visible()
    assert app.locator(".np-picture").evaluate("e => e.mark") == "same"


def test_the_voice_changes_with_a_rerun_and_the_picture_stays(app: Page) -> None:
    """A rerun with the other voice changes the words of the open card in the same picture."""
    app.locator('.np-node[data-id="chemo"]').click()
    app.get_by_text("trainee", exact=True).click()
    expect(app.locator(".np-card h2")).to_have_text("Induction")
    assert app.locator(".np-picture").evaluate("e => e.mark") == "same"


def test_the_keys_of_streamlit_do_not_fire_in_the_chart(app: Page) -> None:
    """'r' would run the app again and 'c' would open a dialog; from a step they do neither."""
    app.locator('.np-node[data-id="group"]').focus()
    app.keyboard.press("r")
    app.keyboard.press("c")
    app.keyboard.press("Enter")
    expect(app.get_by_text("picked Picked(id='group', seq=1)")).to_be_visible()
    expect(app.get_by_text("runs 2")).to_be_visible()
    expect(app.get_by_role("dialog")).to_have_count(0)


def test_the_chart_works_while_the_connection_is_down(app: Page) -> None:
    """Without its server the flowchart still opens cards, searches and filters."""
    app.context.set_offline(True)
    app.locator('.np-node[data-id="check"]').click()
    expect(app.locator(".np-card h2")).to_have_text("The big check")
    app.get_by_role("combobox", name="Search the map").fill("leukapheresis")
    expect(app.get_by_role("option")).to_have_count(1)
    app.context.set_offline(False)
