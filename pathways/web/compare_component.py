"""The picture of a comparison inside Streamlit: it tells where to go, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from pathways.web.going import Going, hear, read_went
from pathways.web.widget import Widget

NAME = "pathways_compare"
_compare = Widget(NAME, "compare")


def show_compare(picture: str, key: str, on_went: Callable[[Going], None]) -> None:
    """Show a ``ComparePicture`` as JSON; which card was asked for is told before the next run."""

    def hear_went() -> None:
        going = read_went(hear(key, "went"))
        if going is not None:
            on_went(going)

    _compare(key=key, data={"compare": picture}, on_went_change=hear_went)
