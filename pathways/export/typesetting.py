"""PDF through Typst: templates beside this file, content as data, the bundled font, and no way out to the network.

Where a letter is in no font of ours, fonts of this computer may step in; what none has becomes an empty box.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import typst

from pathways.errors import ExportError
from pathways.files import FONTS
from pathways.text.letters import without_unseen

TEMPLATES = Path(__file__).parent / "typst"
_NO_GLYPH = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_RUST_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNSEEN = re.compile(r"\\u00[01][0-9a-f]|[\x7f-\x9f]")  # control characters, as JSON writes them
_NO_SIGN = "\u25a1"  # an empty box, for what none of the fonts has
_MOST_TRIES = 40


def typeset(template: str, data: Mapping[str, Any], dated: date, is_tagged: bool = False) -> bytes:
    """Return a PDF. Texts go in as JSON, so that nothing a pack says is read as markup.

    Parameters
    ----------
    template
        The name of a file in ``typst/`` without its ending.
    dated
        The date that the file bears; the same data and date give the same bytes.
    is_tagged
        Hold the file to PDF/UA-1: language, title, structure, a text for each picture.
    """
    text = _UNSEEN.sub(" ", without_unseen(json.dumps(data, ensure_ascii=False)))
    is_ours = True
    for _ in range(_MOST_TRIES):
        try:
            return _compile(template, text, dated, is_tagged, is_ours)
        except typst.TypstError as error:
            # A computer's own fonts are asked only then: the same data is the same file everywhere.
            text = text if is_ours else _without_signs(text, str(error))
            is_ours = is_ours and not _NO_GLYPH.search(str(error))
            if is_ours:
                raise ExportError(f"the PDF could not be set: {error}") from None
    return _compile(template, "".join(c if c < "\u0100" else _NO_SIGN for c in text), dated, is_tagged, is_ours)


def measure_fit(template: str, data: Mapping[str, Any]) -> dict[str, int]:
    """Return how many ``pages`` a template of papers needs, and on which page its ``front`` ends (0: it has none)."""
    found = typst.query(
        TEMPLATES / f"{template}.typ",
        "<fit>",
        field="value",
        one=True,
        root=TEMPLATES,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    return dict(json.loads(found))


def _compile(template: str, text: str, dated: date, is_tagged: bool, is_ours: bool) -> bytes:
    stamp = int(datetime.combine(dated, time(), UTC).timestamp())
    made = typst.compile(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=[FONTS],
        ignore_system_fonts=is_ours,
        format="pdf",
        sys_inputs={"data": text},
        timestamp=stamp,
        pdf_standards=["ua-1"] if is_tagged else [],
    )
    if not isinstance(made, bytes):  # pragma: no cover - several pages come as a list for pictures only
        raise TypeError("Typst gave no PDF")
    return made


def _without_signs(text: str, complaint: str) -> str:
    """Replace the signs that no font has; PDF/UA allows no empty glyph. Any other complaint is an error of ours."""
    quoted = "".join(_NO_GLYPH.findall(complaint))
    missing = {c for c in _RUST_ESCAPE.sub(lambda found: chr(int(found[1], 16)), quoted) if not c.isascii()}
    if not missing:
        raise ExportError(f"the PDF could not be set: {complaint}")
    # The run that is quoted may hold letters that a font has: ideographs and emoji are the likely ones, and go first.
    missing = {c for c in missing if c >= "\u2e80"} or missing
    return "".join(_NO_SIGN if c in missing else c for c in text)
