"""Processes are restarted one after the other while readers come and go: each of them gets what they came for."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from websockets.exceptions import WebSocketException

from scripts.deploy_reader import MAPS, BadAnswerError, Reader
from scripts.deployed import Processes, front

WALKERS, SITTERS = 6, 20
SETTLE_S = 5.0
PAUSE_S = 0.3
TRIES = 40


class Watch:
    """What readers saw."""

    def __init__(self) -> None:
        self.over = asyncio.Event()
        self.pages = self.runs = self.again = 0
        self.longest = 0.0
        self.bad: list[str] = []

    async def walk(self, address: str, number: int) -> None:
        """Look at one map after the other, now and then as somebody new."""
        reader = Reader(address)
        while not self.over.is_set():
            number += 1
            if number % 4 == 0:
                reader = Reader(address)
            query, start = f"pathway={MAPS[number % len(MAPS)]}", time.monotonic()
            try:
                await reader.look(query)
                self.pages += 1
                self.longest = max(self.longest, time.monotonic() - start)
                await self.connect(reader, query, None)
            except (BadAnswerError, OSError) as problem:
                self.bad.append(str(problem))
            await asyncio.sleep(PAUSE_S)

    async def sit(self, address: str, number: int) -> None:
        """Stay at one map with its socket open; where that closes, connect again and have the page run again."""
        reader, query = Reader(address), f"pathway={MAPS[number % len(MAPS)]}"
        try:
            await reader.look(query)
        except (BadAnswerError, OSError) as problem:
            self.bad.append(str(problem))
        await self.connect(reader, query, self.over)

    async def connect(self, reader: Reader, query: str, until: asyncio.Event | None) -> None:
        """Have the page run, and again where the socket closes: a page in a browser does the same."""
        for _ in range(TRIES):
            try:
                await reader.run(query, until=until)
            except (ConnectionError, WebSocketException):
                self.again += 1
                await asyncio.sleep(PAUSE_S)
            else:
                self.runs += 1
                return
        self.bad.append(f"{query}: no socket after {TRIES} tries")


async def _watched(address: str, made: Processes) -> Watch:
    watch = Watch()
    readers = [asyncio.create_task(watch.walk(address, number)) for number in range(WALKERS)]
    readers += [asyncio.create_task(watch.sit(address, number)) for number in range(SITTERS)]
    await asyncio.sleep(SETTLE_S)
    for port in made.ports:
        await asyncio.to_thread(made.restart, port)
    await asyncio.sleep(SETTLE_S)
    watch.over.set()
    await asyncio.gather(*readers)
    return watch


def prove_restart(made: Processes, site: Path) -> dict[str, float]:
    """Restart all processes, one after the other, under readers; return what these saw.

    Raises
    ------
    AssertionError
        If any reader saw an error page, or if nothing had to be asked again: then it proves nothing.
    """
    with front(made.ports, site) as served:
        watch = asyncio.run(_watched(served.address, made))
        passed_on = sum(len(one.ports) > 1 and one.status == 200 for one in served.asked())
        statuses = {one.status for one in served.asked()}
        assert not watch.bad, f"readers saw {len(watch.bad)} errors: {watch.bad[:5]}"
        assert statuses <= {101, 200}, f"nginx gave answers with {sorted(statuses)}"
        assert passed_on, "no request met a process that was gone"
        assert watch.again >= SITTERS, f"{watch.again} sockets were opened again, of {SITTERS} that had to be"
        assert served.errors() == "", f"nginx wrote of readers: {served.errors()[:400]}"
    return {
        "processes restarted": len(made.ports),
        "pages asked for": watch.pages,
        "error pages": len(watch.bad),
        "requests passed on to another process": passed_on,
        "pages run": watch.runs,
        "sockets opened again": watch.again,
        "longest wait for a page (s)": round(watch.longest, 2),
    }
