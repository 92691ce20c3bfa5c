"""PDF through Typst: templates beside this file, content as data, the bundled font, and no way out to the network."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import typst

TEMPLATES = Path(__file__).parent / "typst"
FONTS = Path(__file__).parents[1] / "drawing" / "fonts"


def typeset(template: str, data: Mapping[str, Any], dated: date) -> bytes:
    """Return a PDF. Texts go in as JSON, so that nothing a pack says is read as markup.

    Parameters
    ----------
        template: the name of a file in ``typst/`` without its ending.
        dated: the date that the file bears; the same data and date give the same bytes.
    """
    stamp = int(datetime.combine(dated, time(), UTC).timestamp())
    made = typst.compile(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=stamp,
    )
    if not isinstance(made, bytes):  # pragma: no cover - several pages come as a list for pictures only
        raise TypeError("Typst gave no PDF")
    return made
