"""Twenty digits as what a scanner reads: a QR code and a Code 128, each as one SVG text.

Drawn by ourselves from the modules that the libraries give, as one path in black on white, so that a page can
put the text in as it is: no style, no declaration, nothing to fetch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import segno
from barcode.codex import Code128

QUIET_QR = 4
QUIET_BARS = 10
"""Modules of white around the symbol, as its standard wants them."""
BAR_HEIGHT = 50
"""Modules: a bit more than the 15 % of the width that handheld scanners want."""


def qr(digits: str) -> str:
    """Version 1 with a quarter of it to spare (level Q): 21 modules wide."""
    rows = segno.make_qr(digits, version=1, error="q", boost_error=False).matrix
    return _svg(rows, quiet=QUIET_QR, height=1)


def code128(digits: str) -> str:
    """Character set C, two digits to a character: 145 modules wide."""
    (bars,) = Code128(digits).build()
    return _svg([[int(each) for each in bars]], quiet=QUIET_BARS, height=BAR_HEIGHT)


def _svg(rows: Sequence[Sequence[int]], *, quiet: int, height: int) -> str:
    wide, high = len(rows[0]) + 2 * quiet, len(rows) * height + 2 * quiet
    dark = "".join(_dark(row, quiet, quiet + number * height, height) for number, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{wide}v{high}H0z"/><path d="{dark}"/></svg>'
    )


def _dark(row: Iterable[int], x: int, y: int, height: int) -> str:
    parts = []
    for module, run in groupby(row):
        width = len(list(run))
        if module:
            parts.append(f"M{x} {y}h{width}v{height}h-{width}z")
        x += width
    return "".join(parts)
