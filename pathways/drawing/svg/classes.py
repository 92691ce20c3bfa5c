"""The classes of the SVG that scripts and style sheets look for: renaming one here or there alone breaks a test."""

from __future__ import annotations

SHARED = {
    "np-picture": "the whole picture",
    "np-node": "a step; in the overview a phase",
    "np-box": "the shape of a node",
    "np-icon": "its icon",
    "np-badge-box": "the ground of its badge",
    "np-badge-text": "the word of its badge",
    "np-text": "what one voice says, anywhere in the picture",
    "np-title": "the title of a node",
    "np-sub": "the quiet line under a title",
    "np-arrow": "an arrow with all its parts",
    "np-aside": "an arrow that explains and moves nobody",
    "np-line": "the line of an arrow",
    "np-head": "its head",
    "np-hit": "what can be pressed, wider than what is seen",
    "np-label-back": "the ground of an arrow's label",
    "np-label-text": "the words of an arrow's label",
    "np-frame": "the frame of a phase",
    "np-frame-box": "its shape",
    "np-phase-heading": "the heading of a phase, with both voices",
    "np-heading": "the words of a heading",
    "np-heading-back": "the ground of a heading",
    "np-group": "the frame of an option group",
    "np-group-box": "its shape",
    "np-group-heading": "the heading of an option group; it can be pressed",
}
