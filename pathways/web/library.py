"""The library inside Streamlit: it tells what is looked at and where to go, all of it public, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from pathways.web.going import Going, hear, read_went
from pathways.web.triggers import LibrarySent, LibraryState
from pathways.web.widget import Widget

NAME = "pathways_library"
LONGEST = 200
MOST = 12
_library = Widget(NAME, "library")


def show_library(
    data: LibrarySent,
    key: str,
    on_went: Callable[[Going], None],
    on_shown: Callable[[LibraryState], None],
    on_agreed: Callable[[], None],
) -> None:
    """Show the library; what the reader asks for in it is told before the next run."""

    def hear_went() -> None:
        going = read_went(hear(key, "went"))
        if going is not None:
            on_went(going)

    def hear_shown() -> None:
        shown = read_shown(hear(key, "shown"))
        if shown is not None:
            on_shown(shown)

    told = json.dumps(data["state"], ensure_ascii=False, separators=(",", ":"))
    _library(
        key=key,
        data={"library": data["library"], "words": data["words"], "state": told},
        on_went_change=hear_went,
        on_shown_change=hear_shown,
        on_agreed_change=on_agreed,
    )


def read_shown(value: object) -> LibraryState | None:
    """Return what the browser says is looked at, or None if it is not what the library sends.

    >>> read_shown({"table": "drugs", "entry": "", "voice": "family", "filters": {"phase": "surgery"}, "seq": 3})
    {'table': 'drugs', 'entry': '', 'voice': 'family', 'filters': {'phase': 'surgery'}, 'seq': 3}
    >>> read_shown({"table": 7})
    """
    if not isinstance(value, Mapping):
        return None
    filters, seq = value.get("filters"), value.get("seq")
    if not isinstance(filters, Mapping) or len(filters) > MOST or not isinstance(seq, int):
        return None
    named = [
        value.get("table"),
        value.get("entry"),
        value.get("voice"),
        *(text for pair in filters.items() for text in pair),
    ]
    if not all(isinstance(text, str) and len(text) <= LONGEST for text in named):
        return None
    table, entry, voice = (str(text) for text in named[:3])
    chosen = {str(name): str(text) for name, text in filters.items()}
    return {"table": table, "entry": entry, "voice": voice, "filters": chosen, "seq": seq}
