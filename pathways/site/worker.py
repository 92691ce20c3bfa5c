"""The service worker: what a device keeps of a site, all of one version, for times without a connection."""

from __future__ import annotations

import json

from pathways.site.files import Files, digest
from pathways.web.assets import load_script

FILE = "sw.js"


def add_worker(files: Files, core: list[str]) -> None:
    """Add the worker. Its version is that of everything in the site, so that a change anywhere makes a new one.

    Parameters
    ----------
    core
        Paths of what is kept at once; all else is kept when it was asked for.
    """
    version = digest("\n".join(f"{path} {digest(content)}" for path, content in files))
    told = json.dumps({"version": version, "core": sorted(core)}, separators=(",", ":"))
    files.put(FILE, f"self.SITE = {told};\n{load_script('site/worker')}\n")
