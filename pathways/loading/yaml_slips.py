"""Slips of the pen in YAML: what an author meant, where the grammar says something else or nothing at all."""

from __future__ import annotations

import re

from pathways.loading.odd_signs import QUOTES, find_false_space
from pathways.loading.plain_text import shorten

_COMMENT = re.compile(r"[ \t]+#")
# A value that begins with a quote, or an item of a list.
_OPENED = re.compile(r"""^\s*(?:- +)*(?:[\w-]+: +)?(?P<quote>["'])""")
_FALSE_SPACE_AFTER = re.compile(r"[\w-]+:[\u00a0\u202f\u2007\u3000]")
# To be looked for anywhere: with the whole word before the colon it would take minutes on a line that is one long word.
_FALSE_SPACE_IN = re.compile(r"[\w-]:[\u00a0\u202f\u2007\u3000]")
_STARTS, _ENDS = "“„‟‘‚«", "”“’»"
LOOK_BACK = 40

AGAIN = "Type the spaces of this line again."
Surprise = tuple[str, str, str]
"""What was found, what is allowed, what to do."""


def find_cut(text: str, end: int) -> Surprise | None:
    """Return what is lost of a value without quotes that ends at ``end`` of a file's text, if a comment follows."""
    if not _COMMENT.match(text, end):
        return None
    cut = shorten(text[end : end + 200].partition("\n")[0], 40)
    found = f"a text that ends before '{cut}', which is taken for a comment"
    remedy = "Put the whole text in quotes; a comment goes on a line of its own."
    return found, "a text in quotes if it has ' #' in it", remedy


def find_surprise(value: str) -> Surprise | None:
    """Return what is wrong with a text, or a key, that stands without quotes and is not what its author meant."""
    if _FALSE_SPACE_AFTER.match(value):
        return f"{find_false_space(value)} after the colon", "a space of the keyboard", "Type that space again."
    if value[:1] and find_false_space(value[0]):
        return f"{find_false_space(value[0])} before '{shorten(value.strip(), 40)}'", "spaces of the keyboard", AGAIN
    if value[:1] and value[0] in _STARTS and not any(sign in _ENDS for sign in value[1:-1]):
        remedy = "Use the straight quotes of the keyboard around the text, or around these."
        return f"typographic quotes around '{shorten(value.strip(QUOTES), 40)}'", "straight quotes (\" or ')", remedy
    return None


def explain_syntax(text: str, line: int, said: str) -> tuple[int, str, str, str, str]:
    """Return where a fault of the grammar comes from (line, field, found, allowed, remedy), as far as it can be told.

    Parameters
    ----------
    line
        Where the reader could not go on.
    said
        What it says about that.
    """
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return line, "", "a tab", "spaces", "Indent with spaces only."
    for number in range(min(line, len(lines)), max(0, line - LOOK_BACK), -1):
        near = lines[number - 1]
        if number > line - 3 and (near[: len(near) - len(near.lstrip())].strip(" ") or _FALSE_SPACE_IN.search(near)):
            found = find_false_space(near)
            if found:
                return number, "", found, "a space of the keyboard", AGAIN
        opened = _OPENED.match(near)
        if opened and not _is_closed(near[opened.end() :], opened["quote"]):
            found = f"a quote ({opened['quote']}) that is not closed on its line"
            return number, "", found, "a text that begins and ends with the same quote", "Write the quote at its end."
        if number > line - 3 and opened and _goes_on(near[opened.end() :], opened["quote"]):
            remedy = "Write it twice ('') or use the other kind (\"), or remove it."
            return number, "", f"a quote ({opened['quote']}) inside a text in such quotes", "one at each end", remedy
    return line, "", said, "well-formed YAML", "Check indentation, quotes and colons near this line."


def _is_closed(rest: str, quote: str) -> bool:
    """Tell whether a quote that was opened is closed in the rest of its line."""
    return bool(re.search(r'(?<!\\)(?:\\\\)*"' if quote == '"' else "'", rest))


def _goes_on(rest: str, quote: str) -> bool:
    """Tell whether there is more text after the quote that closes."""
    closed = re.match(r'(?:[^"\\]|\\.)*"(.*)' if quote == '"' else r"(?:[^']|'')*'(.*)", rest)
    return closed is not None and bool(re.match(r"\s*[^\s,\]}#:]", closed[1]))
