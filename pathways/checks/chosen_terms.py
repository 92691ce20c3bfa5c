"""One term for a thing: translations that use a word which a language of the pack has decided against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from pathways.checks import Finding, Severity
from pathways.loading.yaml_file import read_yaml
from pathways.model.chosen_term import ChosenTerm

RULE = "chosen-terms"
FILE = "terms.yaml"


def check_chosen_terms(folder: Path, lang: str, entries: Mapping[str, tuple[str, str]]) -> Iterator[Finding]:
    """Give a finding for each translation that uses a forbidden word, and one if the list itself can't be read.

    Parameters
    ----------
    folder
        The pack's folder; the list is ``languages/<lang>/terms.yaml``, and may be absent.
    entries
        The catalogue, context → (English, translation).
    """
    path = folder / "languages" / lang / FILE
    where = f"languages/{lang}/{FILE}"
    if not path.exists():
        return
    tree = read_yaml(path, where)
    for problem in tree.problems:
        yield _finding(problem.where, problem.found, problem.allowed, problem.remedy)
    if tree.problems:
        return
    try:
        terms = TypeAdapter(tuple[ChosenTerm, ...]).validate_python(tuple(tree.value or ()))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        allowed = "a list of english, use, never, because and (if need be) unless"
        yield _finding(where, f"{place}: {first['msg']}", allowed, f"Mend the entry in {where}.")
        return
    for term in terms:
        english, never, unless = _any_of(term.english), _any_of(term.never), _any_of(term.unless)
        for context, (source, said) in entries.items():
            match = never.search(said)
            if match and english.search(source) and not (term.unless and unless.search(said)):
                yield _finding(context, f"“{match.group()}” in {lang}", f"“{term.use}”", term.because)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of whole words; a ``*`` at the end of a word stands for any ending.

    >>> bool(_any_of(("wet wound*",)).search("Wet wounds")), bool(_any_of(("ear",)).search("hearing"))
    (True, False)
    """
    patterns = [re.escape(word).replace(r"\*", r"\w*") for word in words]
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b", re.IGNORECASE)


def _finding(where: str, found: str, allowed: str, remedy: str) -> Finding:
    return Finding(RULE, where, found, allowed, remedy, Severity.WARNING)
