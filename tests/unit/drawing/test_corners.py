"""The corners of a box: rounder for some kinds of step, and never rounder than the box is high."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pathways.drawing.outline import corner_radius
from pathways.model import StepKind


@given(st.sampled_from(StepKind), st.floats(1, 400))
def test_corners_of_one_side_never_overlap(kind: StepKind, height: float) -> None:
    """Two corners above each other take no more than the height: a shape of its own, as on a slide, stays whole."""
    assert 0 < 2 * corner_radius(kind, height) <= height
