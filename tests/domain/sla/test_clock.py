"""Which deadlines a ticket has, and what counts as in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.sla.business_time import Pause
from domain.sla.calendar import ALWAYS_OPEN
from domain.sla.clock import Clock, Course, Deadline, Level, deadlines, level_at, running
from domain.sla.policy import DEFAULT_POLICY, SlaPolicy, check_policy, policy_for
from domain.sla.report import Standing, punctuality, standing

HOUR = timedelta(hours=1)
OPENED = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
POLICY = SlaPolicy(
    code="urgent",
    name=LocalText({"en": "Urgent"}),
    rank=1,
    calendar=ALWAYS_OPEN.code,
    urgencies=frozenset({"URGENT"}),
    first_response_minutes=60,
    resolution_minutes=480,
    warn_minutes=15,
)


def of(course: Course, clock: Clock, policy: SlaPolicy = POLICY) -> Deadline | None:
    return next((e for e in deadlines(policy, ALWAYS_OPEN, course) if e.clock is clock), None)


def test_an_answer_exactly_at_the_deadline_is_in_time_and_a_second_later_it_is_late() -> None:
    """Example X14."""
    first = of(Course(opened_at=OPENED), Clock.FIRST_RESPONSE, DEFAULT_POLICY)
    assert first is not None and first.due_at is not None

    exactly = datetime.fromisoformat("2026-03-03T09:00:00+08:00")

    assert first.due_at == exactly
    assert standing(first.due_at, exactly, at=exactly) is Standing.IN_TIME
    assert standing(first.due_at, exactly + timedelta(seconds=1), at=exactly + HOUR) is Standing.LATE
    assert level_at(first, at=exactly) is Level.WARNING
    assert level_at(first, at=exactly + timedelta(microseconds=1)) is Level.BREACH


@pytest.mark.parametrize(("in_time", "share", "met"), [(95, 950, True), (94, 940, False)])
def test_of_a_hundred_tickets_that_are_due(in_time: int, share: int, met: bool) -> None:
    """Example X13; those not yet due are not counted."""
    found = punctuality(
        [Standing.IN_TIME] * in_time
        + [Standing.LATE] * (99 - in_time)
        + [Standing.OVERDUE]
        + [Standing.NOT_DUE] * 40
    )

    assert (found.counted, found.per_mille, found.is_met) == (100, share, met)


def test_where_nothing_is_due_there_is_no_share() -> None:
    found = punctuality([Standing.NOT_DUE] * 3)

    assert (found.counted, found.per_mille, found.is_met) == (0, None, None)


@given(st.integers(0, 3_000), st.integers(0, 3_000))
def test_the_target_is_reached_exactly_and_not_by_rounding(in_time: int, late: int) -> None:
    found = punctuality([Standing.IN_TIME] * in_time + [Standing.LATE] * late)

    if found.counted:
        assert found.is_met == (in_time * 20 >= 19 * (in_time + late))
        if found.is_met:
            assert found.per_mille is not None and found.per_mille >= 950


def test_whoever_answered_has_met_the_first_clock_and_the_other_runs_on() -> None:
    assert running(Course(opened_at=OPENED)) == (Clock.FIRST_RESPONSE, Clock.RESOLUTION)
    answered = Course(opened_at=OPENED, first_answered_at=OPENED + HOUR)
    assert running(answered) == (Clock.RESOLUTION,)
    assert running(replace(answered, resolved_at=OPENED + 2 * HOUR)) == ()


def test_waiting_for_the_member_moves_the_solution_and_not_the_first_answer() -> None:
    pause = Pause(OPENED + HOUR, OPENED + 3 * HOUR)
    course = Course(opened_at=OPENED, pauses=[pause])

    first, solution = of(course, Clock.FIRST_RESPONSE), of(course, Clock.RESOLUTION)

    assert first is not None and first.due_at == OPENED + HOUR
    assert solution is not None and solution.due_at == OPENED + 10 * HOUR
    assert solution.warn_at == OPENED + 10 * HOUR - timedelta(minutes=15)
    standing_still = of(replace(course, pauses=[Pause(pause.start, None)]), Clock.RESOLUTION)
    assert standing_still is not None and (standing_still.warn_at, standing_still.due_at) == (None, None)


def test_a_reopened_ticket_has_its_whole_term_again() -> None:
    course = Course(
        opened_at=OPENED, first_answered_at=OPENED, reopened_at=OPENED + timedelta(days=9), pauses=[]
    )

    solution = of(course, Clock.RESOLUTION)

    assert solution is not None and solution.due_at == OPENED + timedelta(days=9) + 8 * HOUR


def test_the_policy_with_the_lowest_rank_that_fits_holds_and_else_the_default() -> None:
    gold = replace(POLICY, code="gold", rank=0, tiers=frozenset({"gold"}))
    asleep = replace(POLICY, code="asleep", rank=0, urgencies=frozenset(), active=False)

    def code(urgency: str, tier: str | None) -> str:
        return policy_for([POLICY, gold, asleep], kind="COMPLAINT", urgency=urgency, tier=tier).code

    assert code("URGENT", "gold") == "gold"
    assert code("URGENT", None) == "urgent"
    assert code("NORMAL", "gold") == "default"


def test_a_policy_that_can_not_be_says_where() -> None:
    def place(**changes: object) -> str:
        with pytest.raises(InvalidInput) as no:
            check_policy(replace(POLICY, **changes))  # type: ignore[arg-type]
        return no.value.field

    assert place(code="default") == "code"
    assert place(first_response_minutes=0) == "firstResponseMinutes"
    assert place(resolution_minutes=59) == "resolutionMinutes"
    assert place(warn_minutes=60) == "warnMinutes"
    assert place(rank=-1) == "rank"
    check_policy(POLICY)
