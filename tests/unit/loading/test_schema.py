"""The JSON schemas in ``data/schema`` are those of the model, and they say yes and no where loading does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from pathways.loading.pack import OPTIONAL, TABLES
from pathways.loading.schema import build_schemas, write_schemas
from tests.pack_builder import MINIMAL

ROOT = Path(__file__).parents[3]
KEPT = ROOT / "data" / "schema"
PACKS = [ROOT / "data" / "neuroblastoma", MINIMAL]
FILES = [file for pack in PACKS for file in sorted(pack.rglob("*.yaml"))]


def schema_of(file: Path) -> dict[str, Any]:
    """Return the schema for a file of a pack."""
    return build_schemas()["pathway" if file.parent.name == "pathways" else file.stem]


def content_of(file: Path) -> Any:
    """Return a file's values as an editor sees them: dates are texts."""
    return json.loads(json.dumps(yaml.safe_load(file.read_text(encoding="utf-8")), default=str))


def test_the_kept_schemas_are_those_of_the_model(tmp_path: Path) -> None:
    """Whoever changes the model also writes the schemas again, with ``make schema``."""
    fresh = {path.name: path.read_bytes() for path in write_schemas(tmp_path)}
    assert {path.name: path.read_bytes() for path in KEPT.iterdir()} == fresh


def test_there_is_a_schema_for_every_kind_of_file() -> None:
    """The pack's own file, the pathways, a language's chosen terms, and each table."""
    assert set(build_schemas()) == {
        "pack",
        "pathway",
        "terms",
        *(name.removesuffix(".yaml") for name in (TABLES | OPTIONAL)),
    }


@pytest.mark.parametrize("name", sorted(build_schemas()))
def test_each_schema_is_a_valid_schema(name: str) -> None:
    """Editors get a schema that they can read."""
    Draft202012Validator.check_schema(build_schemas()[name])


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_every_shipped_file_fits_its_schema(file: Path) -> None:
    """An editor marks nothing in files that load."""
    errors = list(Draft202012Validator(schema_of(file)).iter_errors(content_of(file)))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize("change", ["unknown field", "unknown word", "missing field", "number for text"])
def test_an_editor_marks_what_loading_refuses(change: str) -> None:
    """The schema is as strict as loading about fields and words."""
    file = MINIMAL / "pathways" / "appendicitis.yaml"
    content = content_of(file)
    step = content["steps"][0]
    if change == "missing field":
        del step["title"]
    else:
        step.update(
            {"unknown field": {"colour": "red"}, "unknown word": {"kind": "wait"}, "number for text": {"title": 5}}[
                change
            ]
        )
    assert list(Draft202012Validator(schema_of(file)).iter_errors(content))


@pytest.mark.parametrize("file", [f for f in FILES if f.parent.name == "pathways"], ids=lambda file: file.stem)
def test_every_pathway_names_its_schema_on_line_one(file: Path) -> None:
    """An author's editor finds the schema by itself: the path on the first line leads to it."""
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    mark = "# yaml-language-server: $schema="
    assert first.startswith(mark)
    assert (file.parent / first.removeprefix(mark)).resolve() == KEPT / "pathway.schema.json"
