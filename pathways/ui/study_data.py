"""What the study desk is sent: made once per pack, map and language, and kept."""

from __future__ import annotations

import json
from dataclasses import replace

from pathways.graph import view_pathway
from pathways.model import Voice
from pathways.study import cases_data, study_data, tables_data
from pathways.text import Reader
from pathways.ui.context import Context
from pathways.ui.kept import kept
from pathways.ui.maps import payload_for
from pathways.web.packing import pack_part
from pathways.web.payload import Show
from pathways.web.triggers import DeskData


def study_parts(context: Context, pathway: str, region: str) -> DeskData:
    """Return the parts that ``show_study`` sends."""
    reader = replace(context.reader, agreed=frozenset())
    return {
        "view": _view(reader, pathway, region),
        "tables": _tables(reader),
        "cases": _cases(reader),
        "map": payload_for(reader, pathway, region, Show(Voice.TRAINEE)).head,
        "words": json.dumps(study_words(context), ensure_ascii=False),
    }


def study_words(context: Context) -> dict[str, str | dict[str, str]]:
    """Return the words of the desk, with the names of regions and maps."""
    speaker = context.speaker(Voice.TRAINEE)
    regions = {f"region_{r.id}": speaker.say(r.title).text for r in context.pack.manifest.regions}
    maps = {f"map_{p.id}": speaker.say(p.title).text for p in context.pack.pathways.values()}
    return {**context.reader.words.for_script("desk"), **regions, **maps}


@kept(most=32)
def _view(reader: Reader, pathway: str, region: str) -> str:
    return pack_part(study_data(view_pathway(reader.pack, pathway, region), reader.translator))


@kept(most=8)
def _tables(reader: Reader) -> str:
    return pack_part(tables_data(reader.pack, reader.translator))


@kept(most=8)
def _cases(reader: Reader) -> str:
    return pack_part(cases_data(reader.pack, reader.translator))
