"""The presenter's script and style sheets as texts; it shares the small parts of the flowchart's script."""

from __future__ import annotations

from functools import lru_cache

from pathways.web.assets import HERE, load_style

SHARED = ("lib/dom", "lib/words", "map/picture", "lib/theme")
PARTS = (
    "talk/mine",
    "talk/state",
    "talk/time",
    "talk/map",
    "talk/text",
    "talk/notes",
    "talk/dialogs",
    "talk/arrange",
    "talk/keys",
    "talk/bar",
    "talk",
)
FOLDER = HERE / "css"


@lru_cache(maxsize=1)
def load_talk_script() -> str:
    """Return the JavaScript module; it exports ``mountTalk`` and, for Streamlit, a default function."""
    files = [*(HERE / "js" / f"{part}.js" for part in SHARED), *(HERE / "js" / f"{part}.js" for part in PARTS)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@lru_cache(maxsize=1)
def load_talk_style() -> str:
    """Return the style sheet: that of the flowchart, the stage's own, and that of the notes."""
    return "\n".join((load_style(), (FOLDER / "talk.css").read_text(encoding="utf-8"), load_notes_style()))


@lru_cache(maxsize=1)
def load_notes_style() -> str:
    """Return the style sheet of the speaker's notes, which also stand in a window of their own."""
    return (FOLDER / "notes.css").read_text(encoding="utf-8")
