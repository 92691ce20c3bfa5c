"""What a browser gets first: documents with their own head and words, files compressed once, the rest untouched."""

from __future__ import annotations

import gzip
from collections.abc import Mapping

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from pathways.web.compressed import Compressed
from pathways.web.document import Documents, FirstWords, write_document
from tests.unit.web.client import Client

INDEX = """<!DOCTYPE html><html lang="en"><head><title>Streamlit</title>
<link
  rel="preload" href="./font.woff2" as="font" crossorigin />
<link rel="stylesheet" href="./a.css"></head><body><div id="root"></div></body></html>"""
SCRIPT = "const a = 1;\n" * 500


def compose(page: str, query: Mapping[str, str]) -> FirstWords | None:
    """Say the page's name and one value of its query."""
    if page == "silent":
        return None
    return FirstWords("es", f"{page} <{query.get('step', '')}>", 'a "word"', f"<h1>{page}</h1>")


def make_client() -> Client:
    """Return a client of a small app that serves a page, a script and a message."""
    asked: list[str] = []

    def page(request: Request) -> Response:
        return HTMLResponse(INDEX, headers={"etag": "old"})

    def script(request: Request) -> Response:
        asked.append(request.url.path)
        return PlainTextResponse(SCRIPT, media_type="text/javascript", headers={"etag": "old"})

    def count(request: Request) -> Response:
        return PlainTextResponse(str(len(asked)))

    routes = [Route("/count", count), Route("/static/js/a.js", script), Route("/{name:path}", page)]
    middleware = [Middleware(Documents, compose=compose), Middleware(Compressed)]
    return Client(Starlette(routes=routes, middleware=middleware))


def test_a_page_says_its_own_words() -> None:
    """Title, description and first words are the page's own, escaped; its sheet comes after them; no foreign font."""
    html = make_client().get("/explore", "step=hr-tx1").text
    assert '<html lang="es"' in html
    assert "<title>explore &lt;hr-tx1&gt;</title>" in html
    assert '<meta property="og:description" content="a &quot;word&quot;">' in html
    assert html.index('<main id="np-first"><h1>explore</h1></main>') < html.index('href="./a.css"')
    assert 'as="font"' not in html


def test_a_page_is_sent_anew_and_small() -> None:
    """What a browser kept from another day is not taken for this day's; it is compressed for who reads that."""
    client = make_client()
    answer = client.get("/", if_none_match="old", accept_encoding="gzip")
    assert answer.status == 200 and answer.headers["content-encoding"] == "gzip"
    assert "etag" not in answer.headers and answer.headers["cache-control"] == "no-cache"
    assert "content-encoding" not in client.get("/", accept_encoding="identity").headers


def test_where_there_is_nothing_to_say_the_page_stays() -> None:
    """Without first words the document is the program's own; what is no page passes as it is."""
    client = make_client()
    assert client.get("/silent").text == INDEX
    assert client.get("/count").text == "0"


def test_a_file_is_compressed_once() -> None:
    """The second reader's file comes from memory; its text is the same; without gzip it comes as it is."""
    client = make_client()
    first, second = (client.get("/static/js/a.js", accept_encoding="gzip") for _ in range(2))
    assert first.text == second.text == SCRIPT
    assert int(second.headers["content-length"]) == len(gzip.compress(SCRIPT.encode(), 9)) < len(SCRIPT)
    assert client.get("/count").text == "1"
    plain = client.get("/static/js/a.js", accept_encoding="identity")
    assert plain.text == SCRIPT and "content-encoding" not in plain.headers


def test_what_a_page_will_ask_for_is_named_in_its_head() -> None:
    """A browser fetches scripts and texts of the page while the program starts."""
    needs = ("np/a.js", "np/b.txt")
    html = write_document(INDEX, FirstWords("en", "a", "b", "c", needs=needs))
    head = html[: html.index("</head>")]
    assert '<link rel="modulepreload" href="np/a.js">' in head
    assert '<link rel="preload" as="fetch" crossorigin="anonymous" href="np/b.txt">' in head
