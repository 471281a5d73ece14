"""To whom a ticket can be handed over."""

from __future__ import annotations

from uuid import UUID

import pytest

from domain.assignment.team import Team
from domain.kernel.ids import TeamId
from domain.kernel.refusal import InvalidInput, Refusal
from domain.kernel.texts import LocalText
from domain.tickets.handover import check_department
from domain.tickets.refusals import DepartmentHasTicket, UnknownDepartment
from tests.domain.tickets.test_moves import ticket


def a_team(number: int, code: str, *, active: bool = True) -> Team:
    name = LocalText({"en": code})
    return Team(id=TeamId(UUID(int=number)), code=code, name=name, rank=number, active=active)


TEAMS = [a_team(1, "service"), a_team(2, "客服"), a_team(3, "closed", active=False)]


@pytest.mark.parametrize("code", ["service", "客服"])
def test_a_team_at_work_gets_what_nobody_or_another_team_has(code: str):
    for held_by in (None, UUID(int=3), UUID(int=9)):
        check_department(code, ticket(team_id=held_by), TEAMS)


@pytest.mark.parametrize(
    ("code", "no"),
    [
        ("finance", UnknownDepartment),
        ("closed", UnknownDepartment),
        ("SERVICE", UnknownDepartment),
        ("service", DepartmentHasTicket),
        ("", InvalidInput),
        ("x" * 129, InvalidInput),
        ("a\x00", InvalidInput),
        ("a\nb", InvalidInput),
    ],
)
def test_anybody_else_is_refused(code: str, no: type[Refusal]):
    with pytest.raises(no):
        check_department(code, ticket(team_id=UUID(int=1)), TEAMS)
