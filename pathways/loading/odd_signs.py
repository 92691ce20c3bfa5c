"""Signs that get into a file by accident: marks of a merge, what cannot be seen, false spaces."""

from __future__ import annotations

import re

from pathways.errors import Problem
from pathways.loading.plain_text import UNSEEN

_MERGE = re.compile(r"^(<{7}|>{7}|\|{7})( |\r?$)", re.MULTILINE)
_NAMES = {
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u2007": "a figure space",
    "\u200b": "a zero-width space",
    "\u2060": "a word joiner",
    "\ufeff": "a byte order mark",
    "\u00ad": "a soft hyphen",
}
# What has no width and no use in a text. Joiners are spared: some scripts and signs need them.
_HIDDEN = re.compile("[\u200b\u2060\ufeff]")
_SPACES = re.compile("[\u00a0\u202f\u2007\u3000]")
QUOTES = "“”„‟‘’‚«»"


def find_merge_mark(text: str, name: str) -> Problem | None:
    """Return a problem with the first mark that a merge of two versions left in a file."""
    found = _MERGE.search(text)
    if not found:
        return None
    where = f"{name}:{_line(text, found.start())}"
    remedy = "Choose between the two versions there, and remove the lines with <<<<<<<, ======= and >>>>>>>."
    return Problem(where, "", f"'{found[1]}', the mark of an unfinished merge", "one version", remedy)


def find_unseen(text: str, name: str) -> Problem | None:
    """Return a problem with the first character of a file that cannot be seen and means nothing."""
    found = UNSEEN.search(text) or _HIDDEN.search(text)
    if not found:
        return None
    where = f"{name}:{_line(text, found.start())}"
    return Problem(where, "", f"{name_sign(found.group())}", "text that can be seen", "Remove it.")


def find_false_space(line: str) -> str | None:
    """Return the name of a space in a line of a file that is not the one on the keyboard."""
    found = _SPACES.search(line)
    return name_sign(found.group()) if found else None


def name_sign(sign: str) -> str:
    """Return what a character is called, with its code.

    >>> name_sign(chr(160)), name_sign(chr(7))
    ('a no-break space (U+00A0)', 'the invisible character U+0007')
    """
    code = f"U+{ord(sign):04X}"
    return f"{_NAMES[sign]} ({code})" if sign in _NAMES else f"the invisible character {code}"


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
