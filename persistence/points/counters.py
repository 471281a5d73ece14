"""What is used up of caps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.points.caps import CapKey, CapPeriod, CapScope, CapUnit, Used
from domain.programme.programme import Programme
from persistence.database import rows
from persistence.moments import endless

_COUNTERS = """unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
    AS k (rule_code, unit, period, starts_at)"""
_SAME_COUNTER = """c.programme_id = $5 AND c.rule_code = k.rule_code AND c.unit = k.unit
    AND c.period = k.period AND c.starts_at = k.starts_at"""
_COUNTER_COLUMNS = "c.rule_code, c.unit, c.period, c.starts_at, c.used"
_MEMBER_CAPS = f"""SELECT {_COUNTER_COLUMNS} FROM member_caps c JOIN {_COUNTERS} ON {_SAME_COUNTER}
WHERE c.member_id = $6"""  # noqa: S608 - expressions of our own
_MANY_MEMBERS_CAPS = f"""SELECT c.member_id, {_COUNTER_COLUMNS} FROM member_caps c
JOIN unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $6::uuid[])
    AS k (rule_code, unit, period, starts_at, member_id) ON {_SAME_COUNTER} AND c.member_id = k.member_id"""  # noqa: S608
# A counter that is not there yet is made, so that there is a row to lock. The rows come from the conflict
# itself, as they are after a wait, and locked.
_SHARED_CAPS = f"""INSERT INTO shared_caps AS c (programme_id, rule_code, unit, period, starts_at, used)
SELECT $5, k.rule_code, k.unit, k.period, k.starts_at, 0 FROM {_COUNTERS}
ORDER BY k.rule_code, k.unit, k.period, k.starts_at
ON CONFLICT (programme_id, rule_code, unit, period, starts_at) DO UPDATE SET used = c.used
RETURNING {_COUNTER_COLUMNS}"""  # noqa: S608 - expressions of our own
_SHARED_NOW = f"SELECT {_COUNTER_COLUMNS} FROM shared_caps c JOIN {_COUNTERS} ON {_SAME_COUNTER}"  # noqa: S608


async def used(member_id: MemberId, programme: Programme, keys: Sequence[CapKey]) -> dict[CapKey, int]:
    """Of one member's counters and of those that all share; the shared ones are held."""
    own = [key for key in keys if key.scope is CapScope.MEMBER]
    return {
        **(await _counted(_MEMBER_CAPS, own, programme.id, member_id.value) if own else {}),
        **await shared(programme, keys),
    }


async def used_by(programme: Programme, keys: Mapping[UUID, Sequence[CapKey]]) -> dict[UUID, Used]:
    """Of many members' own counters, by member, in one statement."""
    wanted = [(key, member) for member, its in keys.items() for key in its if key.scope is CapScope.MEMBER]
    by_member: dict[UUID, dict[CapKey, int]] = {member: {} for member in keys}
    if wanted:
        of = [member for _, member in wanted]
        for each in await _rows(_MANY_MEMBERS_CAPS, [key for key, _ in wanted], programme.id, of):
            by_member[each["member_id"]][_key(each, CapScope.MEMBER)] = each["used"]
    return dict(by_member)


async def shared(programme: Programme, keys: Sequence[CapKey]) -> Used:
    """Of those that all members share; held until the end of the transaction."""
    wanted = [key for key in keys if key.scope is CapScope.EVERYBODY]
    return await _counted(_SHARED_CAPS, wanted, programme.id) if wanted else {}


async def shared_now(programme: Programme, keys: Sequence[CapKey]) -> Used:
    """Of those that all members share, as they stand at the moment: nothing is held."""
    wanted = [key for key in keys if key.scope is CapScope.EVERYBODY]
    return await _counted(_SHARED_NOW, wanted, programme.id) if wanted else {}


async def _counted(sql: str, keys: Sequence[CapKey], *args: Any) -> dict[CapKey, int]:
    return {_key(each, keys[0].scope): each["used"] for each in await _rows(sql, keys, *args)}


async def _rows(sql: str, keys: Sequence[CapKey], *args: Any) -> Sequence[Mapping[str, Any]]:
    return await rows(
        sql,
        [key.rule for key in keys],
        [key.unit.value for key in keys],
        [key.period.value for key in keys],
        [key.starts_at for key in keys],
        *args,
    )


def _key(row: Mapping[str, Any], scope: CapScope) -> CapKey:
    return CapKey(
        row["rule_code"],
        scope,
        CapUnit(row["unit"]),
        CapPeriod(row["period"]),
        endless(row["starts_at"]),
    )
