"""A file on the disk to a tree of values; never hangs and never raises, whatever stands under the name."""

from __future__ import annotations

from pathlib import Path

from pathways.loading.yaml_tree import YamlTree, parse_yaml
from pathways.opening import UnreadableError, read_text


def read_yaml(path: Path, shown_as: str | None = None, inside: Path | None = None) -> YamlTree:
    """Read one YAML file. Never raises for bad content: look at ``problems``.

    Parameters
    ----------
    shown_as
        How problems name the file.
    inside
        Refuse a file that lies outside this folder, where a symbolic link may lead.
    """
    name = shown_as or path.name
    try:
        return parse_yaml(read_text(path, name, inside), name)
    except UnreadableError as error:
        tree = YamlTree(name)
        tree.problems.append(error.problem)
        return tree
