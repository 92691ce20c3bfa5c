"""Remembers on the reader's device which hard parts they said yes to, if they keep their place; nothing to see."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

import streamlit as st

from pathways.web.triggers import AnswersData
from pathways.web.widget import Widget

NAME = "pathways_answers"
MOST = 50
_answers = Widget(NAME, "answers")


def sync_answers(
    pack: str, agreed: Collection[str], is_settled: bool, key: str, on_remembered: Callable[[Sequence[str]], None]
) -> None:
    """Tell the device the answers of this session; hear, at most once per visit, the ones it remembers.

    ``is_settled`` says that the reader has answered in this session, so what was remembered no longer counts.
    """

    def hear() -> None:
        state = st.session_state.get(key)
        on_remembered(read_answers(state.get("remembered") if isinstance(state, Mapping) else None))

    data: AnswersData = {"pack": pack, "agreed": sorted(agreed), "settled": is_settled}
    _answers(key=key, data=dict(data), on_remembered_change=hear)


def read_answers(value: object) -> list[str]:
    """Return the names in what the browser sent; anything else is left out.

    >>> read_answers(["relapse", 7])
    ['relapse']
    >>> read_answers("relapse")
    []
    """
    return [name for name in value[:MOST] if isinstance(name, str)] if isinstance(value, list) else []
