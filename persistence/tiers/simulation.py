"""What a policy would make of everybody, reckoned by the database from the figures of now.

`would_be` in domain/tiers/qualification.py is the rule; here it stands as one expression over all members,
and a test holds the two together. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.programme.programme import Programme
from domain.tiers.ladder import (
    Downgrade,
    Figure,
    Ladder,
    Tier,
)
from persistence.database import rows
from persistence.tiers.everybody import Arguments, Parameter, holds_sql, measured, over_everybody


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedMove:
    """So many members who stand in one tier would stand in another, or in the same."""

    from_tier: str
    to_tier: str
    members: int


async def simulate(draft: Ladder, programme: Programme, *, at: datetime) -> list[SimulatedMove]:
    """Where everybody who takes part would stand once every grace is over; tiers that were given stand."""
    figures = sorted(draft.figures, key=repr)
    parameter = Arguments(programme.id, draft.id, at)
    columns, joins = measured(figures, programme, parameter, at=at)
    names = {figure: f"f{place}" for place, figure in enumerate(figures)}
    sql = f"""
WITH w AS MATERIALIZED (
    SELECT m.member_id, m.joined_at, m.spend_minor, m.order_count, coalesce(x.since, '-infinity') AS since,
        x.tier_code, coalesce(x.earned_code, x.tier_code) AS earned_code, x.floors
    FROM memberships m LEFT JOIN member_tiers x ON x.member_id = m.member_id AND x.ladder_id = $2
    WHERE m.programme_id = $1 AND m.status IN ('ACTIVE', 'SUSPENDED')),
measured AS (SELECT w.tier_code, w.earned_code, w.floors {columns} FROM w {joins}),
standing AS (
    SELECT *, {_position("earned_code", draft, parameter)} AS standing,
        {_highest(draft, names, parameter)} AS reached,
        (SELECT max({_position("f ->> 'tier'", draft, parameter)}) FROM jsonb_array_elements(floors) f
            WHERE (f ->> 'ends_at')::timestamptz > $3) AS given
    FROM measured),
moved AS (
    SELECT tier_code, greatest({_after(draft, names, parameter)}, given) AS becomes FROM standing)
SELECT tier_code, becomes, count(*) AS members FROM moved GROUP BY tier_code, becomes
"""  # noqa: S608 - expressions of our own
    async with over_everybody():
        found = await rows(sql, *parameter.values)
    lowest = draft.tiers[0].code
    return [
        SimulatedMove(
            from_tier=each["tier_code"] or lowest,
            to_tier=draft.tiers[each["becomes"]].code,
            members=each["members"],
        )
        for each in found
    ]


def _position(code: str, ladder: Ladder, parameter: Parameter) -> str:
    """The place of a code in the order of the tiers; one that is not there is the lowest."""
    whens = " ".join(f"WHEN {parameter(tier.code, 'text')} THEN {i}" for i, tier in enumerate(ladder.tiers))
    return f"CASE {code} {whens} ELSE 0 END"


def _highest(ladder: Ladder, names: Mapping[Figure, str], parameter: Parameter) -> str:
    whens = " ".join(
        f"WHEN {holds_sql(tier.entry, names, parameter)} THEN {i}"
        for i, tier in reversed(list(enumerate(ladder.tiers)))
        if tier.entry is not None
    )
    return f"CASE {whens} ELSE 0 END" if whens else "0"


def _after(ladder: Ladder, names: Mapping[Figure, str], parameter: Parameter) -> str:
    lower = "standing - 1"
    if ladder.downgrade is Downgrade.TO_QUALIFIED:
        lower = "CASE WHEN reached < standing THEN reached ELSE standing - 1 END"
    whens = " ".join(
        f"WHEN {i} THEN {_kept(ladder, tier, i, lower, names, parameter)}"
        for i, tier in enumerate(ladder.tiers)
    )
    return f"CASE WHEN reached > standing THEN reached ELSE CASE standing {whens} END END"


def _kept(
    ladder: Ladder, tier: Tier, place: int, lower: str, names: Mapping[Figure, str], parameter: Parameter
) -> str:
    """The tier where it is kept, else one below by the ladder's mode: not below one that is never lost."""
    if tier.entry is None or tier.never_downgrade or ladder.downgrade is Downgrade.NONE:
        return str(place)
    keeps = " OR ".join(holds_sql(each, names, parameter) for each in tier.conditions)
    held = max((i for i, each in enumerate(ladder.tiers[:place]) if each.never_downgrade), default=0)
    return f"CASE WHEN {keeps} THEN {place} ELSE greatest({lower}, {held}) END"
