"""A speaker's own version of a talk: which scenes in which order, with own names and notes, as the talk saves it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pathways.cards import Scene
from pathways.errors import ExportError
from pathways.opening import UnreadableError, read_text

FORMAT = "pathways-talk"
MOST_LETTERS = 2_000_000
Texts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Arrangement:
    """Which scenes of a talk are shown, and how.

    ``order`` is the speaker's; a scene that it does not name follows the scene that it follows by nature, unless
    ``is_all`` says that the order names all there are. ``minutes`` is the length of the talk, 0 for everything;
    ``take`` is told beyond its plan, ``out`` is left out. ``names`` and ``notes`` are pairs of a scene's id and the
    speaker's own words.
    """

    order: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    names: Texts = ()
    notes: Texts = ()
    is_all: bool = False
    minutes: int = 0
    take: tuple[str, ...] = ()

    def apply(self, scenes: Sequence[Scene], planned: Collection[str] | None = None) -> tuple[Scene, ...]:
        """Return the scenes that are shown, in the speaker's order; ``planned`` are those of the talk's length.

        Raises
        ------
        ExportError
            If none is left.
        """
        by_id = {scene.id: scene for scene in scenes}
        ids = [one for one in dict.fromkeys(self.order) if one in by_id]
        for number, scene in enumerate(() if self.is_all else scenes):
            if scene.id not in ids:
                ids.insert(ids.index(scenes[number - 1].id) + 1 if number else 0, scene.id)
        shown = [self._told(by_id[one]) for one in ids if self._is_taken(one, planned)]
        if scenes and not shown:
            raise ExportError("the arrangement leaves no scene of this talk; choose its map, voice and region.")
        return tuple(shown)

    def unknown(self, scenes: Iterable[Scene]) -> tuple[str, ...]:
        """Return the ids that a talk does not have: those of another map, voice or region."""
        known = {scene.id for scene in scenes}
        named = (*self.order, *self.out, *self.take, *(one for one, _ in (*self.names, *self.notes)))
        return tuple(one for one in dict.fromkeys(named) if one not in known)

    def _is_taken(self, scene: str, planned: Collection[str] | None) -> bool:
        return scene not in self.out and (planned is None or scene in planned or scene in self.take)

    def _told(self, scene: Scene) -> Scene:
        name, note = dict(self.names).get(scene.id), dict(self.notes).get(scene.id)
        notes = replace(scene.notes, say=(note, *scene.notes.say)) if note else scene.notes
        return replace(scene, heading=name or scene.heading, notes=notes)


def only(scenes: Iterable[str]) -> Arrangement:
    """Return the arrangement that shows exactly these scenes, in this order."""
    return Arrangement(tuple(scenes), is_all=True)


def read_arrangement(path: Path) -> Arrangement:
    """Return what a talk saved with "Save as a file".

    Raises
    ------
    ExportError
        If the file cannot be read, or is none of a talk; it says what was found.
    """
    try:
        data = json.loads(read_text(path, str(path), most=MOST_LETTERS))
    except UnreadableError as error:
        raise ExportError(str(error)) from None
    except (ValueError, RecursionError):
        raise ExportError(f"{path}: found no JSON; allowed: the file that the talk's 'Arrange' saves.") from None
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise ExportError(f"{path}: found another file; allowed: one that the talk's 'Arrange' saves ('{FORMAT}').")
    minutes = data.get("minutes")
    return Arrangement(
        _ids(data.get("order")),
        _ids(data.get("out")),
        _texts(data.get("names")),
        _texts(data.get("notes")),
        minutes=minutes if isinstance(minutes, int) else 0,
        take=_ids(data.get("take")),
    )


def _ids(value: object) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _texts(value: object) -> Texts:
    pairs = value.items() if isinstance(value, Mapping) else ()
    return tuple((str(one), text) for one, text in pairs if isinstance(text, str) and text.strip())
