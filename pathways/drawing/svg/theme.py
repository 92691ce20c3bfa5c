"""Colours for light and dark as CSS variables, and the rules that shapes inside the SVG follow.

Text has at least 4.5:1 contrast and graphics 3:1 on their ground; a test computes it for every pair.
Colour only supports what shape, icon and words already say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pathways.drawing.font import ARROW_LABEL, BADGE, FAMILY, HEADING, SUBTITLE, TITLE, TextStyle
from pathways.model import Modality


@dataclass(frozen=True, slots=True)
class Tint:
    """A modality's fill and line."""

    fill: str
    line: str


@dataclass(frozen=True)
class Theme:
    """All colours of one appearance."""

    name: str
    ground: Mapping[str, str]
    tints: Mapping[str, Tint]

    def variables(self) -> dict[str, str]:
        """Return the CSS variables, ``--np-…`` to colour."""
        found = {f"--np-{name}": value for name, value in self.ground.items()}
        for name, tint in self.tints.items():
            found[f"--np-{name}-fill"] = tint.fill
            found[f"--np-{name}-line"] = tint.line
            found[f"--np-{name}-text"] = self.ground["text"]
        return found


LIGHT = Theme(
    "light",
    {
        "bg": "#ffffff",
        "surface": "#f7f8fb",
        "text": "#141a26",
        "quiet": "#49546a",
        "line": "#66728a",
        "accent": "#a8124f",
        "on-accent": "#ffffff",
        "focus": "#0b57d0",
        "frame": "#f6f8fc",
        "frame-line": "#d5dceb",
        "badge": "#ffffff",
        "shadow": "rgba(20, 26, 38, 0.10)",
    },
    {
        Modality.ASSESSMENT: Tint("#eef0f4", "#525d73"),
        Modality.CHEMOTHERAPY: Tint("#e5f0fc", "#1d63ad"),
        Modality.SURGERY: Tint("#fdeadb", "#a94e14"),
        Modality.RADIATION: Tint("#fff4cf", "#836400"),
        Modality.TRANSPLANT: Tint("#eee7fb", "#6540b8"),
        Modality.IMMUNOTHERAPY: Tint("#ddf4ec", "#0a725f"),
        Modality.RETINOID: Tint("#def1f6", "#0c6b86"),
        Modality.TARGETED: Tint("#fce6f0", "#a8246a"),
        Modality.RADIONUCLIDE: Tint("#edf2d6", "#53690f"),
        Modality.OBSERVATION: Tint("#e4f4e5", "#28723a"),
        Modality.SUPPORTIVE: Tint("#f8ebe4", "#8a4a35"),
        Modality.TALK: Tint("#ebebfa", "#4b4ea6"),
    },
)

DARK = Theme(
    "dark",
    {
        "bg": "#12161f",
        "surface": "#1a2030",
        "text": "#eef1f7",
        "quiet": "#b6c0d4",
        "line": "#8c98b0",
        "accent": "#ff8fb8",
        "on-accent": "#2b0414",
        "focus": "#9cc2ff",
        "frame": "#181d29",
        "frame-line": "#333d52",
        "badge": "#12161f",
        "shadow": "rgba(0, 0, 0, 0.5)",
    },
    {
        Modality.ASSESSMENT: Tint("#262d3b", "#9aa6bd"),
        Modality.CHEMOTHERAPY: Tint("#152a45", "#6eadf2"),
        Modality.SURGERY: Tint("#3b2415", "#eba06a"),
        Modality.RADIATION: Tint("#352c0c", "#d9b73d"),
        Modality.TRANSPLANT: Tint("#2b2147", "#b79af5"),
        Modality.IMMUNOTHERAPY: Tint("#0f3029", "#4fc4a9"),
        Modality.RETINOID: Tint("#0f2d38", "#5cbcd8"),
        Modality.TARGETED: Tint("#3b1a2b", "#ef88b8"),
        Modality.RADIONUCLIDE: Tint("#272e0f", "#a9c14e"),
        Modality.OBSERVATION: Tint("#15301b", "#6cc07e"),
        Modality.SUPPORTIVE: Tint("#38241c", "#d99a82"),
        Modality.TALK: Tint("#232449", "#a3a6f2"),
    },
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def css_variables(theme: Theme) -> str:
    """Return the declarations of a theme, to stand inside a CSS rule.

    >>> css_variables(LIGHT).splitlines()[0]
    '--np-bg: #ffffff;'
    """
    return "\n".join(f"{name}: {value};" for name, value in theme.variables().items())


def shape_rules() -> str:
    """Return the CSS for the shapes inside a picture; it needs the variables of one theme."""
    tints = "\n".join(
        f".np-modality-{m} {{ --fill: var(--np-{m}-fill); --stroke: var(--np-{m}-line); }}" for m in Modality
    )
    return _SHAPES + tints


def _text_rule(selector: str, style: TextStyle, colour: str) -> str:
    bold = 700 if style.weight == "bold" else 400
    return f"{selector} {{ font-size: {style.size}px; font-weight: {bold}; fill: var(--np-{colour}); }}\n"


_SHAPES = (
    f'.np-picture {{ font-family: "{FAMILY}", "Atkinson Hyperlegible", Verdana, sans-serif; }}\n'
    + _text_rule(".np-title", TITLE, "text")
    + _text_rule(".np-sub", SUBTITLE, "quiet")
    + _text_rule(".np-heading", HEADING, "text")
    + _text_rule(".np-group-title", TITLE, "text")
    + _text_rule(".np-label-text", ARROW_LABEL, "quiet")
    + _text_rule(".np-badge-text", BADGE, "text")
    + _text_rule(".np-sign-text", SUBTITLE, "text")
    + _text_rule(".np-time", SUBTITLE, "quiet")
    + _text_rule(".np-small-title", SUBTITLE, "text")
    + """.np-frame-box { fill: var(--np-frame); stroke: var(--np-frame-line); stroke-width: 1.2; }
.np-group-box { fill: var(--np-surface); stroke: var(--np-line); stroke-width: 1.1; stroke-dasharray: 1 3.5;
  stroke-linecap: round; }
.np-bundle { fill: var(--np-bg); stroke: var(--np-line); stroke-width: 1.2; }
.np-group-heading .np-hit { pointer-events: all; stroke: none; }
.np-heading-back { fill: var(--np-frame); }
.np-box { fill: var(--fill); stroke: var(--stroke); stroke-width: 1.6; }
.np-fold { fill: none; stroke: var(--stroke); stroke-width: 1.6; }
.np-icon { fill: none; stroke: var(--stroke); stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.np-status-trial-open .np-box, .np-status-trial-unknown .np-box, .np-status-trial-closed .np-box {
  stroke-dasharray: 6 4; }
.np-status-historical .np-box, .np-status-laboratory .np-box { stroke-dasharray: 2 3; }
.np-badge-box { fill: var(--np-badge); stroke: var(--stroke); stroke-width: 1.2; }
.np-beyond { fill: none; stroke: var(--np-quiet); stroke-width: 1.4; stroke-linecap: round; }
.np-line { fill: none; stroke: var(--np-line); stroke-width: 1.7; }
.np-head { fill: var(--np-line); stroke: none; }
.np-hit { fill: none; stroke: transparent; stroke-width: 16; pointer-events: stroke; }
.np-label-back { fill: var(--np-bg); }
.np-on-frame .np-label-back { fill: var(--np-frame); }
.np-kind-repeat .np-line { stroke-dasharray: 7 4; }
.np-kind-relapse .np-line { stroke-dasharray: 1 4; stroke-linecap: round; stroke-width: 2.2; }
.np-aside .np-line { stroke-dasharray: 3 4; stroke-width: 1.3; }
.np-thin .np-line { stroke-width: 1; }
.np-thin .np-head { opacity: 0.8; }
.np-time-line { stroke: var(--np-frame-line); stroke-width: 1.2; }
.np-centred { text-anchor: middle; }
.np-sign-box { fill: var(--np-bg); stroke: var(--np-line); stroke-width: 1.1; }
.np-sign-mark { fill: none; stroke: var(--np-quiet); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.np-stem { fill: none; stroke: var(--np-line); stroke-width: 1.2; }
.np-pill-back { fill: var(--np-bg); stroke: var(--np-line); stroke-width: 1; }
.np-panel-box { fill: var(--np-surface); stroke: var(--np-quiet); stroke-width: 1.6; }
"""
)
