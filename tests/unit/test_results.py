"""What is told of the measurements is what was measured."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.report import RESULTS
from benchmarks.subjects import SUBJECTS
from benchmarks.tell import PARTS, TARGET, compose


def test_the_page_says_what_the_files_say() -> None:
    """Nobody copies a number by hand: `python -m benchmarks.tell` writes the page again."""
    assert TARGET.read_text(encoding="utf-8") == compose()


def test_every_file_of_results_is_told() -> None:
    """Whoever adds a measurement adds a table for it."""
    assert {path.stem for path in RESULTS.glob("*.json")} <= {part.file for part in PARTS}


def test_the_first_page_of_the_site_has_a_bar(tmp_path: Path) -> None:
    """It is found among what was measured by the name that the measurement gives it."""
    screens = json.loads((RESULTS / "screens.json").read_text(encoding="utf-8"))
    subject = next(s.name for s in SUBJECTS if not s.script and s.path == "index.html")
    screens["rows"] = [{"shown with": subject, "visible / st.graphviz_chart": 0.25}]
    (tmp_path / "screens.json").write_text(json.dumps(screens), encoding="utf-8")
    line = next(line for line in compose(tmp_path).splitlines() if "first page of the site" in line)
    assert line.endswith("| 0.25 | **no** |")


def test_a_bar_that_is_missed_is_said(tmp_path: Path) -> None:
    """A page with nothing but good news would be worth nothing."""
    crowd = json.loads((RESULTS / "crowd.json").read_text(encoding="utf-8"))
    crowd["rows"] = [{"readers": 100, "failed": 0, "picture p50 (s)": 4.0, "picture p95 (s)": 5.5}]
    (tmp_path / "crowd.json").write_text(json.dumps(crowd), encoding="utf-8")
    line = next(line for line in compose(tmp_path).splitlines() if "100 readers within 5 s" in line)
    assert line.endswith("| 5.50 | **no** |")
    assert "not yet" in compose(tmp_path)
