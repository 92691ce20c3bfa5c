"""Exercises as an Anki deck (``.apkg``). Ids are stable, so that a new version updates cards and keeps the progress."""

from __future__ import annotations

import hashlib
import io
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import genanki

from pathways.export.study.csv import SHOWN
from pathways.model import Pack
from pathways.study import Desk, Exercise
from pathways.study.answers import answer_of

FIELDS = ("Id", "Kind", "Question", "Choices", "Answer", "Reasons", "Sources", "Notice")
FRONT = '<div class="kind">{{Kind}}</div>{{Question}}{{Choices}}'
BACK = (
    '{{FrontSide}}<hr id="answer">{{Answer}}{{Reasons}}'
    '<div class="sources">{{Sources}}</div><div class="notice">{{Notice}}</div>'
)
STYLE = """.card { font-family: sans-serif; font-size: 18px; line-height: 1.45; text-align: left; max-width: 40em;
margin: 0 auto; padding: 0 12px; }
.kind { font-size: 14px; opacity: .75; }
.choices { list-style: none; padding-left: 0; }
.note, .sources, .notice { font-size: 14px; opacity: .8; }
.sources, .notice { margin-top: 12px; }"""


def study_deck(pack: Pack, asked: Sequence[tuple[Desk, Exercise]]) -> bytes:
    """Return a package with a deck for each pathway, the same bytes for the same exercises.

    A card's id comes from its exercise's, so importing a later version of the pack changes texts and
    leaves intervals as they are. The version's date is the cards' date: Anki takes the later one.
    """
    decks: dict[str, genanki.Deck] = {}
    for desk, exercise in asked:
        if exercise.pathway not in decks:
            title = f"{pack.manifest.title}::{desk.pathway_title}"
            lang = desk.speaker.lang
            decks[exercise.pathway] = genanki.Deck(_number(pack, "deck", exercise.pathway, lang), title)
        decks[exercise.pathway].add_note(_note(pack, desk, exercise))
    stamp = datetime.combine(pack.manifest.checked, time(12), UTC).timestamp()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        genanki.Package(list(decks.values())).write_to_file(str(path), timestamp=stamp)
        return _without_clock(path.read_bytes(), int(stamp))


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


def _note(pack: Pack, desk: Desk, exercise: Exercise) -> genanki.Note:
    answer = answer_of(desk, exercise, SHOWN)
    items = "".join(
        f"<li><b>{item.letter}</b> {_safe(item.choice.text)}"
        + (f' <span class="note">{_safe(item.choice.note)}</span>' if item.choice.note else "")
        + "</li>"
        for item in answer.shown
    )
    fields = (
        exercise.id,
        _safe(desk.word(f"kind_{exercise.kind}")),
        "".join(f"<p>{_safe(line)}</p>" for line in exercise.prompt),
        f'<ul class="choices">{items}</ul>',
        f"<p><b>{_safe(answer.letters)}</b></p><p>{_safe(answer.right)}</p>",
        _list(answer.reasons),
        _safe("; ".join(answer.sources)),
        _safe(f"{pack.manifest.notice} ({pack.manifest.version}, {pack.manifest.checked})"),
    )
    lang = desk.speaker.lang
    tags = [exercise.kind.value, exercise.pathway, exercise.topic, f"difficulty-{exercise.difficulty}"]
    tags += [exercise.region or "all-regions", "standard-care" if exercise.standard else "beyond-standard-care"]
    guid = genanki.guid_for("study", pack.manifest.id, exercise.id, lang)
    return genanki.Note(model=_model(pack), fields=list(fields), guid=guid, tags=tags)


def _safe(text: str) -> str:
    """Return a text as HTML that Anki shows as it is: no markup, no field, no cloze."""
    return escape(text).replace("{", "&#123;").replace("}", "&#125;")


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{_safe(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _without_clock(package: bytes, stamp: int) -> bytes:
    """Take the time of writing out of a package, so that the same exercises give the same bytes."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as found, ZipFile(out, "w", ZIP_DEFLATED) as clean:
        for name in sorted(found.namelist()):
            content = found.read(name)
            clean.writestr(ZipInfo(name), _same_database(content, stamp) if name.endswith(".anki2") else content)
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
