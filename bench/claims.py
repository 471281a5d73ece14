"""A rush for coupons: 64 who claim at once, against a row that is counted down and an insert for each.

The reference is what one would write first: `UPDATE ... WHERE remaining > 0` and an INSERT of the same row
into the same table, a transaction for each claim. It asks nobody who may have one, and knows no repeated
request. Ours are measured twice: what the rule and its storage do, called by 64 tasks of one process, and the
same over HTTP with everything on.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from random import Random

import orjson

from api import keys
from api.app import key_ring
from api.coupons.claims import claim
from bench import pgbench
from bench.filling.offer import template
from bench.load import Load
from bench.measure import FIGURES, Burst, LoadFailed, alternate, burst, figures, ratio, typical
from bench.place import Place
from bench.processes import Server, ours
from bench.table import Report, Row, Sense, Target
from domain.coupons.coupon import Origin
from domain.coupons.giving.having import Want
from domain.coupons.giving.use_cases import Claim
from domain.idempotency import RequestKey
from domain.kernel.ids import MemberId
from domain.kernel.refusal import Refusal
from domain.work import Begin
from persistence import database
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.work import opener

ROUNDS, SECONDS, CLAIMANTS = 5, 4.0, 64
STOCK = 10_000
SEED = 20170630
ENOUGH = 400.0
PLENTY = 10**9
FEW, RUSH, REFERENCE = "few", "rush", "rush-reference"
PRINCIPAL = new_uuid()
RIGHT = b'"problems":[]'
CLAIM = """mutation ($input: ClaimCouponInput!) {
  claimCoupon(input: $input) { coupon { id } problems { code message } } }"""

RULE = Target(
    f"flash claim, {CLAIMANTS} callers of one process, claims/s, ours / UPDATE and INSERT each", 4, 15
)
OVER_HTTP = Target(f"flash claim over HTTP, {CLAIMANTS} connections, claims/s, ours / the same")
OVERSOLD = Target("flash claim, coupons beyond the stock", sense=Sense.AT_MOST, floor=0, goal=0, unit="")
OURS, HTTP, THEIRS = "claims", "claims over HTTP", "UPDATE and INSERT"

_REFERENCE = """
\\set n random(1, {members})
BEGIN;
UPDATE coupon_stocks SET given = given + 1
    WHERE template_id = '{template}' AND day = '-infinity' AND given < most;
INSERT INTO coupons (id, member_id, template_id, revision_id, state, origin, issued_at, valid_from,
        valid_until)
    SELECT gen_random_uuid(), member_id, '{template}', '{revision}', 'UNUSED', 'CLAIM', now(), now(),
        now() + interval '7 days' FROM bench.members WHERE n = :n;
COMMIT;
"""


async def measure(at: Place, say: Callable[[str], None]) -> Report:
    await database.connect(at.url, size=8)
    try:
        begin = opener(Vault(key_ring(keys.read(at.keys_file))))
        script = await _prepare(at, begin)
        wanted = _claims(at)
        oversold = await _sold_out(wanted, begin, say)
        say(f"Claims: {ROUNDS} rounds of {SECONDS:g} s ...")
        with ours(at) as server:
            asked = _requests(at)
            best = ENOUGH

            async def over_http() -> Burst:
                nonlocal best
                load = _load(server, at, asked, round(2 * best * SECONDS))
                found = await burst(load, server=server.pid, postmaster=at.postmaster)
                best = max(best, found.rate)
                return found

            rounds = await alternate(
                {
                    OURS: partial(_claiming, wanted, begin),
                    HTTP: over_http,
                    THEIRS: partial(pgbench.burst, at, script, connections=CLAIMANTS, seconds=SECONDS),
                },
                ROUNDS,
            )
    finally:
        await database.disconnect()

    def row(target: Target, name: str) -> Row:
        mine, theirs = (f"{typical(rounds[each], _rate):.0f}/s" for each in (name, THEIRS))
        return Row(target, ratio(rounds, name, THEIRS, _rate), mine, theirs)

    return Report(
        [row(RULE, OURS), row(OVER_HTTP, HTTP), Row(OVERSOLD, oversold, f"{STOCK:,} of {STOCK:,}")],
        [
            ("flash claim", *FIGURES[:-2]),
            *((name, *figures(rounds[name], 0, 0)[:-2]) for name in (OURS, HTTP, THEIRS)),
        ],
    )


def _rate(each: Burst) -> float:
    return each.rate


async def _prepare(at: Place, begin: Begin) -> str:
    """The templates: one to be sold out, one for ours, one for the reference. Gives what pgbench runs."""
    async with begin() as work:
        programme, moment = await work.programmes.lock(None)
        for code, total in ((FEW, STOCK), (RUSH, PLENTY), (REFERENCE, PLENTY)):
            made = template(code, 5, moment, total=total)
            await work.coupons.add_revision(programme.id, made, at=moment, by="bench", today=moment.date())
        await work.programmes.raise_version(programme.id)
    found = await rows(
        """SELECT t.id AS template, r.id AS revision FROM coupon_templates t
        JOIN coupon_template_revisions r ON r.template_id = t.id WHERE t.code = $1""",
        REFERENCE,
    )
    return _REFERENCE.format(members=len(at.members), **found[0])


def _claims(at: Place) -> Iterator[Claim]:
    """Claims without end, each under a key of its own."""
    drawn = Random(SEED)
    for n in count():
        member_id = MemberId(drawn.choice(at.members))
        key = RequestKey(
            principal_id=PRINCIPAL,
            key=f"bench-claim-{n:012d}",
            operation="claimCoupon",
            content={"template": RUSH},
            member_id=member_id,
        )
        yield Claim(want=Want(member_id=member_id, origin=Origin.CLAIM, channel=None), key=key)


async def _sold_out(wanted: Iterator[Claim], begin: Begin, say: Callable[[str], None]) -> int:
    """How many more than there were are given to a fifth more than there are."""
    say(f"Claims: {STOCK:,} coupons ...")
    asked = iter([next(wanted) for _ in range(STOCK + STOCK // 5)])

    async def caller() -> None:
        for each in asked:
            await claim(None, FEW, each, begin)

    await asyncio.gather(*(caller() for _ in range(CLAIMANTS)))
    given = await value(
        """SELECT count(*) FROM coupons c JOIN coupon_templates t ON t.id = c.template_id
        WHERE t.code = $1""",
        FEW,
    )
    if given < STOCK:
        raise LoadFailed(f"{given:,} of {STOCK:,} were given to more than there are")
    return int(given) - STOCK


async def _claiming(wanted: Iterator[Claim], begin: Begin) -> Burst:
    """Some seconds of callers who claim one after another."""
    took: list[float] = []
    began = time.perf_counter()
    cpu = time.process_time()

    async def caller() -> None:
        while (now := time.perf_counter()) - began < SECONDS:
            answer = await claim(None, RUSH, next(wanted), begin)
            if isinstance(answer, Refusal):
                raise LoadFailed(f"a claim was refused: {answer.code}")
            took.append(time.perf_counter() - now)

    await asyncio.gather(*(caller() for _ in range(CLAIMANTS)))
    return Burst(
        requests=len(took),
        seconds=time.perf_counter() - began,
        latencies=tuple(took),
        cpu=time.process_time() - cpu,
    )


def _requests(at: Place) -> Iterator[bytes]:
    drawn = Random(SEED + 1)
    for n in count():
        input = {
            "idempotencyKey": f"bench-http-claim-{n:012d}",
            "member": {"id": str(MemberId(drawn.choice(at.members)))},
            "template": RUSH,
        }
        yield orjson.dumps({"query": CLAIM, "variables": {"input": input}})


def _load(server: Server, at: Place, wanted: Iterator[bytes], ready: int) -> Load:
    head = (
        f"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
        f"Authorization: Bearer {at.service_token()}\r\n"
        "Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: "
    )
    bodies = [next(wanted) for _ in range(ready)]
    return Load(
        port=server.port,
        requests=[f"{head}{len(body)}\r\n\r\n".encode() + body for body in bodies],
        again=False,
        connections=CLAIMANTS,
        seconds=SECONDS,
        contains=RIGHT,
    )
