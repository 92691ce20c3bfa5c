"""YAML text to plain values with line numbers: small, strict, and safe against hostile files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from pathways.errors import Problem
from pathways.loading.odd_signs import find_merge_mark, find_unseen, name_sign
from pathways.loading.plain_text import UNSEEN, Where, dotted, shorten
from pathways.loading.yaml_slips import explain_syntax, find_cut, find_surprise
from pathways.opening import MAX_BYTES

MAX_DEPTH = 24
MAX_VALUES = 400_000
MAX_PROBLEMS = 200

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
# Words that YAML 1.1 silently reads as booleans; here they would be texts, which is as surprising.
_SURPRISES = frozenset({"yes", "no", "on", "off", "y", "n"})


@dataclass
class YamlTree:
    """The value of one file, the line of each part of it, and what is wrong with it."""

    file: str
    value: Any = None
    lines: dict[Where, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        """Tell whether there are more problems than anyone reads."""
        return len(self.problems) > MAX_PROBLEMS

    def line_of(self, where: Where) -> int:
        """Return the line of ``where`` or of the nearest part that contains it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)

    def add(self, line: int, field_name: str, found: str, allowed: str, remedy: str) -> None:
        """Note a problem at ``line``; after very many, only that there are more."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(f"{self.file}:{line}", field_name, found, allowed, remedy))
        elif len(self.problems) == MAX_PROBLEMS:
            allowed = f"the first {MAX_PROBLEMS} are listed"
            self.problems.append(Problem(self.file, "", "more problems", allowed, "Mend those and check again."))

    def problem(self, where: Where, found: str, allowed: str, remedy: str) -> Problem:
        """Return a problem with the value at ``where``."""
        return Problem(f"{self.file}:{self.line_of(where)}", dotted(where), found, allowed, remedy)


class _StopError(Exception):
    """Reading cannot go on; the problem is already noted."""


def parse_yaml(text: str, shown_as: str = "text") -> YamlTree:
    """Parse YAML text. No aliases, no tags, no duplicate keys, no 'yes' that turns into True."""
    tree = YamlTree(shown_as)
    if len(text) > MAX_BYTES:
        tree.add(1, "", f"{len(text):,} characters", f"at most {MAX_BYTES:,}", "Split the text.")
        return tree
    odd = find_merge_mark(text, shown_as) or find_unseen(text, shown_as)
    if odd is not None:
        tree.problems.append(odd)
        return tree
    try:
        tree.value = _Builder(tree, text).build()
    except _StopError:
        pass
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or str(error).partition("\n")[0]
        tree.add(*explain_syntax(text, mark.line + 1 if mark is not None else 1, said))
    return tree


def _refuse_unseen(tree: YamlTree, line: int, field_name: str, letter: str) -> None:
    tree.add(line, field_name, f"{name_sign(letter)}", "text that can be seen", "Remove it.")


class _Builder:
    """Builds values from parser events, so that nothing is expanded before it is checked."""

    def __init__(self, tree: YamlTree, text: str) -> None:
        self.tree, self.text = tree, text
        self.count = 0

    def build(self) -> Any:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self.events: Iterator[Any] = iter(yaml.parse(self.text, Loader=loader))
        value: Any = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(event, "a second document ('---')", "one document a file", "Remove the extra '---'.")
                value = self._value(next(self.events), ())
        return value

    def _stop(self, event: Any, found: str, allowed: str, remedy: str) -> None:
        self.tree.add(event.start_mark.line + 1, "", found, allowed, remedy)
        raise _StopError

    def _value(self, event: Any, where: Where) -> Any:
        self.count += 1
        if self.count > MAX_VALUES:
            self._stop(event, f"more than {MAX_VALUES:,} values", "fewer", "Split the pack into smaller files.")
        if len(where) > MAX_DEPTH:
            self._stop(event, f"nesting deeper than {MAX_DEPTH}", "shallow lists and maps", "Flatten the structure.")
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._stop(event, "an anchor or alias (& or *)", "plain values", "Write the value out in full.")
        if event.tag and event.tag != "!":
            self._stop(event, f"the tag {event.tag}", "no tags", "Remove the tag.")
        self.tree.lines[where] = event.start_mark.line + 1
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(where)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(where)
        return self._scalar(event, where)

    def _mapping(self, where: Where) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            is_plain = isinstance(event, yaml.ScalarEvent) and not event.anchor
            if not is_plain:
                self._stop(event, "a key that is not plain text", "a word as key", "Use a simple field name.")
            key = str(event.value)
            line = event.start_mark.line + 1
            value = self._value(next(self.events), (*where, key))
            self.tree.lines[(*where, key)] = line
            self._look_for_unseen(key, line, where)
            if not event.style and (slip := find_surprise(key)):
                self.tree.add(line, dotted(where), *slip)
            if key in result:
                remedy = f"Merge '{shorten(key)}'."
                self.tree.add(line, dotted((*where, key)), "the same key twice", "each key once", remedy)
            result[key] = value
        return result

    def _sequence(self, where: Where) -> list[Any]:
        result: list[Any] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            result.append(self._value(event, (*where, len(result))))
        return result

    def _scalar(self, event: Any, where: Where) -> Any:
        text = str(event.value)
        self._look_for_unseen(text, event.start_mark.line + 1, where)
        if event.style in ("'", '"', "|", ">"):
            return text
        if text in _WORDS:
            return _WORDS[text]
        if text.lower() in _SURPRISES:
            line = event.start_mark.line + 1
            self.tree.add(line, dotted(where), text, "true, false or a quoted text", f'Write true, false or "{text}".')
        if _INTEGER.fullmatch(text) and len(text) < 16:
            return int(text)
        if _FLOAT.fullmatch(text) and len(text) < 24:
            return float(text)
        self._look_for_slips(event, where)
        return text

    def _look_for_slips(self, event: Any, where: Where) -> None:
        """Refuse a text without quotes that is not what its author wrote."""
        for mark, slip in (
            (event.start_mark, find_surprise(str(event.value))),
            (event.end_mark, find_cut(self.text, event.end_mark.index)),
        ):
            if slip is not None:
                self.tree.add(mark.line + 1, dotted(where), *slip)

    def _look_for_unseen(self, text: str, line: int, where: Where) -> None:
        """Refuse what an escape sequence brings in; the file itself was looked at before."""
        unseen = UNSEEN.search(text)
        if unseen:
            _refuse_unseen(self.tree, line, dotted(where), unseen.group())
