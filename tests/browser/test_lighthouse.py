"""Lighthouse finds nothing to better on pages of the site: for readers with a disability, for safety, for searches."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scripts.find_browser import find_browser
from scripts.node import lighthouse_command
from scripts.static_server import serve_files
from tests.browser.site_fixture import site_folder as site_folder
from tests.browser.site_fixture import site_url as site_url

pytestmark = pytest.mark.browser
PAGES = ("index.html", "explore/high-risk.html", "explore/high-risk/hr-harvest.html", "library.html")
BEST = {"accessibility": 100, "best-practices": 100, "seo": 100}
FAULTY = (
    "<!doctype html><html><body><p>Text</p><a href='other.html'>here</a><script>throw Error('x')</script></body></html>"
)


def looked_at(addresses: list[str]) -> dict[str, Any]:
    """Return what Lighthouse says of pages; fail with its own words if it cannot look at them."""
    command = lighthouse_command(find_browser(), addresses)
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, f"Lighthouse could not run: {done.stderr[-2000:]}"
    return dict(json.loads(done.stdout))


def test_lighthouse_finds_nothing_to_better(site_url: str, tmp_path: Path) -> None:
    """The first page, a map, a step, the library: 100 of 100 in each of three, and no request leaves the site.

    A faulty page beside them loses points in each: the same look would tell a fault.
    """
    (tmp_path / "faulty.html").write_text(FAULTY, encoding="utf-8")
    addresses = [f"{site_url}/{page}" for page in PAGES]
    with serve_files(tmp_path) as faulty:
        found = looked_at([*addresses, f"{faulty}/faulty.html"])
    *ours, spoilt = found.values()
    assert [(told["scores"], told["failed"]) for told in ours] == [(BEST, [])] * len(PAGES)
    for told in ours:
        assert [asked for asked in told["asked"] if not asked.startswith((f"{site_url}/", "data:", "blob:"))] == []
        assert f"{site_url}/assets/app." in " ".join(told["asked"]), "the scripts of the page did not run"
    assert all(score < 100 for score in spoilt["scores"].values()) and "link-text" in " ".join(spoilt["failed"])
