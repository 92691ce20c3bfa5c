"""Which response is this: the rows of the pack's published response criteria."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.model import Criteria, CriteriaKind, CriteriaRow, Modality, StepKind
from pathways.study.desk import Desk
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral

FEWEST = 3


def make(desk: Desk) -> Iterator[Exercise]:
    """Give an exercise for each response, on maps with a step at which response is judged."""
    steps = [s for s in desk.view.steps if _judges(desk, s) and desk.is_own(s)]
    for table in desk.view.pack.criteria.values():
        if steps and table.kind is CriteriaKind.RESPONSE and len(table.rows) >= FEWEST:
            yield from (_ask(desk, table, row, steps) for row in table.rows)


def _judges(desk: Desk, step_id: str) -> bool:
    """Tell whether response is judged at a step: an assessment with treatment before it on the map."""
    step = desk.step(step_id)
    is_check = step.kind is StepKind.ASSESSMENT and step.modality is Modality.ASSESSMENT
    earlier = {t.source for t in desk.view.transitions if t.target == step_id}
    return is_check and any(desk.step(s).kind in (StepKind.TREATMENT, StepKind.OPTION) for s in earlier)


def _said(row: CriteriaRow) -> str:
    return " ".join(row.cells[1:])


def _why(desk: Desk, row: CriteriaRow, steps: list[str]) -> Why:
    return Why(desk.word("why_term", term=row.cells[0], meaning=_said(row)), (), tuple(steps), row.cite)


def _ask(desk: Desk, table: Criteria, row: CriteriaRow, steps: list[str]) -> Exercise:
    right = _why(desk, row, steps)
    return Exercise(
        kind=Kind.RESPONSE,
        subject=f"{table.id}:{row.id}",
        difficulty=2,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[steps[0]],
        steps=tuple(steps),
        standard=True,
        prompt=(f"“{_said(row)}”", desk.word("prompt_response")),
        choices=neutral(Choice(r.id, r.cells[0]) for r in table.rows),
        rule=Rule(Form.ONE, right=(row.id,)),
        right=right,
        why={r.id: _why(desk, r, steps if r is row else []) for r in table.rows},
    )
