"""Firefox and WebKit: found where they are, never a reason to fail where they are not, and then named at the end."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from scripts import check_all, find_other_browsers
from scripts.find_other_browsers import (
    FIREFOX,
    WEBKIT,
    MissingBrowserError,
    find_firefox,
    find_webkit,
    missing_browsers,
)


@pytest.fixture(autouse=True)
def nothing_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Look at a machine on which no browser is installed and none can be; return the one folder of its PATH."""
    for name in ("FIREFOX", "WEBKIT_DRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(find_other_browsers, "FIREFOX_APPS", ())
    monkeypatch.setattr(find_other_browsers, "WEBKIT_FOLDERS", (str(tmp_path / "lib"),))
    monkeypatch.setattr(find_other_browsers, "is_debian", lambda: False)
    return tmp_path


def program(folder: Path, name: str, text: str = "#!/bin/sh\n") -> str:
    """Write a program; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_browsers_that_are_not_here_are_named_with_their_remedy() -> None:
    """Whoever has neither learns of each what was looked for and which packages bring it."""
    missing = missing_browsers(may_install=True)
    assert list(missing) == [FIREFOX, WEBKIT]
    assert "apt-get install firefox-esr" in missing[FIREFOX]
    assert "apt-get install webkit2gtk-driver xvfb" in missing[WEBKIT]


def test_firefox_is_found_on_the_path_but_not_as_a_snap(nothing_here: Path) -> None:
    """A snap does not see the profile of a test, so it counts as missing; a real one beside it is taken."""
    program(nothing_here, "firefox", '#!/bin/sh\nexec /snap/bin/firefox "$@"\n')
    with pytest.raises(MissingBrowserError):
        find_firefox()
    real = program(nothing_here, "firefox-esr")
    assert find_firefox().program == real


def test_webkit_needs_driver_browser_and_screen(nothing_here: Path) -> None:
    """Two of the three are not enough."""
    driver = program(nothing_here, "WebKitWebDriver")
    browser = program(nothing_here / "lib" / "any" / "webkit2gtk-4.1", "MiniBrowser")
    with pytest.raises(MissingBrowserError):
        find_webkit()
    screen = program(nothing_here, "Xvfb")
    found = find_webkit()
    assert (found.driver, found.browser, found.screen) == (driver, browser, screen)


def test_debian_is_asked_only_where_that_is_wanted(nothing_here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests look and install nothing; the program that runs all checks installs, and takes what came."""
    asked: list[list[str]] = []

    def install(packages: list[str], purpose: str) -> bool:
        asked.append(packages)
        program(nothing_here, "firefox-esr")
        return True

    monkeypatch.setattr(find_other_browsers, "is_debian", lambda: True)
    monkeypatch.setattr(find_other_browsers, "as_root", lambda: [])
    monkeypatch.setattr(find_other_browsers, "install", install)
    with pytest.raises(MissingBrowserError):
        find_firefox()
    assert asked == []
    assert find_firefox(may_install=True).program.endswith("firefox-esr")
    assert asked == [["firefox-esr"]]


def test_an_empty_name_leaves_a_browser_out(nothing_here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever does not want a browser tested says so, and that is the reason that is given."""
    program(nothing_here, "firefox-esr")
    monkeypatch.setenv("FIREFOX", "")
    with pytest.raises(MissingBrowserError, match="the variable FIREFOX is empty"):
        find_firefox(may_install=True)


def test_the_last_words_name_browsers_that_were_not_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run of all checks passes without Firefox and WebKit, and ends by saying that they were not run, and why."""
    monkeypatch.setattr(sys, "argv", ["check_all"])
    monkeypatch.setattr(check_all, "find_browser", lambda: "/a/chromium")
    monkeypatch.setattr(check_all, "find_javascript", lambda: ({}, ""))
    monkeypatch.setattr(check_all, "shared_app", lambda browser: nullcontext({}))
    monkeypatch.setattr(check_all, "shared_site", lambda browser: nullcontext(dict))
    monkeypatch.setattr(check_all, "run", lambda name, command, environment: True)
    assert check_all.main() == 0
    first, second, last = capsys.readouterr().out.splitlines()
    assert first.startswith("Firefox: not run: looked for")
    assert second.startswith("WebKit: not run: looked for")
    assert last == "Everything else passed."


def test_what_the_checks_do_not_know_runs_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped option is named with what is allowed, and no suite is started for it."""
    monkeypatch.setattr(sys, "argv", ["check_all", "--help"])
    monkeypatch.setattr(check_all, "find_browser", lambda: pytest.fail("something was run"))
    assert check_all.main() == 2
    assert "found --help; allowed: nothing, --quick or --no-browser" in capsys.readouterr().err
