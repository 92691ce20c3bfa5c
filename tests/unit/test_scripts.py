"""The small programs behind the make commands: finding a browser, serving a script."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import find_browser
from scripts.app_server import ServerError, clean_environment, serve
from scripts.mark_lock import mark


def program(folder: Path, name: str, code: int) -> str:
    """Write a program that ends with ``code``; return its path."""
    path = folder / name
    path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_the_named_browser_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """CHROMIUM wins over whatever else is installed."""
    monkeypatch.setattr(find_browser, "_driver_problem", lambda: "")
    named = program(tmp_path, "mine", 0)
    monkeypatch.setenv("CHROMIUM", named)
    assert find_browser.find_browser() == named


def test_a_browser_that_does_not_start_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stub or a browser without its libraries is not taken; the next one on the PATH is."""
    monkeypatch.setattr(find_browser, "_driver_problem", lambda: "")
    monkeypatch.setenv("CHROMIUM", program(tmp_path, "broken", 1))
    working = program(tmp_path, "google-chrome", 0)
    program(tmp_path, "chromium", 127)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser.find_browser() == working


def test_without_any_browser_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Someone without a browser and without a network learns three ways out."""
    monkeypatch.setattr(find_browser, "_driver_problem", lambda: "")
    monkeypatch.setattr(find_browser, "_installed", lambda: None)
    monkeypatch.setattr(find_browser, "_ways_to_install", lambda: ())
    with pytest.raises(find_browser.NoBrowserError) as problem:
        find_browser.find_browser()
    assert "apt-get install chromium" in str(problem.value)
    assert "CHROMIUM=" in str(problem.value)


def test_a_driver_that_cannot_start_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slim machine without root one learns which library to install, instead of a lost connection per test."""
    monkeypatch.setattr(find_browser, "_driver_problem", lambda: "libatomic.so.1: cannot open shared object file")
    monkeypatch.setattr(find_browser, "install", lambda packages, purpose: False)
    with pytest.raises(find_browser.NoBrowserError, match="apt-get install libatomic1"):
        find_browser.find_browser()


def test_a_server_that_ends_shows_its_log() -> None:
    """Whoever waits for a server that cannot start sees at once what it said."""
    with pytest.raises(ServerError, match="does not exist"), serve("no-such-page.py"):
        pass


def test_settings_of_a_developer_do_not_reach_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test gives the same result whatever the developer has set for Streamlit or for the app."""
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", "1")
    monkeypatch.setenv("PATHWAYS_PACK", "/elsewhere")
    variables = clean_environment(tmp_path, {"PATHWAYS_PACK": "/here"})
    assert "STREAMLIT_SERVER_PORT" not in variables
    assert variables["PATHWAYS_PACK"] == "/here"
    assert variables["HOME"] == str(tmp_path)


def test_marking_a_lock_file_twice_changes_nothing_more(tmp_path: Path) -> None:
    """The heading stands once, above all pins."""
    lock = tmp_path / "requirements.txt"
    lock.write_text("a==1\nb==2\n", encoding="utf-8")
    mark(lock)
    once = lock.read_text(encoding="utf-8")
    mark(lock)
    assert lock.read_text(encoding="utf-8") == once
    assert once.splitlines()[0].startswith("#")
    assert once.splitlines()[1:] == ["a==1", "b==2"]
