"""A member to whom everything happens that can happen to points: each line says why, to the member in short,
to staff in full."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.kernel.periods import NEVER, midnight
from domain.points.entry import CauseKind, EntryKind
from domain.points.spend import Spend
from domain.points.wallet import Shortage
from domain.programme.programme import POINTS
from domain.staff.permissions import Permission
from domain.work import Begin
from tests import make
from tests.api.orders.orders import RECORD, a_line, an_order
from tests.api.points.telling import WORDS, Teller, tell
from tests.api.points.test_explaining import CODE
from tests.conftest import Ask

TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ, Permission.ORDERS_RETURN)
READER = make.staff(Permission.POINTS_READ, Permission.EXPLAIN_FULL)
SECRETS = ("王小明", "13812341234", WORDS)
RETURN = """
mutation ($input: RecordReturnInput!) { recordReturn(input: $input) { waits problems { code message } } }
"""
ENTRIES = """
query ($member: MemberId, $wallet: String!) { pointsEntries(member: $member, first: 100, wallet: $wallet) {
  nodes { id kind orderId points explanation {
    en: short(locale: EN) zh: short(locale: ZH_CN) wanted granted shares { points } } } } }
"""
IN_FULL = """
query ($entry: EntryId!) { explain(entry: $entry) {
  reason english: full(locale: EN) chinese: full(locale: ZH_CN) } }
"""


def everything(it: Teller) -> None:
    page, now = it.page, it.now
    last_midnight = midnight(now.astimezone(it.programme.zone).date(), it.programme.zone)
    ago = now - timedelta(days=40)

    # Brought along: one lot that is dead already, one that is good; and what waits and wakes, or lapses.
    dead = it.lot(40, opens=ago, dies=last_midnight)
    it.credit(EntryKind.IMPORT, dead, CauseKind.IMPORT, at=ago)
    good = it.credit(EntryKind.IMPORT, it.good(600), CauseKind.IMPORT)
    waking = it.lot(15, opens=now - timedelta(days=1), dies=NEVER)
    it.credit(EntryKind.EARN_PENDING, waking, CauseKind.IMPORT, at=ago)
    awaiting = it.lot(5, opens=None, dies=None, awaits="order.confirmed", cancel_at=last_midnight)
    it.credit(EntryKind.EARN_PENDING, awaiting, CauseKind.RULE, at=ago)
    page.book_due()
    expired = next(each for each in page.entries if each.kind is EntryKind.EXPIRE)
    it.page.credit(
        EntryKind.EXPIRE_RESTORE,
        (it.good(40),),
        at=now,
        because=it.because(CauseKind.ENTRY, expired.id),
    )

    # By hand
    it.adjust(500)
    it.adjust(-20)
    it.credit(EntryKind.TRANSFER_IN, it.good(40), CauseKind.TRANSFER)
    page.debit(EntryKind.TRANSFER_OUT, 30, at=now, because=it.because(CauseKind.TRANSFER))
    it.credit(EntryKind.MERGE_IN, it.good(25), CauseKind.MERGE)
    page.debit(EntryKind.MERGE_OUT, 10, at=now, because=it.because(CauseKind.MERGE))
    page.reverse(
        50,
        [good.lots[0].id],
        Shortage.WITHIN_BALANCE,
        at=now,
        because=it.because(CauseKind.ENTRY, good.id),
    )

    # Used, set aside, given back
    spend = it.spend(100, "o-1", 1_00)
    hold = it.hold(60, now)
    taken = page.capture(hold.id, 20, at=now, because=it.because(CauseKind.HOLD, hold.id))
    it.spends.append(
        Spend(
            id=taken.id,
            member_id=taken.member_id,
            wallet_type_id=taken.wallet_type_id,
            hold_id=hold.id,
            points=20,
            minor=20,
            order_source="shop",
            order_external_id="A-77",
            pieces=hold.front(20),
        )
    )
    page.release(hold.id, 10, at=now, because=it.because(CauseKind.HOLD, hold.id))
    it.hold(35, now - timedelta(hours=2))
    page.book_due()
    first, *_ = spend.back(30)
    longer = replace(it.good(10), parent_id=first.lot_id)
    page.give_back((), (longer,), at=now, because=it.because(CauseKind.SPEND, spend.id))


async def a_member(ask: Ask, begin: Begin) -> make.Made:
    programme = await make.programme(points=10, per_minor=100_00)
    member = await make.member(begin, name=SECRETS[0], phone=SECRETS[1])
    await ask(RECORD, TILL, input=an_order(300, external_id="o-0", member={"id": str(member.id)}))
    order = an_order(member={"id": str(member.id)}, external_id="o-1")
    order["lines"] = [a_line(250, quantity=2), a_line(50)]
    await ask(RECORD, TILL, input=order)
    await tell(begin, member.id, programme, everything)
    for number in ("o-1", "o-0"):
        await tell(begin, member.id, programme, lambda it: it.spend(it.page.account.available, None, None))
        back = {
            "idempotencyKey": make.key(),
            "source": "shop",
            "externalId": f"return of {number}",
            "order": {"name": {"source": "shop", "externalId": number}},
            "lines": [{"number": 1, "quantity": 2 if number == "o-1" else 1}],
        }
        answer = await ask(RETURN, TILL, input=back)
        assert answer["data"]["recordReturn"] == {"waits": False, "problems": []}
    await ask(RECORD, TILL, input=an_order(1200, external_id="o-2", member={"id": str(member.id)}))
    return member


async def test_everything_that_can_happen_is_explained(ask: Ask, begin: Begin) -> None:
    member = await a_member(ask, begin)

    answer = await ask(ENTRIES, make.themselves(member.id), wallet=POINTS)

    assert answer["errors"] == []
    nodes = answer["data"]["pointsEntries"]["nodes"]
    assert {each["kind"] for each in nodes} == {kind.value for kind in EntryKind}
    for each in nodes:
        english, chinese = each["explanation"]["en"], each["explanation"]["zh"]
        assert english and chinese
        for text in (english, chinese):
            assert not CODE.search(re.sub(r"A-77|o-1", "", text)), text
            assert not any(secret in text for secret in SECRETS)
        assert f"{each['points']:,}" in english and f"{each['points']:,}" in chinese


async def test_staff_read_every_step(ask: Ask, begin: Begin) -> None:
    member = await a_member(ask, begin)
    nodes = (await ask(ENTRIES, READER, member=str(member.id), wallet=POINTS))["data"]["pointsEntries"][
        "nodes"
    ]
    told: dict[str, list[str]] = {}
    for each in nodes:
        answer = await ask(IN_FULL, READER, entry=each["id"])
        assert answer["errors"] == []
        found = answer["data"]["explain"]
        told.setdefault(each["kind"], []).append("\n".join(found["english"]))
        assert len(found["english"]) == len(found["chinese"]) >= 4
        assert not any(secret in str(found) for secret in SECRETS[:2])
        by_hand = each["kind"] in ("ADJUST_CREDIT", "ADJUST_DEBIT")
        assert found["reason"] == (SECRETS[2] if by_hand else None)

    def says(kind: EntryKind, *words: str) -> None:
        assert any(all(word in text for word in words) for text in told[kind]), "\n\n".join(told[kind])

    says(EntryKind.EARN, "Rule purchase-points, revision 1", "Line 1: CN¥250.00 paid, 25 points", "Opens lot")
    says(EntryKind.REVERSE, "25 of it earned by what came back", "Line 1: 2 of 2 pieces came back, 0 before")
    says(EntryKind.REVERSE, "30 owed from now on, 0 written off", "Policy for what was missing: DEBT")
    says(EntryKind.REVERSE, "50 from its own available ones", "Takes back entry", "IMPORT, 600 points")
    says(EntryKind.REPAY, "30 of the debt that arose", "Owed afterwards: 0")
    says(EntryKind.SPEND, "Worth CN¥1.00.", "For order o-1 of shop.", "from lot")
    says(EntryKind.SPEND_RETURN, "which prolongs")
    says(EntryKind.SPEND_RETURN, "come back now")
    says(EntryKind.RELEASE, "it was released by itself")
    says(EntryKind.CAPTURE, "Hold ", "of 60", "Worth CN¥0.20.")
    says(EntryKind.ADJUST_DEBIT, f"Reason given: {SECRETS[2]}", "contra account ADJUSTMENT")
    says(EntryKind.EXPIRE_RESTORE, "Takes back entry", "EXPIRE, 40 points")


@pytest.mark.parametrize("field", ["full", "reason"])
async def test_a_member_hears_that_it_was_staff_and_no_more(ask: Ask, begin: Begin, field: str) -> None:
    member = await a_member(ask, begin)
    me = make.themselves(member.id)
    nodes = (await ask(ENTRIES, me, wallet=POINTS))["data"]["pointsEntries"]["nodes"]
    (adjusted,) = (each for each in nodes if each["kind"] == "ADJUST_CREDIT")
    assert adjusted["explanation"]["en"].startswith("Our staff added 500 points on ")

    answer = await ask(
        f"query ($entry: EntryId!) {{ explain(entry: $entry) {{ {field} }} }}", me, entry=adjusted["id"]
    )

    assert answer["data"] == {"explain": {field: None}}
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]


async def test_an_entry_is_explained_in_one_statement(ask: Ask, begin: Begin, statements: list[str]) -> None:
    member = await a_member(ask, begin)
    nodes = (await ask(ENTRIES, READER, member=str(member.id), wallet=POINTS))["data"]["pointsEntries"][
        "nodes"
    ]
    statements.clear()

    await ask(IN_FULL, READER, entry=nodes[0]["id"])

    assert len([each for each in statements if "FROM entries e" in each]) == 1
    assert len(statements) <= 2, statements  # and the programme, where this process has not read it yet
