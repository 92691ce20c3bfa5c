"""JSON schemas of the data files, made from the model, so that editors complete and check the YAML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from pathways.loading.pack import OPTIONAL, TABLES
from pathways.model import Manifest, Pathway
from pathways.model.chosen_term import ChosenTerm


def build_schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of file by its name, such as ``pathway``."""
    schemas = {"pack": Manifest.model_json_schema(), "pathway": Pathway.model_json_schema()}
    for file, record in (TABLES | OPTIONAL).items():
        schemas[file.removesuffix(".yaml")] = TypeAdapter(list[record]).json_schema()  # type: ignore[valid-type]
    schemas["terms"] = TypeAdapter(list[ChosenTerm]).json_schema()
    for name, schema in schemas.items():
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        schema["title"] = f"{name}.yaml of a pack"
    return schemas


def write_schemas(folder: Path) -> list[Path]:
    """Write every schema into ``folder`` and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in build_schemas().items():
        path = folder / f"{name}.schema.json"
        path.write_text(json.dumps(schema, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        written.append(path)
    return written
