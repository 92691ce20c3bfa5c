"""The review sheet as a workbook (XLSX) and as plain text (CSV)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import datetime, time
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from pathways.export.spreadsheet import harmless
from pathways.model import Pack
from pathways.review.rows import COLUMNS, HEADINGS, HOW_TO, review_rows

SHEET = "Statements"
REVIEWER = "Reviewer"
ROLE, DATE = "Your role, such as pediatric oncologist", "Date of the review (YYYY-MM-DD)"
WIDTHS = (22, 28, 20, 70, 46, 10, 46, 30, 14, 12)


def review_workbook(pack: Pack, pathways: Sequence[str] = ()) -> bytes:
    """Return the sheet as an XLSX file: a page about the reviewer, and one with all statements."""
    book = Workbook()
    about = book.active
    if not isinstance(about, Worksheet):  # pragma: no cover - a new workbook always has a sheet
        raise TypeError("a workbook without a sheet")
    about.title = REVIEWER
    manifest = pack.manifest
    about.append([f"Review of {manifest.title}, version {manifest.version}, checked {manifest.checked}"])
    for line in (*HOW_TO, ""):
        about.append([line])
    about.append([ROLE, ""])
    about.append([DATE, ""])
    about.column_dimensions["A"].width, about.column_dimensions["B"].width = 90, 40
    about["A1"].font = Font(bold=True, size=14)
    sheet = book.create_sheet(SHEET)
    sheet.append(HEADINGS)
    for row in review_rows(pack, pathways):
        sheet.append(row)
    _dress(sheet)
    book.properties.created = datetime.combine(manifest.checked, time())
    book.properties.creator = str(manifest.name or manifest.title)
    out = io.BytesIO()
    book.save(out)
    return _without_clock(out.getvalue())


def _without_clock(workbook: bytes) -> bytes:
    """Take the time of writing out of a workbook, so that the same data gives the same bytes.

    openpyxl sets it when it saves, and again in the ZIP entries.
    """
    out = io.BytesIO()
    with ZipFile(io.BytesIO(workbook)) as found, ZipFile(out, "w", ZIP_DEFLATED) as clean:
        for name in found.namelist():
            content = found.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"<dcterms:modified.*?</dcterms:modified>", b"", content)
            clean.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return out.getvalue()


def _dress(sheet: Worksheet) -> None:
    """Wrap long texts, keep the headings in view, and show where the reviewer writes."""
    wrap = Alignment(wrap_text=True, vertical="top")
    pen = PatternFill("solid", fgColor="FFF7DB")
    for number, width in enumerate(WIDTHS):
        sheet.column_dimensions[chr(65 + number)].width = width
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = wrap
            cell.data_type = "s"  # a text that begins with "=" stays a text
            if cell.column_letter in "FGH":
                cell.fill = pen
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def review_csv(pack: Pack, pathways: Sequence[str] = ()) -> bytes:
    """Return the sheet as CSV with a header of column names, in UTF-8 that spreadsheets recognize."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([harmless(cell) for cell in row] for row in review_rows(pack, pathways))
    return out.getvalue().encode("utf-8-sig")
