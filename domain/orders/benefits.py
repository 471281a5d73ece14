"""What the member's tier gives with an order, for whoever packs and serves to act on (requirement R24)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from domain.programme.programme import Programme
from domain.tiers.benefits import Benefit


def benefits_with(
    programme: Programme, tiers_at_payment: Mapping[UUID, str], paid_at: datetime
) -> tuple[Benefit, ...]:
    """Of the default ladder's tier in which the member was when it paid."""
    ladder = programme.default_ladder(paid_at)
    if ladder is None:
        return ()
    return ladder.benefits(ladder.tier(tiers_at_payment.get(ladder.id, ladder.tiers[0].code)))
