"""What the study desk is sent: made once per pack, map and language, and kept."""

from __future__ import annotations

import json

from pathways.graph import view_pathway
from pathways.model import Voice
from pathways.study import cases_data, study_data, tables_data
from pathways.ui.context import Context
from pathways.ui.kept import kept
from pathways.ui.maps import payload_for
from pathways.web.desk_component import pack_part
from pathways.web.payload import Show
from pathways.web.triggers import DeskData

# The interface's words that the desk needs: those of the chart, of exercises, of evidence and of trials.
WORD_KINDS = ("learn_", "study_", "evidence_", "trial_", "source_", "view_", "zoom_", "chart", "kind_", "status_")


def study_parts(context: Context, pathway: str, region: str) -> DeskData:
    """Return the parts that ``show_study`` sends.

    Raises
    ------
        LayoutError: if the picture cannot be laid out on this machine.
    """
    return {
        "view": _view(context, pathway, region),
        "tables": _tables(context),
        "cases": _cases(context),
        "map": payload_for(context, pathway, region, Show(Voice.TRAINEE)).head,
        "words": json.dumps(study_words(context), ensure_ascii=False),
    }


def study_words(context: Context) -> dict[str, str]:
    """Return the words of the desk, with the regions' names."""
    speaker = context.speaker(Voice.TRAINEE)
    regions = {f"region_{r.id}": speaker.say(f"regions/{r.id}", r.title).text for r in context.pack.manifest.regions}
    return {**{key: text for key, text in context.words.items() if key.startswith(WORD_KINDS)}, **regions}


@kept(most=32)
def _view(context: Context, pathway: str, region: str) -> str:
    return pack_part(study_data(view_pathway(context.pack, pathway, region), context.translator))


@kept(most=8)
def _tables(context: Context) -> str:
    return pack_part(tables_data(context.pack, context.translator))


@kept(most=8)
def _cases(context: Context) -> str:
    return pack_part(cases_data(context.pack, context.translator))
