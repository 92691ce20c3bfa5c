"""Brings a catalogue of a language in line with what it translates: what is there stays, what is new is added empty."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from pathways.loading.po_file import read_po_file
from pathways.model import Pack
from pathways.text.gaps import is_for_families
from pathways.text.language import locale_of
from pathways.text.words import load_words

UNREVIEWED = "Not yet reviewed by a native medical translator"
Source = str | tuple[str, str]
"""An English text, or one and many of a word that counts."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many texts a catalogue has after it was brought in line."""

    translated: int
    to_translate: int
    fuzzy: int
    dropped: int


def update_catalogue(
    pack: Pack, path: Path, lang: str, with_trainee: bool = False, said: Mapping[str, str] | None = None
) -> Counts:
    """Write the catalogue at ``path`` with every text of the pack's family voice, in the order of the pack.

    A translation of a text that has changed is kept and marked fuzzy, so that it is not shown until somebody has
    looked at it. Texts that are gone are dropped.

    Parameters
    ----------
    with_trainee
        Also list the texts for trainees; those already translated are always kept.
    said
        Translations by key, which come before those in the file.
    """
    old, given = _read(path, lang), said or {}
    kept = {message.context for message in old if message.id} | given.keys()
    texts = ((text.key, str(text)) for text in pack.texts())
    wanted = [(key, text) for key, text in texts if with_trainee or key in kept or is_for_families(key)]
    return _write(path, lang, pack.manifest.title, old, wanted, given)


def update_words(path: Path, lang: str) -> Counts:
    """Write the catalogue of the interface's words at ``path``, in the order of the English ones; see above."""
    forms = load_words().forms
    wanted = [(key, (f["one"], f["other"]) if len(f) > 1 else f["other"]) for key, f in forms.items()]
    return _write(path, lang, "Interface", _read(path, lang), wanted, {})


def _write(
    path: Path, lang: str, project: str, old: Catalog, wanted: Iterable[tuple[str, Source]], given: Mapping[str, str]
) -> Counts:
    before = {message.context: message for message in old if message.id}
    new = Catalog(
        locale=locale_of(lang), project=project, header_comment=old.header_comment, charset="utf-8", fuzzy=False
    )
    new.mime_headers = old.mime_headers
    new.charset = "utf-8"  # whatever the head of the old one says: it was read as UTF-8
    seen, fuzzy, missing = set(), 0, 0
    for key, text in wanted:
        seen.add(key)
        string, is_old = _keep(before.get(key), text, given.get(key), new.num_plurals)
        new.add(text, string, context=key, flags=["fuzzy"] if is_old else [])
        fuzzy += is_old
        missing += not any(string)
    # Made as a whole before the file is touched: what a translator has done is never lost to a fault.
    made = io.BytesIO()
    write_po(made, new, width=0, omit_header=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made.getvalue())
    return Counts(len(seen) - missing - fuzzy, missing, fuzzy, len(before.keys() - seen))


def _keep(message: Message | None, text: Source, given: str | None, plurals: int) -> tuple[str | tuple[str, ...], bool]:
    """Return the translation that stays, or an empty one, and whether it is of an older text."""
    empty = "" if isinstance(text, str) else ("",) * plurals
    if given is not None:
        return given, False
    string = message.string if message is not None else None
    if message is None or not string or not any(string) or isinstance(string, str) != isinstance(text, str):
        return empty, False
    source = message.id if isinstance(message.id, str) else tuple(message.id)
    return string if isinstance(string, str) else tuple(string), message.fuzzy or source != text


def _read(path: Path, lang: str) -> Catalog:
    if os.path.lexists(path):
        return read_po_file(path, path.name, path.parent, locale_of(lang))
    return Catalog(locale=locale_of(lang), header_comment=f"# {UNREVIEWED}.\n#", last_translator=UNREVIEWED)
