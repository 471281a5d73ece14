"""What the campaign rules ask of storage. persistence/campaigns/repository.py answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.campaigns.campaign import Campaign
from domain.conditions.subject import MemberFacts, Needs, Product
from domain.kernel.ids import MemberId
from domain.occasions.settlement import OccasionSettlement
from domain.programme.programme import Programme


class Campaigns(Protocol):
    async def record(self, settled: OccasionSettlement, programme_id: UUID) -> None:
        """Write an occasion's decision and what it gave beside points."""
        ...

    async def add_revision(self, programme_id: UUID, campaign: Campaign, *, at: datetime, by: str) -> None:
        """A new revision, and with the first one the campaign."""
        ...

    async def facts(
        self, member_id: MemberId, programme: Programme, needs: Needs, *, at: datetime
    ) -> MemberFacts:
        """What is known of the member as far as it is needed, in one statement; history as of that instant,
        without what happened at it or later."""
        ...

    async def products(self, skus: Sequence[str]) -> dict[str, Product]:
        """What the catalogue says of those SKUs that it has."""
        ...
