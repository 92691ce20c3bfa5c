"""A catalogue of translations (PO) to its messages: strict, and with every fault by its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import c2py
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from pathways.errors import PackError, Problem
from pathways.loading.odd_signs import find_merge_mark, find_unseen
from pathways.loading.plain_text import shorten
from pathways.opening import UnreadableError, read_text

MAX_PLURALS = 6  # Arabic has the most
MAX_PROBLEMS = 20
SAMPLES = 200
_TEXT = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\]) +)?{_TEXT}")
_PLURAL = re.compile(r"msgstr\[([0-9]+)\]")
_FORMS = re.compile(r"nplurals *= *([0-9]+)")


def read_po_file(path: Path, shown_as: str, inside: Path, locale: Locale | None = None) -> Catalog:
    """Read a catalogue; entries that are no longer used are passed over.

    Parameters
    ----------
    shown_as
        How problems name the file.
    inside
        Refuse a file that lies outside this folder.
    locale
        The language that it should be in; that of its head if left out.

    Raises
    ------
    PackError
        With what is wrong, by lines: no file, no UTF-8, too large, no catalogue.
    """
    try:
        text = read_text(path, shown_as, inside)
    except UnreadableError as error:
        raise PackError([error.problem]) from None
    lines = [_used(line.strip()) for line in text.split("\n")]
    problems = list(_faults(text, lines, shown_as))
    if problems:
        raise PackError(problems[:MAX_PROBLEMS])
    try:
        catalogue = read_po(lines, locale=locale, abort_invalid=True)
        choose = c2py(catalogue.plural_expr)
        if any(not 0 <= choose(n) < catalogue.num_plurals for n in range(SAMPLES)):
            raise ValueError("a plural form that nplurals does not count")
    except Exception as error:  # whatever another's reader makes of a damaged file
        line = getattr(error, "lineno", 0) + 1
        raise PackError([_no_catalogue(shown_as, line, shorten(str(error) or type(error).__name__, 100))]) from None
    return catalogue


def _used(line: str) -> str:
    """Return a line, empty if nothing is read from it: an entry that is no longer used, a place in a program."""
    return "" if line.startswith(("#~", "#:", "#|")) else line


def _faults(text: str, lines: list[str], name: str) -> Iterator[Problem]:
    odd = find_merge_mark(text, name) or find_unseen(text, name)
    if odd is not None:
        yield odd
        return
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        plural = _PLURAL.match(line)
        forms = _FORMS.search(line)
        if not _LINE.fullmatch(line):
            yield _no_catalogue(name, number, f"'{shorten(line)}'")
        elif plural and int(plural[1]) >= MAX_PLURALS or forms and not 0 < int(forms[1][:9]) <= MAX_PLURALS:
            allowed = f"at most {MAX_PLURALS} plural forms"
            yield Problem(f"{name}:{number}", "", f"'{shorten(line)}'", allowed, "Correct 'nplurals' and 'msgstr[…]'.")
        elif line.startswith("msgctxt "):
            if line in seen:
                found, allowed = f"{shorten(line)} again", f"each context once (first at {name}:{seen[line]})"
                yield Problem(f"{name}:{number}", "", found, allowed, "Remove one of the two entries.")
            seen.setdefault(line, number)


def _no_catalogue(name: str, line: int, found: str) -> Problem:
    allowed = 'lines of a PO file, such as msgid "…"'
    return Problem(f"{name}:{line}", "", found, allowed, "Correct this line, or save the file again with its editor.")
