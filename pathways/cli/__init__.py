"""The command line: check a pack, draw it and tell how legible it is, keep the drawings, hand out for review."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pathways import __version__
from pathways.cli.check import check
from pathways.cli.draw import keep, list_views, render, schema
from pathways.cli.exercise import exercise, study
from pathways.cli.export import export
from pathways.cli.report import report
from pathways.cli.review import import_review
from pathways.cli.serve import serve
from pathways.cli.sheet import sheet
from pathways.cli.site import site
from pathways.cli.summary import summary
from pathways.cli.translate import translate
from pathways.errors import MissingPackageError

__all__ = ["app", "list_views", "main"]

app = typer.Typer(
    help="Treatment pathways as graphs: check the data, draw the pictures.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (check, render, report, schema, keep, import_review, translate, exercise, serve, site):
    app.command()(command)
export.command()(study)
export.command()(sheet)
export.command()(summary)
app.add_typer(export, name="export")


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    try:
        app()
    except MissingPackageError as error:
        typer.echo(str(error), err=True)
        sys.exit(1)
