"""``pathways check``: a pack's files, and every rule about its content."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from pathways.checks import Finding, Severity, check_pack
from pathways.checks.letters import check_catalogues
from pathways.checks.review_lists import LISTS
from pathways.checks.translations import check_translations
from pathways.checks.unread import check_unread
from pathways.cli.common import PackFolder, count, find_folder
from pathways.errors import PackError, Problem
from pathways.loading.places import find_place, find_places
from pathways.text.spoken import load_spoken_pack


class OutputFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class ReviewList(StrEnum):
    """What no rule can decide, listed for a person to read."""

    LABELS = "labels"
    DURATIONS = "durations"


def check(
    pack: PackFolder = None,
    output: Annotated[OutputFormat, typer.Option("--format", help="How to print.")] = OutputFormat.TEXT,
    strict: Annotated[bool, typer.Option(help="Fail on warnings too.")] = False,
    review_list: Annotated[
        ReviewList | None, typer.Option("--list", help="List what a person should read, and check nothing.")
    ] = None,
) -> None:
    """Check a pack: its files, and every rule about its content."""
    folder = find_folder(pack).absolute()
    try:
        loaded, problems = load_spoken_pack(folder)
    except PackError as error:
        _print_all(error.problems, (), {}, output)
        if output is OutputFormat.TEXT:
            typer.echo(f"{folder}: {count(len(error.problems), 'problem')}; nothing else was checked")
        raise typer.Exit(1) from None
    if review_list is not None:
        for entry in LISTS[review_list](loaded):
            typer.echo(entry)
        return
    findings = [*check_pack(loaded), *check_catalogues(loaded, folder), *check_translations(loaded, folder)]
    findings += check_unread(folder)
    places = find_places(folder)
    shown_at = {f.where: find_place(places, f.where) or "" for f in findings}
    _print_all(problems, findings, shown_at, output)
    errors = len(problems) + sum(f.severity is Severity.ERROR for f in findings)
    if output is OutputFormat.TEXT:
        shown = f"{len(loaded.steps)} steps, {len(loaded.transitions)} arrows, {len(loaded.pathways)} pathways"
        counted = f"{count(errors, 'error')}, {count(len(problems) + len(findings) - errors, 'warning')}"
        typer.echo(f"{folder}: {shown}; {counted}")
    if errors or (strict and findings):
        raise typer.Exit(1)


def _print_all(
    problems: Sequence[Problem], findings: Sequence[Finding], places: Mapping[str, str], output: OutputFormat
) -> None:
    if output is OutputFormat.JSON:
        rows = [{name: getattr(p, name) for name in Problem.__slots__} for p in problems]
        found = [{**f.as_dict(), "place": places[f.where]} for f in findings]
        typer.echo(json.dumps({"problems": rows, "findings": found}, indent=1))
        return
    for problem in problems:
        file, _, line = problem.where.partition(":")
        said = str(problem)
        typer.echo(said if output is OutputFormat.TEXT else f"::error file={file},line={line or 1}::{_one_line(said)}")
    last = ""
    for finding in sorted(findings, key=lambda f: f.severity is Severity.WARNING):
        place = f" ({places[finding.where]})" if places[finding.where] else ""
        text = f"{finding.where}{place}: found {finding.found}; allowed: {finding.allowed}. {finding.remedy}"
        if output is OutputFormat.GITHUB:
            file, _, line = places[finding.where].partition(":")
            spot = f"file={file},line={line or 1}," if file else ""
            typer.echo(f"::{finding.severity} {spot}title={finding.rule}::{_one_line(text)}")
            continue
        heading = f"{finding.severity}: {finding.rule}"
        if heading != last:
            typer.echo(heading)
            last = heading
        typer.echo(f"  {text}")


def _one_line(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "").replace("\n", "%0A")
