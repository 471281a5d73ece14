"""Members of some tiers ask for services that others may not ask for, so often as their tier says (R25)."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.tiers.benefits import Benefit, BenefitKind, PackPeriod
from domain.tiers.presets import three_tiers
from domain.work import Begin
from persistence.database import from_json, rows, value
from tests import make
from tests.api.merges.test_merge_members import merge
from tests.api.tickets.tickets import DESK, do
from tests.conftest import Ask

ENGRAVING = Benefit(
    BenefitKind.BESPOKE_REQUEST,
    LocalText({"en": "Engraving", "zh-CN": "刻字"}),
    value=2,
    pack="engraving",
    period=PackPeriod.MONTH,
)
CONCIERGE = Benefit(BenefitKind.BESPOKE_REQUEST, LocalText({"en": "Concierge"}), pack="concierge")
WANT = "ticket { id service state } problems { ... on ServiceNotOpen { service reason } }"


async def shop() -> Programme:
    """Silver has engraving, gold more of it, and the concierge."""
    low, middle, top = three_tiers()
    more = replace(ENGRAVING, value=3)
    return await make.programme(
        tiers=(low, replace(middle, benefits=(ENGRAVING,)), replace(top, benefits=(more, CONCIERGE)))
    )


async def of_tier(begin: Begin, programme: Programme, rank: int) -> make.Made:
    member = await make.member(begin)
    await rows(
        "UPDATE member_tiers SET tier_code = $2 WHERE member_id = $1 RETURNING id",
        member.id.value,
        three_tiers()[rank].code,
    )
    return member


async def asks(ask: Ask, member: make.Made, service: str) -> Any:
    said = {"body": "My initials, please.", "service": service}
    return await do(ask, "submitFeedback", make.themselves(member.id), want=WANT, **said)


def no(payload: Any) -> Any:
    (problem,) = payload["problems"]
    assert payload["ticket"] is None
    return problem["code"], problem["service"], problem["reason"]


async def test_a_tier_lets_its_members_ask_so_often_and_others_not_at_all(ask: Ask, begin: Begin) -> None:
    programme = await shop()
    low, silver, gold = [await of_tier(begin, programme, rank) for rank in range(3)]

    first = await asks(ask, silver, "engraving")
    refused = [await asks(ask, low, "engraving"), await asks(ask, silver, "concierge")]
    second, third = await asks(ask, silver, "engraving"), await asks(ask, silver, "engraving")

    assert (first["problems"], first["ticket"]["service"]) == ([], "engraving")
    assert [no(each) for each in refused] == [
        ("SERVICE_NOT_OPEN", "engraving", "NOT_YOURS"),
        ("SERVICE_NOT_OPEN", "concierge", "NOT_YOURS"),
    ]
    assert (second["problems"], no(third)) == ([], ("SERVICE_NOT_OPEN", "engraving", "USED_UP"))
    # Gold says for itself how much of the engraving, and has the concierge beside it.
    served = [
        await asks(ask, gold, name)
        for name in ("engraving", "engraving", "engraving", "concierge", "concierge")
    ]
    assert [each["problems"] for each in served] == [[]] * 5
    assert no(await asks(ask, gold, "engraving"))[2] == "USED_UP"
    assert no(await asks(ask, gold, "unheard-of"))[2] == "NOT_YOURS"
    told = await rows("SELECT payload FROM facts WHERE kind = 'ticket.opened' ORDER BY recorded_at, id")
    assert [from_json(each["payload"])["service"] for each in told][:2] == ["engraving", "engraving"]


async def test_the_next_period_begins_anew_and_what_was_withdrawn_was_not_asked(
    ask: Ask, begin: Begin
) -> None:
    silver = await of_tier(begin, await shop(), 1)
    one, two = await asks(ask, silver, "engraving"), await asks(ask, silver, "engraving")
    withdrawn = {"ticketId": two["ticket"]["id"], "because": "WITHDRAWN"}
    assert (await do(ask, "closeTicket", make.themselves(silver.id), **withdrawn))["problems"] == []

    again = await asks(ask, silver, "engraving")
    await rows("UPDATE tickets SET opened_at = opened_at - interval '32 days' RETURNING id")
    next_month = [await asks(ask, silver, "engraving") for _ in range(3)]

    assert (one["problems"], again["problems"]) == ([], [])
    assert [len(each["problems"]) for each in next_month] == [0, 0, 1]


async def test_of_many_requests_at_once_as_many_come_as_may(ask: Ask, begin: Begin) -> None:
    silver = await of_tier(begin, await shop(), 1)

    answers = await asyncio.gather(*(asks(ask, silver, "engraving") for _ in range(6)))

    assert sorted(len(each["problems"]) for each in answers) == [0, 0, 1, 1, 1, 1]
    assert await value("SELECT count(*) FROM tickets WHERE service_code = 'engraving'") == 2


async def test_what_a_merged_member_has_asked_for_counts_and_staff_ask_for_a_member(
    ask: Ask, begin: Begin
) -> None:
    programme = await shop()
    old, new = await of_tier(begin, programme, 1), await of_tier(begin, programme, 1)
    phone = {"channel": "PHONE", "kind": "QUESTION", "body": "Engrave it.", "service": "engraving"}
    by_phone = await do(ask, "recordTicket", DESK, want=WANT, memberId=str(old.id), **phone)
    nobody = await do(ask, "recordTicket", DESK, want=WANT, **phone)
    await merge(ask, old, new)

    then = [await asks(ask, new, "engraving") for _ in range(2)]

    assert (by_phone["problems"], no(nobody)[2]) == ([], "NOT_YOURS")
    assert [len(each["problems"]) for each in then] == [0, 1]
