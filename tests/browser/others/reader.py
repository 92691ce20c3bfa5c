"""A browser as a reader uses it: look, press, type; all of it finds what is inside widgets too, and waits for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    MoveTargetOutOfBoundsException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.conftest import DESKTOP
from tests.browser.others.outside import Outside

# What is waited for comes when it comes: on a busy machine a run takes seconds, and no test judges time.
LIMIT_S = 40.0
POLL_S = 0.1
# Between two looks the page went on; the next look is as good.
PASSING = (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    MoveTargetOutOfBoundsException,
    StaleElementReferenceException,
)
# All elements of a selector, also those inside the trees of widgets, by what they say and by whether they are shown.
FIND = """
const [css, text, isShown] = arguments, found = [];
const look = (root) => {
  found.push(...root.querySelectorAll(css));
  for (const one of root.querySelectorAll('*')) if (one.shadowRoot) look(one.shadowRoot);
};
look(document);
const says = (e) => (e.innerText ?? e.textContent).replace(/\\s+/g, ' ').includes(text);
const shows = (e) => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
return found.filter((e) => (!text || says(e)) && (!isShown || shows(e)));
"""
IN_WINDOW = """
const {top, bottom, left, right} = arguments[0].getBoundingClientRect();
return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
"""
# Its middle, if a press there reaches it: it is in the window, nothing covers it, and for two frames it did not move.
MIDDLE = """
const [e, done] = arguments;
const place = () => {
  const {left, top, width, height} = e.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const reaches = ([x, y]) => e.contains(e.getRootNode().elementFromPoint(x, y));
const before = place();
if (!reaches(before)) e.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
const isFree = () => String(place()) === String(before) && reaches(before);
requestAnimationFrame(() => requestAnimationFrame(() => done(isFree() ? before : null)));
"""
FOCUSED = """
let one = document.activeElement;
while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
return one?.getAttribute(arguments[0]) ?? '';
"""
FORGET = """
const done = arguments[0];
localStorage.clear();
sessionStorage.clear();
Promise.all([
  indexedDB.databases().then((all) => all.forEach((one) => indexedDB.deleteDatabase(one.name))),
  globalThis.caches?.keys().then((all) => Promise.all(all.map((name) => caches.delete(name)))),
]).then(() => done(true), () => done(true));
"""


KEEPS_A_PLACE = """
return [localStorage, sessionStorage].some((area) => Object.keys(area).some((key) => key.startsWith('pathways-place')));
"""


class Reader:
    """One browser with one window; ``name`` is that of the browser, ``world`` the place where it would leave."""

    def __init__(self, name: str, driver: WebDriver, world: Outside) -> None:
        self.name, self.driver, self.world = name, driver, world

    def ran(self) -> None:
        """Wait until Streamlit has finished its run, and the first document's picture has made room."""
        self.see('[data-testid="stApp"][data-test-script-state="notRunning"]')
        self.until(lambda: not self.all("#np-first", is_shown=False), "the first words are still there")

    def arrive(self, top: str, path: str) -> None:
        """Open a page as somebody who was never here: a page that runs nothing lets the stores be emptied before."""

        def is_new() -> bool:
            self.driver.get(f"{top}/_stcore/health")
            self.driver.delete_all_cookies()
            self.driver.execute_async_script(FORGET)
            self.driver.get(f"{top}/{path}")
            return not self.driver.execute_script(KEEPS_A_PLACE)

        self.until(is_new, "a place is still kept")
        self.ran()

    def resize(self, size: tuple[int, int] = DESKTOP) -> None:
        """Take a window of this size; one that is too narrow for the browser becomes its narrowest."""
        self.driver.set_window_size(*size)

    def until(self, is_so: Callable[[], Any], wanted: str) -> Any:
        """Wait until something is so and return it; ``wanted`` says what was waited for in vain."""
        try:
            return WebDriverWait(self.driver, LIMIT_S, POLL_S, PASSING).until(lambda _: is_so())
        except TimeoutException:
            raise AssertionError(f"{self.name}: {wanted}, at {self.driver.current_url}") from None

    def all(self, css: str, text: str = "", *, is_shown: bool = True) -> list[WebElement]:
        """Return all that match now."""
        found: list[WebElement] = self.driver.execute_script(FIND, css, text, is_shown)
        return found

    def see(self, css: str, text: str = "") -> WebElement:
        """Wait until something that says ``text`` is shown; return the first."""
        found: WebElement = self.until(lambda: next(iter(self.all(css, text)), None), f"no {css} that says “{text}”")
        return found

    def see_in_window(self, css: str, text: str = "") -> None:
        """Wait until something is shown and a part of it is in the window."""

        def is_in() -> bool:
            return any(self.driver.execute_script(IN_WINDOW, one) for one in self.all(css, text))

        self.until(is_in, f"{css} “{text}” is not in the window")

    def miss(self, css: str, text: str = "") -> None:
        """Wait until nothing such is shown."""
        self.until(lambda: not self.all(css, text), f"{css} “{text}” is still shown")

    def press(self, css: str, text: str = "") -> None:
        """Press the first that is shown at its middle, once it stands still and nothing covers it."""

        def did() -> bool:
            for one in self.all(css, text)[:1]:
                if place := self.driver.execute_async_script(MIDDLE, one):
                    self._tap(*place)
                    return True
            return False

        self.until(did, f"{css} “{text}” could not be pressed")

    def choose(self, css: str, title: str) -> None:
        """Choose from a list that folds down."""
        self.see(css)
        self.until(lambda: self.all(f"{css} option", title, is_shown=False), f"no {title} in {css}")[0].click()

    def write(self, css: str, words: str) -> None:
        """Write into a field that is empty."""
        self.press(css)
        self.see(css).send_keys(words)

    def keys(self, *keys: str) -> None:
        """Press keys one after the other, where the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def focus(self, css: str) -> None:
        """Put the focus on something."""
        self.driver.execute_script("arguments[0].focus()", self.see(css))

    def focused(self, attribute: str) -> str:
        """Return an attribute of what has the focus, empty where there is none."""
        return str(self.driver.execute_script(FOCUSED, attribute))

    def address(self, pattern: str) -> None:
        """Wait until the address matches."""
        self.until(lambda: re.search(pattern, self.driver.current_url), f"the address does not match {pattern}")

    def _tap(self, x: int, y: int) -> None:
        """Press at a place of the window; that of an element of a drawing WebKit does not find by itself."""
        move = {"type": "pointerMove", "duration": 0, "x": x, "y": y, "origin": "viewport"}
        acts = [move, *({"type": act, "button": 0} for act in ("pointerDown", "pointerUp"))]
        self.driver.execute(Command.W3C_ACTIONS, {"actions": [{"type": "pointer", "id": "mouse", "actions": acts}]})
