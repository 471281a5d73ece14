"""How large a picture is when it is drawn, without drawing it."""

from __future__ import annotations

from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.tickets.files.file import check_pixels
from domain.tickets.files.picture import MOST_PIXELS, pixels_of
from domain.tickets.refusals import FileNotTaken

WIDE, HIGH = 12_000, 9_000


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + pack(">II", width, height) + b"\x08\x06\0\0\0"


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + pack("<HH", width, height) + b"\0\0\0"


def jpeg(width: int, height: int, frame: int = 0xC0) -> bytes:
    """With a comment, a table and a byte to fill up in front of the frame, as cameras write them."""
    size = pack(">BBHBHHB", 0xFF, frame, 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8\xff\xe0\0\x04ab\xff\xc4\0\x05abc\xff" + size + b"\xff\xda\0\x02" + b"\xff\xc0" * 40


def webp(kind: bytes, head: bytes) -> bytes:
    return b"RIFF\0\0\0\0WEBP" + kind + b"\0\0\0\0" + head.ljust(20, b"\0")


def webps(width: int, height: int) -> list[bytes]:
    canvas = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    lossless = (width - 1 | height - 1 << 14).to_bytes(4, "little")
    return [
        webp(b"VP8X", b"\0\0\0\0" + canvas),
        webp(b"VP8L", b"\x2f" + lossless),
        webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + pack("<HH", width, height)),
    ]


PICTURES = {
    "image/png": [png(WIDE, HIGH)],
    "image/gif": [gif(WIDE, HIGH)],
    "image/jpeg": [jpeg(WIDE, HIGH), jpeg(WIDE, HIGH, 0xC2)],
    "image/webp": webps(WIDE, HIGH),
}


@pytest.mark.parametrize("media_type", PICTURES)
def test_the_head_says_how_large_it_is_drawn(media_type: str) -> None:
    for content in PICTURES[media_type]:
        assert pixels_of(content, media_type) == WIDE * HIGH


@pytest.mark.parametrize("media_type", PICTURES)
def test_what_would_need_gigabytes_is_not_taken(media_type: str) -> None:
    for content in PICTURES[media_type]:
        assert WIDE * HIGH > MOST_PIXELS
        with pytest.raises(FileNotTaken) as refused:
            check_pixels(content, media_type)
        assert refused.value.reason == "TOO_MANY_PIXELS"


def test_a_size_that_is_hidden_behind_many_markers_is_not_searched_for() -> None:
    for hidden in (b"\xff" * 5_000_000, b"\xff\xfe\0\2" * 3_000 + jpeg(1, 1)[2:]):
        with pytest.raises(FileNotTaken):
            check_pixels(b"\xff\xd8" + hidden, "image/jpeg")


def test_what_a_phone_takes_is_taken() -> None:
    for content, media_type in (
        (png(8_000, 6_000), "image/png"),
        (gif(500, 500), "image/gif"),
        (jpeg(9_248, 6_920), "image/jpeg"),
        (b"%PDF-1.7", "application/pdf"),
    ):
        check_pixels(content, media_type)


@given(st.sampled_from(sorted(PICTURES)), st.binary(max_size=80))
def test_a_head_that_can_not_be_read_is_no_size_and_no_error(media_type: str, content: bytes) -> None:
    assert pixels_of(PICTURES[media_type][0][:6] + content, media_type) >= 0
