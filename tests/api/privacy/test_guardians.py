"""Whoever is under 14 agrees through a guardian (P12)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from domain.kernel.periods import day_of
from domain.privacy.purpose import GUARDED, Purpose
from domain.privacy.sending import Withheld
from domain.privacy.use_cases import may_send
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.privacy.agreeing import (
    CLERK,
    ENROL,
    GIVE,
    GUARDIAN,
    NO_GUARDIAN,
    SERVER,
    UPDATE,
    consent,
    done,
    named,
    published,
    statuses,
)
from tests.conftest import Ask


def of_age(today: date) -> date:
    """Born so that today is the fourteenth birthday."""
    return today.replace(year=today.year - 14)


async def test_p12_a_child_agrees_to_nothing_but_the_membership_without_a_guardian(
    ask: Ask, begin: Begin, programme: Programme
):
    for purpose in Purpose:
        await published(ask, purpose.value)
    today = day_of(datetime.now(UTC), programme.zone)
    tomorrow_of_age = of_age(today) + timedelta(days=1)
    before = await make.counts("members", "consents")
    # 100 of a hundred: of every guarded purpose, born on many days of the years before.
    born = [tomorrow_of_age + timedelta(days=n * 51) for n in range(100)]
    blocked = 0
    for n, day in enumerate(each for each in born if each <= today):
        guarded = sorted(GUARDED)[n % len(GUARDED)]
        answer = await done(
            ask,
            ENROL,
            SERVER,
            idempotencyKey=make.key(),
            birthday=day.isoformat(),
            consents=[consent(guarded.value)],
        )
        blocked += answer["problems"][0]["code"] == "GUARDIAN_CONSENT_MISSING"
    assert blocked == 100
    assert await make.counts("members", "consents") == before

    kid = await make.member(begin, birthday=tomorrow_of_age)
    me = make.themselves(kid.id)
    (no,) = (await done(ask, GIVE, me, **consent("MARKETING")))["problems"]
    assert no["code"] == "GUARDIAN_CONSENT_MISSING"
    assert statuses(await done(ask, GIVE, me, **consent("SERVICE")))["SERVICE"] == "LIVE"
    assert await may_send(kid.id, Purpose.MARKETING, None, None, begin) is Withheld.NO_CONSENT

    guardian = {"name": "Mother Lee", "contact": "+86 138 0013 8000", "channel": "PAPER"}
    denied = await ask(GUARDIAN, me, input={**guardian, "member": named(kid)})
    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]
    (no,) = (await done(ask, GUARDIAN, CLERK, member=named(kid), **guardian | {"name": " "}))["problems"]
    assert (no["field"], no["reason"]) == ("name", "EMPTY")
    assert await make.count("member_guardians") == 0
    assert (await done(ask, GUARDIAN, CLERK, member=named(kid), **guardian))["problems"] == []
    assert statuses(await done(ask, GIVE, me, **consent("MARKETING")))["MARKETING"] == "LIVE"
    assert await may_send(kid.id, Purpose.MARKETING, None, None, begin) is None
    for table in ("member_guardians", "facts", "audit_log"):
        seen = await rows(
            f"SELECT 1 FROM {table} t WHERE t::text LIKE '%Mother%' OR t::text LIKE '%138 0013%'"
        )
        assert seen == [], table
    ended = await done(ask, NO_GUARDIAN, CLERK, member=named(kid))
    assert statuses(ended)["MARKETING"] == "SUSPENDED"
    assert await may_send(kid.id, Purpose.MARKETING, None, None, begin) is Withheld.NO_CONSENT
    # Another one in its place: one at a time.
    await done(ask, GUARDIAN, CLERK, member=named(kid), **guardian)
    now = await done(ask, GUARDIAN, CLERK, member=named(kid), **guardian | {"name": "Father Lee"})
    assert statuses(now)["MARKETING"] == "LIVE"
    assert await rows("SELECT count(*) AS n FROM member_guardians WHERE ended_at IS NULL") == [{"n": 1}]


async def test_p12_a_birthday_that_shows_a_child_suspends_what_was_given_until_the_day_itself(
    ask: Ask, begin: Begin, programme: Programme
):
    await published(ask, "MARKETING")
    await published(ask, "PROFILING")
    today = day_of(datetime.now(UTC), programme.zone)
    ann = await make.member(begin)
    for purpose in ("MARKETING", "PROFILING"):
        await done(ask, GIVE, CLERK, member=named(ann), **consent(purpose))

    async def born(day: date) -> Any:
        input = {"idempotencyKey": make.key(), "id": str(ann.id), "birthday": day.isoformat()}
        found = statuses(await done(ask, UPDATE, SERVER, **input))
        return found["MARKETING"], found["PROFILING"]

    assert await born(of_age(today) + timedelta(days=1)) == ("SUSPENDED", "SUSPENDED")
    assert await may_send(ann.id, Purpose.MARKETING, None, None, begin) is Withheld.NO_CONSENT
    assert await born(of_age(today)) == ("LIVE", "LIVE")
    assert await may_send(ann.id, Purpose.MARKETING, None, None, begin) is None
    assert await make.count("consents") == 2  # it was reckoned, not written
