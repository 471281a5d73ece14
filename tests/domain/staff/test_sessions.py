from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from domain.staff.sessions import (
    HeldToken,
    Renewal,
    Session,
    SubjectKind,
    hash_of,
    new_refresh_token,
    renewal,
)
from tests.make import NOW

SESSION = Session.begun(UUID(int=1), SubjectKind.STAFF, UUID(int=2), at=NOW)
FRESH = HeldToken(hash=b"h" * 32, session=SESSION)
USED = replace(FRESH, rotated_at=NOW, successor="next")


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


def test_a_fresh_token_is_replaced():
    assert renewal(FRESH, at=NOW + timedelta(minutes=29, seconds=59)) is Renewal.ROTATE


def test_staff_sessions_end_after_half_an_hour_unused():
    assert renewal(FRESH, at=NOW + timedelta(minutes=30)) is Renewal.ENDED


def test_staff_sessions_end_after_eight_hours_however_busy():
    busy = replace(SESSION, idle_expires_at=NOW + timedelta(days=1))

    assert renewal(replace(FRESH, session=busy), at=NOW + timedelta(hours=7.99)) is Renewal.ROTATE
    assert renewal(replace(FRESH, session=busy), at=NOW + timedelta(hours=8)) is Renewal.ENDED


def test_using_a_session_late_in_the_day_does_not_prolong_it_beyond_its_whole():
    assert SESSION.idle_until(at=NOW + timedelta(hours=7.9)) == NOW + timedelta(hours=8)


def test_members_stay_for_thirty_days_unused_and_ninety_in_all():
    member = Session.begun(UUID(int=1), SubjectKind.MEMBER, UUID(int=2), at=NOW)

    assert member.idle_expires_at == NOW + timedelta(days=30)
    assert member.expires_at == NOW + timedelta(days=90)


@pytest.mark.parametrize(
    ("after", "expected"), [(0, Renewal.REPEAT), (10, Renewal.REPEAT), (10.001, Renewal.REUSED)]
)
def test_a_lost_answer_is_repeated_for_ten_seconds(after: float, expected: Renewal):
    assert renewal(USED, at=NOW + seconds(after)) is expected


def test_once_the_successor_was_used_no_answer_can_have_been_lost():
    assert renewal(replace(USED, successor_rotated=True), at=NOW + seconds(1)) is Renewal.REUSED


def test_a_used_token_of_an_ended_session_ends_nothing_more():
    ended = replace(SESSION, revoked_at=NOW)

    assert renewal(replace(USED, session=ended), at=NOW + seconds(60)) is Renewal.ENDED
    assert renewal(replace(FRESH, session=ended), at=NOW) is Renewal.ENDED


def test_refresh_tokens_are_256_random_bits():
    tokens = {new_refresh_token() for _ in range(1_000)}

    assert len(tokens) == 1_000
    assert {len(each) for each in tokens} == {43}
    assert {len(hash_of(each)) for each in tokens} == {32}
