"""What commands share: the pack's folder, options that must be known, files that may not be writable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from pathways.cards import make_labels
from pathways.drawing import Labels
from pathways.graph import View
from pathways.loading.shipped import default_pack
from pathways.text import pack_translator

ROOT = Path(__file__).parents[2]
PackFolder = Annotated[
    Path | None, typer.Argument(help="Folder of the pack; else $PATHWAYS_PACK, else the pack that ships.")
]
PackOption = Annotated[
    Path | None, typer.Option("--pack", help="Folder of the pack; else $PATHWAYS_PACK, else the pack that ships.")
]


def find_folder(folder: Path | None) -> Path:
    """Return the pack's folder: the one given, ``PATHWAYS_PACK``, or the one that ships."""
    return folder or default_pack()


def require(option: str, value: str | None, allowed: Sequence[str]) -> None:
    """Leave with a message if an option's value is not one of those allowed."""
    if value is not None and value not in allowed:
        typer.echo(f"{option}: found '{value}'; allowed: {', '.join(allowed)}.")
        raise typer.Exit(2)


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
