"""A file on the disk to a tree of values; never hangs and never raises, whatever stands under the name."""

from __future__ import annotations

import stat
from pathlib import Path

from pathways.loading.yaml_tree import MAX_BYTES, YamlTree, parse_yaml


def read_yaml(path: Path, shown_as: str | None = None, inside: Path | None = None) -> YamlTree:
    """Read one YAML file. Never raises for bad content: look at ``problems``.

    Parameters
    ----------
    shown_as
        How problems name the file.
    inside
        Refuse a file that lies outside this folder, where a symbolic link may lead.
    """
    tree = YamlTree(shown_as or path.name)
    data = b""
    try:
        if inside is not None and not path.resolve().is_relative_to(inside.resolve()):
            tree.add(1, "", "a link that leads out of the pack", "a file inside it", "Copy the file into the pack.")
        elif not stat.S_ISREG(path.stat().st_mode):  # a folder; or a pipe or a device, which might never end
            tree.add(1, "", "something that is no file", "a YAML file", f"Remove it and create {tree.file}.")
        else:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                tree.add(1, "", f"more than {MAX_BYTES:,} bytes", "fewer", "Split the file.")
            else:
                return parse_yaml(data.decode("utf-8-sig"), tree.file)
    except FileNotFoundError:
        tree.add(1, "", "no such file", "a YAML file", f"Create {tree.file}.")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        tree.add(line, "", f"the byte 0x{data[error.start]:02x}", "UTF-8 text", "Save the file as UTF-8.")
    except (OSError, RuntimeError) as error:
        found = getattr(error, "strerror", None) or "links in a circle"
        tree.add(1, "", found, "a file that can be read", "Check the file and its permissions.")
    return tree
