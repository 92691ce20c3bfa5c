"""``pathways export summary``: a map on one page for people in training."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pathways.cli.common import PackOption, find_folder, require, writing
from pathways.errors import PathwaysError
from pathways.extras import needing
from pathways.graph import view_pathway
from pathways.loading import load_pack
from pathways.text import Reader


def summary(
    output: Annotated[Path, typer.Option("-o", "--output", help="The PDF file to write.")],
    pathway: Annotated[str | None, typer.Option(help="The map, such as high-risk; the first one if left out.")] = None,
    region: Annotated[str | None, typer.Option(help="Where the child is treated.")] = None,
    lang: Annotated[str, typer.Option(help="The language, such as en or es.")] = "en",
    paper: Annotated[str, typer.Option(help="a4 or letter.")] = "a4",
    pack: PackOption = None,
) -> None:
    """Write a page for people in training: the order, drugs by phase, the calendar, trials with figures."""
    with needing("export"):
        from pathways.export.papers.summary import summary_pdf
    folder = find_folder(pack)
    try:
        loaded = load_pack(folder)
        regions = [r.id for r in loaded.manifest.regions]
        require("--pathway", pathway, list(loaded.pathways))
        require("--region", region, regions)
        require("--lang", lang, loaded.manifest.languages)
        view = view_pathway(loaded, pathway or loaded.manifest.first_pathway, region or regions[0])
        # The trainee's voice is not asked about hard parts.
        made = summary_pdf(view, Reader.of(loaded, folder, lang), paper)
    except PathwaysError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    with writing(output):
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(made)
    typer.echo(f"{output}: {len(made) // 1024} KB")
