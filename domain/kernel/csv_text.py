"""CSV that a spreadsheet reads as text and never as a formula.

Every CSV of ours that holds anything that somebody may have typed is written through `safe_row`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet may run (OWASP, CSV injection)."""


def safe_cell(value: object) -> object:
    """A text that begins like a formula gets an apostrophe in front, as spreadsheets do themselves. Numbers
    stay numbers: -5 is no formula."""
    if isinstance(value, bool | int | float) or value is None:
        return value
    text = str(value)
    return f"'{text}" if text.startswith(DANGEROUS) else text


def safe_row(cells: Iterable[object]) -> list[object]:
    return [safe_cell(each) for each in cells]


def table(head: Sequence[str], lines: Iterable[Iterable[object]]) -> str:
    """A whole file, its first line the names of the columns."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    for line in lines:
        writer.writerow(safe_row(line))
    return text.getvalue()
