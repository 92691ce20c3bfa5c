"""A review sheet comes back in many forms: what a spreadsheet writes is read, what is damaged or hostile is told."""

from __future__ import annotations

import csv
import io
import re
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from pathways.cli import app
from pathways.loading.plain_text import UNSEEN
from pathways.opening import UnreadableError
from pathways.review.answers import read_answers
from pathways.review.rows import COLUMNS, review_rows
from pathways.review.sheet_file import MAX_ROWS, read_sheet
from pathways.review.workbook import SHEET, review_csv, review_workbook
from tests.pack_builder import PackBuilder

ROWS = "xl/worksheets/sheet2.xml"
LEAST_BYTES = 300 * 1024 * 1024
CELL = b'<row><c t="inlineStr"><is><t>x</t></is></c></row>'
# Reads a sheet with a limit on memory and time of its own, so that nothing here depends on how busy the machine is.
WITHIN = """
import resource, sys
from pathlib import Path
from pathways.loading.plain_text import UNSEEN
from pathways.opening import UnreadableError
from pathways.review.sheet_file import read_sheet
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + {memory}, used + {memory}))
resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
try:
    read_sheet(Path(sys.argv[1]))
except UnreadableError as error:
    print(error)
"""


@pytest.fixture
def builder(tmp_path: Path) -> PackBuilder:
    """Return a copy of the minimal pack."""
    return PackBuilder(tmp_path)


def workbook(builder: PackBuilder, part: str = "", change: Callable[[bytes], bytes] = bytes) -> Path:
    """Write the sheet of a pack as XLSX, one part of it changed."""
    path = builder.folder.parent / "sheet.xlsx"
    made = io.BytesIO(review_workbook(builder.load()))
    with zipfile.ZipFile(made) as found, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in found.namelist():
            content = found.read(name)
            packed.writestr(name, change(content) if name == part else content)
    return path


def with_type(text: bytes) -> Callable[[bytes], bytes]:
    """Return what puts a document type before a part, and a use of its entity into a cell."""
    cell = CELL.replace(b">x<", b">&a;<")

    def change(content: bytes) -> bytes:
        return text + re.sub(rb"<\?xml[^>]*>", b"", content).replace(b"<sheetData>", b"<sheetData>" + cell)

    return change


BOMB = b'<!DOCTYPE x [<!ENTITY z "%s">' % (b"lol" * 400)
for inner, outer in zip("zyxwvut", "yxwvuta", strict=True):
    BOMB += b'<!ENTITY %s "%s">' % (outer.encode(), b"&%s;" % inner.encode() * 10)
BOMB += b"]>"
DAMAGED: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda content: content[: len(content) // 2],
    "no XML": lambda content: b"\x00\x01" + content,
    "a bomb of entities": with_type(BOMB),
    "an entity from outside": with_type(b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
    "a column of a million": lambda content: content.replace(b"<c r=", b'<c r="XFDXFD9999999999" x=', 1),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_workbook_is_told(builder: PackBuilder, kind: str) -> None:
    """No traceback, nothing marked, nothing of this machine shown; a message with a remedy."""
    sheet = workbook(builder, ROWS, DAMAGED[kind])
    words = ["import-review", str(sheet), "--pack", str(builder.folder)]
    result = CliRunner().invoke(app, words, catch_exceptions=False)
    assert result.exit_code == 1
    assert "sheet.xlsx" in result.output and "0 records marked" in result.output
    hostname = Path("/etc/hostname")
    assert not hostname.exists() or hostname.read_text(encoding="utf-8").strip() not in result.output


def directory(sheet: Path) -> Iterator[tuple[bytearray, int]]:
    """Give the bytes of an archive once for each of its parts, with where that part stands in the directory."""
    data = sheet.read_bytes()
    for found in re.finditer(rb"PK\x01\x02", data):
        yield bytearray(data), found.start()


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (42, 0xFFFFFFF0),
        (42, 0),
        (38, 0x10),
        (24, 2**31),
        (20, 0),
        (8, 1),
        (8, 0x800),
        (28, 0xFFFF),
        (30, 0xFFFF),
        (10, 99),
    ],
    ids=["far", "near", "folder", "large", "empty", "password", "utf-8", "long name", "long more", "unknown packing"],
)
def test_a_damaged_directory_is_told(builder: PackBuilder, place: int, value: int) -> None:
    """Whatever it says of a part, the sheet is read or refused with a remedy; no error of another's reader escapes."""
    sheet = workbook(builder)
    for number, (data, start) in enumerate(directory(sheet)):
        struct.pack_into("<I" if place in (20, 24, 38, 42) else "<H", data, start + place, value)
        sheet.write_bytes(data)
        for problem in read_answers(sheet, builder.load()).problems:
            assert problem.found and problem.remedy, number


def test_a_directory_that_lies_before_the_file_is_told(builder: PackBuilder) -> None:
    """A file that has lost its first bytes: where its parts begin is reckoned to lie before it."""
    sheet = workbook(builder)
    sheet.write_bytes(b"PK" + sheet.read_bytes()[400:])
    (problem,) = read_answers(sheet, builder.load()).problems
    assert "damaged" in problem.found or "no sheet or part" in problem.found
    assert "XLSX" in f"{problem.allowed} {problem.remedy}" or "review" in problem.remedy


def test_a_packing_that_no_spreadsheet_uses_is_refused(tmp_path: Path) -> None:
    """A few bytes whose directory states a thousand, and that would take 20 MB: with bzip2 a part outgrows its size."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("xl/workbook.xml", b"<" * 20_000_000)
    data = bytearray(out.getvalue())
    for start, place in ((0, 22), (data.index(b"PK\x01\x02"), 24)):
        struct.pack_into("<I", data, start + place, 1_000)
    sheet = tmp_path / "sheet.xlsx"
    sheet.write_bytes(data)
    assert len(data) < 1_000
    with pytest.raises(UnreadableError, match="a packing that no spreadsheet uses"):
        read_sheet(sheet)


@pytest.mark.parametrize("megabytes", [15, 200])
def test_a_sheet_that_swells_is_refused_cheaply(builder: PackBuilder, megabytes: int) -> None:
    """A small file of very many rows ends in a message, in five seconds of work and 300 MB."""
    many = CELL * (megabytes * 1_000_000 // len(CELL))
    sheet = workbook(
        builder,
        ROWS,
        lambda content: re.sub(rb"<dimension[^>]*>", b"", content).replace(b"</sheetData>", many + b"</sheetData>"),
    )
    assert sheet.stat().st_size < 2_500_000
    done = subprocess.run(
        [sys.executable, "-c", WITHIN.format(memory=LEAST_BYTES), str(sheet)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "allowed: at most" in done.stdout


def test_a_table_of_too_many_rows_is_refused(builder: PackBuilder) -> None:
    """A CSV has no end of its own."""
    sheet = builder.folder.parent / "sheet.csv"
    sheet.write_bytes(review_csv(builder.load()) + b",,,,,,,,,\r\n" * (MAX_ROWS + 1))
    with pytest.raises(UnreadableError, match="rows"):
        read_sheet(sheet)


def table(builder: PackBuilder, delimiter: str = ",", tick: str = "x", encoding: str = "utf-8", top: str = "") -> Path:
    """Write a table in which every statement of one step is ticked."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(COLUMNS)
    for row in review_rows(builder.load()):
        cells = dict(zip(COLUMNS, row, strict=True))
        cells["right"] = tick if cells["key"].startswith("operate:") else ""
        writer.writerow(cells.values())
    path = builder.folder.parent / "sheet.csv"
    path.write_bytes((top + out.getvalue()).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_of_every_country_are_read(builder: PackBuilder, delimiter: str, encoding: str) -> None:
    """Semicolons, tabs, UTF-16: what a spreadsheet program writes as CSV or text, with its own first line or not."""
    for top in ("", f"sep={delimiter}\r\n"):
        answers = read_answers(table(builder, delimiter, encoding=encoding, top=top), builder.load())
        assert (answers.complete(builder.load()), answers.problems) == (["operate"], [])


@pytest.mark.parametrize("tick", ["✔", "✓", "✔️", "☑", "x", "X", " x ", "1", "TRUE", "yes", "Sí", "si\u0301", "OK"])
def test_common_ticks_count(builder: PackBuilder, tick: str) -> None:
    """A reviewer ticks as he or she is used to."""
    answers = read_answers(table(builder, tick=tick), builder.load())
    assert (answers.complete(builder.load()), answers.problems) == (["operate"], [])


@pytest.mark.parametrize("tick", ["no", "0", "FALSE", "✗", "?", "-"])
def test_what_is_no_tick_is_asked_about(builder: PackBuilder, tick: str) -> None:
    """Anything else is never taken for a yes."""
    answers = read_answers(table(builder, tick=tick), builder.load())
    assert answers.ticked == set() and "mark it" in answers.problems[0].remedy.lower()


@pytest.mark.parametrize("value", [True, 1, 1.0, "✔"])
def test_ticks_of_a_workbook_count(builder: PackBuilder, value: object) -> None:
    """A box that is ticked is TRUE, a one is a number."""
    path = workbook(builder)
    book = load_workbook(path)
    for row in book[SHEET].iter_rows(min_row=2):
        if str(row[COLUMNS.index("key")].value).startswith("operate:"):
            row[COLUMNS.index("right")].value = value
    book.save(path)
    assert read_answers(path, builder.load()).complete(builder.load()) == ["operate"]


def packed(**parts: str) -> bytes:
    """Return a ZIP of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("_", "."), text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (packed(mimetype="application/vnd.oasis.opendocument.spreadsheet", content_xml="<a/>"), "ODS"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "XLS"),
        (b"%PDF-1.7\n", "PDF"),
        (packed(other="x"), "another kind"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        ("part;título\n".encode("latin-1"), "the byte 0xed"),
        (b"", "no column"),
        (b"a,b\n1,2\n", "no column"),
        (b'"' + b"x" * 200_000 + b'"\n', "no table"),
    ],
)
def test_another_kind_of_file_is_called_by_its_name(tmp_path: Path, content: bytes, said: str) -> None:
    """Whatever it is called, the message says what it is and what to do."""
    for name in ("sheet.xlsx", "sheet.csv"):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UnreadableError) as caught:
            read_sheet(tmp_path / name)
        assert said in caught.value.problem.found and caught.value.problem.remedy


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A folder, or nothing."""
    for path in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(UnreadableError):
            read_sheet(path)


def test_what_a_reviewer_wrote_steers_no_terminal(builder: PackBuilder) -> None:
    """Whatever stands in a cell is told without control characters."""
    empty = dict(zip(COLUMNS, next(iter(review_rows(builder.load()))), strict=True)) | {"right": ""}
    odd = ({"correction": "It\x1b[2J is"}, {"remark": "See\x07"}, {"right": "\x1b[2J"}, {"key": "\x9b", "right": "x"})
    sheet = builder.folder.parent / "sheet.csv"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(empty | one for one in odd)
    words = ["import-review", str(sheet), "--pack", str(builder.folder)]
    told = CliRunner().invoke(app, words, catch_exceptions=False).output
    assert all(text in told for text in ("It\ufffd[2J is", "See\ufffd", "'\ufffd[2j'", "'\ufffd'"))
    assert not UNSEEN.search(told)
