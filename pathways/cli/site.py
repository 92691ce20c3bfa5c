"""``pathways site``: the whole product as static files, for any web host, a folder on a disk or a USB stick."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pathways.cli.common import PackOption, find_folder, writing
from pathways.errors import PathwaysError
from pathways.site.build import write_site


def site(
    out: Annotated[Path, typer.Argument(help="A new or empty folder, or that of an earlier build.")],
    address: Annotated[
        str, typer.Option(help="Where it will be on the web, such as https://example.org/maps/: for link previews.")
    ] = "",
    pack: PackOption = None,
) -> None:
    """Write every page, map and step as files that need no server; print how many, how large, and the first page."""
    if address and not address.startswith(("https://", "http://")):
        typer.echo(f"--address: found '{address}'; allowed: an address that begins with https:// or http://.", err=True)
        raise typer.Exit(2)
    try:
        with writing(out):
            built = write_site(find_folder(pack), out, address, lambda what: typer.echo(what, err=True))
    except PathwaysError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    megabytes, first = built.size / 1e6, round(built.first / 1000)
    typer.echo(f"{out}: {built.pages:,} pages, {megabytes:.1f} MB; the first page {first} KB compressed, without fonts")
