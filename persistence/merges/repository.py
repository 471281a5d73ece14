"""Merges of balances: what is summed beside the ledger, and the record of what went where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId, MergeId
from domain.merges.ports import Merges, Moved
from persistence.database import from_json, row, rows, to_json, value

_MOVE_CARRIES = """
WITH gone AS (DELETE FROM carries WHERE member_id = $1 AND programme_id = $3 RETURNING *),
given AS (
    INSERT INTO carries AS c (member_id, programme_id, rule_code, amount, granted)
    SELECT $2, programme_id, rule_code, amount, granted FROM gone
    ON CONFLICT (member_id, programme_id, rule_code)
        DO UPDATE SET amount = c.amount + excluded.amount, granted = c.granted + excluded.granted)
SELECT coalesce(json_agg(json_build_array(rule_code, amount, granted)), '[]') FROM gone
"""
_MOVE_CAPS = """
WITH gone AS (DELETE FROM member_caps WHERE member_id = $1 AND programme_id = $3 RETURNING *),
given AS (
    INSERT INTO member_caps AS c (member_id, programme_id, rule_code, unit, period, starts_at, used)
    SELECT $2, programme_id, rule_code, unit, period, starts_at, used FROM gone
    ON CONFLICT (member_id, programme_id, rule_code, unit, period, starts_at)
        DO UPDATE SET used = c.used + excluded.used)
SELECT coalesce(json_agg(json_build_array(rule_code, unit, period, starts_at, used)), '[]') FROM gone
"""
# With what each was, and whether the survivor did not have it.
_MOVE_TAGS = """
WITH gone AS (DELETE FROM member_tags WHERE member_id = $1 AND programme_id = $3 RETURNING *),
given AS (
    INSERT INTO member_tags (member_id, programme_id, tag, put_at, source)
    SELECT $2, programme_id, tag, put_at, source FROM gone ON CONFLICT DO NOTHING RETURNING tag)
SELECT coalesce(json_agg(json_build_array(tag, put_at, source, tag IN (SELECT tag FROM given))), '[]')
FROM gone
"""
# The absorbed one's code goes on to bring members, to the survivor. Nobody has brought oneself.
_MOVE_REFERRALS = """
WITH codes AS (
    UPDATE referral_codes SET member_id = $2 WHERE member_id = $1 AND programme_id = $3 RETURNING code),
brought AS (
    UPDATE referrals SET referrer_id = $2 WHERE referrer_id = $1 AND programme_id = $3 AND member_id <> $2
    RETURNING member_id)
SELECT json_build_object('codes', (SELECT coalesce(json_agg(code), '[]') FROM codes),
    'brought', (SELECT coalesce(json_agg(member_id), '[]') FROM brought))
"""
_MOVE_BADGES = """
WITH gone AS (DELETE FROM member_badges WHERE member_id = $1 AND programme_id = $3 RETURNING *),
given AS (
    INSERT INTO member_badges (member_id, programme_id, badge, revision_id, given_at)
    SELECT $2, programme_id, badge, revision_id, given_at FROM gone ON CONFLICT DO NOTHING RETURNING badge)
SELECT coalesce(json_agg(json_build_array(badge, revision_id, given_at, badge IN (SELECT badge FROM given))),
    '[]') FROM gone
"""
# What one of them has had once for ever, a birthday's gift for instance, both have had.
_SHARE_OCCASIONS = """
INSERT INTO member_occasions (member_id, programme_id, name, at)
SELECT $2, programme_id, name, at FROM member_occasions WHERE member_id = $1 AND programme_id = $3
ON CONFLICT DO NOTHING RETURNING name
"""

# The same the other way round: what is in the record goes back, and off the survivor as far as it is there.
_RETURN = (
    """
    WITH x AS (SELECT e ->> 0 AS rule_code, (e ->> 1)::bigint AS amount, (e ->> 2)::bigint AS granted
        FROM jsonb_array_elements($4::jsonb -> 'carries') e),
    taken AS (
        UPDATE carries c SET amount = greatest(c.amount - x.amount, 0),
            granted = greatest(c.granted - x.granted, 0)
        FROM x WHERE c.member_id = $2 AND c.programme_id = $3 AND c.rule_code = x.rule_code)
    INSERT INTO carries AS c (member_id, programme_id, rule_code, amount, granted)
    SELECT $1, $3, rule_code, amount, granted FROM x
    ON CONFLICT (member_id, programme_id, rule_code)
        DO UPDATE SET amount = c.amount + excluded.amount, granted = c.granted + excluded.granted
    RETURNING rule_code
    """,
    """
    WITH x AS (SELECT e ->> 0 AS rule_code, e ->> 1 AS unit, e ->> 2 AS period,
            (e ->> 3)::timestamptz AS starts_at, (e ->> 4)::bigint AS used
        FROM jsonb_array_elements($4::jsonb -> 'caps') e),
    taken AS (
        UPDATE member_caps c SET used = greatest(c.used - x.used, 0) FROM x
        WHERE c.member_id = $2 AND c.programme_id = $3 AND (c.rule_code, c.unit, c.period, c.starts_at)
            = (x.rule_code, x.unit, x.period, x.starts_at))
    INSERT INTO member_caps AS c (member_id, programme_id, rule_code, unit, period, starts_at, used)
    SELECT $1, $3, rule_code, unit, period, starts_at, used FROM x
    ON CONFLICT (member_id, programme_id, rule_code, unit, period, starts_at)
        DO UPDATE SET used = c.used + excluded.used
    RETURNING rule_code
    """,
    """
    WITH x AS (SELECT e ->> 0 AS tag, (e ->> 1)::timestamptz AS put_at, e ->> 2 AS source,
            (e ->> 3)::boolean AS new
        FROM jsonb_array_elements($4::jsonb -> 'tags') e),
    taken AS (
        DELETE FROM member_tags t USING x WHERE t.member_id = $2 AND t.programme_id = $3
            AND t.tag = x.tag AND x.new)
    INSERT INTO member_tags (member_id, programme_id, tag, put_at, source)
    SELECT $1, $3, tag, put_at, source FROM x ON CONFLICT DO NOTHING RETURNING tag
    """,
    """
    WITH x AS (SELECT e ->> 0 AS badge, (e ->> 1)::uuid AS revision_id, (e ->> 2)::timestamptz AS given_at,
            (e ->> 3)::boolean AS new
        FROM jsonb_array_elements($4::jsonb -> 'badges') e),
    taken AS (
        DELETE FROM member_badges b USING x WHERE b.member_id = $2 AND b.programme_id = $3
            AND b.badge = x.badge AND x.new)
    INSERT INTO member_badges (member_id, programme_id, badge, revision_id, given_at)
    SELECT $1, $3, badge, revision_id, given_at FROM x ON CONFLICT DO NOTHING RETURNING badge
    """,
    """
    WITH codes AS (
        UPDATE referral_codes SET member_id = $1 WHERE member_id = $2 AND programme_id = $3
            AND code IN (SELECT jsonb_array_elements_text($4::jsonb -> 'referrals' -> 'codes')))
    UPDATE referrals SET referrer_id = $1 WHERE referrer_id = $2 AND programme_id = $3 AND member_id <> $1
        AND member_id::text IN (SELECT jsonb_array_elements_text($4::jsonb -> 'referrals' -> 'brought'))
    RETURNING member_id
    """,
)


class StoredMerges(Merges):
    async def move_counters(
        self, absorbed: MemberId, survivor: MemberId, programme_id: UUID
    ) -> Mapping[str, Any]:
        whose = (absorbed.value, survivor.value, programme_id)
        await rows(_SHARE_OCCASIONS, *whose)
        return {
            "carries": from_json(await value(_MOVE_CARRIES, *whose)),
            "caps": from_json(await value(_MOVE_CAPS, *whose)),
            "tags": from_json(await value(_MOVE_TAGS, *whose)),
            "badges": from_json(await value(_MOVE_BADGES, *whose)),
            "referrals": from_json(await value(_MOVE_REFERRALS, *whose)),
        }

    async def add(
        self,
        merge_id: MergeId,
        absorbed: MemberId,
        programme_id: UUID,
        moved: Mapping[str, Any],
        *,
        by: str,
        at: datetime,
    ) -> None:
        await rows(
            """INSERT INTO merges (id, member_id, absorbed_id, programme_id, moved, merged_by, at)
            VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7) RETURNING id""",
            merge_id.value,
            merge_id.member,
            absorbed.value,
            programme_id,
            to_json(moved),
            by,
            at,
        )

    async def of_absorbed(
        self, absorbed: MemberId, programme_id: UUID
    ) -> tuple[MemberId, Mapping[UUID, UUID]] | None:
        found = await row(
            "SELECT member_id, moved -> 'wallets' AS wallets FROM merges"
            " WHERE absorbed_id = $1 AND programme_id = $2 AND undone_at IS NULL ORDER BY at DESC LIMIT 1",
            absorbed.value,
            programme_id,
        )
        if found is None:
            return None
        lots = {UUID(own): UUID(new) for each in from_json(found["wallets"]) for own, new, *_ in each["lots"]}
        return MemberId(found["member_id"]), lots

    async def came_back(self, absorbed: MemberId, programme_id: UUID) -> Mapping[UUID, UUID]:
        found = await rows(
            "SELECT returned -> 'wallets' AS wallets FROM merges"
            " WHERE absorbed_id = $1 AND programme_id = $2 AND undone_at IS NOT NULL ORDER BY at",
            absorbed.value,
            programme_id,
        )
        became: dict[UUID, UUID] = {}
        for each in found:
            lots = {UUID(own): UUID(new) for one in from_json(each["wallets"]) for own, new, _ in one["lots"]}
            became = {**lots, **{first: lots.get(last, last) for first, last in became.items()}}
        return became

    async def moved(self, merge_id: MergeId) -> Moved | None:
        found = await row(
            "SELECT absorbed_id, programme_id, moved FROM merges"
            " WHERE member_id = $1 AND id = $2 AND undone_at IS NULL",
            merge_id.member,
            merge_id.value,
        )
        if found is None:
            return None
        return Moved(
            absorbed=MemberId(found["absorbed_id"]),
            programme_id=found["programme_id"],
            record=from_json(found["moved"]),
        )

    async def return_counters(
        self, absorbed: MemberId, survivor: MemberId, programme_id: UUID, counters: Mapping[str, Any]
    ) -> None:
        for statement in _RETURN:
            await rows(statement, absorbed.value, survivor.value, programme_id, to_json(counters))

    async def undo(self, merge_id: MergeId, returned: Mapping[str, Any], *, at: datetime) -> None:
        await rows(
            "UPDATE merges SET undone_at = $3, returned = $4::jsonb"
            " WHERE member_id = $1 AND id = $2 RETURNING id",
            merge_id.member,
            merge_id.value,
            at,
            to_json(returned),
        )
