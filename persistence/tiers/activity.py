"""What members did that ladders measure, as the rules read it: every order, lot of progress and event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from domain.programme.programme import PROGRESS, Programme
from domain.tiers.activity import Activity
from persistence.database import rows
from persistence.tiers.measure import PROGRESS_LEFT


async def activities_of(
    programme: Programme, members: Sequence[UUID], joined: Mapping[UUID, datetime]
) -> dict[UUID, Activity]:
    orders: dict[UUID, list[tuple[datetime, int, bool]]] = {member: [] for member in members}
    progress: dict[UUID, list[tuple[datetime, int]]] = {member: [] for member in members}
    events: dict[UUID, list[datetime]] = {member: [] for member in members}
    for each in await rows(
        "SELECT member_id, paid_at, goods_minor - returned_minor AS goods, counts FROM orders"
        " WHERE programme_id = $1 AND member_id = ANY($2::uuid[])",
        programme.id,
        list(members),
    ):
        orders[each["member_id"]].append((each["paid_at"], each["goods"], each["counts"]))
    for each in await rows(
        f"""SELECT l.member_id, l.earned_at, ({PROGRESS_LEFT})::bigint AS points FROM lots l
        WHERE l.wallet_type_id = $1 AND l.member_id = ANY($2::uuid[])""",  # noqa: S608 - our own expression
        programme.wallet_by_code[PROGRESS].id,
        list(members),
    ):
        progress[each["member_id"]].append((each["earned_at"], each["points"]))
    for each in await rows(
        "SELECT member_id, at FROM member_events WHERE programme_id = $1 AND member_id = ANY($2::uuid[])",
        programme.id,
        list(members),
    ):
        events[each["member_id"]].append(each["at"])
    return {
        member: Activity(orders[member], progress[member], events[member], joined[member])
        for member in members
    }
