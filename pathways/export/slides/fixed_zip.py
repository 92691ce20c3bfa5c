"""ZIP files without a clock, so that the same data gives the same bytes."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def without_clock(made: bytes) -> bytes:
    """Return the same ZIP with every entry dated 1980, as the first day that a ZIP can name."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(made)) as found, ZipFile(out, "w", ZIP_DEFLATED) as clean:
        for name in found.namelist():
            clean.writestr(ZipInfo(name), found.read(name), ZIP_DEFLATED)
    return out.getvalue()
