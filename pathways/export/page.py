"""HTML: one file with one map or all of them, that works from a disk or a USB stick without any network.

Hard parts are in a family's file too, each behind its question: the file holds a map once for every set of answers,
and shows the one that fits. Nothing is asked for from outside, and the policy allows nothing else.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from itertools import combinations
from typing import Any

from pathways.export.request import Request, notice_of, region_of, stamp_of, title_of
from pathways.graph import View
from pathways.web.assets import load_font_faces, load_script, load_sheet, load_style
from pathways.web.page import FRAME, inline_json, policy
from pathways.web.payload import Show, compose_payload


def make_page(request: Request) -> bytes:
    """Return the page with every view of the request; with more than one it has a switch between them."""
    maps = []
    for number, view in enumerate(request.views):
        request.progress(number / len(request.views), title_of(view, request.speaker))
        maps.append(_map(request, view))
    asked = {name for found in maps for name in (*found["asks"], found["self"]) if name}
    book = {"maps": maps, "words": _words(request), "questions": _questions(request, asked)}
    return _html(request, book).encode("utf-8")


def _map(request: Request, view: View) -> dict[str, Any]:
    """Return one map with a payload for every set of answers to its questions."""
    asks = _asks_of(request, view)
    own = view.pathway.asks if request.speaker.is_family else None
    chosen = [frozenset(some) for some in _subsets(asks) if own is None or own in some]
    return {
        "id": view.pathway.id,
        "title": title_of(view, request.speaker),
        "self": own,
        "asks": asks,
        "variants": {"+".join(a for a in asks if a in some): _packed(request, view, some) for some in chosen},
    }


def _asks_of(request: Request, view: View) -> list[str]:
    """Return the questions that stand before parts of a view, in the order of the pack."""
    if not request.speaker.is_family:
        return []
    asked = {view.pack.question_of(step) for step in (*view.steps, *(t.target for t in view.exits))}
    asked.add(view.pathway.asks)
    return [question.id for question in view.pack.manifest.questions if question.id in asked]


def _subsets(items: list[str]) -> Iterator[tuple[str, ...]]:
    for size in range(len(items) + 1):
        yield from combinations(items, size)


def _packed(request: Request, view: View, agreed: frozenset[str]) -> str:
    payload = compose_payload(view, Show(request.voice), replace(request.speaker.reader, agreed=agreed))
    payload["cards"] = {request.voice: payload["cards"][request.voice]}
    payload["entries"] = {request.voice: payload["entries"][request.voice]}
    payload["id"] += "?" + "+".join(sorted(agreed))
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")


def _words(request: Request) -> dict[str, str | dict[str, str]]:
    words = request.speaker.reader.words
    return {**words.for_script("map"), **{key: words[key] for key in ("ask_change", "open_pathway")}}


def _questions(request: Request, asked: set[str]) -> dict[str, dict[str, str]]:
    say = request.speaker.say
    return {
        q.id: {part: say(getattr(q, part)).text for part in ("title", "ask")}
        for q in request.pack.manifest.questions
        if q.id in asked
    }


def _html(request: Request, book: dict[str, Any]) -> str:
    speaker, word = request.speaker, request.speaker.word
    style = "\n".join((load_font_faces(), FRAME, load_style("chart"), load_sheet("book")))
    first, region = book["maps"][0], region_of(request.view, speaker)
    title = escape(first["title"] if not first["self"] else speaker.pack.manifest.title)
    return (
        f'<!doctype html>\n<html lang="{escape(request.lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(load_script("pages/book"))}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{style.replace('</', '<' + chr(92) + '/')}</style>\n</head>\n<body>\n<main>\n"
        f'<h1 id="title" tabindex="-1">{title}</h1>\n<p class="place">{escape(region)}</p>\n'
        f'<div id="choose" hidden><label for="map">{escape(word("pathway"))}</label><select id="map"></select></div>\n'
        '<div id="question" hidden></div>\n<div id="flowchart"></div>\n<div id="onward"></div>\n'
        f'<details id="hard" hidden><summary>{escape(word("ask_heading"))}</summary>'
        f'<p class="small">{escape(word("ask_help"))}</p><div id="switches"></div></details>\n'
        f"<noscript><p>{escape(word('page_no_script'))}</p></noscript>\n</main>\n"
        f"<footer><p>{escape(notice_of(speaker))}</p><p>{escape(stamp_of(speaker))}</p></footer>\n"
        f'<script type="application/json" id="book">{inline_json(book)}</script>\n'
        f'<script type="module">{load_script("pages/book")}</script>\n</body>\n</html>\n'
    )
