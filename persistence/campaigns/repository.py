"""Revisions of campaigns, and what campaigns ask about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import Campaign, Status, campaign_to_plain, content_from_plain
from domain.campaigns.ports import Campaigns
from domain.conditions.subject import NOTHING_KNOWN, MemberFacts, Needs, Product
from domain.kernel.ids import MemberId
from domain.occasions.settlement import OccasionSettlement
from domain.programme.programme import Programme
from persistence.campaigns.rows import occasion_rows
from persistence.conditions.knowing import known_of
from persistence.database import rows
from persistence.encryption import Vault
from persistence.revisions import Revisions
from persistence.rows import write

CAMPAIGNS = Revisions("campaigns", "campaign_revisions", "campaign_id")


def campaign_of(plain: dict[str, Any]) -> Campaign:
    return Campaign(
        **CAMPAIGNS.identity(plain), status=Status(plain["status"]), **content_from_plain(plain["content"])
    )


class StoredCampaigns(Campaigns):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def add_revision(self, programme_id: UUID, campaign: Campaign, *, at: datetime, by: str) -> None:
        content = campaign_to_plain(campaign)
        await CAMPAIGNS.add(programme_id, campaign.campaign_id, campaign, content, at=at, by=by)

    async def record(self, settled: OccasionSettlement, programme_id: UUID) -> None:
        await write(occasion_rows(settled, programme_id))

    async def facts(
        self, member_id: MemberId, programme: Programme, needs: Needs, *, at: datetime
    ) -> MemberFacts:
        if not needs.member:
            return NOTHING_KNOWN
        known = await known_of([member_id.value], programme, needs, at=at, vault=self._vault)
        return known[member_id.value]

    async def products(self, skus: Sequence[str]) -> dict[str, Product]:
        return await products_of(skus)


async def products_of(skus: Sequence[str]) -> dict[str, Product]:
    """What the catalogue says of those SKUs that it has."""
    found = await rows(
        """WITH RECURSIVE above (sku, code) AS (
            SELECT sku, category FROM products WHERE sku = ANY($1::text[]) AND category IS NOT NULL
            UNION SELECT a.sku, c.parent_code FROM above a JOIN product_categories c ON c.code = a.code
            WHERE c.parent_code IS NOT NULL)
        SELECT p.sku, p.brand, array_remove(array_agg(a.code), NULL) AS categories
        FROM products p LEFT JOIN above a ON a.sku = p.sku
        WHERE p.sku = ANY($1::text[]) GROUP BY p.sku, p.brand""",
        sorted(set(skus)),
    )
    return {each["sku"]: Product(each["brand"], frozenset(each["categories"])) for each in found}
