"""The index of one language: what the scripts know of the site before they load anything else."""

from __future__ import annotations

from collections.abc import Mapping

from typing_extensions import TypedDict

from pathways.cards.library import list_questions
from pathways.graph import resolve_routes
from pathways.model import Voice
from pathways.site.document import PAGES, foot_lines, site_name
from pathways.site.maps import Index, list_views
from pathways.text import Reader, Speaker, language_name
from pathways.web.payload_data import Named, VoicedText, voiced

WORDS = (
    "ask_yes", "ask_not_now", "ask_change", "ask_heading", "ask_help", "ask_numbers_switch",
    "region_missing", "region_show", "start_overview", "pathway", "voice", "voice_family", "voice_trainee",
    "where_group", "where_unknown", "where_title", "lost_title", "lost_text", "site_failed", "first_wait", "stale",
    "present_whole", "present_route", "region", "study_pathway", "study_region", "compare_choose", "compare_same",
    "nav_start", "nav_explore", "nav_where", "nav_first", "nav_present", "nav_compare", "nav_study", "nav_library",
    "nav_about",
)  # fmt: skip
"""What the scripts say around the parts that bring words of their own."""


class MapEntry(TypedDict):
    """A map, the question before it, and the regions that it is told for."""

    id: str
    title: VoicedText
    asks: str | None
    regions: list[str]


class RegionEntry(TypedDict):
    """A region and what it is called."""

    id: str
    title: VoicedText


class QuestionEntry(TypedDict):
    """A question before hard parts."""

    id: str
    title: str
    ask: str


class SiteIndex(TypedDict):
    """What the scripts know of a site in one language.

    ``steps`` has for each step its home, the question before it and the regions that have it; ``files`` names data by
    what they are of and by the answers that they are for; ``scripts`` what is loaded only where it is needed; ``held``
    entries of the library that are behind a question.
    """

    lang: str
    langs: list[Named]
    pack: str
    name: str
    checked: str
    first: str
    talk: str
    regions: list[RegionEntry]
    maps: list[MapEntry]
    steps: dict[str, list[str | None | list[str]]]
    routes: dict[str, list[Named]]
    comparisons: list[dict[str, object]]
    questions: list[QuestionEntry]
    bar: dict[str, object]
    foot: list[str]
    held: dict[str, str]
    words: dict[str, str]
    scripts: dict[str, str]
    files: Mapping[str, object]


def compose_index(reader: Reader, files: Index, scripts: dict[str, str]) -> SiteIndex:
    """Return the index of a language."""
    pack, family = reader.pack, Speaker(reader, Voice.FAMILY)
    speakers = {voice: Speaker(reader, voice) for voice in Voice}
    manifest, every = pack.manifest, [region.id for region in pack.manifest.regions]
    return {
        "lang": reader.lang,
        "langs": [{"id": lang, "title": language_name(lang)} for lang in manifest.languages],
        "pack": manifest.id,
        "name": site_name(family),
        "checked": manifest.checked.isoformat(),
        "first": manifest.first_pathway,
        # A talk is most often asked for on the treatment that has numbered phases.
        "talk": max(pack.pathways.values(), key=lambda p: sum(phase.number is not None for phase in p.phases)).id,
        "regions": [
            {"id": r.id, "title": voiced({v: s.say(r.title).text for v, s in speakers.items()})}
            for r in manifest.regions
        ],
        "maps": [
            {
                "id": p.id,
                "title": voiced({v: s.say(p.title).text for v, s in speakers.items()}),
                "asks": p.asks,
                "regions": list(p.regions) or every,
            }
            for p in pack.pathways.values()
        ],
        "steps": {s.id: [pack.home_of(s.id), pack.question_of(s.id), list(s.regions)] for s in pack.steps.values()},
        "routes": _routes(reader),
        "comparisons": [
            {"id": c.id, "title": voiced({v: s.say(c.title).text for v, s in speakers.items()})}
            for c in manifest.comparisons
        ],
        "questions": [
            {"id": q.id, "title": family.say(q.title).text, "ask": family.say(q.ask).text} for q in manifest.questions
        ],
        "bar": {
            "pages": [{"page": "" if n == "start" else n, "title": reader.word(f"nav_{n}")} for n in PAGES],
            "words": reader.words.for_script("bar"),
        },
        "foot": foot_lines(family),
        "held": list_questions(family),
        "words": {key: reader.words[key] for key in WORDS},
        "scripts": scripts,
        "files": files,
    }


def _routes(reader: Reader) -> dict[str, list[Named]]:
    """Return the named ways through each map in each region, as a talk can be about them."""
    speaker = Speaker(reader, Voice.TRAINEE)
    return {
        f"{view.pathway.id}/{view.region}": [
            {"id": named.route.id, "title": speaker.say(named.route.title).text} for named in resolve_routes(view)
        ]
        for view in list_views(reader.pack)
    }
