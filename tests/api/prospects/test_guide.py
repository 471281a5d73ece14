"""The guide to prospects, question by question, as its readers would send them."""

from __future__ import annotations

from typing import Any

from domain.privacy.policy import hash_of
from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.staff.permissions import Permission
from persistence.database import rows
from tests import make
from tests.api.privacy.agreeing import text_of
from tests.api.prospects.asking import SENDER, agreed_policy, told
from tests.conftest import Ask
from tests.test_docs import ROOT, blocks_of

MANAGER = make.staff(
    Permission.PROSPECTS_RECORD,
    Permission.PROSPECTS_READ,
    Permission.PROSPECTS_MESSAGE,
    Permission.MEMBERS_READ,
)


async def asked(ask: Ask, question: str, caller: Any = MANAGER, **variables: Any) -> Any:
    answer = await ask(question, caller, **variables)
    assert answer["errors"] == [], answer["errors"]
    (payload,) = answer["data"].values()
    return payload


async def test_the_guide_to_prospects(ask: Ask, programme: Programme):
    blocks = blocks_of(ROOT / "docs/guides/prospects.md")
    record, listed, count, message, contact, end, end_contact = (
        each.text for each in blocks if each.language == "graphql"
    )
    await agreed_policy(ask)
    agreed = {"hash": hash_of(text_of("MARKETING", 1))}

    kept = await asked(ask, record, key=make.key(), **agreed)
    assert kept["problems"] == []
    prospect = kept["prospectId"]
    shown = {"id": prospect, "source": "fair-2026", "tags": ["tea"], "mayBeMessaged": True}
    assert await asked(ask, listed) == {"nodes": [shown]}
    assert await asked(ask, count) == 1
    assert await asked(ask, message, key=make.key()) == {"told": 1, "problems": []}
    (due,) = await told("prospect.message_due")
    reached = await asked(ask, contact, SENDER, id=due["prospect"])
    assert reached == {"kind": "PHONE", "contact": "+8613800138000", "locale": "zh-CN"}
    assert await asked(ask, end, ANONYMOUS, id=prospect) == {"problems": []}
    assert await asked(ask, contact, SENDER, id=prospect) is None
    assert (await asked(ask, record, key=make.key(), **agreed))["prospectId"] != prospect
    assert await asked(ask, end_contact) == {"problems": []}
    assert await rows("SELECT 1 FROM prospects WHERE contact IS NOT NULL") == []
