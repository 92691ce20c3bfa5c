"""What people type leads somewhere: each lookup has words in every language and an answer, and no word stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Pack


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each lookup that leads nowhere or lacks a language, and for each word that stands twice."""
    seen: dict[tuple[str, str], str] = {}
    for lookup in pack.lookups.values():
        where = f"lookups/{lookup.id}"
        if not lookup.steps:
            yield Finding(RULE.id, where, "no step that answers", "one step or more", "Add one, or remove the lookup.")
        missing = [lang for lang in pack.manifest.languages if not lookup.words.get(lang)]
        if missing:
            found = f"no words in {', '.join(missing)}"
            yield Finding(RULE.id, where, found, "words in every language of the pack", "Add what people type in it.")
        for lang, words in lookup.words.items():
            for word in words:
                other = seen.setdefault((lang, word.casefold()), lookup.id)
                if other != lookup.id:
                    found = f"'{word}' ({lang}), which stands in '{other}' too"
                    yield Finding(RULE.id, where, found, "a word in one lookup", "Keep it where it is answered best.")
        hidden = {pack.question_of(step) for step in lookup.steps} - {None, lookup.asks}
        if hidden:
            found = f"a step behind the question {', '.join(sorted(map(str, hidden)))}"
            yield Finding(RULE.id, where, found, "steps open to all, or 'asks'", "Name the question in 'asks'.")


RULE = Rule("lookups", "What people type leads to a step, in every language, and no word stands twice.", check)
