"""A payload in two parts: what the picture needs, plainly; the cards, compressed, unpacked while the reader looks."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from typing import NamedTuple

LATER = ("cards", "sources", "entries", "elsewhere", "questions", "glossary")


class Packed(NamedTuple):
    """``head`` is JSON; ``more`` is JSON, deflated, as base64. Together they are the payload."""

    head: str
    more: str


def pack_payload(payload: Mapping[str, object]) -> Packed:
    """Pack ``payload`` (all but its ``select``, which changes from run to run)."""
    head = {key: value for key, value in payload.items() if key not in LATER and key != "select"}
    more = {key: payload[key] for key in LATER if key in payload}
    deflated = zlib.compress(_json(more).encode("utf-8"), 6)
    return Packed(_json(head), base64.b64encode(deflated).decode("ascii"))


def pack_part(value: Mapping[str, object]) -> str:
    """Return data as JSON, deflated, as base64: texts travel better than tables."""
    return base64.b64encode(zlib.compress(_json(value).encode("utf-8"), 6)).decode("ascii")


def unpack_payload(packed: Packed) -> dict[str, object]:
    """Return the payload again, as the script does it.

    >>> unpack_payload(pack_payload({"id": "a", "cards": {"b": 1}}))
    {'id': 'a', 'cards': {'b': 1}}
    """
    more = zlib.decompress(base64.b64decode(packed.more)).decode("utf-8")
    return {**json.loads(packed.head), **json.loads(more)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
