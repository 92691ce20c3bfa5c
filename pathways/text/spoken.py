"""A pack with the languages that it can really be told in: one whose catalogue is bad is left out, and said to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pathways.errors import Problem
from pathways.loading import load_pack
from pathways.model import Pack
from pathways.text.translator import find_bad_catalogues


def load_spoken_pack(folder: Path) -> tuple[Pack, Sequence[Problem]]:
    """Load a pack, and say what is wrong with its catalogues.

    A language stays while there is a good version of its catalogue, even an older one.

    Raises
    ------
    PackError
        With every problem found in any file of the pack itself.
    """
    pack = load_pack(folder)
    problems, lost = find_bad_catalogues(folder, pack.manifest.languages)
    if lost:
        kept = tuple(lang for lang in pack.manifest.languages if lang not in lost)
        pack = replace(pack, manifest=pack.manifest.model_copy(update={"languages": kept}))
    return pack, problems
