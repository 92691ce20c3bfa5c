"""One module opens what others may have written; every other module of the program goes through it."""

from __future__ import annotations

import ast
import gzip
import os
from pathlib import Path

import pytest

from pathways.opening import UnreadableError, read_bytes, read_gzip, read_packed, read_text

PROGRAM = Path(__file__).parents[2] / "pathways"
# Files that were made a moment before, in a folder of their own, or in memory.
OWN = {"export/study/anki.py", "export/study/pictures.py"}
OPENERS = {"open", "read_text", "read_bytes", "loadtxt", "fdopen"}


def opens(path: Path) -> list[str]:
    """Return the calls of a module that open a file to read it."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        owner = ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else ""
        modes = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        is_writing = any(set("wax") & set(mode) and len(mode) < 4 for mode in modes)
        if name in OPENERS and (owner or name == "open") and not is_writing:
            found.append(f"{owner}.{name} (line {node.lineno})")
    return found


def test_one_module_opens_files_to_read_them() -> None:
    """Whatever is read is a regular file, in its folder, bounded: there is no second way."""
    paths = [path for path in sorted(PROGRAM.rglob("*.py")) if path != PROGRAM / "opening.py"]
    found = {str(path.relative_to(PROGRAM)): opens(path) for path in paths}
    assert {name: calls for name, calls in found.items() if calls and name not in OWN} == {}
    assert opens(PROGRAM / "opening.py")


def test_packed_files_are_opened_there_too() -> None:
    """A module that reads an archive got its bytes from the one that looks at their size."""
    named = {
        str(path.relative_to(PROGRAM))
        for path in PROGRAM.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("load_workbook", "gzip.decompress", "gzip.open")
    }
    # What is shared among readers was packed by the program itself.
    assert named == {"review/sheet_file.py", "web/shared.py"}


def refusal(path: Path, inside: Path | None = None, most: int = 100) -> str:
    """Return what is found in place of a file that can be read."""
    with pytest.raises(UnreadableError) as caught:
        read_bytes(path, "name.po", inside, most)
    problem = caught.value.problem
    assert problem.where == "name.po:1" and problem.allowed and problem.remedy
    return problem.found


def test_only_regular_files_of_their_folder_are_read(tmp_path: Path) -> None:
    """Devices, pipes, folders, links and ways out of the folder, names that no system has."""
    folder = tmp_path / "pack"
    folder.mkdir()
    (tmp_path / "outside").write_text("secret", encoding="utf-8")
    (folder / "link").symlink_to(tmp_path / "outside")
    (folder / "device").symlink_to("/dev/zero")
    (folder / "circle").symlink_to("circle")
    os.mkfifo(folder / "pipe")
    (folder / "folder").mkdir()
    assert "leads out" in refusal(folder / "link", folder)
    assert "leads out" in refusal(folder / ".." / "outside", folder)
    assert refusal(folder / "device") == "something that is no file"
    assert refusal(folder / "pipe", folder) == "something that is no file"
    assert refusal(folder / "folder", folder) == "something that is no file"
    assert refusal(folder / "none", folder) == "no such file"
    assert refusal(folder / "circle", folder)
    assert refusal(folder / ("x" * 300), folder)
    assert refusal(folder / "a\0b", folder)


def test_files_are_bounded_packed_and_unpacked(tmp_path: Path) -> None:
    """A small file that becomes a large one is refused before it is unpacked."""
    file = tmp_path / "a"
    file.write_bytes(b"x" * 101)
    assert "more than 100 bytes" in refusal(file)
    file.write_bytes(gzip.compress(b"x" * 10_000))
    assert len(read_gzip(file, 1_000, 10_000)) == 10_000
    for most, unpacked, content in ((1_000, 9_999, gzip.compress(b"x" * 10_000)), (1_000, 99, b"\x1f\x8bno")):
        file.write_bytes(content)
        with pytest.raises(UnreadableError):
            read_gzip(file, most, unpacked)
    file.write_bytes(b"PK\x05\x06" + b"\0" * 10)
    with pytest.raises(UnreadableError):
        read_packed(file)


def test_texts_are_utf8_and_lose_the_mark_before_them(tmp_path: Path) -> None:
    """A mark says UTF-16 too, where that is asked for; everything else is named by its line."""
    file = tmp_path / "a"
    file.write_bytes(b"\xef\xbb\xbfa")
    assert read_text(file) == "a"
    file.write_bytes("aé".encode("utf-16"))
    assert read_text(file, or_utf16=True) == "aé"
    with pytest.raises(UnreadableError, match="a:1: found the byte 0xff"):
        read_text(file)
