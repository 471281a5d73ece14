"""A scanner reads what is drawn: by another program than the one that drew it."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from api.membercodes import symbols

PIXELS = 3
"""To a module."""
SVG = "{http://www.w3.org/2000/svg}"


def scanned(svg: str) -> list[tuple[str, str]]:
    """What a scanner sees of the picture: kind and text."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own
    _, _, wide, high = (int(each) * PIXELS for each in root.attrib["viewBox"].split())
    picture = bytearray(b"\xff" * (wide * high))
    white, dark = root.findall(f"{SVG}path")
    assert white.attrib["fill"] == "#fff"
    for run in re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+z", dark.attrib["d"]):
        x, y, width, height = (int(each) * PIXELS for each in run)
        for line in range(y, y + height):
            start = line * wide + x
            picture[start : start + width] = bytes(width)
    image = memoryview(bytes(picture)).cast("B", (high, wide))
    return [(str(each.format), each.text) for each in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize(
    "digits", ["00000000906655874571", "99999999469645710319", "99" + "0" * 18, "0" * 20]
)
def test_both_symbols_are_read_as_their_twenty_digits(digits: str):
    assert scanned(symbols.qr(digits)) == [("QR Code", digits)]
    assert scanned(symbols.code128(digits)) == [("Code 128", digits)]


@settings(max_examples=25)
@given(st.integers(0, 10**20 - 1))
def test_whatever_the_digits_are(number: int):
    digits = f"{number:020d}"

    assert [text for _, text in scanned(symbols.qr(digits))] == [digits]
    assert [text for _, text in scanned(symbols.code128(digits))] == [digits]


def test_a_symbol_is_small_and_fetches_nothing():
    for svg in (symbols.qr("1" * 20), symbols.code128("1" * 20)):
        assert len(svg) < 6_000
        assert svg.count("http") == 1  # the name of SVG itself
        assert {each.tag for each in ElementTree.fromstring(svg).iter()} == {f"{SVG}svg", f"{SVG}path"}  # noqa: S314 - our own


def test_code_128_takes_two_digits_to_a_character():
    """Start, ten pairs, check and the longer stop: in another character set it would be twice as wide."""
    assert 'viewBox="0 0 165 70"' in symbols.code128("1" * 20)
