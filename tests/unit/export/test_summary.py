"""The page of a map for people in training: one page, its arrows only where an order is fixed, the same bytes twice."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from typer.testing import CliRunner

from pathways.cli import app
from pathways.export.papers.paper import PaperError
from pathways.export.papers.summary import compose_summary, summary_pdf
from pathways.graph import view_pathway
from pathways.loading import load_pack
from pathways.model import Pack
from pathways.text import Reader
from tests.pack_builder import SHIPPED

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def shipped() -> Pack:
    """Return the pack that ships."""
    return load_pack(SHIPPED)


def test_high_risk_fits_one_page_of_either_paper(shipped: Pack) -> None:
    """Both regions, A4 and Letter: one page with order, drugs, calendar and figures; twice the same."""
    for region, told in (("north-america", "ANBL0532"), ("europe", "Rapid COJEC")):
        view = view_pathway(shipped, "high-risk", region)
        for paper, height in (("a4", 842), ("letter", 792)):
            made = summary_pdf(view, Reader(shipped), paper)
            document = pypdfium2.PdfDocument(io.BytesIO(made))
            assert len(document) == 1
            assert round(document[0].get_height()) == height
            assert told in document[0].get_textpage().get_text_range()
        assert made == summary_pdf(view, Reader(shipped), "letter")


def test_arrows_stand_only_where_an_order_is_fixed(shipped: Pack) -> None:
    """The antibody and isotretinoin run side by side: a dot, no arrow; options of relapse have no arrows at all."""
    data = compose_summary(view_pathway(shipped, "high-risk", "north-america"), Reader(shipped))
    lines = {line["phase"]: line["steps"] for line in data["order"][0]["lines"]}
    assert "Dinutuximab + GM-CSF · Isotretinoin (13-cis-RA) → " in lines["Post-consolidation"]
    relapse = compose_summary(view_pathway(shipped, "relapse", "north-america"), Reader(shipped))
    options = [line["steps"] for road in relapse["order"] for line in road["lines"] if "Options" in line["phase"]]
    assert options and not any("→" in steps for steps in options)


def test_no_calendar_is_borrowed(shipped: Pack) -> None:
    """Europe's page knows nothing of the American days, and says what no source gives."""
    data = compose_summary(view_pathway(shipped, "high-risk", "europe"), Reader(shipped))
    assert not any("28" in row["says"] for row in data["calendar"])
    assert data["unknown"]
    assert compose_summary(view_pathway(shipped, "low-risk", "europe"), Reader(shipped))["calendar"] == []


def test_the_command_writes_it_and_names_what_is_wrong(tmp_path: Path) -> None:
    """``pathways export summary`` writes the file; a paper that is none is refused with those that are."""
    target = tmp_path / "page.pdf"
    result = CliRunner().invoke(app, ["export", "summary", "-o", str(target), "--pathway", "low-risk"])
    assert result.exit_code == 0, result.output
    assert target.read_bytes().startswith(b"%PDF")
    bad = CliRunner().invoke(app, ["export", "summary", "-o", str(target), "--paper", "a9"])
    assert bad.exit_code == 1
    assert "allowed: a4, letter" in bad.output


def test_a_strange_paper_is_refused(shipped: Pack) -> None:
    """What a household printer takes is allowed."""
    with pytest.raises(PaperError, match="a3"):
        summary_pdf(view_pathway(shipped, "low-risk", "europe"), Reader(shipped), "a3")
