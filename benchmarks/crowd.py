"""How long readers wait who come at once: the first picture, and the end of the first run, of N readers in 5 seconds.

Each is a plain client: it asks for the document as a browser does, then opens the socket and runs the page. What a
browser adds is measured in ``screens``. All share the machine with the server. Usage: ``… crowd [N …]``.
"""

from __future__ import annotations

import asyncio
import gzip
import os
import sys
import time
from statistics import median
from typing import NamedTuple
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

from benchmarks.report import Row, print_table, write_results
from scripts.app_server import serve

READERS = (1, 20, 100)
WITHIN_S = 5.0
LIMIT_S = 120.0
MAPS = ("high-risk", "overview", "low-risk", "intermediate-risk", "observation", "stage-ms")
PICTURE = b'class="np-node'
LARGEST = 64 * 2**20


class Visit(NamedTuple):
    """Seconds from when a reader came to the first picture and to the end of the first run."""

    picture: float
    run: float


async def read_document(address: str, query: str) -> bytes:
    """Return the document of Explore, as a browser asks for it."""
    host, port = urlsplit(address).hostname, urlsplit(address).port
    reader, writer = await asyncio.open_connection(host, port)
    lines = (f"GET /explore?{query} HTTP/1.1", f"Host: {host}:{port}", "Accept-Encoding: gzip", "Connection: close")
    writer.write("\r\n".join((*lines, "", "")).encode())
    answer = await reader.read()
    writer.close()
    _, _, body = answer.partition(b"\r\n\r\n")
    return gzip.decompress(body)


async def run_page(address: str, query: str) -> None:
    """Run the page once, to the end."""
    socket = f"{address.replace('http', 'ws')}/_stcore/stream"
    async with connect(socket, origin=address, subprotocols=["streamlit"], max_size=LARGEST) as line:  # type: ignore[arg-type,list-item]
        ask = BackMsg()
        ask.rerun_script.query_string = query
        ask.rerun_script.page_name = "explore"
        await line.send(ask.SerializeToString())
        async for message in line:
            told = ForwardMsg()
            told.ParseFromString(message if isinstance(message, bytes) else message.encode())
            if told.WhichOneof("type") == "script_finished":
                return


async def visit(address: str, number: int, readers: int) -> Visit:
    """Come at this reader's moment, look at a map, and run the page."""
    await asyncio.sleep(WITHIN_S * number / readers)
    query = f"pathway={MAPS[number % len(MAPS)]}"
    start = time.monotonic()
    document = await read_document(address, query)
    picture = time.monotonic() - start
    if PICTURE not in document:
        raise AssertionError(f"the document for {query} has no picture")
    await run_page(address, query)
    return Visit(picture, time.monotonic() - start)


async def crowd(address: str, readers: int) -> Row:
    """Let readers come within five seconds; return what they waited."""
    tasks = (asyncio.wait_for(visit(address, number, readers), LIMIT_S) for number in range(readers))
    done = await asyncio.gather(*tasks, return_exceptions=True)
    visits = [one for one in done if isinstance(one, Visit)]
    row: dict[str, str | float | None] = {"readers": readers, "failed": readers - len(visits)}
    for name in ("picture", "run"):
        times = sorted(getattr(one, name) for one in visits) or [float("nan")]
        row[f"{name} p50 (s)"] = round(median(times), 3)
        row[f"{name} p95 (s)"] = round(times[min(len(times) - 1, int(0.95 * len(times)))], 3)
    return row


def main() -> None:
    """Measure, print, and write ``benchmarks/results/crowd.json``."""
    wanted = tuple(int(number) for number in sys.argv[1:]) or READERS
    rows = []
    for readers in wanted:
        with serve() as address:
            rows.append(asyncio.run(crowd(address, readers)))
    print_table(f"Readers who come within {WITHIN_S:.0f} s, on {os.cpu_count()} cores shared with them", rows)
    print("Written:", os.path.relpath(write_results("crowd", ("streamlit", "websockets"), rows=rows)))


if __name__ == "__main__":
    main()
