"""Deliveries stand in line per webhook and member, and the line always moves."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
from uuid import UUID

import pytest

from domain.connectors.destination import LegalBasis, held
from domain.inventory.data_class import DataClass
from domain.kernel.facts import Fact
from domain.kernel.ids import DeliveryId, MemberId, WebhookId
from domain.staff.audit import Origin
from domain.webhooks import use_cases
from domain.webhooks.ports import WaysOut
from domain.webhooks.refusals import NotYetTold, UnknownDelivery, UnknownWebhook
from domain.webhooks.schedule import Failure, Reply
from domain.webhooks.use_cases import claim_deliveries, make_deliveries, settle_delivery
from domain.webhooks.webhook import Busy, Delivery, DisabledBecause, Webhook
from domain.work import Begin
from persistence.connectors import destination_of
from persistence.database import row, rows, value
from persistence.facts.sequencer import number_facts
from persistence.ids import new_uuid
from persistence.retention.sweeps import sweep
from tests import make

AT = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
ORIGIN = Origin(caller=make.staff())
TAKEN = Reply(status=204, failure=None, duration_ms=3)
FAILED = Reply(status=500, failure=Failure.STATUS, duration_ms=3)
GONE = Reply(status=410, failure=Failure.STATUS, duration_ms=3)
ANNA, BOB = new_uuid(), new_uuid()


async def hook(begin: Begin, *kinds: str, url: str = "https://shop.example/hook") -> Webhook:
    async def addresses(host: str, port: int) -> Sequence[str]:
        return ("93.184.216.34",)

    return await use_cases.create_webhook(
        use_cases.CreateWebhook(
            url=url,
            kinds=kinds or ("*",),
            version=1,
            region="CN",
            basis=LegalBasis.SAME_COUNTRY,
            origin=ORIGIN,
        ),
        begin,
        secret="whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
        ways=WaysOut(addresses=addresses, loopback=False, home="CN"),
    )


async def happen(begin: Begin, *whom: UUID | None, kind: str = "points.earned") -> None:
    """Tell a fact about each of them, number it, make its deliveries."""
    async with begin() as work:
        await work.facts.tell(
            *(Fact(kind=kind, member_id=MemberId(each) if each else None, at=AT, payload={}) for each in whom)
        )
    await number_facts()
    while await make_deliveries(begin, home="CN"):
        pass


async def claim(
    begin: Begin, *, limit: int = 100, per_webhook: int = 100, busy: Sequence[Busy] = (), home: str = "CN"
) -> list[Delivery]:
    return await claim_deliveries(begin, limit=limit, per_webhook=per_webhook, busy=busy, home=home)


async def settle(begin: Begin, delivery: Delivery, reply: Reply = TAKEN) -> bool:
    return await settle_delivery(delivery, reply, begin, jitter=0)


def positions(deliveries: Sequence[Delivery]) -> list[int]:
    return sorted(each.fact.position for each in deliveries)


async def later(seconds: float) -> None:
    """Let so much time pass for everything that waits."""
    await rows(
        "UPDATE webhook_deliveries SET next_attempt_at = next_attempt_at - $1::interval,"
        " claimed_until = claimed_until - $1::interval",
        timedelta(seconds=seconds),
    )
    await rows("UPDATE webhooks SET failing_since = failing_since - $1::interval", timedelta(seconds=seconds))


async def states() -> dict[str, int]:
    found = await rows("SELECT state, count(*) AS n FROM webhook_deliveries GROUP BY state")
    return {each["state"]: each["n"] for each in found}


async def test_a_webhook_hears_what_it_asked_for_from_now_on(begin: Begin):
    await happen(begin, ANNA)
    orders = await hook(begin, "order.recorded")
    everything = await hook(begin)
    assert (orders.position, everything.position) == (1, 1)

    await happen(begin, ANNA, kind="order.recorded")
    await happen(begin, BOB)

    claimed = await claim(begin)
    heard = {(each.webhook_id, each.fact.position) for each in claimed}
    assert heard == {(orders.id, 2), (everything.id, 2), (everything.id, 3)}
    assert [each.secrets() for each in claimed] == [
        ("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",)
    ] * 3


async def test_only_the_first_of_a_line_is_due_and_the_next_when_it_is_done(begin: Begin):
    await hook(begin)
    await happen(begin, ANNA, ANNA, BOB, ANNA, None)

    first = await claim(begin)
    assert positions(first) == [1, 3, 5]
    assert await claim(begin) == []

    for each in first:
        await settle(begin, each)
    second = await claim(begin)
    assert positions(second) == [2]
    await settle(begin, second[0])
    (third,) = await claim(begin)
    assert third.fact.position == 4
    await settle(begin, third)
    assert await claim(begin) == []
    assert await states() == {"DELIVERED": 5}


async def test_a_failure_holds_back_its_own_line_alone(begin: Begin):
    await hook(begin)
    await happen(begin, ANNA, ANNA, BOB, BOB)
    for each in await claim(begin):
        await settle(begin, each, FAILED if each.fact.position == 1 else TAKEN)

    (bobs,) = await claim(begin)
    assert bobs.fact.position == 4
    await settle(begin, bobs)
    assert await claim(begin) == []

    await later(5)
    (again,) = await claim(begin)
    assert (again.fact.position, again.attempts) == (1, 2)
    await settle(begin, again)
    assert positions(await claim(begin)) == [2]


async def test_new_facts_join_the_end_of_a_line_that_waits(begin: Begin):
    await hook(begin)
    await happen(begin, ANNA)
    (first,) = await claim(begin)
    await happen(begin, ANNA)
    assert await claim(begin) == []
    await settle(begin, first)
    assert positions(await claim(begin)) == [2]


async def test_a_dead_letter_lets_the_line_go_on(begin: Begin):
    webhook = await hook(begin)
    await happen(begin, ANNA, ANNA)
    for attempt in range(1, 11):
        (delivery,) = await claim(begin)
        assert (delivery.fact.position, delivery.attempts) == (1, attempt)
        # Somebody else's facts arrive all the time: one bad fact is no broken receiver.
        await rows("UPDATE webhooks SET failing_since = NULL")
        assert not await settle(begin, delivery, FAILED)
        await later(25 * 3600)
    assert await states() == {"DEAD": 1, "WAITING": 1}
    assert positions(await claim(begin)) == [2]
    assert await value("SELECT disabled_at FROM webhooks WHERE id = $1", webhook.id.value) is None
    tries = await rows("SELECT status, error FROM webhook_attempts")
    assert [(each["status"], each["error"]) for each in tries] == [(500, "STATUS")] * 10


async def test_three_days_without_success_switch_a_webhook_off_and_say_so(begin: Begin):
    webhook = await hook(begin)
    await happen(begin, ANNA, ANNA)
    for _ in range(9):
        (delivery,) = await claim(begin)
        assert not await settle(begin, delivery, FAILED)
        await later(25 * 3600)
    (delivery,) = await claim(begin)
    assert await settle(begin, delivery, FAILED)

    found = await row("SELECT disabled_because FROM webhooks WHERE id = $1", webhook.id.value)
    assert found == {"disabled_because": "FAILING"}
    assert await claim(begin) == []
    await number_facts()
    told = await row("SELECT kind, member_id, payload FROM facts ORDER BY position DESC LIMIT 1")
    assert told is not None
    assert told["kind"] == "webhook.disabled"
    assert told["member_id"].int == 0
    assert str(webhook.id) in told["payload"]
    assert "FAILING" in told["payload"]

    on = use_cases.UpdateWebhook(webhook_id=webhook.id, active=True, origin=ORIGIN)
    await use_cases.update_webhook(on, begin, ways=WaysOut(addresses=nowhere, loopback=False, home="CN"))
    while await make_deliveries(begin, home="CN"):
        pass
    # What waited goes on, and what was told meanwhile follows.
    assert positions(await claim(begin)) == [2, 3]
    assert await value("SELECT failing_since FROM webhooks") is None


async def nowhere(host: str, port: int) -> Sequence[str]:
    return ()


async def test_gone_switches_off_at_once_and_once(begin: Begin):
    await hook(begin)
    await happen(begin, ANNA, BOB)
    first, second = await claim(begin)
    assert await settle(begin, first, GONE)
    assert not await settle(begin, second, GONE)
    assert await value("SELECT disabled_because FROM webhooks") == DisabledBecause.GONE
    assert await value("SELECT count(*) FROM facts WHERE kind = 'webhook.disabled'") == 1


async def test_success_ends_a_time_of_failure(begin: Begin):
    await hook(begin)
    await happen(begin, ANNA, BOB)
    first, second = await claim(begin)
    await settle(begin, first, FAILED)
    assert await value("SELECT failing_since FROM webhooks") is not None
    await settle(begin, second)
    assert await value("SELECT failing_since FROM webhooks") is None


async def test_a_switched_off_webhook_loses_nothing(begin: Begin):
    webhook = await hook(begin)
    off = use_cases.UpdateWebhook(webhook_id=webhook.id, active=False, origin=ORIGIN)
    await use_cases.update_webhook(off, begin, ways=WaysOut(addresses=nowhere, loopback=False, home="CN"))
    await happen(begin, ANNA, BOB)
    assert await value("SELECT count(*) FROM webhook_deliveries") == 0
    assert await value("SELECT disabled_because FROM webhooks") == "STAFF"

    on = use_cases.UpdateWebhook(webhook_id=webhook.id, active=True, origin=ORIGIN)
    await use_cases.update_webhook(on, begin, ways=WaysOut(addresses=nowhere, loopback=False, home="CN"))
    while await make_deliveries(begin, home="CN"):
        pass
    assert positions(await claim(begin)) == [1, 2]


async def test_a_dead_workers_claim_ends_and_what_it_still_says_changes_nothing(begin: Begin):
    await hook(begin)
    await happen(begin, ANNA, ANNA)
    (lost,) = await claim(begin)
    assert await claim(begin) == []
    await later(31)

    (again,) = await claim(begin)
    assert (again.id, again.attempts) == (lost.id, 2)
    assert not await settle(begin, lost)  # it was not dead, only slow
    assert await states() == {"WAITING": 2}
    assert await claim(begin) == []

    await settle(begin, again)
    assert positions(await claim(begin)) == [2]
    assert await value("SELECT count(*) FROM webhook_attempts") == 2


async def test_one_webhook_gets_its_share_of_the_slots(begin: Begin):
    busy, idle = await hook(begin), await hook(begin)
    await happen(begin, *(new_uuid() for _ in range(10)))
    claimed = await claim(begin, per_webhook=4, busy=[Busy(webhook_id=busy.id.value, count=3)])
    by_webhook = [each.webhook_id for each in claimed]
    assert (by_webhook.count(busy.id), by_webhook.count(idle.id)) == (1, 4)
    assert len(await claim(begin, limit=3)) == 3


async def test_two_workers_never_claim_the_same(begin: Begin):
    await hook(begin)
    await happen(begin, *(new_uuid() for _ in range(60)))
    claims = await asyncio.gather(*(claim(begin, limit=13) for _ in range(7)))
    ids = [each.id for each in chain.from_iterable(claims)]
    assert len(ids) == len(set(ids)) == 60


async def test_a_replay_delivers_again_in_order(begin: Begin):
    webhook = await hook(begin)
    await happen(begin, ANNA, BOB, ANNA, ANNA)
    for _ in range(2):
        for each in await claim(begin):
            await settle(begin, each)
    (third,) = await claim(begin)
    await settle(begin, third, FAILED)
    assert await states() == {"DELIVERED": 3, "WAITING": 1}

    await use_cases.replay_webhook(webhook.id, 1, ORIGIN, begin)
    while await make_deliveries(begin, home="CN"):
        pass
    assert await states() == {"DELIVERED": 3, "WAITING": 3}
    heard = []
    while claimed := await claim(begin):
        for each in claimed:
            heard.append(each.fact.position)
            await settle(begin, each)
    assert sorted(heard) == [2, 3, 4]
    assert [each for each in heard if each != 2] == [3, 4]


async def test_a_replay_does_not_begin_in_the_future_or_for_nobody(begin: Begin):
    webhook = await hook(begin)
    await happen(begin, ANNA)
    with pytest.raises(NotYetTold) as refused:
        await use_cases.replay_webhook(webhook.id, 2, ORIGIN, begin)
    assert refused.value.newest == 1
    with pytest.raises(UnknownWebhook):
        await use_cases.replay_webhook(WebhookId(new_uuid()), 0, ORIGIN, begin)
    assert await value("SELECT position FROM webhooks") == 1


async def test_any_delivery_can_be_sent_again_by_hand_with_all_its_tries(begin: Begin):
    await hook(begin)
    await happen(begin, ANNA, ANNA)
    await rows("UPDATE webhook_deliveries SET attempts = 9 WHERE position = 1")
    (first,) = await claim(begin)
    await settle(begin, first, FAILED)
    assert await states() == {"DEAD": 1, "WAITING": 1}

    await use_cases.retry_delivery(first.id, ORIGIN, begin)
    claimed = await claim(begin)
    assert positions(claimed) == [1, 2]
    again = next(each for each in claimed if each.id == first.id)
    assert again.attempts == 1
    for each in claimed:
        await settle(begin, each)
    assert await states() == {"DELIVERED": 2}

    await use_cases.retry_delivery(first.id, ORIGIN, begin)
    assert positions(await claim(begin)) == [1]
    with pytest.raises(UnknownDelivery):
        await use_cases.retry_delivery(DeliveryId(new_uuid()), ORIGIN, begin)


async def test_a_retry_leaves_alone_what_is_under_way(begin: Begin):
    await hook(begin)
    await happen(begin, ANNA)
    (under_way,) = await claim(begin)
    await use_cases.retry_delivery(under_way.id, ORIGIN, begin)
    assert await claim(begin) == []
    await settle(begin, under_way)
    assert await states() == {"DELIVERED": 1}


async def test_a_deleted_webhook_takes_its_log_with_it(begin: Begin):
    webhook = await hook(begin)
    await happen(begin, ANNA)
    (under_way,) = await claim(begin)
    await use_cases.delete_webhook(webhook.id, ORIGIN, begin)
    assert not await settle(begin, under_way)
    assert await make.counts("webhooks", "webhook_deliveries", "webhook_attempts") == {
        "webhooks": 0,
        "webhook_deliveries": 0,
        "webhook_attempts": 0,
    }


async def test_secrets_are_sealed_and_the_old_one_serves_for_a_day(begin: Begin):
    webhook = await hook(begin)
    await happen(begin, ANNA)
    until = (await use_cases.rotate_webhook_secret(webhook.id, ORIGIN, begin, secret="whsec_bmV3"))[1]
    (delivery,) = await claim(begin)
    assert delivery.secrets() == ("whsec_bmV3", "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
    assert "whsec" not in repr(delivery)
    left = until - datetime.now(UTC)
    assert timedelta(hours=23, minutes=59) < left <= timedelta(hours=24)

    stored = await row("SELECT secret, previous_secret FROM webhooks")
    assert stored is not None
    assert b"whsec" not in bytes(stored["secret"]) + bytes(stored["previous_secret"])

    await rows("UPDATE webhooks SET previous_secret_until = now() - interval '1 second'")
    await later(31)
    (delivery,) = await claim(begin)
    assert delivery.secrets() == ("whsec_bmV3",)


async def test_old_deliveries_are_forgotten_and_facts_are_not(begin: Begin):
    await hook(begin)
    await happen(begin, ANNA, ANNA, BOB)
    for each in await claim(begin):
        await settle(begin, each)
    await rows("UPDATE webhook_deliveries SET created_at = now() - interval '31 days' WHERE position <> 3")
    assert await sweep(DataClass.DELIVERY_LOGS, {}, now=datetime.now(UTC)) == 1
    assert await states() == {"DELIVERED": 1, "WAITING": 1}
    assert await make.counts("webhook_attempts", "facts") == {"webhook_attempts": 1, "facts": 3}


async def test_acts_on_webhooks_are_written_down(begin: Begin):
    webhook = await hook(begin)
    change = use_cases.UpdateWebhook(
        webhook_id=webhook.id, kinds=["order.recorded"], active=False, origin=ORIGIN
    )
    await use_cases.update_webhook(change, begin, ways=WaysOut(addresses=nowhere, loopback=False, home="CN"))
    await use_cases.rotate_webhook_secret(webhook.id, ORIGIN, begin, secret="whsec_bmV3")
    await use_cases.replay_webhook(webhook.id, 0, ORIGIN, begin)
    await use_cases.delete_webhook(webhook.id, ORIGIN, begin)
    found = await rows("SELECT act, object_id, fields FROM audit_log ORDER BY id")
    assert [(each["act"], list(each["fields"])) for each in found] == [
        ("webhook.created", []),
        ("webhook.changed", ["kinds", "active"]),
        ("webhook.secret_rotated", []),
        ("webhook.replayed", []),
        ("webhook.deleted", []),
    ]
    assert {each["object_id"] for each in found} == {str(webhook.id)}


async def test_no_line_ever_stops_while_facts_arrive_fail_and_are_settled_at_once(begin: Begin):
    """Makers of deliveries race with those who settle them: 4 workers, 6 members, a third of tries fails."""
    webhooks = [await hook(begin), await hook(begin)]
    members = [new_uuid() for _ in range(6)]
    total = 180
    random.seed(11)
    heard: dict[tuple[WebhookId, UUID], list[int]] = defaultdict(list)
    taken = 0

    async def tell() -> None:
        for _ in range(total // 6):
            async with begin() as work:
                await work.facts.tell(
                    *(
                        Fact(
                            kind="points.earned",
                            member_id=MemberId(random.choice(members)),
                            at=AT,
                            payload={},
                        )
                        for _ in range(6)
                    )
                )
            await number_facts()
            await make_deliveries(begin, home="CN")

    async def work_on() -> None:
        nonlocal taken
        while taken < total * len(webhooks):
            claimed = await claim(begin, limit=5)
            if not claimed:
                await asyncio.sleep(0.005)
            for delivery in claimed:
                works = random.random() > 0.33
                if works:
                    heard[delivery.webhook_id, delivery.fact.id.member].append(delivery.fact.position)
                await settle(begin, delivery, TAKEN if works else FAILED)
                if works:
                    taken += 1
                else:
                    # At once again, whatever the schedule says, and with tries enough.
                    await rows(
                        "UPDATE webhook_deliveries SET attempts = 0, next_attempt_at = now() WHERE id = $1",
                        delivery.id.value,
                    )

    async with asyncio.timeout(90):
        await asyncio.gather(tell(), tell_nothing(begin), *(work_on() for _ in range(4)))

    assert taken == total * 2
    assert await states() == {"DELIVERED": total * 2}
    for webhook in webhooks:
        lines = {member: each for (id_, member), each in heard.items() if id_ == webhook.id}
        assert sum(map(len, lines.values())) == total
        assert all(line == sorted(line) for line in lines.values())


async def tell_nothing(begin: Begin) -> None:
    """Another maker of deliveries, at the same time."""
    for _ in range(60):
        await make_deliveries(begin, home="CN")
        await asyncio.sleep(0.005)


async def test_p14_a_delivery_goes_out_exactly_where_the_rule_lets_it(begin: Begin):
    """The rule of the domain and the statement that takes deliveries say the same."""
    for number, basis in enumerate(LegalBasis):
        made = await hook(begin, url=f"https://shop.example/{number}")
        await rows("UPDATE webhooks SET legal_basis = $2 WHERE id = $1", made.id.value, basis)
    unknown = await hook(begin)
    await happen(begin, ANNA)
    await rows("UPDATE webhooks SET region = NULL, legal_basis = NULL WHERE id = $1", unknown.id.value)
    found = await rows("SELECT id, region, legal_basis FROM webhooks")

    for home, number in (("DE", len(LegalBasis) - 1), ("", len(LegalBasis) - 1), ("CN", len(LegalBasis))):
        may = {each["id"] for each in found if held(destination_of(each), home=home) is None}
        assert {each.webhook_id.value for each in await claim(begin, home=home)} == may
        assert len(may) == number
        await rows("UPDATE webhook_deliveries SET claimed_until = NULL")

    # What comes meanwhile is not even made for whom it may not go to.
    await happen(begin, BOB)
    assert await value("SELECT position FROM webhooks WHERE id = $1", unknown.id.value) == 1
