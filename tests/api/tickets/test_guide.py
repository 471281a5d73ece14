"""The guide to tickets, question by question."""

from __future__ import annotations

from typing import Any

from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.encryption import Vault
from tests import make
from tests.api.tickets.tickets import DESK, SET_UP
from tests.conftest import Ask
from tests.test_docs import ROOT, blocks_of


async def test_the_guide_s_questions_are_answered(
    ask: Ask, begin: Begin, programme: Any, vault: Vault
) -> None:
    questions = [
        each.text for each in blocks_of(ROOT / "docs" / "guides" / "tickets.md") if each.language == "graphql"
    ]
    submit, record, box, hand_in, track, queue, triage, reply, goodwill, resolve, close, mine = questions
    ann = await make.member(begin)
    own = make.themselves(ann.id)
    staff_id = await make.staff_account(vault, Role.SUPPORT)
    desk = make.staff(*DESK.permissions, Permission.TICKETS_GOODWILL, who=staff_id.value)

    async def told(question: str, caller: Any, **variables: Any) -> dict[str, Any]:
        if "$key" in question:
            variables["key"] = make.key()
        answer = await ask(question, caller, **variables)
        assert answer["errors"] == [], answer
        (payload,) = answer["data"].values()
        assert payload.get("problems", []) == []
        found: dict[str, Any] = payload
        return found

    id = (await told(submit, own))["ticket"]["id"]
    assert (await told(record, desk))["ticket"]["state"] == "ANSWERED"
    token = (await told(box, SET_UP))["box"]["token"]
    code = (await told(hand_in, make.staff(), box=token))["trackingCode"]
    assert (await told(track, make.staff(), code=code))["state"] == "NEW"
    assert len((await told(queue, desk))["nodes"]) == 3
    assert (await told(triage, desk, id=id))["ticket"] == {"state": "TRIAGED", "version": 2}
    assert (await told(reply, desk, id=id))["ticket"]["state"] == "ANSWERED"
    given = await told(goodwill, desk, id=id)
    assert given["ticket"]["goodwill"] == [{"points": 200, "waits": False}]
    assert (await told(resolve, desk, id=id, version=4))["ticket"] == {"state": "RESOLVED", "version": 5}
    assert (await told(close, desk, id=id, version=5))["ticket"] == {
        "state": "CLOSED",
        "closedBecause": "DONE",
    }
    (shown,) = (await told(mine, own))["tickets"]["nodes"]
    assert (shown["id"], shown["solution"]) == (id, "A new cup was sent.")
