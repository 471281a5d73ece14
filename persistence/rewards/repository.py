"""Revisions of rewards, their stocks, redemptions, and the log of draws."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId, RedemptionId
from domain.rewards.drawing import commitment
from domain.rewards.offering import Had
from domain.rewards.ports import Rewards
from domain.rewards.redemption import Move, Redemption, RedemptionState
from domain.rewards.reward import Reward, RewardStatus, content_from_plain, reward_to_plain
from domain.rewards.stock import Stock, Stocks
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.revisions import Revisions

REWARDS = Revisions("rewards", "reward_revisions", "reward_id")

PERSONS = """persons (id) AS (SELECT $1::uuid UNION SELECT g.absorbed_id
    FROM persons x JOIN merges g ON g.member_id = x.id AND g.programme_id = $2
        AND g.undone_at IS NULL)"""
"""The member $1, and whoever was merged into the member in the programme $2."""

_HAD = f"""WITH RECURSIVE {PERSONS}
SELECT coalesce(sum(r.quantity), 0)::bigint AS ever,
    coalesce(sum(r.quantity) FILTER (WHERE r.at >= $4), 0)::bigint AS in_period,
    (SELECT json_agg(json_build_array(s.share, s.stock, s.taken)) FROM reward_stocks s
        WHERE s.reward_id = $3) AS stocks
FROM redemptions r WHERE r.member_id IN (SELECT id FROM persons) AND r.reward_id = $3
    AND r.state <> 'CANCELLED'"""  # noqa: S608 - a text of our own

_ADD = """
WITH added AS (
    INSERT INTO redemptions (id, member_id, programme_id, reward_id, revision_id, quantity, points,
        wallet_type_id, minor, cost_minor, state, entry_id, shares, coupon_ids, prize, valid_until,
        delivery_reference, channel_code, store_code, at, moved_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20))
INSERT INTO redemption_moves (id, member_id, redemption_id, before, after, at, moved_by)
VALUES ($21, $2, $1, NULL, $11, $20, $22) RETURNING id
"""

_SEEDS: dict[UUID, bytes] = {}
"""By revision: a seed never changes."""


def reward_of(plain: dict[str, Any]) -> Reward:
    return Reward(
        **REWARDS.identity(plain),
        status=RewardStatus(plain["status"]),
        **content_from_plain(plain["content"]),
    )


def stocks_of(plain: Sequence[Any] | None) -> dict[str, Stock]:
    return {share: Stock(stock, taken) for share, stock, taken in plain or ()}


class StoredRewards(Rewards):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def add_revision(self, programme_id: UUID, reward: Reward, *, at: datetime, by: str) -> None:
        content = reward_to_plain(reward)
        await REWARDS.add(programme_id, reward.reward_id, reward, content, at=at, by=by)
        if reward.pool is not None:
            seed = secrets.token_bytes(32)
            await rows(
                """INSERT INTO draw_seeds (id, reward_id, commitment, seed) VALUES ($1, $2, $3, $4)
                RETURNING id""",
                reward.id,
                reward.reward_id,
                commitment(seed),
                self._vault.seal_column(Secret.DRAW_SEED, reward.id, seed.hex()).token,
            )

    async def set_stocks(self, reward_id: UUID, stocks: Mapping[str, int | None]) -> None:
        await rows(
            """INSERT INTO reward_stocks AS s (reward_id, share, stock)
            SELECT $1, x.share, x.stock FROM unnest($2::text[], $3::bigint[]) AS x (share, stock)
            ON CONFLICT (reward_id, share) DO UPDATE SET stock = excluded.stock RETURNING share""",
            reward_id,
            list(stocks),
            list(stocks.values()),
        )

    async def lock_stocks(self, reward_id: UUID) -> Stocks:
        found = await rows(
            "SELECT share, stock, taken FROM reward_stocks WHERE reward_id = $1 ORDER BY share FOR UPDATE",
            reward_id,
        )
        return {each["share"]: Stock(each["stock"], each["taken"]) for each in found}

    async def take(self, reward_id: UUID, shares: Mapping[str, int]) -> None:
        if not shares:
            return
        changed = await rows(
            """UPDATE reward_stocks s SET taken = s.taken + x.count
            FROM unnest($2::text[], $3::bigint[]) AS x (share, count)
            WHERE s.reward_id = $1 AND s.share = x.share RETURNING s.share""",
            reward_id,
            list(shares),
            list(shares.values()),
        )
        assert len(changed) == len(shares), "every share that is taken from is counted"

    async def had(
        self, member_id: MemberId, programme_id: UUID, reward_id: UUID, *, since: datetime
    ) -> tuple[Had, Stocks]:
        (found,) = await rows(_HAD, member_id.value, programme_id, reward_id, since)
        had = Had(ever=found["ever"], in_period=found["in_period"])
        return had, stocks_of(from_json(found["stocks"]))

    async def seed(self, revision_id: UUID) -> bytes:
        if revision_id not in _SEEDS:
            sealed = await value("SELECT seed FROM draw_seeds WHERE id = $1", revision_id)
            _SEEDS[revision_id] = opened_seed(self._vault, revision_id, sealed)
        return _SEEDS[revision_id]

    async def log_draw(self, reward_id: UUID, sequence: int, line: Mapping[str, Any]) -> None:
        await rows(
            "INSERT INTO prize_draws (reward_id, sequence, line) VALUES ($1, $2, $3) RETURNING sequence",
            reward_id,
            sequence,
            to_json(line),
        )

    async def add(self, redemption: Redemption, move: Move) -> None:
        await rows(
            _ADD,
            redemption.id,
            redemption.member_id,
            redemption.programme_id,
            redemption.reward_id,
            redemption.revision_id,
            redemption.quantity,
            redemption.points,
            redemption.wallet_type_id,
            redemption.minor,
            redemption.cost_minor,
            redemption.state.value,
            redemption.entry_id,
            to_json(redemption.shares),
            to_json([each.hex for each in redemption.coupon_ids]),
            redemption.prize,
            redemption.valid_until,
            redemption.delivery_reference,
            redemption.channel,
            redemption.store,
            redemption.at,
            move.id,
            move.by,
        )

    async def programme_of(self, redemption_id: RedemptionId) -> str | None:
        code: str | None = await value(
            """SELECT p.code FROM redemptions r JOIN programmes p ON p.id = r.programme_id
            WHERE r.member_id = $1 AND r.id = $2""",
            redemption_id.member,
            redemption_id.value,
        )
        return code

    async def find(self, redemption_id: RedemptionId) -> Redemption | None:
        found = await row(
            """SELECT id, member_id, programme_id, reward_id, revision_id, quantity, points, wallet_type_id,
                minor, cost_minor, state, entry_id, shares, coupon_ids, prize, valid_until,
                delivery_reference, channel_code AS channel, store_code AS store, at
            FROM redemptions WHERE member_id = $1 AND id = $2""",
            redemption_id.member,
            redemption_id.value,
        )
        if found is None:
            return None
        return Redemption(
            **{
                **found,
                "state": RedemptionState(found["state"]),
                "shares": from_json(found["shares"]),
                "coupon_ids": tuple(map(UUID, from_json(found["coupon_ids"]))),
            }
        )

    async def move(self, redemption_id: RedemptionId, move: Move) -> bool:
        found = await rows(
            """WITH moved AS (
                UPDATE redemptions SET state = $4, moved_at = $5, restocked = $6
                WHERE member_id = $1 AND id = $2 AND state = $3 RETURNING id)
            INSERT INTO redemption_moves
                (id, member_id, redemption_id, before, after, at, moved_by, reference)
            SELECT $7, $1, m.id, $3, $4, $5, $8, $9 FROM moved m RETURNING id""",
            redemption_id.member,
            redemption_id.value,
            move.before.value if move.before else None,
            move.after.value,
            move.at,
            move.restocked,
            move.id,
            move.by,
            move.reference,
        )
        return bool(found)

    async def became(self, member_id: MemberId, programme_id: UUID) -> Sequence[tuple[MemberId, UUID]]:
        found = await rows(
            """WITH RECURSIVE chain (member_id, merge_id, step) AS (
                SELECT g.member_id, g.id, 1 FROM merges g WHERE g.absorbed_id = $1 AND g.programme_id = $2
                    AND g.undone_at IS NULL
                UNION ALL SELECT g.member_id, g.id, c.step + 1
                FROM chain c JOIN merges g ON g.absorbed_id = c.member_id AND g.programme_id = $2
                    AND g.undone_at IS NULL
                WHERE c.step < 100)
            SELECT member_id, merge_id FROM chain ORDER BY step""",
            member_id.value,
            programme_id,
        )
        return [(MemberId(each["member_id"]), each["merge_id"]) for each in found]


def opened_seed(vault: Vault, revision_id: UUID, sealed: bytes) -> bytes:
    return bytes.fromhex(vault.open_column(Sealed(Secret.DRAW_SEED, bytes(sealed)), revision_id))
