"""Every scene fits its screen: nothing is cut, type is large, and accessible."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, PageMaker
from tests.browser.talk_fixture import HALL, ROOM, jump, make_talks, open_talk, tell_all_unasked, turn_voice, wish
from tests.browser.talk_walk import walk
from tests.unit.cards.test_cards import shipped

pytestmark = pytest.mark.browser


# Every map on the narrowest screen, where words are the first to go; the two largest on the others, too.
SCREENS = [(pathway, ROOM) for pathway in shipped().pathways]
SCREENS += [(pathway, screen) for pathway in ("high-risk", "relapse") for screen in ((1440, 900), HALL)]


@pytest.mark.parametrize(("pathway", "screen"), SCREENS, ids=str)
def test_nothing_is_cut_in_any_scene(
    new_page: PageMaker, tmp_path: Path, pathway: str, screen: tuple[int, int]
) -> None:
    """Every scene and question of every map in all its voices, languages and regions: no words out, none in two."""
    page = new_page(screen, reduced_motion="reduce")
    open_talk(page, tmp_path, pathway)
    page.locator('.talk-length input[value="0"]').check()
    page.keyboard.press("f")
    # The room for words is the same without the picture, and a step to the next scene takes half the time.
    page.add_style_tag(content=".talk-map svg { display: none; }")
    cut, names = [], []
    for talk in make_talks(pathway):
        wish(page, talk)
        for voice in (voice for voice in ("family", "trainee") if talk["scenes"][voice]):
            turn_voice(page, voice)
            seen = walk(page)
            assert len({one.scene for one in seen}) == len(talk["scenes"][voice])
            cut += [(talk["lang"], talk["region"], voice, one.where, one.cut) for one in seen if one.cut]
            names += [one.smallest_name for one in seen if one.scene == "overview" and one.smallest_name]
    assert cut == []
    assert all(name >= 18 for name in names), f"names of the whole way are small: {names}"


@pytest.mark.parametrize(("viewport", "dark"), [(ROOM, False), (HALL, True), (PHONE, True)], ids=str)
def test_each_kind_of_scene_is_readable_and_accessible(
    new_page: PageMaker, tmp_path: Path, viewport: tuple[int, int], *, dark: bool
) -> None:
    """On a projector, a large screen and a phone: text fits, the bright part is in the picture, axe finds nothing."""
    kinds = ["title", "overview", "phase/hr-induction", "step/hr-tx1", "step/hr-eoi-decide", "evidence", "summary"]
    page = new_page(viewport, dark=dark, touch=viewport == PHONE, reduced_motion="reduce")
    open_talk(page, tmp_path)
    page.keyboard.press("f")
    page.keyboard.press("d")
    tell_all_unasked(page)
    for scene in kinds:
        jump(page, scene)
        text = page.locator(".talk-text")
        size = text.evaluate("e => [parseFloat(e.style.fontSize), e.scrollHeight - e.clientHeight, e.tabIndex]")
        assert size[0] >= 15 and (size[1] <= 1 or size[2] == 0), f"{scene}: {size}"
        assert viewport == PHONE or size[0] >= 18, f"{scene}: {size}"
        if viewport != HALL:
            # The picture is the same in all of them: it is judged once, with the page around it.
            found = Axe().run(page, context=None if scene == kinds[2] else {"include": [[".talk-text"], [".talk-bar"]]})
            assert found.violations_count == 0, f"{scene}: {found.generate_report()}"
    jump(page, "step/hr-tx1")
    lit, room = page.locator(".talk-map .np-node.is-lit").bounding_box(), page.locator(".talk-map").bounding_box()
    assert lit and room and room["x"] <= lit["x"] and lit["x"] + lit["width"] <= room["x"] + room["width"] + 1
    assert room["y"] <= lit["y"] and lit["y"] + lit["height"] <= room["y"] + room["height"] + 1
    for key, name in (("s", "Settings"), ("?", "Keys")):
        page.keyboard.press(key)
        expect(page.get_by_role("dialog", name=name)).to_be_visible()
        assert Axe().run(page, context={"include": [["dialog[open]"]]}).violations_count == 0
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
