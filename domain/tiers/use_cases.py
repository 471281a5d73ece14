"""What happens to tiers without anybody asking: the nightly step 3, the end of floors, and what follows on
points and events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.kernel.ids import MemberId
from domain.members.standing import Standing
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.tiers.facts import MOVED, fact_of_move
from domain.tiers.ladder import Anchors, Ladder
from domain.tiers.place import Move, Place
from domain.tiers.ports import Changed
from domain.tiers.qualification import leave, review, upgrade
from domain.tiers.quiet import QuietReview, quiet_reviews
from domain.work import Begin, Work

CHUNK = 5_000
"""Places in one short transaction, where nobody is decided about."""


async def review_tiers(
    programme: Programme, begin: Begin, *, until: datetime, limit: int = 2_000, floors: bool = False
) -> int:
    """Look at the places that are due, for at most `limit` members in one transaction under their locks.
    `floors`: only of members of whom a floor ends. Returns how many were looked at: call again until it is 0.

    Each look is decided as of its own instant, so a night that did not run changes nothing.
    """
    async with begin() as work:
        members = await work.tiers.due_members(programme.id, until=until, limit=limit, floors=floors)
        if not members:
            return 0
        standings = await work.tiers.lock(programme, members)
        programme = standings.programme
        changes = []
        for ladder in programme.ladders_at(until):
            waiting = {
                member_id: _Review(place)
                for member_id, its in standings.places.items()
                if (place := its.get(ladder.id)) is not None and _is_due(place, until)
            }
            await _review(waiting, ladder, standings.joined_at, programme, work, until=until)
            changes += [
                Changed(member_id=member_id, ladder=ladder, place=each.place, moves=tuple(each.moves))
                for member_id, each in waiting.items()
            ]
        await work.tiers.record(changes, at=standings.moment)
        await work.facts.tell(
            *(
                fact_of_move(each.member_id, each.ladder, move)
                for each in changes
                for move in each.moves
                if move.kind in MOVED
            )
        )
    return len(members)


@dataclass(slots=True)
class _Review:
    place: Place
    moves: list[Move] = field(default_factory=list)


def _is_due(place: Place, until: datetime) -> bool:
    return place.due_at is not None and place.due_at <= until


async def _review(
    waiting: Mapping[MemberId, _Review],
    ladder: Ladder,
    joined_at: Mapping[MemberId, datetime],
    programme: Programme,
    work: Work,
    *,
    until: datetime,
) -> None:
    """Everything that is due, instant by instant: those of one instant are measured by one statement."""
    while True:
        due: dict[datetime, list[MemberId]] = defaultdict(list)
        for member_id, each in waiting.items():
            if each.place.due_at is not None and each.place.due_at <= until:
                due[each.place.due_at].append(member_id)
        if not due:
            return
        for at, members in due.items():
            since = {member_id: waiting[member_id].place.since for member_id in members}
            figures = await work.tiers.measure(ladder, programme, since, at=at)
            for member_id in members:
                each = waiting[member_id]
                anchors = Anchors(joined_at[member_id], {ladder.id: each.place.since})
                each.place, move = review(
                    ladder, each.place, figures[member_id], at=at, zone=programme.zone, anchors=anchors
                )
                if move is not None:
                    each.moves.append(move)


async def keep_quietly(programme: Programme, begin: Begin, *, until: datetime) -> int:
    """Reviews that are due for very many at once, as far as they change nothing. Returns how many there were;
    `review_tiers` does the others."""
    kept = 0
    for ladder in programme.ladders_at(until):
        after = None
        while True:
            # Reviews that were not done for some nights follow one on the other.
            async with begin() as work:
                instants = await work.tiers.busy_instants(programme, ladder, until=until)
            at = next((each for each in instants if after is None or each > after), None)
            if at is None:
                break
            after = at
            reviews = quiet_reviews(ladder, at=at, zone=programme.zone)
            if reviews:
                kept += await _kept(programme, ladder, reviews, begin, at=at)
    return kept


async def _kept(
    programme: Programme, ladder: Ladder, reviews: Sequence[QuietReview], begin: Begin, *, at: datetime
) -> int:
    async with begin() as work:
        found = await work.tiers.find_kept(programme, ladder, reviews, at=at)
    kept = 0
    for each in reviews:
        its = found.get(each.tier.code, ())
        for first in range(0, len(its), CHUNK):
            async with begin() as work:
                chunk = its[first : first + CHUNK]
                kept += await work.tiers.keep(programme, ladder, each, chunk, at=at)
    return kept


async def end_floors(begin: Begin, *, limit: int = 200) -> int:
    """Let members fall whose floors have ended, in every programme. Returns how many were looked at."""
    async with begin() as work:
        programmes = await work.programmes.all_current()
        now = work.now
    looked_at = 0
    for programme in programmes:
        until = programme.now(now)
        looked_at += await review_tiers(programme, begin, until=until, limit=limit, floors=True)
    return looked_at


async def look_again(member_id: MemberId, programme: Programme, work: Work) -> None:
    """Lift the member if the figures allow it: after points or events that count have been written in this
    transaction, under the member's lock."""
    standing, programme = await lock_member(member_id, programme, work, measured=True)
    for ladder in programme.ladders_at(standing.moment):
        place = standing.places.get(ladder.id)
        if place is None or standing.status.has_ended:
            continue
        step = upgrade(
            ladder,
            place,
            standing.figures,
            at=standing.moment,
            zone=programme.zone,
            anchors=standing.anchors,
        )
        if step is not None:
            await put(member_id, ladder, step[0], [step[1]] if step[1] else [], standing, work)


async def leave_ladders(standing: Standing, programme: Programme, work: Work) -> None:
    """The membership has ended: the history says so, and no place is looked at any more."""
    for ladder in programme.ladders_at(standing.moment):
        place = standing.places.get(ladder.id)
        if place is not None:
            after, move = leave(ladder, place, at=standing.moment)
            await put(MemberId(standing.member_id), ladder, after, [move], standing, work)


async def put(
    member_id: MemberId, ladder: Ladder, place: Place, moves: Sequence[Move], standing: Standing, work: Work
) -> None:
    """Write a place and its history, and tell what has moved."""
    await work.tiers.record_review(member_id, ladder, place, moves, at=standing.moment)
    await work.facts.tell(*(fact_of_move(member_id, ladder, move) for move in moves if move.kind in MOVED))
