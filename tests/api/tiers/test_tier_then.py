"""The tier as it was, as it was known, and as the reviews to come will have it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.kernel.periods import Span, Unit
from domain.programme.programme import Programme
from domain.tiers.ladder import Window, WindowKind
from domain.tiers.presets import three_tiers
from domain.tiers.use_cases import review_tiers
from domain.work import Begin
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.api.tiers.test_member_tier import TILL
from tests.conftest import Ask

THEN = """query ($at: DateTime, $known: DateTime) { me { tier(at: $at, asKnownAt: $known) {
  tier { code } since progress { keptSoFar } } } }"""
QUARTER = Window(WindowKind.ROLLING, Span(90, Unit.DAY))


def ago(**span: float) -> str:
    return (datetime.now(UTC) - timedelta(**span)).isoformat()


async def code(ask: Ask, member: make.Made, at: str | None, known: str | None = None) -> str | None:
    answer = await ask(THEN, make.themselves(member.id), at=at, known=known)
    assert answer["errors"] == []
    found = answer["data"]["me"]["tier"]
    if found is None:
        return None
    assert (found["progress"] is None) == (at is not None or known is not None)
    told: str = found["tier"]["code"]
    return told


async def spend(ask: Ask, member: make.Made, yuan: int, number: str, placed: str) -> None:
    order = an_order(yuan, external_id=number, placedAt=placed, member={"id": str(member.id)})
    answer = await ask(RECORD, TILL, input=order)
    assert answer["data"]["recordOrder"]["problems"] == []


async def test_the_past_the_present_and_what_reviews_will_decide(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(tiers=three_tiers(100, 500, QUARTER))
    member = await make.member(begin)
    before = ago()
    await spend(ask, member, 150, "1", ago(minutes=1))
    after = ago()
    await spend(ask, member, 450, "2", ago(seconds=1))

    assert await code(ask, member, None) == "gold"
    assert await code(ask, member, before) == "standard"
    assert await code(ask, member, after, before) == "standard"
    assert await code(ask, member, None, before) == "standard"
    assert await code(ask, member, ago(days=-1), after) == "silver"
    assert await code(ask, member, ago(days=1)) is None
    assert await code(ask, member, ago(days=-89)) == "gold"
    assert await code(ask, member, ago(days=-92)) == "standard"
    assert await code(ask, member, "9999-12-31T23:59:59Z") == "standard"
    assert await code(ask, member, "1900-01-01T00:00:00Z") is None

    # What was foreseen is what the nights then decide.
    later = datetime.now(UTC) + timedelta(days=92)
    assert await review_tiers(programme, begin, until=later) == 1
    assert await code(ask, member, None) == "standard"
    assert await code(ask, member, ago(days=-89)) == "gold"
    assert await code(ask, member, ago(days=-92)) == "standard"


async def test_it_is_one_statement_and_an_unknown_ladder_is_said(
    ask: Ask, begin: Begin, programme: Programme, statements: list[str]
) -> None:
    member = await make.member(begin)
    await code(ask, member, ago())
    statements.clear()
    assert await code(ask, member, ago(days=-30)) == "standard"
    assert len(statements) == 1

    other = await ask(
        '{ me { tier(ladder: "none", at: "2026-01-01T00:00:00Z") { since } } }', make.themselves(member.id)
    )
    assert [each["extensions"]["code"] for each in other["errors"]] == ["BAD_USER_INPUT"]
