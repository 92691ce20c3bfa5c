"""The workflow files ask for what the project has: its Pythons, its commands, its versions."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def read(path: Path) -> dict[str, Any]:
    """Return a workflow; YAML takes the key ``on`` for a truth value."""
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def commands(path: Path) -> str:
    """Return all commands of a workflow."""
    return "\n".join(step.get("run", "") for job in read(path)["jobs"].values() for step in job["steps"])


def test_every_python_that_is_promised_is_tested_on_every_system() -> None:
    """The classifiers, the matrix on Linux and that on macOS and Windows name the same versions."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    promised = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    jobs = read(ROOT / ".github" / "workflows" / "ci.yml")["jobs"]
    assert promised == PYTHONS
    assert project["requires-python"] == f">={PYTHONS[0]}"
    assert jobs["linux"]["strategy"]["matrix"]["python"] == PYTHONS
    assert jobs["elsewhere"]["strategy"]["matrix"] == {"os": ["macos-latest", "windows-latest"], "python": PYTHONS}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_of_a_workflow_is_one_of_the_project(path: Path) -> None:
    """No workflow asks for a target, a script or a file of pins that is not there."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    said = commands(path)
    assert set(re.findall(r"\bmake ([a-z]+)", said)) <= targets
    assert all((ROOT / "scripts" / f"{name}.py").exists() for name in re.findall(r"-m scripts\.(\w+)", said))
    assert all((ROOT / name).exists() for name in re.findall(r"-r (requirements\S*)", said))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_unless_a_job_says_more(path: Path) -> None:
    """A step that goes wrong cannot change the repository."""
    assert read(path)["permissions"] == {"contents": "read"}
    assert all("timeout-minutes" in job for job in read(path)["jobs"].values())


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_every_form_asks_for_nothing_about_a_child(path: Path) -> None:
    """Issues are public; each form says so before anything is written."""
    first = read(path)["body"][0]
    assert first["type"] == "markdown"
    assert "nothing about a real child" in first["attributes"]["value"]
