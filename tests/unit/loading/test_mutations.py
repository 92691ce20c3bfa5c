"""Whatever happens to the text of a pack, loading ends soon: with a pack that can be checked, or with problems."""

from __future__ import annotations

import random
import time

import pytest

from pathways.checks import check_pack
from pathways.errors import PackError
from tests.pack_builder import PATHWAY, PackBuilder

pytestmark = pytest.mark.slow

FILES = ["pack.yaml", "sources.yaml", "drugs.yaml", "glossary.yaml", "people.yaml", "effects.yaml", *[PATHWAY] * 6]
HOSTILE = [
    *["", " ", "null", "~", "true", "no", "0", "-1", "1e999", "99999999999999999999", ".nan", "0x1F", "2026-02-30"],
    *[
        "[]",
        "{}",
        "[",
        "}",
        "'",
        '"',
        "|",
        ">",
        "%",
        "@",
        "`",
        "!!set",
        "!x",
        "&a",
        "*a",
        "<<",
        "? ",
        ": ",
        "- ",
        "---",
        "...",
    ],
    *[
        "\t",
        "\x00",
        "\x1b[31m",
        "\u202e",
        "\ufeff",
        "\U0001f600",
        "é",
        "a" * 3_000,
        "<script>alert(1)</script>",
        "../../x",
    ],
    *["{a: {b: {c: [d]}}}", "[[[[1]]]]", "sample#", "#p1", "sample#p1#p2", "a--then--b", "%s", "{0}", "$(id)"],
]
ROUNDS = 40
PER_ROUND = 15


def mutate(text: str, rng: random.Random) -> str:
    """Return ``text`` with one thing deleted, doubled, moved, replaced or put in."""
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    kind = rng.choice(["drop", "double", "swap", "indent", "insert", "word", "word", "word", "letter", "cut", "value"])
    if kind == "drop":
        del lines[at : at + rng.choice([1, 1, 2, 5])]
    elif kind == "double":
        lines.insert(at, lines[at])
    elif kind == "swap":
        other = rng.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == "indent":
        lines[at] = rng.choice(["  " + lines[at], lines[at][2:], lines[at].lstrip(), "\t" + lines[at]])
    elif kind == "insert":
        lines.insert(at, " " * rng.randrange(6) + rng.choice(HOSTILE))
    elif kind == "word":
        words = lines[at].split(" ")
        words[rng.randrange(len(words))] = rng.choice(HOSTILE)
        lines[at] = " ".join(words)
    elif kind == "value":
        lines[at] = f"{lines[at].partition(':')[0]}: {rng.choice(HOSTILE)}"
    elif kind == "letter":
        place = rng.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:place] + rng.choice(["", "x", ":", "#", "{", "]", "'", " "]) + lines[at][place + 1 :]
    else:
        del lines[at:]
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_mutated_pack_loads_or_says_why_not(builder: PackBuilder, seed: int) -> None:
    """Six hundred packs with one to three mutations: no other error, no hang, and no problem without a remedy."""
    rng = random.Random(seed)
    for _ in range(PER_ROUND):
        file = rng.choice(FILES)
        before = builder.read(file)
        text = before
        for _ in range(rng.choice([1, 1, 2, 3])):
            text = mutate(text, rng)
        (builder.folder / file).write_bytes(text.encode("utf-8", "surrogatepass"))
        start = time.monotonic()
        try:
            list(check_pack(builder.load()))
        except PackError as error:
            assert error.problems
            assert all(problem.where and problem.found and problem.remedy for problem in error.problems), text
            assert not set("\x00\x1b\u202e") & set(str(error))
        assert time.monotonic() - start < 10
        builder.write(before, file)


def test_mutations_really_break_and_really_spare_packs(builder: PackBuilder) -> None:
    """The mutations are worth something: most break the pack, and some leave it sound."""
    rng = random.Random("both")
    outcomes = []
    for _ in range(60):
        before = builder.read()
        builder.write(mutate(before, rng))
        try:
            builder.load()
            outcomes.append(True)
        except PackError:
            outcomes.append(False)
        builder.write(before)
    assert 10 < outcomes.count(False) < 60
