"""Writes what others have made that the app runs with: a list to read, and one for machines (CycloneDX)."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
PINS = ROOT / "requirements.txt"
FOLDER = ROOT / "LICENSES"
LIST, BILL = FOLDER / "third-party.md", FOLDER / "sbom.cdx.json"
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+?)(?: ; (.+?))?(?: \\)?$", re.MULTILINE)
# Of packages whose metadata say nothing, or that are not installed on every system; as their license files have it.
SAID: dict[str, str] = {"colorama": "BSD License", "resvg-py": "MIT"}
# What is in this repository itself.
INSIDE = (
    ("Atkinson Hyperlegible Next", "2.001", "OFL-1.1", "static/fonts, pathways/drawing/fonts"),
    ("ts-fsrs", "5.4.2", "MIT", "pathways/web/vendor/ts-fsrs"),
)


class Part(NamedTuple):
    """A package that is pinned, where it is needed, and under which license; the sums of its files are in the pins."""

    name: str
    version: str
    needed: str
    license: str


def list_parts() -> Iterator[Part]:
    """Give every package that the app is installed with, by name."""
    text = PINS.read_text(encoding="utf-8")
    for found in PIN.finditer(text):
        name, version, needed = found.groups()
        yield Part(name, version, needed or "", license_of(name))


def license_of(name: str) -> str:
    """Return the license that an installed package states; empty if nobody says it."""
    if name in SAID:
        return SAID[name]
    try:
        said: dict[str, Any] = metadata(name).json
    except PackageNotFoundError:
        return ""
    classes = [c.rpartition(" :: ")[2] for c in said.get("classifier", ()) if c.startswith("License ::")]
    short = str(said.get("license", "")).strip()
    named = [name for name in classes if name != "OSI Approved"]
    return str(said.get("license_expression") or "; ".join(named) or (short if len(short) <= 60 else ""))


def compose_list(parts: list[Part]) -> str:
    """Return the list to read."""
    lines = [
        "# What others have made",
        "",
        "Made by `make notices` from `requirements.txt` and from what the packages state of themselves.",
        "",
        "In this repository, each with its license beside it:",
        "",
        *(f"- {name} {version} ({terms}): {place}" for name, version, terms, place in INSIDE),
        "",
        "Installed beside the app, not part of it:",
        "",
        "| package | version | license | only where |",
        "|---|---|---|---|",
        *(f"| {p.name} | {p.version} | {p.license} | {p.needed.replace('|', '/')} |" for p in parts),
    ]
    return "\n".join(lines) + "\n"


def compose_bill(parts: list[Part]) -> str:
    """Return the same as a bill of materials; the same pins give the same bytes."""
    components: list[dict[str, Any]] = [
        {"type": "library", "name": name, "version": version, "licenses": [{"license": {"id": terms}}]}
        for name, version, terms, _ in INSIDE
    ]
    components += [
        {
            "type": "library",
            "name": part.name,
            "version": part.version,
            "purl": f"pkg:pypi/{part.name}@{part.version}",
            "licenses": [{"license": {"name": part.license}}],
        }
        for part in parts
    ]
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "neuroblastoma-pathways"}},
        "components": components,
    }
    return json.dumps(bill, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Write both, or say which packages state no license."""
    parts = list(list_parts())
    silent = [part.name for part in parts if not part.license]
    if silent:
        sys.exit(f"no license is stated by: {', '.join(silent)}. Read it in the package, and add it to SAID.")
    FOLDER.mkdir(exist_ok=True)
    LIST.write_text(compose_list(parts), encoding="utf-8")
    BILL.write_text(compose_bill(parts), encoding="utf-8")
    print(f"{LIST.relative_to(ROOT)}, {BILL.relative_to(ROOT)}: {len(parts)} packages")


if __name__ == "__main__":
    main()
