"""A fresh copy of the minimal pack for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pack_builder import PackBuilder


@pytest.fixture
def builder(tmp_path: Path) -> PackBuilder:
    """Return a copy of the minimal pack, to be broken."""
    return PackBuilder(tmp_path)
