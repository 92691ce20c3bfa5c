"""Codes and short forms that families read are explained: by a table, or where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.texts import family_lines, voiced_texts
from pathways.model import Pack

CODE = re.compile(r"\b(?:[A-Z]{2,}[\w-]*|[A-Z]*\d+[A-Z][\w-]*|[A-Z]+\d[\w-]*)\b")


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each code that no term, drug or trial is called, and that its record does not explain.

    A record explains it by its initials ("United States" … "US"), or by words such as "called ABC", "or ABC",
    "ABC (…)" or "ABC, which is …".
    """
    texts: dict[str, list[str]] = {}
    for line in family_lines(pack):
        texts.setdefault(line.where, []).append(line.text)
    for where, _, voiced in voiced_texts(pack):
        texts.setdefault(where, []).append(voiced.family)
    names = _names(pack)
    for where, said in texts.items():
        whole = "\n".join(said)
        for code in dict.fromkeys(CODE.findall(whole)):
            known = any(re.search(rf"(?<!\w){re.escape(code)}(?!\w)", name) for name in names)
            if not known and not _is_explained(code, whole):
                allowed = "words of the glossary, or an explanation beside it"
                yield Finding(RULE.id, where, f"“{code}” for families", allowed, "Explain it, or say it in words.")


def _names(pack: Pack) -> list[str]:
    terms = [name for term in pack.terms.values() for name in (term.term, *term.also_called)]
    drugs = [n for d in pack.drugs.values() for n in (d.name, *d.also_called, *(brand.name for brand in d.brands))]
    return [*terms, *drugs, *(trial.name for trial in pack.trials.values())]


def _is_explained(code: str, text: str) -> bool:
    """Tell whether a text says what a code of its own stands for.

    >>> _is_explained("US", "In the United States"), _is_explained("ABC", "Doctors call it ABC.")
    (True, True)
    >>> _is_explained("X1", "Your child gets X1 or ABC."), _is_explained("ABC", "Your child gets X1 or ABC.")
    (False, False)
    """
    named = re.escape(code)
    ways = (
        rf"\b(?:call(?:s|ed)?|named?)(?: [\w-]+,?){{0,4}} {named}\b",
        rf", or {named}\b",
        rf"\({named}\)",
        rf"\b{named}(?: \(|,? which (?:is|are)\b)",
    )
    if any(re.search(way, text) for way in ways):
        return True
    return code.isalpha() and bool(re.search(r"\b" + r"\W+".join(rf"{letter}\w+" for letter in code), text))


RULE = Rule("codes", "No code stands alone in the family's voice.", check)
