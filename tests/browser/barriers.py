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


Part = str | dict[str, Any] | None
"""A part of the page as axe names it: a selector, or what is included and excluded; all of it if None."""


def expect_no_barriers(page: Page, when: str = "", *, both_themes: bool = True, context: Part = None) -> None:
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


def all_but(selector: str) -> dict[str, Any]:
    """Return the whole page without a part of one of its components: what was looked at once and is the same."""
    return {"exclude": [{"fromShadowDom": ['[data-testid="stBidiComponentIsolated"]', selector]}]}


def _expect_nothing(page: Page, when: str, context: Part, options: dict[str, Any] | None) -> None:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(Axe().axe_script)
    # Violations alone come back: what passes is the whole page, and takes longer to send than to look for.
    violations = page.evaluate(
        "([where, how]) => axe.run(where ?? document, how).then((found) => found.violations)",
        [context, {"resultTypes": ["violations"], **(options or {})}],
    )
    told = [(v["id"], v["help"], [node["html"][:200] for node in v["nodes"][:3]]) for v in violations]
    assert not told, f"{when}: {json.dumps(told, indent=1)}"
