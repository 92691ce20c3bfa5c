"""Spoils files at random, the same way for the same number: bytes, lines, and what is inside an archive."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Sequence
from random import Random

LARGEST = 6_000_000
DIRECTORY = b"PK\x01\x02"
LOCAL = b"PK\x03\x04"
HOSTILE = (
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    "\u202e\u200b".encode(),
    b"\r",
    b"\x1b[2J",
    b'"',
    b"'",
    b"\\",
    b"{" * 3000,
    b"[" * 3000,
    b"- " * 3000,
    b"&a [*a, *a]",
    b"!!python/object:os.system ",
    b"\n---\n",
    b"\n<<<<<<< HEAD\n",
    b"9" * 5000,
    b"1e999",
    b"-1",
    b"NaN",
    b"null",
    b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>&a;",
    b"<c r='XFD9999999'>",
    b"&step=a&step=b",
    b"%00%ff%ed%a0%80",
    b"../../../etc/passwd",
    b"a" * 70_000,
    b"nplurals=9**9; plural=(n/0);\\n",
)
Way = Callable[[bytes, Random], bytes]


def spoil(data: bytes, rng: Random) -> bytes:
    """Return data that is spoilt in one place or in a few."""
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        data = rng.choice(WAYS)(data, rng)[:LARGEST]
    return data


def _flip(data: bytes, rng: Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(rng.choice((1, 1, 4)) if data else 0):
        spoilt[rng.randrange(len(spoilt))] ^= 1 << rng.randrange(8)
    return bytes(spoilt)


def _cut(data: bytes, rng: Random) -> bytes:
    start, end = _part(data, rng)
    return data[:start] + data[end:]


def _cut_off(data: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _repeat(data: bytes, rng: Random) -> bytes:
    start, end = _part(data, rng)
    return data[:end] + data[start:end] * rng.choice((1, 2, 300)) + data[end:]


def _swap(data: bytes, rng: Random) -> bytes:
    (a, b), (c, d) = sorted((_part(data, rng), _part(data, rng)))
    return data if b > c else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _insert(data: bytes, rng: Random) -> bytes:
    place = rng.randrange(len(data) + 1)
    what = rng.choice(HOSTILE) if rng.random() < 0.8 else rng.randbytes(rng.randrange(1, 40))
    return data[:place] + what + data[place + rng.choice((0, 0, 1, 8)) :]


def _lines(data: bytes, rng: Random) -> bytes:
    """Cut, repeat or move whole lines, which leaves a file that is nearly right."""
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    at = rng.randrange(len(lines))
    taken = lines[at : at + rng.choice((1, 1, 2, 8))]
    if rng.random() < 0.6:
        del lines[at : at + len(taken)]
    to = rng.randrange(len(lines) + 1)
    return b"".join([*lines[:to], *(taken if rng.random() < 0.7 else []), *lines[to:]])


def _part(data: bytes, rng: Random) -> tuple[int, int]:
    start = rng.randrange(len(data) + 1)
    return start, min(len(data), start + rng.choice((1, 4, 30, 400)))


WAYS: Sequence[Way] = (_flip, _cut, _cut_off, _repeat, _swap, _insert, _insert, _lines, _lines)


def spoil_archive(data: bytes, rng: Random) -> bytes:
    """Return a ZIP that is spoilt: anywhere, in its directory, in a head of a part, in a part or in the set of them."""
    return rng.choice(ARCHIVE_WAYS)(data, rng)


def _directory(data: bytes, rng: Random) -> bytes:
    start = max(data.find(DIRECTORY), 0)
    return data[:start] + rng.choice((_flip, _flip, spoil))(data[start:], rng)


def _head(data: bytes, rng: Random) -> bytes:
    """Spoil the head of a part as it stands before the part, or in the directory."""
    places = [at for sign in (LOCAL, DIRECTORY) for at in range(len(data)) if data.startswith(sign, at)]
    if not places:
        return data
    at = rng.choice(places)
    return data[: at + 4] + _flip(data[at + 4 : at + 60], rng) + data[at + 60 :]


def _member(data: bytes, rng: Random) -> bytes:
    parts = _unpack(data)
    at = rng.randrange(len(parts))
    parts[at] = (parts[at][0], spoil(parts[at][1], rng))
    return _pack(parts, rng)


def _members(data: bytes, rng: Random) -> bytes:
    """Leave out, repeat, rename or swap parts."""
    parts = _unpack(data)
    at, other = rng.randrange(len(parts)), rng.randrange(len(parts))
    way = rng.randrange(4)
    if way == 0:
        del parts[at]
    elif way == 1:
        parts.insert(other, (parts[at][0], spoil(parts[at][1], rng)))
    elif way == 2:
        parts[at] = (rng.choice(("", "../x.xml", "xl/workbook.xml", "a" * 999, parts[at][0].upper())), parts[at][1])
    else:
        parts[at], parts[other] = (parts[at][0], parts[other][1]), (parts[other][0], parts[at][1])
    return _pack(parts, rng)


def _unpack(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _pack(parts: Sequence[tuple[str, bytes]], rng: Random) -> bytes:
    out = io.BytesIO()
    how = rng.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2))
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", how) as archive:
        warnings.simplefilter("ignore")  # the same name twice is meant
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return out.getvalue()


ARCHIVE_WAYS: Sequence[Way] = (spoil, _directory, _directory, _head, _head, _member, _member, _member, _members)
