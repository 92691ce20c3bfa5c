"""What the study desk is sent: made once per pack, map and language, and kept."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pathways.graph import view_pathway
from pathways.model import Pack, Voice
from pathways.study import cases_data, study_data, tables_data
from pathways.ui.context import Context
from pathways.ui.maps import payload_for
from pathways.web.desk_component import pack_part
from pathways.web.payload import Show

KEPT = 48
_lock = threading.Lock()
_made: OrderedDict[tuple[object, ...], tuple[str, Pack]] = OrderedDict()


def study_parts(context: Context, pathway: str, region: str) -> dict[str, str]:
    """Return the parts that ``show_study`` sends.

    Raises
    ------
        LayoutError: if the picture cannot be laid out on this machine.
    """
    pack, reader = context.pack, replace(context.reader, agreed=frozenset())

    def view() -> dict[str, Any]:
        return study_data(view_pathway(pack, pathway, region), reader.translator)

    return {
        "view": _once(context, ("view", pathway, region), view),
        "tables": _once(context, ("tables",), lambda: tables_data(pack, reader.translator)),
        "cases": _once(context, ("cases",), lambda: cases_data(pack, reader.translator)),
        "map": payload_for(reader, pathway, region, Show(Voice.TRAINEE)).head,
        "words": json.dumps(study_words(context), ensure_ascii=False),
    }


def study_words(context: Context) -> dict[str, str | dict[str, str]]:
    """Return the words of the desk, with the regions' names."""
    speaker = context.speaker(Voice.TRAINEE)
    regions = {f"region_{r.id}": speaker.say(r.title).text for r in context.pack.manifest.regions}
    return {**context.reader.words.for_script("desk"), **regions}


def _once(context: Context, part: tuple[str, ...], make: Callable[[], dict[str, Any]]) -> str:
    """Return a packed part; the same content is made only once."""
    key = (id(context.pack), context.lang, *part)
    with _lock:
        known = _made.get(key)
    if known is None:
        # The pack is kept beside its part, so that its id cannot come to mean another pack.
        known = (pack_part(make()), context.pack)
        with _lock:
            _made[key] = known
            if len(_made) > KEPT:
                _made.popitem(last=False)
    return known[0]
