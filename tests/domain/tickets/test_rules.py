"""Small rules about tickets: who reaches one, what a picture is, how much goodwill, how often."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput
from domain.staff.permissions import Permission
from domain.tickets.facts import in_fast_lane
from domain.tickets.files.file import MOST_BYTES, check_file_name, check_size, media_type_of
from domain.tickets.goodwill.goodwill import Limit, check, limit_of
from domain.tickets.opening.pace import HOUR, MOST_AN_HOUR, TooManySubmissions, one_more
from domain.tickets.reach import reaches
from domain.tickets.refusals import FileNotTaken
from domain.tickets.ticket import Severity, TicketKind, Urgency, check_body, check_code, check_subject
from tests import make
from tests.domain.tickets.test_moves import MONDAY, ticket

ANN, BEN = MemberId(UUID(int=9)), MemberId(UUID(int=10))


def test_a_member_reaches_its_own_and_those_of_whom_it_has_absorbed():
    assert reaches(make.themselves(ANN), ticket())
    assert not reaches(make.themselves(BEN), ticket())
    assert reaches(make.themselves(BEN), ticket(), parts=[ANN])
    assert not reaches(make.themselves(ANN), ticket(member_id=None))


def test_staff_of_a_store_reach_its_tickets():
    here = make.staff(Permission.TICKETS_READ, stores=("s1",))
    assert reaches(here, ticket(store_code="s1"))
    assert not reaches(here, ticket(store_code="s2"))
    assert not reaches(here, ticket(store_code=None))
    assert reaches(make.staff(Permission.TICKETS_READ), ticket(store_code=None))


def test_the_fast_lane_is_for_what_is_urgent_official_or_critical():
    complaint = TicketKind.COMPLAINT
    assert in_fast_lane(ticket(urgency=Urgency.URGENT))
    assert in_fast_lane(ticket(kind=complaint, regulator=True))
    assert in_fast_lane(ticket(kind=complaint, severity=Severity.CRITICAL))
    assert not in_fast_lane(ticket(kind=complaint, severity=Severity.MAJOR, urgency=Urgency.HIGH))


@given(st.binary(max_size=64))
def test_whatever_bytes_come_they_are_a_known_type_or_refused(content):
    try:
        found = media_type_of(content)
    except FileNotTaken as no:
        assert no.reason == "TYPE"
    else:
        assert found in {"image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf"}


def test_the_largest_file_is_taken_and_a_byte_more_is_not():
    check_size(MOST_BYTES)
    for size in (0, MOST_BYTES + 1):
        with pytest.raises(FileNotTaken):
            check_size(size)


@pytest.mark.parametrize("name", ["a/b.png", "a\\b.png", "a\nb", "x" * 129, "\u202egnp.exe"])
def test_a_name_is_a_name_and_no_path(name):
    with pytest.raises(InvalidInput):
        check_file_name(name)


def test_of_several_roles_the_widest_limit_counts_in_each_measure():
    limits = {"a": Limit(role="a", points=500, coupons=1), "b": Limit(role="b", points=100, coupons=7)}
    both = limit_of(["b", "a", "unknown"], limits)
    assert (both.points, both.coupons) == (500, 7)
    none = limit_of(["unknown"], limits)
    assert (none.points, none.coupons) == (0, 0)


@pytest.mark.parametrize(
    ("points", "template"), [(None, None), (1, "a"), (0, None), (-1, None), (10**15, None)]
)
def test_goodwill_is_points_or_a_coupon(points, template):
    with pytest.raises(InvalidInput):
        check(points, template)


@given(st.lists(st.integers(0, 7_200), max_size=200))
def test_in_no_hour_come_more_than_the_limit(seconds):
    taken: list[datetime] = []
    counted: list[datetime] = []
    now = MONDAY
    for each in sorted(seconds):
        now = MONDAY + timedelta(seconds=each)
        try:
            counted = one_more(counted, now)
        except TooManySubmissions as no:
            later = now + timedelta(seconds=no.seconds + 1)
            assert one_more(counted, later)
        else:
            taken.append(now)
        assert sum(at > now - HOUR for at in taken) <= MOST_AN_HOUR


def test_what_is_said_is_trimmed_bounded_and_something():
    assert check_subject("  A \n broken   cup ") == "A broken cup"
    assert check_subject("  ") is None
    assert check_body(" 你好 ") == "你好"
    for body in ("", " \n\t", "\u200b", "a\x00b", "x" * 8_001):
        with pytest.raises(InvalidInput):
            check_body(body)
    for code in ("", "A", "a b", "x" * 65, "-a"):
        with pytest.raises(InvalidInput):
            check_code("category", code)
