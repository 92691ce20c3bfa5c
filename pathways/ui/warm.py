"""What the first readers would wait for is made before anyone is served: the maps, as families are shown them first."""

from __future__ import annotations

from pathways.model import Voice
from pathways.text import Reader
from pathways.ui.finding import finder_for
from pathways.ui.first_words import compose_first_words
from pathways.ui.maps import first_map, payload_for
from pathways.ui.pack_store import current_pack
from pathways.web.assets import SHEETS, load_script, load_style
from pathways.web.payload import Show


def warm() -> None:
    """Make what all readers need, and each map in the pack's first language and region; the app tells of a bad pack."""
    served = current_pack()
    for entry in SHEETS:
        load_script(entry)
        load_style(entry)
    if served.pack is None:
        return
    manifest = served.pack.manifest
    reader = Reader.of(served.pack, served.folder, manifest.languages[0], frozenset())
    finder_for(reader, Voice.FAMILY)
    compose_first_words("", {})
    for pathway in served.pack.pathways.values():
        region = pathway.regions[0] if pathway.regions else manifest.regions[0].id
        if pathway.asks is None:
            payload_for(reader, pathway.id, region, Show())
            first_map(reader, pathway.id, region, Voice.FAMILY)
