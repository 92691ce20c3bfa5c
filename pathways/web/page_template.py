"""The page that a reader may save: all but its content, which is on the device already and is put in there."""

from __future__ import annotations

import base64
import zlib
from functools import lru_cache

from pathways.web.page import render_page

# The script fills these slots (js/place/offline.js); they stand where a text may stand, and nowhere in script or style.
LANG = "@@LANG@@"
TITLE = "@@TITLE@@"
SLOT = {"slot": "@@PAYLOAD@@"}


@lru_cache(maxsize=1)
def load_page_template() -> str:
    """Return the template deflated, as base64, the way the script unpacks it."""
    page = render_page({**SLOT}, TITLE).replace('<html lang="en">', f'<html lang="{LANG}">')
    return base64.b64encode(zlib.compress(page.encode("utf-8"), 9)).decode("ascii")
