"""Again, later, and not for ever."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.webhooks.schedule import (
    RETRIES,
    Again,
    Dead,
    Delivered,
    Failure,
    Reply,
    judge,
    to_switch_off,
)
from domain.webhooks.webhook import DisabledBecause


def reply(status: int | None = None, failure: Failure | None = None, wish: timedelta | None = None) -> Reply:
    return Reply(status=status, failure=failure, duration_ms=1, retry_after=wish)


FAILED = reply(500, Failure.STATUS)


def test_a_receiver_that_never_answers_is_tried_ten_times_over_three_days():
    waits = []
    attempts = 1
    while isinstance(verdict := judge(FAILED, attempts=attempts, jitter=0), Again):
        waits.append(verdict.wait)
        attempts += 1

    assert verdict == Dead()
    assert attempts == 10
    assert waits == list(RETRIES)
    assert sum(waits, start=timedelta()) == timedelta(hours=75, minutes=35, seconds=5)


def test_success_is_success():
    assert judge(reply(204), attempts=7, jitter=0) == Delivered()


@pytest.mark.parametrize("jitter", [0.0, 0.5, 1.0])
def test_jitter_makes_a_wait_up_to_a_tenth_longer(jitter):
    assert judge(FAILED, attempts=2, jitter=jitter) == Again(timedelta(minutes=5) * (1 + jitter / 10))


@pytest.mark.parametrize(
    ("wish", "wait"),
    [
        (timedelta(seconds=1), timedelta(seconds=5)),
        (timedelta(minutes=10), timedelta(minutes=10)),
        (timedelta(days=30), timedelta(hours=1)),
    ],
)
def test_a_receiver_may_ask_for_later_within_reason(wish, wait):
    assert judge(reply(429, Failure.STATUS, wish), attempts=1, jitter=0) == Again(wait)


def test_gone_ends_it_at_once_and_switches_off():
    verdict = judge(reply(410, Failure.STATUS), attempts=1, jitter=0)
    assert verdict == Dead(gone=True)
    assert to_switch_off(verdict, failing_for=None) is DisabledBecause.GONE


@pytest.mark.parametrize(
    ("verdict", "failing_for", "because"),
    [
        (Dead(), timedelta(days=3), DisabledBecause.FAILING),
        (Dead(), timedelta(days=3) - timedelta(seconds=1), None),
        (Dead(), None, None),
        (Again(timedelta(seconds=5)), timedelta(days=30), None),
        (Delivered(), None, None),
    ],
)
def test_one_bad_fact_does_not_switch_a_webhook_off_but_three_days_do(verdict, failing_for, because):
    assert to_switch_off(verdict, failing_for=failing_for) is because
