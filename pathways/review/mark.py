"""Writes ``reviewed:`` into the YAML of a pack, one line a record; everything else stays byte for byte."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import yaml

from pathways.loading import load_pack
from pathways.loading.files import list_files
from pathways.loading.known import TABLES
from pathways.loading.places import NAMES
from pathways.model import Review
from pathways.opening import read_bytes, read_text

SECTIONS = ("phases", "groups", "steps", "transitions", "comparisons")


def mark_reviewed(folder: Path, records: Collection[str], review: Review) -> dict[str, int]:
    """Write the review into each of ``records`` and return how many were marked, by file.

    Files are written only if the whole pack still loads; else all of them are put back.

    Raises
    ------
    PackError
        If the pack could not be loaded afterwards (nothing is changed then).
    UnreadableError
        If a file can no longer be read.
    OSError
        If a file cannot be written.
    """
    studied = ("cases.yaml", "criteria.yaml", "calendars.yaml", "first-days.yaml")
    files, _ = list_files(folder, ("pack.yaml", *TABLES.values()), studied)
    before: dict[Path, bytes] = {}
    counts: dict[str, int] = {}
    value = _flow(review)
    try:
        for name, path in files.items():
            text = read_text(path, name, folder)
            changed, count = _mark_file(name, text, set(records), value)
            if count:
                before[path], counts[name] = read_bytes(path, name, folder), count
                path.write_bytes(changed.encode())
        load_pack(folder)
    except Exception:
        for path, data in before.items():
            path.write_bytes(data)
        raise
    return counts


def _flow(review: Review) -> str:
    note = f", note: {_quoted(review.note)}" if review.note else ""
    return f"{{role: {_quoted(review.role)}, on: {review.on.isoformat()}{note}}}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _mark_file(name: str, text: str, records: set[str], value: str) -> tuple[str, int]:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    edits = [edit for record, node in _records(name, root) if record in records for edit in [_edit(node, text, value)]]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text, len(edits)


def _records(name: str, root: yaml.Node | None) -> Iterator[tuple[str, yaml.MappingNode]]:
    """Give each record of a file with the id by which findings name it."""
    if name in NAMES and isinstance(root, yaml.SequenceNode):
        for node in _mappings(root):
            yield f"{NAMES[name]}/{_scalar(node, 'id')}", node
    elif isinstance(root, yaml.MappingNode):
        if "/" in name:
            yield f"pathways/{_scalar(root, 'id')}", root
        for key, section in root.value:
            if key.value in SECTIONS and isinstance(section, yaml.SequenceNode):
                for node in _mappings(section):
                    if key.value == "comparisons":
                        yield f"comparisons/{_scalar(node, 'id')}", node
                        continue
                    ends = [_scalar(node, part) for part in ("from", "kind", "to")]
                    yield ("--".join(ends) if key.value == "transitions" else _scalar(node, "id")), node


def _mappings(sequence: yaml.SequenceNode) -> Iterator[yaml.MappingNode]:
    yield from (node for node in sequence.value if isinstance(node, yaml.MappingNode))


def _scalar(node: yaml.MappingNode, name: str) -> str:
    return next((str(value.value) for key, value in node.value if key.value == name), "")


def _edit(node: yaml.MappingNode, text: str, value: str) -> tuple[int, int, str]:
    """Return (start, end, new text): replace the field where it is, else put it behind the record's first field."""
    for key, found in node.value:
        if key.value == "reviewed":
            return found.start_mark.index, found.end_mark.index, value
    key, first = node.value[0]
    here = first.end_mark.index
    if node.flow_style:
        return here, here, f", reviewed: {value}"
    line_end = text.find("\n", here)
    line_end = len(text) if line_end < 0 else line_end
    return line_end, line_end, f"\n{' ' * key.start_mark.column}reviewed: {value}"
