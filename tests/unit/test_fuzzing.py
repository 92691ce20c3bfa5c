"""Spoilt files and links: a short run in every test round, and that a long one (`make fuzz`) would tell a fault."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest

from pathways.errors import ExportError, PackError, Problem
from pathways.opening import UnreadableError
from tests.fuzz_kinds import KINDS
from tests.fuzzing import Count, Subject, run, try_one
from tests.mutating import ARCHIVE_WAYS, WAYS, spoil, spoil_archive

SEEDS = range(30)
GOOD = Problem("a.yaml:3", "kind", "'x'", "a, b", "Write a.")


def ended(read: Callable[[bytes], Sequence[Problem | str]], seconds: float = 5.0) -> Count:
    """Return how one try with a reader ended."""
    count = Count("made up")
    try_one(Subject([b"text"], spoil, read), 1, count, seconds)
    assert count.tried == 1 == count.read + count.refused + count.fault
    return count


def raising(error: BaseException) -> Callable[[bytes], Sequence[str]]:
    """Return a reader that ends like this."""

    def read(data: bytes) -> Sequence[str]:
        raise error

    return read


def test_whatever_is_spoilt_is_read_or_refused_with_a_remedy() -> None:
    """Every kind, some seeds, within the time and the memory that one file may take."""
    counts = run(list(KINDS), SEEDS, 60)
    assert [fault for count in counts for fault in count.faults] == []
    assert [count.kind for count in counts] == list(KINDS)
    assert all(count.tried > 0 and count.refused > 0 for count in counts), counts


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_not_spoilt_is_read(kind: str, tmp_path: Path) -> None:
    """A reader that refused everything would never have a fault."""
    subject = KINDS[kind](tmp_path)
    assert [problem for data in subject.files for problem in subject.read(data)] == []


@pytest.mark.parametrize("error", [KeyError("x"), MemoryError(), RecursionError(), ValueError("negative seek")])
def test_an_error_of_another_family_is_a_fault(error: BaseException) -> None:
    """It is told with its seed."""
    count = ended(raising(error))
    assert count.fault == 1 and "seed 1" in count.faults[0] and type(error).__name__ in count.faults[0]


@pytest.mark.skipif(sys.platform == "win32", reason="no clock there that counts work")
def test_a_reader_without_end_is_a_fault() -> None:
    """Also one that holds every exception."""

    def read(data: bytes) -> Sequence[str]:
        while True:
            try:
                sum(range(1000))
            except Exception:  # noqa: S110, PERF203
                continue

    assert "of work" in ended(read, 0.05).faults[0]


@pytest.mark.parametrize(
    "error", [PackError([GOOD]), UnreadableError(GOOD), ExportError("a.json: found no JSON; allowed: a talk.")]
)
def test_our_own_errors_are_refusals(error: Exception) -> None:
    """Those whose text says what, where and what to do."""
    assert ended(raising(error)).refused == 1


@pytest.mark.parametrize(
    "error",
    [
        PackError([GOOD, Problem("a.yaml:3", "", "'x'", "a, b", "")]),
        UnreadableError(Problem("", "", "'x'", "a, b", "Write a.")),
        PackError([Problem("a.yaml:3", "", "'\x1b[31m'", "a, b", "Write a.")]),
        PackError([Problem("a.yaml:3", "", "a damaged file (MemoryError)", "a, b", "Write a.")]),
        ExportError("it does not work"),
    ],
)
def test_a_refusal_that_helps_nobody_is_a_fault(error: Exception) -> None:
    """No remedy, no place, what a terminal would obey, a file that took all memory."""
    assert "without a remedy" in ended(raising(error)).faults[0]


def test_a_process_that_ends_early_is_a_fault() -> None:
    """What was not tried is never taken for tried."""
    (count,) = run(["no such kind"], range(1), 5)
    assert (count.tried, count.fault) == (0, 1) and "no such kind" in count.faults[0]


def test_a_seed_spoils_the_same_way_each_time() -> None:
    """A fault can be made again; another seed does something else, and every way does something."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("a.xml", "b.xml"):
            archive.writestr(name, "<a>some text</a>\n" * 9)
    packed, text = out.getvalue(), b"some: text\nand: more\n" * 9
    for ways, data, all_ways in ((WAYS, text, spoil), (ARCHIVE_WAYS, packed, spoil_archive)):
        assert len({all_ways(data, Random(seed)) for seed in range(50)}) > 25
        for way in (*ways, all_ways):
            made = [way(data, Random(seed)) for seed in range(20)]
            assert made == [way(data, Random(seed)) for seed in range(20)]
            assert any(one != data for one in made), way
