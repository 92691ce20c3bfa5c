"""PPTX: a slide for each scene of a talk, in native shapes that can be edited, with an educator's notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from pathways.cards import Scene, SceneKind, compose_scenes
from pathways.cards.scenes import name_phase
from pathways.drawing import Drawing, Labels, Layout, Rect
from pathways.export.request import Request, notice_of, stamp_of, title_of
from pathways.export.slides.fixed_zip import without_clock
from pathways.export.slides.fold import fold
from pathways.export.slides.map import draw_placed, phase_face, undrawn
from pathways.export.slides.stairs import draw_stairs
from pathways.export.slides.step import STRIP, draw_step
from pathways.export.slides.text import fit, set_language, source_lines, write_body, write_notes
from pathways.export.slides.theme import BODY, COVER, PICTURE, TEXT, add_slide, empty_deck
from pathways.graph import View, link_usual_phases
from pathways.text import Speaker

BESIDE = Rect(STRIP.right + 28, BODY.y, BODY.right - STRIP.right - 28, BODY.height)
LEAD = 54.0  # height of a text above a picture


@dataclass(frozen=True)
class Talk:
    """What every slide of one deck needs."""

    deck: Deck
    view: View
    speaker: Speaker
    drawing: Drawing
    labels: Labels
    scenes: tuple[Scene, ...]

    @property
    def footer(self) -> tuple[str, str]:
        """The notice, and the version with its date."""
        return notice_of(self.speaker), stamp_of(self.speaker)

    def slide(self, layout: str, title: str) -> Slide:
        """Return a new slide."""
        return add_slide(self.deck, layout, title, self.footer)


def make_slides(request: Request) -> bytes:
    """Return the deck of the request's view; of a map that a family did not ask for, its question alone.

    Raises
    ------
    LayoutError
        If the picture is not known and no engine can lay it out.
    """
    view, speaker = request.view, request.speaker
    drawing, labels = request.drawn(view, Layout.ROADMAP)
    talk = Talk(empty_deck(), view, speaker, drawing, labels, compose_scenes(view, speaker))
    for number, scene in enumerate(talk.scenes):
        request.progress(number / (len(talk.scenes) + 1), scene.heading)
        _MAKERS[scene.kind](talk, scene)
    _add_sources(talk)
    for slide in talk.deck.slides:
        set_language(slide, request.lang)
    return _saved(talk.deck, request)


def _saved(deck: Deck, request: Request) -> bytes:
    manifest = request.pack.manifest
    dated = datetime.combine(manifest.checked, time())
    properties = deck.core_properties
    properties.title = title_of(request.view, request.speaker)
    properties.subject, properties.comments = stamp_of(request.speaker), notice_of(request.speaker)
    properties.author = properties.last_modified_by = manifest.title
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
    """Add the phases with the arrows between them."""
    view, speaker = talk.view, talk.speaker
    slide = talk.slide(PICTURE, scene.heading)
    shown = frozenset(scene.steps)
    used = {view.phase_of[step] for step in shown}
    faces = {
        phase.id: phase_face(view, phase.id, speaker, name_phase(phase, speaker), shown)
        for phase in view.phases
        if phase.id in used
    }
    links = [
        (link.source, link.target)
        for link in link_usual_phases(view)
        if any({t.source, t.target} <= shown for t in link.transitions)
    ]
    draw_stairs(slide, faces, links)
    write_notes(slide, scene, speaker)


def _add_phase(talk: Talk, scene: Scene) -> None:
    _add_picture(talk, scene, scene.lines)


def _add_options(talk: Talk, scene: Scene) -> None:
    """Add the frame of options as a picture; its title and hint stand on the frame already."""
    _add_picture(talk, scene, scene.lines[1:2])


def _add_picture(talk: Talk, scene: Scene, lead: Sequence[str]) -> None:
    """Add slides with the boxes of a scene, and a short text above them."""
    lang = talk.speaker.lang
    room = Rect(BODY.x, BODY.y + LEAD + 6, BODY.width, BODY.height - LEAD - 6)
    placed = fold(talk.drawing, scene.steps, room)
    for number, part in enumerate(placed, 1):
        heading = _numbered(scene.heading, number, len(placed), talk.speaker)
        slide = talk.slide(TEXT, heading)
        above = Rect(BODY.x, BODY.y - 4, BODY.width, LEAD)
        told = "; ".join(undrawn(part, talk.view, talk.speaker))
        size, pages = fit([*lead, told] if told else lead, above)
        write_body(slide, pages[0], above, min(size, 16), lang)
        draw_placed(slide, part, talk.view, talk.speaker)
        write_notes(slide, scene, talk.speaker)
        _add_rest(talk, heading, [line for page in pages[1:] for line in page])


def _add_step(talk: Talk, scene: Scene) -> None:
    lang = talk.speaker.lang
    slide = talk.slide(TEXT, scene.heading)
    more = draw_step(slide, talk.view, scene.steps[0], talk.speaker, talk.labels)
    size, pages = fit([*scene.lines, *more], BESIDE)
    write_body(slide, pages[0], BESIDE, size, lang)
    write_notes(slide, scene, talk.speaker)
    _add_rest(talk, scene.heading, [line for page in pages[1:] for line in page])


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
    SceneKind.EVIDENCE: _add_words,
    SceneKind.SUMMARY: _add_words,
}
