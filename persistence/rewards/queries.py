"""Reads of rewards for members: the catalogue as it is for one, and what was redeemed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId, RedemptionId
from domain.members.standing import MembershipStatus
from domain.points.caps import period_start
from domain.programme.programme import Programme
from domain.rewards.offering import Had
from domain.rewards.redemption import RedemptionState
from domain.rewards.reward import Reward
from domain.rewards.stock import Stock, Stocks
from persistence.database import from_json, row, rows
from persistence.members.statement import Section
from persistence.moments import moment, moment_or_none
from persistence.pages import Page, Slice
from persistence.selection import NO_ARGUMENTS, Arguments

HABIT = timedelta(days=365)
"""What a member has bought in so long is its habit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRead:
    """What decides what rewards are to a member, but for its balance."""

    status: MembershipStatus
    tier: str | None
    segments: frozenset[str]
    had: Mapping[UUID, Had] = field(default_factory=dict)
    """By reward."""
    stocks: Mapping[UUID, Stocks] = field(default_factory=dict)
    bought: Mapping[str, int] = field(default_factory=dict)
    personalised: bool = True
    """The member lets its habits decide in which order it sees rewards."""
    """Pieces by category."""


# `m` may have absorbed others, and what they have had counts.
_PERSONS = """WITH RECURSIVE persons (id) AS (SELECT m.id UNION SELECT g.absorbed_id
    FROM persons x JOIN merges g ON g.member_id = x.id AND g.programme_id = $1 AND g.undone_at IS NULL)"""

_CATALOGUE = f"""
(SELECT json_build_object('status', s.status,
    'tier', (SELECT t.tier_code FROM member_tiers t WHERE t.member_id = m.id AND t.ladder_id = $2),
    'segments', (SELECT json_agg(g.code) FROM segment_members x JOIN segments g ON g.id = x.segment_id
        WHERE x.member_id = m.id AND x.programme_id = $1),
    'had', ({_PERSONS}
        SELECT json_agg(json_build_array(x.reward_id, x.ever, x.in_period)) FROM (
            SELECT r.reward_id, sum(r.quantity) AS ever,
                coalesce(sum(r.quantity) FILTER (WHERE r.at >= w.since), 0) AS in_period
            FROM redemptions r JOIN unnest($3::uuid[], $4::timestamptz[]) AS w (reward_id, since)
                ON w.reward_id = r.reward_id
            WHERE r.member_id IN (SELECT id FROM persons) AND r.state <> 'CANCELLED'
            GROUP BY r.reward_id) x),
    'stocks', (SELECT json_agg(json_build_array(k.reward_id, k.share, k.stock, k.taken))
        FROM reward_stocks k WHERE k.reward_id = ANY($3)),
    'personalised', NOT EXISTS (SELECT FROM member_preferences p
        WHERE p.member_id = m.id AND NOT p.personalised),
    'bought', (SELECT json_object_agg(b.category, b.pieces) FROM (
        SELECT l.category, sum(l.quantity - l.returned) AS pieces
        FROM orders o JOIN order_lines l ON l.member_id = o.member_id AND l.order_id = o.id
        WHERE o.member_id = m.id AND o.programme_id = $1 AND o.paid_at >= $5 AND l.category IS NOT NULL
        GROUP BY l.category HAVING sum(l.quantity - l.returned) > 0) b))
FROM memberships s WHERE s.member_id = m.id AND s.programme_id = $1)
"""  # noqa: S608 - texts of our own


def catalogue_section(
    name: str,
    programme: Programme,
    rewards: Sequence[Reward],
    *,
    at: datetime,
    arguments: Arguments = NO_ARGUMENTS,
) -> Section:
    """Of these rewards, for a member; None for one who has not joined."""

    def decode(text: Any) -> CatalogueRead | None:
        plain = from_json(text)
        if plain is None:
            return None
        return CatalogueRead(
            status=MembershipStatus(plain["status"]),
            tier=plain["tier"],
            segments=frozenset(plain["segments"] or ()),
            had={
                UUID(reward): Had(ever=ever, in_period=in_period)
                for reward, ever, in_period in plain["had"] or ()
            },
            stocks=_stocks(plain["stocks"] or ()),
            bought=plain["bought"] or {},
            personalised=plain["personalised"],
        )

    ladder = programme.default_ladder(at)
    args = (
        programme.id,
        ladder.id if ladder else None,
        [each.reward_id for each in rewards],
        [period_start(each.limits.period, at, programme.zone) for each in rewards],
        at - HABIT,
    )
    return Section(name, _CATALOGUE, args, decode, arguments)


async def stocks_of(reward_ids: Sequence[UUID]) -> dict[UUID, Stocks]:
    """Of rewards, for somebody who is no member."""
    found = await rows(
        "SELECT reward_id, share, stock, taken FROM reward_stocks WHERE reward_id = ANY($1)",
        list(reward_ids),
    )
    return _stocks([tuple(each.values()) for each in found])


def _stocks(plain: Sequence[Any]) -> dict[UUID, Stocks]:
    by_reward: dict[UUID, dict[str, Stock]] = {}
    for reward, share, stock, taken in plain:
        key = reward if isinstance(reward, UUID) else UUID(str(reward))
        by_reward.setdefault(key, {})[share] = Stock(stock, taken)
    return dict(by_reward)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRead:
    before: RedemptionState | None
    after: RedemptionState
    at: datetime
    by: str
    reference: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RedemptionRead:
    id: UUID
    member_id: UUID
    programme_id: UUID
    reward_id: UUID
    revision_id: UUID
    quantity: int
    points: int
    wallet_type_id: UUID
    minor: int
    cost_minor: int
    state: RedemptionState
    entry_id: UUID | None
    coupon_ids: tuple[UUID, ...]
    prize: str | None
    valid_until: datetime | None
    delivery_reference: str | None
    channel: str | None
    store: str | None
    at: datetime
    moved_at: datetime
    restocked: bool | None
    moves: tuple[MoveRead, ...]


_REDEMPTION = """json_build_object('id', r.id, 'member_id', r.member_id, 'programme_id', r.programme_id,
    'reward_id', r.reward_id, 'revision_id', r.revision_id, 'quantity', r.quantity, 'points', r.points,
    'wallet_type_id', r.wallet_type_id, 'minor', r.minor, 'cost_minor', r.cost_minor, 'state', r.state,
    'entry_id', r.entry_id, 'coupon_ids', r.coupon_ids, 'prize', r.prize, 'valid_until', r.valid_until,
    'delivery_reference', r.delivery_reference, 'channel', r.channel_code, 'store', r.store_code,
    'at', r.at, 'moved_at', r.moved_at, 'restocked', r.restocked,
    'moves', (SELECT json_agg(json_build_array(v.before, v.after, v.at, v.moved_by, v.reference)
        ORDER BY v.at, v.id) FROM redemption_moves v
        WHERE v.member_id = r.member_id AND v.redemption_id = r.id))"""

_REDEMPTIONS = f"""
(SELECT json_agg(x.redemption ORDER BY x.at DESC, x.id DESC) FROM ({_PERSONS}
    SELECT r.at, r.id, {_REDEMPTION} AS redemption FROM redemptions r
    WHERE r.member_id IN (SELECT id FROM persons) AND r.programme_id = $1
    AND ($2::timestamptz IS NULL OR (r.at, r.id) < ($2, $3::uuid))
    ORDER BY r.at DESC, r.id DESC LIMIT $4) x)
"""  # noqa: S608 - expressions of our own


def redemptions_section(
    name: str, programme_id: UUID, page: Page, arguments: Arguments = NO_ARGUMENTS
) -> Section:
    """What the member has redeemed, and whoever was merged into the member; the newest first. The position is
    the member, the time, the id."""

    def decode(text: Any) -> Slice[RedemptionRead]:
        return page.read(from_json(text), redemption_of)

    args = (programme_id, page.position(1), page.position(2), page.limit)
    return Section(name, _REDEMPTIONS, args, decode, arguments)


async def redemption(redemption_id: RedemptionId) -> RedemptionRead | None:
    found = await row(
        f"SELECT {_REDEMPTION} AS redemption FROM redemptions r"  # noqa: S608 - an expression of our own
        " WHERE r.member_id = $1 AND r.id = $2",
        redemption_id.member,
        redemption_id.value,
    )
    return redemption_of(from_json(found["redemption"])) if found else None


async def is_of(read: RedemptionRead, member_id: MemberId) -> bool:
    """Whether it is the member's, or that of one whom the member has absorbed."""
    if read.member_id == member_id.value:
        return True
    found = await row(
        """WITH RECURSIVE persons (id) AS (SELECT $1::uuid UNION SELECT g.absorbed_id FROM persons x
            JOIN merges g ON g.member_id = x.id AND g.programme_id = $2 AND g.undone_at IS NULL)
        SELECT true AS yes FROM persons WHERE id = $3""",
        member_id.value,
        read.programme_id,
        read.member_id,
    )
    return found is not None


async def under_way(
    programme_id: UUID, states: Sequence[RedemptionState], reward_id: UUID | None, page: Page
) -> Slice[RedemptionRead]:
    """Of all members, in these states, the oldest first. The position is the time and the id."""
    found = await rows(
        f"""SELECT {_REDEMPTION} AS redemption FROM redemptions r
        WHERE r.programme_id = $1 AND r.state = ANY($2::text[]) AND ($3::uuid IS NULL OR r.reward_id = $3)
        AND ($4::timestamptz IS NULL OR (r.at, r.id) > ($4, $5::uuid))
        ORDER BY r.at, r.id LIMIT $6""",  # noqa: S608 - expressions of our own
        programme_id,
        [each.value for each in states],
        reward_id,
        page.position(0),
        page.position(1),
        page.limit,
    )
    return page.cut([redemption_of(from_json(each["redemption"])) for each in found])


def redemption_of(plain: dict[str, Any]) -> RedemptionRead:
    ids = ("id", "member_id", "programme_id", "reward_id", "revision_id", "wallet_type_id")
    return RedemptionRead(
        **{
            **plain,
            **{name: UUID(plain[name]) for name in ids},
            "entry_id": UUID(plain["entry_id"]) if plain["entry_id"] else None,
            "state": RedemptionState(plain["state"]),
            "coupon_ids": tuple(map(UUID, plain["coupon_ids"])),
            "valid_until": moment_or_none(plain["valid_until"]),
            "at": moment(plain["at"]),
            "moved_at": moment(plain["moved_at"]),
            "moves": tuple(
                MoveRead(
                    before=RedemptionState(before) if before else None,
                    after=RedemptionState(after),
                    at=moment(at),
                    by=by,
                    reference=reference,
                )
                for before, after, at, by, reference in plain["moves"] or ()
            ),
        }
    )
