"""Which step of a ticket may follow which, and what each needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.ids import MemberId, TicketId
from domain.kernel.refusal import Refusal
from domain.members.refusals import NothingToChange
from domain.tickets import moves
from domain.tickets.refusals import TicketClosed, TicketFieldNeeded, TicketMoveNotAllowed, TicketNotMergeable
from domain.tickets.ticket import (
    Channel,
    ClosedBecause,
    Severity,
    Ticket,
    TicketKind,
    TicketState,
    Urgency,
)

MONDAY = datetime(2026, 3, 2, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
ANNA, BO = UUID(int=1), UUID(int=2)
S = TicketState


def ticket(**more: object) -> Ticket:
    plain: dict[str, object] = {
        "id": TicketId(UUID(int=7)),
        "programme_id": UUID(int=8),
        "member_id": MemberId(UUID(int=9)),
        "channel": Channel.MINI_PROGRAM,
        "kind": TicketKind.QUESTION,
        "language": "zh-CN",
        "opened_by": "mem_x",
        "opened_at": MONDAY,
        "changed_at": MONDAY,
    }
    return Ticket(**{**plain, **more})  # type: ignore[arg-type]


def triaged(**more: object) -> Ticket:
    return moves.triage(ticket(**more), at=MONDAY, category="delivery.late", severity=None)


def test_a_ticket_goes_all_the_way():
    new = ticket(kind=TicketKind.COMPLAINT)
    known = moves.triage(
        new, at=MONDAY + HOUR, category="delivery.late", urgency=Urgency.HIGH, severity=Severity.MAJOR
    )
    taken = moves.assign(known, at=MONDAY + 2 * HOUR, staff_id=ANNA, team_id=None)
    answered = moves.answer(taken, at=MONDAY + 3 * HOUR, staff_id=ANNA, waits=False)
    resolved = moves.resolve(answered, at=MONDAY + 4 * HOUR, cause="carrier")
    closed = moves.close(resolved, at=MONDAY + 5 * HOUR, because=ClosedBecause.DONE)

    assert [each.state for each in (known, taken, answered, resolved, closed)] == [
        *(S.TRIAGED, S.ASSIGNED, S.ANSWERED, S.RESOLVED, S.CLOSED)
    ]
    assert closed.version == 6
    assert closed.first_answered_at == MONDAY + 3 * HOUR
    assert closed.resolved_at == MONDAY + 4 * HOUR
    assert closed.closed_at == closed.changed_at == MONDAY + 5 * HOUR


@pytest.mark.parametrize("state", list(TicketState))
def test_a_step_that_is_not_in_the_table_is_refused(state: TicketState):
    for wanted in set(TicketState) - moves.MOVES[state]:
        with pytest.raises(TicketMoveNotAllowed):
            moves.move(ticket(state=state), wanted, at=MONDAY)


def test_a_complaint_needs_a_severity_and_everything_a_category():
    with pytest.raises(TicketFieldNeeded) as no:
        moves.triage(ticket(), at=MONDAY)
    assert no.value.field == "category"
    with pytest.raises(TicketFieldNeeded) as no:
        moves.triage(ticket(kind=TicketKind.COMPLAINT), at=MONDAY, category="quality")
    assert no.value.field == "severity"
    with pytest.raises(TicketFieldNeeded) as no:
        moves.triage(ticket(), at=MONDAY, category="quality", regulator=True)
    assert no.value.field == "kind"


def test_what_turns_out_to_be_no_complaint_loses_its_severity():
    complaint = moves.triage(
        ticket(kind=TicketKind.COMPLAINT),
        at=MONDAY,
        category="quality",
        severity=Severity.CRITICAL,
        regulator=True,
    )
    question = moves.triage(complaint, at=MONDAY, kind=TicketKind.QUESTION)
    assert (question.severity, question.regulator, question.state) == (None, False, S.TRIAGED)


def test_a_correction_that_corrects_nothing_is_refused():
    with pytest.raises(NothingToChange):
        moves.triage(triaged(), at=MONDAY, category="delivery.late")


def test_whoever_answers_what_nobody_has_takes_it():
    answered = moves.answer(triaged(), at=MONDAY + HOUR, staff_id=ANNA, waits=False)
    assert (answered.staff_id, answered.accepted_at) == (ANNA, MONDAY + HOUR)
    again = moves.answer(answered, at=MONDAY + 2 * HOUR, staff_id=BO, waits=False)
    assert (again.staff_id, again.first_answered_at) == (ANNA, MONDAY + HOUR)


def test_nobody_answers_what_is_not_triaged():
    with pytest.raises(TicketMoveNotAllowed):
        moves.answer(ticket(), at=MONDAY, staff_id=ANNA, waits=False)


def test_waiting_for_the_member_is_counted_and_ends_with_its_word():
    asked = moves.answer(triaged(), at=MONDAY, staff_id=ANNA, waits=True)
    assert asked.waiting_since == MONDAY
    still = moves.answer(asked, at=MONDAY + HOUR, staff_id=ANNA, waits=True)
    assert still.waiting_since == MONDAY
    heard = moves.hear(still, at=MONDAY + 2 * HOUR)
    assert (heard.waiting_since, heard.paused_seconds, heard.state) == (None, 7_200, S.ASSIGNED)


def test_thanks_for_a_solution_reopen_nothing():
    resolved = moves.resolve(
        moves.assign(triaged(), at=MONDAY, staff_id=ANNA, team_id=None), at=MONDAY, cause="carrier"
    )
    assert moves.hear(resolved, at=MONDAY + HOUR).state is S.RESOLVED


def test_a_solution_is_an_answer_if_it_is_the_first():
    taken = moves.assign(triaged(), at=MONDAY, staff_id=None, team_id=UUID(int=3))
    assert moves.resolve(taken, at=MONDAY + HOUR, cause="carrier").first_answered_at == MONDAY + HOUR


def test_without_a_cause_nothing_is_resolved():
    taken = moves.assign(triaged(), at=MONDAY, staff_id=ANNA, team_id=None)
    with pytest.raises(TicketFieldNeeded):
        moves.resolve(taken, at=MONDAY, cause=None)


def test_what_is_not_resolved_is_closed_as_spam_and_never_as_done():
    with pytest.raises(TicketMoveNotAllowed):
        moves.close(ticket(), at=MONDAY, because=ClosedBecause.DONE)
    assert moves.close(ticket(), at=MONDAY, because=ClosedBecause.SPAM).closed_at == MONDAY


def test_spam_that_was_none_has_to_be_triaged_before_it_is_answered():
    reopened = moves.reopen(moves.close(ticket(), at=MONDAY, because=ClosedBecause.SPAM), at=MONDAY)
    with pytest.raises(TicketFieldNeeded):
        moves.answer(reopened, at=MONDAY, staff_id=ANNA, waits=False)
    known = moves.triage(reopened, at=MONDAY, category="delivery.late")
    assert known.state is S.REOPENED
    assert moves.answer(known, at=MONDAY, staff_id=ANNA, waits=False).state is S.ANSWERED


def test_a_member_reopens_for_thirty_days_and_staff_for_ever():
    taken = moves.assign(triaged(), at=MONDAY, staff_id=ANNA, team_id=None)
    closed = moves.close(
        moves.resolve(taken, at=MONDAY, cause="carrier"), at=MONDAY, because=ClosedBecause.DONE
    )
    last = MONDAY + moves.REOPENED_BY_MEMBERS
    reopened = moves.reopen(closed, at=last, by_sender=True)
    assert (reopened.state, reopened.reopened_count, reopened.resolved_at) == (S.REOPENED, 1, None)
    assert reopened.staff_id == ANNA
    with pytest.raises(TicketClosed):
        moves.reopen(closed, at=last + timedelta(microseconds=1), by_sender=True)
    assert moves.reopen(closed, at=last + timedelta(days=400)).state is S.REOPENED


def test_duplicates_are_merged_within_one_person_and_stay_closed():
    main, same = ticket(), replace(ticket(), id=TicketId(UUID(int=70)))
    merged = moves.merge(same, main, at=MONDAY)
    assert (merged.closed_because, merged.merged_into_id) == (ClosedBecause.DUPLICATE, main.id.value)
    with pytest.raises(TicketClosed):
        moves.reopen(merged, at=MONDAY)
    for wrong, into, reason in (
        (main, main, "ITSELF"),
        (same, merged, "CLOSED"),
        (replace(same, member_id=MemberId(UUID(int=10))), main, "OF_ANOTHER"),
        (replace(same, programme_id=UUID(int=10)), main, "OF_ANOTHER"),
    ):
        into = replace(into, id=TicketId(UUID(int=71))) if reason == "CLOSED" else into
        with pytest.raises(TicketNotMergeable) as no:
            moves.merge(wrong, into, at=MONDAY)
        assert no.value.reason == reason
    assert moves.merge(replace(same, member_id=None), main, at=MONDAY).state is S.CLOSED


STEPS = st.sampled_from(
    [
        lambda t, at: moves.triage(t, at=at, category="a", severity=Severity.MINOR),
        lambda t, at: moves.triage(t, at=at, kind=TicketKind.COMPLAINT, category="b"),
        lambda t, at: moves.assign(t, at=at, staff_id=ANNA, team_id=None),
        lambda t, at: moves.put_back(t, at=at),
        lambda t, at: moves.answer(t, at=at, staff_id=BO, waits=True),
        lambda t, at: moves.answer(t, at=at, staff_id=BO, waits=False),
        lambda t, at: moves.hear(t, at=at),
        lambda t, at: moves.resolve(t, at=at, cause="c"),
        lambda t, at: moves.close(t, at=at, because=ClosedBecause.DONE),
        lambda t, at: moves.close(t, at=at, because=ClosedBecause.SPAM),
        lambda t, at: moves.reopen(t, at=at),
    ]
)


@given(st.lists(st.tuples(STEPS, st.integers(0, 100)), max_size=30), st.sampled_from(list(TicketKind)))
def test_whatever_is_done_in_whatever_order_the_ticket_keeps_its_rules(steps, kind):
    now, here = MONDAY, ticket(kind=kind)
    for step, minutes in steps:
        now += timedelta(minutes=minutes)
        try:
            after = step(here, now)
        except Refusal:
            continue
        assert after.version == here.version + 1
        assert after.state is here.state or after.state in moves.MOVES[here.state]
        here = after
        assert (here.state is S.CLOSED) == (here.closed_at is not None) == (here.closed_because is not None)
        assert here.state not in (S.ANSWERED, S.RESOLVED) or here.first_answered_at is not None
        assert here.state is not S.RESOLVED or (here.cause and here.resolved_at)
        assert here.state is not S.ASSIGNED or here.staff_id or here.team_id
        assert here.kind is TicketKind.COMPLAINT or (here.severity is None and not here.regulator)
        if here.kind is TicketKind.COMPLAINT and here.state not in (S.NEW, S.CLOSED, S.REOPENED):
            assert here.severity is not None
        waited = (now - MONDAY).total_seconds()
        assert 0 <= here.paused_seconds <= waited
