"""The study module as texts: the flowchart's script, the vendored scheduler, and the study parts after them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pathways.web import assets

HERE = Path(__file__).parent
SCHEDULER = HERE / "vendor" / "ts-fsrs" / "ts-fsrs-5.4.2.cjs"
# One module in the end: each file owns one noun and may use what stands before it.
PARTS = (
    "desk/spacing",
    "desk/progress",
    "desk/marking",
    "desk/precedence",
    "desk/reason",
    "desk/studymap",
    "desk/ordering",
    "desk/choosing",
    "desk/setup",
    "desk/practice",
    "desk/result",
    "desk/steppicker",
    "desk/whyorder",
    "desk/casewalk",
    "desk/table",
    "desk/tables",
    "desk/timeline",
    "desk/criteria",
    "desk/progresspanel",
    "desk/desk",
)
CHART_DEFAULT = "export default function show("


@lru_cache(maxsize=1)
def load_study_script() -> str:
    """Return the whole module; it exports ``mount``, ``mountStudy`` and, for Streamlit, a default function."""
    chart = assets.load_script()
    if CHART_DEFAULT not in chart:
        raise ValueError(f"found no '{CHART_DEFAULT}' in chart.js; the study module needs it to take its place.")
    chart = chart.replace(CHART_DEFAULT, "function showChart(")
    parts = [(HERE / "js" / f"{part}.js").read_text(encoding="utf-8") for part in (*PARTS, "desk")]
    return "\n".join((chart, load_scheduler(), *parts, "export { mountStudy };\n"))


@lru_cache(maxsize=1)
def load_scheduler() -> str:
    """Return the vendored scheduler, unchanged, in a function of its own, so that its names stay inside."""
    code = SCHEDULER.read_text(encoding="utf-8").partition("//# sourceMappingURL")[0]
    return f"const FSRS = (() => {{ const exports = {{}}; const module = {{ exports }};\n{code}\nreturn exports; }})();"


@lru_cache(maxsize=1)
def load_study_style() -> str:
    """Return the style sheet: that of the flowchart, and that of the desk."""
    own = [(HERE / "css" / name).read_text(encoding="utf-8") for name in ("desk.css", "tables.css")]
    return "\n".join((assets.load_style(), *own))
