"""The poster: a pathway, usually all of it, on one page, as vectors, as large as the paper permits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pathways.drawing import LIGHT, Drawing, Layout
from pathways.drawing.svg.icons import ICONS
from pathways.export.papers.map_picture import map_svg
from pathways.export.papers.paper import POSTER_SIZES, find_paper
from pathways.export.papers.parts import Data, heading_of, paper_facts, shown_steps
from pathways.export.request import Level, Request, road_title
from pathways.export.typesetting import typeset
from pathways.graph import View
from pathways.model import Modality, StepKind, TransitionKind
from pathways.text import Speaker

USUAL = "a3"
_SIGN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 46 26" width="46" height="26">'


def make_poster(request: Request) -> bytes:
    """Return the poster as tagged PDF, landscape; steps that nobody asked for leave their places empty.

    Raises
    ------
    PaperError
        For any other paper than ``a4``, ``a3``, ``a2``, ``letter`` and ``tabloid``.
    ExportError
        If nothing of the pathway may be shown.
    """
    size = find_paper(request.paper or USUAL, POSTER_SIZES)
    data = compose_poster(request)
    sized = {**data, "paper": size.typst, "factor": round(size.height / 842, 3)}
    return typeset("poster", sized, request.pack.manifest.checked, is_tagged=True)


def compose_poster(request: Request) -> Data:
    """Return what stands on the poster.

    Raises
    ------
    ExportError
        If nothing of the pathway may be shown.
    """
    view, speaker = request.view, request.speaker
    hidden = speaker.hidden(view)
    drawing, labels = request.drawn(view, Level.EVERYTHING)
    drawn = _drawn_steps(drawing, view)
    shown = [step for step in shown_steps(view, speaker) if step in drawn]
    title = speaker.say(view.title).text
    alt = speaker.word(
        "poster_alt",
        title=title,
        count=len(shown),
        phases=len({view.phase_of[s] for s in shown}),
        names="; ".join(speaker.title(s) for s in shown),
    )
    svg = map_svg(drawing, view, labels, speaker.voice, speaker.lang, hidden=hidden)
    return {
        **paper_facts(view, speaker),
        **_heading(request, drawing),
        "legend_title": speaker.word("poster_legend"),
        "partial": speaker.word("handout_hidden") if hidden else "",
        "legend": list(_modalities(view, shown, speaker)),
        "signs": list(_signs(view, shown, speaker)),
        "picture": {"svg": svg, "width": drawing.width, "height": drawing.height, "alt": alt},
    }


def _heading(request: Request, drawing: Drawing) -> Data:
    """Return the names of the pathway, of its main road if the poster shows one of several, and of the region."""
    found = heading_of(request.view, request.speaker)
    road = road_title(request.view, request.road, request.speaker) if drawing.layout is Layout.ROAD else ""
    return {**found, "region": " · ".join(part for part in (road, found["region"]) if part)}


def _drawn_steps(drawing: Drawing, view: View) -> set[str]:
    """Return the steps that a picture shows, alone, in a phase or in a folded group of options."""
    found = {box.id for box in drawing.boxes} | {s for group in drawing.groups for s in view.members_of(group.id)}
    return found | {step for step in view.steps if view.phase_of[step] in found}


def _modalities(view: View, shown: Sequence[str], speaker: Speaker) -> Iterable[Data]:
    """Give every kind of treatment on the poster with its icon and colours."""
    used = {view.step(s).modality for s in shown}
    for modality in (m for m in Modality if m in used):
        tint = LIGHT.tints[modality]
        yield {
            "text": speaker.word(f"modality_{modality}"),
            "svg": _icon(ICONS[modality], tint.fill, tint.line),
        }


def _icon(path: str, fill: str, line: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26" width="26" height="26">'
        f'<rect x="1" y="1" width="24" height="24" rx="6" fill="{fill}" stroke="{line}" stroke-width="1.4"/>'
        f'<path transform="translate(4 4)" d="{path}" fill="none" stroke="{line}" stroke-width="1.7" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )


def _signs(view: View, shown: Sequence[str], speaker: Speaker) -> Iterable[Data]:
    """Give the shapes and lines that the poster uses, each with its words."""
    steps = [view.step(s) for s in shown]
    known = set(shown)
    kinds = {t.kind for t in view.transitions if {t.source, t.target} <= known}
    line, ink = LIGHT.ground["line"], LIGHT.ground["text"]
    box = f'fill="none" stroke="{line}" stroke-width="1.6"'
    signs = (
        ("poster_arrow", True, _stroke("", line) + _head(line)),
        ("poster_repeat", TransitionKind.REPEAT in kinds, _stroke("7 4", line) + _head(line)),
        ("poster_relapse", TransitionKind.RELAPSE in kinds, _stroke("1 4", line) + _head(line)),
        ("poster_decision", any(s.kind is StepKind.DECISION for s in steps),
         f'<path d="M7 4H39L45 13L39 22H7L1 13Z" {box}/>'),
        ("poster_options", any(s in view.group_of for s in shown),
         f'<rect x="1" y="3" width="44" height="20" rx="7" {box} stroke-dasharray="1 3.5" stroke-linecap="round"/>'),
        ("poster_trial", any(s.status.is_trial for s in steps),
         f'<rect x="1" y="3" width="44" height="20" rx="6" {box} stroke-dasharray="6 4"/>'),
        ("poster_door", any(s.opens for s in steps),
         f'<path d="M20 7l6 6l-6 6" fill="none" stroke="{ink}" stroke-width="1.8"/>'),
        ("poster_beyond", any(s.beyond_seed for s in steps),
         f'<path d="M19 13h8M23 9v8" fill="none" stroke="{ink}" stroke-width="1.6"/>'),
    )  # fmt: skip
    for key, is_used, drawn in signs:
        if is_used:
            yield {"text": speaker.word(key), "svg": f"{_SIGN}{drawn}</svg>"}


def _stroke(dashes: str, line: str) -> str:
    return f'<path d="M2 13H36" fill="none" stroke="{line}" stroke-width="1.8" stroke-dasharray="{dashes or "none"}"/>'


def _head(line: str) -> str:
    return f'<path d="M44 13L36 9.4V16.6Z" fill="{line}"/>'
