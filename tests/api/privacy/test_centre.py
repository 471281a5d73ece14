"""The privacy centre, the switch against personal offers, and what is left of whoever is erased."""

from __future__ import annotations

from typing import Any

from domain.conditions.fields import Op
from domain.conditions.tree import Condition, Count, Figure, History
from domain.programme.programme import Programme
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.tiers.ladder import Window, WindowKind
from domain.work import Begin
from persistence.conditions.audience import fulfilling
from persistence.database import rows
from persistence.encryption import Vault
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.api.privacy.agreeing import (
    CLERK,
    GIVE,
    GUARDIAN,
    PREFER,
    WITHDRAW,
    consent,
    done,
    named,
    published,
)
from tests.conftest import Ask

CENTRE = """{ me { privacy {
  held { field held } seenBy { at fields roles } rights { right operation available }
  purposes { purpose legalBasis(locale: EN) } } } }"""
REVEAL = """mutation ($input: RevealMemberInput!) {
  done: revealMember(input: $input) { member { phone } problems { code } } }"""
ERASE = "mutation ($input: EraseMemberInput!) { eraseMember(input: $input) { problems { code } } }"


async def test_a_member_sees_what_is_held_and_who_has_looked_but_no_name(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme
):
    boss = await make.staff_account(vault, Role.MANAGER)
    ann = await make.member(begin, name="Ann", phone="+8613800138000")
    looking = make.staff(Permission.MEMBERS_REVEAL, Permission.MEMBERS_READ_MASKED, who=boss.value)
    for _ in range(2):
        await done(
            ask,
            REVEAL,
            looking,
            id=str(ann.id),
            reason="asked",
        )
    other = await make.member(begin)
    await done(ask, REVEAL, looking, id=str(other.id), reason="asked")

    answer = await ask(CENTRE, make.themselves(ann.id))
    assert answer["errors"] == []
    seen = answer["data"]["me"]["privacy"]
    assert [each["field"] for each in seen["held"] if each["held"]] == ["name", "phone"]
    assert [(each["fields"], each["roles"]) for each in seen["seenBy"]] == [(["phone"], ["manager"])] * 2
    assert str(boss) not in str(seen) and "Jane" not in str(seen)
    may = {each["operation"]: each["available"] for each in seen["rights"]}
    assert may == {
        "giveConsent": True,
        "withdrawConsent": True,
        "setPreferences": True,
        "updateMember": False,
        "explain": True,
        "eraseMember": False,
    }
    assert all(each["legalBasis"] for each in seen["purposes"])
    many = await ask("{ members(first: 1) { nodes { privacy { hasGuardian } } } }", make.service(*Permission))
    assert [each["extensions"]["code"] for each in many["errors"]] == ["BAD_USER_INPUT"]


BOUGHT: Condition = History(
    figure=Figure(Count.ORDERS, Window(WindowKind.LIFETIME), None), op=Op.AT_LEAST, value=1
)


async def test_p7_history_is_asked_about_only_of_whoever_agrees_to_that(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme
):
    server = make.service(*Permission)
    ann = await make.member(begin)
    await ask(RECORD, server, input=an_order(100, member={"id": str(ann.id)}))

    async def found() -> bool:
        members = [ann.id.value]
        return bool(await fulfilling(BOUGHT, programme, members, at=await now(), vault=vault))

    assert await found()  # nobody has been asked: the switch decides
    me = make.themselves(ann.id)
    await done(ask, PREFER, me, personalisation=False)
    assert not await found()
    await done(ask, PREFER, me, personalisation=True)
    await published(ask, "PROFILING")
    assert not await found()
    await done(ask, GIVE, me, **consent("PROFILING"))
    assert await found()
    await done(ask, WITHDRAW, me, purpose="PROFILING", channel="APP")
    assert not await found()


async def now() -> Any:
    (found,) = await rows("SELECT now() + interval '1 second' AS now")
    return found["now"]


async def test_erasure_leaves_the_proof_and_nothing_of_the_person(
    ask: Ask, begin: Begin, programme: Programme
):
    await published(ask, "MARKETING")
    ann = await make.member(begin)
    await done(ask, GIVE, CLERK, member=named(ann), **consent("MARKETING"))
    await done(ask, PREFER, CLERK, member=named(ann), sms=False)
    guardian = {"name": "Mother", "contact": "m@example.com", "channel": "PAPER"}
    await done(ask, GUARDIAN, CLERK, member=named(ann), **guardian)
    erasing = {"idempotencyKey": make.key(), "memberId": str(ann.id), "reason": "asked"}
    answer = await ask(ERASE, make.staff(Permission.MEMBERS_ERASE), input=erasing)
    assert answer["errors"] == [] and answer["data"]["eraseMember"]["problems"] == []
    assert await make.counts("consents", "member_preferences") == {"consents": 1, "member_preferences": 0}
    (left,) = await rows("SELECT name, contact, ended_at IS NOT NULL AS ended FROM member_guardians")
    assert left == {"name": None, "contact": None, "ended": True}
