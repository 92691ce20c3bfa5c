"""PPTX: a slide for each scene of a talk, in native shapes that can be edited, with an educator's notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from pathways.cards import Scene, SceneKind, compose_scenes
from pathways.cards.compare_scene import compose_compare_scenes
from pathways.cards.pace import LENGTHS
from pathways.cards.plans import list_scenes, plan_for
from pathways.drawing import Drawing, Labels, Point, Rect
from pathways.drawing.close_up import draw_options, draw_phase, draw_road_parts
from pathways.drawing.geometry import Screen
from pathways.export.request import Request, notice_of, one_voice, road_title, stamp_of, title_of, without_quiet_lines
from pathways.export.slides.compare import add_comparison
from pathways.export.slides.fixed_zip import without_clock
from pathways.export.slides.glue import glue_arrows
from pathways.export.slides.map import draw_map
from pathways.export.slides.step import StepPicture, plan_step
from pathways.export.slides.text import fit, height_of, set_language, source_lines, write_body, write_notes
from pathways.export.slides.theme import BODY, COVER, PICTURE, TEXT, WIDTH, add_slide, empty_deck
from pathways.graph import View, cut, follow_road, list_roads
from pathways.text import Speaker

LONGEST_PROPERTY = 255
WHOLE = Rect(16, 72, WIDTH - 32, 421)  # all that title and foot leave
LEAD = Rect(BODY.x, 70, BODY.width, 46)
UNDER = Rect(WHOLE.x, LEAD.bottom + 4, WHOLE.width, WHOLE.bottom - LEAD.bottom - 4)

SCALES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
GAP = 26.0
NARROWEST, LOWEST = 250.0, 60.0  # what words need to look like a text


@dataclass(frozen=True)
class Talk:
    """What every slide of one deck needs. ``view`` has what this reader may see; ``labels`` are in one voice."""

    deck: Deck
    view: View
    speaker: Speaker
    labels: Labels
    scenes: tuple[Scene, ...]
    roads: tuple[str | None, ...]

    @property
    def footer(self) -> tuple[str, str]:
        """The notice, and the version with its date."""
        return notice_of(self.speaker), stamp_of(self.speaker)

    def heading(self, text: str, road: str | None) -> str:
        """Return a heading that names the road where there are several."""
        title = road_title(self.view, road, self.speaker) if len(self.roads) > 1 else ""
        return f"{text} ({title})" if title else text

    def touches(self, road: str | None, phase: str | None) -> bool:
        """Tell whether a step of a road stands in a phase."""
        return any(self.view.phase_of[step] == phase for step in follow_road(self.view, road).view.steps)

    def slide(self, layout: str, title: str) -> Slide:
        """Return a new slide."""
        return add_slide(self.deck, layout, title, self.footer)


def screen_of(room: Rect) -> Screen:
    """Return the size of a place on a slide."""
    return Screen(room.width, room.height)


def make_slides(request: Request) -> bytes:
    """Return the deck of the request's view; of a map that a family did not ask for, its question alone."""
    view, speaker = request.view, request.speaker
    seen = cut(view, speaker.shown(view))
    labels = one_voice(request.labels(view), request.voice, request.lang)
    roads = (request.road,) if request.road else tuple(road.id for road in list_roads(seen)) or (None,)
    talk = Talk(empty_deck(), seen, speaker, labels, _scenes(request), roads)
    for number, scene in enumerate(talk.scenes):
        request.progress(number / (len(talk.scenes) + 1), scene.heading)
        _MAKERS[scene.kind](talk, scene)
    _add_sources(talk)
    for slide in talk.deck.slides:
        glue_arrows(slide)
        set_language(slide, request.lang)
    return _saved(talk.deck, request)


def _scenes(request: Request) -> tuple[Scene, ...]:
    own = request.arrangement
    if own is None:
        return compose_scenes(request.view, request.speaker)
    plan = plan_for(request.view, request.speaker, own.minutes) if own.minutes in LENGTHS else None
    return own.apply(list_scenes(request.view, request.speaker), plan.scenes if plan else None)


def _saved(deck: Deck, request: Request) -> bytes:
    manifest = request.pack.manifest
    dated = datetime.combine(manifest.checked, time())
    properties = deck.core_properties
    # The format has no room for longer ones.
    properties.title = title_of(request.view, request.speaker)[:LONGEST_PROPERTY]
    properties.subject = stamp_of(request.speaker)[:LONGEST_PROPERTY]
    properties.comments = notice_of(request.speaker)[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = manifest.title[:LONGEST_PROPERTY]
    properties.language = request.lang
    properties.created = properties.modified = properties.last_printed = dated
    properties.revision = 1
    out = BytesIO()
    deck.save(out)
    return without_clock(out.getvalue())


def _add_title(talk: Talk, scene: Scene) -> None:
    slide = talk.slide(COVER, scene.heading)
    write_body(slide, scene.lines, Rect(72, 232, 700, 220), 18, talk.speaker.lang)
    write_notes(slide, scene, talk.speaker, talk.footer)


def _add_overview(talk: Talk, scene: Scene) -> None:
    """Add each main road by the titles of its steps, in one look, or in two where they would be too small to read."""
    labels = without_quiet_lines(talk.labels)
    for road in talk.roads:
        heading = talk.heading(scene.heading, road)
        drawings = draw_road_parts(talk.view, labels, screen_of(WHOLE), road)
        for number, drawing in enumerate(drawings, 1):
            title = _numbered(heading, number, len(drawings), talk.speaker)
            _add_map(talk, scene, title, drawing, labels=labels)


def _add_phase(talk: Talk, scene: Scene) -> None:
    """Add a phase; one that is too full for one slide comes once for each main road that is another one in it."""
    phase = scene.phase or ""
    roads = [road for road in talk.roads if talk.touches(road, phase)] or talk.roads[:1]
    drawings = {road: _readable(talk, phase, road) for road in roads}
    once = {frozenset(box.id for box in drawing.boxes): road for road, (drawing, _) in reversed(drawings.items())}
    for road in sorted(once.values(), key=talk.roads.index):
        heading = talk.heading(scene.heading, road) if len(once) > 1 else scene.heading
        drawing, labels = drawings[road]
        _add_map(talk, scene, heading, drawing, scene.lines, labels)


def _readable(talk: Talk, phase: str, road: str | None) -> tuple[Drawing, Labels]:
    """Return a phase under a text, on the whole slide, or there with titles alone: the first that can be read."""
    labels = talk.labels
    drawing = draw_phase(talk.view, labels, phase, screen_of(UNDER), road)
    if screen_of(UNDER).scale(drawing.width, drawing.height) >= 1.0:
        return drawing, labels
    drawing = draw_phase(talk.view, labels, phase, screen_of(WHOLE), road)
    if screen_of(WHOLE).scale(drawing.width, drawing.height) < 1.0:
        labels = without_quiet_lines(labels)
        drawing = draw_phase(talk.view, labels, phase, screen_of(WHOLE), road)
    return drawing, labels


def _add_options(talk: Talk, scene: Scene) -> None:
    """Add the frame of options as a picture; its title and hint stand on the frame already."""
    group = next(g.id for g in talk.view.groups if set(talk.view.members_of(g.id)) >= set(scene.steps))
    drawing = draw_options(talk.view, talk.labels, group, screen_of(UNDER))
    _add_map(talk, scene, scene.heading, drawing, scene.lines[1:2])


def _add_map(
    talk: Talk, scene: Scene, heading: str, drawing: Drawing, lead: Sequence[str] = (), labels: Labels | None = None
) -> None:
    """Add a slide with a picture under a short text; where both have no room, the text is said and not shown."""
    size, pages = fit(lead, LEAD)
    has_room = bool(lead) and len(pages) == 1 and screen_of(UNDER).scale(drawing.width, drawing.height) >= 1.0
    slide = talk.slide(TEXT if has_room else PICTURE, heading)
    if has_room:
        write_body(slide, lead, LEAD, min(size, 16), talk.speaker.lang)
    draw_map(slide, drawing, UNDER if has_room else WHOLE, talk.view, talk.speaker, labels or talk.labels)
    write_notes(slide, scene, talk.speaker, first=() if has_room else lead)


def _add_step(talk: Talk, scene: Scene) -> None:
    lang = talk.speaker.lang
    slide = talk.slide(TEXT, scene.heading)
    is_said = scene.kind is SceneKind.DECISION
    picture = plan_step(talk.view, scene.steps[0], talk.speaker, talk.labels, is_next_said=is_said)
    lines = [*scene.lines, *picture.told]
    at, scale, room = arrange(picture, lines)
    picture.draw(slide, at, scale)
    size, pages = fit(lines, room)
    write_body(slide, pages[0], room, size, lang)
    write_notes(slide, scene, talk.speaker)
    _add_rest(talk, scene.heading, [line for page in pages[1:] for line in page])


def arrange(picture: StepPicture, lines: Sequence[str]) -> tuple[Point, float, Rect]:
    """Return where the picture of a step begins, its scale, and the room of its words: under it, else beside it.

    The largest picture is taken under which the words can be read from the last row; then one beside words.
    """
    for least in (18, 15):
        for scale in SCALES:
            high, wide = picture.height * scale, picture.width * scale
            under = Rect(BODY.x, BODY.y + high + GAP, BODY.width, BODY.height - high - GAP)
            beside = Rect(BODY.x + wide + GAP, BODY.y, BODY.width - wide - GAP, BODY.height)
            for room in (under, beside):
                if wide > BODY.width or high > BODY.height or room.width < NARROWEST or room.height < LOWEST:
                    continue
                size, pages = fit(lines, room)
                if len(pages) == 1 and size >= least:
                    return _settle(picture, scale, room, height_of(lines, size, room.width), room is under)
    wide = picture.width + GAP
    return _settle(picture, 1.0, Rect(BODY.x + wide, BODY.y, BODY.width - wide, BODY.height), BODY.height, False)


def _settle(picture: StepPicture, scale: float, room: Rect, words: float, is_under: bool) -> tuple[Point, float, Rect]:
    """Keep a short slide from hanging at the upper edge."""
    free = (room.height - words) if is_under else BODY.height - max(picture.height * scale, words)
    down = max(0.0, min(free * 0.3, 40.0))
    return Point(BODY.x, BODY.y + down), scale, Rect(room.x, room.y + down, room.width, room.height - down)


def _add_compare(talk: Talk, scene: Scene) -> None:
    compared = {one.scene.id: one for one in compose_compare_scenes(talk.view, talk.speaker)}
    slide = talk.slide(PICTURE, scene.heading)
    add_comparison(slide, compared[scene.id], BODY, talk.speaker)
    write_notes(slide, scene, talk.speaker)


def _add_words(talk: Talk, scene: Scene) -> None:
    _add_rest(talk, scene.heading, scene.lines, scene)


def _add_sources(talk: Talk) -> None:
    _add_rest(talk, talk.speaker.word("fold_sources"), source_lines(talk.scenes, talk.speaker))


def _add_rest(talk: Talk, heading: str, lines: Sequence[str], scene: Scene | None = None) -> None:
    """Add slides of text alone."""
    if not lines:
        return
    size, pages = fit(lines, BODY)
    for number, page in enumerate(pages, 1):
        slide = talk.slide(TEXT, _numbered(heading, number, len(pages), talk.speaker))
        write_body(slide, page, BODY, size, talk.speaker.lang)
        if scene is not None:
            write_notes(slide, scene, talk.speaker)


def _numbered(heading: str, number: int, total: int, speaker: Speaker) -> str:
    return heading if total == 1 else speaker.word("export_part", title=heading, number=number, total=total)


_MAKERS = {
    SceneKind.TITLE: _add_title,
    SceneKind.OVERVIEW: _add_overview,
    SceneKind.PHASE: _add_phase,
    SceneKind.OPTIONS: _add_options,
    SceneKind.STEP: _add_step,
    SceneKind.DECISION: _add_step,
    SceneKind.COMPARE: _add_compare,
    SceneKind.EVIDENCE: _add_words,
    SceneKind.SUMMARY: _add_words,
}
