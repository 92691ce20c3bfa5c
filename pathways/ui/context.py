"""What every page needs: the pack that is served, the language, and the words to say."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pathways.model import Pack, Voice
from pathways.text import NUMBERS, Reader, Speaker, load_words
from pathways.ui.pack_store import Served
from pathways.ui.plain import plain


@dataclass(frozen=True)
class Context:
    """The pack, the language of the reader, and the interface's words in it."""

    served: Served
    pack: Pack
    lang: str

    @property
    def reader(self) -> Reader:
        """Who reads here: in this language, with what was agreed to in this session."""
        return Reader.of(self.pack, self.served.folder, self.lang, self.agreed)

    @property
    def agreed(self) -> frozenset[str]:
        """The hard parts that this reader said yes to in this session."""
        asked = (NUMBERS, *(question.id for question in self.pack.manifest.questions))
        return frozenset(name for name in asked if st.session_state.get(agreement_key(name)))

    def word(self, key: str, **values: object) -> str:
        """Return a word of the interface with its places filled."""
        return load_words(self.lang).say(key, **values)

    def label(self, key: str, **values: object) -> str:
        """Return a word of the interface for an element that reads Markdown; what fills its places is plain text."""
        return self.word(key, **{name: plain(v) if isinstance(v, str) else v for name, v in values.items()})

    def speaker(self, voice: Voice = Voice.FAMILY) -> Speaker:
        """Return a speaker in a voice and the reader's language."""
        return Speaker(self.reader, voice)


def last_voice() -> Voice:
    """Return the voice in which this reader last explored a map; the family's at first."""
    kept = dict(st.session_state.get("explore-address", {}))
    return Voice(kept.get("voice", Voice.FAMILY.value))


def answer(question: str, is_yes: bool) -> None:
    """Keep the answer to a question that was given anywhere but by its switch."""
    st.session_state[agreement_key(question)] = is_yes
    st.session_state[f"times-{question}"] = times_answered(question) + 1


def times_answered(question: str) -> int:
    """Return how often a question was answered in this session, other than by its switch."""
    return int(st.session_state.get(f"times-{question}", 0))


def agreement_key(question: str) -> str:
    """Return the key under which the session keeps the answer to a question."""
    return f"agreed-{question}"


def reader_language(pack: Pack) -> str:
    """Return the language of this session; a link or Back may set it, the switch changes it."""
    languages = pack.manifest.languages
    asked = st.query_params.get("lang")
    is_led = "lang" not in st.session_state or is_after_back()
    if asked in languages and (is_led or asked != st.session_state.get("lang_seen")):
        st.session_state["lang"] = asked
    elif is_led:
        st.session_state["lang"] = languages[0]
    st.session_state["lang_seen"] = asked
    return str(st.session_state["lang"])


def is_after_back() -> bool:
    """Tell whether this run was caused by the browser's Back or Forward."""
    run = get_script_run_ctx()
    return run is not None and bool(run.is_history_navigation)
