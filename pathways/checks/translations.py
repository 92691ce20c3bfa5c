"""What a pack's catalogues lack: family texts without a translation, translations of older texts, and orphans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pathways.checks import Finding, Severity
from pathways.checks.chosen_terms import check_chosen_terms
from pathways.model import Pack
from pathways.text.gaps import find_gaps, is_for_families
from pathways.text.translator import SOURCE_LANGUAGE, pack_translator

RULE = "translations"
PLACES = re.compile(r"\{\w+\}")


def check_translations(pack: Pack, folder: Path) -> Iterator[Finding]:
    """Give a finding for each text of the family's voice that a language of the pack lacks or says wrongly.

    Texts for trainees may stay in the source language; they are shown in it, and marked.
    """
    for lang in pack.manifest.languages:
        if lang == SOURCE_LANGUAGE:
            continue
        entries = pack_translator(folder, lang).entries
        wanted = {text.key: text for text in pack.texts()}
        gaps = find_gaps(pack, entries)
        where = f"languages/{lang}/pack.po"
        for context in filter(is_for_families, gaps.missing):
            yield _finding(context, f"no text in {lang}", "a translation of every family text", where)
        for context in gaps.stale:
            yield _finding(context, f"{lang} translates an older text", f"msgid {wanted[context]!r}", where)
        for context in gaps.orphan:
            yield _finding(context, f"{lang} translates a text that is gone", "texts of the pack", where)
        for context, (source, said) in entries.items():
            if sorted(PLACES.findall(source)) != sorted(PLACES.findall(said)):
                yield _finding(context, f"other places in {lang}", ", ".join(PLACES.findall(source)), where)
        yield from check_chosen_terms(folder, lang, entries)


def _finding(context: str, found: str, allowed: str, where: str) -> Finding:
    return Finding(RULE, context, found, allowed, f"Mend it in {where}.", Severity.WARNING)
