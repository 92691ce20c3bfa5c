"""A folder of YAML to a Pack, with all problems of all files reported at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pathways.errors import PackError, Problem
from pathways.loading.links import find_broken_links
from pathways.loading.records import build_record, build_records
from pathways.loading.yaml_file import read_yaml
from pathways.loading.yaml_tree import YamlTree
from pathways.model import Drug, Effect, Manifest, Pack, Pathway, Person, Record, Source, Term, Trial

TABLES: dict[str, type[Record]] = {
    "sources.yaml": Source,
    "drugs.yaml": Drug,
    "trials.yaml": Trial,
    "glossary.yaml": Term,
    "people.yaml": Person,
    "effects.yaml": Effect,
}
MAX_PATHWAYS = 100


def load_pack(folder: Path) -> Pack:
    """Load the pack in ``folder``.

    Raises
    ------
        PackError: with every problem found in any file, each with file, line, field and remedy.
    """
    if not (folder / "pack.yaml").is_file():
        raise PackError([_not_a_pack(folder)])
    trees = {name: read_yaml(folder / name, name) for name in ("pack.yaml", *TABLES)}
    files = sorted((folder / "pathways").glob("*.yaml"))
    problems = _too_many(files)
    for file in files[:MAX_PATHWAYS]:
        name = f"pathways/{file.name}"
        trees[name] = read_yaml(file, name)
    manifest = build_record(Manifest, trees["pack.yaml"])
    tables = {name: build_records(kind, trees[name]) for name, kind in TABLES.items()}
    pathways = [p for p in (_build_pathway(trees[name]) for name in trees if "/" in name) if p]
    problems += _repeated_ids(pathways, trees)
    problems += [problem for tree in trees.values() for problem in tree.problems]
    if problems or manifest is None:
        raise PackError(problems)
    pack = _assemble(manifest, tables, pathways)
    broken = find_broken_links(pack, trees)
    if broken:
        raise PackError(broken)
    return pack


def _assemble(manifest: Manifest, tables: dict[str, list[Record]], pathways: list[Pathway]) -> Pack:
    by_id = {name: {getattr(r, "id"): r for r in records} for name, records in tables.items()}  # noqa: B009
    return Pack(
        manifest=manifest,
        pathways={p.id: p for p in sorted(pathways, key=lambda p: (p.order, p.id))},
        sources=by_id["sources.yaml"],  # type: ignore[arg-type]
        drugs=by_id["drugs.yaml"],  # type: ignore[arg-type]
        trials=by_id["trials.yaml"],  # type: ignore[arg-type]
        terms=by_id["glossary.yaml"],  # type: ignore[arg-type]
        people=by_id["people.yaml"],  # type: ignore[arg-type]
        effects=by_id["effects.yaml"],  # type: ignore[arg-type]
    )


def _build_pathway(tree: YamlTree) -> Pathway | None:
    pathway = None if tree.problems else build_record(Pathway, tree)
    stem = Path(tree.file).stem
    if pathway is not None and pathway.id != stem:
        tree.add(tree.line_of(("id",)), "id", f"'{pathway.id}'", f"'{stem}', the file's name", "Make the two equal.")
    return pathway


def _repeated_ids(pathways: Iterable[Pathway], trees: dict[str, YamlTree]) -> list[Problem]:
    seen: dict[str, str] = {}
    problems = []
    for pathway in pathways:
        file = f"pathways/{pathway.id}.yaml"
        named = [("phases", i, p.id) for i, p in enumerate(pathway.phases)]
        named += [("steps", i, s.id) for i, s in enumerate(pathway.steps)]
        named += [("transitions", i, t.id) for i, t in enumerate(pathway.transitions)]
        for section, index, name in named:
            if name in seen:
                line = trees[file].line_of((section, index)) if file in trees else 1
                allowed = f"each id once in a pack (first in {seen[name]})"
                problems.append(
                    Problem(f"{file}:{line}", f"{section}.{index}", f"'{name}' again", allowed, "Rename it.")
                )
            seen.setdefault(name, file)
    return problems


def _too_many(files: list[Path]) -> list[Problem]:
    if len(files) <= MAX_PATHWAYS:
        return []
    return [Problem("pathways", "", f"{len(files)} files", f"at most {MAX_PATHWAYS}", "Split the pack in two.")]


def _not_a_pack(folder: Path) -> Problem:
    found = "no pack.yaml" if folder.is_dir() else "no such folder"
    return Problem(folder.name, "", found, "a folder with pack.yaml and pathways/", "Give the folder of a pack.")
