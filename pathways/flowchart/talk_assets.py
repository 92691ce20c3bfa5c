"""The presenter's script and style sheets as texts; it shares the small parts of the flowchart's script."""

from __future__ import annotations

from functools import lru_cache

from pathways.flowchart.assets import HERE, load_style

SHARED = ("dom", "words", "picture", "theme")
PARTS = (
    "talk_mine",
    "talk_state",
    "talk_time",
    "talk_map",
    "talk_text",
    "talk_notes",
    "talk_dialogs",
    "talk_arrange",
    "talk_keys",
    "talk_bar",
    "presenter",
)
FOLDER = HERE / "presenter"


@lru_cache(maxsize=1)
def load_talk_script() -> str:
    """Return the JavaScript module; it exports ``mountTalk`` and, for Streamlit, a default function."""
    files = [*(HERE / "js" / f"{part}.js" for part in SHARED), *(FOLDER / f"{part}.js" for part in PARTS)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@lru_cache(maxsize=1)
def load_talk_style() -> str:
    """Return the style sheet: that of the flowchart, the stage's own, and that of the notes."""
    return "\n".join((load_style(), (FOLDER / "presenter.css").read_text(encoding="utf-8"), load_notes_style()))


@lru_cache(maxsize=1)
def load_notes_style() -> str:
    """Return the style sheet of the speaker's notes, which also stand in a window of their own."""
    return (FOLDER / "notes.css").read_text(encoding="utf-8")
