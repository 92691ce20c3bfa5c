"""Slides keep to the schemas of Open XML, so that no program offers to repair them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator, ValidationResult

from pathways.model import Voice
from tests.unit.export.test_slides import Case, deck, each_case

pytestmark = pytest.mark.slow


def validate(data: bytes, folder: Path) -> ValidationResult:
    """Return what a validator says of a file of slides."""
    path = folder / "slides.pptx"
    path.write_bytes(data)
    return OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=20).validate(str(path))


def spoil(data: bytes) -> bytes:
    """Return the same file with an element on its second slide that no schema knows."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            is_slide = name == "ppt/slides/slide2.xml"
            new.writestr(name, text.replace(b"<p:cSld>", b"<p:cSld><p:unknown/>", 1) if is_slide else text)
    return out.getvalue()


@each_case
def test_slides_keep_to_the_schemas(case: Case, tmp_path: Path) -> None:
    """A validator of its own finds nothing in any deck."""
    found = validate(deck(*case), tmp_path)
    assert found.is_valid, [str(error) for error in found.errors]


def test_the_validator_sees_what_no_schema_allows(tmp_path: Path) -> None:
    """One element too many is found: the check can fail."""
    assert not validate(spoil(deck("high-risk", Voice.FAMILY, "es", "north-america")), tmp_path).is_valid
