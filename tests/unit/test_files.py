"""Where the program looks for its content: what is named comes before what ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathways import files
from tests.pack_builder import MINIMAL, SHIPPED


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
