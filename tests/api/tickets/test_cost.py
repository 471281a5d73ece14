"""What the steps of a ticket cost, in statements: the answer's own and those of log-in and key included."""

from __future__ import annotations

from typing import Any

from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import value
from persistence.encryption import Vault
from tests import make
from tests.api.assignment.desks import person, team
from tests.api.sla.test_deadlines import office, policy
from tests.api.tickets.tickets import DESK, done
from tests.conftest import Ask

STEPS: list[tuple[str, dict[str, Any], int]] = [
    ("triageTicket", {"category": "delivery"}, 18),
    ("replyToTicket", {"body": "It is on its way."}, 16),
    ("resolveTicket", {"solution": "Found.", "cause": "other"}, 14),
    ("closeTicket", {"because": "DONE"}, 11),
]
"""At a desk with a team, a policy and a calendar, each with the ticket as it is then."""


async def test_a_step_costs_no_more_statements_than_it_needs(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme, statements: list[str]
) -> None:
    await office(ask)
    await policy(ask, calendar="office", resolutionMinutes=600)
    await team(ask, "service", await person(ask, vault))
    ann = await make.member(begin)
    said = {"body": "Where is it?", "language": "en"}
    ticket = (await done(ask, "submitFeedback", make.themselves(ann.id), **said))["id"]

    costs = {}
    for name, said, _ in STEPS:
        version = await value("SELECT version FROM tickets")
        statements.clear()
        await done(ask, name, DESK, ticketId=ticket, ifVersion=version, **said)
        costs[name] = len(statements)

    assert costs == {name: most for name, _, most in STEPS}
