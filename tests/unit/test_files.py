"""Where the program looks for its content: what is named comes before what ships."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pathways import files
from tests.pack_builder import MINIMAL, SHIPPED

ROOT = Path(__file__).parents[2]


def test_the_pack_that_is_given_comes_before_the_one_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """An argument wins over PATHWAYS_PACK, and that over the pack that ships."""
    monkeypatch.setenv("PATHWAYS_PACK", "/elsewhere")
    assert files.find_folder(MINIMAL) == MINIMAL
    assert files.find_folder() == Path("/elsewhere")
    monkeypatch.setenv("PATHWAYS_PACK", "")
    assert files.find_folder() == SHIPPED


def test_an_install_without_a_pack_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has a broken install learns where the program looked and what to do."""
    monkeypatch.setattr(files, "DATA", tmp_path)
    monkeypatch.delenv("PATHWAYS_PACK", raising=False)
    with pytest.raises(FileNotFoundError, match="found no pack") as problem:
        files.find_folder()
    assert str(tmp_path) in str(problem.value)


def test_everything_that_ships_is_there() -> None:
    """App, icon, schemas and fonts lie where the program looks for them."""
    assert files.APP.is_file()
    assert files.ICON.is_file()
    assert list(files.SCHEMAS.glob("*.json"))
    assert list(files.FONTS.glob("*.ttf"))


def run_in(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run this checkout's command in another folder, as its installed script does."""
    start = f"import sys; sys.path[0] = {str(ROOT)!r}; sys.argv = ['pathways', *{list(words)!r}]"
    return subprocess.run(
        [sys.executable, "-c", f"{start}; from pathways.cli import main; main()"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the project's folder, as an author makes one to try something; with a pack that is broken."""
    made = tmp_path / "copy"
    (made / "pathways").mkdir(parents=True)
    (made / "pathways" / "__init__.py").touch()
    shutil.copytree(MINIMAL, made / "data" / "appendicitis")
    with (made / "data" / "appendicitis" / "people.yaml").open("a", encoding="utf-8") as file:
        file.write("- oops\n")
    return made


def test_a_command_in_a_copy_works_on_the_copy_and_says_so(copy: Path) -> None:
    """What was changed in the copy is checked, from any folder in it, and both folders are named."""
    for folder in (copy, copy / "data"):
        done = run_in(folder, "check")
        assert done.returncode == 1 and "people.yaml:" in done.stdout
        assert f"{copy / 'data' / 'appendicitis'}: 1 problem" in done.stdout
        assert str(copy) in done.stderr and str(ROOT) in done.stderr


@pytest.mark.parametrize("words", [("keep",), ("schema",), ("translate", "fr", "--interface")])
def test_a_command_in_a_copy_writes_nothing_into_the_original(copy: Path, words: tuple[str, ...]) -> None:
    """What would be written beside the program is refused, with the way to do it."""
    done = run_in(copy, *words)
    assert done.returncode == 2 and "python -m pathways.cli" in done.stderr


def test_check_names_the_folder_that_it_checked(tmp_path: Path) -> None:
    """The whole path, also where it was given in short."""
    shutil.copytree(MINIMAL, tmp_path / "pack")
    done = run_in(tmp_path, "check", "pack")
    assert f"{tmp_path / 'pack'}: " in done.stdout.splitlines()[-1]
