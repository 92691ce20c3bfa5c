"""``pathways exercise`` and ``pathways export study``: a session in the terminal, on paper, as flashcards."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pathways.cli.common import PackOption, count, find_folder, load, require, writing
from pathways.cli.exercise_review import print_review
from pathways.cli.output import check_output, deliver, refuse_stdout
from pathways.errors import PathwaysError
from pathways.export.study.csv import study_csv
from pathways.extras import needing
from pathways.graph import view_pathway
from pathways.model import Pack
from pathways.study import Desk, Exercise, Kind, Wanted, list_exercises, make_desk, make_session, merge
from pathways.study.answers import answer_of
from pathways.text import pack_translator

Asked = list[tuple[Desk, Exercise]]
Pathways = Annotated[list[str] | None, typer.Option("--pathway", help="Only these pathways; all if left out.")]
Regions = Annotated[str | None, typer.Option("--region", help="Only this region; all if left out.")]
Lang = Annotated[str, typer.Option("--lang", help="The language, such as en or es.")]
DEFAULT_COUNT = 10


class StudyFormat(StrEnum):
    """The forms in which exercises leave the app."""

    APKG = "apkg"
    CSV = "csv"
    PDF = "pdf"


def exercise(
    seed: Annotated[int, typer.Option(help="The same number gives the same session.")] = 1,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only these kinds.")] = None,
    pathway: Pathways = None,
    region: Regions = None,
    difficulty: Annotated[int | None, typer.Option(min=1, max=3, help="1 easy to 3 hard; all if left out.")] = None,
    topic: Annotated[str | None, typer.Option(help="Only this phase.")] = None,
    standard_only: Annotated[bool, typer.Option("--standard-only", help="Nothing but standard care.")] = False,
    number: Annotated[int, typer.Option("--count", min=1, max=200, help="How many.")] = DEFAULT_COUNT,
    answers: Annotated[bool, typer.Option("--answers", help="Show the answers too, with reasons and sources.")] = False,
    pdf: Annotated[Path | None, typer.Option(help="Write a sheet for paper instead.")] = None,
    paper: Annotated[str, typer.Option(help="Paper of the sheet: a4 or us-letter.")] = "a4",
    review: Annotated[bool, typer.Option("--review", help="Show the best and the worst of them instead.")] = False,
    lang: Lang = "en",
    pack: PackOption = None,
) -> None:
    """Practice: exercises made from the graph, the same ones for the same seed."""
    require("--paper", paper, ["a4", "us-letter"])
    if pdf is not None:
        check_output(pdf, "pdf", 1)
    wanted = Wanted(tuple(kind) if kind else None, difficulty, topic, standard_only)
    loaded, everything = _prepare(pack, pathway or [], region, lang, wanted, topic)
    desk_of = {e.id: desk for desk, e in reversed(everything)}
    session = make_session(merge([[e for _, e in everything]]), seed, number, wanted)
    if not session:
        typer.echo("No exercise fits. Leave out a kind, the difficulty, the topic or --standard-only.")
        raise typer.Exit(1)
    asked = [(desk_of[e.id], e) for e in session]
    if review:
        print_review([(desk_of[e.id], e) for e in merge([[e for _, e in everything]])])
        return
    if pdf is not None:
        with needing("export"):
            from pathways.export.study.sheet import exercise_pdf
        made = exercise_pdf(loaded, asked, seed, answers=answers, paper=paper)
        deliver(pdf, made, f"{pdf}: {count(len(asked), 'exercise')}, {len(made):,} bytes")
        return
    for place, (desk, one) in enumerate(asked, 1):
        _print(place, desk, one, seed, answers)
    typer.echo(loaded.manifest.notice)


def study(
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the files.")] = Path(),
    formats: Annotated[
        list[StudyFormat] | None, typer.Option("--format", help="apkg, csv or pdf; apkg and csv.")
    ] = None,
    pathway: Pathways = None,
    region: Regions = None,
    standard_only: Annotated[bool, typer.Option("--standard-only", help="Nothing but standard care.")] = False,
    lang: Lang = "en",
    pack: PackOption = None,
) -> None:
    """Write all exercises as flashcards (Anki), as CSV, or as sheets with answers."""
    refuse_stdout(output)
    wanted = Wanted(standard_only=standard_only)
    loaded, everything = _prepare(pack, pathway or [], region, lang, wanted, None)
    kept = {e.id: (desk, e) for desk, e in reversed(everything)}
    asked = list(reversed(kept.values()))
    for kind in formats or (StudyFormat.APKG, StudyFormat.CSV):
        parts = "-".join([loaded.manifest.id, *(pathway or ()), *([region] if region else ()), "study", lang])
        target = output / f"{parts}.{kind}"
        made = _make(kind, loaded, everything if kind is StudyFormat.APKG else asked)
        with writing(target):
            output.mkdir(parents=True, exist_ok=True)
            target.write_bytes(made)
        typer.echo(f"{target}: {count(len(asked), 'exercise')}, {len(made):,} bytes")


def _make(kind: StudyFormat, pack: Pack, asked: Asked) -> bytes:
    if kind is StudyFormat.CSV:
        return study_csv(asked)
    with needing("export"):
        from pathways.export.study.anki import study_deck
        from pathways.export.study.sheet import exercise_pdf
    return study_deck(pack, asked) if kind is StudyFormat.APKG else exercise_pdf(pack, asked, 0)


def _prepare(
    folder: Path | None, pathways: list[str], region: str | None, lang: str, wanted: Wanted, topic: str | None
) -> tuple[Pack, Asked]:
    """Return the pack and every wanted exercise of its maps; leave with a message if an option is unknown."""
    path = find_folder(folder)
    try:
        loaded = load(path)
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    require("--region", region, [r.id for r in loaded.manifest.regions])
    require("--lang", lang, list(loaded.manifest.languages))
    require("--topic", topic, list(loaded.phases))
    for name in pathways:
        require("--pathway", name, list(loaded.pathways))
    translator = pack_translator(path, lang)
    desks = [
        make_desk(view_pathway(loaded, p.id, r), translator)
        for p in loaded.pathways.values()
        if not pathways or p.id in pathways
        for r in (p.regions or (None,))
        if region in (None, r) or r is None
    ]
    return loaded, [(desk, e) for desk in desks for e in list_exercises(desk, wanted)]


def _print(place: int, desk: Desk, one: Exercise, seed: int, answers: bool) -> None:
    answer = answer_of(desk, one, seed)
    typer.echo(f"{place}. {desk.word(f'kind_{one.kind}')} ({one.place}) [{one.id}]")
    for line in (*one.prompt, *(f"   {item.letter}) {item.text}" for item in answer.shown)):
        typer.echo(line)
    if answers:
        typer.echo(f"{desk.word('sheet_answer')}: {answer.letters}. {answer.right}")
        for reason in answer.reasons:
            typer.echo(f"   - {reason}")
        typer.echo(f"   {desk.word('sheet_sources')}: {'; '.join(answer.sources)}")
    typer.echo("")
