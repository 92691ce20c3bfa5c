"""No arrow and no condition of the shipped map changes by accident.

``arrows.yaml`` holds every arrow that was agreed on, with its regions and its condition. New arrows may be added at
any time; who means to change or remove one runs ``REFRESH_GOLDEN=1 pytest tests/data/test_arrows.py`` and reads the
difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import yaml

from pathways.model import Pack, Transition

KEPT = Path(__file__).parent / "arrows.yaml"


def describe(transition: Transition) -> dict[str, Any]:
    """Return what must not change by accident."""
    told: dict[str, Any] = {"regions": list(transition.regions)} if transition.regions else {}
    if transition.when:
        told["label"] = transition.when.label.model_dump()
        told["plain"] = transition.when.plain
        told["exactly"] = transition.when.definition
    return told


def test_every_agreed_arrow_is_as_it_was(shipped: Pack) -> None:
    """An arrow that is gone, turned round, of another kind, region or condition is noticed."""
    now = {name: describe(transition) for name, transition in shipped.transitions.items()}
    if os.environ.get("REFRESH_GOLDEN"):
        text = yaml.safe_dump(json.loads(json.dumps(now)), sort_keys=True, allow_unicode=True, width=118)
        KEPT.write_text("# Written by test_arrows.py; see there.\n" + text, encoding="utf-8")
    agreed = yaml.safe_load(KEPT.read_text(encoding="utf-8"))
    assert len(agreed) >= 90
    assert {name: now.get(name) for name in agreed} == agreed
