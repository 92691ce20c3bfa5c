"""Words by which a step is found: titles, other names, medicines with their brands, terms and trials."""

from __future__ import annotations

from pathways.model import Pack, Step
from pathways.text.speaker import Speaker


def search_words(step: Step, pack: Pack, speaker: Speaker) -> list[str]:
    """Return what a reader may type to find ``step``, each once."""
    found = [speaker.title(step.id), step.title.family, step.title.trainee, step.subtitle.family, step.subtitle.trainee]
    found += step.also_called
    for drug in (pack.drugs[d] for d in step.drugs):
        found += [drug.name, *drug.also_called, *(brand.name for brand in drug.brands)]
    for term in (pack.terms[t] for t in step.terms):
        found += [term.term, *term.also_called]
    found += [pack.trials[t].name for t in step.trials]
    return list(dict.fromkeys(found))
