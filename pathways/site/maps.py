"""The maps as data: for every region, voice and set of answers what the app would send to its flowchart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pathways.graph import View, view_pathway
from pathways.model import Pack, Voice
from pathways.site.answers import asked_in, for_answers, questions_of
from pathways.site.files import Files
from pathways.text import Reader, Speaker
from pathways.web.beyond import list_questions, list_steps_elsewhere
from pathways.web.packing import LATER, pack_payload
from pathways.web.payload import Show, compose_payload, relate_shown

Index = dict[str, dict[str, object]]
"""Names of data by what they are of, then by the answers that they are for."""

SHARED = ("words", "foot", "notice")
APART = (*SHARED, "questions", "elsewhere", "relations", "library")


def list_views(pack: Pack) -> Iterator[View]:
    """Give each map in each region that it is told for."""
    for pathway in pack.pathways.values():
        for region in pathway.regions or tuple(region.id for region in pack.manifest.regions):
            yield view_pathway(pack, pathway.id, region)


def map_key(view: View, voice: Voice) -> str:
    """Return how the index calls a map."""
    return f"map/{view.pathway.id}/{view.region}/{voice.value}"


def add_maps(files: Files, reader: Reader, index: Index) -> None:
    """Add all maps in one language, with what is the same for all of them."""
    first = view_pathway(reader.pack, reader.pack.manifest.first_pathway, reader.pack.manifest.regions[0].id)
    for voice in Voice:
        whole: dict[str, object] = {**compose_payload(first, Show(voice, voices=(voice,)), reader)}
        index[f"words/{voice.value}"] = {"": files.data(f"words.{reader.lang}", {key: whole[key] for key in SHARED})}
        for view in list_views(reader.pack):
            index[map_key(view, voice)] = dict(_map_variants(files, reader, view, voice))
    index["asks/family"] = dict(
        for_answers(Voice.FAMILY, questions_of(reader), lambda answers: _asks(files, replace(reader, agreed=answers)))
    )
    for view in list_views(reader.pack):
        index[f"place/{view.pathway.id}/{view.region}"] = dict(_place_variants(files, reader, view))


def _map_variants(files: Files, reader: Reader, view: View, voice: Voice) -> Iterator[tuple[str, object]]:
    """Give the names of a map's two parts by the answers; none where its own question has no yes."""

    def make(answers: frozenset[str]) -> list[str]:
        told = replace(reader, agreed=answers)
        if not told.may_see(view.pathway.asks, voice):
            return []
        return _send(files, view, voice, told)

    yield from ((key, names) for key, names in for_answers(voice, asked_in(view), make).items() if names)


def _send(files: Files, view: View, voice: Voice, reader: Reader) -> list[str]:
    # The other voice is another page, with data of its own.
    payload = compose_payload(view, Show(voice, voices=(voice,)), reader)
    sent: dict[str, object] = {key: value for key, value in payload.items() if key not in APART}
    packed = pack_payload(sent)
    name = f"{view.pathway.id}.{view.region}.{reader.lang}"
    head = {key: value for key, value in sent.items() if key not in (*LATER, "select")}
    return [files.data(name, head), files.data(f"{name}.cards", packed.more)]


def _asks(files: Files, reader: Reader) -> str:
    speaker = Speaker(reader, Voice.FAMILY)
    return files.data(f"asks.{reader.lang}", {"questions": list_questions(reader.pack, speaker)})


def _place_variants(files: Files, reader: Reader, view: View) -> Iterator[tuple[str, object]]:
    """Give what a family's own place needs beside the map: all other steps, and which step comes before which."""

    def make(answers: frozenset[str]) -> str:
        told = replace(reader, agreed=answers)
        speakers = {voice: Speaker(told, voice) for voice in Voice}
        relations = relate_shown(view, told.hidden(view, Voice.FAMILY))
        value = {"elsewhere": list_steps_elsewhere(view, speakers), "relations": relations}
        return files.data(f"place.{view.pathway.id}.{view.region}.{reader.lang}", value)

    yield from for_answers(Voice.FAMILY, questions_of(reader), make).items()
