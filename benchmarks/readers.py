"""How long a click takes when many read at once: N open pages on one process, each asking again every 5 seconds.

Each is a plain client on the same machine, and a click is the run that follows it, with nothing new to send.
Usage: ``… readers [N …]``; 100 and 500 without numbers.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from statistics import median

from websockets.asyncio.client import ClientConnection

from benchmarks.report import Row, print_table, write_results
from scripts.deploy_reader import MAPS, ask_to_run, open_socket, wait_until_run
from scripts.deployed import processes

READERS = (100, 500)
# So many come in a second; whoever comes at once is measured in ``crowd``.
COME_PER_S = 10.0
EVERY_S = 5.0
FOR_S = 60.0


async def _read(address: str, number: int, start: asyncio.Event, found: list[float]) -> None:
    """Open a page; when all have, ask again and again, each at a moment of their own."""
    query = f"pathway={MAPS[number % len(MAPS)]}"
    async with open_socket(address) as line:
        await ask_to_run(line, query)
        known = await wait_until_run(line)
        ready = asyncio.create_task(_listen(line, start))
        await start.wait()
        await ready
        await asyncio.sleep(EVERY_S * (number * 0.618 % 1))
        end = time.monotonic() + FOR_S
        while time.monotonic() < end:
            began = time.monotonic()
            await ask_to_run(line, query, known)
            known |= await wait_until_run(line)
            found.append(time.monotonic() - began)
            await asyncio.sleep(max(0.0, EVERY_S - (time.monotonic() - began)))


async def _listen(line: ClientConnection, until: asyncio.Event) -> None:
    """Take what comes until all are there, as a browser would."""
    while not until.is_set():
        try:
            await asyncio.wait_for(line.recv(), timeout=1.0)
        except TimeoutError:
            continue


async def _all(address: str, readers: int) -> tuple[list[float], int]:
    start, found = asyncio.Event(), list[float]()
    tasks = []
    for number in range(readers):
        tasks.append(asyncio.create_task(_read(address, number, start, found)))
        await asyncio.sleep(1 / COME_PER_S)
    await asyncio.sleep(EVERY_S)
    start.set()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    return found, sum(isinstance(one, BaseException) for one in done)


def measure(readers: int) -> Row:
    """Measure a fresh process with so many readers."""
    with processes(1) as made:
        address = f"http://127.0.0.1:{made.ports[0]}"
        asyncio.run(_all_once(address))
        before = made.memory()
        times, failed = asyncio.run(_all(address, readers))
        after = made.memory()
    times.sort()
    return {
        "readers": readers,
        "failed": failed,
        "clicks": len(times),
        "click p50 (ms)": round(1000 * median(times)),
        "click p95 (ms)": round(1000 * times[int(0.95 * len(times))]),
        "memory at first (MB)": round(before),
        "memory of a reader (MB)": round((after - before) / readers, 2),
        "load of the machine": round(os.getloadavg()[0], 1),
    }


async def _all_once(address: str) -> None:
    """Run each map once, so that what is made once is not counted for the readers."""
    for query in (f"pathway={name}" for name in MAPS):
        async with open_socket(address) as line:
            await ask_to_run(line, query)
            await wait_until_run(line)


def main() -> None:
    """Measure, print, and write ``benchmarks/results/readers.json``."""
    rows = [measure(number) for number in ([int(number) for number in sys.argv[1:]] or READERS)]
    print_table(f"Readers of one process, a click of each every {EVERY_S:.0f} s, on {os.cpu_count()} cores", rows)
    print("Written:", os.path.relpath(write_results("readers", ("streamlit", "websockets"), rows=rows)))


if __name__ == "__main__":
    main()
