"""The benefits that go with an order, read from what was decided about it."""

from __future__ import annotations

from uuid import UUID

from api.orders.awards import Decision
from api.tiers.types import Benefit
from domain.kernel.periods import parse_instant
from domain.orders.benefits import benefits_with

WHAT_GOES_WITH_IT = (
    "What the tier gives that the member had when it paid: whoever packs goes by PRIORITY_SHIPPING, whoever "
    "serves by DEDICATED_SERVICE."
)


def benefits_of(decision: Decision) -> list[Benefit]:
    programme, inputs = decision.programme, decision.record["inputs"]
    tiers = {UUID(ladder): tier for ladder, tier in inputs["tiers"].items()}
    found = benefits_with(programme, tiers, parse_instant(inputs["paid_at"]))
    return [Benefit(rule=each, language=programme.locale) for each in found]
