"""``pathways export sheet``: the family's sheet for the next talk, with a place that is named on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pathways.cli.common import PackOption, find_folder, load, require
from pathways.cli.output import check_output, deliver
from pathways.errors import PathwaysError
from pathways.extras import needing
from pathways.graph import Place, view_pathway
from pathways.text import Reader


def sheet(
    output: Annotated[Path, typer.Option("-o", "--output", help="The PDF file to write.")],
    now: Annotated[list[str], typer.Option(help="A step where the family is now; may be given several times.")],
    done: Annotated[list[str] | None, typer.Option(help="A step that is done.")] = None,
    pathway: Annotated[str | None, typer.Option(help="The map; the home of the first step if left out.")] = None,
    region: Annotated[str | None, typer.Option(help="Where the child is treated.")] = None,
    lang: Annotated[str, typer.Option(help="The language, such as en or es.")] = "en",
    show: Annotated[list[str] | None, typer.Option("--show", help="A hard part that was asked for.")] = None,
    paper: Annotated[str, typer.Option(help="a4 or letter.")] = "a4",
    pack: PackOption = None,
) -> None:
    """Write the family's sheet: the map with the place, this step, what may be next, questions to ask."""
    check_output(output, "pdf", 1)
    with needing("export"):
        from pathways.export.papers.sheet_pdf import sheet_pdf
    folder = find_folder(pack)
    try:
        loaded = load(folder)
        regions = [r.id for r in loaded.manifest.regions]
        require("--region", region, regions)
        require("--lang", lang, loaded.manifest.languages)
        require("--pathway", pathway, list(loaded.pathways))
        for step in (*now, *(done or ())):
            require("--now, --done", step, list(loaded.steps))
        view = view_pathway(loaded, pathway or loaded.home_of(now[0]), region or regions[0])
        for step in (*now, *(done or ())):
            require("--now, --done", step, list(view.steps))
        place = Place(frozenset(now), frozenset(done or ()))
        made = sheet_pdf(view, place, Reader.of(loaded, folder, lang, frozenset(show or ())), paper)
    except PathwaysError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    deliver(output, made, f"{output}: {len(made) // 1024} KB")
