"""What the desk's look at a ticket costs, in statements."""

from __future__ import annotations

import pytest

from domain.assignment.attending.use_cases import attend
from domain.assignment.working.use_cases import look_after_desk
from domain.kernel.ids import TicketId
from domain.work import Begin
from persistence.encryption import Vault
from tests import make
from tests.api.assignment.desks import person, team, ticket
from tests.api.sla.test_deadlines import office, policy
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")


async def looked_at(begin: Begin, ticket_id: TicketId, statements: list[str]) -> list[str]:
    """What is sent when a ticket is attended to that has not changed."""
    async with begin() as work:
        found = await work.tickets.lock(ticket_id)
        assert found is not None
        statements.clear()
        await attend(work, found[0], at=found[1])
        return list(statements)


async def test_without_teams_and_policies_a_look_is_one_read_and_two_writes(
    begin: Begin, statements: list[str]
):
    opened = await ticket(begin, (await make.member(begin)).id)

    sent = await looked_at(begin, opened, statements)

    assert len(sent) == 3, sent


async def test_a_policy_and_a_calendar_are_read_once_and_teams_not_where_somebody_has_it(
    ask: Ask, begin: Begin, vault: Vault, statements: list[str]
):
    await office(ask)
    await policy(ask, calendar="office", resolutionMinutes=600)
    await team(ask, "service", await person(ask, vault))
    opened = await ticket(begin, (await make.member(begin)).id)

    sent = await looked_at(begin, opened, statements)

    assert len(sent) == 5, sent


async def test_tickets_that_no_team_can_take_cost_the_worker_nothing(begin: Begin, statements: list[str]):
    member = await make.member(begin)
    for language in ("en", "zh-CN", "fr"):
        await ticket(begin, member.id, language=language)
    statements.clear()

    assert await look_after_desk(begin) == 0

    assert len(statements) == 3, "three questions, each in a transaction of its own"
