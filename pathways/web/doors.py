"""The doors of the first page inside Streamlit: they tell where to go, and nothing of what the device keeps."""

from __future__ import annotations

import json
from collections.abc import Callable

from pathways.web.going import Going, hear, read_went
from pathways.web.triggers import DoorsData
from pathways.web.widget import Widget

NAME = "pathways_doors"
_doors = Widget(NAME, "doors")


def show_doors(data: DoorsData, key: str, on_went: Callable[[Going], None]) -> None:
    """Show the doors; which one was taken is told before the next run."""

    def hear_went() -> None:
        going = read_went(hear(key, "went"))
        if going is not None:
            on_went(going)

    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    _doors(key=key, data={"doors": told}, on_went_change=hear_went)
