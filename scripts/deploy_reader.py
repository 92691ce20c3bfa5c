"""A reader without a browser: asks for a page and its files, keeps its seat, opens the socket and runs the page."""

from __future__ import annotations

import asyncio
import gzip
import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

MAPS = ("high-risk", "overview", "low-risk", "intermediate-risk", "observation", "stage-ms")
PICTURE = b'class="np-node'
FILE = re.compile(rb'href="(np/[0-9a-f]{32}\.\w+)"')
SEAT = re.compile(r"^set-cookie: np_seat=([0-9a-f]{2});", re.IGNORECASE | re.MULTILINE)
LARGEST = 64 * 2**20


class Answer(NamedTuple):
    """An answer of the server; ``body`` is unpacked."""

    status: int
    headers: str
    body: bytes


class BadAnswerError(Exception):
    """A reader got something that is no page."""


class Reader:
    """One reader; the seat is what nginx gave to it."""

    def __init__(self, address: str) -> None:
        """Come to ``address`` for the first time."""
        self.address = address
        self.seat = ""

    async def get(self, path: str) -> Answer:
        """Ask for ``path`` and take the seat that comes with the answer."""
        parts = urlsplit(self.address)
        source, sink = await asyncio.open_connection(parts.hostname, parts.port)
        try:
            cookie = [f"Cookie: np_seat={self.seat}"] if self.seat else []
            lines = (f"GET {path} HTTP/1.0", f"Host: {parts.netloc}", "Accept-Encoding: gzip", *cookie)
            sink.write("\r\n".join((*lines, "", "")).encode())
            head, _, body = (await source.read()).partition(b"\r\n\r\n")
        finally:
            sink.close()
        headers = head.decode("latin-1").replace("\r\n", "\n")
        if not headers:
            raise BadAnswerError(f"{path}: no answer")
        if seat := SEAT.search(headers):
            self.seat = seat[1]
        packed = re.search(r"^content-encoding: gzip$", headers, re.IGNORECASE | re.MULTILINE)
        return Answer(int(headers.split()[1]), headers, gzip.decompress(body) if packed else body)

    async def look(self, query: str) -> None:
        """Ask for a map and for the files that its page names.

        Raises
        ------
        BadAnswerError
            If any answer is not what a reader came for.
        """
        page = await self.get(f"/explore?{query}")
        if page.status != 200 or PICTURE not in page.body:
            raise BadAnswerError(f"/explore?{query}: {page.status}, {len(page.body)} bytes")
        for name in sorted(set(FILE.findall(page.body))):
            file = await self.get(f"/{name.decode()}")
            if file.status != 200:
                raise BadAnswerError(f"/{name.decode()}: {file.status}")

    async def run(self, query: str, *, until: asyncio.Event | None = None) -> None:
        """Open the socket and run the page once, to the end; then go, or stay at it until an event comes.

        Raises
        ------
        ConnectionError
            If the socket closes before that.
        """
        async with open_socket(self.address, self.seat) as line:
            await ask_to_run(line, query)
            await wait_until_run(line)
            if until is None:
                return
            closed, over = asyncio.create_task(line.wait_closed()), asyncio.create_task(until.wait())
            await asyncio.wait({closed, over}, return_when=asyncio.FIRST_COMPLETED)
            closed.cancel()
            over.cancel()
            if not until.is_set():
                raise ConnectionError("the socket closed while its reader read")


def open_socket(address: str, seat: str = "") -> connect:
    """Return the socket of a page, to be opened with ``async with``."""
    return connect(
        f"{address.replace('http', 'ws')}/_stcore/stream",
        origin=Origin(address),
        subprotocols=[Subprotocol("streamlit")],
        max_size=LARGEST,
        additional_headers={"Cookie": f"np_seat={seat}"} if seat else None,
    )


async def ask_to_run(line: ClientConnection, query: str, known: Iterable[str] = ()) -> None:
    """Ask for a run of Explore; what is ``known`` from a run before is not sent again."""
    ask = BackMsg()
    ask.rerun_script.cached_message_hashes.extend(known)
    ask.rerun_script.query_string = query
    ask.rerun_script.page_name = "explore"
    await line.send(ask.SerializeToString())


async def wait_until_run(line: ClientConnection) -> set[str]:
    """Take what comes until the run has ended; return what of it need not be sent again.

    Raises
    ------
    ConnectionError
        If the socket closes before that.
    """
    known = set[str]()
    async for message in line:
        told = ForwardMsg()
        told.ParseFromString(message if isinstance(message, bytes) else message.encode())
        if told.WhichOneof("type") == "script_finished":
            return known
        if told.metadata.cacheable:
            known.add(told.ref_hash or told.hash)
    raise ConnectionError("the socket closed before the page had run")
