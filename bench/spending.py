"""Spending with a thousand open lots against ten, and 32 tills that meet at one member."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from itertools import count, cycle
from uuid import UUID

from api import keys
from api.app import key_ring
from bench import earn, pgbench
from bench.measure import FIGURES, Burst, alternate, figures, ratio, typical
from bench.place import Place
from bench.processes import ours
from bench.table import Report, Row, Target
from domain.idempotency import RequestKey
from domain.kernel.ids import MemberId
from domain.members.named import MemberName
from domain.spending.use_cases import UsePoints, spend_points
from domain.work import Begin
from persistence import database
from persistence.database import rows
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.work import opener

ROUNDS, SECONDS, TILLS = 5, 4.0, 8
FEW, MANY = 10, 1_000
MEMBERS = 16
"""Of each kind, in turns: nobody waits for another till."""
PRINCIPAL = new_uuid()

LOTS = Target(f"spend, {MANY:,} open lots / {FEW} open lots, spends/s", 0.8, 1.0)
HOT = Target(f"one member, {earn.CONNECTIONS} connections that earn, orders/s, ours / pgbench CTE", 1, 10)
HOT_OURS, HOT_THEIRS = "one hot member", "pgbench CTE on that member"

# Lots of points that can be spent now, opened by an entry that is there, and the account that holds them.
_LOTS = """
WITH theirs AS (
    SELECT e.member_id, e.wallet_type_id, min(e.id::text)::uuid AS entry_id FROM entries e
    JOIN wallet_types w ON w.id = e.wallet_type_id AND w.code = 'points'
    WHERE e.member_id = ANY($1::uuid[]) GROUP BY 1, 2),
closed AS (
    UPDATE lots l SET remaining = 0 FROM theirs s
    WHERE l.member_id = s.member_id AND l.wallet_type_id = s.wallet_type_id RETURNING 1),
opened AS (
    INSERT INTO lots (id, member_id, wallet_type_id, entry_id, granted, remaining, pending, earned_at,
        available_at, expires_at, activated_at, recorded_at)
    SELECT gen_random_uuid(), s.member_id, s.wallet_type_id, s.entry_id, 1000, 1000, false, now(), now(),
        now() + interval '1 year' + n * interval '1 hour', now(), now()
    FROM theirs s, generate_series(1, $2) AS n RETURNING 1)
UPDATE accounts a SET available = 1000 * $2, pending = 0, earned = 1000 * $2, spent = 0, expired = 0,
    reversed = 0, adjusted = 0, transferred_in = 0, transferred_out = 0 FROM theirs s
WHERE a.member_id = s.member_id AND a.wallet_type_id = s.wallet_type_id RETURNING 1
"""


async def measure(at: Place, say: Callable[[str], None]) -> Report:
    await database.connect(at.url, size=TILLS)
    try:
        begin = opener(Vault(key_ring(keys.read(at.keys_file))))
        groups = {lots: at.members[first : first + MEMBERS] for lots, first in ((FEW, 0), (MANY, MEMBERS))}
        for lots, members in groups.items():
            await rows(_LOTS, list(members), lots)
        say(f"Spending: {ROUNDS} rounds of {SECONDS:g} s ...")
        spending = {f"{lots:,} lots": _spending(members, begin) for lots, members in groups.items()}
        rounds = await alternate(spending, ROUNDS)
    finally:
        await database.disconnect()
    few, many = rounds
    hot = await _hot(at, say)

    def rates(bursts: Sequence[Burst]) -> str:
        return f"{typical(bursts, _rate):.0f}/s"

    return Report(
        [
            Row(LOTS, ratio(rounds, many, few, _rate), rates(rounds[many]), rates(rounds[few])),
            Row(HOT, ratio(hot, HOT_OURS, HOT_THEIRS, _rate), rates(hot[HOT_OURS]), rates(hot[HOT_THEIRS])),
        ],
        [
            ("spend and earn", *FIGURES[:-2]),
            *((name, *figures(its, 0, 0)[:-2]) for name, its in {**rounds, **hot}.items()),
        ],
    )


def _rate(each: Burst) -> float:
    return each.rate


def _spending(members: Sequence[UUID], begin: Begin) -> Callable[[], Awaitable[Burst]]:
    """Some seconds of tills, each spending one point of the next member."""
    turns, numbers = cycle(members), count()
    run = new_uuid().hex

    async def one() -> Burst:
        took: list[float] = []
        began, cpu = time.perf_counter(), time.process_time()

        async def till() -> None:
            while (now := time.perf_counter()) - began < SECONDS:
                member_id = MemberId(next(turns))
                key = RequestKey(
                    principal_id=PRINCIPAL,
                    key=f"bench-spend-{run}-{next(numbers):012d}",
                    operation="spendPoints",
                    content={"points": 1},
                    member_id=member_id,
                )
                await spend_points(UsePoints(member=MemberName(id=member_id), points=1, key=key), begin)
                took.append(time.perf_counter() - now)

        await asyncio.gather(*(till() for _ in range(TILLS)))
        return Burst(
            requests=len(took),
            seconds=time.perf_counter() - began,
            latencies=tuple(took),
            cpu=time.process_time() - cpu,
        )

    return one


async def _hot(at: Place, say: Callable[[str], None]) -> dict[str, Sequence[Burst]]:
    """Everybody's order is the same member's."""
    text = (await pgbench.script(at)).replace(f"random(1, {len(at.members)})", "1")
    asked = earn.orders(at, at.members[:1], source="bench-hot")
    with ours(at) as server:
        say(f"One hot member: {ROUNDS} rounds of {earn.SECONDS:g} s ...")
        mine = earn.recording(server, at, asked)
        theirs = partial(pgbench.burst, at, text, connections=earn.CONNECTIONS, seconds=earn.SECONDS)
        return dict(await alternate({HOT_OURS: mine, HOT_THEIRS: theirs}, ROUNDS))
