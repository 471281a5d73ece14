"""Twenty digits as what a scanner reads: a QR code and a Code 128, each as one SVG text.

One path in black on white, so that a page can put the text in as it is: no style, no declaration, nothing
to fetch. The bars are reckoned here: the table of the standard and a sum. (python-barcode 0.16 drops a 99 at
the beginning, and every hundredth card begins so.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import segno

QUIET_QR = 4
QUIET_BARS = 10
"""Modules of white around the symbol, as its standard wants them."""
BAR_HEIGHT = 50
"""Modules: a bit more than the 15 % of the width that handheld scanners want."""

_WIDTHS = """
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212
112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131
311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321
112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114
122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212
124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
114311 411113 411311 113141 114131 311141 411131 211412 211214 211232
"""
CHARACTERS = tuple(_WIDTHS.split())
"""Of Code 128 (ISO/IEC 15417): the widths of bar, space, bar, ... of each value. In set C, 0 to 99 are pairs
of digits."""
START_C = 105
STOP = "2331112"
MODULUS = 103


def qr(digits: str) -> str:
    """Version 1, of which a quarter may be damaged (level Q): 21 modules wide."""
    rows = segno.make_qr(digits, version=1, error="q", boost_error=False).matrix
    return _svg(rows, quiet=QUIET_QR, height=1)


def qr_of_text(text: str) -> str:
    """As large as the text wants it; about a seventh may be damaged (level M)."""
    return _svg(segno.make_qr(text, error="m").matrix, quiet=QUIET_QR, height=1)


def code128(digits: str) -> str:
    """Set C, two digits to a character: 145 modules wide for twenty."""
    values = [START_C, *(int(digits[at : at + 2]) for at in range(0, len(digits), 2))]
    check = (START_C + sum(place * each for place, each in enumerate(values))) % MODULUS
    widths = "".join(CHARACTERS[each] for each in (*values, check)) + STOP
    bars = [place % 2 == 0 for place, width in enumerate(widths) for _ in range(int(width))]
    return _svg([bars], quiet=QUIET_BARS, height=BAR_HEIGHT)


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
