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


def looked_up_words(step: Step, pack: Pack) -> list[str]:
    """Return the words of people who do not know the name of a thing, which ``step`` answers; none of a hard part."""
    open_ones = (lookup for lookup in pack.lookups.values() if step.id in lookup.steps and lookup.asks is None)
    return list(dict.fromkeys(word for lookup in open_ones for words in lookup.words.values() for word in words))
