"""What stands above every page and map, as steps for browser tests: language, map, voice, region."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import wait_for_run


def speak(page: Page, language: str) -> None:
    """Ask for a language in the bar on top and wait until the page speaks it."""
    page.locator(".np-languages").get_by_role("button", name=language).click()
    expect(page.locator(".np-languages").get_by_role("button", name=language)).to_have_count(0)
    wait_for_run(page)


def maps_of(page: Page) -> Locator:
    """Return the list of maps above the map."""
    return page.locator(".np-map-select")


def choose_map(page: Page, title: str) -> None:
    """Choose a map from the list above the map."""
    maps_of(page).select_option(label=title)
    wait_for_run(page)


def choose_voice(page: Page, voice: str) -> None:
    """Choose a voice above the map and wait until it is pressed."""
    button = page.locator(".np-voices").get_by_role("button", name=voice)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def choose_region(page: Page, region: str) -> None:
    """Choose a region in the menu of the view and close the menu."""
    menu = page.locator(".np-view-button")
    if menu.get_attribute("aria-expanded") != "true":
        menu.click()
    page.locator(".np-regions").get_by_label(region).check()
    wait_for_run(page)
    expect(page.locator(".np-regions").get_by_label(region)).to_be_checked()
    if menu.get_attribute("aria-expanded") == "true":
        page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")


def go_to_page(page: Page, name: str) -> None:
    """Go to another page of the app by the bar on top."""
    bar = page.get_by_role("navigation", name=re.compile("Pages of the app|Páginas de la aplicación"))
    button = bar.locator(".np-menu-button")
    if button.is_visible():
        button.click()
    bar.get_by_role("link", name=name, exact=True).click()
    wait_for_run(page)


def search_of(page: Page) -> Locator:
    """Return the field of the search in the bar on top."""
    return page.get_by_role("combobox", name=re.compile("^(Search everything|Buscar en todo)$"))


def hits_of(page: Page) -> Locator:
    """Return what the search in the bar found."""
    return page.locator(".np-finder .np-result")


def take_from_view(page: Page, name: str) -> None:
    """Press a button of the menu of the view."""
    menu = page.locator(".np-view-button")
    if menu.get_attribute("aria-expanded") != "true":
        menu.click()
    page.locator(".np-view-panel").get_by_role("button", name=name).click()
