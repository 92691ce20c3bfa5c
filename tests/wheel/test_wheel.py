"""The wheel works far from the repository: it holds what it needs, and its commands and its app run."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tarfile
import urllib.request
from collections.abc import Sequence
from email.message import Message
from email.parser import Parser
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest

from pathways import __version__
from scripts.app_server import ROOT, clean_environment, free_port, run_server

pytestmark = [pytest.mark.wheel, pytest.mark.slow]
# What lies at the top of the repository, and inside the package in a wheel.
MAPPED = ("app.py", ".streamlit", "static", "data")
APP_RUNS = """
from streamlit.testing.v1 import AppTest
from pathways import files
app = AppTest.from_file(str(files.APP), default_timeout=120).run()
assert not app.exception, app.exception
print(files.HOME, "|", app.title[0].value)
"""


class Installed(NamedTuple):
    """A wheel in an environment of its own, with the other packages borrowed from the one that runs the tests."""

    wheel: Path
    sdist: Path
    python: Path
    folder: Path

    def command(self, *words: str | Path) -> list[str]:
        """Return a command line for the installed ``pathways``."""
        ending = ".exe" if sys.platform == "win32" else ""
        return [str(self.python.with_name(f"pathways{ending}")), *map(str, words)]

    def run(self, command: Sequence[str]) -> str:
        """Run a command away from the repository, which must end well; return what it says."""
        variables = clean_environment(self.folder, {"PYTHONDONTWRITEBYTECODE": "1"})
        done = subprocess.run(command, cwd=self.folder, env=variables, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def names(self) -> set[str]:
        """Return the names of the files in the wheel."""
        with ZipFile(self.wheel) as archive:
            return set(archive.namelist())

    def metadata(self) -> Message:
        """Return what the wheel says about itself."""
        with ZipFile(self.wheel) as archive:
            (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
            return Parser().parsestr(archive.read(name).decode("utf-8"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Build the source archive, the wheel from it, and install that; nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / "dist"), str(ROOT)]
    made = subprocess.run(build, cwd=folder, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    (wheel,), (sdist,) = (folder / "dist").glob("*.whl"), (folder / "dist").glob("*.tar.gz")
    home = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    _borrow(python)
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    away = folder / "away"
    away.mkdir()
    return Installed(wheel, sdist, python, away)


def _borrow(python: Path) -> None:
    """Let an environment find the packages of this one; the editable install of this project is none of them."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    target = subprocess.run([str(python), "-c", ask], capture_output=True, text=True, check=True).stdout.strip()
    paths = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (Path(target) / "borrowed.pth").write_text("\n".join(paths) + "\n", encoding="utf-8")


def files_in(folder: Path) -> list[Path]:
    """Return the files of a folder, or the file itself, without what Python and the system leave behind."""
    found = [folder] if folder.is_file() else [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in found if "__pycache__" not in path.parts and path.name != ".DS_Store"]


def test_the_wheel_holds_every_file_of_the_program_and_of_the_content(installed: Installed) -> None:
    """Scripts, style sheets, fonts, catalogues, templates, layouts and the packs are all in it, byte for byte."""
    wanted = {path: path.relative_to(ROOT).as_posix() for path in files_in(ROOT / "pathways")}
    for name in MAPPED:
        wanted |= {path: f"pathways/shipped/{path.relative_to(ROOT).as_posix()}" for path in files_in(ROOT / name)}
    wanted = {path: name for path, name in wanted.items() if not name.endswith(".test.js")}
    kinds = {path.suffix for path in wanted}
    assert {".js", ".css", ".ttf", ".woff2", ".po", ".typ", ".cjs", ".json", ".yaml", ".toml", ".typed"} <= kinds
    with ZipFile(installed.wheel) as archive:
        assert set(wanted.values()) <= installed.names()
        assert [name for path, name in wanted.items() if archive.read(name) != path.read_bytes()] == []


def test_the_wheel_holds_nothing_else(installed: Installed) -> None:
    """No test, script, benchmark or leftover travels with the program."""
    names = installed.names()
    assert {name.partition("/")[0] for name in names} == {
        "pathways",
        f"neuroblastoma_pathways-{__version__}.dist-info",
    }
    assert [name for name in names if name.endswith((".test.js", ".pyc")) or "/test" in name] == []


def test_the_source_archive_holds_what_a_packager_needs(installed: Installed) -> None:
    """From the archive one can build, test and read the terms."""
    with tarfile.open(installed.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"LICENSE", "NOTICE", "data/LICENSE.md", "README.md", "Makefile", "requirements-dev.txt"} <= names
    assert "tests/wheel/test_wheel.py" in names
    assert not any(name.startswith((".venv", ".git/", "dist/")) for name in names)


def test_the_wheel_says_its_terms_and_what_it_needs(installed: Installed) -> None:
    """An installer sees the licenses, and nothing that only tests need."""
    metadata = installed.metadata()
    assert metadata["License-Expression"] == "Apache-2.0 AND CC-BY-4.0 AND OFL-1.1 AND MIT"
    assert {"LICENSE", "NOTICE", "data/LICENSE.md"} <= set(metadata.get_all("License-File", []))
    assert set(metadata.get_all("Provides-Extra", [])) == {"all", "app", "check", "export"}
    assert not [text for text in metadata.get_all("Requires-Dist", []) if "pytest" in text or "ruff" in text]


def test_its_commands_run_without_the_repository(installed: Installed) -> None:
    """Checking, drawing and every way out work on the pack that is inside the wheel."""
    away = installed.folder
    where = installed.run([str(installed.python), "-c", "import pathways; print(pathways.__file__)"])
    assert str(ROOT) not in where
    assert installed.run(installed.command("--version")).strip() == __version__
    assert "neuroblastoma:" in installed.run(installed.command("check"))
    installed.run(installed.command("render", "high-risk", "-o", away / "map.svg"))
    assert "np-node" in (away / "map.svg").read_text(encoding="utf-8")
    for name, start in (("slides", b"PK"), ("handout", b"%PDF"), ("png", b"\x89PNG"), ("page", b"<!doctype html")):
        said = installed.run(installed.command("export", name, "--pathway", "high-risk", "-o", away))
        made = Path(said.rpartition(": ")[0])
        assert (away / made).read_bytes()[: len(start)].lower() == start.lower()


def test_its_app_runs_on_the_pack_inside(installed: Installed) -> None:
    """The first page of the installed app appears, without an error."""
    home, _, title = installed.run([str(installed.python), "-c", APP_RUNS]).strip().partition(" | ")
    assert Path(home).name == "shipped"
    assert title


def test_it_serves_the_app_with_its_settings_and_fonts(installed: Installed) -> None:
    """``pathways serve`` finds Streamlit's settings and our own fonts, wherever it is started."""
    port = free_port()
    command = installed.command("serve", "--port", str(port), "--address", "127.0.0.1")
    with run_server(command, folder=installed.folder, port=port) as address:
        font = f"{address}/app/static/fonts/atkinson-hyperlegible-next-regular.woff2"
        with urllib.request.urlopen(font, timeout=10) as answer:
            assert answer.read() == (ROOT / "static/fonts/atkinson-hyperlegible-next-regular.woff2").read_bytes()
