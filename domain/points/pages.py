"""The pages of all accounts of a membership, with everything that is due booked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from domain.members.standing import MembershipStatus, Standing
from domain.points.page import Page
from domain.programme.programme import Programme


def open_pages(
    standing: Standing,
    programme: Programme,
    *,
    new_id: Callable[[], UUID],
    until: datetime | None = None,
) -> dict[UUID, Page]:
    """By wallet type. `until`: book what is due up to then only, for what is recorded late."""
    pages = {}
    for wallet_id, account in standing.accounts.items():
        page = Page(
            account,
            standing.due.get(wallet_id, ()),
            moment=standing.moment,
            new_id=new_id,
            holds=standing.holds.get(wallet_id, ()),
            inactivity=programme.wallet_by_id[wallet_id].inactivity,
            zone=programme.zone,
            suspended=standing.status is MembershipStatus.SUSPENDED,
            closes_at=standing.closes_at,
        )
        page.book_due(until=until)
        pages[wallet_id] = page
    return pages
