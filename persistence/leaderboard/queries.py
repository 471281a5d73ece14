"""Leaderboards, summed up when somebody asks and kept for a minute: all who ask hear the same.

To sum up goes over everything of the period. Nothing is written for it when points are earned, so earning is
as fast as without leaderboards.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.leaderboard.board import BoardKind, Placed, Scored, placed
from persistence.database import rows, value
from persistence.tiers.everybody import over_everybody

KEPT_SECONDS = 60.0
MOST_BOARDS = 200
MOST_PLACES = 1_000
"""Whoever stands behind has a score and no rank."""

_LAPSE = "('CANCEL_PENDING', 'REVERSE')"
# $1 is the programme, $2 and $3 the period, $4 a wallet type or an event's name.
_CONTRIBUTIONS = {
    BoardKind.POINTS_EARNED: f"""SELECT member_id,
            CASE WHEN kind IN {_LAPSE} THEN -points ELSE points END AS score, at
        FROM entries WHERE wallet_type_id::text = $4 AND at >= $2 AND at < $3 AND $1::uuid IS NOT NULL
        AND kind IN ('EARN', 'EARN_PENDING', 'CANCEL_PENDING', 'REVERSE')""",  # noqa: S608 - our own words
    BoardKind.ORDERS: """SELECT member_id, 1 AS score, paid_at AS at FROM orders
        WHERE programme_id = $1 AND paid_at >= $2 AND paid_at < $3 AND counts AND $4::text IS NULL""",
    BoardKind.SPEND: """SELECT member_id, goods_minor - returned_minor AS score, paid_at AS at FROM orders
        WHERE programme_id = $1 AND paid_at >= $2 AND paid_at < $3 AND $4::text IS NULL""",
    BoardKind.EVENTS: """SELECT member_id, 1 AS score, at FROM member_events
        WHERE programme_id = $1 AND at >= $2 AND at < $3 AND name = $4""",
    BoardKind.CHECK_INS: """SELECT member_id, 1 AS score, at FROM check_ins
        WHERE programme_id = $1 AND at >= $2 AND at < $3 AND $4::text IS NULL""",
}
_BOARD = """
SELECT c.member_id, sum(c.score)::bigint AS score
FROM ({contributions}) c
JOIN memberships m ON m.member_id = c.member_id AND m.programme_id = $1 AND m.status = 'ACTIVE'
GROUP BY c.member_id HAVING sum(c.score) > 0
ORDER BY sum(c.score) DESC, max(c.at), c.member_id LIMIT $5
"""
_OWN = "SELECT coalesce(sum(c.score), 0)::bigint FROM ({contributions} AND member_id = $5) c"


@dataclass(frozen=True, slots=True)
class Board:
    """Which one."""

    programme_id: UUID
    kind: BoardKind
    starts_at: datetime
    ends_at: datetime
    of: str | None
    """The id of a wallet type, or an event's name, where the kind has one."""


_KEPT: dict[Board, tuple[float, list[Placed]]] = {}


async def places(board: Board) -> list[Placed]:
    """The first thousand, as of at most a minute ago."""
    kept = _KEPT.get(board)
    if kept is not None and time.monotonic() - kept[0] < KEPT_SECONDS:
        return kept[1]
    sql = _BOARD.format(contributions=_CONTRIBUTIONS[board.kind])
    async with over_everybody():
        found = await rows(sql, board.programme_id, board.starts_at, board.ends_at, board.of, MOST_PLACES)
    ranked = placed([Scored(each["member_id"], each["score"]) for each in found])
    if len(_KEPT) >= MOST_BOARDS:
        _KEPT.clear()
    _KEPT[board] = (time.monotonic(), ranked)
    return ranked


def forget() -> None:
    """Sum up anew when somebody asks: for tests, whose databases come and go."""
    _KEPT.clear()


async def own_score(board: Board, member_id: UUID) -> int:
    """Of one member, as it is now."""
    sql = _OWN.format(contributions=_CONTRIBUTIONS[board.kind])
    score: int = await value(sql, board.programme_id, board.starts_at, board.ends_at, board.of, member_id)
    return score
