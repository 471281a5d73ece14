"""The guide to imports says what the code does."""

from pathlib import Path

from domain.imports import members, orders, products
from domain.imports.problem import REASONS

GUIDE = (Path(__file__).resolve().parents[3] / "docs" / "imports.md").read_text(encoding="utf-8")


def test_the_guide_lists_every_reason_in_the_same_words():
    _, _, table = GUIDE.partition("| reason | what it means |\n| --- | --- |\n")

    assert table == "".join(f"| `{reason}` | {words} |\n" for reason, words in REASONS.items())


def test_the_guide_names_every_column():
    for columns in (members.COLUMNS, products.COLUMNS, orders.COLUMNS, orders.LINE_COLUMNS):
        for name in (*columns.required, *columns.optional, *columns.nested):
            assert f"`{name}`" in GUIDE, name
