"""How large a picture is when it is drawn, by what its head says.

A file of a few kilobytes may say that it is 60,000 by 60,000: whoever draws it, a browser at the desk, needs
gigabytes. Nothing is decoded here; a head that can not be read is no size, and no browser draws it.
"""

from __future__ import annotations

MOST_PIXELS = 64_000_000
"""More than phones put into five MiB; a quarter of a gigabyte when it is drawn."""

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG with the size behind them: all of this row but tables and what is reserved."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers of JPEG that nothing belongs to."""
_SCAN = 0xDA
_MOST_MARKERS = 2_000
"""In front of a frame. Cameras write a dozen; whoever writes more hides something, or wants us to count."""


def pixels_of(content: bytes, media_type: str) -> int:
    """0 where the head does not say, or it is no picture."""
    width, height = _SIZES[media_type](content) if media_type in _SIZES else (0, 0)
    return width * height


def _png(content: bytes) -> tuple[int, int]:
    if content[12:16] != b"IHDR" or len(content) < 24:
        return 0, 0
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _gif(content: bytes) -> tuple[int, int]:
    return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")


def _webp(content: bytes) -> tuple[int, int]:
    if len(content) < 30:
        return 0, 0
    match content[12:16]:
        case b"VP8X":
            return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
        case b"VP8L":
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case _:
            size = int.from_bytes(content[26:28], "little"), int.from_bytes(content[28:30], "little")
            return size[0] & 0x3FFF, size[1] & 0x3FFF


def _jpeg(content: bytes) -> tuple[int, int]:
    """The largest of its frames."""
    found = (0, 0)
    at = 2
    for _ in range(_MOST_MARKERS):
        if at + 9 > len(content) or content[at] != 0xFF:
            return found
        marker = content[at + 1]
        if marker == _SCAN:
            return found
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            size = int.from_bytes(content[at + 7 : at + 9]), int.from_bytes(content[at + 5 : at + 7])
            found = max(found, size, key=lambda each: each[0] * each[1])
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return MOST_PIXELS, 2


_SIZES = {"image/png": _png, "image/gif": _gif, "image/webp": _webp, "image/jpeg": _jpeg}
