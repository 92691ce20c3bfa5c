"""The document that a browser gets first: with the page's own title, description and first words, before any script."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import escape
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from pathways.text.language import direction_of
from pathways.web.assets import load_script
from pathways.web.headers import POLICY, compose_policy
from pathways.web.inside import ask_inside, takes_gzip

STYLE = """
[data-testid="stHeader"], [data-testid="stSkeleton"] { display: none; }
#np-first { position: absolute; inset: 0 0 auto 0; z-index: 1000000; min-height: 100vh; box-sizing: border-box;
  margin: 0; padding: 1.2rem clamp(.75rem, 3vw, 3rem) 3rem; background: #fff; color: #141a26;
  font: 400 1rem/1.55 "Atkinson Hyperlegible Next", system-ui, sans-serif; }
#np-first > * { max-width: 44rem; }
#np-first h1 { font-size: 1.6rem; line-height: 1.2; }
#np-first a { color: inherit; display: inline-block; padding: .5rem 0; }
#np-first .np-call { padding: .8rem 1rem; border-inline-start: 5px solid #a8124f; background: #fbeff3; }
#np-first .np-wait { color: #49546a; }
@media (prefers-color-scheme: dark) {
  #np-first { background: #12161f; color: #eef1f7; }
  #np-first .np-call { background: #2a1620; }
  #np-first .np-wait { color: #b4bdd0; }
}
"""
# The first words go when the page itself is there; where a map is to come, when that is drawn. A step that was picked
# in the first picture opens then.
SCRIPT = """
(() => {
  const first = document.getElementById('np-first');
  let picked = null;
  first.addEventListener('click', ({ target }) => {
    const box = target.closest('.np-node[data-id]');
    first.querySelectorAll('.is-picked').forEach((one) => one.classList.remove('is-picked'));
    box?.classList.add('is-picked');
    picked = box?.dataset.id ?? picked;
  });
  const open = (id) => id && dispatchEvent(new CustomEvent('pathways-open', {
    cancelable: true, detail: { kind: 'part', id, map: '', regions: [] } }));
  const done = '[data-testid="stApp"][data-test-script-state="notRunning"] h1';
  const end = () => { watch.disconnect(); first.remove(); setTimeout(open, 0, picked); picked = null; };
  const watch = new MutationObserver(() => {
    if (!document.querySelector(done)) return;
    watch.disconnect();
    setTimeout(end, 'waits' in first.dataset ? 5000 : 0);
  });
  watch.observe(document.getElementById('root'), { childList: true, subtree: true, attributes: true });
  addEventListener('pathways-shown', end, { once: true });
})();
"""
# Streamlit loads its font of icons at once, 375 kB; here it comes when an icon is on the page.
FONTS = """
(() => {
  const load = document.fonts.load.bind(document.fonts);
  document.fonts.load = (font, text) => (font.includes('Material') ? Promise.resolve([]) : load(font, text));
})();
"""
# Until the theme is there, texts would load another font, 170 kB; its rules go, and ours has its name.
ONE_FONT = """
@font-face { font-family: "Source Sans"; font-weight: 100 900; font-style: normal;
  src: url("app/static/fonts/atkinson-hyperlegible-next-regular.woff2") format("woff2"); }
"""
# Runs below the program's sheet, which is there by then.
FORGET = """
(() => {
  for (const sheet of document.styleSheets) {
    if (!sheet.href) continue;
    for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
      const rule = sheet.cssRules[at];
      if (rule instanceof CSSFontFaceRule && rule.style.fontFamily.includes('Source Sans')) sheet.deleteRule(at);
    }
  }
})();
"""
PAGE = re.compile(r"^(/[A-Za-z0-9-]*)*$")
SHEET = re.compile(r'<link rel="stylesheet"[^>]*>')
# The font of the program's own look; this app brings its own.
FONT = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')


class FirstWords(NamedTuple):
    """What a page says before it can do anything: texts for its head, and ``body`` as HTML.

    ``waits`` says that it stays until the page's map is drawn; ``needs`` are addresses of files that the page will ask
    for, so that a browser fetches them while the program starts.
    """

    lang: str
    title: str
    description: str
    body: str
    waits: bool = False
    needs: tuple[str, ...] = ()


Compose = Callable[[str, Mapping[str, str]], FirstWords | None]


class Documents:
    """Puts first words into every page that is asked for; everything else passes as it is.

    Parameters
    ----------
    app
        What answers inside.
    compose
        Returns the first words for the name of a page (empty for the first) and the query of its address.
    """

    def __init__(self, app: ASGIApp, compose: Compose) -> None:
        """Stand before ``app``."""
        self.app, self.compose = app, compose

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http" or scope["method"] != "GET" or not PAGE.match(scope["path"]):
            await self.app(scope, receive, send)
            return
        answer = await ask_inside(self.app, scope, receive)
        if answer.status != HTTPStatus.OK or not dict(answer.headers)[b"content-type"].startswith(b"text/html"):
            for message in answer.messages:
                await send(message)
            return
        html = answer.body.decode()
        name = scope["path"].rstrip("/").rpartition("/")[2]
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        plain, small, policy = await run_in_threadpool(self._write, html, name, query, host)
        headers = {"cache-control": "no-cache", "vary": "Accept-Encoding", POLICY: policy}
        if takes_gzip(scope):
            headers["content-encoding"] = "gzip"
        told = small if takes_gzip(scope) else plain
        await Response(told, media_type="text/html", headers=headers)(scope, receive, send)

    def _write(self, html: str, name: str, query: Mapping[str, str], host: str) -> tuple[bytes, bytes, str]:
        return _encode(html, self.compose(name, query), host)


@lru_cache(maxsize=64)
def _encode(html: str, words: FirstWords | None, host: str) -> tuple[bytes, bytes, str]:
    """Return a document, plain and small, and what it may load: when many come at once, most ask for the same few."""
    told = write_document(html, words) if words else html
    return told.encode(), gzip.compress(told.encode(), 6, mtime=0), compose_policy(host, told)


def write_document(html: str, words: FirstWords) -> str:
    """Return the document with the page's language, title, description and first words.

    The style sheet of the program moves below them: a browser shows nothing before the sheets above it are there.
    """
    title, description = escape(words.title), escape(words.description)
    head = (
        f"<script>{FONTS}</script>\n"
        f"<title>{title}</title>\n"
        f'<meta name="description" content="{description}">\n'
        f'<meta property="og:title" content="{title}">\n'
        f'<meta property="og:description" content="{description}">\n'
        f"<style>{STYLE}</style>\n"
    )
    sheets = "".join(SHEET.findall(html))
    html = FONT.sub("", SHEET.sub("", html))
    spoken = f'<html lang="{escape(words.lang)}" dir="{direction_of(words.lang)}"'
    html = re.sub(r'<html lang="[^"]*"', spoken, html, count=1)
    html = re.sub(r"<title>.*?</title>", lambda _: head, html, count=1, flags=re.DOTALL)
    first = f'<main id="np-first"{" data-waits" * words.waits}>{words.body}</main>'
    # A tap is heard at once; a script below the sheets would wait for them.
    first += f"<script>{SCRIPT}</script>"
    scripts = f'<script>{FORGET}</script><script type="module">{load_script("pages/trail")}</script>'
    needs = "".join(_need(address) for address in words.needs)
    html = html.replace("</head>", f"{needs}</head>", 1)
    return html.replace("</body>", f"{first}{sheets}<style>{ONE_FONT}</style>{scripts}</body>", 1)


def _need(address: str) -> str:
    if address.endswith(".js"):
        return f'<link rel="modulepreload" href="{escape(address)}">'
    return f'<link rel="preload" as="fetch" crossorigin="anonymous" href="{escape(address)}">'
