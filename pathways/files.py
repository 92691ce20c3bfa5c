"""Where the files are that ship with the program: packs, the app's script with its settings and pictures."""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).parent
# What Python must find on its path to import this package: for programs that we start ourselves.
IMPORT_ROOT = PACKAGE.parent
_INSIDE = PACKAGE / "shipped"
# A wheel carries these files inside the package (pyproject.toml maps them in); a checkout has them at its top.
HOME = _INSIDE if _INSIDE.is_dir() else IMPORT_ROOT
DATA = HOME / "data"
SCHEMAS = DATA / "schema"
APP = HOME / "app.py"
ICON = HOME / "static" / "icon.png"
FONTS = PACKAGE / "drawing" / "fonts"


def shipped_pack() -> Path:
    """Return the folder of the pack that ships: the first one by name.

    Raises
    ------
    FileNotFoundError
        If no pack lies there; the installation is then broken.
    """
    packs = sorted(DATA.glob("*/pack.yaml"))
    if not packs:
        raise FileNotFoundError(
            f"{DATA}: found no pack; allowed: a folder with a pack.yaml. Install the program again, or name a pack."
        )
    return packs[0].parent


def find_folder(folder: Path | None = None) -> Path:
    """Return the folder of the pack to use: the one given, ``PATHWAYS_PACK``, or the one that ships."""
    named = os.environ.get("PATHWAYS_PACK")
    return folder or (Path(named) if named else shipped_pack())
