"""The command line: check a pack, draw a pathway, write the schemas, keep the layouts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pathways import __version__
from pathways.checks import Finding, Severity, check_pack
from pathways.drawing import Labels, Layout, draw, render_svg
from pathways.drawing.keep import record_answers, write_answers
from pathways.errors import PackError, PathwaysError, Problem
from pathways.graph import View, view_pathway
from pathways.loading import load_pack
from pathways.loading.places import find_place, find_places
from pathways.loading.schema import write_schemas
from pathways.model import Pack, Voice
from pathways.voice import make_labels, pack_translator

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "data" / "neuroblastoma"
app = typer.Typer(
    help="Treatment pathways as graphs: check the data, draw the pictures.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
PackFolder = Annotated[
    Path | None, typer.Argument(help="Folder of the pack; else $PATHWAYS_PACK, else the pack that ships.")
]


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit


def find_folder(folder: Path | None) -> Path:
    """Return the pack's folder: the one given, ``PATHWAYS_PACK``, or the one that ships."""
    return folder or Path(os.environ.get("PATHWAYS_PACK") or SHIPPED)


@app.command()
def check(
    pack: PackFolder = None,
    output: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    strict: Annotated[bool, typer.Option(help="Fail on warnings too.")] = False,
) -> None:
    """Check a pack: its files, and every rule about its content."""
    folder = find_folder(pack)
    try:
        loaded = load_pack(folder)
    except PackError as error:
        _print_problems(error.problems, output)
        raise typer.Exit(1) from None
    findings = list(check_pack(loaded))
    places = find_places(folder)
    _print_findings(findings, {f.where: find_place(places, f.where) or "" for f in findings}, output)
    errors = sum(f.severity is Severity.ERROR for f in findings)
    if output is Format.TEXT:
        shown = f"{len(loaded.steps)} steps, {len(loaded.transitions)} arrows, {len(loaded.pathways)} pathways"
        counted = f"{_count(errors, 'error')}, {_count(len(findings) - errors, 'warning')}"
        typer.echo(f"{folder.name}: {shown}; {counted}")
    if errors or (strict and findings):
        raise typer.Exit(1)


def _print_problems(problems: Sequence[Problem], output: Format) -> None:
    if output is Format.JSON:
        rows = [{name: getattr(p, name) for name in Problem.__slots__} for p in problems]
        typer.echo(json.dumps({"problems": rows, "findings": []}, indent=1))
        return
    for problem in problems:
        if output is Format.GITHUB:
            file, _, line = problem.where.partition(":")
            typer.echo(f"::error file={file},line={line or 1}::{_one_line(str(problem))}")
        else:
            typer.echo(str(problem))
    if output is Format.TEXT:
        typer.echo(f"{_count(len(problems), 'problem')}; nothing else was checked")


def _print_findings(findings: Sequence[Finding], places: Mapping[str, str], output: Format) -> None:
    if output is Format.JSON:
        typer.echo(
            json.dumps(
                {"problems": [], "findings": [{**f.as_dict(), "place": places[f.where]} for f in findings]}, indent=1
            )
        )
        return
    last = ""
    for finding in sorted(findings, key=lambda f: f.severity is Severity.WARNING):
        place = f" ({places[finding.where]})" if places[finding.where] else ""
        text = f"{finding.where}{place}: found {finding.found}; allowed: {finding.allowed}. {finding.remedy}"
        if output is Format.GITHUB:
            file, _, line = places[finding.where].partition(":")
            spot = f"file={file},line={line or 1}," if file else ""
            typer.echo(f"::{finding.severity} {spot}title={finding.rule}::{_one_line(text)}")
            continue
        heading = f"{finding.severity}: {finding.rule}"
        if heading != last:
            typer.echo(heading)
            last = heading
        typer.echo(f"  {text}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _one_line(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "").replace("\n", "%0A")


@app.command()
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
    folder = find_folder(pack)
    try:
        loaded = load_pack(folder)
        _require("--region", region, [r.id for r in loaded.manifest.regions])
        _require("--lang", lang, loaded.manifest.languages)
        view = view_pathway(loaded, pathway, region)
        labels = _labels(folder, view)
        svg = render_svg(draw(view, labels, layout), view, labels, lang, theme, voice.value)
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    with _writing(output):
        output.write_text(svg, encoding="utf-8")
    typer.echo(f"{output}: {len(view.steps)} steps, {len(view.transitions)} arrows")


def _require(option: str, value: str | None, allowed: Sequence[str]) -> None:
    if value is not None and value not in allowed:
        typer.echo(f"{option}: found '{value}'; allowed: {', '.join(allowed)}.")
        raise typer.Exit(2)


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    """Say what cannot be written in place of a traceback."""
    try:
        yield
    except OSError as error:
        typer.echo(f"{target}: cannot be written ({error.strerror or error}). Choose another place.")
        raise typer.Exit(1) from None


def _labels(folder: Path, view: View) -> Labels:
    languages = view.pack.manifest.languages
    return make_labels(view, [pack_translator(folder, lang) for lang in languages])


@app.command()
def schema(
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the schemas.")] = ROOT / "data" / "schema",
) -> None:
    """Write the JSON schemas that make editors complete and check the YAML."""
    with _writing(output):
        for path in write_schemas(output):
            typer.echo(str(path))


@app.command()
def keep(pack: PackFolder = None) -> None:
    """Keep the layouts of a pack, so that its pictures appear where no layout engine can be loaded."""
    folder = find_folder(pack)
    try:
        loaded = load_pack(folder)
        answers = record_answers(list_views(loaded), lambda view: _labels(folder, view))
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    with _writing(folder):
        typer.echo(f"{write_answers(loaded.manifest.id, answers)}: {_count(len(answers), 'layout')}")


def list_views(pack: Pack) -> list[View]:
    """Return every view that the app can show: each pathway in each region."""
    regions = [None, *(region.id for region in pack.manifest.regions)]
    views = [view_pathway(pack, pathway, region) for pathway in pack.pathways for region in regions]
    return [view for view in views if view.steps]


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
