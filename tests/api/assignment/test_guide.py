"""The guide for the service desk does what it says: its operations are run in their order."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.kernel.ids import EscalationId
from domain.staff.bundles import Role
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from tests import make
from tests.api.assignment.desks import MANAGER, ticket, working
from tests.conftest import Ask

GUIDE = Path(__file__).parents[3] / "docs" / "guides" / "service-desk.md"


def operations() -> list[tuple[str, dict[str, Any]]]:
    """Each operation of the page, with the variables that stand below it."""
    found = re.findall(r"```graphql\n(.*?)```(?:\s*```json\n(.*?)```)?", GUIDE.read_text(), re.DOTALL)
    return [(text, json.loads(variables) if variables else {}) for text, variables in found]


async def test_the_guide_is_walked_from_the_first_team_to_the_report(ask: Ask, begin: Begin, vault: Vault):
    await make.programme()
    jane = await make.staff_account(vault, Role.SUPPORT)
    team, person, presence, accept, queue, calendar, policy, escalations, acknowledge, *reports = operations()

    async def done(operation: tuple[str, dict[str, Any]], caller: Any = MANAGER, **more: Any) -> Any:
        text, variables = operation
        answer = await ask(text, caller, **{**variables, **more})
        assert answer["errors"] == [], answer
        (payload,) = answer["data"].values()
        assert not (payload.get("problems") if isinstance(payload, dict) else None), payload
        return payload

    await done(team, input={**team[1]["input"], "members": [str(jane)], "onCall": [str(jane)]})
    await done(person, input={**person[1]["input"], "staffId": str(jane)})
    assert (await done(presence, working(jane)))["representative"]["presence"] == "AVAILABLE"
    opened = await ticket(begin, (await make.member(begin)).id)
    accepted = await done(accept, working(jane), id=str(opened))
    assert accepted["standing"]["staffId"] == str(jane)
    other = await ticket(begin, (await make.member(begin)).id, language="fr")
    (waiting,) = (await done(queue))["nodes"]
    assert (waiting["ticketId"], waiting["reason"]) == (str(other), "NO_LANGUAGE")

    assert (await done(calendar))["calendar"] == {"code": "office"}
    assert (await done(policy))["policy"]["firstResponseMinutes"] == 30
    await rows(
        """INSERT INTO escalations (id, programme_id, ticket_id, kind, at)
        SELECT id, programme_id, id, 'ON_CALL', now() FROM tickets WHERE id = $1""",
        other.value,
    )
    (told,) = (await done(escalations))["nodes"]
    assert told["id"] == str(EscalationId(other.value))
    seen = await done(acknowledge, id=told["id"])
    assert seen["escalation"]["acknowledgedAt"] is not None
    assert (await done(escalations))["nodes"] == []

    today = datetime.now(ZoneInfo("Asia/Shanghai")).date()

    def of_now(text: str) -> str:
        first = today.replace(day=1).isoformat()
        return text.replace("2026-03-01", first).replace("2026-03-31", today.isoformat())

    report, times, reasons, change, cards, training = [
        await done((of_now(text), variables)) for text, variables in reports
    ]
    assert [each["state"] for each in times if each["skipped"]] == []
    assert report["whole"] | {"notDue": 2} == report["whole"]
    assert (reasons["tickets"], change["before"]["tickets"], change["after"]["tickets"]) == (0, 0, 2)
    assert [(each["staffId"], each["figures"]["tickets"]) for each in cards] == [(str(jane), 1), (None, 1)]
    assert training["trained"]["csatPerMille"] is None
