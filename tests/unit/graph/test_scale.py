"""Three thousand steps: every question of the graph floor stays quick."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from pathways.graph import (
    Place,
    View,
    dead_ends,
    derive_place,
    link_phases,
    list_routes,
    preceding,
    reachable,
    relate_steps,
    view_pathway,
)
from pathways.model import Pack
from tests.strategies import pack_of, pathway_data, step_data, transition_data
from tests.unit.graph.oracle import is_walk
from tests.unit.graph.order import arrange, compare, find_violation
from tests.unit.graph.place_oracle import derive_from_relations

pytestmark = pytest.mark.slow

# Of computing, not by the clock: a guard against work that grows with the square, not a measurement.
SECONDS = 5.0
COUNT = 3000


@pytest.fixture(scope="module")
def big_pack() -> Pack:
    """Return a ladder of 1,000 forks with two branches each, a requirement and a loop every few steps."""
    names = [f"{kind}{number}" for number in range(COUNT // 3) for kind in ("fork", "left", "right")]
    arrows = []
    for number in range(COUNT // 3):
        fork, left, right, after = f"fork{number}", f"left{number}", f"right{number}", f"fork{number + 1}"
        arrows += [transition_data(fork, "if", left), transition_data(fork, "if", right)]
        if number + 1 < COUNT // 3:
            arrows += [transition_data(left, "then", after), transition_data(right, "then", after)]
        if number % 10 == 9:
            arrows.append(transition_data(right, "repeat", f"fork{number - 5}"))
            arrows.append(transition_data(f"left{number - 9}", "requires", left))
    steps = [step_data(name, f"p{index // 300}") for index, name in enumerate(names)]
    return pack_of(pathway_data("main", steps, arrows))


QUESTIONS: dict[str, Callable[[View], object]] = {
    "order": lambda view: find_violation(view, view.steps),
    "wrong order": lambda view: find_violation(view, view.steps[::-1]),
    "compare": lambda view: compare(view, view.steps[-1], view.steps[0]),
    "arrange": lambda view: arrange(view, view.steps),
    "before": lambda view: preceding(view, view.steps[-1]),
    "relations": relate_steps,
    "place": lambda view: derive_place(view, Place(frozenset(["left500"]), frozenset(view.steps[:900]))),
    "place from relations": lambda view: derive_from_relations(
        relate_steps(view), Place(frozenset(["left500"]), frozenset(view.steps[:900]))
    ),
    "routes": lambda view: list_routes(view, limit=50),
    "walk": lambda view: is_walk(view, [f"fork{n // 2}" if n % 2 == 0 else f"left{n // 2}" for n in range(1000)]),
    "phases": link_phases,
    "reach": lambda view: (reachable(view), dead_ends(view)),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_large_view_answers_quickly(big_pack: Pack, question: str) -> None:
    """Asked of a fresh view, so that nothing is remembered from another question."""
    view = view_pathway(big_pack, "main")
    began = process_time()
    QUESTIONS[question](view)
    assert process_time() - began < SECONDS


def test_large_derivations_agree(big_pack: Pack) -> None:
    """On the large view, too, the device's sets give the marks of the walk."""
    view = view_pathway(big_pack, "main")
    at = Place(frozenset(["left500", "right700"]), frozenset(["fork3", "left20"]), frozenset(["right900"]))
    assert derive_from_relations(relate_steps(view), at) == derive_place(view, at)
