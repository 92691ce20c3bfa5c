"""Files to model: strict, safe, and with all problems at once."""

from pathways.loading.pack import load_pack
from pathways.loading.yaml_file import read_yaml
from pathways.loading.yaml_tree import YamlTree, parse_yaml

__all__ = ["YamlTree", "load_pack", "parse_yaml", "read_yaml"]
