"""Cards as an Anki deck (``.apkg``). Ids are stable, so that a new version updates cards and keeps the progress."""

from __future__ import annotations

import hashlib
import io
import sqlite3
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, time
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import genanki

from pathways.export.study.cards import Asked, Card, cards_of
from pathways.export.study.pictures import hide_step, to_png
from pathways.model import Pack

FIELDS = ("Id", "Kind", "Question", "Choices", "Answer", "Reasons", "Sources", "Notice")
"""These stay as they are: Anki updates a card only while its fields keep their names. The notice is the deck's now."""

SHUFFLE = """<script>(function () {
var list = document.querySelector(".choices"), id = "{{Id}}", kept = window.pathwaysShuffled;
if (!list) { return; }
var items = Array.prototype.slice.call(list.children);
if (!kept || kept.id !== id || kept.order.length !== items.length) {
  kept = { id: id, order: items.map(function (_, at) { return [Math.random(), at]; }).sort() };
  window.pathwaysShuffled = kept;
}
kept.order.forEach(function (pair) { list.appendChild(items[pair[1]]); });
})();</script>"""
"""Choices stand in another order each time, and on the back in that of the front. Without scripts they stay."""

FRONT = '<div class="kind">{{Kind}}</div>{{Question}}{{Choices}}' + SHUFFLE
BACK = '{{FrontSide}}<hr id="answer">{{Answer}}{{Reasons}}<div class="sources">{{Sources}}</div>'
STYLE = """.card { font-family: sans-serif; font-size: 18px; line-height: 1.45; text-align: left; max-width: 40em;
margin: 0 auto; padding: 0 12px; }
.kind { font-size: 14px; opacity: .75; }
.choices li { margin: .3em 0; }
.note, .sources { font-size: 14px; opacity: .8; }
.sources { margin-top: 12px; }
img { max-width: 100%; width: 358px; border-radius: 8px; }"""


def study_deck(pack: Pack, asked: Asked, made: datetime | None = None) -> bytes:
    """Return a package with a deck for each map and region; the same bytes for the same exercises and moment.

    A card's id comes from its exercise's, so importing a later version of the pack changes texts and leaves
    intervals as they are. Anki takes the card with the later date, so that is the moment of making and not a date of
    the content: a text that was corrected on the same day reaches a deck as well.

    Parameters
    ----------
    asked
        Exercises, each with the desk it was made at; one of several regions or maps may come more than once.
    made
        The moment of making; now, unless said.
    """
    found = made or datetime.now(UTC)
    stamp = max(found, datetime.combine(pack.manifest.checked, time(12), UTC)).timestamp()
    cards = cards_of(pack, asked)
    decks: dict[tuple[str, ...], genanki.Deck] = {}
    with tempfile.TemporaryDirectory() as folder:
        pictures = _pictures(cards, Path(folder))
        for card in cards:
            if card.deck not in decks:
                title = "::".join((pack.manifest.title, *card.deck))
                number = _number(pack, "deck", *card.deck, card.lang)
                decks[card.deck] = genanki.Deck(number, title, description=_about(pack))
            decks[card.deck].add_note(_note(pack, card, pictures.get(card.id, "")))
        path = Path(folder) / "deck.apkg"
        files = [str(Path(folder) / name) for name in sorted(set(pictures.values()))]
        genanki.Package(list(decks.values()), media_files=files).write_to_file(str(path), timestamp=stamp)
        return _without_clock(path.read_bytes(), int(stamp))


def _about(pack: Pack) -> str:
    """Return what a deck says of itself, once."""
    manifest = pack.manifest
    return escape(f"{manifest.notice} ({manifest.version}, {manifest.checked})")


def _pictures(cards: Sequence[Card], folder: Path) -> dict[str, str]:
    """Write the pictures of the cards into a folder and return the name of each, by card; a name tells its content."""
    shown = [(card.id, card.picture) for card in cards if card.picture is not None]
    drawn = to_png([hide_step(desk, place) for _, (desk, place) in shown])
    names = {}
    for (card_id, _), png in zip(shown, drawn, strict=True):
        name = f"study-{hashlib.sha256(png).hexdigest()[:16]}.png"
        (folder / name).write_bytes(png)
        names[card_id] = name
    return names


def _number(pack: Pack, *parts: str) -> int:
    """Return a stable number of the size that Anki uses for ids."""
    text = "/".join(("study", pack.manifest.id, *parts))
    return (1 << 30) + int(hashlib.sha256(text.encode()).hexdigest()[:7], 16)


def _model(pack: Pack) -> genanki.Model:
    return genanki.Model(
        _number(pack, "model"),
        f"{pack.manifest.title}: exercise",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Card", "qfmt": FRONT, "afmt": BACK}],
        css=STYLE,
    )


def _note(pack: Pack, card: Card, picture: str) -> genanki.Note:
    shown = f'<p><img src="{picture}" alt=""></p>' if picture else ""
    fields = (
        card.id,
        card.head,
        card.question + shown,
        card.choices,
        card.answer,
        card.reasons,
        card.sources,
        "",
    )
    guid = genanki.guid_for("study", pack.manifest.id, card.id, card.lang)
    return genanki.Note(model=_model(pack), fields=list(fields), guid=guid, tags=list(card.tags))


def _without_clock(package: bytes, stamp: int) -> bytes:
    """Take the time of writing out of a package, so that the same exercises give the same bytes."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as found, ZipFile(out, "w", ZIP_DEFLATED) as clean:
        for name in sorted(found.namelist()):
            content = found.read(name)
            content = _same_database(content, stamp) if name.endswith(".anki2") else content
            clean.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return out.getvalue()


def _same_database(content: bytes, stamp: int) -> bytes:
    """Return a collection written afresh, with the dates of the version."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        path.write_bytes(content)
        with sqlite3.connect(path) as database:
            database.execute("UPDATE col SET crt = ?, mod = ?, scm = ?", (stamp, stamp * 1000, stamp * 1000))
            database.commit()
            database.execute("VACUUM")
        database.close()
        return path.read_bytes()
