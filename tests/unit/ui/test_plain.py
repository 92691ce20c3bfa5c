"""What a pack says is text in Streamlit's elements: one place escapes it, and every element goes through that place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from pathways.ui.plain import plain

UI = Path(__file__).parents[3] / "pathways" / "ui"
# What takes Markdown, with the argument that does.
TAKES = {
    **dict.fromkeys(("write", "markdown", "title", "header", "subheader", "caption"), 0),
    **dict.fromkeys(("info", "warning", "error", "success", "expander", "button", "download_button", "toggle"), 0),
    **dict.fromkeys(("checkbox", "radio", "selectbox", "segmented_control", "number_input", "text_input"), 0),
    **dict.fromkeys(("multiselect", "popover", "tabs", "metric", "toast", "pills", "slider", "spinner", "status"), 0),
    "page_link": 1,
    "link_button": 0,
    "progress": 1,
}
NAMED = ("label", "text", "body", "help")
# What shows its options as Markdown; a selectbox does not.
LISTS = ("radio", "segmented_control", "pills")


def is_plain(node: ast.expr) -> bool:
    """Tell whether a value is a constant, a word of the interface without a text in it, or was made plain."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.JoinedStr):
        return all(is_plain(p.value) if isinstance(p, ast.FormattedValue) else is_plain(p) for p in node.values)
    if isinstance(node, ast.Subscript):
        return ast.unparse(node.value) == "said"
    if not isinstance(node, ast.Call):
        return False
    name = ast.unparse(node.func).rpartition(".")[2]
    if name == "join":
        (given,) = node.args
        return isinstance(given, ast.GeneratorExp) and is_plain(given.elt)
    return name in ("plain", "linked", "label") or (name == "word" and not node.keywords)


def shown_in(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """Give what a module shows in elements of Streamlit that read Markdown, with the call."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        name, owner = node.func.attr, ast.unparse(node.func.value)
        if name not in TAKES or owner not in ("st", "column", "self.place", "place", "left", "right", "middle"):
            continue
        where = f"{path.name}:{node.lineno} {owner}.{name}"
        yield from ((where, value) for value in node.args[TAKES[name] : TAKES[name] + 1])
        for keyword in node.keywords:
            if keyword.arg in NAMED:
                yield where, keyword.value
            if keyword.arg == "format_func" and name in LISTS:
                yield where, keyword.value.body if isinstance(keyword.value, ast.Lambda) else keyword.value
            if keyword.arg == "captions" and isinstance(keyword.value, ast.ListComp):
                yield where, keyword.value.elt


# What the pack doesn't write: the names of things of the program, and what it counts.
OF_THE_PROGRAM = {
    ("takeaway.py", "title"),
    ("takeaway.py", "language_name"),
    ("takeaway.py", "str.title"),
    ("takeaway.py", "f'{n}×'"),
}


def test_every_element_gets_plain_text() -> None:
    """No page gives a text of a pack, an address or an error to what reads Markdown, but through ``plain``."""
    shown = [found for path in sorted(UI.glob("*.py")) for found in shown_in(path)]
    assert len(shown) > 60
    bad = [f"{where}: {ast.unparse(node)}" for where, node in shown if not is_plain(node)]
    assert [line for line in bad if (line.partition(":")[0], line.rpartition(": ")[2]) not in OF_THE_PROGRAM] == []


def test_words_of_the_interface_have_no_links_or_pictures() -> None:
    """They may be bold; they lead nowhere, so that none of their places can stand in an address."""
    for path in (UI.parent / "text" / "languages").glob("*.po"):
        text = path.read_text(encoding="utf-8")
        assert "](" not in text and "![" not in text and "://" not in text.partition("\n\n")[2]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Where we are (day 5): what to ask?", "Where we are (day 5): what to ask?"),
        ("¿Qué es? – Una prueba; 90 % de 10–20.", "¿Qué es? – Una prueba; 90 % de 10–20."),
        ("![i](http://a.example/x.png)", "!\\[i\\](http:\u2060//a.example/x.png)"),
        ("<img src=x> &amp; & b", "\\<img src=x> \\&amp; & b"),
        ("# one\n\n- two", "\\# one - two"),
        ("12) a", "12\\) a"),
        ("12. a", "12\\. a"),
        ("2026 was", "2026 was"),
        (":material/home: :red[x] :smile:", "\\:\u2060material/home: :\u2060red\\[x\\] :\u2060smile:"),
        ("www.a.example me@a.example", "www\u2060.a.example me\u2060@a.example"),
        ("$x$ ~~y~~ `z` __a__", "\\$x\\$ \\~\\~y\\~\\~ \\`z\\` \\_\\_a\\_\\_"),
    ],
)
def test_marks_are_shown_as_they_stand(text: str, shown: str) -> None:
    """Marks of Markdown are escaped, what would be made a link or a sign is parted; other texts stay as they are."""
    assert plain(text) == shown
