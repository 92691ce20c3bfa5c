"""Takes the pictures of the README: the running app on a desktop and on a phone, light and dark."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from scripts.app_server import ROOT, serve
from scripts.find_browser import find_browser

FOLDER = ROOT / "docs" / "pictures"
SIZES = {"desktop": (1440, 900), "phone": (390, 844)}
# Name of the picture, page of the app, and what must be visible before it is taken.
PAGES = (
    ("start", "", ".np-door"),
    ("high-risk", "explore?pathway=high-risk", ".np-node"),
    ("card", "explore?pathway=high-risk&step=hr-harvest", ".np-card-title"),
)
LIMIT_MS = 30_000


def main() -> None:
    """Take every page in every size, light and dark."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serve() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"])
        for name, path, visible in PAGES:
            for size in SIZES:
                for scheme in ("light", "dark"):
                    picture = FOLDER / f"{name}-{size}-{scheme}.png"
                    take(browser, f"{address}/{path}", visible, size, scheme, picture)
                    print(picture.relative_to(ROOT))
        browser.close()


def take(browser: Browser, address: str, visible: str, size: str, scheme: str, picture: Path) -> None:
    """Write one picture when the page has run and its fonts are there."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        has_touch=size == "phone",
        is_mobile=size == "phone",
        device_scale_factor=1,
    )
    page = context.new_page()
    page.goto(address)
    expect(page.locator(visible).first).to_be_visible(timeout=LIMIT_MS)
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=LIMIT_MS)
    expect(page.locator("#np-first")).to_have_count(0)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.screenshot(path=picture)
    context.close()


if __name__ == "__main__":
    main()
