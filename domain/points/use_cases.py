"""Locking an account, and what happens to points without anybody asking: the nightly steps 1, 2 and 5."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.members.refusals import NotEnrolled
from domain.members.standing import Standing
from domain.points.facts import facts_of
from domain.points.pages import open_pages
from domain.points.warnings import warning
from domain.programme.night import last_night
from domain.programme.programme import Programme
from domain.work import Begin, Work

CHUNKS_AT_ONCE = 40
"""To find members to warn goes over everything that dies soon; so it is done for many of them at once."""


AT_ONCE = 200
"""Members in one transaction: a till that wants one of them waits until all are booked."""
LANES = 2
"""Transactions at once: while the database writes one, the next is decided."""


async def book_due(programme: Programme, begin: Begin, *, until: datetime, limit: int = 5_000) -> int:
    """Book activations and expiries that nobody's write has booked yet, for at most `limit` members.

    Some of them at a time are locked, as a spend locks one, so several workers and live traffic may run at
    once; a member who was booked meanwhile has nothing left to book. Returns how many members were looked at:
    call again until it is 0.
    """
    async with begin() as work:
        members = await work.points.due_members(programme, until=until, limit=limit)
    chunks = iter([members[first : first + AT_ONCE] for first in range(0, len(members), AT_ONCE)])

    async def lane() -> None:
        for each in chunks:
            await book_members(each, programme, begin)

    lanes = [asyncio.create_task(lane()) for _ in range(LANES)]
    try:
        await asyncio.gather(*lanes)
    finally:  # one has failed: nothing of this goes on while the failure is told
        for each in lanes:
            each.cancel()
        await asyncio.gather(*lanes, return_exceptions=True)
    return len(members)


async def book_members(members: Sequence[MemberId], programme: Programme, begin: Begin) -> None:
    """Book what is due of these in one transaction, by the rules that hold under their locks. Whoever has not
    joined is passed over."""
    async with begin() as work:
        standings = await work.points.lock_many(members, programme)
        newest = max((each.programme_version for each in standings), default=programme.version)
        if newest != programme.version:
            programme = await work.programmes.at_version(programme.id, newest)
            standings = await work.points.lock_many(members, programme)
        pages = [
            page
            for standing in standings
            for page in open_pages(standing, programme, new_id=work.new_id).values()
            if page.entries
        ]
        await work.points.record(pages, facts=facts_of(pages))


async def lock_member(
    member_id: MemberId,
    programme: Programme,
    work: Work,
    *,
    paid_at: datetime | None = None,
    measured: bool = False,
    moment: datetime | None = None,
) -> tuple[Standing, Programme]:
    """What is known of the member under the lock, and the rules that hold there: where they have changed
    since this process read them, they are read anew. Raises NotEnrolled."""
    standing = await work.points.lock(member_id, programme, paid_at=paid_at, measured=measured, moment=moment)
    if standing is not None and standing.programme_version != programme.version:
        programme = await work.programmes.at_version(programme.id, standing.programme_version)
        standing = await work.points.lock(
            member_id, programme, paid_at=paid_at, measured=measured, moment=moment
        )
    if standing is None:
        raise NotEnrolled(programme.code)
    return standing, programme


async def lock_two(
    one: MemberId, other: MemberId, programme: Programme, work: Work
) -> tuple[Standing | None, Standing | None, Programme]:
    """Both members under their locks, at one moment and by one version of the rules; None for one who has not
    joined.

    Locked in the order of their ids, one in a statement: two who give to each other at once wait, and do not
    block each other for ever.
    """
    standings: dict[MemberId, Standing | None] = {one: None, other: None}
    for member_id in sorted(standings):
        try:
            standings[member_id], programme = await lock_member(member_id, programme, work)
        except NotEnrolled:
            standings[member_id] = None
    moments = [each.moment for each in standings.values() if each is not None]
    for member_id, standing in standings.items():
        # What became due while the other lock was waited for is due.
        if standing is not None and (standing.moment, standing.programme_version) != (
            max(moments),
            programme.version,
        ):
            standings[member_id], programme = await lock_member(
                member_id, programme, work, moment=max(moments)
            )
    return standings[one], standings[other], programme


async def warn_of_expiry(programme: Programme, begin: Begin, *, now: datetime, limit: int = 500) -> int:
    """Book and tell every warning that is due `now`, by the programme's clock. Returns how many there were.

    So many members at a time are a transaction, under their locks. Whoever does it a second time, or at the
    same time, finds it done.
    """
    today = last_night(now, programme.zone).business_date
    told, after = 0, UUID(int=0)
    while True:
        async with begin() as work:
            members = await work.warnings.due_members(
                programme, today=today, now=now, after=after, limit=limit * CHUNKS_AT_ONCE
            )
        if not members:
            return told
        after = members[-1]
        for first in range(0, len(members), limit):
            chunk = members[first : first + limit]
            async with begin() as work:
                booked = await work.warnings.book(programme, chunk, today=today, now=now)
                await work.facts.tell(*(warning(each, programme, now) for each in booked))
            told += len(booked)
