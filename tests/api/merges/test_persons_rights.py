"""What a merge means for what a person has agreed to, asks to be told, and asks to be forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from api.retention.jobs import apply_retention, end_what_is_due
from domain.erasures import use_cases
from domain.inventory.data_class import DataClass
from domain.kernel.periods import day_of
from domain.privacy.purpose import Purpose
from domain.privacy.sending import Channel, Withheld
from domain.privacy.use_cases import may_send
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.exports.gathering import gather
from tests import make
from tests.api.adjustments.hands import adjust, operator
from tests.api.erasures.test_erasure import ASK, HOLD, LAWYER, RELEASE, asked, time_passes
from tests.api.memberships.test_erase_member import erase
from tests.api.merges.test_merge_members import merge, unmerge
from tests.api.orders.deliveries import order
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
    statuses,
)
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes

SHOP = make.service(*Permission)


async def test_of_two_words_the_stricter_stands_and_an_undone_merge_leaves_no_consent_behind(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    for purpose in ("MARKETING", "PROFILING", "SHARING"):
        await published(ask, purpose)
    old, new = await make.member(begin), await make.member(begin)
    for who, purpose in ((new, "MARKETING"), (old, "MARKETING"), (old, "PROFILING"), (new, "SHARING")):
        await done(ask, GIVE, CLERK, **consent(purpose), member=named(who))
    await done(ask, WITHDRAW, CLERK, purpose="MARKETING", channel="STORE", member=named(old))

    merged = await merge(ask, old, new)

    both = statuses(await done(ask, PREFER, CLERK, member=named(new)))
    assert [both[each] for each in ("MARKETING", "PROFILING", "SHARING")] == ["WITHDRAWN", "LIVE", "LIVE"]
    assert await may_send(new.id, Purpose.PROFILING, None, None, begin) is None

    assert codes(await unmerge(ask, merged["merge"]["id"])) == []

    # The survivor had never agreed to PROFILING itself. What was withdrawn stays so until it is given anew.
    alone = statuses(await done(ask, PREFER, CLERK, member=named(new)))
    assert [alone[each] for each in ("MARKETING", "PROFILING", "SHARING")] == [
        "WITHDRAWN",
        "WITHDRAWN",
        "LIVE",
    ]
    assert await may_send(new.id, Purpose.MARKETING, Channel.EMAIL, None, begin) is Withheld.NO_CONSENT
    back = statuses(await done(ask, PREFER, CLERK, member=named(old)))
    assert [back[each] for each in ("MARKETING", "PROFILING")] == ["WITHDRAWN", "LIVE"]


async def test_a_child_keeps_its_guardian_when_it_is_merged_and_an_undone_merge_gives_back_its_own(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await published(ask, "MARKETING")
    born = day_of(datetime.now(UTC), programme.zone) - timedelta(days=3_000)
    old, new = await make.member(begin), await make.member(begin, birthday=born)
    guardian = {"name": "Mother Lee", "contact": "+86 138 0013 8000", "channel": "PAPER"}
    await done(ask, GUARDIAN, CLERK, member=named(old), **guardian)
    await done(ask, GIVE, CLERK, **consent("MARKETING"), member=named(old))

    merged = await merge(ask, old, new)

    assert statuses(await done(ask, PREFER, CLERK, member=named(new)))["MARKETING"] == "LIVE"
    assert await may_send(new.id, Purpose.MARKETING, None, None, begin) is None
    assert await rows("SELECT 1 FROM member_guardians t WHERE t::text LIKE '%Mother%'") == []
    assert codes(await unmerge(ask, merged["merge"]["id"])) == []
    live = await rows("SELECT member_id FROM member_guardians WHERE ended_at IS NULL")
    assert [each["member_id"] for each in live] == [old.id.value]

    # Who has a guardian of its own keeps that one, whoever comes along.
    await done(ask, GUARDIAN, CLERK, member=named(new), **guardian | {"name": "Father Lee"})
    again = await merge(ask, old, new)
    assert await value("SELECT count(*) FROM member_guardians WHERE member_id = $1", new.id.value) == 2
    assert codes(await unmerge(ask, again["merge"]["id"])) == []
    assert await value("SELECT count(*) FROM member_guardians WHERE ended_at IS NULL") == 2


async def test_a_persons_export_holds_what_was_merged_into_it(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme
) -> None:
    old = await make.member(begin, name="Wang Xiaoming", phone="13800138001", email="old@example.com")
    new = await make.member(begin, name="王小明", phone="13800138002", email="new@example.com")
    await order(ask, old, 30, external_id="o-1")
    await order(ask, new, 30, external_id="o-2")
    await merge(ask, old, new)

    data = await gather(new.id, vault)

    assert data is not None
    assert [each["name"] for each in data["members"]] == ["王小明", "Wang Xiaoming"]
    assert {each["external_id"] for each in data["orders"]} == {"o-1", "o-2"}
    # Bound beside those of the profile, and readable.
    assert {each["value"] for each in data["identities"] if each["value"]} == {
        "+8613800138001",
        "old@example.com",
    }


async def test_a_person_is_forgotten_as_a_whole_and_held_as_a_whole(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    old, new = await make.member(begin, phone="13800138001"), await make.member(begin, phone="13800138002")
    await adjust(ask, operator(), old, 20)
    await merge(ask, old, new)
    hold = {"memberId": str(old.id), "reason": "A claim"}
    placed = await ask(HOLD, LAWYER, input=hold)
    assert placed["errors"] == [] and placed["data"]["placeLegalHold"]["problems"] == [], placed

    no = await ask(ASK, SHOP, input={"member": {"id": str(old.id)}, "reason": "Asked to"})
    held = await erase(ask, new)
    assert no["data"]["requestErasure"]["problems"][0]["code"] == "MEMBER_MERGED"
    # The absorbed member's own log-ins have ended with the merge.
    itself = await ask(ASK, make.themselves(old.id))
    assert itself["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert codes(held) == ["UNDER_LEGAL_HOLD"]
    assert await value("SELECT count(*) FROM members WHERE erased_at IS NOT NULL") == 0

    released = await ask(
        RELEASE, LAWYER, input={"id": placed["data"]["placeLegalHold"]["hold"]["id"], "reason": "Settled"}
    )
    assert released["errors"] == [], released
    assert codes(await erase(ask, new)) == []
    assert await value("SELECT count(*) FROM members WHERE erased_at IS NOT NULL") == 2
    assert await value("SELECT count(*) FROM erasures") == 2
    assert await value("SELECT count(*) FROM member_keys") == 0
    assert await broken() == {}


async def test_who_asked_to_be_erased_and_is_merged_or_held_keeps_nobody_else_waiting(
    ask: Ask, begin: Begin, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use_cases, "AT_ONCE", 1)
    absorbed, survivor, held, part, last = [await make.member(begin) for _ in range(5)]
    for each in (absorbed, held, last):  # in this order they would be due
        await asked(ask, each)
    await merge(ask, absorbed, survivor)
    await merge(ask, part, held)
    placed = await ask(HOLD, LAWYER, input={"memberId": str(part.id), "reason": "A claim"})
    assert placed["data"]["placeLegalHold"]["problems"] == [], placed
    await time_passes()
    long_ago = "UPDATE members SET last_active_at = now() - interval '9 years' WHERE id = ANY($1::uuid[])"
    await rows(f"{long_ago} RETURNING 1", [absorbed.id.value, held.id.value])

    gone = await apply_retention(begin, now=await value("SELECT now()"))

    assert gone[DataClass.PROFILE] == 0
    assert await end_what_is_due(begin) == 1
    erased = await rows("SELECT id FROM members WHERE erased_at IS NOT NULL")
    assert [each["id"] for each in erased] == [last.id.value]
