"""Prints how large and how well kept the code is, for this checkout or another, or for two side by side."""

from __future__ import annotations

import argparse
import ast
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from scripts.measuring import Measures, circles, measure, modules, share

ROOT = Path(__file__).parents[1]
PACKAGE = "pathways"
LONG_FILE, LONG_FUNCTION = 300, 50
OTHERS = {"CSS": ".css", "Typst": ".typ", "catalogues (PO)": ".po"}
Row = tuple[str, ...]


def main(words: Sequence[str] | None = None) -> None:
    """Print the floors of each checkout, then the measures of all of them side by side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout to measure; else this one")
    parser.add_argument("--against", type=Path, help="another checkout, such as an older one, to print beside it")
    asked = parser.parse_args(words)
    roots = [root for root in (asked.against, asked.root) if root is not None]
    for root in roots:
        if not (root / PACKAGE).is_dir():
            parser.error(f"{root}: found no folder {PACKAGE}; allowed: a checkout of this project.")
    for root in roots:
        print(table(floors(root)), end="\n\n")
    columns = [measures(root) for root in roots]
    heading = ("measure", "before", "after") if asked.against else ("measure", "now")
    names = list(dict.fromkeys(name for column in columns for name in column))
    print(table([heading, *((name, *(column.get(name, "–") for column in columns)) for name in names)]))


def table(rows: Sequence[Row]) -> str:
    """Return rows, the first one a heading, as a Markdown table."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])


def floors(root: Path) -> list[Row]:
    """Return a row for each folder of the program, and one for all."""
    home = root / PACKAGE
    rows: list[Row] = [
        ("floor", "files", "lines", "med/p90 file", "functions", "med/p90/max fn", "public doc %", "return types %")
    ]
    for name, paths in (
        *((path.name, path.rglob("*.py")) for path in sorted(home.iterdir()) if (path / "__init__.py").exists()),
        ("all", home.rglob("*.py")),
    ):
        found = measure(sorted(paths))
        rows.append(
            (
                name, str(len(found.files)), f"{sum(found.files):,}", spread(found.files), str(len(found.functions)),
                f"{spread(found.functions)}/{max(found.functions, default=0)}", percent(found.documented, found.public),
                percent(found.typed, len(found.functions)),
            )
        )  # fmt: skip
    return rows


def measures(root: Path) -> dict[str, str]:
    """Return all measures of a checkout by name."""
    home = root / PACKAGE
    python, scripts = measure(sorted(home.rglob("*.py"))), measure(sources(home, ".js"))
    total = sum(lines(home, ending) for ending in (".py", ".js", *OTHERS.values()))
    known = modules(root, PACKAGE)
    between_modules, between_floors = circles(known)
    found = {
        **sizes("Python", python),
        "Python: public docstrings %": percent(python.documented, python.public),
        "Python: return types %": percent(python.typed, len(python.functions)),
        "Python: floors": str(len({name.split(".")[1] for name in known if name.count(".") > 1})),
        "Python: circles between floors": str(between_floors),
        "Python: circles between modules": str(between_modules),
        **sizes("JavaScript", scripts),
        "JavaScript: imports": str(scripts.imports),
        "JavaScript: functions with types": f"{scripts.typed} ({percent(scripts.typed, len(scripts.functions))} %)",
        **{f"lines of {name}": f"{lines(home, ending):,}" for name, ending in OTHERS.items()},
        "lines in pathways, vendored aside": f"{total:,}",
        "files over 300 lines": str(sum(size > LONG_FILE for size in all_sizes(home))),
        "README: words": str(len((root / "README.md").read_text(encoding="utf-8").split())),
    }
    return {**found, **tests(root)}


def sizes(language: str, found: Measures) -> dict[str, str]:
    """Return how large the files and functions of a language are."""
    return {
        f"{language}: files": str(len(found.files)),
        f"{language}: lines": f"{sum(found.files):,}",
        f"{language}: median/p90/longest file": f"{spread(found.files)}/{max(found.files, default=0)}",
        f"{language}: functions": str(len(found.functions)),
        f"{language}: median/p90/longest function": f"{spread(found.functions)}/{max(found.functions, default=0)}",
        f"{language}: functions over 50 lines": str(sum(size > LONG_FUNCTION for size in found.functions)),
        f"{language}: longest line": str(found.widest),
    }


def tests(root: Path) -> dict[str, str]:
    """Return how many tests there are, by kind; the kinds are the folders."""
    kinds: Counter[str] = Counter()
    number = properties = total = 0
    for path in sorted((root / "tests").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        number, total = number + 1, total + len(text.splitlines())
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                kinds[path.relative_to(root / "tests").parts[0]] += 1
                properties += any("given" in ast.unparse(one) for one in node.decorator_list)
    scripts = [path for path in root.rglob("*.test.js") if "node_modules" not in path.parts]
    calls = [re.findall(r"^\s*(?:test|it)\(", path.read_text(encoding="utf-8"), flags=re.MULTILINE) for path in scripts]
    return {
        "tests: files": str(number + len(scripts)),
        "tests: lines of Python": f"{total:,}",
        "tests: functions": str(sum(kinds.values())),
        **{f"tests: {kind}": str(count) for kind, count in sorted(kinds.items())},
        "tests: JavaScript": str(sum(map(len, calls))),
        "tests: properties over random examples": str(properties),
    }


def sources(home: Path, ending: str) -> list[Path]:
    """Return the files of the program with this ending: not those of others, and no tests."""
    found = sorted(home.rglob(f"*{ending}"))
    return [path for path in found if "vendor" not in path.parts and not path.name.endswith(".test.js")]


def lines(home: Path, ending: str) -> int:
    """Return how many lines the files with this ending have."""
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in sources(home, ending))


def all_sizes(home: Path) -> list[int]:
    """Return the lengths of all files of code."""
    paths = [path for ending in (".py", ".js", ".css") for path in sources(home, ending)]
    return [len(path.read_text(encoding="utf-8").splitlines()) for path in paths]


def spread(values: list[int]) -> str:
    """Return the middle value and the one that a tenth exceeds."""
    return f"{share(values, 0.5)}/{share(values, 0.9)}"


def percent(part: int, whole: int) -> str:
    """Return a part in per cent of the whole."""
    return f"{100 * part / whole:.0f}" if whole else "–"


if __name__ == "__main__":
    main()
