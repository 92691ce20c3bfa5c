"""What others have made is named with its license, for people and for machines, and nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

from scripts.make_notices import BILL, INSIDE, LIST, ROOT, compose_bill, compose_list, list_parts
from tests.unit.test_requirements import pins


def test_every_package_that_is_pinned_is_listed_with_its_version_and_license() -> None:
    """After `make lock` comes `make notices`; no package is without a license."""
    parts = list(list_parts())
    assert {part.name: f"=={part.version}" for part in parts} == {
        n: str(p.specifier) for n, p in pins("requirements").items()
    }
    assert [part.name for part in parts if not part.license] == []


def test_both_lists_are_those_that_would_be_made_now() -> None:
    """What is read and what a machine reads say the same as the pins."""
    parts = list(list_parts())
    assert LIST.read_text(encoding="utf-8") == compose_list(parts)
    assert BILL.read_text(encoding="utf-8") == compose_bill(parts)


def test_the_bill_names_what_is_inside_the_repository_too() -> None:
    """Fonts and the scheduler are there, in the versions that lie here, and nothing vendored is missing."""
    bill = json.loads(BILL.read_text(encoding="utf-8"))
    named = {part["name"]: part["version"] for part in bill["components"]}
    for name, version, _, places in INSIDE:
        assert named[name] == version
        assert all((ROOT / place).is_dir() for place in places.split(", "))
    font = TTFont(ROOT / "pathways" / "drawing" / "fonts" / "atkinson-hyperlegible-next-regular.ttf")
    assert named["Atkinson Hyperlegible Next"] in font["name"].getDebugName(5)
    vendored = {path.name for path in (Path(ROOT) / "pathways" / "web" / "vendor").iterdir() if path.is_dir()}
    assert vendored <= named.keys()
