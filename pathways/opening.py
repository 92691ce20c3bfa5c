"""How every file is opened that somebody else may have written: a regular file, in its folder, not too large, UTF-8."""

from __future__ import annotations

import codecs
import gzip
import io
import os
import stat
import zipfile
from pathlib import Path

from pathways.errors import PathwaysError, Problem

MAX_BYTES = 4_000_000
MAX_UNPACKED = 60_000_000
MAX_PARTS = 2_000
PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# A pipe into which nobody writes is then opened at once, and refused, in place of being waited for.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class UnreadableError(PathwaysError):
    """A file cannot be read; ``problem`` says where, what was found, what is allowed and what to do."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem; the message is its text."""
        self.problem = problem
        super().__init__(str(problem))


def read_bytes(path: Path, shown_as: str = "", inside: Path | None = None, most: int = MAX_BYTES) -> bytes:
    """Return what is in a file.

    Parameters
    ----------
    shown_as
        How the problem names the file; by its own name if left out.
    inside
        Refuse a file that lies outside this folder, where a symbolic link or ``..`` may lead.
    most
        How many bytes it may have; more are not read.

    Raises
    ------
    UnreadableError
        If it is missing, no file, elsewhere, too large, or not to be read.
    """
    name = shown_as or path.name
    try:
        if inside is not None and not path.resolve().is_relative_to(inside.resolve()):
            raise _problem(name, "a link that leads out of the pack", "a file inside it", "Copy the file there.")
    except (OSError, RuntimeError, ValueError):
        raise _problem(name, "links in a circle", "a file that can be read", "Remove the link.") from None
    data = _read(path, name, most + 1)
    if len(data) > most:
        raise _problem(name, f"more than {most:,} bytes", "fewer", "Split the file.")
    return data


def _read(path: Path, name: str, count: int) -> bytes:
    """Return at most ``count`` bytes of a regular file."""
    try:
        handle = os.open(path, _FLAGS)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise _problem(name, "something that is no file", "a file", f"Remove it and create {name}.")
            return file.read(count)
    except FileNotFoundError:
        raise _problem(name, "no such file", "a file", f"Create {name}.") from None
    except IsADirectoryError:
        raise _problem(name, "something that is no file", "a file", f"Remove it and create {name}.") from None
    except (OSError, RuntimeError, ValueError) as error:
        found = getattr(error, "strerror", None) or "links in a circle"
        raise _problem(name, found, "a file that can be read", "Check the file and its permissions.") from None


def starts_with(path: Path, count: int) -> bytes:
    """Return the first bytes of a file, which tell its kind.

    Raises
    ------
    UnreadableError
        If it is missing, no file, or not to be read.
    """
    return _read(path, path.name, count)


def read_text(
    path: Path, shown_as: str = "", inside: Path | None = None, most: int = MAX_BYTES, or_utf16: bool = False
) -> str:
    """Return the text of a file, without the mark that some editors put before it; as ``read_bytes``, and UTF-8.

    Parameters
    ----------
    or_utf16
        Read UTF-16 too, if a mark at the start says so; spreadsheets write it.

    Raises
    ------
    UnreadableError
        As for ``read_bytes``, or with the line of the first byte that is no UTF-8.
    """
    data = read_bytes(path, shown_as, inside, most)
    if or_utf16 and data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"the byte 0x{data[error.start]:02x}"
        raise _problem(shown_as or path.name, found, "UTF-8 text", "Save the file as UTF-8.", line) from None


def read_packed(path: Path, shown_as: str = "", most: int = MAX_BYTES, most_unpacked: int = MAX_UNPACKED) -> io.BytesIO:
    """Return a file that is packed as ZIP (a workbook, for one), of parts that are not too large when unpacked.

    Raises
    ------
    UnreadableError
        As for ``read_bytes``, or if it is no ZIP, or would become too large.
    """
    name, data = shown_as or path.name, read_bytes(path, shown_as, most=most)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except Exception:  # a damaged directory ends there in errors of many kinds
        remedy = "Save it again in the program that made it."
        raise _problem(name, "a damaged file", "a packed file such as XLSX", remedy) from None
    if any(part.compress_type not in PACKINGS for part in parts):
        found, remedy = "a packing that no spreadsheet uses", "Save it again in a spreadsheet program."
        raise _problem(name, found, "parts stored or deflated", remedy)
    # A part that is packed like this is never unpacked beyond the size that it states.
    size = sum(part.file_size for part in parts)
    if size > most_unpacked or len(parts) > MAX_PARTS:
        found = f"{size:,} bytes in {len(parts):,} parts when unpacked"
        allowed = f"at most {most_unpacked:,} in {MAX_PARTS:,}"
        raise _problem(name, found, allowed, "Remove what does not belong, and save it again.")
    return io.BytesIO(data)


def read_gzip(path: Path, most: int, most_unpacked: int) -> bytes:
    """Return what is in a file that is packed with gzip.

    Raises
    ------
    UnreadableError
        As for ``read_bytes``, or if it is damaged or becomes too large.
    """
    data = read_bytes(path, most=most)
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            content = packed.read(most_unpacked + 1)
    except (OSError, EOFError, ValueError):
        raise _problem(path.name, "a damaged file", "a file packed with gzip", "Make it again.") from None
    if len(content) > most_unpacked:
        raise _problem(path.name, f"more than {most_unpacked:,} bytes when unpacked", "fewer", "Make it again.")
    return content


def _problem(name: str, found: str, allowed: str, remedy: str, line: int = 1) -> UnreadableError:
    return UnreadableError(Problem(f"{name}:{line}", "", found, allowed, remedy))
