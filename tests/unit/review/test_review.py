"""The review sheet: every statement goes out, ticks come back, and what cannot be used is named."""

from __future__ import annotations

import csv
import io
import time
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from pathways.cards import compose_step_card
from pathways.checks.texts import family_lines
from pathways.cli import app
from pathways.graph import view_pathway
from pathways.loading import load_pack
from pathways.model import Voice
from pathways.review.answers import read_answers
from pathways.review.pdf import review_pdf
from pathways.review.rows import COLUMNS
from pathways.review.statements import list_statements
from pathways.review.workbook import DATE, REVIEWER, ROLE, SHEET, review_csv, review_workbook
from pathways.text import Reader, Speaker
from tests.pack_builder import MINIMAL, PackBuilder

pytestmark = pytest.mark.slow

SHIPPED = Path(__file__).parents[3] / "data" / "neuroblastoma"
SIGNED = ("--role", "pediatric surgeon", "--on", "2026-11-30")


@pytest.fixture
def builder(tmp_path: Path) -> PackBuilder:
    """Return a copy of the minimal pack."""
    return PackBuilder(tmp_path)


def run(*words: object) -> Result:
    """Run a command; an error that it does not handle fails the test."""
    return CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)


def rows_of(builder: PackBuilder) -> list[dict[str, str]]:
    """Return the rows of the sheet of a pack."""
    return list(csv.DictReader(io.StringIO(review_csv(builder.load()).decode("utf-8-sig"))))


def fill(builder: PackBuilder, record: str, **answer: str) -> Path:
    """Write a sheet on which every statement of one record has an answer; by default a tick."""
    rows = rows_of(builder)
    for row in rows:
        if row["key"].startswith(f"{record}:"):
            row.update(answer or {"right": "x"})
    return write(builder, rows)


def write(builder: PackBuilder, rows: list[dict[str, str]]) -> Path:
    """Write rows as CSV beside the pack."""
    sheet = builder.folder.parent / "sheet.csv"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return sheet


@pytest.mark.parametrize("folder", [MINIMAL, SHIPPED], ids=["minimal", "shipped"])
def test_every_text_for_families_is_on_the_sheet(folder: Path) -> None:
    """Nothing that a family reads about treatment is left out of the review."""
    pack = load_pack(folder)
    said = {statement.text for statement in list_statements(pack)}
    missing = [line for line in family_lines(pack) if line.text not in said and not line.where.startswith("questions/")]
    assert missing == []


@pytest.mark.parametrize("folder", [MINIMAL, SHIPPED], ids=["minimal", "shipped"])
def test_each_statement_has_a_name_of_its_own(folder: Path) -> None:
    """No two statements share a key: a tick means one of them."""
    keys = [statement.key for statement in list_statements(load_pack(folder))]
    assert len(keys) == len(set(keys)) > 50


def test_arrows_and_status_are_statements_too() -> None:
    """That one step follows another, and that it is standard care, can be ticked or corrected."""
    texts = {s.key: s.text for s in list_statements(load_pack(SHIPPED))}
    assert "requires" in texts["hr-harvest--requires--hr-tx1:arrow"]
    assert "status: standard" in texts["hr-tx1:place"]


def test_ticks_come_back_as_reviewed(builder: PackBuilder) -> None:
    """A record with a tick on each statement is marked, and nothing else of its file changes."""
    before = builder.read()
    result = run("import-review", fill(builder, "operate"), "--pack", builder.folder, *SIGNED)
    assert result.exit_code == 0, result.stdout
    assert "1 record marked as reviewed" in result.stdout
    review = builder.load().step("operate").reviewed
    assert review is not None
    assert (review.role, review.on) == ("pediatric surgeon", date(2026, 11, 30))
    added = [line for line in builder.read().splitlines() if line not in before.splitlines()]
    assert [line.strip().split(":")[0] for line in added] == ["reviewed"]
    assert [line for line in builder.read().splitlines() if "reviewed" not in line] == before.splitlines()


@pytest.mark.parametrize("record", ["operate--then--home", "drugs/antibiotic", "treating", "pathways/appendicitis"])
def test_every_kind_of_record_can_be_marked(builder: PackBuilder, record: str) -> None:
    """Arrows, entries of tables, phases and pathways carry a review as steps do."""
    result = run("import-review", fill(builder, record), "--pack", builder.folder, *SIGNED)
    assert "1 record marked" in result.stdout, result.stdout
    assert builder.load()


def test_a_second_review_replaces_the_first(builder: PackBuilder) -> None:
    """Reviewed again later: the newer date stands, once."""
    sheet = fill(builder, "operate")
    run("import-review", sheet, "--pack", builder.folder, *SIGNED)
    run("import-review", sheet, "--pack", builder.folder, "--role", "oncologist", "--on", "2027-01-15")
    review = builder.load().step("operate").reviewed
    assert review is not None
    assert (review.role, review.on.year) == ("oncologist", 2027)


def test_one_missing_tick_leaves_the_record_open(builder: PackBuilder) -> None:
    """All but one statement ticked: the record is not reviewed."""
    rows = rows_of(builder)
    mine = [row for row in rows if row["key"].startswith("operate:")]
    for row in mine[1:]:
        row["right"] = "x"
    result = run("import-review", write(builder, rows), "--pack", builder.folder, *SIGNED)
    assert "0 records marked" in result.stdout
    assert builder.load().step("operate").reviewed is None


def test_a_correction_is_told_and_never_applied(builder: PackBuilder) -> None:
    """The sheet's wording is shown to the author; the data stay as they are, and unreviewed."""
    before = builder.read()
    rows = rows_of(builder)
    for row in rows:
        if row["key"].startswith("operate:"):
            row["right"] = "x"
    wrong = next(row for row in rows if row["key"] == "operate:family.what")
    wrong.update(right="", correction="It is more than that.", remark="See the guideline.")
    result = run("import-review", write(builder, rows), "--pack", builder.folder, *SIGNED)
    assert "operate:family.what: It is more than that." in result.stdout
    assert "operate:family.what: See the guideline." in result.stdout
    assert builder.read() == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"mark": "0000000000", "right": "x"}, "The text has changed since this sheet was made"),
        ({"key": "operate:family.gone", "right": "x"}, "a statement of this pack"),
        ({"right": "x", "correction": "Other."}, "a tick and a correction"),
        ({"right": "perhaps"}, "Mark it with an x."),
    ],
    ids=["stale", "unknown", "both", "unclear"],
)
def test_what_cannot_be_used_is_named(builder: PackBuilder, change: dict[str, str], told: str) -> None:
    """A tick for another text, an unknown statement, a contradiction, an odd mark: each is named with its line."""
    rows = rows_of(builder)
    rows[3].update(change)
    answers = read_answers(write(builder, rows), builder.load())
    assert [problem.where for problem in answers.problems] == ["sheet.csv:5"] or told == "a statement of this pack"
    assert told in str(answers.problems[0])
    assert not answers.ticked


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"PK\x03\x04broken", b"\xff\xfe\x00"], ids=range(4))
@pytest.mark.parametrize("name", ["sheet.csv", "sheet.xlsx"])
def test_a_file_that_is_no_sheet_is_refused(builder: PackBuilder, name: str, content: bytes) -> None:
    """Anything else than a review sheet gives one clear message and changes nothing."""
    sheet = builder.folder.parent / name
    sheet.write_bytes(content)
    result = run("import-review", sheet, "--pack", builder.folder, *SIGNED)
    assert result.exit_code == 1
    assert "pathways export review" in result.stdout or "Save it again" in result.stdout


def test_a_workbook_brings_its_reviewer_along(builder: PackBuilder) -> None:
    """Role and date filled in on the first page count, and ticks on the second."""
    sheet = builder.folder.parent / "sheet.xlsx"
    sheet.write_bytes(review_workbook(builder.load()))
    book = load_workbook(sheet)
    for row in book[REVIEWER].iter_rows():
        if row[0].value in (ROLE, DATE):
            book[REVIEWER].cell(row[0].row, 2, "nurse" if row[0].value == ROLE else "2026-12-01")
    for row in book[SHEET].iter_rows(min_row=2):
        if str(row[8].value).startswith("operate:"):
            row[5].value = "X"
    book.save(sheet)
    result = run("import-review", sheet, "--pack", builder.folder)
    assert result.exit_code == 0, result.stdout
    review = builder.load().step("operate").reviewed
    assert review is not None
    assert (review.role, review.on) == ("nurse", date(2026, 12, 1))


def test_without_role_and_date_nothing_is_marked(builder: PackBuilder) -> None:
    """A review that nobody signed is no review."""
    before = builder.read()
    result = run("import-review", fill(builder, "operate"), "--pack", builder.folder)
    assert result.exit_code == 2
    assert "--role" in result.stdout
    assert builder.read() == before


def test_a_dry_run_writes_nothing(builder: PackBuilder) -> None:
    """``--dry-run`` only says what would be marked."""
    before = builder.read()
    result = run("import-review", fill(builder, "operate"), "--pack", builder.folder, "--dry-run", *SIGNED)
    assert "1 record would be marked" in result.stdout
    assert builder.read() == before


def test_formulas_stay_texts(builder: PackBuilder) -> None:
    """A text that begins like a formula is never one in a spreadsheet."""
    builder.change_step("operate", subtitle={"family": "=1+1", "trainee": "@SUM(A1)"})
    cells = [row["statement"] for row in rows_of(builder)]
    assert "'=1+1" in cells and "'@SUM(A1)" in cells
    book = load_workbook(io.BytesIO(review_workbook(builder.load())))
    kinds = {cell.data_type for row in book[SHEET].iter_rows() for cell in row if cell.value == "=1+1"}
    assert kinds == {"s"}


def test_the_paper_holds_every_statement_as_text(builder: PackBuilder) -> None:
    """The PDF's text has each title and each family text, with markup characters as they are."""
    builder.change_step("operate", family={"what": "A *bold* #read(1) text_", "ask": ["Why?"]})
    pack = builder.load()
    document = pypdfium2.PdfDocument(review_pdf(pack))
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    flat = " ".join(text.split())
    assert "A *bold* #read(1) text_" in flat
    for step in pack.steps.values():
        assert step.title.trainee in flat
    assert [bookmark.get_title() for bookmark in document.get_toc()]


@pytest.mark.parametrize("make", [review_pdf, review_workbook, review_csv], ids=["pdf", "xlsx", "csv"])
def test_the_same_pack_gives_the_same_bytes(make, builder: PackBuilder) -> None:  # type: ignore[no-untyped-def]
    """Two exports of the same data are the same file, also if time has passed between them."""
    first = make(builder.load())
    time.sleep(2.1)  # a ZIP file counts time in steps of two seconds
    assert make(builder.load()) == first


def test_one_pathway_can_be_exported_alone(tmp_path: Path) -> None:
    """``--pathway`` limits the sheet, and the files have names that sort."""
    result = run("export", "review", "-o", tmp_path, "--pathway", "observation", "--format", "csv")
    assert result.exit_code == 0
    (file,) = tmp_path.iterdir()
    assert file.name.startswith("neuroblastoma-observation-review-2026")
    parts = {row["part"] for row in csv.DictReader(file.open(encoding="utf-8-sig"))}
    assert parts == {"Observation to surgery"}


def test_nothing_is_marked_reviewed_today() -> None:
    """No clinician has reviewed the shipped content, and the data say nothing else."""
    pack = load_pack(SHIPPED)
    tables = (pack.drugs, pack.trials, pack.terms, pack.people, pack.effects)
    records = [r for t in (*tables, pack.pathways, pack.phases, pack.steps, pack.transitions) for r in t.values()]
    assert [record for record in records if record.reviewed is not None] == []


def test_a_note_for_the_reviewer_is_on_the_sheet_and_on_no_card(builder: PackBuilder) -> None:
    """What rests on judgment and on no passage is said to the reviewing clinician, and to nobody else."""
    note = "No source names this sign."
    builder.change_step("operate", for_review=note)
    assert [row["statement"] for row in rows_of(builder) if row["field"] == "for_review"] == [note]
    pack = builder.load()
    view = view_pathway(pack, "appendicitis")
    for voice in Voice:
        assert note not in str(compose_step_card(view, view.step("operate"), Speaker(Reader(pack), voice)))
