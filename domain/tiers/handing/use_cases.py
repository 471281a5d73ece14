"""Handing out what tiers give: by the worker within seconds, and by the nightly step 4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.kernel.ids import MemberId
from domain.points.entry import Cause, CauseKind
from domain.points.facts import facts_of
from domain.points.pages import open_pages
from domain.points.terms import Immediate, new_lot
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import POINTS, PROGRESS, Programme
from domain.tiers.facts import fact_of_grant
from domain.tiers.handing.handout import Handout, handouts, next_handout
from domain.tiers.ports import Changed
from domain.tiers.use_cases import look_again
from domain.work import Begin, Work


async def hand_out_everywhere(begin: Begin, *, limit: int = 100) -> int:
    """Hand out what is due in every programme, for some members of each. Returns to how many."""
    async with begin() as work:
        programmes = await work.programmes.all_current()
        now = work.now
    return sum([await hand_out(each, begin, until=each.now(now), limit=limit) for each in programmes])


async def hand_out(programme: Programme, begin: Begin, *, until: datetime, limit: int = 100) -> int:
    """Hand out what is due to at most `limit` members, in one transaction under their locks.

    The rows that say what was handed out are unique: a second worker, a retry or a merge finds them and gives
    nothing. Coupons are made by whoever reads the facts; points are credited here. Returns to how many
    members something was due: call again until it is 0.
    """
    async with begin() as work:
        members = await work.tiers.due_for_handing_out(programme.id, until=until, limit=limit)
        if not members:
            return 0
        standings = await work.tiers.lock(programme, members)
        programme, at = standings.programme, standings.moment
        arrivals = await work.tiers.arrivals(members)
        wanted: list[Handout] = []
        changes = []
        for ladder in programme.ladders_at(at):
            for member_id, its in standings.places.items():
                place = its.get(ladder.id)
                if place is None or place.grants_at is None or place.grants_at > at:
                    continue
                wanted += handouts(
                    ladder,
                    place,
                    arrivals.get((member_id, ladder.id), ()),
                    member_id,
                    at=at,
                    zone=programme.zone,
                    new_id=work.new_id,
                )
                again = next_handout(ladder, place, at=at, zone=programme.zone)
                changes.append(
                    Changed(member_id=member_id, ladder=ladder, place=replace(place, grants_at=again))
                )
        await work.tiers.record(changes, at=at)
        await hand_over(wanted, programme, work, at=at)
    return len(members)


async def hand_over(wanted: Sequence[Handout], programme: Programme, work: Work, *, at: datetime) -> None:
    """Write what was not handed out before, tell it, and credit its points. The members are locked."""
    new = await work.tiers.hand_out(wanted, at=at)
    given = [each for each in wanted if each.id in new]
    await work.facts.tell(
        *(
            fact_of_grant(
                each.member_id, each.ladder, each.owner, each.benefit, period_on=each.period_on, at=at
            )
            for each in given
        )
    )
    await _credit([each for each in given if each.benefit.points], programme, work)


async def _credit(given: Sequence[Handout], programme: Programme, work: Work) -> None:
    """The points of welcome packs, member by member in the order of their ids: all are locked already."""
    for each in sorted(given, key=lambda one: one.member_id):
        assert each.benefit.points is not None
        wallet = programme.wallet_by_code.get(each.benefit.wallet or POINTS)
        if wallet is None:  # of a policy that names another programme's
            continue
        standing, programme = await lock_member(each.member_id, programme, work)
        pages = open_pages(standing, programme, new_id=work.new_id)
        expiry = (each.owner.expiry if wallet.spendable else None) or wallet.expiry
        pages[wallet.id].earn(
            new_lot(
                each.benefit.points,
                Immediate(),
                expiry,
                earned_at=standing.moment,
                completed_at=None,
                zone=programme.zone,
            ),
            at=standing.moment,
            because=Because(cause=Cause(CauseKind.GRANT, each.id.hex)),
        )
        await work.points.record(list(pages.values()))
        await work.facts.tell(*facts_of(pages.values()))
        if wallet.code == PROGRESS:
            await look_again(MemberId(standing.member_id), programme, work)
