"""The words of a question: what gives an answer away, what is too alike, what is an editor's note and no fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pathways.study.shuffle import hash32

ALIKE = 0.34
"""Texts that share more of their words than this could be taken for each other."""

LONG_STEM, SHORTEST = 5, 3
"""How long a part of a word must be to be recognized in another one, and initials to be recognized at all."""

_TOKEN = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
_ENDING = re.compile(
    r"(?:at(?:ions?|ed|es?|ing|ive)|er(?:y|ies)|ical(?:ly)?|ional|ions?|ings?|ives?|ments?|ally|al|ed|es|ic|y|e|s)$"
)
_COMMON_WORDS = """
about after again against allow along also among another anything around because become been before began begin
behind being below beside best between both came case child children come comes common could depend different does
done down during each early either enough even every first five follow following follows four from further gave get
give given gives goes good group have having here high into just keep last late later least less like longer made
make many might more most much must name named names need needed nothing once only other others over part patient
patients place rather right same second seen should show shown shows side since some still such take taken than
that their them then there these they third this those three through time together treatment treated under until
upon used uses usual versus very well were what when where whether which while whole with within without years
year months month weeks days
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_EDITORIAL = re.compile(
    r"\b(?:pdq|source page|sources? used|sources?|pages?|passages?|section|our (?:reading|own|match)|is ours"
    r"|probabl[ey]|undated|registry copy|not stated|names? no|gives no|print(?:s|ed)?|lists?|listed|not seen"
    r"|without further description|have their own map|own map|this map|see the|is told here|not found|was found here"
    r"|not read|technical term|nci|ours|no standard)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:re-?evaluat\w+|re-?assess\w+|repeat\w*|again|every|another|further|additional)\b", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """Return the telling words of a text, without their endings; short and common ones are left out, save in capitals.

    >>> sorted(stems("The progressive disease was staged before staging."))
    ['disea', 'progre', 'stag']
    """
    found = {word.casefold() for word in _ACRONYM.findall(text)}
    for token in _TOKEN.findall(text.casefold()):
        for word in {token, *token.split("-")}:
            is_code = any(letter.isdigit() for letter in word) and any(letter.isalpha() for letter in word)
            if is_code or (word.isdigit() and len(word) > 1):
                found.add(word)
            elif len(word) > 3 and word.isalpha() and word not in _COMMON:
                found.add(_stem(word))
    return frozenset(found)


def _stem(word: str) -> str:
    cut = _ENDING.sub("", word)
    return (cut if len(cut) > 3 else word)[:6].rstrip("s") if len(cut) > 5 else (cut if len(cut) > 3 else word)


def leaks(question: str, right: Iterable[str], wrong: Sequence[str]) -> frozenset[str]:
    """Return the telling words that a question shares with its right answer and with no wrong one.

    A word inside a longer one, and a name that is short for words of the question, tell as much.

    Two or more shared words give the answer away as well where no single wrong answer has as many of them.

    >>> sorted(leaks("Which vaccine was given orally?", ["Vaccine study"], ["Antibody study"]))
    ['vaccin']
    >>> sorted(leaks("Which vaccine was given orally?", ["Vaccine study"], ["Vaccine trial"]))
    []
    >>> sorted(leaks("Cells become more sensitive.", ["Radiosensitizer"], ["Retinoid"]))
    ['sensit']
    """
    said, others = " ".join(right), " ".join(wrong)
    shared = stems(question) & stems(said)
    rare = (shared - stems(others)) | _inside(question, said, others)
    rare |= short_for(question, said) - short_for(question, others)
    most = max((len(shared & stems(text)) for text in wrong), default=0)
    return shared if not rare and len(shared) > max(1, most) else rare


def _inside(question: str, right: str, wrong: str) -> frozenset[str]:
    """Return the longer stems of a question that stand within words of the right answer and of no wrong one."""
    found = [word for word in stems(question) if word.isalpha() and len(word) >= LONG_STEM]
    return frozenset(word for word in found if word in right.casefold() and word not in wrong.casefold())


def short_for(question: str, name: str) -> frozenset[str]:
    """Return the parts of a name that are short for words of a question: initials, or beginnings set side by side.

    >>> sorted(short_for("Long-named growth-stimulating factor", "LN-GSF"))
    ['ln-gsf']
    >>> sorted(short_for("Alphamab/betamycin after the first phase", "STUDY1: Al/Be"))
    ['al/be']
    >>> short_for("Which trial was it?", "STUDY2")
    frozenset()
    """
    words = re.findall(r"[a-z]+", question.casefold())
    initials = "".join(word[0] for word in words)
    found = set()
    for token in re.findall(r"[A-Za-z0-9/-]+", name):
        parts = token.casefold().split("/")
        letters = token.replace("-", "").casefold()
        is_initials = len(letters) >= SHORTEST and letters.isalpha() and token.upper() == token and letters in initials
        is_beginnings = len(parts) > 1 and all(p.isalpha() and any(w.startswith(p) for w in words) for p in parts)
        if is_initials or is_beginnings:
            found.add(token.casefold())
    return frozenset(found)


def stands_out(question: str, right: str, wrong: Iterable[str]) -> bool:
    """Tell whether the right answer shares more telling words with the question than any wrong one does.

    >>> stands_out("Why is surgery before radiation?", "Radiation needs healed wounds.", ["Counts recover."])
    True
    >>> stands_out("Why is surgery before radiation?", "Radiation needs healed wounds.", ["Surgery stages a tumor."])
    False
    """
    asked = stems(question)
    return len(asked & stems(right)) > max((len(asked & stems(text)) for text in wrong), default=0)


def is_editorial(text: str) -> bool:
    """Tell whether a text speaks of how sources were read, and not of the matter alone.

    >>> is_editorial("Phase 1; the page names no drug."), is_editorial("Counts recover before the second course.")
    (True, False)
    """
    return bool(_EDITORIAL.search(text))


def comes_again(text: str) -> bool:
    """Tell whether a reason says that something is done more than once.

    >>> comes_again("Hearing test, repeated every 6 months.")
    True
    """
    return bool(_AGAIN.search(text))


def likeness(text: str, other: str) -> float:
    """Return which part of the telling words of the shorter text the other one shares.

    >>> likeness("one operation versus two in sequence", "Two in sequence, or one operation")
    1.0
    """
    mine, theirs = stems(text), stems(other)
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0


def near_misses(texts: Sequence[tuple[str, str]], text: str, count: int, key: str) -> list[str]:
    """Return the keys of those (key, text) nearest to ``text`` that could not be taken for it; the nearest first.

    The same for the same ``key``; no two that could be taken for each other.
    """
    found: list[tuple[float, int, str, str]] = []
    for name, other in texts:
        near = likeness(other, text)
        if near <= ALIKE:
            found.append((-round(near, 2), hash32(f"{key}:{name}"), name, other))
    chosen: list[tuple[str, str]] = []
    for _, _, name, other in sorted(found):
        if len(chosen) < count and not any(likeness(other, taken) > ALIKE for _, taken in chosen):
            chosen.append((name, other))
    return [name for name, _ in chosen]
