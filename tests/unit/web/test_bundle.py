"""JavaScript modules: put together in the right order, told apart from what does not fit, and on floors."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from pathways.errors import BundleError
from pathways.site.assets import PARTS
from pathways.web.assets import HERE
from pathways.web.bundle import IMPORT, bundle, collect, read_module

ROOT = Path(__file__).parents[3]
JS = HERE / "js"
MODULES = sorted(path for path in JS.rglob("*.js") if not path.name.endswith(".test.js"))
LONGEST_LINE = 120


def write(folder: Path, **files: str) -> Path:
    """Write modules by name; return the path of ``main``."""
    for name, code in files.items():
        (folder / f"{name}.js").write_text(code, encoding="utf-8")
    return folder / "main.js"


def problem(entry: Path) -> str:
    """Return what the bundler says about ``entry``."""
    with pytest.raises(BundleError) as raised:
        bundle(entry)
    return str(raised.value)


def floors() -> dict[str, int]:
    """Return the floor of each folder and entry, the lowest first."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    rows: list[list[str]] = settings["tool"]["pathways"]["javascript"]["floors"]
    return {unit: len(rows) - number for number, row in enumerate(rows) for unit in row}


def unit_of(path: Path) -> str:
    """Return the folder below ``js`` that a module is in, or its own name."""
    return path.relative_to(JS).parts[0]


def taken_by(path: Path) -> set[tuple[Path, str]]:
    """Return the names that a file takes, with where from; tests are not bundled and may take from Node.js too."""
    found = IMPORT.finditer(path.read_text(encoding="utf-8"))
    return {((path.parent / one[2]).resolve(), name.strip()) for one in found for name in one[1].split(",")}


def test_each_module_stands_after_those_that_it_needs(tmp_path: Path) -> None:
    """The order comes from the imports alone, and a module that two others need is there once."""
    entry = write(
        tmp_path,
        main="import { b } from './b.js';\nimport { a } from './a.js';\nexport const all = [a, b];\n",
        b="import { a } from './a.js';\nexport const b = a + 1;\n",
        a="export const a = 1;\n",
    )
    assert [module.path.stem for module in collect(entry)] == ["a", "b", "main"]
    text = bundle(entry)
    assert "import" not in text
    assert re.findall(r"^export .*", text, re.MULTILINE) == ["export const all = [a, b];"]


def test_names_inside_a_module_are_its_own(tmp_path: Path) -> None:
    """Two modules may use the same name for different things; only what is exported leaves a module."""
    entry = write(
        tmp_path,
        main="import { one } from './one.js';\nconst hidden = 2;\nexport const sum = one + hidden;\n",
        one="const hidden = 1;\nexport const one = hidden;\n",
    )
    assert "return { one };" in bundle(entry)


def test_an_import_over_several_lines_is_read(tmp_path: Path) -> None:
    """The formatter breaks long imports."""
    entry = write(
        tmp_path, main="import {\n  a,\n  b,\n} from './x.js';\n", x="export const a = 1;\nexport const b = 2;\n"
    )
    assert read_module(entry).imports[0].names == ("a", "b")
    assert bundle(entry).endswith("} = $m0;\n")


def test_a_default_export_stays_only_where_the_page_asks_for_it(tmp_path: Path) -> None:
    """An entry that another entry imports gives its names, not its default."""
    entry = write(
        tmp_path,
        main="import { mount } from './chart.js';\nmount();\n",
        chart="export function mount() {}\n\nexport default function show() {}\n",
    )
    assert "export default" not in bundle(entry)
    assert "export default function show" in bundle(tmp_path / "chart.js")


def test_a_vendored_file_is_taken_as_it_is() -> None:
    """The scheduler is in the desk's module to the letter, in a scope of its own."""
    file = next((HERE / "vendor").rglob("*.cjs"))
    code = file.read_text(encoding="utf-8").partition("//# sourceMappingURL")[0]
    assert code in bundle(JS / "desk.js")
    assert {"fsrs", "createEmptyCard"} <= read_module(file).exports


def test_a_missing_export_is_told_with_line_and_choice(tmp_path: Path) -> None:
    """Whoever takes a name that is not offered learns what is."""
    said = problem(write(tmp_path, main="// Main.\nimport { b } from './x.js';\n", x="export const a = 1;\n"))
    assert "main.js:2" in said and "'b'" in said and "allowed: a." in said and "x.js" in said


def test_an_import_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    """A path that names no file is an error at its line."""
    assert "main.js:1" in problem(write(tmp_path, main="import { a } from './no.js';\n"))


def test_a_circle_is_told_with_all_its_files(tmp_path: Path) -> None:
    """Modules that need one another can't be put in an order."""
    files = {
        one: f"import {{ {two} }} from './{two}.js';\nexport const {one} = 1;\n" for one, two in ("ab", "bc", "ca")
    }
    said = problem(write(tmp_path, main="import { a } from './a.js';\n", **files))
    assert said.count("→") == 4 and all(f"{name}.js" in said for name in ("main", *files))


@pytest.mark.parametrize(
    "code", ["const a = 2;", "function a() {}", "export class a {}", "import { a } from './y.js';"], ids=str.split
)
def test_a_name_that_is_there_twice_is_told(tmp_path: Path, code: str) -> None:
    """A module can't take a name and have another thing of that name."""
    one = "export const a = 1;\n"
    said = problem(write(tmp_path, main=f"import {{ a }} from './x.js';\n{code}\n", x=one, y=one))
    assert "main.js:2" in said and "after line 1" in said


@pytest.mark.parametrize(
    "code",
    [
        "import a from './x.js';",
        "import * as a from './x.js';",
        "import './x.js';",
        "import { a as b } from './x.js';",
        "export { a };",
        "export const { a } = {};",
        "export * from './x.js';",
    ],
)
def test_other_forms_are_refused(tmp_path: Path, code: str) -> None:
    """What the bundler does not understand it names, rather than let it through."""
    said = problem(write(tmp_path, main=f"{code}\n", x="export const a = 1;\n"))
    assert "main.js:1" in said and "allowed" in said


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(JS)))
def test_imports_go_down_the_floors(path: Path) -> None:
    """A module uses its own folder and the floors below; two on one floor know nothing of each other."""
    levels, here = floors(), unit_of(path)
    assert here in levels, f"{here} is on no floor"
    for one in read_module(path).imports:
        if one.source.is_relative_to(JS) and unit_of(one.source) != here:
            assert levels[unit_of(one.source)] < levels[here], f"line {one.line}: {one.source.relative_to(JS)}"


def test_every_module_is_part_of_an_entry() -> None:
    """No file lies about unused."""
    site = [JS / "site" / f"{name}.js" for name in ("app", "worker", *PARTS)]
    entries = [*JS.glob("*.js"), *(JS / "pages").glob("*.js"), *site]
    assert {module.path for entry in entries for module in collect(entry)} >= set(MODULES)


def test_every_export_is_taken_by_someone() -> None:
    """What a module offers is used: by another module, by a page, or by a test beside it."""
    everyone = [*JS.rglob("*.js"), *(ROOT / "tests" / "browser" / "entries").glob("*.js")]
    taken = {one for path in everyone for one in taken_by(path)}
    below = [path for path in MODULES if path.parent != JS]
    unused = [
        (unit_of(path), name) for path in below for name in read_module(path).exports if (path, name) not in taken
    ]
    assert unused == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(JS)))
def test_every_module_says_on_line_one_what_it_is_for(path: Path) -> None:
    """A newcomer learns from the first line what a file is for; no line is longer than Python's."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("// ") and len(lines[0]) > 20
    assert [line for line in lines if len(line) > LONGEST_LINE] == []
