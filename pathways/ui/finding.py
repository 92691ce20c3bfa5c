"""What the search in the bar finds, made once for all who read alike."""

from __future__ import annotations

from pathways.model import Voice
from pathways.text import Reader
from pathways.ui.kept import kept
from pathways.web.finder_data import compose_finder
from pathways.web.packing import pack_part


@kept(most=32)
def finder_for(reader: Reader, voice: Voice) -> str:
    """Return what a reader can find, packed."""
    return pack_part(compose_finder(reader, voice))
