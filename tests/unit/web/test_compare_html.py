"""A comparison as HTML shows every kind of block that a comparison has, and says which language a text is in."""

from __future__ import annotations

from pathways.cards import Block
from pathways.cards.comparison import Cell, Compared, Difference, Told
from pathways.web.compare_html import link_explore, render_comparison


def shown(*blocks: Block) -> str:
    """Return the HTML of a comparison with one difference that says ``blocks``."""
    cell = Cell("a", "A step", "", "", "map", None)
    difference = Difference(1, "A difference", (Told(cell, "here", blocks),))
    return render_comparison(Compared(("here", "there"), (), (difference,), ()), lambda key, **_: key, link_explore({}))


def test_a_text_of_a_list_that_has_no_translation_says_its_language() -> None:
    """An untranslated condition or figure stands in the list, escaped and marked; the others stand plainly."""
    html = shown({"type": "list", "items": ["Si hace falta", {"text": "If <needed>", "lang": "en"}]})
    assert '<ul><li>Si hace falta</li><li lang="en">If &lt;needed&gt;</li></ul>' in html


def test_a_paragraph_and_an_entry_are_shown() -> None:
    """A paragraph is marked where its language is another one."""
    html = shown(
        {"type": "text", "text": "One", "lang": "en"},
        {"type": "entries", "items": [{"table": "trials", "id": "t", "title": "A trial", "text": "Asks."}]},
    )
    assert '<p lang="en">One</p><p><b>A trial.</b> Asks.</p>' in html
