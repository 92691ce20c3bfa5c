"""What all papers hold: tags, fonts, small print, hostile texts, the same bytes; and the poster."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pathways.errors import ExportError
from pathways.export.flat_style import flat_style
from pathways.export.naming import file_name
from pathways.export.papers.handout import make_handout
from pathways.export.papers.paper import HAND_SIZES, PAPERS, POSTER_SIZES
from pathways.export.papers.poster import make_poster
from pathways.export.papers.sheet_pdf import sheet_pdf
from pathways.graph import Place, view_pathway
from pathways.model import Voice
from pathways.text import Reader, load_words
from tests.pack_builder import PackBuilder
from tests.unit.export.paper_requests import (
    AGREED,
    BETWEEN,
    LANGUAGES,
    PACK,
    SHIPPED,
    ask,
    high_risk,
    reader,
    squeezed,
)
from tests.unit.export.pdf_reading import Read

pytestmark = pytest.mark.slow

HOSTILE = '<script>alert(1)</script> #read("/etc/passwd") *b* _i_ $x$ @a <b> \\ `c` // '
HOSTILE += "سلام עברית \U0001f600 漢字"


@pytest.mark.parametrize("make", [sheet_pdf, make_handout, make_poster])
def test_a_pathway_behind_a_question_is_refused_with_its_name(make: Callable[..., bytes]) -> None:
    """A paper about relapse for families needs the yes; the message says to what."""
    view = view_pathway(PACK, "relapse", "europe")
    how = (view, Place(), reader()) if make is sheet_pdf else (ask(view, Voice.FAMILY, reader()),)
    with pytest.raises(ExportError, match="relapse"):
        make(*how)


@pytest.mark.parametrize("paper", POSTER_SIZES)
def test_the_poster_is_one_landscape_page_of_vectors(paper: str) -> None:
    """Every size of paper, lying; every step's title as text; no picture of dots."""
    view = high_risk()
    read = Read(make_poster(ask(view, Voice.TRAINEE, reader(), paper)))
    size = PAPERS[paper]
    assert read.sizes == {(round(size.height), round(size.width))}
    assert len(read.pages) == 1 and read.photos == 0
    text = squeezed(read.text)
    assert [s for s in view.steps if squeezed(PACK.step(s).title.trainee) not in text] == []
    assert squeezed(PACK.manifest.notice) in text and squeezed(load_words()["poster_legend"]) in text


@pytest.mark.parametrize("paper", HAND_SIZES)
@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_papers_are_tagged_titled_and_carry_their_fonts(lang: str, paper: str) -> None:
    """Tags, bookmarks, a title, alternative texts, all fonts inside, the right paper: sheet and handout."""
    size = PAPERS[paper]
    for data in (
        sheet_pdf(high_risk(), BETWEEN, reader(lang, AGREED), paper),
        make_handout(ask(high_risk(), Voice.FAMILY, reader(lang, AGREED), paper)),
    ):
        read = Read(data)
        assert read.is_tagged and read.bookmarks and read.alternatives and all(read.alternatives)
        assert read.fonts and all(read.fonts.values())
        assert read.sizes == {(round(size.width), round(size.height))}
        assert read.file.get_metadata_dict()["Title"]
        assert f"/Lang({lang})".encode() in re.sub(rb"\s", b"", data)


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    """Markup, other scripts, signs that no font has: in every field of a pack, and the papers are set all the same."""
    builder = PackBuilder(tmp_path)
    said = {"family": HOSTILE, "trainee": HOSTILE}
    asked = {"what": HOSTILE, "why": HOSTILE, "call": HOSTILE, "feels_like": HOSTILE, "ask": [HOSTILE]}
    builder.change_step("operate", title=said, subtitle=said, family=asked, trainee={"what": HOSTILE})
    pack = builder.load()
    pathway = next(iter(pack.pathways))
    view = view_pathway(pack, pathway)
    made = [sheet_pdf(view, Place(frozenset({"operate"})), Reader(pack))]
    made += [make_handout(ask(view, voice)) for voice in Voice]
    made += [make_poster(ask(view, Voice.FAMILY))]
    for data in made:
        text = squeezed(Read(data).text)
        assert squeezed('<script>alert(1)</script> #read("/etc/passwd") *b* _i_ $x$ @a <b>') in text
        assert "root:" not in text


def test_the_same_data_are_the_same_bytes_in_another_process() -> None:
    """Neither the clock nor the order of sets has a say: a process with another hash seed makes the same files."""
    code = "from tests.unit.export.test_papers import fingerprints; print(fingerprints())"  # the same, far from here
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=SHIPPED.parents[1],
        env={"PYTHONHASHSEED": "4711", "PATH": "", "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprints()


def fingerprints() -> str:
    """Return what sheet, handout and poster come to."""
    view = high_risk()
    made = (
        sheet_pdf(view, BETWEEN, reader("es", AGREED)),
        make_handout(ask(view, Voice.TRAINEE, reader())),
        make_poster(ask(view, Voice.FAMILY, reader())),
    )
    return " ".join(hashlib.sha256(data).hexdigest() for data in made)


def test_names_of_files_sort_and_are_safe() -> None:
    """Pathway before document before voice; nothing in a name can leave the folder or tell of a place."""
    day = date(2026, 11, 24)
    name = file_name("neuroblastoma", "high-risk", "europe", "sheet", "pdf", day, "family", "es", "a4")
    assert name == "neuroblastoma_high-risk_europe_sheet_family_es_a4_2026-11-24.pdf"
    odd = file_name("../../etc", "A B/ü", None, "x\\y", "p/df", day)
    assert re.fullmatch(r"[a-z0-9._-]+", odd) and ".." not in odd


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_flat_style_has_no_variables_left(theme: str) -> None:
    """Readers without CSS variables get every colour written out, for each kind of treatment."""
    for voice in Voice:
        style = flat_style(voice, theme)
        assert "var(" not in style and "--" not in style.replace("<!--", "")
        assert ".np-modality-surgery .np-box" in style
