"""``pathways render``, ``schema`` and ``keep``: pictures, and files that are made from the data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pathways.cli.common import (
    PackFolder,
    count,
    find_folder,
    labels_in_all_languages,
    load,
    refuse_in_copy,
    require,
    writing,
)
from pathways.cli.output import check_output, deliver
from pathways.cli.report import shown_views
from pathways.drawing import Layout, draw, render_svg
from pathways.drawing.keep import keep_drawings
from pathways.errors import PathwaysError
from pathways.files import SCHEMAS
from pathways.graph import View, view_pathway
from pathways.loading.schema import write_schemas
from pathways.model import Pack, Voice


def render(
    pathway: Annotated[str, typer.Argument(help="Id of the pathway, such as high-risk.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The SVG file to write.")],
    pack: Annotated[Path | None, typer.Option(help="Folder of the pack.")] = None,
    region: Annotated[str | None, typer.Option(help="Show one region only.")] = None,
    layout: Annotated[Layout, typer.Option(help="roadmap, scroll, overview or overview-scroll.")] = Layout.ROADMAP,
    voice: Annotated[Voice, typer.Option(help="family or trainee.")] = Voice.FAMILY,
    lang: Annotated[str, typer.Option(help="A language of the pack.")] = "en",
    theme: Annotated[str, typer.Option(help="light or dark.")] = "light",
) -> None:
    """Draw a pathway as an SVG file that stands alone."""
    if theme not in ("light", "dark"):
        typer.echo(f"--theme: found '{theme}'; allowed: light, dark.")
        raise typer.Exit(2)
    check_output(output, "svg", 1)
    folder = find_folder(pack)
    try:
        loaded = load(folder)
        require("--region", region, [r.id for r in loaded.manifest.regions])
        require("--lang", lang, loaded.manifest.languages)
        view = view_pathway(loaded, pathway, region)
        labels = labels_in_all_languages(folder, view)
        svg = render_svg(draw(view, labels, layout), view, labels, lang, theme, voice.value)
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    deliver(output, svg.encode("utf-8"), f"{output}: {len(view.steps)} steps, {len(view.transitions)} arrows")


def schema(
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the schemas.")] = SCHEMAS,
) -> None:
    """Write the JSON schemas that make editors complete and check the YAML."""
    if output == SCHEMAS:
        refuse_in_copy("the schemas")
    with writing(output):
        for path in write_schemas(output):
            typer.echo(str(path))


def keep(pack: PackFolder = None) -> None:
    """Keep the finished drawings of a pack, so that its pictures appear without being drawn again."""
    refuse_in_copy("the drawings")
    folder = find_folder(pack)
    try:
        loaded = load(folder)
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    with writing(folder):
        path = keep_drawings(
            loaded.manifest.id, shown_views(loaded), lambda view: labels_in_all_languages(folder, view)
        )
        typer.echo(f"{path}: {count(path.stat().st_size // 1000, 'kilobyte')}")


def list_views(pack: Pack) -> list[View]:
    """Return every view that the app can show: each pathway in each region."""
    regions = [None, *(region.id for region in pack.manifest.regions)]
    views = [view_pathway(pack, pathway, region) for pathway in pack.pathways for region in regions]
    return [view for view in views if view.steps]
