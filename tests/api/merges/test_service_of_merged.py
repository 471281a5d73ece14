"""What was begun with somebody who is merged into another goes on with that one: questions, visits, cases."""

from __future__ import annotations

from typing import Any

from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.assignment.desks import assignments, person, team, ticket
from tests.api.followups.asking import ASSIGN, change, listed, plan, visit
from tests.api.merges.test_merge_members import merge, unmerge
from tests.api.surveys.asking import ANSWER, TOKEN, codes, done, invite, score, survey
from tests.api.surveys.test_tickets import invited, settled
from tests.conftest import Ask

INVITATIONS = "{ me { surveyInvitations { id } } }"
SEEN = """query ($member: MemberId!) { member(id: $member) { assignments { role staffId team } } }"""


async def asked(ask: Ask, member_id: MemberId) -> list[str]:
    found = await done(ask, INVITATIONS, make.themselves(member_id))
    return [each["id"] for each in found["surveyInvitations"]]


async def answered(ask: Ask, member_id: MemberId, invitation: str, nps: int) -> Any:
    sent = {"invitationId": invitation, "values": [score("nps", nps)], "complete": True}
    return await done(ask, ANSWER, make.themselves(member_id), input=sent)


async def test_whoever_absorbed_a_member_answers_what_it_was_invited_to_and_gets_the_points(
    ask: Ask, begin: Begin, programme: Programme
):
    old, new, other = await make.member(begin), await make.member(begin), await make.member(begin)
    await survey(ask, points=30, callBack={"withinDays": 1})
    invitation = (await invite(ask, old.id))["invitationId"]
    assert await asked(ask, new.id) == []
    stranger = await answered(ask, new.id, invitation, 9)

    await merge(ask, old, new)

    assert codes(stranger) == ["UNKNOWN_INVITATION"]
    assert (await asked(ask, new.id), await asked(ask, other.id)) == ([invitation], [])
    assert codes(await answered(ask, other.id, invitation, 2)) == ["UNKNOWN_INVITATION"]
    done_by = await answered(ask, new.id, invitation, 2)
    assert (done_by["completed"], done_by["points"]) == (True, 30)
    assert await asked(ask, new.id) == []
    earned = await rows("SELECT member_id, points FROM entries WHERE cause_kind = 'SURVEY'")
    assert earned == [{"member_id": new.id.value, "points": 30}]
    (call,) = await listed(ask)
    assert call["memberId"] == str(new.id)
    assert await value("SELECT member_id FROM facts WHERE kind = 'survey.answered'") == new.id.value


async def test_a_merged_members_last_invitation_lets_the_survivor_rest(
    ask: Ask, begin: Begin, programme: Programme
):
    old, new = await make.member(begin), await make.member(begin)
    await survey(ask, restDays=30)
    assert (await invite(ask, old.id))["problems"] == []

    await merge(ask, old, new)

    assert codes(await invite(ask, new.id)) == ["ALREADY_INVITED"]


async def test_closing_the_ticket_of_a_merged_member_asks_the_survivor(
    ask: Ask, begin: Begin, programme: Programme
):
    old, new = await make.member(begin), await make.member(begin)
    await survey(ask, trigger="TICKET_CLOSED")
    await settled(ask, old.id)

    await merge(ask, old, new)
    (fact,) = await invited(begin)

    assert await asked(ask, new.id) == [fact["invitation"]]
    assert (await done(ask, TOKEN, id=fact["invitation"]))["token"]


async def test_visits_of_a_merged_member_are_the_survivors_and_bring_its_next_one(
    ask: Ask, begin: Begin, programme: Programme
):
    old, new = await make.member(begin), await make.member(begin)
    await plan(ask, everyDays=90)
    waiting = (await visit(ask, old.id))["followUp"]
    other = (await visit(ask, new.id))["followUp"]

    merged = await merge(ask, old, new)

    of_new = await listed(ask, memberId=str(new.id))
    assert {(each["id"], each["memberId"]) for each in of_new} == {
        (waiting["id"], str(new.id)),
        (other["id"], str(new.id)),
    }
    assert codes(await visit(ask, new.id)) == ["VISIT_PLANNED"]
    first = await change(ask, waiting, state="DONE", result="REACHED")
    assert first["next"] is None, "the survivor waits for one of the plan already"
    second = await change(ask, other, state="DONE", result="REACHED")
    assert [each["id"] for each in await listed(ask, memberId=str(new.id))] == [second["next"]["id"]]

    # Parted again, each has its own.
    assert codes(await unmerge(ask, merged["merge"]["id"])) == []
    assert {each["id"] for each in await listed(ask, memberId=str(old.id), ended=True)} == {waiting["id"]}


async def test_who_looked_after_a_merged_member_looks_after_the_survivor_who_has_nobody(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme
):
    bob, eve = await person(ask, vault), await person(ask, vault)
    await team(ask, "service", bob, eve)
    old, new = await make.member(begin), await make.member(begin)
    assign = {"memberId": str(old.id), "role": "SERVICE", "staffId": str(max(bob, eve))}
    assert (await done(ask, ASSIGN, input=assign))["problems"] == []
    before = await ticket(begin, new.id)
    await merge(ask, old, new)

    after = [await ticket(begin, each.id) for each in (new, new)]

    assert await assignments(before) == [(min(bob, eve), None)]
    assert [await assignments(each) for each in after] == [[(max(bob, eve), None)]] * 2
    (served,) = (await done(ask, SEEN, member=str(new.id)))["assignments"]
    assert served["staffId"] == str(max(bob, eve))
    ended = await done(ask, ASSIGN, input={"memberId": str(new.id), "role": "SERVICE"})
    assert ended["member"]["assignments"] == []


async def test_the_desk_finds_tickets_of_a_merged_member_under_the_survivor(
    ask: Ask, begin: Begin, programme: Programme
):
    old, new = await make.member(begin), await make.member(begin)
    theirs = await ticket(begin, old.id)
    await merge(ask, old, new)
    find = "query ($m: MemberId!) { tickets(first: 5, filter: { memberId: $m }) { nodes { id } } }"

    found = await done(ask, find, m=str(new.id))

    assert [each["id"] for each in found["nodes"]] == [str(theirs)]
