"""What campaigns have been asked about, and whom a day concerns."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from domain.campaigns.mission import Mission
from domain.conditions.subject import Needs, birthday_in
from domain.conditions.tree import Condition
from domain.kernel.ids import MemberId
from domain.kernel.periods import midnight
from domain.occasions.ports import Found, Occasions, OrderTold
from domain.programme.programme import Programme
from persistence.conditions.audience import TAKES_PART, fulfilling
from persistence.conditions.knowing import known_of
from persistence.database import row, rows, value
from persistence.encryption import Vault
from persistence.occasions.progress import COUNTED

_TAKE = """
INSERT INTO member_occasions (member_id, programme_id, name, at) VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING RETURNING name
"""
_ORDER = """
SELECT programme_id, goods_minor AS goods, store_code AS store, channel_code AS channel, counts
FROM orders WHERE member_id = $1 AND id = $2
"""
_OF_MOVE = """
SELECT l.programme_id FROM tier_moves h JOIN ladders l ON l.id = h.ladder_id
WHERE h.member_id = $1 AND l.code = $2 AND h.at = $3 LIMIT 1
"""
_NOT_YET = """NOT EXISTS (SELECT FROM member_occasions o WHERE o.member_id = m.member_id
    AND o.programme_id = m.programme_id AND o.name = $2)"""
_BORN = f"""
SELECT m.member_id FROM member_search s JOIN memberships m ON m.member_id = s.member_id
WHERE m.programme_id = $1 AND s.birthday = ANY($3::smallint[]) AND m.joined_at < $4
AND m.status IN {TAKES_PART} AND ($5::uuid IS NULL OR m.member_id > $5) AND {_NOT_YET}
ORDER BY m.member_id LIMIT $6
"""  # noqa: S608 - texts of our own
_JOINED = f"""
SELECT m.member_id, (m.joined_at AT TIME ZONE $3)::date AS joined_on FROM memberships m
WHERE m.programme_id = $1 AND to_char(m.joined_at AT TIME ZONE $3, 'MM-DD') = ANY($4::text[])
AND m.joined_at < $5 AND m.status IN {TAKES_PART} AND ($6::uuid IS NULL OR m.member_id > $6) AND {_NOT_YET}
ORDER BY m.member_id LIMIT $7
"""  # noqa: S608 - texts of our own
_EVERYBODY = f"""
SELECT m.member_id FROM memberships m WHERE m.programme_id = $1 AND m.joined_at <= $2
AND m.status IN {TAKES_PART} AND ($3::uuid IS NULL OR m.member_id > $3) ORDER BY m.member_id LIMIT $4
"""  # noqa: S608 - texts of our own
_COMPLETE = """
SELECT name IS NOT NULL AND gender IS NOT NULL AND birthday IS NOT NULL
    AND (phone IS NOT NULL OR email IS NOT NULL) FROM members WHERE id = $1
"""


class StoredOccasions(Occasions):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def take(self, member_id: MemberId, programme_id: UUID, name: str, *, at: datetime) -> bool:
        return bool(await rows(_TAKE, member_id.value, programme_id, name, at))

    async def order(self, member_id: MemberId, order_id: UUID) -> OrderTold | None:
        found = await row(_ORDER, member_id.value, order_id)
        return OrderTold(**found) if found else None

    async def programme_of_move(self, member_id: MemberId, ladder: str, at: datetime) -> UUID | None:
        found: UUID | None = await value(_OF_MOVE, member_id.value, ladder, at)
        return found

    async def progress(
        self, member_id: MemberId, programme_id: UUID, mission: Mission, *, since: datetime, until: datetime
    ) -> int:
        sql = COUNTED[mission.activity].format(
            member="$1",
            programme="$2",
            since="$3",
            until="$4",
            event="$5::text",
        )
        done: int = await value(sql, member_id.value, programme_id, since, until, mission.event)
        return done

    async def born_on(
        self, programme: Programme, day: date, name: str, *, after: UUID | None, limit: int
    ) -> Found[MemberId]:
        digests = sorted({index.month_day(each) for index in self._vault.indexes for each in _kept_on(day)})
        ends = midnight(day + timedelta(days=1), programme.zone)
        found = await rows(_BORN, programme.id, name, digests, ends, after, limit)
        ids = [each["member_id"] for each in found]
        # Some days of the year share a digest: whose birthday it is, the sealed value says.
        known = await known_of(
            ids, programme, Needs(birthday=True), at=midnight(day, programme.zone), vault=self._vault
        )
        born = [
            MemberId(each)
            for each in ids
            if (birthday := known[each].birthday) is not None and birthday_in(birthday, day.year) == day
        ]
        return born, ids[-1] if len(ids) == limit else None

    async def joined_on(
        self, programme: Programme, day: date, name: str, *, after: UUID | None, limit: int
    ) -> Found[tuple[MemberId, int]]:
        days = [each[5:] for each in _kept_on(day)]
        before = midnight(day.replace(month=1, day=1), programme.zone)
        found = await rows(_JOINED, programme.id, name, programme.time_zone, days, before, after, limit)
        joined = [(MemberId(each["member_id"]), day.year - each["joined_on"].year) for each in found]
        return joined, found[-1]["member_id"] if len(found) == limit else None

    async def fulfilling(
        self, programme: Programme, condition: Condition, *, at: datetime, after: UUID | None, limit: int
    ) -> Found[MemberId]:
        found = await rows(_EVERYBODY, programme.id, at, after, limit)
        ids = [each["member_id"] for each in found]
        meant = await fulfilling(condition, programme, ids, at=at, vault=self._vault) if ids else set()
        return [MemberId(each) for each in ids if each in meant], ids[-1] if len(ids) == limit else None

    async def profile_is_complete(self, member_id: MemberId) -> bool:
        return bool(await value(_COMPLETE, member_id.value))


def _kept_on(day: date) -> list[str]:
    """The days of the year that are kept on the day: 29 February on the 28th, where there is none."""
    leap = date(2000, day.month, day.day)
    kept = [leap]
    if (day.month, day.day) == (2, 28) and birthday_in(date(2000, 2, 29), day.year) == day:
        kept.append(date(2000, 2, 29))
    return [each.isoformat() for each in kept]
