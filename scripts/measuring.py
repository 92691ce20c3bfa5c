"""Measures of source files: how long files and functions are, what is documented and typed, what imports what."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import networkx as nx

NO_METHODS = {"if", "for", "while", "switch", "catch", "function", "return", "with", "constructor"}
# What must not be taken for code: comments, strings, templates, and expressions in slashes after an operator.
NO_CODE = re.compile(
    r"/\*.*?\*/|//[^\n]*"
    r"|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"|`(?:\\.|[^`\\])*`"
    r"|(?:(?<=[=(,:!&|?{};\n])|(?<=return))\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*",
    flags=re.DOTALL,
)
HEAD = re.compile(
    r"\bfunction\b\s*\*?\s*[\w$]*\s*\("
    r"|(?P<arrow>=>)\s*\{"
    r"|(?:^|\n)[ \t]*(?:static\s+|async\s+|get\s+|set\s+)*(?P<method>[\w$#]+)\s*"
    r"\((?=[^()]*(?:\([^()]*\)[^()]*)*\)\s*\{)"
)
# A comment with types, and the function that stands right under it.
TYPED = re.compile(
    r"/\*\*(?:(?!\*/).)*@(?:param|returns?|type)\b(?:(?!\*/).)*\*/\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?"
    r"(?:function\b|const [\w$]+ = (?:async )?\(|[\w$#]+\s*\()",
    flags=re.DOTALL,
)


@dataclass
class Measures:
    """What was found in some files of one language."""

    files: list[int] = field(default_factory=list)
    functions: list[int] = field(default_factory=list)
    widest: int = 0
    public: int = 0
    documented: int = 0
    typed: int = 0
    imports: int = 0

    def add(self, other: Measures) -> None:
        """Take in what another found."""
        self.files += other.files
        self.functions += other.functions
        self.widest = max(self.widest, other.widest)
        for name in ("public", "documented", "typed", "imports"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def measure(paths: Iterable[Path]) -> Measures:
    """Return the measures of files, all Python or all JavaScript."""
    found = Measures()
    for path in paths:
        text = path.read_text(encoding="utf-8")
        found.add(_python(text) if path.suffix == ".py" else _javascript(text))
        lines = text.splitlines()
        found.files.append(len(lines))
        found.widest = max([found.widest, *map(len, lines)])
    return found


def share(values: list[int], part: float) -> int:
    """Return the value below which ``part`` of the others lie.

    >>> share([1, 2, 3, 4, 100], 0.5), share([1, 2, 3, 4, 100], 0.9), share([], 0.5)
    (3, 100, 0)
    """
    return sorted(values)[min(len(values) - 1, int(len(values) * part))] if values else 0


def modules(root: Path, package: str) -> dict[str, Path]:
    """Return the modules of a package by their dotted names."""
    found = {}
    for path in sorted((root / package).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def circles(known: dict[str, Path]) -> tuple[int, int]:
    """Return how many circles of imports there are: between modules, and between the floors of the package."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for name, path in known.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        graph.add_edges_from((name, other) for other in _imported(tree, known) if other != name)
    floors: nx.DiGraph[str] = nx.DiGraph(
        (a, b) for a, b in ((_floor(x), _floor(y)) for x, y in graph.edges) if a and b and a != b
    )
    return _rings(graph), _rings(floors)


def _floor(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def _rings(graph: nx.DiGraph[str]) -> int:
    return sum(len(part) > 1 for part in nx.strongly_connected_components(graph))


def _imported(tree: ast.Module, known: dict[str, Path]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            # A name of a package's face counts as an import of the package only where it is no module itself.
            yield from (name for name in inner if name in known)
            if node.module in known and any(name not in known for name in inner):
                yield node.module


def _python(text: str) -> Measures:
    tree, found = ast.parse(text), Measures()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.functions.append((node.end_lineno or node.lineno) - node.lineno + 1)
            found.typed += node.returns is not None
        found.imports += isinstance(node, ast.Import | ast.ImportFrom)
    for public in _public(tree):
        found.public += 1
        found.documented += ast.get_docstring(public) is not None
    return found


def _public(
    tree: ast.Module | ast.ClassDef,
) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


def _javascript(text: str) -> Measures:
    code = NO_CODE.sub(_blank, text)
    found = Measures(imports=len(re.findall(r"^import\b", text, flags=re.MULTILINE)), typed=len(TYPED.findall(text)))
    for head in HEAD.finditer(code):
        if head["method"] in NO_METHODS and head["method"] != "constructor":
            continue
        start = head.start() + (len(head[0]) - len(head[0].lstrip()))
        opening = head.end() - 1 if head["arrow"] else code.find("{", _close(code, head.end() - 1))
        if opening >= 0:
            found.functions.append(code.count("\n", start, _close(code, opening)) + 1)
    return found


def _blank(match: re.Match[str]) -> str:
    """Return as many lines without anything that could be taken for code."""
    return re.sub(r"[^\n]", " ", match[0])


def _close(code: str, opening: int) -> int:
    """Return where the bracket that opens at ``opening`` is closed."""
    depth = 0
    for place in range(opening, len(code)):
        depth += (code[place] in "([{") - (code[place] in ")]}")
        if depth == 0:
            return place
    return len(code)
