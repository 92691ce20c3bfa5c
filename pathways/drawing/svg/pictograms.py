"""A small line drawing for each pictogram: what stands beside a few words on a card or on paper."""

from __future__ import annotations

from pathways.model import Pictogram

HEIGHT = 24
_PHONE = (
    "M6 3h3.2l1.6 5-2.4 1.7a11 11 0 0 0 5.4 5.4l1.7-2.4 5 1.6v3.2a3 3 0 0 1-3.2 3A14.5 14.5 0 0 1 3 6.2 3 3 0 0 1 6 3z"
)
_RAYS_OF_SUN = "M34 3v2M34 19v2M25.5 12h2M40.5 12h2M28 6l1.4 1.4M38.6 16.6L40 18M40 6l-1.4 1.4M29.4 16.6L28 18"
_SQUARE = 24
_WIDE = 44

PICTOGRAMS: dict[Pictogram, tuple[int, str]] = {
    Pictogram.CALL_DAY: (_WIDE, f"{_PHONE}M34 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8z{_RAYS_OF_SUN}"),
    Pictogram.CALL_NIGHT: (_WIDE, f"{_PHONE}M32 4.5a8 8 0 1 0 8.6 11.4A7 7 0 0 1 32 4.5z"),
    Pictogram.CALL_NOBODY: (_WIDE, f"{_PHONE}M30.5 8.4a3.7 3.7 0 1 1 5.3 3.4c-1.3.7-1.8 1.5-1.8 3.2M34 19v.2"),
    Pictogram.LINE: (
        _SQUARE, "M12 2.5a3.4 3.4 0 1 0 .01 0M3.5 21.5c0-6 3.4-9 8.5-9s8.5 3 8.5 9M14.5 13v5.5c0 2 2.5 1.5 2.5 3",
    ),
    Pictogram.DRIP: (_SQUARE, "M8 2.5h8v8a4 4 0 0 1-8 0zM8 6.8h8M12 14.5v3.2c0 3 5 1 5 3.8"),
    Pictogram.PILL: (_SQUARE, "M5 12.4l7.4-7.4a4.6 4.6 0 0 1 6.5 6.5L11.5 19A4.6 4.6 0 0 1 5 12.4zM8.7 8.7l6.5 6.5"),
    Pictogram.FOOD: (
        _SQUARE, "M4 8.5h12v5a6 6 0 0 1-12 0zM16 10h2a2.4 2.4 0 0 1 0 4.8h-2.2M8 3v2.5M12 3v2.5"
        "M3 21.5h14",
    ),
    Pictogram.INJECTION: (
        _SQUARE, "M2.5 21.5l4-4M8 19l-3-3 9-9 3 3zM12.5 5.5l6 6M15.5 8.5l3-3M16.8 3.8l3.4 3.4"
        "M10 11l1.8 1.8",
    ),
    Pictogram.ANTIBODY: (_SQUARE, "M12 21.5v-9M12 12.5L6 5M12 12.5L18 5M8.8 3L3.4 7.6M15.2 3l5.4 4.6"),
    Pictogram.SAMPLE: (_SQUARE, "M8.5 2.5h7M9.5 2.5v16a2.5 2.5 0 0 0 5 0v-16M9.5 12h5"),
    Pictogram.BLOOD: (_SQUARE, "M12 2.5c3.6 4.8 6 7.6 6 11.2a6 6 0 0 1-12 0c0-3.6 2.4-6.4 6-11.2z"),
    Pictogram.CELLS: (
        _SQUARE, "M8 6.5a2.8 2.8 0 1 0 .01 0M16.5 4.5a2.3 2.3 0 1 0 .01 0"
        "M15 12.5a3.4 3.4 0 1 0 .01 0M6.5 15.5a2.2 2.2 0 1 0 .01 0",
    ),
    Pictogram.SORT: (_SQUARE, "M3.5 4h17l-6.2 8v6.5l-4.6 3V12zM3.5 4l1.8 2.4h13.4L20.5 4"),
    Pictogram.FREEZE: (
        _SQUARE, "M12 2.5v19M3.8 7.2l16.4 9.6M20.2 7.2L3.8 16.8M9.6 4L12 6l2.4-2M9.6 20l2.4-2l2.4 2",
    ),
    Pictogram.GROW: (
        _SQUARE, "M12 21.5v-9.5M12 13c0-4.4-3-6.5-7.5-6.5c0 4.4 3 6.5 7.5 6.5z"
        "M12 10.5c0-4 2.8-6.5 7.5-6.5c0 4-2.8 6.5-7.5 6.5z",
    ),
    Pictogram.SCAN: (
        _SQUARE, "M12 2.5a8.2 8.2 0 1 0 .01 0M12 7a3.7 3.7 0 1 0 .01 0M2.5 21.5h19M7.5 21.5v-3.2"
        "M16.5 21.5v-3.2",
    ),
    Pictogram.RAYS: (_SQUARE, "M7.5 2.5h9v4.5h-9zM9 9.5l-3 8M12 9.5v8M15 9.5l3 8M2.5 20.5h19"),
    Pictogram.ASLEEP: (_SQUARE, "M3.5 4.5h6l-6 7h6M12.5 10.5h7l-7 9h7"),
    Pictogram.OPERATION: (_SQUARE, "M3 21l8-8M11 13l7.2-8.6c1.3-1.4 3.6.4 2.5 2.1L14.5 16zM3 21c3 .4 5.5-.4 7.4-2.8"),
    Pictogram.PULSE: (_SQUARE, "M2 12.5h4.5l2.5-7.5 4 14 3-9 1.6 2.5H22"),
    Pictogram.SHIELD: (_SQUARE, "M12 2.5l8 3v6c0 5-3.4 8.4-8 10c-4.6-1.6-8-5-8-10v-6z"),
    Pictogram.ROOM: (_SQUARE, "M5.5 21.5V3h13v18.5M2.5 21.5h19M15 12v.8"),
    Pictogram.BED: (
        _SQUARE, "M2.5 5v15M2.5 16h19v4M21.5 16v-2.5a3.5 3.5 0 0 0-3.5-3.5h-8v6"
        "M6.2 9.6a1.9 1.9 0 1 0 .01 0",
    ),
    Pictogram.HOME: (_SQUARE, "M2.5 12L12 4l9.5 8M5.5 9.8V20.5h13V9.8M10 20.5v-6h4v6"),
    Pictogram.TALK: (_SQUARE, "M2.5 3.5h13v9.5H8.5L5 16v-3H2.5zM18.5 8.5h3v9.5h-2v3L16 18h-5.5v-2"),
    Pictogram.WATCH: (_SQUARE, "M2 12c3-5.2 6.2-7 10-7s7 1.8 10 7c-3 5.2-6.2 7-10 7s-7-1.8-10-7zM12 9a3 3 0 1 0 .01 0"),
    Pictogram.DATES: (
        _SQUARE, "M3.5 5h17v15.5h-17zM3.5 9.8h17M8 2.5v4.5M16 2.5v4.5M7.5 13.2h1.6M11.2 13.2h1.6"
        "M15 13.2h1.6M7.5 17h1.6M11.2 17h1.6",
    ),
    Pictogram.AGAIN: (
        _SQUARE, "M4.5 11.5a7.6 7.6 0 0 1 13.4-4.4M19.5 12.5a7.6 7.6 0 0 1-13.4 4.4"
        "M18.2 2.8v4.6h-4.6M5.8 21.2v-4.6h4.6",
    ),
}  # fmt: skip
"""The width of its field and SVG path data by pictogram; every field is ``HEIGHT`` high."""


def pictogram_svg(name: Pictogram, colour: str) -> str:
    """Return a pictogram as an SVG that stands alone, in one colour."""
    width, path = PICTOGRAMS[name]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" width="{width}" height="{HEIGHT}">'
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.7" stroke-linecap="round" '
        'stroke-linejoin="round"/></svg>'
    )
