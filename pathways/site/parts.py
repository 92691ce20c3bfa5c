"""What the bar, the doors, the library, the talks, comparisons and the study desk are sent, as data by name."""

from __future__ import annotations

from dataclasses import replace

from pathways.cards.library import compose_library
from pathways.graph import View, resolve_routes
from pathways.model import Voice
from pathways.site.answers import NOBODY, asked_in, for_answers, key_of, questions_of, subsets
from pathways.site.files import Files
from pathways.site.maps import Index, list_views
from pathways.study import cases_data, study_data, tables_data
from pathways.text import NUMBERS, Reader, Speaker, language_name
from pathways.web.finder_data import compose_finder
from pathways.web.packing import pack_part
from pathways.web.page_template import load_page_template
from pathways.web.talk import TalkShow, compose_talk


def add_parts(files: Files, reader: Reader, index: Index) -> None:
    """Add everything but the maps in one language."""
    for voice in Voice:
        index[f"finder/{voice.value}"] = dict(_finder(files, reader, voice))
        index[f"library/{voice.value}"] = dict(_library(files, reader, voice))
    index["library-words"] = {"": files.data(f"words.library.{reader.lang}", reader.words.for_script("library"))}
    index["doors"] = dict(_doors(files, reader))
    index["template"] = {"": files.data("template", load_page_template())}
    _add_desk(files, reader, index)
    _add_talks(files, reader, index)


def _finder(files: Files, reader: Reader, voice: Voice) -> dict[str, str]:
    def make(answers: frozenset[str]) -> str:
        return files.data(f"finder.{reader.lang}", pack_part(compose_finder(replace(reader, agreed=answers), voice)))

    return for_answers(voice, questions_of(reader), make)


def _library(files: Files, reader: Reader, voice: Voice) -> dict[str, str]:
    def make(answers: frozenset[str]) -> str:
        library = compose_library(Speaker(replace(reader, agreed=answers), voice))
        return files.data(f"library.{reader.lang}", library)

    return for_answers(voice, [*questions_of(reader), NUMBERS], make)


def _doors(files: Files, reader: Reader) -> dict[str, str]:
    """Return what the doors say. Steps of parts that were not asked for have no title there."""

    def make(answers: frozenset[str]) -> str:
        speaker = Speaker(replace(reader, agreed=answers), Voice.FAMILY)
        pack = reader.pack
        steps = [s.id for p in pack.pathways.values() if speaker.may_see(p.asks) for s in p.steps]
        doors = {
            "pack": pack.manifest.id,
            "lang": reader.lang,
            "steps": {step: speaker.title(step) for step in steps if speaker.unasked(step) is None},
            "told": bool(pack.first_days),
            "talk": pack.manifest.first_pathway,
            "words": reader.words.for_script("doors"),
        }
        return files.data(f"doors.{reader.lang}", doors)

    return for_answers(Voice.FAMILY, questions_of(reader), make)


def _add_desk(files: Files, reader: Reader, index: Index) -> None:
    told, lang = replace(reader, agreed=NOBODY), reader.lang
    speaker = Speaker(told, Voice.TRAINEE)
    regions = {f"region_{r.id}": speaker.say(r.title).text for r in reader.pack.manifest.regions}
    words = {**reader.words.for_script("desk"), **regions}
    index["desk"] = {
        "": [
            files.data(f"tables.{lang}", pack_part(tables_data(reader.pack, reader.translator))),
            files.data(f"cases.{lang}", pack_part(cases_data(reader.pack, reader.translator))),
            files.data(f"words.desk.{lang}", words),
        ]
    }
    for view in list_views(reader.pack):
        name = f"study.{view.pathway.id}.{view.region}.{lang}"
        studied = files.data(name, pack_part(study_data(view, reader.translator)))
        index[f"study/{view.pathway.id}/{view.region}"] = {"": studied}


def _add_talks(files: Files, reader: Reader, index: Index) -> None:
    """Add each talk: about a map, or about a named route of it."""
    languages = tuple((t.lang, language_name(t.lang)) for t in reader.translators)
    for view in list_views(reader.pack):
        named = [None, *(found.route for found in resolve_routes(view))]
        asked = [question for question in asked_in(view) if question != NUMBERS]
        for route in named:
            show = TalkShow(Voice.TRAINEE, route, languages)

            made = {
                key_of(answers): _talk(files, view, show, replace(reader, agreed=answers)) for answers in subsets(asked)
            }
            index[f"talk/{view.pathway.id}/{view.region}/{route.id if route else ''}"] = dict(made)


def _talk(files: Files, view: View, show: TalkShow, reader: Reader) -> list[str]:
    """Return the names of a talk's two parts: its picture is the same for every way through a map."""
    talk = compose_talk(view, show, reader)
    name = f"talk.{view.pathway.id}.{view.region}.{reader.lang}"
    rest = {key: value for key, value in talk.items() if key != "picture"}
    return [files.data(name, rest), files.data(f"{name}.picture", {"picture": talk["picture"]})]
