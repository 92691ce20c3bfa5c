"""The bar on top of every page inside Streamlit: it tells where to go, which language to speak and what got a yes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from pathways.web.going import Going, hear, read_went
from pathways.web.shared import share
from pathways.web.triggers import BarData
from pathways.web.widget import Widget

NAME = "pathways_bar"
LONGEST = 80
_bar = Widget(NAME, "bar")


def show_bar(
    data: BarData,
    finder: str,
    key: str,
    on_went: Callable[[Going], None],
    on_spoke: Callable[[str], None],
    on_agreed: Callable[[str], None],
) -> None:
    """Show the bar; what the reader asks for in it is told before the next run.

    ``finder`` is what can be found, packed by ``pack_part``.
    """

    def hear_went() -> None:
        going = read_went(hear(key, "went"))
        if going is not None:
            on_went(going)

    def hear_text(name: str, field: str, act: Callable[[str], None]) -> Callable[[], None]:
        def heard() -> None:
            told = hear(key, name)
            text = told.get(field) if isinstance(told, Mapping) else None
            if isinstance(text, str) and len(text) <= LONGEST:
                act(text)

        return heard

    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    _bar(
        key=key,
        data={"bar": told, "finder": share(finder)},
        on_went_change=hear_went,
        on_spoke_change=hear_text("spoke", "lang", on_spoke),
        on_agreed_change=hear_text("agreed", "question", on_agreed),
    )
