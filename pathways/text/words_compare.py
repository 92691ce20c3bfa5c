"""English words of the comparison of two ways, by key."""

from __future__ import annotations

COMPARE_WORDS: dict[str, str] = {
    "nav_compare": "Compare",
    "compare_title": "Compare",
    "compare_lead": "Two ways side by side: what is the same, what differs, and on what evidence.",
    "compare_choose": "What to compare",
    "compare_own": "Two ways of my own choice",
    "compare_here": "Left",
    "compare_there": "Right",
    "compare_whole": "{pathway}, {region}: the whole map",
    "compare_route": "{pathway}: {route}",
    "compare_same": "Both sides are the same. Choose two different ways.",
    "compare_rows": "Side by side",
    "compare_side": "{side}, number {number}",
    "compare_kind_shared": "Same in both",
    "compare_kind_counterpart": "In both, each in its own way",
    "compare_kind_elsewhere": "In both, at another place",
    "compare_kind_only-here": "Only here",
    "compare_kind_only-there": "Only here",
    "compare_kind_moved": "Same step, at another place",
    "compare_nothing": "Not on this side",
    "compare_none": "No step differs",
    "compare_count_one": "1 difference",
    "compare_count": "{count} differences",
    "compare_differences": "The differences in words",
    "compare_only": "Only in “{side}”: {title}",
    "compare_counterpart": "{here} – and {there}",
    "compare_elsewhere": "In both, but at another place. In “{side}”: {title}",
    "compare_moved": "At another place in “{side}”: {title}",
    "compare_in": "In “{side}”",
    "compare_when": "When: {text}",
    "compare_open": "Open the card: {title}",
    "compare_sources": "Sources",
    "compare_hidden": "Some steps are behind a question and are left out here. You can ask for them below.",
    "compare_caution": "The rows follow the map. What runs at the same time stands one below the other. A step that "
    "stands on one side only is not drawn on the other map; that can also mean that our sources say nothing about it "
    "there.",
    "compare_region_note": "Which region's way is followed depends on where a child is treated. It is not a choice.",
}
