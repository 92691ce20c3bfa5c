"""A review sheet as a file, XLSX or CSV in any of their common forms, to rows; bounded in size, time and memory."""

from __future__ import annotations

import csv
import io
import itertools
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import load_workbook

from pathways.errors import Problem
from pathways.opening import UnreadableError, read_packed, read_text, starts_with
from pathways.review.rows import COLUMNS, HEADINGS
from pathways.review.workbook import DATE, REVIEWER, ROLE, SHEET

MAX_BYTES = 12_000_000
MAX_UNPACKED = 24_000_000
MAX_ROWS = 12_000
MAX_TAGS = 500_000  # of a sheet with all these rows; what costs time are tags, not bytes
DELIMITERS = ",;\t"
AGAIN = "Use a file that `pathways export review` wrote."
OTHERS = {
    b"\xd0\xcf\x11\xe0": "an old Excel file (XLS), or one with a password",
    b"%PDF": "a PDF file",
    b"{\\rtf": "a text document (RTF)",
}
Row = tuple[int, dict[str, str]]
"""The number of a row in the file, and its cells by the names of the columns."""


class Sheet(NamedTuple):
    """What a file holds: its rows, and what the reviewer says about himself or herself."""

    rows: Sequence[Row]
    role: str = ""
    date: str = ""


def read_sheet(path: Path) -> Sheet:
    """Read a sheet; what kind of file it is shows in its first bytes, not in its name.

    Raises
    ------
    UnreadableError
        If it is damaged, too large, another kind of file, or has other columns.
    """
    start = starts_with(path, 4)
    if start in OTHERS:
        raise _other(path, OTHERS[start])
    return _read_workbook(path) if start[:2] == b"PK" else Sheet(_read_csv(path))


def _read_csv(path: Path) -> list[Row]:
    text = read_text(path, most=MAX_BYTES, or_utf16=True)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep="):  # what Excel writes before a table for itself
        text = rest
    heading = text.partition("\n")[0]
    found = max(DELIMITERS, key=heading.count)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=found)
        _need(path, reader.fieldnames or (), COLUMNS)
        rows = [(number, {name: row.get(name) or "" for name in COLUMNS}) for number, row in _some(path, reader)]
    except csv.Error as error:
        raise UnreadableError(Problem(path.name, "", f"no table ({error})", "CSV", AGAIN)) from None
    return rows


def _read_workbook(path: Path) -> Sheet:
    packed = read_packed(path, most=MAX_BYTES, most_unpacked=MAX_UNPACKED)
    with zipfile.ZipFile(packed) as parts:
        names = set(parts.namelist())
        tags = sum(_count_tags(parts, name) for name in names)
    if "xl/workbook.xml" not in names:
        raise _other(path, "an OpenDocument sheet (ODS)" if "content.xml" in names else "a packed file of another kind")
    if tags > MAX_TAGS:
        found, allowed = f"{tags:,} tags in its parts", f"at most {MAX_TAGS:,}"
        raise UnreadableError(Problem(path.name, "", found, allowed, "Remove the empty rows and columns at its end."))
    packed.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is odd and does not matter for the cells
            return _read_cells(path, load_workbook(packed, read_only=True, data_only=True))
    except UnreadableError:
        raise
    except KeyError as error:
        found = f"no sheet or part {str(error)[:80]}"
        raise UnreadableError(Problem(path.name, "", found, "a review sheet", AGAIN)) from None
    except Exception as error:  # whatever another's reader makes of a damaged file
        found = f"a damaged workbook ({type(error).__name__})"
        remedy = "Open it in a spreadsheet program and save it again as XLSX."
        raise UnreadableError(Problem(path.name, "", found, "XLSX or CSV", remedy)) from None


def _count_tags(parts: zipfile.ZipFile, name: str) -> int:
    try:
        return parts.read(name).count(b"<") if name.endswith((".xml", ".rels")) else 0
    except Exception:  # a damaged part or directory, which ends there in errors of many kinds
        return 0  # whoever needs the part will say so


def _read_cells(path: Path, book: Any) -> Sheet:
    role = date = ""
    for label, value in book[REVIEWER].iter_rows(max_row=60, max_col=2, values_only=True):
        if label == ROLE:
            role = str(value or "").strip()
        elif label == DATE:
            date = str(value or "").strip()[:10]
    cells = book[SHEET].iter_rows(max_row=MAX_ROWS + 2, max_col=len(COLUMNS), values_only=True)
    _need(path, [str(cell) for cell in next(cells, ())], HEADINGS)
    rows = []
    for number, row in _some(path, cells):
        texts = ["" if cell is None else str(cell) for cell in row]
        if any(texts):
            rows.append((number, dict(zip(COLUMNS, [*texts, *[""] * len(COLUMNS)], strict=False))))
    return Sheet(rows, role, date)


def _some(path: Path, rows: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    """Give rows with their numbers, from the second row of the file on; refuse more than a sheet can have."""
    for number, row in enumerate(itertools.islice(rows, MAX_ROWS + 1), start=2):
        if number > MAX_ROWS + 1:
            found, allowed = f"more than {MAX_ROWS:,} rows", "the rows of a review sheet"
            raise UnreadableError(Problem(path.name, "", found, allowed, "Remove the empty rows at its end."))
        yield number, row


def _other(path: Path, found: str) -> UnreadableError:
    remedy = "Open it in the program that made it, and save it as XLSX or CSV."
    return UnreadableError(Problem(path.name, "", found, "XLSX or CSV", remedy))


def _need(path: Path, found: Sequence[str], wanted: Sequence[str]) -> None:
    missing = [name for name in wanted if name not in found]
    if missing:
        said = f"no column {', '.join(missing)}"
        raise UnreadableError(Problem(f"{path.name}:1", "", said, ", ".join(wanted), AGAIN))
