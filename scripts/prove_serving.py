"""How many readers one process serves, and how many N serve, behind the same nginx on the same machine."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path
from statistics import median

from scripts.deploy_reader import MAPS, Reader
from scripts.deployed import Processes, front

AT_ONCE = 8
SECONDS = 12.0
ROUNDS = 3
WITHIN_S = 5.0
LIMIT_S = 120.0
Row = dict[str, str | float | None]


async def _visits(address: str, seconds: float) -> float:
    """Let readers come one after the other, some at once; return visits per second."""
    count, end = 0, time.monotonic() + seconds

    async def come(first: int) -> None:
        nonlocal count
        number = first
        while time.monotonic() < end:
            reader, query = Reader(address), f"pathway={MAPS[number % len(MAPS)]}"
            await reader.look(query)
            await reader.run(query)
            count, number = count + 1, number + 1

    start = time.monotonic()
    await asyncio.gather(*(come(number) for number in range(AT_ONCE)))
    return count / (time.monotonic() - start)


async def _pages(address: str, seconds: float) -> float:
    """Return first pages per second."""
    count, end = 0, time.monotonic() + seconds

    async def ask(first: int) -> None:
        nonlocal count
        number = first
        while time.monotonic() < end:
            await Reader(address).look(f"pathway={MAPS[number % len(MAPS)]}")
            count, number = count + 1, number + 1

    start = time.monotonic()
    await asyncio.gather(*(ask(number) for number in range(AT_ONCE)))
    return count / (time.monotonic() - start)


def prove_serving(made: Processes, site: Path) -> list[Row]:
    """Measure one process and all of them in turns; return a row each.

    Where others use the machine too, the processor time that the processes got says whether there was more to get.
    """
    counts = (1, len(made.ports))
    found: dict[int, list[tuple[float, ...]]] = {count: [] for count in counts}
    for _ in range(ROUNDS):
        for count in counts:
            with front(made.ports[:count], site) as served:
                asyncio.run(_visits(served.address, 2.0))
                used, start = made.processor_s(), time.monotonic()
                visits = asyncio.run(_visits(served.address, SECONDS))
                cores = (made.processor_s() - used) / (time.monotonic() - start)
                pages = asyncio.run(_pages(served.address, SECONDS / 2))
                found[count].append((visits, pages, cores))
    middle = {count: [median(column) for column in zip(*found[count], strict=True)] for count in counts}
    one = middle[1]
    return [
        {
            "processes": count,
            "visits / s": round(visits, 2),
            "visits / one process": round(visits / one[0], 2),
            "first pages / s": round(pages, 1),
            "first pages / one process": round(pages / one[1], 2),
            "cores they got": round(cores, 2),
            "load of the machine": round(os.getloadavg()[0], 1),
        }
        for count, (visits, pages, cores) in middle.items()
    ]


async def _crowd(address: str, readers: int) -> Row:
    async def visit(number: int) -> tuple[float, float]:
        await asyncio.sleep(WITHIN_S * number / readers)
        reader, query, start = Reader(address), f"pathway={MAPS[number % len(MAPS)]}", time.monotonic()
        await reader.look(query)
        seen = time.monotonic() - start
        await reader.run(query)
        return seen, time.monotonic() - start

    done = await asyncio.gather(
        *(asyncio.wait_for(visit(number), LIMIT_S) for number in range(readers)), return_exceptions=True
    )
    times = [one for one in done if isinstance(one, tuple)]
    row: Row = {"readers": readers, "failed": readers - len(times)}
    for place, name in enumerate(("picture", "run")):
        sorted_ = sorted(one[place] for one in times) or [float("nan")]
        row[f"{name} p50 (s)"] = round(median(sorted_), 2)
        row[f"{name} p95 (s)"] = round(sorted_[min(len(sorted_) - 1, int(0.95 * len(sorted_)))], 2)
    return row


def prove_crowd(made: Processes, site: Path, readers: int) -> Row:
    """Let readers come within five seconds, so many to a process; return what they waited, and the memory it took."""
    with front(made.ports, site) as served:
        row = asyncio.run(_crowd(served.address, readers * len(made.ports)))
    return {"processes": len(made.ports), **row, "memory of one (MB)": round(made.most_memory())}
