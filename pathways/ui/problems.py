"""What a reader sees when the files of a pack are wrong, and when a page fails: never a traceback."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Sequence
from html import escape

import streamlit as st

from pathways.errors import PathwaysError, Problem
from pathways.text import load_words
from pathways.text.translator import SOURCE_LANGUAGE
from pathways.ui.plain import plain

SHOWN = 200


def show_problems(problems: Sequence[Problem], lang: str = SOURCE_LANGUAGE) -> None:
    """Show every problem as a table: where, what was found, what is allowed, what to do."""
    said = load_words(lang)
    heads = ("problem_where", "problem_found", "problem_allowed", "problem_remedy")
    rows = [(f"{p.where} {p.field}".strip(), p.found, p.allowed, p.remedy) for p in problems[:SHOWN]]
    head = "".join(f'<th scope="col" style="text-align:left">{escape(said[key])}</th>' for key in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    st.html(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")


def show_bad_pack(problems: Sequence[Problem]) -> None:
    """Show a page that says why there is nothing else."""
    said = load_words()
    st.title(said["bad_pack"])
    st.error(plain(said.say("bad_pack_text", count=len(problems))))
    show_problems(problems)


def guarded(page: Callable[[], None], lang: Callable[[], str]) -> Callable[[], None]:
    """Return ``page`` with a kind message in place of a traceback; the log gets the details, never a reader's data."""

    def run() -> None:
        try:
            page()
        except PathwaysError as error:
            said = load_words(lang())
            st.error(said["crash"])
            st.write(plain(said.say("crash_text", problem=str(error)[:300])))
        except Exception as error:  # the last line of defence; Streamlit's own control flow is not an Exception
            logging.getLogger("pathways").error("page failed: %s", traceback.format_exc())
            said = load_words(lang())
            st.error(said["crash"])
            st.write(plain(said.say("crash_text", problem=type(error).__name__)))

    run.__name__ = page.__name__
    return run
