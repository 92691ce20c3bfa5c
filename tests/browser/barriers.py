"""Looks for barriers with axe-core: every rule in the light theme, and the rules about colour in the dark one too."""

from __future__ import annotations

import json
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Dark differs from light in its colours alone: the page is the same one, not loaded anew.
COLOUR_RULES = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
IN_THEME = """(isDark) => {
    const ground = document.querySelector('[data-testid="stApp"]') ?? document.body;
    const [r, g, b] = getComputedStyle(ground).backgroundColor.match(/[\\d.]+/g).map(Number);
    const trees = [document, ...[...document.querySelectorAll('*')].map((e) => e.shadowRoot).filter(Boolean)];
    const themed = trees.flatMap((tree) => [...tree.querySelectorAll('[data-theme]')]);
    const moving = trees.flatMap((tree) => tree.getAnimations()).filter((a) => a.playState === 'running');
    return (r + g + b < 384) === isDark && themed.every((e) => (e.dataset.theme === 'dark') === isDark)
        && !moving.length;
}"""


def expect_no_barriers(page: Page, when: str = "", *, both_themes: bool = True, context: str | None = None) -> None:
    """Fail with what axe finds on the page as it stands, in light and in dark."""
    _expect_nothing(page, f"{when} as it opens", context, None)
    if not both_themes:
        return
    was_dark = bool(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
    show_theme(page, dark=not was_dark)
    _expect_nothing(page, f"{when} in the other theme", context, COLOUR_RULES)
    show_theme(page, dark=was_dark)


def show_theme(page: Page, *, dark: bool) -> None:
    """Change the theme of the reader's system and wait until the page follows."""
    page.emulate_media(color_scheme="dark" if dark else "light")
    page.wait_for_function(IN_THEME, arg=dark)
    # What fades starts to fade a frame after its colour has changed.
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.wait_for_function(IN_THEME, arg=dark)


def _expect_nothing(page: Page, when: str, context: str | None, options: dict[str, Any] | None) -> None:
    violations = Axe().run(page, context=context, options=options).response["violations"]
    told = [(v["id"], v["help"], [node["html"][:200] for node in v["nodes"][:3]]) for v in violations]
    assert not told, f"{when}: {json.dumps(told, indent=1)}"
