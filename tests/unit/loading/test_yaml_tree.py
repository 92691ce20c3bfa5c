"""Reading YAML is strict and safe: what could surprise, hide or grow is refused with its line."""

from __future__ import annotations

import time

import pytest

from pathways.loading import parse_yaml
from tests.fuzzing import working_at_most

pytestmark = pytest.mark.slow

LAUGHS = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


def problem_of(text: str) -> tuple[str, str, str]:
    """Return where, found and remedy of the only problem of a text."""
    (problem,) = parse_yaml(text, "t.yaml").problems
    return problem.where, problem.found, problem.remedy


def test_plain_values_come_with_their_lines() -> None:
    """Texts, numbers and truths are what they look like, and each knows its line."""
    tree = parse_yaml("a: one\nb: [2, 2.5, true, null, '2']\nc:\n  d: 2026-01-31\n")
    assert tree.problems == []
    assert tree.value == {"a": "one", "b": [2, 2.5, True, None, "2"], "c": {"d": "2026-01-31"}}
    assert [tree.line_of(where) for where in [("a",), ("b", 1), ("c", "d"), ("c", "d", "deeper")]] == [1, 2, 4, 4]


@pytest.mark.parametrize("word", ["yes", "No", "on", "OFF", "y", "n"])
def test_a_word_that_yaml_takes_for_a_truth_is_refused(word: str) -> None:
    """An author who writes 'no' for Norway, or for false, is asked which."""
    assert problem_of(f"a: 1\nb: {word}\n")[:2] == ("t.yaml:2", word)


def test_a_quoted_word_stays_a_text() -> None:
    """In quotes everything is a text."""
    assert parse_yaml('a: "no"\nb: "1"\nc: "null"\n').value == {"a": "no", "b": "1", "c": "null"}


def test_a_key_written_twice_is_refused_where_it_stands_again() -> None:
    """The second of two equal keys would silently win."""
    assert problem_of("a: 1\nb: 2\na: 3\n")[:2] == ("t.yaml:3", "the same key twice")


@pytest.mark.parametrize("text", [LAUGHS, "a: &x 1\n", "- *nobody\n", "? &k a\n: 1\n"])
def test_anchors_and_aliases_are_refused(text: str) -> None:
    """A few lines of aliases can stand for gigabytes."""
    assert parse_yaml(text).problems


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system [ls]", "!!binary abc", "!local x", "!!str 1"])
def test_tags_are_refused(tag: str) -> None:
    """A tag could make an object of anything."""
    assert "tag" in problem_of(f"a: {tag}\n")[1]


def test_a_tab_in_the_indentation_is_called_a_tab() -> None:
    """A tab looks like spaces; the message has to name it."""
    assert problem_of("a:\n  b: 1\n\tc: 2\n")[:2] == ("t.yaml:3", "a tab")


def test_broken_syntax_names_the_line() -> None:
    """A bracket that is never closed, a quote that never ends: a problem near its line."""
    assert parse_yaml("a: 1\nb: [1, 2\nc: 3\n").problems[0].where in ("t.yaml:2", "t.yaml:3", "text:2", "text:3")
    assert parse_yaml('a: "never ends\n').problems


def test_a_second_document_is_refused() -> None:
    """Only the first of two documents would be read."""
    assert problem_of("a: 1\n---\nb: 2\n")[0] == "t.yaml:2"


@pytest.mark.parametrize("text", ["? [a, b]\n: 1\n", "? {a: 1}\n: 1\n", "{[a]: 1}"])
def test_a_key_that_is_no_word_is_refused(text: str) -> None:
    """Keys are field names."""
    assert "key" in problem_of(text)[1]


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\x7f", "\u202e", "\u2066", "\ufffe", "\ud800"])
def test_invisible_characters_are_refused_with_their_line(letter: str) -> None:
    """Escape sequences reach terminals, marks of direction hide what is said, half pairs break every writer."""
    where, found, _ = problem_of(f"a: 1\nb: x{letter}y\n")
    assert (where, found) == ("t.yaml:2", f"the invisible character U+{ord(letter):04X}")


@pytest.mark.parametrize("escape", [r"\e", r"\0", r"\x1b", r"\u202e"])
def test_invisible_characters_behind_an_escape_are_refused(escape: str) -> None:
    """An escape in a quoted text or key brings in the same characters."""
    assert "invisible" in problem_of(f'a: 1\nb: "x{escape}y"\n')[1]
    assert "invisible" in problem_of(f'a: 1\n"x{escape}y": 1\n')[1]


def test_script_in_a_text_is_only_text() -> None:
    """What looks like markup is a text like any other; those who show it escape it."""
    text = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    assert parse_yaml(f"a: {text}\n").value == {"a": text}


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 50_000,
        "- " * 100_000 + "x",
        "? " * 50_000,
        "a: " + "[" * 30 + "]" * 30,
        "\n".join(" " * n + "a:" for n in range(1_500)),
    ],
    ids=["brackets", "braces", "dashes", "questions", "thirty", "steps"],
)
def test_deep_nesting_ends_quickly_with_a_problem(text: str) -> None:
    """However deep a text nests, reading stops at a fixed depth."""
    start = time.monotonic()
    assert parse_yaml(text).problems
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    ("text", "said"),
    [("a: " + "x" * 4_000_001, "characters"), ("- 1\n" * 500_000, "values"), ("- no\n" * 100_000, "more problems")],
    ids=["long", "many", "wrong"],
)
def test_huge_texts_end_with_a_few_problems(text: str, said: str) -> None:
    """A huge text costs bounded time, and its problems are no flood."""
    start = time.monotonic()
    problems = parse_yaml(text).problems
    assert said in problems[-1].found
    assert len(problems) <= 201
    assert time.monotonic() - start < 20


@pytest.mark.parametrize("text", ["a: {" + "a" * 400_000, 'a: "' + "a" * 400_000, "a: [" + "a-" * 200_000 + ":x"])
def test_one_long_word_is_explained_as_soon_as_a_short_one(text: str) -> None:
    """A broken line that is one long word costs no work that grows with its square."""
    with working_at_most(5):
        assert parse_yaml(text).problems


@pytest.mark.parametrize("text", ["a: Ward #2 at once\nb: 1\n", "a: é – Line #2\n", "- one #two\n", "a: [b #c\n  ]\n"])
def test_a_text_that_a_number_sign_would_cut_is_refused(text: str) -> None:
    """What follows ' #' would be gone without a word, also in a sentence about when to call."""
    where, found, remedy = problem_of(text)
    assert where == "t.yaml:1" and "#" in found and "quotes" in remedy


def test_comments_where_nothing_is_cut_are_comments() -> None:
    """On a line of their own, behind a list, a quoted text or a number."""
    tree = parse_yaml('# one\na: [b]  # two\nc: "d #e"  # three\nf: 3 # four\ng: h#i\n')
    assert (tree.problems, tree.value) == ([], {"a": ["b"], "c": "d #e", "f": 3, "g": "h#i"})


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('a: 1\nb: "never closed\nc: "d"\n', 2, "not closed"),
        ("a: 1\nb:\n  - 'never closed\n  - 'd'\n", 3, "not closed"),
        ("a: 1\nb: 'it's here'\nc: 2\n", 2, "inside"),
        ('a: 1\nb: "the "big" one"\nc: 2\n', 2, "inside"),
        ("a: 1\nb: 2\n<<<<<<< HEAD\nc: 3\n=======\nc: 4\n>>>>>>> theirs\n", 3, "merge"),
        ("a: 1\n\u00a0 b: 2\n", 2, "a no-break space (U+00A0)"),
        ("a:\u00a0one\nb: 2\n", 1, "a no-break space (U+00A0)"),
        ("a: 1\nb: x\u200by\n", 2, "a zero-width space (U+200B)"),
        ("a: 1\nb: x\ufeffy\n", 2, "a byte order mark (U+FEFF)"),
        ("a: 1\nb: “two”\n", 2, "typographic quotes"),
        ("a: 1\nb: [“two, three”]\n", 2, "typographic quotes"),
    ],
)
def test_slips_are_named_on_their_own_line(text: str, line: int, said: str) -> None:
    """The message says what was done there, not where the reader stumbled over it later."""
    problem = parse_yaml(text, "t.yaml").problems[0]
    assert problem.where == f"t.yaml:{line}" and said in problem.found


def test_typographic_signs_inside_a_text_are_text() -> None:
    """Quotes around words, a no-break space between number and unit, joiners of scripts and signs."""
    text = "a: say “ah”\nb: “Yes” or “no”\nc: 5\u00a0mg\nd: 👩\u200d⚕️ می\u200cخواهم\ne: l\u2019an\n"
    assert parse_yaml(text).problems == []
