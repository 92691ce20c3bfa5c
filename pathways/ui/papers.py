"""Papers that the server sets: the family's sheet as a PDF file, for those who want a file.

The way without any request is ``js/place/sheet``: it prints on the device. Nothing is sent before the family was told
what is; then only public step names are (``docs/decisions/0012-sheet.md``). They are kept nowhere.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import NamedTuple

from pathways.errors import PathwaysError
from pathways.export.naming import file_name
from pathways.export.papers.paper import HAND_SIZES
from pathways.export.papers.sheet_pdf import sheet_pdf
from pathways.graph import Place, View, view_pathway
from pathways.model import Voice
from pathways.ui.context import Context
from pathways.web.triggers import SheetFile

MOST_STEPS = 500


class SheetWish(NamedTuple):
    """What a sheet is asked for: the place, the paper, and a number that names the answer."""

    place: Place
    paper: str
    seq: int


def read_sheet_wish(text: str) -> SheetWish | None:
    """Return what a device asked for, or None if it is not what the sheet sends.

    >>> read_sheet_wish('{"seq": 1, "paper": "letter", "now": ["hr-tx1"], "done": [7]}').place.now
    frozenset({'hr-tx1'})
    >>> read_sheet_wish("[]")
    """
    try:
        asked = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(asked, Mapping) or not isinstance(asked.get("seq"), int):
        return None
    paper = asked.get("paper")
    place = Place(_steps(asked.get("now")), _steps(asked.get("done")), _steps(asked.get("no")))
    return SheetWish(place, paper if paper in HAND_SIZES else HAND_SIZES[0], asked["seq"])


def _steps(value: object) -> frozenset[str]:
    steps = value[:MOST_STEPS] if isinstance(value, list) else []
    return frozenset(step for step in steps if isinstance(step, str))


def make_sheet(context: Context, pathway: str, region: str, asked: str) -> str | None:
    """Return the sheet that was asked for as ``SheetFile``, in JSON; None for what is no such wish."""
    wish = read_sheet_wish(asked)
    if wish is None:
        return None
    view = view_pathway(context.pack, pathway, region)
    file: SheetFile = {"seq": wish.seq, "name": sheet_name(context, view, wish.paper), "pdf": "", "problem": ""}
    try:
        made = sheet_pdf(view, wish.place, context.reader, wish.paper)
        file["pdf"] = base64.b64encode(made).decode("ascii")
    except PathwaysError as problem:
        file["problem"] = str(problem)
    return json.dumps(file)


def sheet_name(context: Context, view: View, paper: str) -> str:
    """Return the name of the file. It tells the map and the date of the content, and nothing of the place."""
    manifest = context.pack.manifest
    return file_name(
        manifest.id,
        view.pathway.id,
        view.region,
        "sheet",
        "pdf",
        manifest.checked,
        Voice.FAMILY.value,
        context.lang,
        paper,
    )
