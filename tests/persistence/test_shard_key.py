"""Every statement on a table of members' own rows names the member, so that one shard can answer it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.approvals.use_cases import expire_approvals
from domain.points.use_cases import book_due, warn_of_expiry
from domain.points.wallet import Price, SpendTerms, TransferTerms, WalletTerms
from domain.programme.programme import Programme
from domain.segments.use_cases import refresh_segments
from domain.spending.use_cases import release_timed_out
from domain.staff.permissions import Permission
from domain.tiers.use_cases import review_tiers
from domain.work import Begin
from persistence import database
from persistence.sharding.catalogue import read
from persistence.sharding.plan import plan
from tests import make
from tests.api.events.test_record_event import RECORD as RECORD_EVENT
from tests.api.membercodes.asking import END, scan, started
from tests.api.orders.orders import RECORD, an_order
from tests.api.reversals.test_reverse_entry import answer as reverse
from tests.api.rewards.asking import PACKER, redeem
from tests.api.rewards.asking import done as change_redemption
from tests.api.rewards.asking import live as live_reward
from tests.api.segments.asking import put_on, save
from tests.api.spending.asking import done
from tests.api.transfers.test_transfer_points import give
from tests.conftest import Ask
from tests.ledger import grant, put_clock_forward, set_terms

SERVICE = make.service(*Permission)
ACROSS_MEMBERS = (
    # Set-based by design, over an index of what is due or of what a list shows: named, so that a new one is
    # noticed. Each is recognised by a part of its text.
    "ORDER BY min(due), member_id LIMIT",  # points that became due: which members
    "floor_ends_at), x.member_id LIMIT",  # places that are to be looked at: which members
    "ORDER BY x.grants_at, x.member_id LIMIT",  # for whom there is something to hand out
    "ORDER BY min(h.expires_at), h.member_id LIMIT",  # holds whose time is over: which members
    "facts WHERE position",  # the feed
    "FROM member_search",  # the search box
    "ORDER BY a.asked_at DESC, a.id DESC",  # the queue of what waits for a second person
    "FOR NO KEY UPDATE SKIP LOCKED",  # what nobody has decided about in time
    "ORDER BY m.last_active_at DESC, m.id DESC",  # the list of members
    "ORDER BY soonest.at, m.id",  # whose points die soon
    "ORDER BY m.member_id LIMIT",  # everybody of a programme or a segment, in chunks
    "ORDER BY s.member_id LIMIT",  # who is in a segment
    "(SELECT count(*) FROM segment_members s WHERE s.segment_id = g.id)",  # how many are
    "FROM redemptions WHERE reward_id",  # how a reward goes
    "FROM redemptions r WHERE r.reward_id",  # what every draw of a reward has brought, to examine it
    "FROM merges g WHERE g.absorbed_id",  # the same, however often
    "FROM merges WHERE absorbed_id",  # into whose balance a closed member's was merged
)


@contextmanager
def statements() -> Iterator[list[str]]:
    """Everything that goes to PostgreSQL through our own door, as text."""
    seen: list[str] = []
    original = database.rows

    async def listening(sql: str, *args: Any) -> list[dict[str, Any]]:
        seen.append(sql)
        return await original(sql, *args)

    with pytest.MonkeyPatch.context() as patch:
        import sys

        for name, module in list(sys.modules.items()):
            if name.startswith("persistence") and getattr(module, "rows", None) is original:
                patch.setattr(module, "rows", listening)
        yield seen


async def owned_tables() -> set[str]:
    """The tables whose rows lie with their member."""
    return {name for name, put in plan(await read()).puts.items() if put.column == "member_id"}


CARD = """{ me { id displayName card { number } tier { tier { code } progress { words } }
  points { available nextExpiry { points } } coupons(first: 10) { nodes { title } }
  pointsEntries(first: 5) { nodes { points explanation { short } } } orders(first: 5) { nodes { id } } } }"""


HAND = """mutation ($input: AdjustPointsInput!) {
  adjustPoints(input: $input) { approval { id } problems { code } } }"""
MERGE = """mutation ($input: MergeBalancesInput!) { mergeBalances(input: $input) { problems { code } } }"""
ERASE = """mutation ($input: EraseMemberInput!) { eraseMember(input: $input) { problems { code } } }"""


async def by_hand(ask: Ask, begin: Begin, programme: Programme) -> None:
    """Adjust beyond the limit, approve, merge, erase."""
    one, two = await make.member(begin), await make.member(begin)
    wish = {"memberId": str(one.id), "points": 20_000, "reason": "Sorry", "idempotencyKey": make.key()}
    asked = await ask(HAND, make.staff(*Permission), input=wish)
    waiting = asked["data"]["adjustPoints"]["approval"]["id"]
    second = make.staff(*Permission, who=make.SERVICE_ID)
    await ask("mutation ($id: ApprovalId!) { approve(id: $id) { problems { code } } }", second, id=waiting)
    await ask("{ approvals(first: 5) { nodes { id reason } } }", second)
    await expire_approvals(programme, begin, until=datetime.now(UTC))
    both = {"from": str(one.id), "into": str(two.id), "reason": "One person", "idempotencyKey": make.key()}
    merged = await ask(MERGE, second, input=both)
    assert merged["data"]["mergeBalances"]["problems"] == []
    gone = {"memberId": str(two.id), "reason": "Asked to", "idempotencyKey": make.key()}
    erased = await ask(ERASE, second, input=gone)
    assert erased["data"]["eraseMember"]["problems"] == []


async def test_each_statement_on_them_names_the_member(ask: Ask, begin: Begin, programme: Programme) -> None:
    owned = await owned_tables()
    with statements() as seen:
        member = await make.member(begin, name="王小明", phone="13800138000")
        me = {"id": str(member.id)}
        long_ago = (datetime.now(UTC) - timedelta(days=800)).isoformat()
        await ask(RECORD, SERVICE, input=an_order(100, external_id="1", placedAt=long_ago, member=me))
        guest = await ask(
            RECORD, SERVICE, input=an_order(50, external_id="2", member={"phone": "13900139000"})
        )
        assert guest["data"]["recordOrder"]["problems"] == []
        await make.member(begin, phone="13900139000")
        card = await ask(CARD, make.themselves(member.id))
        assert card["errors"] == []
        assert await book_due(programme, begin, until=datetime.now(UTC)) == 1
        assert await review_tiers(programme, begin, until=datetime.now(UTC)) >= 0
        assert await warn_of_expiry(programme, begin, now=datetime.now(UTC)) == 0
        event = {"idempotencyKey": make.key(), "source": "app", "externalId": "1", "member": me}
        opened = {**event, "name": "app.opened", "at": datetime.now(UTC).isoformat()}
        await ask(RECORD_EVENT, SERVICE, input=opened)
        await use(ask, begin, programme, member)
        await ask('{ members(first: 5, search: "小明") { nodes { id points { available } } } }', SERVICE)
        await ask("{ membersWithExpiringPoints(within: 30, first: 5) { nodes { points } } }", SERVICE)
        await ask("{ changes(first: 10) { nodes { kind } } }", SERVICE)
        await audiences(ask, begin, programme, member)
        await rewards(ask, begin, member)
        phone = await started(ask, member.id)
        for code in (phone.code(), phone.code(), "1" * 20):
            await scan(ask, code)
        shown = await ask("{ me { memberCode { code } } }", make.themselves(member.id))
        assert shown["errors"] == []
        ended = {"idempotencyKey": make.key(), "memberId": str(member.id)}
        assert (await ask(END, SERVICE, input=ended))["errors"] == []
        await by_hand(ask, begin, programme)

    assert len(seen) > 30
    touched = {table for table in owned for sql in seen if _names(sql, table)}
    assert {"accounts", "entries", "lots", "orders", "tier_moves", "cards", "coupons"} <= touched
    assert {"member_codes", "member_code_uses"} <= touched
    stray = [
        " ".join(sql.split())
        for sql in seen
        if any(_names(sql, table) for table in owned)
        and not _by_member(sql)
        and not any(part in " ".join(sql.split()) for part in ACROSS_MEMBERS)
    ]
    assert stray == []


async def audiences(ask: Ask, begin: Begin, programme: Programme, member: make.Made) -> None:
    """Everybody is asked every kind of thing; members come, stay and go with their tags."""
    owner = make.staff(*Permission)
    rolling = {"rolling": {"count": 30, "unit": "DAY"}}
    either = [
        {"tier": {"ladder": "tiers", "test": {"known": True}}},
        {"tags": {"allOf": ["vip"]}},
        {"segments": {"anyOf": ["other"]}},
        {"age": {"atLeast": 18}},
        {"birthMonth": {"oneOf": [1]}},
        *(
            {"history": {"count": each, "over": rolling, "test": {"atLeast": 1}}}
            for each in ("ORDERS", "SPEND", "ORDER_DAYS", "DAYS_SINCE_ORDER")
        ),
    ]
    preview = (
        "query ($c: ConditionInput!) { previewSegment(input: { condition: $c }) { memberCount sample } }"
    )
    assert (await ask(preview, owner, c={"any": either}))["errors"] == []
    for tag in ("one", "another"):
        saved = await save(ask, "all", name={"en": "All"}, condition={"all": []}, tag=tag)
        assert saved["kind"] == "RULE"
        await refresh_segments(programme, begin)
    assert (await save(ask, "friends", name={"en": "Friends"}))["kind"] == "LIST"
    assert (await put_on(ask, "friends", member))["problems"] == []
    reads = '{ segments { memberCount memberIds(first: 5) } segmentOverlaps(code: "all") { members } }'
    assert (await ask(reads, owner))["errors"] == []
    for name in ("tagMember", "untagMember"):
        change = f'mutation ($id: MemberId!) {{ {name}(input: {{ memberId: $id, tags: ["vip"] }})'
        tagged = await ask(
            f"{change} {{ member {{ tags {{ tag }} }} problems {{ code }} }} }}", owner, id=str(member.id)
        )
        assert tagged["data"][name]["problems"] == []
    await save(ask, "all", active=False)
    await refresh_segments(programme, begin)


async def use(ask: Ask, begin: Begin, programme: Programme, member: make.Made) -> None:
    """Points are spent for an order, held, captured, handed on and taken back."""
    terms = SpendTerms(price=Price(1, 100))
    await set_terms(programme, WalletTerms(spending=terms, transfers=TransferTerms(most_points=100)))
    await grant(begin, member, 100)
    order = {"source": "shop", "externalId": "3", "total": {"amount": 2000, "currency": "CNY"}}
    used = {"member": {"id": str(member.id)}, "points": 5, "order": order}
    other = await make.member(begin)
    spent = await done(ask, "spendPoints", **used)
    held = await done(ask, "holdPoints", **used)
    await done(ask, "capturePoints", hold=held["hold"]["id"], points=2)
    await done(ask, "releasePoints", hold=held["hold"]["id"], points=1)
    handed = await give(ask, member, other, 3)
    for entry in (spent["entry"]["id"], handed["entry"]["id"]):
        assert (await reverse(ask, entry))["problems"] == []
    holds = "{ me { holds(first: 5) { nodes { id } } } }"
    assert (await ask(holds, make.themselves(member.id)))["errors"] == []
    await put_clock_forward(hours=1)
    assert await release_timed_out(begin) == 1


async def rewards(ask: Ask, begin: Begin, member: make.Made) -> None:
    """Points are redeemed for goods, which are handed over or called off, and for a draw."""
    await grant(begin, member, 2_000)
    await live_reward(ask, stock=3)
    prizes = [{"code": "all", "title": {"en": "All"}, "odds": 1_000_000}]
    await live_reward(ask, "wheel", content={"draw": {"prizes": prizes, "consolation": "all"}})
    first, second = [(await redeem(ask, member))["redemption"]["id"] for _ in range(2)]
    assert (await redeem(ask, member, "wheel"))["redemption"]["prize"] == "all"
    moved = await change_redemption(ask, "moveRedemption", PACKER, redemption=first, to="APPROVED")
    cancelled = await change_redemption(ask, "cancelRedemption", PACKER, redemption=second)
    assert moved["problems"] == cancelled["problems"] == []
    me = make.themselves(member.id)
    reads = "{ rewards(first: 5) { nodes { available } } me { redemptions(first: 5) { nodes { id } } } }"
    assert (await ask(reads, me))["errors"] == []
    all_of_them = """{ redemptions(first: 5) { nodes { id } } reward(code: "wheel") {
      figures { redeemed } draw { log(first: 5) { nodes { sequence } } seeds { commitment } } } }"""
    assert (await ask(all_of_them, SERVICE))["errors"] == []


def _names(sql: str, table: str) -> bool:
    return re.search(rf"\b(?:FROM|JOIN|UPDATE|INTO)\s+{table}\b", sql) is not None


def _by_member(sql: str) -> bool:
    """The member is in a condition, or the rows written carry it."""
    if re.search(r"\bmember_id\s*=|\bm\.id\s*=|\bmember_id\b[^)]*\)\s+(?:SELECT|VALUES)", sql):
        return True
    return "jsonb_to_recordset" in sql and "member_id uuid" in sql
