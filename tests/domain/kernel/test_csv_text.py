"""B59: what somebody typed is never a formula in a spreadsheet, wherever we write CSV."""

from __future__ import annotations

import re

import pytest

from domain.kernel.csv_text import safe_cell, safe_row
from tests.servers import ROOT


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ('=HYPERLINK("x")', '\'=HYPERLINK("x")'),
        ("+861380", "'+861380"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("王小明", "王小明"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_b59_a_text_that_begins_like_a_formula_gets_an_apostrophe(typed: str, written: str) -> None:
    assert safe_cell(typed) == written


def test_b59_numbers_stay_numbers() -> None:
    assert safe_row((-5, 1.5, None, True, "=1")) == [-5, 1.5, None, True, "'=1"]


def test_b59_whatever_writes_csv_writes_it_through_the_one_helper() -> None:
    writers = [
        path
        for layer in ("api", "persistence", "domain")
        for path in (ROOT / layer).rglob("*.py")
        if re.search(r"csv\.(writer|DictWriter)\(", path.read_text())
    ]
    assert len(writers) >= 3
    assert [path.name for path in writers if "safe_row" not in path.read_text()] == []
