"""The shipped pack, its views and their exercises, made once."""

from __future__ import annotations

import pytest

from pathways.graph import View
from pathways.loading import load_pack
from pathways.model import Pack
from pathways.study import Desk, Exercise, list_exercises, make_desk
from tests.pack_builder import SHIPPED
from tests.unit.study.bank import shipped_views


@pytest.fixture(scope="session")
def shipped() -> Pack:
    """Return the pack that ships."""
    return load_pack(SHIPPED)


@pytest.fixture(scope="session")
def all_views(shipped: Pack) -> list[View]:
    """Return every pathway in every region it is drawn for."""
    return shipped_views(shipped)


@pytest.fixture(scope="session")
def bank(all_views: list[View]) -> list[tuple[Desk, Exercise]]:
    """Return every exercise of every view, with the desk it was made at."""
    desks = [make_desk(view) for view in all_views]
    return [(desk, exercise) for desk in desks for exercise in list_exercises(desk)]
