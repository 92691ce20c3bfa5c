"""``pathways exercise --review``: the best and the worst exercises by what is measured of them, for a human reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import typer

from pathways.study import Desk, Exercise, Form
from pathways.study.flaws import flaws_of, mark_of
from pathways.study.shuffle import hash32
from pathways.study.synonyms import Synonyms, synonyms_of

SHOWN = 20


def print_review(asked: Sequence[tuple[Desk, Exercise]]) -> None:
    """Print how many exercises there are of each kind and worth, then the twenty best and the twenty worst."""
    kinds = Counter(exercise.kind.value for _, exercise in asked)
    typer.echo(", ".join(f"{found} {kind}" for kind, found in kinds.most_common()))
    worths = Counter(exercise.worth for _, exercise in asked)
    typer.echo(", ".join(f"worth {worth}: {worths[worth]}" for worth in sorted(worths, reverse=True)))
    ranked = sorted(asked, key=lambda pair: (-mark_of(pair[1], _names(pair[0])), hash32(pair[1].id)))
    for title, part in (("Best", ranked[:SHOWN]), ("Worst", ranked[-SHOWN:][::-1])):
        typer.echo(f"\n{title}:")
        for desk, exercise in part:
            _print(desk, exercise)


def _names(desk: Desk) -> Synonyms:
    return synonyms_of(desk.view.pack)


def _print(desk: Desk, exercise: Exercise) -> None:
    """Print an exercise in a few lines, its right choices marked."""
    flaws = ", ".join(sorted(flaws_of(exercise, _names(desk)))) or "no flaw"
    head = f"{mark_of(exercise, _names(desk)):+.2f} [{exercise.id}] worth {exercise.worth}, {flaws}"
    typer.echo(f"\n{head}\n  {exercise.place}: {' / '.join(exercise.prompt)}")
    if exercise.rule.form is Form.ORDER:
        typer.echo(f"  = {' → '.join(desk.title(step) for step in exercise.steps)}")
        return
    for choice in exercise.choices:
        sign = "=" if choice.id in exercise.rule.right else "-"
        typer.echo(f"  {sign} {choice.text}{f' ({choice.note})' if choice.note else ''}")
