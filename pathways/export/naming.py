"""Names of files that leave the app: parts from the general to the special, so that a folder of them sorts.

>>> join_parts("appendicitis", "surgery", None, "poster")
'appendicitis_surgery_poster'
"""

from __future__ import annotations

import re
from datetime import date

NOT_PLAIN = re.compile(r"[^a-z0-9.-]+")


def file_name(
    pack: str,
    pathway: str | None,
    region: str | None,
    document: str,
    ending: str,
    dated: date,
    voice: str | None = None,
    lang: str | None = None,
    size: str | None = None,
) -> str:
    """Return the name of an exported file; parts that are None are left out.

    Parameters
    ----------
    document
        What the file is, such as ``sheet``, ``handout`` or ``poster``.
    ending
        Without the dot.
    dated
        The day on which the content was checked, never the day of the export: the name tells the content.
    size
        Paper (``a4``) or scale (``2x``).

    >>> file_name("appendicitis", "surgery", "europe", "handout", "pdf", date(2026, 11, 24), "family", "en", "a4")
    'appendicitis_surgery_europe_handout_family_en_a4_2026-11-24.pdf'
    """
    stem = join_parts(pack, pathway, region, document, voice, lang, size, dated.isoformat())
    return f"{stem}.{_plain(ending)}"


def join_parts(*parts: str | None) -> str:
    """Join the parts of a name; anything that a file system may not like becomes a hyphen."""
    return "_".join(_plain(part) for part in parts if part)


def _plain(part: str) -> str:
    return NOT_PLAIN.sub("-", part.lower()).strip("-.") or "x"
