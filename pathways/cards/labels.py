"""All wordings of a view's boxes, arrows, phases and badges, for the drawing to make room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pathways.cards.phase_time import time_on_map
from pathways.drawing import Labels, Wording
from pathways.graph import View
from pathways.model import Phase, Status, Voice, Voiced
from pathways.text.reader import Reader
from pathways.text.speaker import Speaker
from pathways.text.translator import Translator
from pathways.text.words import load_words

Wordings = tuple[Wording, ...]


def make_labels(view: View, translators: Sequence[Translator]) -> Labels:
    """Return the labels of ``view`` in every voice and in every language of ``translators``."""
    return Labels(
        _wordings(translators, view.title),
        {s: _wordings(translators, view.step(s).title, view.step(s).subtitle) for s in view.steps},
        {p.id: _wordings(translators, p.title) for p in view.phases},
        {t.id: _wordings(translators, t.when.label) for t in view.transitions if t.when},
        {
            s: _badges(translators, view.step(s).status)
            for s in view.steps
            if view.step(s).status is not Status.STANDARD
        },
        {g.id: _group(translators, g.title, hint_key(view, g.id)) for g in view.groups},
        strips={name: _words(translators, f"strip_{name}") for name in ("beside", "past")},
        times={p.id: words for p in view.phases if (words := _times(view, p, translators))},
        doors=frozenset(s for s in view.steps if view.step(s).opens is not None),
    )


def hint_key(view: View, group_id: str) -> str:
    """Return the key of the words under a group's title: options without order, or not offered at all."""
    return "group_hint" if view.is_offered(group_id) else "group_hint_none"


def _group(translators: Sequence[Translator], title: Voiced, hint: str) -> Wordings:
    """Return the wordings of an option group; the second line says that its options have no order."""
    found = _wordings(translators, title)
    hints = {translator.lang: load_words(translator.lang)[hint] for translator in translators}
    return tuple(replace(wording, subtitle=hints[wording.lang]) for wording in found)


def _wordings(translators: Sequence[Translator], title: Voiced, subtitle: Voiced | None = None) -> Wordings:
    found = []
    for translator in translators:
        for voice in Voice:
            said = translator.say(title.say(voice))
            quiet = translator.say(subtitle.say(voice)).text if subtitle else ""
            found.append(Wording(voice.value, translator.lang, said.text, quiet, said.lang))
    return tuple(found)


def _times(view: View, phase: Phase, translators: Sequence[Translator]) -> Wordings:
    """Return how long a phase takes and where it happens; of all steps, so that no answer of a reader moves a box."""
    agreed = frozenset(question.id for question in view.pack.manifest.questions)
    found = []
    for translator in translators:
        for voice in Voice:
            speaker = Speaker(Reader(view.pack, translator, tuple(translators), agreed), voice)
            found.append(Wording(voice.value, translator.lang, *time_on_map(view, phase, speaker)))
    return tuple(found) if any(wording.title for wording in found) else ()


def _badges(translators: Sequence[Translator], status: Status) -> Wordings:
    return _words(translators, f"badge_{status}")


def _words(translators: Sequence[Translator], key: str) -> Wordings:
    return tuple(
        Wording(voice.value, translator.lang, load_words(translator.lang)[key])
        for translator in translators
        for voice in Voice
    )
