"""Pictograms: every name has a drawing that lies in its field, here and in the scripts."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from pathways.drawing import PICTOGRAMS, pictogram_svg
from pathways.model import Pictogram
from pathways.web.pictograms import FILE, write_pictograms


@pytest.mark.parametrize("name", Pictogram)
def test_every_pictogram_is_drawn(name: Pictogram) -> None:
    """It is one path in a field of its own, in the colour that is asked for."""
    root = ET.fromstring(pictogram_svg(name, "#123456"))
    (path,) = root
    assert root.attrib["viewBox"] == f"0 0 {PICTOGRAMS[name][0]} 24"
    assert path.attrib["stroke"] == "#123456"
    assert re.fullmatch(r"[MmLlHhVvAaCcSsZz0-9 .,-]+", path.attrib["d"])


def test_no_two_pictograms_look_alike() -> None:
    """Each path is drawn once."""
    assert len({path for _, path in PICTOGRAMS.values()}) == len(Pictogram)


def test_the_scripts_draw_the_same() -> None:
    """The module of the scripts is made from these drawings (``make types``), and never behind them."""
    assert FILE.read_text(encoding="utf-8") == write_pictograms()
