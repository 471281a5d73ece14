"""Members whose tier has dedicated service have a queue of their own (R24)."""

from __future__ import annotations

from dataclasses import replace

from domain.kernel.texts import LocalText
from domain.tiers.benefits import Benefit, BenefitKind
from domain.tiers.presets import three_tiers
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from tests import make
from tests.api.assignment.desks import assignments, person, team, ticket
from tests.api.sla.test_deadlines import policy, times
from tests.conftest import Ask

DEDICATED = Benefit(BenefitKind.DEDICATED_SERVICE, LocalText({"en": "Your own people"}))


async def test_a_gold_member_is_served_by_the_dedicated_team_and_sooner(ask: Ask, begin: Begin, vault: Vault):
    *lower, top = three_tiers()
    programme = await make.programme(tiers=(*lower, replace(top, benefits=(*top.benefits, DEDICATED))))
    jane, bob = await person(ask, vault), await person(ask, vault)
    await team(ask, "service", jane)
    await team(ask, "concierge", bob, dedicated=True, rank=500)
    await policy(ask, "gold", tiers=[top.code], firstResponseMinutes=10)
    plain, gold = await make.member(begin), await make.member(begin)
    raised = await rows(
        "UPDATE member_tiers SET tier_code = $2 WHERE member_id = $1 AND ladder_id = $3 RETURNING id",
        gold.id.value,
        top.code,
        programme.ladder_revisions[0].id,
    )
    assert len(raised) == 1

    of_plain, of_gold = await ticket(begin, plain.id), await ticket(begin, gold.id)

    assert await assignments(of_plain) == [(jane, None)]
    assert await assignments(of_gold) == [(bob, None)]
    opened, first, _ = await times(of_gold)
    assert first is not None and (first - opened).total_seconds() == 600
