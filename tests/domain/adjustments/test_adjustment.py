"""What one person may adjust alone, and until when what is given lives."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.adjustments.adjustment import Adjustment, Sums, check, end_of
from domain.adjustments.refusals import AlreadyRestored, NotAnExpiry, RestoredTooLate, RestoredTooMuch
from domain.adjustments.restoring import Expired, restore
from domain.kernel.refusal import InvalidInput
from domain.points.account import Account
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.page import Page
from domain.points.refusals import NothingToSpend
from domain.points.wallet import STANDARD_TERMS
from domain.points.writing import Because
from tests.domain.numbers import Numbers

ZONE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 3, 1, 4, tzinfo=UTC)  # 12:00 there
ENTRY = UUID(int=7)
BACK = Because(cause=Cause(CauseKind.ENTRY, ENTRY.hex))


def an_adjustment(points: int, through: date | None = None) -> Adjustment:
    return Adjustment(wallet="points", points=points, valid_through=through, key="k" * 16)


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(-(10**6), 10**6))
def test_the_larger_sum_decides_and_signs_do_not_count(operator: int, member: int, points: int) -> None:
    total = Sums(operator=operator, member=member).with_these(points)

    assert total == Sums(operator=operator, member=member).with_these(-points)
    assert total == max(operator + abs(points), member + abs(points))


@given(st.lists(st.integers(1, 500), max_size=30), st.integers(0, 3_000))
def test_no_order_of_steps_passes_more_than_the_limit(steps: list[int], limit: int) -> None:
    passed = 0
    for points in steps:
        if Sums(operator=passed, member=0).with_these(points) <= limit:
            passed += points
    assert passed <= limit


def test_points_live_through_the_day_that_is_given() -> None:
    assert end_of(date(2026, 3, 1), at=NOON, zone=ZONE) == datetime(2026, 3, 1, 16, tzinfo=UTC)
    with pytest.raises(InvalidInput):
        end_of(date(2026, 2, 28), at=NOON, zone=ZONE)


def test_nothing_is_no_adjustment_and_only_credits_have_a_day() -> None:
    with pytest.raises(NothingToSpend):
        check(an_adjustment(0))
    with pytest.raises(InvalidInput):
        check(an_adjustment(-1, date(2026, 4, 1)))
    with pytest.raises(InvalidInput):
        check(an_adjustment(2**53))
    check(an_adjustment(-1))


def an_expiry(**changed: object) -> Expired:
    found = {
        "entry_id": ENTRY,
        "wallet_type_id": UUID(int=2),
        "kind": EntryKind.EXPIRE,
        "points": 40,
        "at": NOON - timedelta(days=90),
        "lot_id": UUID(int=9),
        "order_id": None,
        "restored_by": None,
    }
    return Expired(**{**found, **changed})  # type: ignore[arg-type]


def a_page() -> Page:
    account = Account(
        member_id=UUID(int=1), wallet_type_id=UUID(int=2), wallet="points", earned=40, expired=40
    )
    return Page(account, moment=NOON, new_id=Numbers(), zone=ZONE)


def test_what_expired_comes_back_until_the_last_instant_of_its_term() -> None:
    page = a_page()

    entry = restore(page, an_expiry(), STANDARD_TERMS, ZONE, BACK, points=None, valid_through=None)

    (lot,) = entry.lots
    assert (lot.parent_id, lot.granted) == (UUID(int=9), 40)
    assert lot.expires_at == datetime(2026, 3, 31, 16, tzinfo=UTC)  # through 31 March
    assert (page.account.available, page.account.expired) == (40, 0)
    assert page.account.balance == page.account.total
    late = an_expiry(at=NOON - timedelta(days=90, microseconds=1))
    with pytest.raises(RestoredTooLate):
        restore(a_page(), late, STANDARD_TERMS, ZONE, BACK, points=None, valid_through=None)


def test_what_can_not_come_back_leaves_the_page_as_it_was() -> None:
    for expired, points, no in (
        (an_expiry(kind=EntryKind.SPEND), None, NotAnExpiry),
        (an_expiry(restored_by=UUID(int=3)), None, AlreadyRestored),
        (an_expiry(), 41, RestoredTooMuch),
        (an_expiry(), 0, NothingToSpend),
    ):
        page = a_page()
        with pytest.raises(no):
            restore(page, expired, STANDARD_TERMS, ZONE, BACK, points=points, valid_through=None)
        assert not page.has_changed
