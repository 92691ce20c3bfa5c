"""Letters that the bundled font lacks are told: a picture or a paper may show them as empty boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pathways.checks.finding import Finding, Rule, Severity
from pathways.model import Pack
from pathways.text.letters import missing_letters, tell_letters
from pathways.text.translator import SOURCE_LANGUAGE, pack_translator

REMEDY = "Slides, pages and SVG show them with the reader's fonts; look at PNG and PDF files before you hand them out."


def check(pack: Pack) -> Iterator[Finding]:
    """Give one finding for all letters of the pack's own texts."""
    yield from _told((text.key, text) for text in pack.texts())


def check_catalogues(pack: Pack, folder: Path) -> Iterator[Finding]:
    """Give one finding for each other language of the pack whose letters the font lacks."""
    for lang in pack.manifest.languages:
        if lang != SOURCE_LANGUAGE:
            entries = pack_translator(folder, lang).entries
            yield from _told((key, said) for key, (_, said) in entries.items())


def _told(texts: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Give a finding at the first text; hundreds about one script would hide all others."""
    lacking = [(key, letters) for key, text in texts if (letters := missing_letters([text]))]
    if lacking:
        every = dict.fromkeys(letter for _, letters in lacking for letter in letters)
        found = f"letters that the bundled font lacks, in {len(lacking)} texts: {tell_letters(every)}"
        yield Finding(RULE.id, lacking[0][0], found, "letters of Latin scripts, and ≥ ≤ → ✓", REMEDY, Severity.WARNING)


RULE = Rule("letters", "Every letter can be drawn in pictures and papers.", check)
