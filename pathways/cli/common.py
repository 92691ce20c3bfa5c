"""What commands share: the pack's folder, options that must be known, files that may not be writable."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from pathways import files
from pathways.cards import make_labels
from pathways.drawing import Labels
from pathways.graph import View
from pathways.model import Pack
from pathways.text import pack_translator
from pathways.text.spoken import load_spoken_pack

PackFolder = Annotated[
    Path | None, typer.Argument(help="Folder of the pack; else $PATHWAYS_PACK, else the pack that ships.")
]
PackOption = Annotated[
    Path | None, typer.Option("--pack", help="Folder of the pack; else $PATHWAYS_PACK, else the pack that ships.")
]


def find_folder(folder: Path | None = None) -> Path:
    """Return the folder of the pack to use: the one given, ``PATHWAYS_PACK``, or the one of the copy that we are in.

    An installed command knows one program only. In a copy of it, its content is what the author means; that the program
    is another one is said.
    """
    copy = None if folder or os.environ.get("PATHWAYS_PACK") else files.find_copy()
    if copy is None:
        return files.find_folder(folder)
    found = files.shipped_pack(copy / "data")
    typer.echo(f"{_tell_copy(copy)} The content of {found} is used.", err=True)
    return found


def refuse_in_copy(what: str) -> None:
    """Leave with a message if the command was given in another copy of the program, whose files it would not write."""
    copy = files.find_copy()
    if copy is not None:
        typer.echo(f"{_tell_copy(copy)} It would write {what} there. Use this copy's own program.", err=True)
        raise typer.Exit(2)


def _tell_copy(copy: Path) -> str:
    return (
        f"You are in {copy}, and this is the program of {files.HOME}. "
        f"This copy's own program is `python -m pathways.cli` in {copy}."
    )


def require(option: str, value: str | None, allowed: Sequence[str]) -> None:
    """Leave with a message if an option's value is not one of those allowed."""
    if value is not None and value not in allowed:
        typer.echo(f"{option}: found '{value}'; allowed: {', '.join(allowed)}.")
        raise typer.Exit(2)


def load(folder: Path) -> Pack:
    """Load a pack with the languages that it can be told in; say on the side which catalogues are bad.

    Raises
    ------
    PackError
        With every problem found in any file of the pack itself.
    """
    pack, problems = load_spoken_pack(folder)
    for problem in problems:
        typer.echo(str(problem), err=True)
    return pack


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Say what cannot be written in place of a traceback."""
    try:
        yield
    except OSError as error:
        typer.echo(f"{target}: cannot be written ({error.strerror or error}). Choose another place.")
        raise typer.Exit(1) from None


def count(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> count(1, "error"), count(2, "error")
    ('1 error', '2 errors')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def labels_in_all_languages(folder: Path, view: View) -> Labels:
    """Return the labels of a view in every language of its pack."""
    return make_labels(view, [pack_translator(folder, lang) for lang in view.pack.manifest.languages])
