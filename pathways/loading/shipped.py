"""Where a pack comes from if nobody names another: the environment, or the one that ships."""

from __future__ import annotations

import os
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"
SHIPPED = next(iter(sorted(file.parent for file in DATA.glob("*/pack.yaml"))), DATA)
"""The pack in ``data``: the first, if there are several."""


def default_pack() -> Path:
    """Return the folder of the pack: ``PATHWAYS_PACK``, or the one that ships."""
    return Path(os.environ.get("PATHWAYS_PACK") or SHIPPED)
