"""Chosen terms of a language: what translators never say is found, and the shipped catalogues say none of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathways.checks.chosen_terms import check_chosen_terms
from pathways.checks.translations import check_translations
from pathways.text.catalogue_file import update_catalogue
from pathways.text.gaps import is_for_families
from pathways.text.translator import pack_translator
from tests.unit.cards.test_cards import FOLDER, shipped

TERMS = """\
- english: ["hearing test", "hearing tests"]
  use: "prueba de audición"
  never: ["prueba* de oído"]
  unless: ["audiometría"]
  because: "Oído is the ear."
"""


def write_terms(folder: Path, text: str, lang: str = "es") -> None:
    """Write the list of chosen terms of a language."""
    file = folder / "languages" / lang / "terms.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("lang", [lang for lang in shipped().manifest.languages if lang != "en"])
def test_the_shipped_catalogue_keeps_to_the_chosen_terms(lang: str) -> None:
    """No translation uses a word that its language decided against, and there is a list at all."""
    entries = pack_translator(FOLDER, lang).entries
    assert (FOLDER / "languages" / lang / "terms.yaml").exists()
    assert [f"{f.where}: {f.found}" for f in check_chosen_terms(FOLDER, lang, entries)] == []


@pytest.mark.parametrize(
    ("english", "said", "spoken"),
    [
        ("Hearing tests find it.", "Las pruebas de oído lo detectan.", ["“pruebas de oído” in es"]),
        ("Hearing tests find it.", "Las pruebas de audición lo detectan.", []),
        ("The ear hurts.", "La prueba de oído duele.", []),
        ("A hearing test.", "Una prueba de oído (audiometría).", []),
    ],
)
def test_a_forbidden_word_is_found_only_where_english_says_the_term(
    tmp_path: Path, english: str, said: str, spoken: list[str]
) -> None:
    """The word counts as whole words, with any ending after a star, and not beside the words that make it right."""
    write_terms(tmp_path, TERMS)
    found = list(check_chosen_terms(tmp_path, "es", {"a/b": (english, said)}))
    assert [finding.found for finding in found] == spoken
    assert all(finding.allowed == "“prueba de audición”" and finding.where == "a/b" for finding in found)


def test_a_broken_catalogue_makes_the_rule_speak(tmp_path: Path) -> None:
    """The check of translations passes on what the chosen terms find, for the pack's own catalogue."""
    said = {text.key: f"¡{text}!" for text in shipped().texts() if is_for_families(text.key)}
    said["effects/hearing-loss/helps"] = "Las pruebas de oído lo detectan pronto."
    update_catalogue(shipped(), tmp_path / "languages" / "es" / "pack.po", "es", said=said)
    write_terms(tmp_path, TERMS)
    found = [finding for finding in check_translations(shipped(), tmp_path) if finding.rule == "chosen-terms"]
    assert [finding.where for finding in found] == ["effects/hearing-loss/helps"]


@pytest.mark.parametrize("text", ["- english: [\n", '- english: ["a"]\n  use: "b"\n', "just a text\n", "- 3\n"])
def test_a_list_that_cannot_be_read_is_named(tmp_path: Path, text: str) -> None:
    """A file that is broken or lacks a part gives one finding with the file, and none for translations."""
    write_terms(tmp_path, text)
    found = list(check_chosen_terms(tmp_path, "es", {"a/b": ("A hearing test.", "Una prueba de oído.")}))
    assert len(found) >= 1
    assert all("languages/es/terms.yaml" in finding.where for finding in found)


def test_a_language_without_a_list_is_not_checked(tmp_path: Path) -> None:
    """The list may be absent."""
    assert list(check_chosen_terms(tmp_path, "fr", {"a/b": ("A hearing test.", "Un test.")})) == []
