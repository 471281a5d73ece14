"""What happens to points without anybody asking: the nightly steps 1 and 2."""

from __future__ import annotations

from datetime import datetime

from domain.kernel.facts import Fact
from domain.kernel.ids import EntryId, MemberId
from domain.points.account import Page
from domain.points.entry import EntryKind
from domain.programme.programme import Programme
from domain.work import Begin

FACTS = {EntryKind.ACTIVATE: "points.activated", EntryKind.EXPIRE: "points.expired"}


async def book_due(programme: Programme, begin: Begin, *, until: datetime, limit: int = 200) -> int:
    """Book activations and expiries that nobody's write has booked yet, for at most `limit` members.

    Each member is a transaction of its own, under the same lock as a spend, so several workers and live
    traffic may run at once; a member who was booked meanwhile has nothing left to book. Returns how many
    members were looked at: call again until it is 0.
    """
    async with begin() as work:
        members = await work.points.due_members(programme.id, until=until, limit=limit)
    for member_id in members:
        await _book(member_id, programme, begin)
    return len(members)


async def _book(member_id: MemberId, programme: Programme, begin: Begin) -> None:
    async with begin() as work:
        standing = await work.points.lock(member_id, programme)
        if standing is None:
            return
        pages = []
        for wallet, account in standing.accounts.items():
            page = Page(account, standing.due.get(wallet, ()), moment=standing.moment, new_id=work.new_id)
            page.book_due()
            if page.entries:
                pages.append(page)
        await work.points.record(pages, moment=standing.moment)
        await work.facts.tell(
            *(
                Fact(
                    kind=FACTS[entry.kind],
                    member_id=member_id,
                    at=entry.at,
                    payload={
                        "entry": str(EntryId(member_id.value, entry.id)),
                        "wallet": page.account.wallet,
                        "points": entry.points,
                    },
                )
                for page in pages
                for entry in page.entries
            )
        )
