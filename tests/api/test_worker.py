"""The worker, as the process that `laurel worker` is: started, killed, two at once, stopped."""

from __future__ import annotations

import asyncio
import random
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
import pytest

from domain.connectors.destination import LegalBasis
from domain.idempotency import RequestKey
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.periods import Span, Unit
from domain.kernel.texts import LocalText
from domain.members.named import MemberName
from domain.orders.use_cases import RecordOrder, record_order
from domain.points.terms import AfterPeriod
from domain.spending.use_cases import HoldPoints, hold_points
from domain.staff.audit import Origin
from domain.tiers.benefits import Benefit, BenefitKind
from domain.tiers.floors import FloorSource
from domain.tiers.giving.use_cases import SetTier, set_tier
from domain.tiers.presets import three_tiers
from domain.webhooks import use_cases
from domain.webhooks.ports import WaysOut
from domain.webhooks.webhook import Webhook
from domain.work import Begin
from persistence import jobs
from persistence.database import rows, transaction, value
from persistence.encryption import Secret
from persistence.ids import new_uuid
from tests import acts, bought, make
from tests.faults.books import broken
from tests.faults.processes import kill_in_transaction
from tests.ledger import grant, parts
from tests.receiver import Got, Receiver, receiving
from tests.servers import TestDatabase
from tests.waiting import eventually, until
from tests.workers import Starter, begin, keys_file, workers

__all__ = ["begin", "keys_file", "workers"]

SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
AT = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)


async def hook(begin: Begin, receiver: Receiver) -> Webhook:
    async def addresses(host: str, port: int) -> Sequence[str]:
        return ("127.0.0.1",)

    return await use_cases.create_webhook(
        use_cases.CreateWebhook(
            url=receiver.url,
            kinds=["*"],
            version=1,
            region="DE",
            basis=LegalBasis.ADEQUACY,
            origin=Origin(caller=make.staff()),
        ),
        begin,
        secret=SECRET,
        ways=WaysOut(addresses=addresses, loopback=True, home=""),
    )


async def happen(begin: Begin, number: int, members: Sequence[UUID]) -> None:
    """So many facts about these members in turn, the n-th about one of them with payload n."""
    for n in range(number):
        member = MemberId(members[n % len(members)])
        async with begin() as work:
            await work.facts.tell(Fact(kind="points.earned", member_id=member, at=AT, payload={"n": n}))


def lines(taken: Sequence[Got]) -> dict[str, list[int]]:
    """Per member, what was taken, in the order in which it was, each once."""
    found: dict[str, list[int]] = defaultdict(list)
    for each in taken:
        message = each.message
        if message["data"]["n"] not in found[message["memberId"]]:
            found[message["memberId"]].append(message["data"]["n"])
    return found


def expected(number: int, members: Sequence[UUID]) -> dict[str, list[int]]:
    return {
        str(MemberId(member)): list(range(turn, number, len(members))) for turn, member in enumerate(members)
    }


@asynccontextmanager
async def time_flies() -> AsyncIterator[None]:
    """While the block runs nothing waits for its next try, and claims of the dead end at once."""

    async def fly() -> None:
        while True:
            await rows(
                "UPDATE webhook_deliveries SET next_attempt_at = now() WHERE id IN"
                " (SELECT id FROM webhook_deliveries WHERE next_attempt_at > now() FOR UPDATE SKIP LOCKED)"
            )
            await asyncio.sleep(0.05)

    flying = asyncio.create_task(fly())
    try:
        yield
    finally:
        flying.cancel()
        await asyncio.gather(flying, return_exceptions=True)


# Webhooks


async def test_what_happens_arrives_signed_in_order_and_once(begin: Begin, workers: Starter):
    members = [new_uuid() for _ in range(4)]
    async with receiving() as receiver:
        await hook(begin, receiver)
        worker = await workers.ready()
        await happen(begin, 40, members)
        await receiver.until(40)
        assert await worker.stop() == 0

    assert len(receiver.got) == 40
    assert all(each.is_signed_by(SECRET) for each in receiver.got)
    assert lines(receiver.taken) == expected(40, members)
    assert sorted(each.message["position"] for each in receiver.got) == list(range(1, 41))
    assert await value("SELECT count(*) FROM webhook_deliveries WHERE state = 'DELIVERED'") == 40
    assert await value("SELECT count(*) FROM webhook_attempts") == 40


async def test_two_workers_deliver_each_fact_once_and_keep_the_order(begin: Begin, workers: Starter):
    members = [new_uuid() for _ in range(10)]

    async def thinks(got: Got, writer: asyncio.StreamWriter) -> int | None:
        await asyncio.sleep(random.random() * 0.02)
        return 200

    async with receiving(thinks) as receiver:
        await hook(begin, receiver)
        first, second = await asyncio.gather(workers.ready(), workers.ready())
        await happen(begin, 200, members)
        await receiver.until(200)
        assert [await first.stop(), await second.stop()] == [0, 0]

    assert len(receiver.got) == 200
    assert lines(receiver.taken) == expected(200, members)


async def test_the_order_of_a_member_is_kept_over_failures(begin: Begin, workers: Starter):
    """Every message fails twice before it is taken."""
    members = [new_uuid() for _ in range(3)]
    tried: Counter[str] = Counter()

    async def third_time(got: Got, writer: asyncio.StreamWriter) -> int | None:
        tried[got.headers["webhook-id"]] += 1
        return 200 if tried[got.headers["webhook-id"]] == 3 else 500

    async with receiving(third_time) as receiver:
        await hook(begin, receiver)
        await workers.ready()
        await happen(begin, 30, members)
        async with time_flies():
            await receiver.until(30)

    assert len(receiver.got) == 90
    assert set(tried.values()) == {3}
    assert lines(receiver.taken) == expected(30, members)
    # Not only what was taken: nothing was even tried before its turn.
    assert lines(receiver.got) == expected(30, members)


async def test_a_receiver_that_hangs_does_not_hold_up_the_others(begin: Begin, workers: Starter):
    async def hangs(got: Got, writer: asyncio.StreamWriter) -> int | None:
        await asyncio.sleep(60)
        return 200

    members = [new_uuid() for _ in range(80)]
    async with receiving(hangs) as stuck, receiving() as receiver:
        await hook(begin, stuck)
        await hook(begin, receiver)
        await workers.ready()
        await happen(begin, 80, members)
        await receiver.until(80)
        # The other one never held more than its share of the slots, of which there are sixty-four.
        assert stuck.most_at_once == 8
        assert stuck.taken == []


async def test_a_webhook_whose_key_is_gone_fails_alone(begin: Begin, workers: Starter):
    async with receiving() as lost, receiving() as receiver:
        broken = await hook(begin, lost)
        await hook(begin, receiver)
        sealed_elsewhere = make.a_vault().seal_column(Secret.WEBHOOK_SECRET, broken.id.value, SECRET)
        await rows("UPDATE webhooks SET secret = $2 WHERE id = $1", broken.id.value, sealed_elsewhere.token)
        await workers.ready()
        await happen(begin, 3, [new_uuid()])
        await receiver.until(3)
        await until("SELECT count(*) FROM webhook_attempts WHERE error = 'INTERNAL'", 1)
    assert lost.connections == 0


async def test_five_killed_workers_lose_nothing_and_keep_the_order(begin: Begin, workers: Starter):
    members = [new_uuid() for _ in range(6)]
    total = 300
    random.seed(5)

    async def thinks(got: Got, writer: asyncio.StreamWriter) -> int | None:
        await asyncio.sleep(0.03)
        return 200

    under_way = 0
    async with receiving(thinks) as receiver:
        await hook(begin, receiver)
        telling = asyncio.create_task(happen(begin, total, members))
        for kill in range(5):
            worker = await workers.ready()
            await receiver.until(20 * (kill + 1))
            await receiver.until_busy()
            under_way += receiver.at_once
            worker.kill()
            # Nobody waits half a minute for a claim in a test.
            await rows("UPDATE webhook_deliveries SET claimed_until = now() WHERE claimed_until IS NOT NULL")
        await telling
        await workers.ready()
        await until("SELECT count(*) FROM webhook_deliveries WHERE state = 'DELIVERED'", total)

    assert under_way >= 5
    assert lines(receiver.taken) == expected(total, members)
    assert len({each.headers["webhook-id"] for each in receiver.taken}) == total
    # At least once: what was under way when a worker died came again, and nothing else did.
    assert total <= len(receiver.got) <= total + under_way + 5 * len(members)


async def test_a_stopped_worker_ends_what_is_under_way_first(begin: Begin, workers: Starter):
    may_answer = asyncio.Event()

    async def waits(got: Got, writer: asyncio.StreamWriter) -> int | None:
        await may_answer.wait()
        return 200

    async with receiving(waits) as receiver:
        await hook(begin, receiver)
        worker = await workers.ready()
        await happen(begin, 2, [new_uuid()])
        await receiver.until_busy()
        stopping = asyncio.create_task(worker.stop())
        await asyncio.sleep(0.5)
        assert not stopping.done()
        may_answer.set()
        assert await stopping == 0

    assert len(receiver.got) == 1
    states = await rows("SELECT state FROM webhook_deliveries ORDER BY position")
    assert [each["state"] for each in states] == ["DELIVERED", "WAITING"]
    assert await value("SELECT count(*) FROM webhook_deliveries WHERE claimed_until IS NOT NULL") == 0


async def test_a_hold_ends_by_itself(begin: Begin, workers: Starter):
    await make.programme()
    member = await make.member(begin)
    await grant(begin, member, 100)
    key = RequestKey(principal_id=make.SERVICE_ID, key=make.key(), operation="holdPoints", content={})
    held = HoldPoints(member=MemberName(id=member.id), points=60, term=timedelta(seconds=2), key=key)
    await hold_points(held, begin)

    await workers.ready()

    await until("SELECT count(*) FROM entries WHERE kind = 'RELEASE'", 1)
    (late,) = await rows(
        "SELECT e.at = h.expires_at AS due, e.recorded_at - h.expires_at AS late FROM entries e, holds h"
        " WHERE e.kind = 'RELEASE'"
    )
    assert late["due"]
    assert late["late"] < timedelta(minutes=1)
    assert await parts(member) == {"available": 100, "pending": 0, "held": 0, "owed": 0}


async def test_acts_are_sealed_by_themselves(begin: Begin, workers: Starter):
    await acts.record(begin, 3)
    await workers.ready()

    await until("SELECT count(*) FROM audit_seal", 3)
    await acts.record(begin, 1)
    await until("SELECT count(*) FROM audit_seal", 4)
    assert await value("SELECT count(*) FROM audit_unsealed") == 0


async def test_a_given_tier_ends_and_a_welcome_comes_by_itself(begin: Begin, workers: Starter):
    standard, silver, gold = three_tiers()
    hello = Benefit(BenefitKind.WELCOME_PACK, LocalText({"en": "Hello"}), points=50)
    await make.programme(tiers=(standard, replace(silver, benefits=(hello,)), gold))
    member = await make.member(begin)
    key = RequestKey(principal_id=make.SERVICE_ID, key=make.key(), operation="setTier", content={})
    given = SetTier(
        member_id=member.id,
        programme=None,
        ladder=None,
        tier="silver",
        source=FloorSource.PAID,
        ends_at=datetime.now(UTC) + timedelta(seconds=6),
        reason="Paid at the till",
        origin=Origin(caller=make.staff()),
        key=key,
    )
    await set_tier(given, begin)

    await workers.ready()

    await until("SELECT count(*) FROM entries WHERE cause_kind = 'GRANT'", 1)
    await until("SELECT tier_code FROM member_tiers", "standard")
    (fallen,) = await rows("SELECT at, reason FROM tier_moves WHERE kind = 'DOWNGRADED'")
    assert (fallen["at"], fallen["reason"]) == (given.ends_at, "FLOOR_ENDED")
    assert await parts(member) == {"available": 50, "pending": 0, "held": 0, "owed": 0}
    assert await value("SELECT count(*) FROM tier_grants") == 1


async def test_a_worker_outlives_its_connections(begin: Begin, database: TestDatabase, workers: Starter):
    members = [new_uuid()]
    async with receiving() as receiver:
        await hook(begin, receiver)
        worker = await workers.ready()
        await happen(begin, 5, members)
        await receiver.until(5)
        cutter, before = await asyncpg.connect(database.url), None
        try:
            for _ in range(3):
                its_new_ones = f"""FROM pg_stat_activity WHERE application_name LIKE 'laurel worker%'
                    AND datname = current_database() AND backend_start > '{before or "-infinity"}'"""
                await until(f"SELECT count(*) >= 2 {its_new_ones}", True)
                before = await cutter.fetchval("SELECT now()")
                assert await cutter.fetchval(f"SELECT count(pg_terminate_backend(pid)) {its_new_ones}") >= 2
        finally:
            await cutter.close()
        await happen(begin, 5, members)
        await receiver.until(10)  # each part finds its own connections dead, and rests
        await eventually(worker.is_ready)
        assert await worker.stop() == 0


# The calendar


async def overdue_member(begin: Begin) -> MemberId:
    """A member with three orders' points: spendable since two days, dead since two days, and not yet."""
    await make.programme(pending=AfterPeriod(Span(7, Unit.DAY)))
    member = await make.member(begin)
    for number, goods in enumerate((100_00, 30_00, 5_00)):
        await buy(begin, member.id, f"order-{number}", goods)
    (activates, expires, _) = await rows(
        "SELECT id FROM lots WHERE member_id = $1 AND pending ORDER BY granted DESC", member.id.value
    )
    await rows(
        "UPDATE lots SET available_at = now() - interval '2 days' WHERE member_id = $1 AND id = $2",
        member.id.value,
        activates["id"],
    )
    await rows(
        "UPDATE lots SET available_at = now() - interval '3 days', expires_at = now() - interval '2 days'"
        " WHERE member_id = $1 AND id = $2",
        member.id.value,
        expires["id"],
    )
    return member.id


async def buy(
    begin: Begin, member_id: MemberId, external_id: str, goods: int, *, at: datetime | None = None
) -> None:
    now: datetime = at or await value("SELECT now()")
    order = bought.order(external_id, now, bought.line(1, goods, sku="tin"), channel="online")
    await record_order(
        RecordOrder(
            order=order,
            programme=None,
            member_id=member_id,
            received_at=now,
            key=RequestKey(principal_id=make.SERVICE_ID, key=make.key(), operation="recordOrder", content={}),
        ),
        begin,
    )


BOOKED = """
    SELECT string_agg(kind || ' ' || points, ', ' ORDER BY sequence) FROM entries
    WHERE kind IN ('ACTIVATE', 'EXPIRE')
"""
NIGHTS = """
    SELECT string_agg(status::text, ',' ORDER BY id) FROM procrastinate_jobs
    WHERE task_name = 'programme.nightly'
"""


async def test_the_night_books_what_is_due_in_order_and_once(begin: Begin, workers: Starter):
    member = await overdue_member(begin)
    await rows("UPDATE member_tiers SET review_at = now() - interval '2 days'")

    first, second = await asyncio.gather(workers.ready(), workers.ready())
    await until(NIGHTS, "succeeded")
    assert await value(BOOKED) == "ACTIVATE 30, ACTIVATE 100, EXPIRE 30"
    account = await rows(
        "SELECT a.available, a.pending, a.expired FROM accounts a"
        " JOIN wallet_types w ON w.id = a.wallet_type_id WHERE a.member_id = $1 AND w.code = 'points'",
        member.value,
    )
    assert account == [{"available": 100, "pending": 5, "expired": 30}]
    assert await value("SELECT count(*) FROM member_tiers WHERE review_at <= now()") == 0
    told = await rows("SELECT kind, count(*) AS n FROM facts WHERE kind LIKE 'points.%ed' GROUP BY kind")
    counted = {each["kind"]: each["n"] for each in told}
    assert (counted["points.activated"], counted["points.expired"]) == (2, 1)

    # Another start in the same night finds it done.
    assert [await first.stop(), await second.stop()] == [0, 0]
    third = await workers.ready()
    await until("SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')", 0)
    assert await third.stop() == 0
    assert await value(NIGHTS) == "succeeded"
    assert await value(BOOKED) == "ACTIVATE 30, ACTIVATE 100, EXPIRE 30"


async def test_a_night_whose_worker_died_is_put_back_and_done_by_another(
    begin: Begin, database: TestDatabase, workers: Starter
):
    await overdue_member(begin)
    # A member whose row somebody holds: the night waits there, and that is where its worker is killed.
    holder = await asyncpg.connect(database.url)
    async with holder.transaction():
        await holder.execute("SELECT 1 FROM memberships FOR UPDATE")
        worker = await workers.ready()
        await until(NIGHTS, "doing")
        worker.kill()
    await holder.close()
    assert await value(BOOKED) is None
    # Nobody waits for a heart to have stopped for twenty seconds in a test.
    await rows("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'")

    await workers.ready()
    await until(NIGHTS, "succeeded")
    assert await value(BOOKED) == "ACTIVATE 30, ACTIVATE 100, EXPIRE 30"


async def many_with_a_night_to_come(begin: Begin, number: int) -> list[UUID]:
    """Members of a sandbox of whom each has points that woke and died unseen two days ago, and points of a
    month later that die soon."""
    await make.programme(pending=AfterPeriod(Span(7, Unit.DAY)))
    members = [(await make.member(begin)).id for _ in range(number)]
    for n, member in enumerate(members):
        await buy(begin, member, f"dead-{n}", 100_00)
    await put_forward("interval '32 days'")
    later = await value("SELECT now() + interval '32 days'")
    for n, member in enumerate(members):
        await buy(begin, member, f"dying-{n}", 30_00, at=later)
    await put_forward("(SELECT min(expires_at) FROM lots) + interval '2 days' - now()")
    return [member.value for member in members]


async def put_forward(offset: str) -> None:
    await rows(
        "UPDATE programmes SET sandbox = true, version = version + 1,"
        f" clock_offset_seconds = extract(epoch FROM {offset})::bigint RETURNING id"
    )


async def test_each_member_is_treated_once_wherever_workers_are_killed(
    begin: Begin, database: TestDatabase, workers: Starter
):
    """L13: killed between a BEGIN and its COMMIT, three times; then two at once finish."""
    members = await many_with_a_night_to_come(begin, 24)
    chance = random.Random(13)
    watch = await asyncpg.connect(database.url)
    for _ in range(3):
        worker = await workers.ready()
        assert await kill_in_transaction(worker.process, watch, "laurel worker", chance)
        await rows("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'")
    await watch.close()

    await asyncio.gather(workers.ready(), workers.ready())
    await until(NIGHTS, "succeeded")

    said = await rows(
        """SELECT member_id, count(*) FILTER (WHERE kind = 'ACTIVATE') AS woke,
            count(*) FILTER (WHERE kind = 'EXPIRE') AS died,
            sum(points) FILTER (WHERE kind = 'EXPIRE')::bigint AS points
        FROM entries GROUP BY member_id"""
    )
    assert {each["member_id"] for each in said} == set(members)
    assert {(each["woke"], each["died"], each["points"]) for each in said} == {(2, 1, 100)}
    told = await rows(
        "SELECT member_id, payload ->> 'points' AS points, payload ->> 'days' AS days FROM facts"
        " WHERE kind = 'points.expiring'"
    )
    assert sorted(each["member_id"] for each in told) == sorted(members)
    assert {each["points"] for each in told} == {"30"}
    assert {25 <= int(each["days"]) <= 30 for each in told} == {True}
    assert await make.count("expiry_warnings") == 24
    assert await broken() == {}


async def test_what_has_served_its_time_is_forgotten(begin: Begin, workers: Starter):
    for days in (29, 31, 40):
        await rows(
            "INSERT INTO operations (id, principal_id, key, fingerprint, outcome, recorded_at)"
            " VALUES ($1, $1, 'key-of-sixteen-letters', $2, '{}', now() - $3::interval)",
            new_uuid(),
            b"f" * 32,
            timedelta(days=days),
        )
    for ended in ("expires_at", "idle_expires_at", "revoked_at"):
        for days in (29, 31):
            await a_session(**{ended: timedelta(days=-days)})
    await a_session()
    for name, ends in (("kept", -1), ("old", -25), ("never", None)):  # hours, of a code for logging in
        await rows(
            "INSERT INTO log_in_codes (id, kind, fingerprint, expires_at)"
            " VALUES ($1, 'PHONE', $2, now() + $3::interval) RETURNING 1",
            new_uuid(),
            name.encode().ljust(16),
            None if ends is None else timedelta(hours=ends),
        )
    for name, minutes in (("good", 1), ("late", 6), ("old", 61)):  # since WeChat was asked about a code
        await rows(
            "INSERT INTO wechat_codes (id, digest, asked_at, told)"
            " VALUES ($1, $2, now() - $3::interval, 'what was said') RETURNING 1",
            new_uuid(),
            name.encode().ljust(32),
            timedelta(minutes=minutes),
        )

    await workers.ready()
    await until(
        "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'housekeeping' AND status = 'succeeded'", 1
    )
    assert await make.count("operations") == 1
    kept = await rows("SELECT least(expires_at, idle_expires_at, revoked_at) > now() AS live FROM sessions")
    assert sorted(each["live"] for each in kept) == [False, False, False, True]
    assert await make.count("refresh_tokens") == 4
    # Nothing is left of a contact whose code ended a day ago, nor of one for which none was made.
    assert [each["fingerprint"] for each in await rows("SELECT fingerprint FROM log_in_codes")] == [
        b"kept".ljust(16)
    ]
    # What WeChat said goes when the code is good no more, and the code when WeChat has long forgotten it.
    codes = await rows("SELECT digest, told IS NULL AS empty FROM wechat_codes ORDER BY asked_at DESC")
    assert [(bytes(each["digest"]).strip(), each["empty"]) for each in codes] == [
        (b"good", False),
        (b"late", True),
    ]


async def a_session(**ends: timedelta) -> None:
    """A log-in with one refresh token; each end is so far from now."""
    at = {"expires_at": timedelta(days=1), "idle_expires_at": timedelta(hours=1), "revoked_at": None, **ends}
    session = new_uuid()
    await rows(
        "INSERT INTO sessions"
        " (id, subject_kind, subject_id, created_at, expires_at, idle_expires_at, revoked_at)"
        " VALUES ($1, 'STAFF', $1, now() - interval '1 year', now() + $2::interval, now() + $3::interval,"
        " now() + $4::interval)",
        session,
        at["expires_at"],
        at["idle_expires_at"],
        at["revoked_at"],
    )
    await rows(
        "INSERT INTO refresh_tokens (hash, session_id, created_at) VALUES ($1, $2, now())",
        session.bytes * 2,
        session,
    )


async def test_a_job_exists_when_its_transaction_has_committed_and_not_before(begin: Begin, workers: Starter):
    await make.programme()
    args = {"programme": "main", "business_date": "2026-03-01"}
    with pytest.raises(RuntimeError, match="no"):
        async with transaction():
            await jobs.defer("programme.nightly", args)
            raise RuntimeError("no")
    assert await make.count("procrastinate_jobs") == 0

    async with transaction():
        number = await jobs.defer("programme.nightly", args)
    worker = await workers.ready()
    await until(f"SELECT status::text FROM procrastinate_jobs WHERE id = {number}", "succeeded")
    await worker.stop()


# Health


async def test_health_and_figures_stand_on_a_port_of_their_own(begin: Begin, workers: Starter):
    worker = await workers.ready()
    await happen(begin, 3, [new_uuid()])
    await until("SELECT last_position FROM fact_counter", 3)
    assert (await worker.get("/healthz")).json() == {"status": "alive"}
    assert (await worker.get("/readyz")).json() == {"status": "ready"}
    assert (await worker.get("/elsewhere")).status_code == 404
    figures = (await worker.get("/metrics")).text
    assert "laurel_facts_numbered_total 3.0" in figures
    assert await worker.stop() == 0
