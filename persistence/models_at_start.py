"""Two things that Tortoise 1.1.9 does with every model when it is imported, and that nobody here needs.

1. It reads and parses the source of the model's module, to find comments that begin with `#:`. We write
   none: what a column means stands in the migration. That is a tenth of the whole start.
2. It prepares two dozen filters for every column (`__istartswith`, `__search`, `__year`, ...), some ten
   megabytes of them. We ask for the few below; another one is refused by name when it is asked for.

Installed once by `persistence.database`, before any model is imported.
"""

from __future__ import annotations

from typing import Any

from tortoise import models
from tortoise.filters import get_filters_for_field

FILTERS = ("", "__in", "__isnull", "__not", "__not_isnull", "__lt", "__lte", "__gt", "__gte")
"""What may stand behind a column's name in `filter()`."""


def install() -> None:
    models._get_comments = _no_comments
    models.get_filters_for_field = _filters  # type: ignore[attr-defined]


def _no_comments(cls: type[models.Model]) -> dict[str, str]:
    return {}


def _filters(field_name: str, field: Any, source_field: str) -> dict[str, Any]:
    every = get_filters_for_field(field_name=field_name, field=field, source_field=source_field)
    return {name: each for name, each in every.items() if name.removeprefix(field_name) in FILTERS}
