"""English words of the family's own place on the map, by key."""

from __future__ import annotations

PLACE_WORDS: dict[str, str] = {
    "place_title": "Where we are",
    "place_hint": "Open the step where you are now, and choose “We are here”. You can mark more than one.",
    "place_only_done": "Marked as done. Open the step where you are now, and choose “We are here”.",
    "place_now": "You are here: {names}",
    "place_next": "– What may come next: {names}",
    "place_elsewhere": "Your place was marked on another map. Open it",
    "place_mark_now": "We are here",
    "place_mark_done": "We have done this",
    "place_mark_no": "Not for us",
    "place_note": "Your notes and questions about this step",
    "place_keep": "Keep this on this device",
    "place_save": "Save as a file",
    "place_open": "Open a file",
    "place_forget": "Forget everything",
    "place_private": "What you mark and write stays in this window and is gone when you close it. It is never sent "
    "to anyone.",
    "place_kept": "Kept in this browser only. Do not keep it on a shared computer; “Forget everything” removes it.",
    "place_blocked": "This browser does not allow keeping anything. You can save a file; without it, all is gone when "
    "you close this window.",
    "place_opened": "The file was opened.",
    "place_forgotten": "Everything was removed from this device.",
    "place_file_large": "The file is too large to be a place file. Nothing was changed.",
    "place_file_broken": "The file can't be read; it may be cut short. Nothing was changed.",
    "place_file_other": "This is not a place file. Nothing was changed.",
    "place_file_version": "The file is from another version. What could be read was taken.",
    "place_file_pack": "The file was made for another map. What could be read was taken.",
    "place_file_part": "Some parts of the file could not be read and were left out.",
    "mark_now": "You are here",
    "mark_done": "done",
    "mark_not-for-us": "not for us",
    "mark_next": "may come next",
    "mark_been": "has been",
    "mark_may-have-been": "may have been",
    "mark_later": "may come later",
    "mark_another-way": "another way",
}
