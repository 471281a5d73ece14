"""Points and coupons for what went wrong: within the limit of a role, or by a second person."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from domain.kernel.ids import StaffId
from domain.staff.bundles import Role
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.orders.deliveries import account
from tests.api.tickets.tickets import DESK, SET_UP, done, ticket
from tests.conftest import Ask
from tests.faults.books import broken

GIVE = """mutation ($input: GiveGoodwillInput!) { giveGoodwill(input: $input) {
  ticket { goodwill { points couponTemplate entryId couponId givenAt waits } version }
  approval { id kind goodwill { points couponTemplate ticketId } adjustment { points } }
  problems { code ... on ApprovalNeeded { limit sum } ... on InvalidInput { field reason } } } }"""
APPROVE = """mutation ($id: ApprovalId!) { approve(id: $id) {
  approval { state refusedBecause } entry { points } problems { code } } }"""
REJECT = (
    """mutation ($id: ApprovalId!) { rejectApproval(id: $id, reason: "Too much") { problems { code } } }"""
)
BOSS = make.staff(Permission.APPROVALS_DECIDE, Permission.POINTS_READ, who=UUID(int=0xB055))


async def desk(vault: Vault, *roles: Role) -> Caller:
    staff_id: StaffId = await make.staff_account(vault, *roles)
    return make.staff(*DESK.permissions, Permission.TICKETS_GOODWILL, who=staff_id.value)


async def give(ask: Ask, who: Caller, ticket_id: str, **more: Any) -> dict[str, Any]:
    sent = {"idempotencyKey": make.key(), "ticketId": ticket_id, "reason": "The cup broke twice", **more}
    answer = await ask(GIVE, who, input=sent)
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["giveGoodwill"]
    return payload


async def complaint(ask: Ask, member: make.Made) -> str:
    opened = await done(ask, "submitFeedback", make.themselves(member.id), kind="COMPLAINT", body="It broke.")
    return str(opened["id"])


async def test_points_within_the_limit_are_given_at_once(ask: Ask, begin: Begin, vault: Vault) -> None:
    await make.programme()
    ann = await make.member(begin)
    support = await desk(vault, Role.SUPPORT)
    of = await complaint(ask, ann)
    key = make.key()

    first = await give(ask, support, of, points=300, idempotencyKey=key)
    again = await give(ask, support, of, points=300, idempotencyKey=key)

    (given,) = first["ticket"]["goodwill"]
    assert (given["points"], given["waits"], given["couponId"]) == (300, False, None)
    assert again["ticket"] == first["ticket"]
    assert await account(ann) == {"available": 300}
    assert await make.counts("ticket_goodwill", "entries") == {"ticket_goodwill": 1, "entries": 1}
    own = await ticket(ask, of, make.themselves(ann.id), "goodwill { points givenAt }")
    assert own is not None and own["goodwill"][0]["points"] == 300
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'goodwill.given'") == 1
    assert await broken() == {}


async def test_beyond_the_limit_a_second_person_decides(ask: Ask, begin: Begin, vault: Vault) -> None:
    await make.programme()
    ann = await make.member(begin)
    support = await desk(vault, Role.SUPPORT)
    of = await complaint(ask, ann)
    await give(ask, support, of, points=300)

    asked = await give(ask, support, of, points=201)
    assert asked["problems"] == [{"code": "APPROVAL_NEEDED", "limit": 500, "sum": 501}]
    approval = asked["approval"]
    assert approval["goodwill"] == {"points": 201, "couponTemplate": None, "ticketId": of}
    assert (approval["kind"], approval["adjustment"]) == ("GOODWILL", None)
    assert await account(ann) == {"available": 300}
    assert [each["waits"] for each in asked["ticket"]["goodwill"]] == [False, True]
    hidden = await ticket(ask, of, make.themselves(ann.id), "goodwill { points }")
    assert hidden == {"goodwill": [{"points": 300}]}

    own = make.staff(Permission.APPROVALS_DECIDE, who=support.principal_id or UUID(int=0))
    no = await ask(APPROVE, own, id=approval["id"])
    assert no["data"]["approve"]["problems"] == [{"code": "OWN_APPROVAL"}]
    yes = await ask(APPROVE, BOSS, id=approval["id"])

    assert yes["data"]["approve"]["entry"] == {"points": 201}
    told = await rows(
        "SELECT payload->>'points' AS points, payload->>'given' AS given FROM facts"
        " WHERE kind = 'ticket.changed' AND payload ? 'goodwill' ORDER BY recorded_at, id"
    )
    assert [(each["points"], each["given"]) for each in told] == [
        ("300", "true"),
        ("201", "false"),
        ("201", "true"),
    ]
    assert await account(ann) == {"available": 501}
    found = await ticket(ask, of, DESK, "goodwill { points waits givenAt }")
    assert found is not None
    assert [(each["points"], each["waits"], bool(each["givenAt"])) for each in found["goodwill"]] == [
        (300, False, True),
        (201, False, True),
    ]
    assert await broken() == {}


async def test_what_was_rejected_is_not_given(ask: Ask, begin: Begin, vault: Vault) -> None:
    await make.programme()
    ann = await make.member(begin)
    support = await desk(vault, Role.SUPPORT)
    of = await complaint(ask, ann)
    asked = await give(ask, support, of, points=9_000)

    await ask(REJECT, BOSS, id=asked["approval"]["id"])

    found = await ticket(ask, of, DESK, "goodwill { waits givenAt }")
    assert found == {"goodwill": [{"waits": False, "givenAt": None}]}
    assert await account(ann) == {}


async def test_the_limit_can_not_be_passed_in_small_steps_or_at_once(
    ask: Ask, begin: Begin, vault: Vault
) -> None:
    await make.programme()
    ann, ben = await make.member(begin), await make.member(begin)
    support, other = await desk(vault, Role.SUPPORT), await desk(vault, Role.SUPPORT)
    of, of_ben = await complaint(ask, ann), await complaint(ask, ben)

    answers = await asyncio.gather(*(give(ask, support, of, points=100) for _ in range(8)))
    elsewhere = await give(ask, support, of_ben, points=1)
    by_other = await give(ask, other, of, points=1)

    assert sum(each["problems"] == [] for each in answers) == 5
    assert [each["code"] for each in (*elsewhere["problems"], *by_other["problems"])] == [
        "APPROVAL_NEEDED"
    ] * 2
    assert await account(ann) == {"available": 500}
    assert await make.count("approvals") == 5


async def test_a_coupon_is_given_and_counted_and_a_role_without_a_limit_asks(
    ask: Ask, begin: Begin, vault: Vault
) -> None:
    programme = await make.programme()
    await make.coupon_template(programme, code="sorry")
    ann = await make.member(begin)
    support, clerk = await desk(vault, Role.SUPPORT), await desk(vault, Role.CLERK)
    of = await complaint(ask, ann)

    first = await give(ask, support, of, couponTemplate="sorry")
    assert first["problems"] == []
    assert first["ticket"]["goodwill"][0]["couponId"].startswith("cpn_")
    second = await give(ask, support, of, couponTemplate="sorry")
    assert second["problems"] == [{"code": "APPROVAL_NEEDED", "limit": 1, "sum": 2}]
    assert await make.count("coupons") == 1
    yes = await ask(APPROVE, BOSS, id=second["approval"]["id"])
    assert yes["data"]["approve"]["problems"] == []
    assert await make.count("coupons") == 2
    by_clerk = await give(ask, clerk, of, points=1)
    assert [each["code"] for each in by_clerk["problems"]] == ["APPROVAL_NEEDED"]


async def test_what_can_not_be_given_changes_nothing(ask: Ask, begin: Begin, vault: Vault) -> None:
    await make.programme()
    ann = await make.member(begin)
    support = await desk(vault, Role.SUPPORT)
    of = await complaint(ask, ann)
    call = await done(ask, "recordTicket", DESK, channel="PHONE", body="Nobody")
    tables = ("ticket_goodwill", "entries", "coupons", "approvals", "facts")
    before = await make.counts(*tables)

    for where, more, code in (
        (of, {}, "INVALID_INPUT"),
        (of, {"points": 1, "couponTemplate": "sorry"}, "INVALID_INPUT"),
        (of, {"points": 0}, "INVALID_INPUT"),
        (of, {"points": 1, "reason": " "}, "INVALID_INPUT"),
        (of, {"couponTemplate": "nothing"}, "UNKNOWN_COUPON_TEMPLATE"),
        (call["id"], {"points": 1}, "NOBODYS_TICKET"),
    ):
        no = await give(ask, support, where, **more)
        assert [each["code"] for each in no["problems"]] == [code]
    assert await make.counts(*tables) == before


async def test_a_limit_is_set_for_a_role_that_there_is(ask: Ask, begin: Begin, vault: Vault) -> None:
    await make.programme()
    save = """mutation ($input: SaveGoodwillLimitInput!) { saveGoodwillLimit(input: $input) {
        limit { role points coupons } problems { code } } }"""
    saved = await ask(save, SET_UP, input={"role": "support", "points": 0, "coupons": 0})
    assert saved["data"]["saveGoodwillLimit"]["problems"] == []
    no = await ask(save, SET_UP, input={"role": "nobody", "points": 1, "coupons": 1})
    assert no["data"]["saveGoodwillLimit"]["problems"] == [{"code": "UNKNOWN_ROLE"}]
    listed = await ask("{ goodwillLimits { role points coupons } }", DESK)
    assert listed["data"]["goodwillLimits"] == [
        {"role": "admin", "points": 5000, "coupons": 5},
        {"role": "manager", "points": 5000, "coupons": 5},
        {"role": "support", "points": 0, "coupons": 0},
    ]
    ann = await make.member(begin)
    asked = await give(ask, await desk(vault, Role.SUPPORT), await complaint(ask, ann), points=1)
    assert [each["code"] for each in asked["problems"]] == ["APPROVAL_NEEDED"]
    assert await rows("SELECT saved_by <> 'laurel' AS ours FROM goodwill_limits WHERE role = 'support'") == [
        {"ours": True}
    ]
