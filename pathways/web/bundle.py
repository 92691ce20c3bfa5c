"""Puts JavaScript modules together into one text: reads their imports, sorts them, gives each a scope of its own.

A browser gets one module, with no request and nothing to build. What is understood of the language is what the sources
use: ``import { a, b } from './x.js';`` and ``export`` before a declaration, each at the start of a line. A file that
ends in ``.cjs`` is a vendored CommonJS module, taken as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pathways.errors import BundleError, Problem
from pathways.opening import read_text

IMPORT = re.compile(r"^import \{([^}]*)\} from '([^']+)';$", re.MULTILINE)
DECLARATION = r"(?:async function|function|const|let|class) ([\w$]+)"
EXPORT = re.compile(rf"^export (?:default )?(?={DECLARATION})", re.MULTILINE)
TOP = re.compile(rf"^(?:export )?(?:default )?{DECLARATION}", re.MULTILINE)
STATEMENT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
CJS_EXPORT = re.compile(r"^exports\.([\w$]+) = ", re.MULTILINE)
FORMS = "import { name } from './file.js'; and export before a function, class, const or let, at the start of a line"


@dataclass(frozen=True)
class Import:
    """The names that a module takes from the file ``source``, and the line that says so."""

    names: tuple[str, ...]
    source: Path
    line: int


@dataclass(frozen=True)
class Module:
    """A file with what it takes from others and what it offers to them."""

    path: Path
    code: str
    imports: tuple[Import, ...]
    exports: frozenset[str]


def bundle(entry: Path) -> str:
    """Return ``entry`` and all that it needs as the text of one module, which exports what ``entry`` exports.

    Raises
    ------
    BundleError
        If an import leads nowhere or in a circle, or a name is missing or there twice.
    """
    *parts, last = collect(entry)
    ids = {module.path: f"$m{number}" for number, module in enumerate(parts)}
    return "\n".join([*(_wrap(part, ids) for part in parts), _link(last, ids)])


def collect(entry: Path) -> list[Module]:
    """Return ``entry`` and all that it needs, each after those that it needs itself.

    Raises
    ------
    BundleError
        If an import leads nowhere or in a circle, or a name is missing or there twice.
    """
    done: dict[Path, Module] = {}
    _visit(entry.resolve(), (), done)
    return list(done.values())


def read_module(path: Path) -> Module:
    """Read one file.

    Raises
    ------
    BundleError
        If it has imports or exports of a form that is not understood, or a name twice.
    """
    code = read_text(path)
    if path.suffix == ".cjs":
        return Module(path, code.partition("//# sourceMappingURL")[0], (), frozenset(CJS_EXPORT.findall(code)))
    for found in STATEMENT.finditer(code):
        if not (IMPORT.match(code, found.start()) or EXPORT.match(code, found.start())):
            raise _error(path, _line(code, found.start()), f"'{found[0]}'", FORMS, "Write it in one of these forms.")
    imports = tuple(_read_import(path, code, found) for found in IMPORT.finditer(code))
    _refuse_clash(path, code, imports)
    offered = (found[1] for found in EXPORT.finditer(code) if "default" not in found[0])
    return Module(path, code, imports, frozenset(offered))


def _read_import(path: Path, code: str, found: re.Match[str]) -> Import:
    names = tuple(name.strip() for name in found[1].split(",") if name.strip())
    line = _line(code, found.start())
    for name in names:
        if not re.fullmatch(r"[\w$]+", name):
            raise _error(path, line, f"'{name}'", "names as they are exported", "Import it without another name.")
    return Import(names, (path.parent / found[2]).resolve(), line)


def _refuse_clash(path: Path, code: str, imports: tuple[Import, ...]) -> None:
    lines = [(name, one.line) for one in imports for name in one.names]
    lines += [(found[1], _line(code, found.start())) for found in TOP.finditer(code)]
    first: dict[str, int] = {}
    for name, line in lines:
        if name in first:
            found = f"the name '{name}' again, after line {first[name]}"
            raise _error(path, line, found, "each name once in a file", "Rename one of the two.")
        first[name] = line


def _visit(path: Path, above: tuple[Path, ...], done: dict[Path, Module]) -> None:
    if path in done:
        return
    module = read_module(path)
    for one in module.imports:
        if one.source in (*above, path):
            circle = " → ".join(_name(step) for step in (*above, path, one.source))
            remedy = "Move what both need into a file below both."
            raise _error(path, one.line, f"a circle: {circle}", "imports that go one way", remedy)
        if not one.source.is_file():
            found = f"an import from '{_name(one.source)}', which does not exist"
            raise _error(path, one.line, found, "files that are there", "Correct the path; it starts at this file.")
        _visit(one.source, (*above, path), done)
        for name in one.names:
            exports = done[one.source].exports
            if name not in exports:
                found = f"'{name}', which {_name(one.source)} does not export"
                remedy = f"Put 'export' before it in {_name(one.source)}, or correct the name."
                raise _error(path, one.line, found, ", ".join(sorted(exports)) or "nothing", remedy)
    done[path] = module


def _link(module: Module, ids: dict[Path, str]) -> str:
    sources = {one.line: ids[one.source] for one in module.imports}

    def take(found: re.Match[str]) -> str:
        return f"const {{{found[1]}}} = {sources[_line(module.code, found.start())]};"

    return IMPORT.sub(take, module.code)


def _wrap(module: Module, ids: dict[Path, str]) -> str:
    name = ids[module.path]
    if module.path.suffix == ".cjs":
        start, end = "const exports = {}; const module = { exports };", "return module.exports;"
        return f"// {_name(module.path)}\nconst {name} = (() => {{ {start}\n{module.code}\n{end} }})();"
    code = EXPORT.sub("", _link(module, ids))
    exports = ", ".join(sorted(module.exports))
    return f"// {_name(module.path)}\nconst {name} = (() => {{\n{code}\nreturn {{ {exports} }};\n}})();"


def _line(code: str, position: int) -> int:
    return code.count("\n", 0, position) + 1


def _name(path: Path) -> str:
    return "/".join(path.parts[-2:])


def _error(path: Path, line: int, found: str, allowed: str, remedy: str) -> BundleError:
    return BundleError(str(Problem(f"{_name(path)}:{line}", "", found, allowed, remedy)))
