"""Every page runs; a bad pack is explained; a good one is kept when its replacement is bad."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pathways.model import Voice
from pathways.ui.address import read_address, write_address
from pathways.ui.pack_store import current_pack
from tests.pack_builder import SHIPPED

pytestmark = pytest.mark.slow

APP = Path(__file__).parents[2] / "app.py"


def run(page: str = "", **query: str) -> AppTest:
    """Run a page of the app."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    return app.switch_page(page).run() if page else app


def test_the_first_page_greets_and_gives_the_notice() -> None:
    """Start shows its title, what it can't tell, that this is no medical advice, and that nobody reviewed it."""
    app = run()
    assert not app.exception
    assert app.title[0].value == "Neuroblastoma Pathways"
    assert "one child's chances" in app.caption[0].value
    assert "no clinician has reviewed" in app.caption[1].value


def test_a_bad_pack_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pack with errors shows where, what was found, what is allowed and what to do; no traceback."""
    folder = tmp_path / "bad"
    shutil.copytree(SHIPPED, folder)
    (folder / "drugs.yaml").write_text("- id: thiotepa\n  nmae: Thiotepa\n", encoding="utf-8")
    monkeypatch.setenv("PATHWAYS_PACK", str(folder))
    app = run()
    assert not app.exception
    assert app.title[0].value == "The content can't be shown"
    assert app.error[0].value.startswith("The files have")


def test_a_good_pack_is_kept_when_its_replacement_is_bad(tmp_path: Path) -> None:
    """After a change that breaks the files the last good pack is still served, with the problems named."""
    folder = tmp_path / "pack"
    shutil.copytree(SHIPPED, folder)
    good = current_pack(folder)
    assert good.pack is not None and not good.problems
    (folder / "people.yaml").write_text("nonsense: [", encoding="utf-8")
    after = current_pack(folder)
    assert after.pack is good.pack
    assert after.problems and "people.yaml" in after.problems[0].where
    shutil.copy(SHIPPED / "people.yaml", folder / "people.yaml")
    assert not current_pack(folder).problems


def test_an_address_survives_a_round_trip() -> None:
    """What is written into the address is read back the same."""
    pack = current_pack(SHIPPED).pack
    assert pack is not None
    query = {"pathway": "high-risk", "step": "hr-rt", "voice": "trainee", "region": "europe", "detail": "phases"}
    address = read_address(query, pack, "en")
    assert address.voice is Voice.TRAINEE and address.rejected == ()
    assert write_address(address, pack) == query


@pytest.mark.parametrize("name", ["pathway", "step", "voice", "lang", "region", "detail"])
@pytest.mark.parametrize("value", ["", "<script>", "../../etc", "x" * 5000])
def test_a_hostile_address_falls_back(name: str, value: str) -> None:
    """Every unknown value is left out and named; nothing is raised."""
    pack = current_pack(SHIPPED).pack
    assert pack is not None
    address = read_address({name: value}, pack, "en")
    assert address.rejected == (name,)
    assert address.pathway == "overview"
