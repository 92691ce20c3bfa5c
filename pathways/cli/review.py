"""``pathways export review`` and ``import-review``: a clinician's ticks, out on a sheet and back into the data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import ValidationError

from pathways.cli.common import PackOption, count, find_folder, require, writing
from pathways.cli.output import refuse_stdout
from pathways.errors import PathwaysError
from pathways.extras import needing
from pathways.loading import load_pack
from pathways.loading.plain_text import shorten
from pathways.model import Pack, Review
from pathways.review.mark import mark_reviewed

if TYPE_CHECKING:
    from pathways.review.answers import Answers

export = typer.Typer(help="Write files for other uses.", no_args_is_help=True)


class ReviewFormat(StrEnum):
    """The forms of the review sheet."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"


def _make(kind: ReviewFormat, pack: Pack, pathways: Sequence[str]) -> bytes:
    with needing("export"):
        from pathways.review.pdf import review_pdf
        from pathways.review.workbook import review_csv, review_workbook
    makers = {ReviewFormat.PDF: review_pdf, ReviewFormat.XLSX: review_workbook, ReviewFormat.CSV: review_csv}
    return makers[kind](pack, pathways)


@export.command()
def review(
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the files.")] = Path(),
    formats: Annotated[
        list[ReviewFormat] | None, typer.Option("--format", help="pdf, xlsx or csv; pdf and xlsx if left out.")
    ] = None,
    pathway: Annotated[list[str] | None, typer.Option(help="Only these pathways.")] = None,
    pack: PackOption = None,
) -> None:
    """Write a sheet on which a clinician ticks or corrects every statement with its sources."""
    refuse_stdout(output)
    try:
        loaded = load_pack(find_folder(pack))
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    for name in pathway or ():
        require("--pathway", name, list(loaded.pathways))
    manifest = loaded.manifest
    for kind in formats or (ReviewFormat.PDF, ReviewFormat.XLSX):
        parts = "-".join([manifest.id, *(pathway or ()), "review", manifest.checked.isoformat()])
        target = output / f"{parts}.{kind}"
        made = _make(kind, loaded, pathway or ())
        with writing(target):
            output.mkdir(parents=True, exist_ok=True)
            target.write_bytes(made)
        typer.echo(f"{target}: {len(made):,} bytes")


def import_review(
    sheet: Annotated[Path, typer.Argument(help="The filled sheet (XLSX or CSV).")],
    role: Annotated[str | None, typer.Option(help="The reviewer's role; else what the sheet says.")] = None,
    on: Annotated[str | None, typer.Option(help="The date of the review; else what the sheet says.")] = None,
    dry_run: Annotated[bool, typer.Option(help="Say what would be marked, and write nothing.")] = False,
    pack: PackOption = None,
) -> None:
    """Read a filled review sheet and mark the records that were found right as reviewed."""
    with needing("export"):
        from pathways.review.answers import read_answers
    folder = find_folder(pack)
    try:
        loaded = load_pack(folder)
        answers = read_answers(sheet, loaded)
        _tell(answers)
        records = answers.complete(loaded)
        signed = _sign(role or answers.role, on or answers.date) if records else None
        marked = mark_reviewed(folder, records, signed) if signed and not dry_run else {}
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    except OSError as error:
        typer.echo(f"{folder}: cannot be written ({error.strerror or error}). Nothing was marked.")
        raise typer.Exit(1) from None
    done = "would be marked" if dry_run else "marked"
    shown = "".join(f"\n  {file}: {number}" for file, number in marked.items())
    typer.echo(f"{count(len(records), 'record')} {done} as reviewed, of {_records_in(loaded)}{shown}")
    if answers.problems:
        raise typer.Exit(1)


def _tell(answers: Answers) -> None:
    for heading, items in (("correction", answers.corrections), ("remark", answers.remarks)):
        if items:
            typer.echo(f"{count(len(items), heading)} to work in by hand:")
            for key, text in items:
                typer.echo(f"  {key}: {text}")
    for problem in answers.problems:
        typer.echo(str(problem))


def _sign(role: str, on: str) -> Review:
    try:
        return Review(role=role, on=date.fromisoformat(on))
    except (ValidationError, ValueError):
        typer.echo(
            f"found role '{shorten(role)}' and date '{shorten(on)}'; allowed: a role in words and a date such as "
            "2026-11-30. Fill them in on the sheet, or use --role and --on."
        )
        raise typer.Exit(2) from None


def _records_in(pack: Pack) -> int:
    tables = (pack.drugs, pack.trials, pack.terms, pack.people, pack.effects)
    parts = (pack.pathways, pack.phases, pack.steps, pack.transitions)
    groups = sum(len(pathway.groups) for pathway in pack.pathways.values())
    return groups + sum(len(table) for table in (*tables, *parts))
