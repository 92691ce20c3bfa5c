"""SVG for readers that know little CSS: every rule written on its element, nothing that is only hidden, lines measured.

Browsers draw a picture with its rules; office programs and many viewers leave out those that name two classes, and
show what a rule hides. Attributes are read by all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree

from pathways.drawing.font import SAFETY, TextStyle, measure
from pathways.text import direction_of

SVG = "http://www.w3.org/2000/svg"
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PART = re.compile(r'\.([\w-]+)|\[([\w-]+)="([^"]*)"\]')
_BOLD = "700"
Parts = tuple[tuple[str, str], ...]
"""Classes (with the attribute ``class``) and attributes that one element must have."""

ElementTree.register_namespace("", SVG)


@dataclass(frozen=True)
class _Rule:
    """One selector, the outermost element first, and what it sets."""

    chain: tuple[Parts, ...]
    sets: tuple[tuple[str, str], ...]

    @property
    def weight(self) -> int:
        """How much it names: of two rules for one thing the heavier wins, else the later."""
        return sum(len(parts) for parts in self.chain)


def write_out(svg: str, style: str, lang: str) -> str:
    """Return a picture with the rules of ``style`` as attributes of its elements.

    Each line of text has its measured length, so that another font cannot push it over an edge. Text of a language
    that is written from the right begins where other text ends.
    """
    root = ElementTree.fromstring(svg)
    # Of the fonts that many computers have, Arial is the one whose letters are about as wide.
    _walk(root, (), {}, _rules(style.replace("Verdana", "Arial, Verdana")), lang)
    return ElementTree.tostring(root, encoding="unicode")


@lru_cache(maxsize=16)
def _rules(style: str) -> tuple[_Rule, ...]:
    """Return the rules in the order in which they apply, the weakest first."""
    found = []
    for selectors, body in _RULE.findall(style):
        pairs = (line.partition(":") for line in body.split(";"))
        sets = tuple((name.strip(), value.strip().removesuffix("px")) for name, _, value in pairs if value.strip())
        found += [_Rule(_chain(selector), sets) for selector in selectors.split(",")]
    return tuple(sorted(found, key=lambda rule: rule.weight))


def _chain(selector: str) -> tuple[Parts, ...]:
    return tuple(
        tuple(("class", name) if name else (attribute, value) for name, attribute, value in _PART.findall(part))
        for part in selector.split()
    )


def _walk(
    element: ElementTree.Element,
    above: tuple[ElementTree.Element, ...],
    inherited: Mapping[str, str],
    rules: Sequence[_Rule],
    lang: str,
) -> None:
    """Write the rules on an element and all inside it."""
    lang = element.get("lang", lang)
    path = (*above, element)
    own = dict(_own(path, rules))
    for name, value in own.items():
        if name not in ("pointer-events", "cursor", "display"):
            element.set(name, value)
    known = {**inherited, **own}
    if element.tag in (f"{{{SVG}}}text", f"{{{SVG}}}tspan"):
        _measure(element, known, lang)
    for child in list(element):
        if dict(_own((*path, child), rules)).get("display") == "none":
            element.remove(child)
        else:
            _walk(child, path, known, rules, lang)


def _own(path: tuple[ElementTree.Element, ...], rules: Sequence[_Rule]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        if _has(path[-1], rule.chain[-1]) and _is_inside(path[:-1], rule.chain[:-1]):
            yield from rule.sets


def _has(element: ElementTree.Element, parts: Parts) -> bool:
    classes = element.get("class", "").split()
    return bool(parts) and all(
        value in classes if name == "class" else element.get(name) == value for name, value in parts
    )


def _is_inside(above: tuple[ElementTree.Element, ...], chain: tuple[Parts, ...]) -> bool:
    left = list(chain)
    for element in reversed(above):
        if left and _has(element, left[-1]):
            left.pop()
    return not left


def _measure(element: ElementTree.Element, known: Mapping[str, str], lang: str) -> None:
    """Say how long a line is, and on which side it begins."""
    if direction_of(lang) == "rtl":
        element.set("direction", "rtl")
        if known.get("text-anchor") != "middle":
            element.set("text-anchor", "end")
    if element.text and not len(element) and element.get("x"):
        size = float(known.get("font-size", "12"))
        weight = "bold" if known.get("font-weight") == _BOLD else "regular"
        element.set("textLength", f"{measure(element.text, TextStyle(size, weight, size)) / SAFETY:.1f}")
        element.set("lengthAdjust", "spacingAndGlyphs")
