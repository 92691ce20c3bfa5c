"""Lists for a person to read where no rule can decide: labels that may say less than their condition, durations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from pathways.model import Condition, Pack

EITHER = re.compile(r"\bor\b|[;/]", re.IGNORECASE)
WORD = re.compile(r"[a-z]{4,}")
STEM = 4


def narrow_labels(pack: Pack) -> Iterator[str]:
    """Give each arrow whose label may say less than its condition, with label, plain and definition side by side.

    That is so where the condition names an alternative and the label does not, or where they share no word.
    """
    for t in pack.transitions.values():
        if t.when and (why := _doubt(t.when)):
            said = (("label", t.when.label.family), ("plain", t.when.plain), ("definition", t.when.definition))
            yield "\n".join([f"{t.id}: {why}", *(f"  {name}: {text}" for name, text in said)])


def _doubt(when: Condition) -> str:
    label, whole = str(when.label.family), f"{when.plain} {when.definition}"
    if EITHER.search(when.plain) and not EITHER.search(label):
        return "the condition names an alternative, the label does not"
    stems = {word[:STEM] for word in WORD.findall(label.lower())}
    if stems and not stems & {word[:STEM] for word in WORD.findall(whole.lower())}:
        return "label and condition share no word"
    return ""


def durations(pack: Pack) -> Iterator[str]:
    """Give each duration with its note; it should say how long the step takes, never when it comes again."""
    for step in pack.steps.values():
        if step.duration:
            d = step.duration
            note = d.note.family if d.note else "no note"
            yield f"{step.id}: {d.least:g} to {d.most:g} {d.unit} ({note}) {', '.join(d.cite)}"


LISTS: Mapping[str, Callable[[Pack], Iterator[str]]] = {"labels": narrow_labels, "durations": durations}
"""The lists by their names."""
