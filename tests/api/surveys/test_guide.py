"""The guides to surveys and return visits, question by question, as their readers would send them."""

from __future__ import annotations

import json
from typing import Any

from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.staff.permissions import Permission
from domain.surveys.inviting.use_cases import follow_feed
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.facts.sequencer import number_facts
from tests import make
from tests.api.assignment.desks import ticket
from tests.api.campaigns.campaigns import buy
from tests.api.surveys.asking import EVERYTHING
from tests.conftest import Ask
from tests.test_docs import ROOT, blocks_of

NOW = "now() - interval '5 seconds'"


async def asked(ask: Ask, question: str, caller: Any = EVERYTHING, **variables: Any) -> Any:
    answer = await ask(question, caller, **variables)
    assert answer["errors"] == [], answer["errors"]
    (payload,) = answer["data"].values()
    if isinstance(payload, dict):
        assert payload.get("problems", []) == [], payload
    return payload


async def test_the_guide_to_surveys(ask: Ask, begin: Begin, programme: Programme):
    questions = [
        each.text for each in blocks_of(ROOT / "docs/guides/surveys.md") if each.language == "graphql"
    ]
    save, publish, token, form, answer, link, open_link, note, source, results, trend, data_set = questions
    ann = await make.member(begin)

    assert (await asked(ask, save))["survey"] == {"code": "after-purchase"}
    assert (await asked(ask, publish))["survey"] == {"state": "OPEN", "published": {"number": 1}}
    at = (await value(f"SELECT {NOW}")).isoformat()
    await buy(ask, ann, 100, status="COMPLETED", placedAt=at, completedAt=at)
    await number_facts()
    while await follow_feed(begin):
        pass
    (fact,) = await rows("SELECT payload FROM facts WHERE kind = 'survey.invited'")
    made = await asked(ask, token, invitation=json.loads(fact["payload"])["invitation"])
    shown = await asked(ask, form, ANONYMOUS, token=made["token"])
    said = await asked(ask, answer, ANONYMOUS, token=made["token"])
    again = await asked(ask, answer, ANONYMOUS, token=made["token"])
    counter = await asked(ask, link)
    assert (await asked(ask, open_link, ANONYMOUS, link=counter["link"]))["token"]
    assert (await asked(ask, note, key=make.key()))["answerId"].startswith("sva_")
    assert (await asked(ask, source))["secret"].startswith("whsec_")

    assert [each["code"] for each in shown["questions"]] == ["nps", "why", "words"]
    assert (said["points"], said["wasKnown"], again["wasKnown"]) == (20, False, True)
    assert {each["group"]: each["answers"] for each in await asked(ask, results)} == {"ONLINE": 1, "PHONE": 1}
    (week,) = await asked(ask, trend)
    assert (week["figure"], week["limits"], week["out"]) == ({"value": 0.0, "count": 2}, None, False)
    assert [each["instrument"] for each in (await asked(ask, data_set))["nodes"]] == ["PHONE", "ONLINE"]
    assert await value("SELECT count(*) FROM follow_ups WHERE kind = 'DETRACTOR'") == 1


async def test_the_guide_to_return_visits(ask: Ask, begin: Begin, programme: Programme, vault: Vault):
    questions = [
        each.text for each in blocks_of(ROOT / "docs/guides/return-visits.md") if each.language == "graphql"
    ]
    assign, plan, visit, due, done, came_of_it, improve, check, because_of = questions
    ann, jane = await make.member(begin), str(await make.staff_account(vault))

    assigned = await asked(ask, assign, member=str(ann.id), jane=jane)
    assert assigned["member"]["assignments"][0]["staffId"] == jane
    assert (await asked(ask, plan))["plan"]["active"] is True
    planned = (await asked(ask, visit, key=make.key(), member=str(ann.id)))["followUp"]
    listed = (await asked(ask, due, make.staff(*Permission), jane=jane))["nodes"]
    ended = await asked(ask, done, id=planned["id"], version=planned["version"])

    assert planned["ownerId"] == jane
    assert [(each["id"], each["overdue"]) for each in listed] == [(planned["id"], False)]
    assert ended["followUp"] == {"state": "DONE", "result": "REACHED"} and ended["next"]
    assert await asked(ask, came_of_it) == [{"plan": "after-purchase", "result": "REACHED", "count": 1}]
    improved = await asked(ask, improve, key=make.key(), jane=jane)
    assert improved["followUp"]["state"] == "OPEN"
    broken = str(await ticket(begin, ann.id, sku="cup-1"))
    checked = (await asked(ask, check, key=make.key(), ticket=broken))["followUp"]
    assert (checked["sku"], checked["batch"]) == ("cup-1", "L-7")
    assert [each["id"] for each in (await asked(ask, because_of, ticket=broken))["nodes"]] == [checked["id"]]
