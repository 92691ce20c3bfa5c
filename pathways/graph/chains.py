"""Chains: the shortest way from one step to another, as the transitions with their reasons and evidence."""

from __future__ import annotations

from collections import deque
from typing import TypeAlias

from pathways.graph.reduce import Plain, record_of
from pathways.model import Transition

Chain: TypeAlias = tuple[Transition, ...]
"""Transitions where each begins at the step at which the one before it ends."""


def steps_toward(plain: Plain, target: str) -> dict[str, str]:
    """Return, for each step that leads to ``target``, the next step of a shortest way there."""
    onward: dict[str, str] = {}
    queue = deque([target])
    while queue:
        step = queue.popleft()
        for before in plain.predecessors(step):
            if before not in onward and before != target:
                onward[before] = step
                queue.append(before)
    return onward


def follow_chain(plain: Plain, onward: dict[str, str], source: str) -> Chain:
    """Return the chain from ``source`` along a result of ``steps_toward``."""
    chain = []
    step = source
    while step in onward:
        chain.append(record_of(plain, step, onward[step]))
        step = onward[step]
    return tuple(chain)
