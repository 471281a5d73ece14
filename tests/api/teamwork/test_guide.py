"""The guide for working together does what it says: its operations are run in their order."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from api.webhooks import sender
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.webhooks.use_cases import make_deliveries
from domain.work import Begin
from persistence.encryption import Vault
from persistence.facts.sequencer import number_facts
from tests import make
from tests.api.assignment.desks import team
from tests.conftest import Ask

GUIDE = Path(__file__).parents[3] / "docs" / "guides" / "teamwork.md"
P = Permission
RIGHTS = (
    *(P.DESK_READ, P.DESK_WRITE, P.SLA_READ, P.MEMBERS_READ, P.NOTES_READ, P.NOTES_READ_TEXT, P.NOTES_WRITE),
    *(P.SURVEYS_READ_ANSWERS, P.FOLLOW_UPS_READ, P.OWN_PASSWORD),
)
LEAD = make.staff(*RIGHTS)


def operations() -> list[tuple[str, dict[str, Any]]]:
    """Each operation of the page, with the variables that stand below it."""
    found = re.findall(r"```graphql\n(.*?)```(?:\s*```json\n(.*?)```)?", GUIDE.read_text(), re.DOTALL)
    return [(text, json.loads(variables) if variables else {}) for text, variables in found]


async def test_the_guide_is_walked_from_the_first_chat_to_the_table_of_steps(
    ask: Ask, begin: Begin, vault: Vault, monkeypatch: pytest.MonkeyPatch
):
    async def addresses(host: str, port: int) -> tuple[str, ...]:
        return ("93.184.216.34",)

    monkeypatch.setattr(sender, "addresses_of", addresses)
    await make.programme()
    jane = await make.staff_account(vault, Role.SUPPORT)
    await team(ask, "service", jane)
    member = (await make.member(begin)).id
    create, test, chats, log, write, notes, mine, read, digest, gaps, table = operations()

    async def done(operation: tuple[str, dict[str, Any]], caller: Any = LEAD, **more: Any) -> Any:
        text, variables = operation
        answer = await ask(text, caller, **{**variables, **more})
        assert answer["errors"] == [], answer
        (payload,) = answer["data"].values()
        assert not (payload.get("problems") if isinstance(payload, dict) else None), payload
        return payload

    chat = (await done(create))["chat"]
    assert (chat["active"], chat["heldBecause"]) == (True, None)
    await done(test, id=chat["id"])
    await number_facts()
    await make_deliveries(begin, home="")
    (listed,) = await done(chats)
    assert (listed["id"], listed["waiting"]) == (chat["id"], 1)
    (line,) = (await done(log, id=chat["id"]))["nodes"]
    assert (line["kind"], line["state"]) == ("chat.tested", "WAITING")

    given = {**write[1]["input"], "memberId": str(member), "mentions": [str(jane)]}
    note = (await done(write, input=given))["note"]
    assert [each["id"] for each in (await done(notes, id=str(member)))["nodes"]] == [note["id"]]
    herself = make.staff(*RIGHTS, who=jane.value)
    (mention,) = (await done(mine, herself))["nodes"]
    assert mention["note"] == {"memberId": str(member), "body": "Prefers to be called."}
    assert (await done(read, herself, ids=[mention["id"]]))["marked"] == 1
    await number_facts()
    await make_deliveries(begin, home="")
    assert [each["waiting"] for each in await done(chats)] == [2], "her team hears of the mention"

    day = datetime.now(UTC).date()

    def of_now(operation: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
        text = operation[0].replace("2026-03-01", (day - timedelta(days=30)).isoformat())
        return text.replace("2026-03-31", day.isoformat()), operation[1]

    assert (await done(of_now(digest)))["openBreaches"] == 0
    assert (await done(of_now(gaps)))["incompleteData"]["members"] == 1
    missing = {each["step"]: each["missing"] for each in await done(table)}
    assert (missing["FIRST_RESPONSE"], missing["RESOLUTION"]) == ([], ["TERM"])
