"""A member has people of its own, who get its tickets first and can be handed over (R91)."""

from __future__ import annotations

from typing import Any

import pytest

from domain.kernel.ids import MemberId, TeamId
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from tests import make
from tests.api.assignment.desks import assignments, is_here, person, stored, team, ticket
from tests.api.followups.asking import listed, plan, visit
from tests.api.surveys.asking import PROBLEMS, done
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")
ASSIGN = f"""mutation ($input: AssignMemberInput!) {{ assignMember(input: $input) {{
  followUps tickets {PROBLEMS} }} }}"""


async def assigned(ask: Ask, member_id: MemberId, role: str = "SERVICE", **to: Any) -> Any:
    sent = {"memberId": str(member_id), "role": role, **to}
    payload = await done(ask, ASSIGN, input=sent)
    assert payload["problems"] == []
    return payload


async def test_who_serves_a_member_gets_its_tickets_before_whoever_has_less_to_do(
    ask: Ask, begin: Begin, vault: Vault
):
    people = [await person(ask, vault, limit=2) for _ in range(2)]
    first, own = min(people), max(people)
    await team(ask, "service", *people)
    ann, bea = await make.member(begin), await make.member(begin)
    await assigned(ask, ann.id, staffId=str(own))

    tickets = [await ticket(begin, each.id) for each in (ann, ann, bea, ann)]

    # The limit stands, and whoever is not there gets none.
    assert [(await assignments(each))[0][0] for each in tickets] == [own, own, first, first]
    await is_here(ask, own, "AWAY")
    cleo = await make.member(begin)
    await assigned(ask, cleo.id, staffId=str(own))
    assert await assignments(await ticket(begin, cleo.id)) == []


async def test_the_service_team_of_a_member_takes_what_others_would_take(
    ask: Ask, begin: Begin, vault: Vault
):
    jane, bob, ned = [await person(ask, vault) for _ in range(3)]
    await team(ask, "service", jane, rank=1)
    vip = await team(ask, "vip", bob, rank=900, kinds=["COMPLAINT"])
    await team(ask, "north", ned, rank=500)
    ann, bea, cleo = [await make.member(begin) for _ in range(3)]
    await assigned(ask, ann.id, team="vip")
    # An adviser has the tickets of those whom nobody serves, in a team of its own.
    await assigned(ask, bea.id, "ADVISER", staffId=str(ned))

    of_ann, of_bea, of_cleo = [await ticket(begin, each.id) for each in (ann, bea, cleo)]

    assert [await assignments(each) for each in (of_ann, of_bea, of_cleo)] == [
        [(bob, None)],
        [(ned, None)],
        [(jane, None)],
    ]
    assert str(TeamId((await stored(of_ann))["team_id"])) == vip["id"]


async def test_handed_over_a_members_open_work_goes_along(ask: Ask, begin: Begin, vault: Vault):
    old, new = [await person(ask, vault, limit=1) for _ in range(2)]
    await team(ask, "service", old, new)
    await plan(ask)
    ann = await make.member(begin)
    await assigned(ask, ann.id, "ADVISER", staffId=str(old))
    call = (await visit(ask, ann.id))["followUp"]
    case = await ticket(begin, ann.id)
    assert (call["ownerId"], await assignments(case)) == (str(old), [(old, None)])

    kept = await assigned(ask, ann.id, "ADVISER", staffId=str(old), handsOver=True)
    handed = await assigned(ask, ann.id, "ADVISER", staffId=str(new), handsOver=True)

    assert [(each["followUps"], each["tickets"]) for each in (kept, handed)] == [(0, 0), (1, 1)]
    assert [each["ownerId"] for each in await listed(ask)] == [str(new)]
    assert await assignments(case) == [(old, "REASSIGNED"), (new, None)]
    since = await rows("SELECT staff_id, ended_at IS NULL AS now FROM member_assignments ORDER BY since, id")
    assert since == [
        {"staff_id": old.value, "now": False},
        {"staff_id": new.value, "now": True},
    ]
    # Whoever is handed over quietly keeps what it has begun.
    back = await assigned(ask, ann.id, "ADVISER", staffId=str(old))
    assert (back["followUps"], back["tickets"], await assignments(case)) == (
        0,
        0,
        [(old, "REASSIGNED"), (new, None)],
    )
