"""A third language is a matter of one catalogue: made by one command, kept in line by the same."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pathways.checks.translations import check_translations
from pathways.cli import app
from pathways.text import load_words
from pathways.text.catalogue_file import Counts, update_catalogue, update_words
from pathways.text.gaps import is_for_families
from pathways.text.translator import read_catalogue
from pathways.text.words import WORDS_FOLDER
from tests.unit.cards.test_cards import shipped


def test_a_new_language_lists_every_family_text(tmp_path: Path) -> None:
    """The first catalogue holds each family text once, empty, and none for trainees unless asked."""
    wanted = [text.key for text in shipped().texts() if is_for_families(text.key)]
    counts = update_catalogue(shipped(), tmp_path / "fr" / "pack.po", "fr")
    assert (counts.translated, counts.to_translate) == (0, len(wanted))
    every = update_catalogue(shipped(), tmp_path / "all" / "pack.po", "fr", with_trainee=True)
    assert every.to_translate == len(list(shipped().texts()))


def test_what_is_translated_stays_and_what_changed_is_fuzzy(tmp_path: Path) -> None:
    """A good translation is kept, one of an older text is kept but not used, one of a text that is gone is dropped."""
    path = tmp_path / "pack.po"
    text = shipped().step("hr-harvest").title.family
    path.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        f'msgctxt "high-risk/hr-harvest/title/family"\nmsgid "{text}"\nmsgstr "Récolte"\n\n'
        'msgctxt "high-risk/hr-surgery/title/family"\nmsgid "An older title"\nmsgstr "Un titre"\n\n'
        'msgctxt "high-risk/gone/title/family"\nmsgid "Gone"\nmsgstr "Parti"\n',
        encoding="utf-8",
    )
    counts = update_catalogue(shipped(), path, "fr")
    assert (counts.translated, counts.fuzzy, counts.dropped) == (1, 1, 1)
    assert set(read_catalogue(path)) == {"high-risk/hr-harvest/title/family"}
    again = path.read_bytes()
    assert update_catalogue(shipped(), path, "fr").dropped == 0
    assert path.read_bytes() == again


@pytest.mark.parametrize("charset", ["no-such", "ascii", "latin-1", "utf-16"])
def test_a_catalogue_is_written_as_it_was_read(tmp_path: Path, charset: str) -> None:
    """As UTF-8, whatever its head says of its letters: what a translator has done is never lost."""
    path = tmp_path / "pack.po"
    text = shipped().step("hr-harvest").title.family
    path.write_text(
        f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n\n'
        f'msgctxt "high-risk/hr-harvest/title/family"\nmsgid "{text}"\nmsgstr "Récolte – 年"\n',
        encoding="utf-8",
    )
    assert update_catalogue(shipped(), path, "fr").translated == 1
    assert read_catalogue(path)["high-risk/hr-harvest/title/family"] == (text, "Récolte – 年")
    assert "charset=utf-8" in path.read_text(encoding="utf-8")


def test_a_full_catalogue_satisfies_the_check(tmp_path: Path) -> None:
    """With every family text said, the check of translations finds nothing."""
    said = {text.key: f"¡{text}!" for text in shipped().texts() if is_for_families(text.key)}
    update_catalogue(shipped(), tmp_path / "languages" / "es" / "pack.po", "es", said=said)
    assert list(check_translations(shipped(), tmp_path)) == []


def test_words_of_the_interface_are_listed_with_their_plurals(tmp_path: Path) -> None:
    """A new language gets every word once, empty, with as many forms as it has plurals; a full one stays as it is."""
    path = tmp_path / "pl.po"
    counts = update_words(path, "pl")
    assert (counts.translated, counts.to_translate) == (0, len(load_words()))
    entry = path.read_text(encoding="utf-8").split('msgctxt "compare_count"')[1].split("\n\n")[0]
    assert 'msgid_plural "{count} differences"' in entry and entry.count("msgstr[") == 3
    spanish = tmp_path / "es.po"
    spanish.write_bytes((WORDS_FOLDER / "es.po").read_bytes())
    assert update_words(spanish, "es") == Counts(len(load_words()), 0, 0, 0)
    assert update_words(spanish, "es") == Counts(len(load_words()), 0, 0, 0)


def test_the_command_can_list_the_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``pathways translate pl --interface`` writes the catalogue beside the English one."""
    monkeypatch.setattr(import_module("pathways.cli.translate"), "WORDS_FOLDER", tmp_path)
    result = CliRunner().invoke(app, ["translate", "pl", "--interface"])
    assert result.exit_code == 0 and f"{len(load_words())} to translate" in result.output
    assert (tmp_path / "pl.po").exists()
