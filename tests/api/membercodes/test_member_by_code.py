"""A till scans what a phone shows."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.campaigns.recurrence import Recurrence
from domain.coupons.scope import Scope
from domain.coupons.template import TemplateStatus
from domain.inventory.data_class import DataClass
from domain.kernel.ids import MemberId
from domain.membercodes.code import STEP, begins, code_at, step_at
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.ids import new_uuid
from persistence.membercodes.repository import forget_old_guesses
from persistence.retention.sweeps import sweep
from tests import make
from tests.api.membercodes.asking import SCAN, START, TABLES, TILL, Phone, codes, scan, started
from tests.api.memberships.test_erase_member import erase
from tests.api.rewards.asking import live as live_reward
from tests.conftest import Ask
from tests.ledger import grant

CLERK = make.staff(
    Permission.MEMBERS_READ_BY_CODE,
    Permission.MEMBERS_READ_MASKED,
    Permission.POINTS_READ,
    stores=("s1",),
)
CLERK_EVERYWHERE = make.staff(Permission.MEMBERS_READ_BY_CODE, Permission.POINTS_READ)
HANDS = make.staff(Permission.MEMBERSHIPS_WRITE, Permission.MEMBERS_MERGE, who=new_uuid())


async def shopper(ask: Ask, begin: Begin, **given: Any) -> tuple[make.Made, Phone]:
    """A member with a phone that shows codes."""
    member = await make.member(begin, **given)
    return member, await started(ask, member.id)


def shown(phone: Phone, at: datetime) -> str:
    return code_at(phone.seed, phone.index, step_at(at))


async def test_the_till_sees_the_member_behind_a_mask_and_what_can_be_spent(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, phone = await shopper(ask, begin, name="王小明", phone="13800138000")
    await grant(begin, member, 120)

    payload = await scan(ask, phone.code())

    assert payload == {
        "member": {
            "id": str(member.id),
            "displayName": "王**",
            "tier": {"tier": {"code": "standard"}},
            "points": {"available": 120},
            "membership": {"status": "ACTIVE"},
        },
        "problems": [],
    }
    (use,) = await rows("SELECT member_id, step FROM member_code_uses")
    assert use["member_id"] == member.id.value
    assert abs(use["step"] - step_at(datetime.now(UTC))) <= 1
    (fact,) = await rows(
        "SELECT member_id, payload - 'scanned_at' AS payload FROM facts WHERE kind = 'member.identified'"
    )
    assert fact["member_id"] == member.id.value
    assert fact["payload"] == (
        f'{{"till": "1", "store": "s1", "member": "{member.id}", "programme": "main"}}'
    )


async def test_a_till_that_may_see_no_person_learns_who_it_is_and_no_more(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, phone = await shopper(ask, begin, name="王小明")
    bare = make.service(Permission.MEMBERS_READ_BY_CODE)
    document = """mutation ($input: MemberByCodeInput!) { memberByCode(input: $input) {
      member { id displayName name points { available } memberCode { code } } problems { code } } }"""

    input = {"idempotencyKey": make.key(), "code": phone.code(), "store": "s1", "till": "1"}
    answer = await ask(document, bare, input=input)

    seen = answer["data"]["memberByCode"]["member"]
    assert seen == {
        "id": str(member.id),
        "displayName": f"*** {member.card_number[-4:]}",
        "name": None,
        "points": None,
        "memberCode": None,
    }
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"FORBIDDEN"}


async def test_the_till_sees_what_can_be_used_here_and_what_can_be_had_now(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, phone = await shopper(ask, begin)
    until = datetime.now(UTC) + timedelta(days=9)
    terms: dict[str, dict[str, Any]] = {
        "here": {"scope": Scope(stores=frozenset({"s1"}))},
        "elsewhere": {"scope": Scope(stores=frozenset({"s2"}))},
        "in-the-app": {"scope": Scope(channels=frozenset({"app"}))},
        "another-day": {"hours": Recurrence(days_of_year=frozenset({(2, 29)}))},
        "taken-back": {"status": TemplateStatus.WITHDRAWN},
    }
    for code, said in terms.items():
        template = await make.coupon_template(programme, code=code, **said)
        await make.coupon(member.id, template, until=until)
    await grant(begin, member, 500)
    for code, points in (("mug", 500), ("bike", 501)):
        await live_reward(ask, code, prices=[{"points": points}])
    till = make.service(*TILL.permissions, Permission.COUPONS_READ)
    document = """mutation ($input: MemberByCodeInput!) { memberByCode(input: $input) {
      coupons { template { code } } rewards { reward { code } } problems { code } } }"""
    input = {"idempotencyKey": make.key(), "code": phone.code(), "store": "s1", "till": "1"}

    anywhere = await ask(document, till, input=input)
    phone_later = {**input, "idempotencyKey": make.key(), "code": phone.code(steps=-1), "channel": "store"}
    at_the_till = await ask(document, till, input=phone_later)
    bare = await ask(
        document, TILL, input={**input, "idempotencyKey": make.key(), "code": phone.code(steps=1)}
    )

    def seen(answer: dict[str, Any]) -> tuple[list[str], list[str]]:
        told = answer["data"]["memberByCode"]
        coupons = [each["template"]["code"] for each in told["coupons"]]
        return sorted(coupons), [each["reward"]["code"] for each in told["rewards"]]

    assert anywhere["errors"] == []
    assert seen(anywhere) == (["here", "in-the-app"], ["mug"])
    assert seen(at_the_till) == (["here"], ["mug"])
    assert {each["path"][-1] for each in bare["errors"]} == {"coupons"}


async def test_a_code_is_good_once_whoever_scans_it(ask: Ask, begin: Begin, programme: Programme) -> None:
    member, phone = await shopper(ask, begin)
    code = phone.code()
    key = make.key()

    first = await scan(ask, code, idempotencyKey=key)
    again = await scan(ask, code, idempotencyKey=key)
    elsewhere = await scan(ask, code, store="s2", till="9", caller=CLERK_EVERYWHERE)

    assert first["member"]["id"] == again["member"]["id"] == str(member.id)
    assert codes(elsewhere) == ["CODE_USED"]
    assert elsewhere["member"] is None
    assert await make.count("member_code_uses") == 1
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.identified'") == 1
    assert await wrong() == 0


async def test_of_sixty_four_who_scan_one_code_at_once_one_hears_who_it_is(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, phone = await shopper(ask, begin)
    code = phone.code()
    tills = [(make.service(*TILL.permissions, who=new_uuid()), str(number % 8)) for number in range(64)]

    answers = await asyncio.gather(*(scan(ask, code, caller=who, till=till) for who, till in tills))

    heard = Counter(codes(each)[0] if each["problems"] else each["member"]["id"] for each in answers)
    assert heard == {str(member.id): 1, "CODE_USED": 63}
    assert await make.count("member_code_uses") == 1
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.identified'") == 1


@pytest.mark.parametrize(
    ("seconds", "heard"),
    [(-31, "CODE_EXPIRED"), (-30, None), (0, None), (59, None), (60, "CODE_EXPIRED"), (3600, "CODE_EXPIRED")],
)
async def test_a_code_lives_for_a_minute_and_a_phone_may_be_half_a_minute_ahead(
    ask: Ask, begin: Begin, programme: Programme, seconds: int, heard: str | None
) -> None:
    """By the till's own clock, of a scan that comes late: so nothing depends on how fast the test is."""
    _, phone = await shopper(ask, begin)
    step = step_at(datetime.now(UTC) - timedelta(hours=3))
    at = begins(step) + timedelta(seconds=seconds)

    payload = await scan(ask, code_at(phone.seed, phone.index, step), scannedAt=at.isoformat())

    assert codes(payload) == ([heard] if heard else [])
    assert await make.count("member_code_uses") == (0 if heard else 1)
    assert await wrong() == 0


async def test_what_is_more_than_an_hour_off_is_as_wrong_as_any_other(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, phone = await shopper(ask, begin)

    assert codes(await scan(ask, phone.code(steps=-125))) == ["UNKNOWN_CODE"]
    assert codes(await scan(ask, phone.code(steps=-60))) == ["CODE_EXPIRED"]
    assert await wrong() == 1


async def test_a_till_without_network_hears_later_who_it_was_unless_somebody_was_quicker(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, phone = await shopper(ask, begin)
    earlier, later = (datetime.now(UTC) - timedelta(hours=each) for each in (23, 2))

    queued = await scan(ask, shown(phone, earlier), scannedAt=earlier.isoformat())
    quicker = await scan(ask, shown(phone, later), scannedAt=later.isoformat(), till="2")
    slower = await scan(ask, shown(phone, later), scannedAt=later.isoformat(), till="3")

    assert queued["member"]["id"] == quicker["member"]["id"] == str(member.id)
    assert codes(slower) == ["CODE_USED"]
    for moment, reason in (
        (datetime.now(UTC) - timedelta(hours=24, minutes=1), "TOO_OLD"),
        (datetime.now(UTC) + timedelta(minutes=6), "IN_THE_FUTURE"),
    ):
        (problem,) = (await scan(ask, shown(phone, moment), scannedAt=moment.isoformat()))["problems"]
        assert (problem["code"], problem["field"], problem["reason"]) == (
            "INVALID_INPUT",
            "scannedAt",
            reason,
        )
        assert problem["path"] == ["input", "scannedAt"]
    assert await make.count("member_code_uses") == 2


async def test_a_clock_that_runs_ahead_is_no_way_to_the_code_of_later(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, phone = await shopper(ask, begin)
    ahead = datetime.now(UTC) + timedelta(minutes=4)

    payload = await scan(ask, shown(phone, ahead), scannedAt=ahead.isoformat())

    assert codes(payload) == ["CODE_EXPIRED"]


async def test_whoever_guesses_is_told_nothing_and_has_five_a_minute(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, phone = await shopper(ask, begin)
    right = phone.code()
    wrong = f"{int(right) ^ 1:020d}"
    nobodys = code_at(bytes(32), (phone.index + 1) % 90_000_000, 0)

    heard = [await scan(ask, each) for each in (wrong, nobodys, "9" * 20, wrong, nobodys)]
    assert {tuple(codes(each)) for each in heard} == {("UNKNOWN_CODE",)}
    assert len({str(each) for each in heard}) == 1
    before = await make.counts(*TABLES, "operations")

    key = make.key()
    for code in (wrong, right):
        (problem,) = (await scan(ask, code, idempotencyKey=key))["problems"]
        assert problem["__typename"] == "TooManyGuesses"
        assert 50 <= problem["retryAfterSeconds"] <= 60
    assert await make.counts(*TABLES, "operations") == before
    assert await value("SELECT max(cardinality(wrong_at)) FROM member_code_guesses WHERE till = '1'") == 5

    # Another till of the same shop goes on, and this one too when its minute is over: with the very same key.
    assert codes(await scan(ask, wrong, till="2")) == ["UNKNOWN_CODE"]
    await a_minute_later()
    assert codes(await scan(ask, phone.code(), idempotencyKey=key)) == []


async def test_the_same_wrong_request_again_is_one_guess(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    key = make.key()

    heard = [codes(await scan(ask, "1" * 20, idempotencyKey=key)) for _ in range(8)]

    assert heard == [["UNKNOWN_CODE"]] * 8
    assert await wrong() == 1


async def test_of_thirty_two_wrong_codes_at_once_five_are_looked_at(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    answers = await asyncio.gather(*(scan(ask, f"{number:020d}") for number in range(32)))

    assert Counter(codes(each)[0] for each in answers) == {"UNKNOWN_CODE": 5, "TOO_MANY_GUESSES": 27}
    assert await rows(
        "SELECT till, cardinality(wrong_at) AS wrong FROM member_code_guesses ORDER BY till"
    ) == [
        {"till": "", "wrong": 5},
        {"till": "1", "wrong": 5},
    ]


async def test_a_right_code_among_wrong_ones_at_once_is_found_only_among_the_first_five(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    """A verdict is a verdict: nobody tries more codes than five because one of them was right."""
    _, phone = await shopper(ask, begin)
    for _ in range(5):
        await scan(ask, "1" * 20)

    answers = await asyncio.gather(*(scan(ask, phone.code()) for _ in range(8)))

    assert Counter(codes(each)[0] for each in answers) == {"TOO_MANY_GUESSES": 8}
    assert await make.count("member_code_uses") == 0


async def test_a_till_does_not_escape_by_another_name(ask: Ask, begin: Begin, programme: Programme) -> None:
    """A hundred a minute over all names; nobody else is stopped by it."""
    _, phone = await shopper(ask, begin)
    for till in range(20):
        heard = await asyncio.gather(*(scan(ask, f"{n:020d}", till=f"t{till}") for n in range(6)))
        assert Counter(codes(each)[0] for each in heard) == {"UNKNOWN_CODE": 5, "TOO_MANY_GUESSES": 1}

    assert codes(await scan(ask, "1" * 20, till="another")) == ["TOO_MANY_GUESSES"]
    assert codes(await scan(ask, phone.code(), till="yet another")) == ["TOO_MANY_GUESSES"]
    assert codes(await scan(ask, phone.code(), till="t0", store="s2", caller=CLERK_EVERYWHERE)) == []


async def test_a_hundred_wrong_codes_at_once_under_other_names_are_a_hundred_and_no_more(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await scan(ask, "1" * 20)
    await rows(
        "UPDATE member_code_guesses SET wrong_at = array_fill(wrong_at[1], ARRAY[97]) WHERE till = ''"
        " RETURNING 1"
    )

    answers = await asyncio.gather(*(scan(ask, f"{n:020d}", till=f"t{n}") for n in range(16)))

    assert Counter(codes(each)[0] for each in answers) == {"UNKNOWN_CODE": 3, "TOO_MANY_GUESSES": 13}
    assert await value("SELECT cardinality(wrong_at) FROM member_code_guesses WHERE till = ''") == 100


async def wrong() -> int:
    """How many wrong codes are counted, over all tills."""
    counted = "SELECT coalesce(sum(cardinality(wrong_at)), 0) FROM member_code_guesses WHERE till <> ''"
    return int(await value(counted))


async def a_minute_later() -> None:
    await rows(
        "UPDATE member_code_guesses SET wrong_at = ARRAY("
        "SELECT w - interval '1 minute' FROM unnest(wrong_at) w) RETURNING 1"
    )


async def test_a_suspended_member_is_told_as_suspended(ask: Ask, begin: Begin, programme: Programme) -> None:
    member, phone = await shopper(ask, begin)
    await by_hand(ask, "suspendMembership", member)

    payload = await scan(ask, phone.code())

    assert payload["problems"] == []
    assert payload["member"]["membership"] == {"status": "SUSPENDED"}


async def by_hand(ask: Ask, name: str, member: make.Made) -> None:
    document = f"""mutation ($input: ChangeMembershipInput!) {{
      {name}(input: $input) {{ problems {{ code }} }} }}"""
    input = {"idempotencyKey": make.key(), "memberId": str(member.id), "reason": "Asked to"}
    answer = await ask(document, HANDS, input=input)
    assert answer["errors"] == []
    assert answer["data"][name]["problems"] == []


async def test_whoever_has_left_is_nobody(ask: Ask, begin: Begin, programme: Programme) -> None:
    """Closed, absorbed by another, erased: each answered as a wrong code is, and counted as one."""
    (closed, one), (absorbed, two), (survivor, three), (erased, four) = [
        await shopper(ask, begin) for _ in range(4)
    ]
    await by_hand(ask, "closeMembership", closed)
    merge = """mutation ($input: MergeBalancesInput!) {
      mergeBalances(input: $input) { problems { code } } }"""
    both = {"from": str(absorbed.id), "into": str(survivor.id), "reason": "One person"}
    merged = await ask(merge, HANDS, input={**both, "idempotencyKey": make.key()})
    assert merged["data"]["mergeBalances"]["problems"] == []
    assert (await erase(ask, erased))["problems"] == []

    heard = [await scan(ask, phone.code()) for phone in (one, two, four)]

    assert [codes(each) for each in heard] == [["UNKNOWN_CODE"]] * 3
    assert await wrong() == 3
    assert await make.count("member_code_uses") == 0
    for table in ("member_codes", "member_code_cards"):
        assert await value(f"SELECT count(*) FROM {table} WHERE member_id = $1", erased.id.value) == 0
    mine = "{ me { memberCode { code } } }"
    assert (await ask(mine, make.themselves(closed.id)))["data"] == {"me": {"memberCode": None}}
    assert codes(await scan(ask, three.code())) == []


async def test_a_member_of_another_programme_is_said_to_be_so(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await make.programme(code="other", is_default=False, stores=(), channels=())
    _, phone = await shopper(ask, begin)
    code = phone.code()

    assert codes(await scan(ask, code, programme="other")) == ["NOT_ENROLLED"]
    assert codes(await scan(ask, code)) == []


@pytest.mark.parametrize(
    ("changed", "field", "reason"),
    [
        ({"code": "1234"}, "code", "MALFORMED"),
        ({"code": "1234567890123456789x"}, "code", "MALFORMED"),
        ({"till": "  "}, "till", "EMPTY"),
        ({"till": "t" * 65}, "till", "TOO_LONG"),
    ],
)
async def test_what_can_not_be_read_is_no_guess(
    ask: Ask, begin: Begin, programme: Programme, changed: dict[str, Any], field: str, reason: str
) -> None:
    before = await make.counts(*TABLES, "operations")
    code = changed.pop("code", "1" * 20)

    (problem,) = (await scan(ask, code, **changed))["problems"]

    assert (problem["code"], problem["field"], problem["reason"]) == ("INVALID_INPUT", field, reason)
    assert await make.counts(*TABLES, "operations") == before


async def test_stores_are_known_and_a_clerk_scans_in_its_own(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, phone = await shopper(ask, begin)
    input = {"idempotencyKey": make.key(), "code": phone.code(), "till": "1"}

    elsewhere = await ask(SCAN, CLERK, input={**input, "store": "s2"})
    nowhere = await ask(SCAN, TILL, input=input)
    unknown = await scan(ask, phone.code(), store="s9")

    assert [each["errors"][0]["extensions"]["code"] for each in (elsewhere, nowhere)] == [
        "FORBIDDEN",
        "BAD_USER_INPUT",
    ]
    assert codes(unknown) == ["UNKNOWN_STORE"]
    assert await make.counts("member_code_uses", "member_code_guesses") == {
        "member_code_uses": 0,
        "member_code_guesses": 0,
    }
    own = await ask(SCAN, CLERK, input=input)
    assert own["data"]["memberByCode"]["problems"] == []


@pytest.mark.parametrize("permission", sorted(set(Permission) - {Permission.MEMBERS_READ_BY_CODE}))
async def test_nobody_scans_without_the_permission(
    ask: Ask, begin: Begin, programme: Programme, permission: Permission
) -> None:
    input = {"idempotencyKey": make.key(), "code": "1" * 20, "store": "s1", "till": "1"}

    answer = await ask(SCAN, make.staff(permission), input=input)

    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert await make.count("member_code_guesses") == 0


async def test_what_no_till_can_say_any_more_is_forgotten(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, phone = await shopper(ask, begin)
    old, young = (datetime.now(UTC) - timedelta(hours=each) for each in (23, 1))
    for at in (old, young):
        assert codes(await scan(ask, shown(phone, at), scannedAt=at.isoformat())) == []
    await scan(ask, "1" * 20, till="2")
    now = datetime.now(UTC)

    assert await sweep(DataClass.CODE_TRACES, {}, now=now) + await forget_old_guesses(now=now) == 0
    later = old + timedelta(hours=48) + 2 * STEP
    assert await sweep(DataClass.CODE_TRACES, {}, now=later) == 1
    assert await value("SELECT step FROM member_code_uses") == step_at(young)
    assert await forget_old_guesses(now=now + timedelta(hours=2)) == 3
    assert codes(await scan(ask, shown(phone, young), scannedAt=young.isoformat())) == ["CODE_USED"]


async def test_the_seed_of_somebody_else_opens_no_door(ask: Ask, begin: Begin, programme: Programme) -> None:
    """With one's own seed and another's index: the index is no secret, and helps nobody."""
    _, ann = await shopper(ask, begin)
    _, ben = await shopper(ask, begin)

    assert codes(await scan(ask, Phone(ben.seed, ann.index).code())) == ["UNKNOWN_CODE"]
    nobody = MemberId(new_uuid())
    answer = await ask(
        START,
        make.themselves(nobody),
        input={"idempotencyKey": make.key(), "memberId": str(nobody)},
    )
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
