"""Keep the engine's answers for a pack as a file, so that its pictures appear where no engine loads.

``pathways keep`` (``make layouts``) runs it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from pathways.drawing.draw import draw
from pathways.drawing.geometry import Layout
from pathways.drawing.graphviz import engine
from pathways.drawing.labels import Labels
from pathways.graph import View


def record_answers(views: Iterable[View], make_labels: Callable[[View], Labels]) -> dict[str, engine.Answer]:
    """Draw every view in every layout with a fresh engine and return each answer that was needed."""
    recorded: dict[str, engine.Answer] = {}

    def ask(dot: str) -> engine.Answer:
        key = engine.content_key(dot)
        if key not in recorded:
            recorded[key] = engine.simplify(engine.compute(dot))
        return recorded[key]

    with engine.answering(ask):
        for view in views:
            labels = make_labels(view)
            for layout in Layout:
                draw(view, labels, layout)
    return recorded


def kept_file(pack_id: str) -> Path:
    """Return where the answers for a pack are kept."""
    return engine.KEPT_FOLDER / f"{pack_id}.json"


def write_answers(pack_id: str, answers: dict[str, engine.Answer]) -> Path:
    """Write the answers, sorted, so that the same data gives the same bytes."""
    path = kept_file(pack_id)
    path.parent.mkdir(exist_ok=True)
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(answers[key], sort_keys=True)}" for key in sorted(answers))
    path.write_text("{\n" + lines + "\n}\n", encoding="utf-8")
    return path
