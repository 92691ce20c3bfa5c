"""Every kind of file and link that the program reads from others: a good one to spoil, and the reader."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from urllib.parse import parse_qsl, urlencode

from openpyxl import load_workbook

from pathways.cards import Scene, SceneKind
from pathways.checks import check_pack
from pathways.errors import Problem
from pathways.export.arrangement import read_arrangement
from pathways.loading import load_pack
from pathways.loading.pack import OPTIONAL, TABLES
from pathways.loading.plain_text import UNSEEN
from pathways.loading.records import build_record, build_records
from pathways.loading.yaml_file import read_yaml
from pathways.model import Manifest, Pathway, Record
from pathways.review.answers import read_answers
from pathways.review.rows import COLUMNS
from pathways.review.workbook import SHEET, review_csv, review_workbook
from pathways.site.files import LIST, Files
from pathways.text.catalogue_file import update_catalogue
from pathways.text.translator import read_catalogue
from pathways.ui.address import read_address, write_address
from pathways.ui.first_words import compose_first_words
from pathways.ui.pack_store import current_pack
from pathways.ui.papers import read_sheet_wish
from pathways.ui.unknown import find_unknown
from pathways.web.component import read_picked, read_wish
from pathways.web.desk_component import read_wanted
from pathways.web.document import write_document
from tests.fuzzing import Subject
from tests.mutating import spoil, spoil_archive
from tests.pack_builder import MINIMAL, SHIPPED

PAGE = '<html lang="en"><head><title>t</title></head><body></body></html>'
Said = Sequence[Problem | str]
QUERIES: Sequence[Mapping[str, str]] = (
    {"pathway": "high-risk", "step": "hr-harvest", "voice": "trainee", "lang": "es", "region": "europe"},
    {"pathway": "low-risk", "detail": "everything", "voice": "family"},
    {"step": "hr-tx1", "lang": "en"},
)


def packs(folder: Path) -> Subject:
    """Give a whole pack, one file of which is spoilt, and whose content is checked where it loads."""
    home = folder / "pack"
    shutil.copytree(MINIMAL, home)
    files = {path.relative_to(home).as_posix(): path.read_bytes() for path in sorted(home.rglob("*.yaml"))}

    def read(data: bytes) -> Said:
        name, content = _parted(data)
        (home / name).write_bytes(content)
        try:
            list(check_pack(load_pack(home)))
        finally:
            (home / name).write_bytes(files[name])
        return ()

    return Subject(_named(files), _spoil_named, read)


def tables(folder: Path) -> Subject:
    """Give the large files of the shipped pack, each read by itself."""
    kinds: dict[str, type[Record]] = {"pack.yaml": Manifest, **TABLES, **OPTIONAL}
    paths = [SHIPPED / name for name in kinds] + sorted((SHIPPED / "pathways").glob("*.yaml"))
    files = {path.name: path.read_bytes() for path in paths if path.stat().st_size < 50_000}
    file = folder / "file.yaml"

    def read(data: bytes) -> Said:
        name, content = _parted(data)
        file.write_bytes(content)
        tree = read_yaml(file)
        if tree.value is not None:
            kind = kinds.get(name, Pathway)
            build_records(kind, tree) if name in TABLES | OPTIONAL else build_record(kind, tree)
        return tree.problems

    return Subject(_named(files), _spoil_named, read)


def _named(files: Mapping[str, bytes]) -> list[bytes]:
    """Return files with their names in a line before them, which is not spoilt."""
    return [name.encode() + b"\n" + content for name, content in files.items()]


def _parted(data: bytes) -> tuple[str, bytes]:
    name, _, content = data.partition(b"\n")
    return name.decode(), content


def _spoil_named(data: bytes, rng: Random) -> bytes:
    name, content = _parted(data)
    return name.encode() + b"\n" + spoil(content, rng)


def catalogues(folder: Path) -> Subject:
    """Give a catalogue of a pack, read to be told and to be brought in line."""
    pack, file = load_pack(MINIMAL), folder / "pack.po"
    update_catalogue(pack, file, "es")
    empty = file.read_bytes()
    told = empty.replace(b'msgstr ""\n\n', b'msgstr "dicho"\n\n')
    words = (SHIPPED.parents[1] / "pathways" / "text" / "languages" / "es.po").read_bytes()

    def read(data: bytes) -> Said:
        file.write_bytes(data)
        read_catalogue(file)
        update_catalogue(pack, file, "es")
        return ()

    return Subject((empty, told, b"\n\n".join(words.split(b"\n\n")[:60])), spoil, read)


def workbooks(folder: Path) -> Subject:
    """Give a review sheet as a workbook, filled."""
    pack = load_pack(MINIMAL)
    made = review_workbook(pack)
    book = load_workbook(io.BytesIO(made))
    for row in book[SHEET].iter_rows(min_row=2):
        row[COLUMNS.index("right")].value = "x"
    filled = io.BytesIO()
    book.save(filled)
    return _review(folder / "sheet.xlsx", (made, filled.getvalue()), spoil_archive)


def csv_sheets(folder: Path) -> Subject:
    """Give a review sheet as a table."""
    made = review_csv(load_pack(MINIMAL))
    return _review(folder / "sheet.csv", (made, made.decode("utf-8-sig").encode("utf-16")), spoil)


def _review(file: Path, files: Sequence[bytes], spoil_one: Callable[[bytes, Random], bytes]) -> Subject:
    pack = load_pack(MINIMAL)

    def read(data: bytes) -> Said:
        file.write_bytes(data)
        answers = read_answers(file, pack)
        answers.complete(pack)
        assert not any(UNSEEN.search(text) for _, text in (*answers.corrections, *answers.remarks)), "what is printed"
        return answers.problems

    return Subject(files, spoil_one, read)


def arrangements(folder: Path) -> Subject:
    """Give a talk's own arrangement."""
    scenes = tuple(Scene(name, SceneKind.STEP, name.upper(), (), ()) for name in "abcdef")
    own = {"format": "pathways-talk", "order": list("fedx"), "out": ["b"], "minutes": 10, "take": ["c"]}
    texts = {"names": {"a": "Own"}, "notes": {"a": "Say it.", "z": "Elsewhere."}}
    file = folder / "talk.json"

    def read(data: bytes) -> Said:
        file.write_bytes(data)
        found = read_arrangement(file)
        found.unknown(scenes)
        found.apply(scenes, planned="abc" if found.minutes else None)
        return ()

    return Subject([json.dumps({**own, **texts}, indent=1).encode()], spoil, read)


def site_lists(folder: Path) -> Subject:
    """Give the list of what an earlier build of a site wrote, which a new build takes away."""

    def read(data: bytes) -> Said:
        (folder / LIST).write_bytes(data)
        try:
            Files().write(folder)
        except OSError as error:  # told by the command, as for any file that cannot be written
            return (f"{LIST}; {error.strerror}",)
        return ()

    names = ["index.html", "explore/high-risk.html", "assets/chart.0123456789.js"]
    return Subject([json.dumps(names, indent=0).encode()], spoil, read)


def messages(folder: Path) -> Subject:
    """Give what a page sends to the server; what is none of its messages is dropped without a word."""
    place = {"seq": 1, "paper": "letter", "now": ["hr-tx1"], "done": ["hr-harvest"], "no": []}
    sent: Sequence[object] = (
        place,
        {"id": "hr-harvest", "seq": 3},
        {"kind": "map", "value": "high-risk/europe", "seq": 4},
        {"map": "high-risk/europe", "seq": 1},
    )

    def read(data: bytes) -> Said:
        text = data.decode("utf-8", "replace")
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = text
        found = (read_sheet_wish(text), read_picked(value), read_wish(value), read_wanted(value))
        return () if any(found) else ("what no page sends; dropped",)

    return Subject([json.dumps(one).encode() for one in sent], spoil, read)


def links(folder: Path) -> Subject:
    """Give links to maps and steps, up to the document with its first words."""
    pack = current_pack(SHIPPED).pack
    assert pack is not None
    known = {step: step for step in pack.steps} | {name: name for name in pack.pathways}

    def read(data: bytes) -> Said:
        query = dict(parse_qsl(data.decode("latin-1")))
        address = read_address(query, pack, "en")
        again = read_address(write_address(address, pack), pack, "en")
        assert again == replace(address, rejected=()), "a link that was read leads elsewhere when it is shared"
        words = compose_first_words("explore", query)
        assert words is not None
        write_document(PAGE, words).encode()
        found = [find_unknown(name, query[name], known) for name in address.rejected]
        return [f"{one.name}; {one.value[:60]!r}; {one.title or 'the first map'}" for one in found]

    return Subject([urlencode(one).encode() for one in QUERIES], spoil, read)


KINDS: Mapping[str, Callable[[Path], Subject]] = {
    "pack": packs,
    "table of a pack": tables,
    "catalogue (PO)": catalogues,
    "review workbook (XLSX)": workbooks,
    "review table (CSV)": csv_sheets,
    "talk's own arrangement (JSON)": arrangements,
    "list of a site's files (JSON)": site_lists,
    "message of a page (JSON; dropped if it is none)": messages,
    "link": links,
}
