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


def find_copy() -> Path | None:
    """Return the top of another checkout of this program in which the command was given; None if there is none."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "pathways" / "__init__.py").is_file() and any((folder / "data").glob("*/pack.yaml")):
            return None if folder.resolve() == HOME.resolve() else folder
    return None


def shipped_pack(data: Path | None = None) -> Path:
    """Return the folder of the pack that ships: the first one by name.

    Parameters
    ----------
    data
        Where packs are; that of this program if left out.

    Raises
    ------
    FileNotFoundError
        If no pack lies there; the installation is then broken.
    """
    data = data or DATA
    packs = sorted(data.glob("*/pack.yaml"))
    if not packs:
        raise FileNotFoundError(
            f"{data}: found no pack; allowed: a folder with a pack.yaml. Install the program again, or name a pack."
        )
    return packs[0].parent


def find_folder(folder: Path | None = None) -> Path:
    """Return the folder of the pack to use: the one given, ``PATHWAYS_PACK``, or the one that ships."""
    named = os.environ.get("PATHWAYS_PACK")
    return folder or (Path(named) if named else shipped_pack())
