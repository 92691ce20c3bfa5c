"""Brings the catalogue of a language in line with its pack: what is there stays, what is new is added empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from pathways.model import Pack
from pathways.text.gaps import is_for_families

UNREVIEWED = "Not yet reviewed by a native medical translator"


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
        with_trainee: also list the texts for trainees; those already translated are always kept.
        said: translations by context, which come before those in the file.
    """
    old = _read(path, lang)
    before = {message.context: message for message in old if message.id}
    new = Catalog(
        locale=lang, project=pack.manifest.title, header_comment=old.header_comment, charset="utf-8", fuzzy=False
    )
    new.mime_headers = old.mime_headers
    given = said or {}
    seen, fuzzy = set(), 0
    for text in pack.texts():
        context = text.key
        known = before.get(context)
        if context not in given and known is None and not (with_trainee or is_for_families(context)):
            continue
        seen.add(context)
        string = given.get(context) or (str(known.string or "") if known else "")
        is_old = context not in given and known is not None and bool(string) and known.id != text
        flags = ["fuzzy"] if is_old or (known is not None and known.fuzzy and context not in given) else []
        fuzzy += bool(flags)
        new.add(text, string, context=context, flags=flags)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, new, width=0, omit_header=False)
    missing = sum(not message.string for message in new if message.id)
    return Counts(len(seen) - missing - fuzzy, missing, fuzzy, len(before.keys() - seen))


def _read(path: Path, lang: str) -> Catalog:
    if path.exists():
        with path.open("rb") as file:
            return read_po(file, locale=lang)
    return Catalog(locale=lang, header_comment=f"# {UNREVIEWED}.\n#", last_translator=UNREVIEWED)
