"""English words of exported files and of the panel that makes them, by key."""

from __future__ import annotations

EXPORT_WORDS: dict[str, str] = {
    "export_stamp": "{title}, version {version}, content checked on {date}",
    "export_part": "{title} ({number} of {total})",
}
