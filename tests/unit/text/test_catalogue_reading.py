"""A bad catalogue is a problem like any other: told with its line, its language left out, all others as they were."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pathways.cli import app
from pathways.errors import PackError
from pathways.text import pack_translator
from pathways.text.catalogue_file import update_catalogue
from pathways.text.spoken import load_spoken_pack
from pathways.text.translator import read_catalogue
from pathways.ui.pack_store import current_pack
from tests.pack_builder import PackBuilder

HEAD = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
PLURALS = HEAD + '"Plural-Forms: nplurals={n}; plural={form};\\n"\n\n'
ENTRY = 'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n'
BAD: dict[str, bytes] = {
    "one byte": (HEAD + "\n" + ENTRY).encode() + b"\xe9",
    "latin-1": (HEAD + "\n" + ENTRY).replace("b", "é").encode("latin-1"),
    "utf-16": (HEAD + "\n" + ENTRY).encode("utf-16"),
    "random": bytes(range(256)) * 9,
    "a date that is none": (HEAD + '"POT-Creation-Date: x\\n"\n').encode(),
    "a form that is no number": (HEAD + '\nmsgid "a"\nmsgid_plural "b"\nmsgstr[x] "c"\n').encode(),
    "millions of forms": PLURALS.format(n=99999999, form="n").encode() + b'msgid "a"\nmsgid_plural "b"\n',
    "the form of millions": (HEAD + '\nmsgid "a"\nmsgid_plural "b"\nmsgstr[9999999] "c"\n').encode(),
    "forms that count wrongly": PLURALS.format(n=2, form="n").encode(),
    "forms that are code": PLURALS.format(n=2, form="__import__('os')").encode(),
    "a form by naught": PLURALS.format(n=2, form="1/n").encode(),
    "no quotes": (HEAD + '\nmsgid a\nmsgstr "b"\n').encode(),
    "typographic quotes": (HEAD + "\nmsgid “a”\nmsgstr “b”\n").encode(),
    "an open quote": (HEAD + '\nmsgid "a\nmsgstr "b"\n').encode(),
    "no translation": (HEAD + '\nmsgid "a"\n\nmsgid "b"\nmsgstr "c"\n').encode(),
    "the same twice": (HEAD + "\n" + ENTRY + "\n" + ENTRY).encode(),
    "a merge": (HEAD + "\n<<<<<<< HEAD\n" + ENTRY + "=======\n" + ENTRY + ">>>>>>> other\n").encode(),
    "a mark of direction": (HEAD + "\n" + ENTRY.replace("c", "c\u202e")).encode(),
    "a page": b"<!DOCTYPE html><html></html>",
    "huge": b"#" * 5_000_000,
}


@pytest.fixture
def builder(tmp_path: Path) -> PackBuilder:
    """Return a pack that speaks Spanish too, with a whole catalogue."""
    made = PackBuilder(tmp_path)
    with made.edit("pack.yaml") as manifest:
        manifest["languages"] = ["en", "es"]
    update_catalogue(made.load(), catalogue(made), "es", with_trainee=True, said={"pack/notice": "Aviso"})
    return made


def catalogue(builder: PackBuilder) -> Path:
    """Return where the Spanish catalogue is."""
    return builder.folder / "languages" / "es" / "pack.po"


def put_link(path: Path, target: str) -> None:
    """Put a link in place of a file."""
    path.unlink()
    path.symlink_to(target)


def put_pipe(path: Path) -> None:
    """Put a pipe in place of a file."""
    path.unlink()
    os.mkfifo(path)


def put_folder(path: Path) -> None:
    """Put a folder in place of a file."""
    path.unlink()
    path.mkdir()


NO_FILES: dict[str, Callable[[Path], None]] = {
    "a device": lambda path: put_link(path, "/dev/zero"),
    "a file elsewhere": lambda path: put_link(path, "/etc/hostname"),
    "a circle": lambda path: put_link(path, path.name),
    "a pipe": put_pipe,
    "a folder": put_folder,
}


def spoil(builder: PackBuilder, kind: str) -> None:
    """Put something bad in place of the Spanish catalogue."""
    if kind in BAD:
        catalogue(builder).write_bytes(BAD[kind])
    else:
        NO_FILES[kind](catalogue(builder))


@pytest.mark.parametrize("kind", [*BAD, *NO_FILES])
def test_a_bad_catalogue_leaves_its_language_out_and_nothing_else(builder: PackBuilder, kind: str) -> None:
    """The pack loads in every other language; the problem names file and line, and says what to do."""
    spoil(builder, kind)
    pack, problems = load_spoken_pack(builder.folder)
    assert pack.manifest.languages == ("en",)
    assert problems
    for problem in problems:
        name, _, line = problem.where.partition(":")
        assert name == "languages/es/pack.po" and int(line) >= 1
        assert problem.found and problem.allowed and problem.remedy
        assert not set("\x00\x1b\u202e") & set(str(problem))
    assert pack_translator(builder.folder, "es").say(pack.manifest.notice).text == pack.manifest.notice


def test_the_line_of_a_wrong_byte_is_told(builder: PackBuilder) -> None:
    """A translator finds the place."""
    catalogue(builder).write_bytes((HEAD + '\nmsgid "a"\nmsgstr "').encode() + b'\xe9"\n')
    (problem,) = load_spoken_pack(builder.folder)[1]
    assert (problem.where, problem.found) == ("languages/es/pack.po:7", "the byte 0xe9")


@pytest.mark.parametrize("kind", ["one byte", "a pipe", "millions of forms"])
def test_the_last_good_catalogue_is_kept(builder: PackBuilder, kind: str) -> None:
    """A file that is spoilt while the app runs takes nothing from a reader who reads Spanish."""
    good = current_pack(builder.folder)
    assert good.pack is not None and good.problems == ()
    spoil(builder, kind)
    kept = current_pack(builder.folder)
    assert kept.pack is not None and kept.pack.manifest.languages == ("en", "es")
    assert kept.problems
    assert pack_translator(builder.folder.resolve(), "es").say(kept.pack.manifest.notice).text == "Aviso"


@pytest.mark.parametrize("lang", ["/etc/x", "../../x", "a/b", ".", "e", "", "Español"])
def test_a_language_that_is_a_way_elsewhere_is_refused(builder: PackBuilder, lang: str) -> None:
    """A language is a code, and so names a folder inside the pack."""
    with builder.edit("pack.yaml") as manifest:
        manifest["languages"] = ["en", lang]
    assert any(problem.field.startswith("languages") for problem in builder.problems())


@pytest.mark.parametrize("lang", ["es", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "fil"])
def test_a_language_is_a_code_of_any_length(builder: PackBuilder, lang: str) -> None:
    """Script and region may be told."""
    with builder.edit("pack.yaml") as manifest:
        manifest["languages"] = ["en", lang]
    assert builder.load().manifest.languages == ("en", lang)


def test_commands_tell_it_and_go_on_in_english(builder: PackBuilder, tmp_path: Path) -> None:
    """``check`` fails with the line; files in English are made; one in Spanish is refused, and none has a traceback."""
    catalogue(builder).write_bytes(BAD["one byte"])
    runner = CliRunner()
    checked = runner.invoke(app, ["check", str(builder.folder)], catch_exceptions=False)
    assert checked.exit_code == 1 and "languages/es/pack.po:9: found the byte 0xe9" in checked.output
    made = tmp_path / "map.svg"
    words = ["export", "svg", "--pack", str(builder.folder), "-o", str(made)]
    assert runner.invoke(app, words, catch_exceptions=False).exit_code == 0 and made.exists()
    refused = runner.invoke(app, [*words, "--lang", "es"], catch_exceptions=False)
    assert refused.exit_code == 2 and "allowed: en" in refused.output


def test_a_catalogue_as_other_editors_save_it_is_read(tmp_path: Path) -> None:
    """Wrapped lines, CRLF, a byte order mark, entries that are no longer used and what they were before."""
    text = (
        HEAD + '\n#: a.py:3\n#, fuzzy\n#| msgid "z"\nmsgctxt "f"\nmsgid "f"\nmsgstr "g"\n\nmsgctxt "a"\nmsgid ""\n"b"\n'
    )
    text += 'msgstr ""\n"c "\n"d"\n\n#~ msgid "old"\n#~ msgstr "viejo"\n#~| msgid "older"\n'
    path = tmp_path / "pack.po"
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert read_catalogue(path) == {"a": ("b", "c d")}


def test_the_words_of_the_interface_are_read_by_the_same_rules(tmp_path: Path) -> None:
    """A catalogue that is to be brought in line is refused with its line, and left as it is."""
    path = tmp_path / "pack.po"
    path.write_bytes(BAD["no quotes"])
    with pytest.raises(PackError) as caught:
        read_catalogue(path)
    assert caught.value.problems[0].where == "pack.po:6"
    assert path.read_bytes() == BAD["no quotes"]
