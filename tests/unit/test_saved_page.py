"""The template of a saved page is public, one for all, and its policy allows its own script only."""

from __future__ import annotations

import base64
import hashlib
import re
import zlib

from pathways.web.component import Wish, read_wish
from pathways.web.page_template import LANG, TITLE, load_page_template


def test_the_template_has_each_slot_outside_of_its_script() -> None:
    """The slots stand where text may stand; the script names none in full, so filling them leaves its hash alone."""
    page = zlib.decompress(base64.b64decode(load_page_template())).decode("utf-8")
    script = re.search(r'<script type="module">(.*?)</script>', page, flags=re.DOTALL)
    assert script is not None
    digest = base64.b64encode(hashlib.sha256(script[1].encode("utf-8")).digest()).decode("ascii")
    assert f"script-src 'sha256-{digest}'" in page
    for slot, times in ((LANG, 1), (TITLE, 2), ("@@PAYLOAD@@", 1)):
        assert page.count(slot) == times
        assert slot not in script[1]


def test_only_known_wishes_are_heard() -> None:
    """Anything but a short wish of a known kind is passed over."""
    assert read_wish({"kind": "agree", "value": "relapse", "seq": 1}) == Wish("agree", "relapse")
    others: tuple[object, ...] = (None, [], {"kind": "agree"}, {"kind": "note", "value": "x"})
    for value in (*others, {"kind": "map", "value": "x" * 300}):
        assert read_wish(value) is None
