"""A row of a catalogue file."""

from __future__ import annotations

from dataclasses import dataclass

from domain.imports import values
from domain.imports.reading import Columns
from domain.imports.values import Values

LONGEST_SKU = 100
LONGEST_NAME = 300
LONGEST_WORD = 120

COLUMNS = Columns(
    required=frozenset({"sku"}),
    optional=frozenset({"name", "department", "category", "type", "brand", "size"}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedProduct:
    line: int
    sku: str
    name: str | None
    department: str | None
    category: str | None
    type: str | None
    brand: str | None
    size: str | None


def imported_product(line: int, row: Values) -> ImportedProduct:
    """Raises InvalidInput with the column's name."""

    def word(column: str) -> str | None:
        return values.text_or_none(row, column, longest=LONGEST_WORD)

    return ImportedProduct(
        line=line,
        sku=values.text(row, "sku", longest=LONGEST_SKU),
        name=values.text_or_none(row, "name", longest=LONGEST_NAME),
        department=word("department"),
        category=word("category"),
        type=word("type"),
        brand=word("brand"),
        size=word("size"),
    )
