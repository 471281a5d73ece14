"""Reviews of very many members who keep their tiers: found by one statement, written in short ones.

`review` in domain/tiers/qualification.py is the rule, and decides for all others under their locks: for
whoever is not found here, or has changed between the finding and the writing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.orders.settlement import figure_to_plain
from domain.programme.programme import Programme
from domain.tiers.ladder import Ladder
from domain.tiers.quiet import Kept, QuietReview
from persistence.database import rows, to_json
from persistence.tiers.everybody import Arguments, Parameter, holds_sql, measured, over_everybody
from persistence.tiers.places import DUE_AT

MANY = 2_000
"""For fewer members the indexes are faster."""

# Nothing but the next review changes for them.
_AS_IT_IS = """x.review_at = {at} AND {due} = {at} AND x.revision = {revision} AND x.earned_code IS NULL
    AND x.floors = '[]' AND x.grace_until IS NULL"""


async def busy_instants(programme: Programme, ladder: Ladder, *, until: datetime) -> list[datetime]:
    """When very many are to be looked at, the soonest first."""
    found = await rows(
        f"""SELECT {DUE_AT} AS at FROM member_tiers x
        WHERE x.programme_id = $1 AND x.ladder_id = $2 AND {DUE_AT} <= $3
        GROUP BY 1 HAVING count(*) >= $4 ORDER BY 1""",  # noqa: S608 - our own names
        programme.id,
        ladder.id,
        until,
        MANY,
    )
    return [each["at"] for each in found]


async def find_kept(
    programme: Programme, ladder: Ladder, reviews: Sequence[QuietReview], *, at: datetime
) -> dict[str, list[Kept]]:
    """By the code of the tier: who keeps it."""
    figures = [f"f{place}" for place in range(len(ladder.figures))]
    kept: dict[str, list[Kept]] = {}
    for each in await _found(programme, ladder, reviews, at=at):
        values = tuple(each[name] for name in figures)
        kept.setdefault(each["tier_code"], []).append((each["member_id"], values))
    return kept


async def keep(
    programme: Programme,
    ladder: Ladder,
    review: QuietReview,
    kept: Sequence[Kept],
    *,
    at: datetime,
    now: datetime,
) -> int:
    """Write it. Returns for how many it was still so."""
    values = [[figures[place] for _, figures in kept] for place in range(len(ladder.figures))]
    parameter = Arguments(programme.id, ladder.id, [member_id for member_id, _ in kept], *values)
    sql = _keep(ladder, review, len(values), parameter, programme=programme, at=at, now=now)
    return len(await rows(sql, *parameter.values))


async def _found(
    programme: Programme, ladder: Ladder, reviews: Sequence[QuietReview], *, at: datetime
) -> list[dict[str, Any]]:
    figures = sorted(ladder.figures, key=repr)
    parameter = Arguments(programme.id, ladder.id)
    names = {figure: f"f{place}" for place, figure in enumerate(figures)}
    columns, joins = measured(figures, programme, parameter, at=at, closing=True)
    whens = " ".join(
        f"WHEN {parameter(each.tier.code, 'text')} THEN {_stays(ladder, each, names, parameter)}"
        for each in reviews
    )
    sql = f"""
WITH w AS MATERIALIZED (
    SELECT x.member_id, x.since, x.tier_code, m.joined_at, m.spend_minor, m.order_count
    FROM member_tiers x JOIN memberships m ON m.member_id = x.member_id AND m.programme_id = x.programme_id
    WHERE x.programme_id = $1 AND x.ladder_id = $2 AND {_as_it_is(ladder, at, parameter)}),
measured AS (SELECT w.member_id, w.tier_code {columns} FROM w {joins})
SELECT * FROM measured WHERE CASE tier_code {whens} ELSE false END
"""  # noqa: S608 - expressions of our own
    async with over_everybody():
        return await rows(sql, *parameter.values)


def _as_it_is(ladder: Ladder, at: datetime, parameter: Parameter) -> str:
    return _AS_IT_IS.format(
        at=parameter(at, "timestamptz"), due=DUE_AT, revision=parameter(ladder.revision, "integer")
    )


def _stays(ladder: Ladder, review: QuietReview, names: Any, parameter: Parameter) -> str:
    """It is kept, and no higher one is reached."""
    higher = [each.entry for each in ladder.tiers if each.rank > review.tier.rank and each.entry]
    keeps = " OR ".join(holds_sql(each, names, parameter) for each in review.tier.conditions)
    return " AND ".join([f"({keeps})", *(f"NOT ({holds_sql(each, names, parameter)})" for each in higher)])


def _keep(
    ladder: Ladder,
    review: QuietReview,
    figures: int,
    parameter: Arguments,
    *,
    programme: Programme,
    at: datetime,
    now: datetime,
) -> str:
    """Who has changed since, or is being changed, is left to the others. The rules must still be those."""
    values = "".join(f", ${4 + place}::bigint[]" for place in range(figures))
    names = "".join(f", f{place}" for place in range(figures))
    tier = parameter(review.tier.code, "text")
    told = "SELECT member_id FROM kept"
    if review.told:
        told = _told(ladder, tier, parameter, at=at, now=now)
    return f"""
WITH given AS (SELECT * FROM unnest($3::uuid[]{values}) AS g (member_id{names})),
held AS (
    SELECT x.member_id FROM member_tiers x JOIN given g ON g.member_id = x.member_id
    JOIN programmes p ON p.id = x.programme_id AND p.version = {parameter(programme.version, "integer")}
    WHERE x.programme_id = $1 AND x.ladder_id = $2 AND x.tier_code = {tier}
        AND {_as_it_is(ladder, at, parameter)}
    ORDER BY x.member_id FOR NO KEY UPDATE OF x SKIP LOCKED),
kept AS (
    UPDATE member_tiers x SET review_at = {parameter(review.again, "timestamptz")} FROM held
    WHERE x.member_id = held.member_id AND x.ladder_id = $2 RETURNING x.member_id)
{told}
"""  # noqa: S608 - expressions of our own


def _told(ladder: Ladder, tier: str, parameter: Parameter, *, at: datetime, now: datetime) -> str:
    """A line of the history for each."""
    metrics = ", ".join(
        f"{parameter(to_json(_named(figure)), 'jsonb')} || jsonb_build_object('value', g.f{place})"
        for place, figure in enumerate(sorted(ladder.figures, key=repr))
    )
    return f"""INSERT INTO tier_moves
        (id, member_id, ladder_id, kind, from_tier, to_tier, at, recorded_at, revision, metrics, reason)
    SELECT gen_random_uuid(), g.member_id, $2, 'KEPT', {tier}, {tier}, {parameter(at, "timestamptz")},
        {parameter(now, "timestamptz")}, {parameter(ladder.revision, "integer")},
        jsonb_build_array({metrics}), 'REVIEW'
    FROM kept JOIN given g ON g.member_id = kept.member_id RETURNING member_id"""  # noqa: S608


def _named(figure: Any) -> dict[str, Any]:
    plain = figure_to_plain(figure, 0)
    return {name: value for name, value in plain.items() if name != "value"}
