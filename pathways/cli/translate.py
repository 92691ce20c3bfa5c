"""``pathways translate``: bring the catalogue of a language in line with the pack."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from babel import UnknownLocaleError

from pathways.cli.common import PackOption, find_folder, refuse_in_copy, writing
from pathways.errors import PathwaysError
from pathways.loading import load_pack
from pathways.text.catalogue_file import Counts, update_catalogue, update_words
from pathways.text.language import locale_of
from pathways.text.words import WORDS_FOLDER


def translate(
    lang: Annotated[str, typer.Argument(help="A language, such as es, fr or pt-BR.")],
    trainee: Annotated[bool, typer.Option(help="List the texts for trainees too.")] = False,
    interface: Annotated[bool, typer.Option(help="List the words of the interface in place of a pack's.")] = False,
    pack: PackOption = None,
) -> None:
    """List every text that a language needs in its catalogue, and keep what is translated."""
    lang = _read_code(lang)
    if interface:
        refuse_in_copy("the words")
        path = WORDS_FOLDER / f"{lang}.po"
        with _bringing_in_line(path):
            _tell(path, update_words(path, lang))
        return
    folder = find_folder(pack)
    path = folder / "languages" / lang / "pack.po"
    try:
        loaded = load_pack(folder)
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    with _bringing_in_line(path):
        _tell(path, update_catalogue(loaded, path, lang, trainee))
    if lang not in loaded.manifest.languages:
        typer.echo(f"To show the language, add '{lang}' to 'languages' in {folder / 'pack.yaml'}.")


@contextmanager
def _bringing_in_line(path: Path) -> Iterator[None]:
    """Say what is wrong with a catalogue that is there already, which is then left as it is."""
    with writing(path):
        try:
            yield
        except PathwaysError as error:
            typer.echo(str(error))
            raise typer.Exit(1) from None


def _read_code(lang: str) -> str:
    """Return the code of a language in its usual form; leave with a message if nobody knows it."""
    language, *rest = lang.replace("_", "-").split("-")
    parts = [part.title() if len(part) == 4 else part.upper() for part in rest]
    code = "-".join([language.lower(), *parts])
    try:
        locale_of(code)
    except (UnknownLocaleError, ValueError):
        typer.echo(f"LANG: found '{lang[:40]}'; allowed: a code that CLDR knows, such as es, pt-BR or zh-Hant.")
        raise typer.Exit(2) from None
    return code


def _tell(path: Path, counts: Counts) -> None:
    typer.echo(
        f"{path}: {counts.translated} translated, {counts.to_translate} to translate, "
        f"{counts.fuzzy} to look at again (fuzzy), {counts.dropped} dropped"
    )
