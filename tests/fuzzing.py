"""Throws spoilt files and links at a reader and counts how it ends: read, refused with a remedy, or a fault.

A process of its own holds the bounds, so that nothing here depends on how busy the machine is:
``python -m tests.fuzzing FIRST COUNT SECONDS KIND …`` prints a line of JSON for each kind.
"""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from types import FrameType
from typing import NamedTuple

from pathways.errors import PackError, PathwaysError, Problem
from pathways.loading.plain_text import UNSEEN
from pathways.opening import UnreadableError

ROOT = Path(__file__).parents[1]
SECONDS = 5.0  # of the processor, for one file
MEGABYTES = 300
KEPT = 20
GRACE = 120.0  # seconds beyond those that are asked for


class Subject(NamedTuple):
    """What is spoilt, how, and by what it is read.

    ``read`` returns what it says of the data in place of taking it: texts or problems; nothing if all was read.
    """

    files: Sequence[bytes]
    spoil: Callable[[bytes, Random], bytes]
    read: Callable[[bytes], Sequence[Problem | str]]


@dataclass
class Count:
    """How the tries of a kind ended; ``faults`` are the first of them, each with its seed."""

    kind: str
    tried: int = 0
    read: int = 0
    refused: int = 0
    fault: int = 0
    faults: list[str] = field(default_factory=list)

    def add_fault(self, text: str) -> None:
        """Count a fault, and keep what it says if there are few."""
        self.fault += 1
        if len(self.faults) < KEPT:
            self.faults.append(text)


class TooSlowError(BaseException):
    """A reader worked for longer than it may; no ``except Exception`` of a reader holds it."""


def spoilt(subject: Subject, seed: int) -> bytes:
    """Return the file of a seed, always the same."""
    rng = Random(seed)
    return subject.spoil(rng.choice(subject.files), rng)


def try_one(subject: Subject, seed: int, count: Count, seconds: float = SECONDS) -> None:
    """Spoil, read, and count how it ended."""
    count.tried += 1
    data = spoilt(subject, seed)
    try:
        with working_at_most(seconds):
            said = subject.read(data)
    except PackError as error:
        said = error.problems
    except UnreadableError as error:
        said = (error.problem,)
    except PathwaysError as error:
        said = (str(error),)
    except (Exception, TooSlowError) as error:
        count.add_fault(f"seed {seed}: {type(error).__name__}: {error}"[:300])
        return
    bad = [one for one in said if not has_remedy(one)]
    if bad:
        count.add_fault(f"seed {seed}: refused without a remedy: {bad[0]}"[:300])
    elif said:
        count.refused += 1
    else:
        count.read += 1


def has_remedy(said: Problem | str) -> bool:
    """Tell whether a refusal says what was found, where, and what to do, and nothing that steers a terminal."""
    parts = (said.where, said.found, said.allowed, said.remedy) if isinstance(said, Problem) else (said,)
    text = str(said)
    is_whole = all(part.strip() for part in parts) and (isinstance(said, Problem) or "; " in text)
    return is_whole and "MemoryError" not in text and not UNSEEN.search(text)


@contextlib.contextmanager
def working_at_most(seconds: float) -> Iterator[None]:
    """Stop what takes more of the processor; on Windows nothing counts that."""
    if sys.platform == "win32":
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlowError(f"more than {seconds:g} s of work")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def try_many(subject: Subject, count: Count, seeds: range, seconds: float) -> Count:
    """Try seed after seed until they or the seconds end."""
    end = time.monotonic() + seconds
    for seed in seeds:
        if time.monotonic() > end:
            break
        try_one(subject, seed, count)
    return count


def run(kinds: Sequence[str], seeds: range, seconds: float) -> list[Count]:
    """Try kinds in a process that may take so much memory and no more; a process that ends early is a fault."""
    command = [sys.executable, "-m", "tests.fuzzing", str(seeds.start), str(len(seeds)), str(seconds), *kinds]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=seconds * len(kinds) + GRACE
        )
        told, why = done.stdout, f"the process ended with {done.returncode}: {done.stderr[-200:]}"
    except subprocess.TimeoutExpired as late:
        told, why = (late.stdout or b"").decode(), f"no end after {late.timeout:.0f} s"
    counts = [Count(**json.loads(line)) for line in told.splitlines()]
    return counts + [Count(kind, fault=1, faults=[why]) for kind in kinds[len(counts) :]]


def main() -> None:
    """Try the kinds that are named, and print how it went."""
    from tests.fuzz_kinds import KINDS

    first, number, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        for kind in sys.argv[4:]:
            place = Path(folder) / kind.replace(" ", "-")
            place.mkdir()
            subject = KINDS[kind](place)
            _bound_memory()
            count = try_many(subject, Count(kind), range(first, first + number), seconds)
            print(json.dumps(asdict(count)), flush=True)


def _bound_memory() -> None:
    """Let this process take little more than it has; other systems than Linux do not count like this."""
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MEGABYTES * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))


if __name__ == "__main__":
    main()
