"""``pathways export slides|page|svg|png|…``: a map, a way through it, or a whole pack as a file to take along."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from pathways.cards.plans import list_scenes
from pathways.cli.common import PackOption, find_folder, load, require
from pathways.cli.output import STDOUT, check_output, deliver, is_file
from pathways.cli.review import export as export
from pathways.errors import PathwaysError
from pathways.export.arrangement import Arrangement, only, read_arrangement
from pathways.export.formats import FORMATS, Format, is_waiting, make_file, name_file
from pathways.export.letters import tell_missing
from pathways.export.picture import SCALES
from pathways.export.request import Level, Progress, Request, keep_quiet
from pathways.graph import View, list_roads, on_route, view_pathway
from pathways.model import Pack, Voice
from pathways.text import NUMBERS, Reader, Speaker, load_words

PathwayOption = Annotated[str | None, typer.Option(help="The map, such as high-risk; the first one if left out.")]
RouteOption = Annotated[str | None, typer.Option(help="Only this way through the map, such as tandem.")]
AllOption = Annotated[bool, typer.Option("--all", help="Every map of the pack.")]
RegionOption = Annotated[str | None, typer.Option(help="Where the child is treated; the first region if left out.")]
VoiceOption = Annotated[Voice, typer.Option(help="For whom: family or trainee.")]
LangOption = Annotated[str, typer.Option(help="The language, such as en or es.")]
ShowOption = Annotated[
    list[str] | None, typer.Option("--show", help="A hard part that the family asked for, such as relapse or numbers.")
]
ThemeOption = Annotated[str, typer.Option(help="light or dark (svg, png).")]
LevelOption = Annotated[
    Level | None, typer.Option(help="How much: phases, road or everything (poster; svg and png: road if left out).")
]
RoadOption = Annotated[str | None, typer.Option(help="Which main road, such as road-high; the first if left out.")]
PaperOption = Annotated[str | None, typer.Option(help="The paper, such as a4 or letter (formats for print).")]
ScaleOption = Annotated[int, typer.Option(help="How large, from 1 to 4 (png).")]
ScenesOption = Annotated[
    str | None, typer.Option(help="Only these scenes in this order, such as title,step/hr-harvest (slides).")
]
ArrangementOption = Annotated[
    Path | None, typer.Option(help="The file that the talk's Arrange saved: its scenes, names and notes (slides).")
]
OutputOption = Annotated[
    Path, typer.Option("-o", "--output", help="The file, a folder in which it gets a name that sorts, or - for a pipe.")
]


def _command(format_: Format) -> Callable[..., None]:
    def write(
        pathway: PathwayOption = None,
        route: RouteOption = None,
        is_all: AllOption = False,
        region: RegionOption = None,
        voice: VoiceOption = Voice.FAMILY,
        lang: LangOption = "en",
        show: ShowOption = None,
        level: LevelOption = None,
        road: RoadOption = None,
        theme: ThemeOption = "light",
        scale: ScaleOption = 2,
        paper: PaperOption = None,
        scenes: ScenesOption = None,
        arrangement: ArrangementOption = None,
        output: OutputOption = Path(),
        pack: PackOption = None,
    ) -> None:
        try:
            folder = find_folder(pack)
            loaded = load(folder)
            _check(loaded, format_, pathway, region, lang, show or (), theme, scale)
            _check_paper(format_, paper)
            if is_all and (pathway or route):
                _refuse("--all: found together with --pathway or --route. Use --all alone for every map.")
            speaker = Speaker(Reader.of(loaded, folder, lang, frozenset(show or ())), voice)
            views = _views(speaker, pathway, route, region or loaded.manifest.regions[0].id, is_all)
            _check_part(format_, views, level, road)
            own = _own_talk(format_, views, speaker, scenes, arrangement)
            request = Request(tuple(views), speaker, route, theme, scale, paper or "", level, road, own)
            _write_all(format_, request, output)
        except PathwaysError as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(1) from None

    write.__doc__ = f"{load_words()[f'export_{format_.name}']}. {load_words()[f'export_{format_.name}_text']}"
    return write


for _format in FORMATS:
    export.command(_format.name)(_command(_format))


def _check(
    pack: Pack,
    format_: Format,
    pathway: str | None,
    region: str | None,
    lang: str,
    show: list[str] | tuple[str, ...],
    theme: str,
    scale: int,
) -> None:
    """Leave with a message at the first value that is not one of those allowed."""
    require("--pathway", pathway, list(pack.pathways))
    require("--region", region, [r.id for r in pack.manifest.regions])
    require("--lang", lang, pack.manifest.languages)
    require("--theme", theme, ("light", "dark"))
    require("--scale", str(scale), [str(size) for size in SCALES])
    for name in show:
        require("--show", name, [NUMBERS, *(question.id for question in pack.manifest.questions)])
    if theme != "light" and "theme" not in format_.options:
        _refuse(f"--theme: '{format_.name}' has one look only. Leave --theme out.")


def _check_part(format_: Format, views: list[View], level: Level | None, road: str | None) -> None:
    for name, value in (("level", level), ("road", road)):
        if value is not None and name not in format_.options:
            _refuse(f"--{name}: '{format_.name}' has no such choice. Leave --{name} out.")
    if road is not None and len(views) != 1:
        _refuse("--road: found together with --all. Choose the map with --pathway.")
    if road is not None:
        require("--road", road, [known.id for known in list_roads(views[0])])


def _own_talk(
    format_: Format, views: list[View], speaker: Speaker, scenes: str | None, file: Path | None
) -> Arrangement | None:
    """Return the speaker's version of a talk; a list of scenes must be right, what a file has too much is told."""
    for name, value in (("scenes", scenes), ("arrangement", file)):
        if value is not None and "scenes" not in format_.options:
            _refuse(f"--{name}: '{format_.name}' has no scenes to choose. Leave --{name} out.")
        if value is not None and len(views) != 1:
            _refuse(f"--{name}: found together with --all. Choose the map with --pathway.")
    if scenes is not None and file is not None:
        _refuse("--scenes: found together with --arrangement. Use one of them.")
    if scenes is None and file is None:
        return None
    own = only(one.strip() for one in scenes.split(",")) if scenes is not None else read_arrangement(file or Path())
    known = list_scenes(views[0], speaker)
    strange = own.unknown(known)
    if strange and scenes is not None:
        require("--scenes", strange[0], [scene.id for scene in known])
    if strange:
        typer.echo(f"--arrangement: not in this talk, and left out: {', '.join(strange)}.", err=True)
    return own


def _check_paper(format_: Format, paper: str | None) -> None:
    if paper is not None and not format_.papers:
        _refuse(f"--paper: '{format_.name}' is not made for paper. Leave --paper out.")
    require("--paper", paper, format_.papers)


def _refuse(message: str) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(2)


def _views(speaker: Speaker, pathway: str | None, route: str | None, region: str, is_all: bool) -> list[View]:
    """Return the views to export; a map that is not complete for a region is not shown for it."""
    pack = speaker.pack
    wanted = list(pack.pathways) if is_all else [pathway or pack.manifest.first_pathway]
    views = []
    for name in wanted:
        regions = pack.pathway(name).regions
        if regions and region not in regions:
            if not is_all:
                _refuse(f"--region: '{name}' is shown for {', '.join(regions)} only. Choose one of these.")
            continue
        view = view_pathway(pack, name, region)
        views.append(on_route(view, route) if route else view)
    return [view for view in views if view.steps]


def _write_all(format_: Format, request: Request, output: Path) -> None:
    """Write one file with every view, or a file for each."""
    if format_.holds_many or len(request.views) == 1:
        check_output(output, format_.ending, 1)
        _write(format_, request, output)
        return
    check_output(output, format_.ending, sum(not is_waiting(request, view) for view in request.views))
    for view in request.views:
        if is_waiting(request, view):
            typer.echo(
                f"{view.pathway.id}: left out; add --show {view.pathway.asks} if the family asked for it", err=True
            )
            continue
        _write(format_, replace(request, views=(view,)), output)


def _write(format_: Format, request: Request, output: Path) -> None:
    is_named = output == STDOUT or is_file(output, format_.ending)
    target = output if is_named else output / name_file(format_, request)
    with _telling(target.name) as progress:
        made = make_file(format_, replace(request, progress=progress))
    deliver(target, made)
    if letters := tell_missing(format_.name, request):
        typer.echo(load_words()["take_letters"].format(letters=letters), err=True)


@contextmanager
def _telling(name: str) -> Iterator[Progress]:
    """Show how far the work is, if a person looks; a pipe gets nothing but the result."""
    if not sys.stderr.isatty():
        yield keep_quiet
        return
    with typer.progressbar(length=100, label=name, file=sys.stderr) as bar:

        def tell(done: float, _what: str) -> None:
            bar.update(max(0, round(done * 100) - bar.pos))

        yield tell
        bar.update(100 - bar.pos)
