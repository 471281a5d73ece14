"""No step is forgotten, and a step that has nobody or no time says so."""

from __future__ import annotations

from domain.staff.bundles import BUNDLES
from domain.staff.permissions import Permission
from domain.teamwork.steps import (
    PERMISSIONS,
    STATES,
    TIMES,
    Holder,
    Missing,
    Step,
    Term,
    Terms,
    Time,
    responsibilities,
)
from domain.tickets.ticket import TicketState

P = Permission
BUILT_IN = [Holder(role=role, permissions=held, people=1) for role, held in BUNDLES.items()]
SET_UP = Terms(policies=[("urgent", 30, 480), ("calm", 600, None)], teams=[("service", 10, 5)])


def test_every_state_of_a_ticket_waits_for_a_step_and_every_step_has_an_owner_and_a_time():
    assert set(STATES) == set(TicketState)
    assert set(PERMISSIONS) == set(TIMES) == set(Step)
    table = responsibilities(BUILT_IN, SET_UP)
    assert [each.step for each in table] == list(Step)
    assert [each.step for each in table if each.missing] == []
    assert all(each.roles for each in table)


def test_terms_are_those_of_policies_and_teams():
    by_step = {each.step: each for each in responsibilities(BUILT_IN, SET_UP)}
    assert by_step[Step.FIRST_RESPONSE].terms == (
        Term(of="urgent", minutes=30),
        Term(of="calm", minutes=600),
        Term(of="default", minutes=1_440),
    )
    assert by_step[Step.RESOLUTION].terms == (Term(of="urgent", minutes=480),)
    assert by_step[Step.ACCEPT].terms == (Term(of="service", minutes=10),)
    assert by_step[Step.PAGE].terms == (Term(of="service", minutes=5),)
    assert by_step[Step.APPROVAL].time is Time.EACH


def test_a_role_that_nobody_has_owns_nothing():
    clerk = Holder(role="clerk", permissions=frozenset({P.TICKETS_RECORD}), people=2)
    nobody = Holder(role="support", permissions=BUNDLES["support"], people=0)  # type: ignore[index]
    table = responsibilities([nobody, clerk], SET_UP)
    assert [each.step for each in table if Missing.OWNER not in each.missing] == [Step.RECORD]
    assert table[0].roles == ("clerk",)


def test_without_teams_and_policies_there_is_no_time_to_accept_and_to_resolve():
    table = responsibilities(BUILT_IN, Terms())
    untimed = [each.step for each in table if Missing.TERM in each.missing]
    assert untimed == [Step.PAGE, Step.ACCEPT, Step.RESOLUTION, Step.GOODWILL]
