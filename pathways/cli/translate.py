"""``pathways translate``: bring the catalogue of a language in line with the pack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pathways.cli.common import PackOption, find_folder, writing
from pathways.errors import PathwaysError
from pathways.loading import load_pack
from pathways.text.catalogue_file import Counts, update_catalogue, update_words
from pathways.text.words import WORDS_FOLDER


def translate(
    lang: Annotated[str, typer.Argument(help="A language, such as es or fr.")],
    trainee: Annotated[bool, typer.Option(help="List the texts for trainees too.")] = False,
    interface: Annotated[bool, typer.Option(help="List the words of the interface in place of a pack's.")] = False,
    pack: PackOption = None,
) -> None:
    """List every text that a language needs in its catalogue, and keep what is translated."""
    if not lang.isalpha() or not 2 <= len(lang) <= 3:
        typer.echo(f"LANG: found '{lang}'; allowed: a code of two or three letters, such as es.")
        raise typer.Exit(2)
    if interface:
        path = WORDS_FOLDER / f"{lang}.po"
        with writing(path):
            _tell(path, update_words(path, lang))
        return
    folder = find_folder(pack)
    path = folder / "languages" / lang / "pack.po"
    try:
        loaded = load_pack(folder)
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    with writing(path):
        _tell(path, update_catalogue(loaded, path, lang, trainee))
    if lang not in loaded.manifest.languages:
        typer.echo(f"To show the language, add '{lang}' to 'languages' in {folder / 'pack.yaml'}.")


def _tell(path: Path, counts: Counts) -> None:
    typer.echo(
        f"{path}: {counts.translated} translated, {counts.to_translate} to translate, "
        f"{counts.fuzzy} to look at again (fuzzy), {counts.dropped} dropped"
    )
