"""The shipped pack, loaded once."""

from __future__ import annotations

import pytest

from pathways.loading import load_pack
from pathways.model import Pack
from tests.pack_builder import SHIPPED


@pytest.fixture(scope="session")
def shipped() -> Pack:
    """Return the pack that ships."""
    return load_pack(SHIPPED)
