"""Models know the filters that we use, and say so when another one is asked for."""

from __future__ import annotations

import pytest
from tortoise.exceptions import FieldError

from domain.work import Begin
from persistence.models_at_start import FILTERS
from persistence.points.models import LotRow


async def test_a_filter_of_ours_works_and_another_one_is_refused_by_name(begin: Begin) -> None:
    for each in FILTERS:
        value: object = [1] if each == "__in" else True if "null" in each else 1
        await LotRow.filter(**{f"remaining{each}": value}).count()

    with pytest.raises(FieldError, match="remaining__startswith"):
        await LotRow.filter(remaining__startswith="1").count()
