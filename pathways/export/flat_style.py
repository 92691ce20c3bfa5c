"""The style of a picture without CSS variables, for readers that know none: Typst, resvg, editors of SVG."""

from __future__ import annotations

import re
from functools import lru_cache

from pathways.drawing import THEMES, shape_rules
from pathways.model import Modality, Voice

VARIABLE = re.compile(r"var\((--[a-z-]+)\)")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
OF_MODALITY = ("--fill", "--stroke")


@lru_cache(maxsize=8)
def flat_style(voice: Voice, theme: str = "light", has_asides: bool = False) -> str:
    """Return the rules of a picture in one voice, every colour written out.

    Parameters
    ----------
    has_asides
        Show the thin lines of what is needed or runs alongside too.
    """
    colours = THEMES[theme].variables()
    rules = []
    for selectors, body in RULE.findall(shape_rules()):
        if any(name in body.split(":")[0] for name in OF_MODALITY):
            continue  # the rule that only names the colours of a modality
        if any(f"var({name})" in body for name in OF_MODALITY):
            rules += [_for_modality(selectors, body, modality, colours) for modality in Modality]
        else:
            rules.append(f"{selectors.strip()} {{{_written_out(body, colours)}}}")
    other = next(v for v in Voice if v is not voice)
    hidden = [f'[data-voice="{other}"]', *([] if has_asides else [".np-aside"]), ".np-hit"]
    return "\n".join([*rules, *(f"{selector} {{ display: none; }}" for selector in hidden)])


def with_style(svg: str, style: str) -> str:
    """Return a picture of ``render_svg`` with a style of its own inside."""
    head, _, rest = svg.partition(">")
    return f"{head}><style>{style}</style>{rest}"


def _for_modality(selectors: str, body: str, modality: Modality, colours: dict[str, str]) -> str:
    own = {"--fill": colours[f"--np-{modality}-fill"], "--stroke": colours[f"--np-{modality}-line"]}
    scoped = ", ".join(_scoped(selector.strip(), modality) for selector in selectors.split(","))
    return f"{scoped} {{{_written_out(body, {**colours, **own})}}}"


def _scoped(selector: str, modality: Modality) -> str:
    """Bind a rule to boxes of a modality; a selector that begins at the box keeps its own class too."""
    return f".np-modality-{modality} {selector}" if " " not in selector else f".np-modality-{modality}{selector}"


def _written_out(body: str, values: dict[str, str]) -> str:
    return VARIABLE.sub(lambda found: values[found[1]], body)
