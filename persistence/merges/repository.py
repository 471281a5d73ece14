"""Merges of balances: what is summed beside the ledger, and the record of what went where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId, MergeId
from domain.merges.ports import Merges
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
_MOVE_TAGS = """
WITH gone AS (DELETE FROM member_tags WHERE member_id = $1 AND programme_id = $3 RETURNING *),
given AS (
    INSERT INTO member_tags (member_id, programme_id, tag, put_at, source)
    SELECT $2, programme_id, tag, put_at, source FROM gone ON CONFLICT DO NOTHING)
SELECT coalesce(json_agg(tag), '[]') FROM gone
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
    SELECT $2, programme_id, badge, revision_id, given_at FROM gone ON CONFLICT DO NOTHING)
SELECT coalesce(json_agg(badge), '[]') FROM gone
"""


class StoredMerges(Merges):
    async def move_counters(
        self, absorbed: MemberId, survivor: MemberId, programme_id: UUID
    ) -> Mapping[str, Any]:
        whose = (absorbed.value, survivor.value, programme_id)
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
            " WHERE absorbed_id = $1 AND programme_id = $2",
            absorbed.value,
            programme_id,
        )
        if found is None:
            return None
        lots = {UUID(own): UUID(new) for each in from_json(found["wallets"]) for own, new, *_ in each["lots"]}
        return MemberId(found["member_id"]), lots
