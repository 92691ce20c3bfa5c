"""The small programs behind the make commands: finding a browser, serving a script."""

from __future__ import annotations

import gzip
import sys
import urllib.request
from pathlib import Path

import pytest

from scripts import find_browser, measure_code
from scripts.app_server import ROOT, ServerError, clean_environment, serve
from scripts.measuring import circles, measure, modules
from scripts.shared_site import shared_site
from scripts.static_server import serve_files

pytestmark = pytest.mark.slow


def program(folder: Path, name: str, code: int) -> str:
    """Write a program that ends with ``code``; return its path."""
    path = folder / name
    path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_the_named_browser_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """CHROMIUM wins over whatever else is installed."""
    monkeypatch.setattr(find_browser, "_driver_problem", lambda: "")
    monkeypatch.setattr(find_browser, "_add_shell", lambda: None)
    named = program(tmp_path, "mine", 0)
    monkeypatch.setenv("CHROMIUM", named)
    assert find_browser.find_browser() == named


def test_a_browser_that_does_not_start_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stub or a browser without its libraries is not taken; the next one on the PATH is."""
    monkeypatch.setattr(find_browser, "_driver_problem", lambda: "")
    monkeypatch.setattr(find_browser, "_add_shell", lambda: None)
    monkeypatch.setenv("CHROMIUM", program(tmp_path, "broken", 1))
    working = program(tmp_path, "google-chrome", 0)
    program(tmp_path, "chromium", 127)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser.find_browser() == working


def test_without_any_browser_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Someone without a browser and without a network learns three ways out."""
    monkeypatch.setattr(find_browser, "_driver_problem", lambda: "")
    monkeypatch.setattr(find_browser, "_add_shell", lambda: None)
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


SCRIPT = """import { make } from './dom.js';

/** @param {string} id */
export function show(id) {
  const text = 'function no() {';  // function neither() {
  return [1].map((n) => {
    return /[{]/.test(text) ? n : id;
  });
}

const plain = () => 1;

class Card {
  /** Opens it. */
  open(where = at(1)) {
    if (where) {
      return `{`;
    }
  }
}
"""


def test_javascript_is_measured_by_its_functions_not_by_what_looks_like_one(tmp_path: Path) -> None:
    """Functions, arrows with a body and methods count, with all their lines; texts, comments and ``if`` do not."""
    file = tmp_path / "card.js"
    file.write_text(SCRIPT, encoding="utf-8")
    found = measure([file])
    assert sorted(found.functions) == [3, 5, 6]
    assert (found.imports, found.typed, found.files) == (1, 1, [20])


def test_a_circle_of_imports_is_found(tmp_path: Path) -> None:
    """Two modules that import each other are one circle, and one between their folders."""
    for folder, other in (("ui", "web"), ("web", "ui")):
        home = tmp_path / "house" / folder
        home.mkdir(parents=True)
        (home / "room.py").write_text(f"from house.{other} import room\n", encoding="utf-8")
    (tmp_path / "house" / "alone.py").write_text("import house.web.room\n", encoding="utf-8")
    assert circles(modules(tmp_path, "house")) == (1, 1)


def test_two_checkouts_stand_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever changed the code sees each measure before and after in one line."""
    measure_code.main(["--against", str(ROOT)])
    lines = capsys.readouterr().out.splitlines()
    (row,) = [line for line in lines if line.startswith("| JavaScript: longest line")]
    _, name, before, after, _ = (cell.strip() for cell in row.split("|"))
    assert (name, before) == ("JavaScript: longest line", after)
    assert int(after) > 0


def test_a_folder_that_is_no_checkout_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Whoever names a wrong folder is told which one, and what to name."""
    with pytest.raises(SystemExit):
        measure_code.main(["--root", str(tmp_path)])
    assert f"{tmp_path}: found no folder pathways" in capsys.readouterr().err


def test_files_are_served_packed_only_where_that_is_asked_for_and_taken(tmp_path: Path) -> None:
    """The same bytes either way; what is packed already (a font) is left as it is."""
    texts = {"page.html": b"<p>text</p>" * 99, "letters.woff2": b"font" * 99}
    for name, content in texts.items():
        (tmp_path / name).write_bytes(content)
    for packed in (False, True):
        with serve_files(tmp_path, packed=packed) as address:
            for name, content in texts.items():
                for taken in ("gzip", ""):
                    asked = urllib.request.Request(f"{address}/{name}", headers={"Accept-Encoding": taken})
                    with urllib.request.urlopen(asked, timeout=20) as answer:
                        body, how = answer.read(), answer.headers["Content-Encoding"]
                    assert how == ("gzip" if packed and taken and name == "page.html" else None)
                    assert (gzip.decompress(body) if how else body) == content


@pytest.mark.parametrize(("code", "is_named"), [(0, True), (1, False)])
def test_a_site_is_named_for_the_tests_when_it_is_written(code: int, is_named: bool) -> None:
    """Tests get the folder of a site that was written whole, and of no other; the folder goes when they end."""
    made = "import pathlib, sys; pathlib.Path(sys.argv[2]).mkdir(); sys.exit(int(sys.argv[1]))"
    with shared_site("a browser", [sys.executable, "-c", made, str(code)]) as written:
        named = written()
        assert bool(named) is is_named
        assert all(Path(folder).is_dir() for folder in named.values())
    assert not any(Path(folder).exists() for folder in named.values())


def test_without_a_browser_no_site_is_written() -> None:
    """A run without browser tests does not pay for the site."""
    with shared_site("", ["no-such-command"]) as written:
        assert written() == {}
