"""In which tier a member was at an instant, as known at another, and will be if nothing else happens."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.programme.programme import PROGRESS, Programme
from domain.tiers.activity import Activity
from domain.tiers.ladder import Ladder
from domain.tiers.qualification import catch_up
from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.selection import NO_ARGUMENTS, Arguments
from persistence.tiers.measure import PROGRESS_LEFT
from persistence.tiers.places import DUE_AT, PLACE, place_of
from persistence.tiers.queries import PlaceRead

FORESIGHT = timedelta(days=3660)
"""Reviews are foreseen for so long: no window is longer, so nothing changes afterwards by itself."""

# The last move by then, since when the tier is held (a review that kept it began nothing), and, where the
# present place is older than the instant and a review of it lies before, what reviews look at.
_TIER_THEN = f"""
(SELECT json_build_object('member', v.member_id, 'tier', v.to_tier, 'revision', v.revision, 'since', (
        SELECT max(b.at) FROM tier_moves b WHERE b.member_id = v.member_id AND b.ladder_id = v.ladder_id
        AND b.kind <> 'KEPT' AND b.at <= $2 AND b.recorded_at <= coalesce($3::timestamptz, 'infinity')),
    'place', CASE WHEN {DUE_AT} <= $2 AND x.since <= $2 AND $3::timestamptz IS NULL THEN json_build_object(
        {PLACE}, 'joined_at', (SELECT j.joined_at FROM memberships j
            WHERE j.member_id = x.member_id AND j.programme_id = x.programme_id),
        'events', (SELECT json_agg(e.at) FROM member_events e
            WHERE e.member_id = x.member_id AND e.programme_id = x.programme_id),
        'orders', (SELECT json_agg(json_build_array(o.paid_at, o.goods_minor - o.returned_minor, o.counts))
            FROM orders o WHERE o.member_id = x.member_id AND o.programme_id = x.programme_id),
        'progress', (SELECT json_agg(json_build_array(l.earned_at, {PROGRESS_LEFT}))
            FROM lots l WHERE l.member_id = x.member_id AND l.wallet_type_id = $4)) END)
FROM tier_moves v
LEFT JOIN member_tiers x ON x.member_id = v.member_id AND x.ladder_id = v.ladder_id
WHERE v.member_id = m.id AND v.ladder_id = $1 AND v.at <= $2
AND v.recorded_at <= coalesce($3::timestamptz, 'infinity')
ORDER BY v.at DESC, v.id DESC LIMIT 1)
"""  # noqa: S608 - expressions of our own


def tier_at_section(
    name: str,
    programme: Programme,
    ladder: Ladder,
    at: datetime,
    known_at: datetime | None,
    *,
    now: datetime,
    arguments: Arguments = NO_ARGUMENTS,
) -> Section:
    """The place at an instant, None before the member joined.

    From the moves that had happened by then and were written at or before `known_at`. Where everything is
    known, reviews that lie before the instant are decided on paper, with the figures as they are now.
    """
    at = min(at, now + FORESIGHT)
    if known_at is not None and known_at >= now:
        known_at = None

    def decode(text: Any) -> PlaceRead | None:
        plain = from_json(text)
        if plain is None:
            return None
        place = place_of(plain)
        if plain["place"]:
            held = plain["place"]
            place, _ = catch_up(ladder, place_of(held), _activity(held), until=at, zone=programme.zone)
        return PlaceRead(
            programme=programme,
            ladder=ladder,
            place=place,
            figures=None,
            member_id=UUID(plain["member"]),
        )

    args: tuple[Any, ...] = (ladder.id, at, known_at, _progress_wallet(programme))
    return Section(name, _TIER_THEN, args, decode, arguments)


def _progress_wallet(programme: Programme) -> UUID:
    return programme.wallet_by_code[PROGRESS].id


def _activity(plain: dict[str, Any]) -> Activity:
    return Activity(
        ((moment(paid_at), goods, counts) for paid_at, goods, counts in plain["orders"] or ()),
        ((moment(earned_at), points) for earned_at, points in plain["progress"] or ()),
        map(moment, plain["events"] or ()),
        moment(plain["joined_at"]),
    )
