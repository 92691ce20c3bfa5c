"""The files of a site while it is made: data named by their content, written only where they differ."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Iterator
from pathlib import Path

from pathways.errors import PathwaysError
from pathways.opening import read_bytes, read_text

LIST = "site-files.json"
# A page of the site is far smaller; another file in its place is written anew.
LARGEST = 256 * 2**20
"""Names what an earlier build wrote; only that is ever taken away."""


class SiteError(PathwaysError):
    """The folder cannot take a site."""


class Files:
    """Everything that belongs to a site, by its path."""

    def __init__(self) -> None:
        self.all: dict[str, bytes] = {}
        self._known: set[str] = set()

    def put(self, path: str, content: str | bytes) -> None:
        """Add a file under a name of its own."""
        self.all[path] = content.encode("utf-8") if isinstance(content, str) else content

    def name(self, path: str, content: str | bytes) -> str:
        """Add a file with its content's hash in its name, before the ending; return the path.

        >>> Files().name("assets/a.css", "b {}")
        'assets/a.cf2f3b6589.css'
        """
        stem, _, ending = path.rpartition(".")
        named = f"{stem}.{digest(content)}.{ending}"
        self.put(named, content)
        return named

    def data(self, kind: str, value: object) -> str:
        """Add data that a page loads as a script, which works from a disk too; return the name that it is told by.

        A text is taken as it is; tables are deflated, so that a site is small on a stick and on any server.
        """
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        name = f"{kind}.{digest(text)}"
        if name not in self._known:
            self._known.add(name)
            packed = text if isinstance(value, str) else json.dumps({"z": deflate(text)})
            self.put(f"data/{name}.js", as_script(name, packed))
        return name

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Give each path with its content, in order."""
        yield from sorted(self.all.items())

    def write(self, folder: Path) -> None:
        """Write what differs and take away what an earlier build wrote and this one does not.

        Raises
        ------
        SiteError
            If the folder holds something that no build wrote.
        """
        for name in find_earlier(folder) - self.all.keys():
            (folder / name).unlink(missing_ok=True)
        for name, content in self:
            path = folder / name
            if not path.is_file() or read_bytes(path, most=LARGEST) != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        (folder / LIST).write_text(json.dumps(sorted(self.all), indent=0) + "\n", encoding="utf-8")


def as_script(name: str, text: str) -> str:
    """Return JSON as a script that hands it to the page, whether that is ready for it or not."""
    return f"(self.pathwaysData??=[]).push([{json.dumps(name)},{text}]);\n"


def deflate(text: str) -> str:
    """Return a text deflated, as base64, the way the scripts unpack it."""
    return base64.b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")


def digest(content: str | bytes) -> str:
    """Return a short name for a content: the same for the same, on any machine."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()[:10]


def find_earlier(folder: Path) -> set[str]:
    """Return the paths that an earlier build wrote into a folder; none for a new or empty one.

    Raises
    ------
    SiteError
        If the folder holds something that no build wrote, or a list of files that cannot be read.
    UnreadableError
        If the list is no text.
    """
    if not folder.exists() or not any(folder.iterdir()):
        return set()
    if not (folder / LIST).is_file():
        raise SiteError(
            f"{folder}: found files that are no site; allowed: a new or empty folder, or one that 'pathways site' "
            "wrote. Choose another folder."
        )
    try:
        listed = json.loads(read_text(folder / LIST))
    except (ValueError, RecursionError):
        listed = None
    if not isinstance(listed, list) or not all(isinstance(name, str) and name.isprintable() for name in listed):
        raise SiteError(
            f"{folder / LIST}: found no list of files; allowed: the list that 'pathways site' wrote. "
            "Empty the folder, or choose another one."
        )
    return {name for name in listed if ".." not in Path(name).parts and not Path(name).is_absolute()}
