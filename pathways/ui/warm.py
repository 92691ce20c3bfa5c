"""What the first readers would wait for is made before anyone is served: the maps, as families are shown them first."""

from __future__ import annotations

from importlib import import_module

from streamlit import env_util

from pathways.model import Voice
from pathways.text import Reader
from pathways.ui.finding import finder_for
from pathways.ui.first_words import compose_first_words
from pathways.ui.maps import first_map, payload_for
from pathways.ui.pack_store import current_pack
from pathways.web.assets import SHEETS, load_script, load_style
from pathways.web.payload import Show

# What Streamlit brings in with its first page and its first widget: most of a second, for which one reader waits.
LATE = ("numpy", "pandas")


def warm() -> None:
    """Make what all readers need, and each map in the pack's first language and region; the app tells of a bad pack."""
    _spare_the_first_reader()
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


def _spare_the_first_reader() -> None:
    """Do what Streamlit does in the first run of all: bring in packages, and look who started it."""
    for name in LATE:
        import_module(name)

    def know_that_it_is_not() -> bool:
        return False

    # It goes through the files of all modules to see whether somebody types at a prompt.
    env_util.is_repl = know_that_it_is_not
