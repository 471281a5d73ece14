"""Members are invited by what happens and by the calendar, by real workers; each once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from domain.kernel.ids import MemberId, SurveyInvitationId
from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.surveys.invitation import is_drawn
from domain.surveys.inviting.use_cases import run_rounds
from domain.work import Begin
from persistence.database import from_json, rows, value
from tests import make
from tests.api.campaigns.campaigns import buy
from tests.api.checkins.test_check_in import check_in
from tests.api.privacy.agreeing import CLERK, GIVE, WITHDRAW, consent, named, published
from tests.api.privacy.agreeing import done as agreed
from tests.api.programme.setting import advance_clock
from tests.api.segments.asking import LIST
from tests.api.segments.asking import save as save_segment
from tests.api.surveys.asking import FORM, TOKEN, answer, codes, done, invite, score, survey, token_for
from tests.conftest import Ask
from tests.waiting import eventually
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]


async def invited(member: make.Made) -> dict[str, int]:
    """How often to which survey."""
    found = await rows(
        """SELECT s.code, count(*) AS count FROM survey_invitations i JOIN surveys s ON s.id = i.survey_id
        WHERE i.member_id = $1 GROUP BY s.code""",
        member.id.value,
    )
    return {each["code"]: each["count"] for each in found}


async def is_followed() -> bool:
    return bool(
        await value(
            "SELECT NOT EXISTS (SELECT FROM facts WHERE position IS NULL) AND f.position = c.last_position"
            " FROM fact_followers f, fact_counter c WHERE f.name = 'surveys'"
        )
    )


async def test_two_workers_invite_once_after_an_order_a_visit_and_by_the_calendar(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
):
    ann, bob = await make.member(begin), await make.member(begin)
    await survey(ask, "bought", trigger="ORDER_COMPLETED")
    await survey(ask, "been-here", trigger="VISIT")
    await survey(ask, "yearly", trigger="SCHEDULE", calendar={"everyDays": 365})
    await asyncio.gather(workers.ready(), workers.ready())
    now = (datetime.now(UTC) - timedelta(seconds=5)).isoformat()

    done_ = {"status": "COMPLETED", "placedAt": now, "completedAt": now, "store": "s1"}
    await buy(ask, ann, 100, **done_)
    await buy(ask, ann, 100, external_id="o-2")  # not handed over yet
    await check_in(ask, bob)

    async def all_of_it() -> bool:
        found = await invited(ann), await invited(bob)
        return found == ({"bought": 1, "yearly": 1}, {"been-here": 1, "yearly": 1}) and await is_followed()

    await eventually(all_of_it)
    (order,) = await rows(
        "SELECT store_code, order_id, cause FROM survey_invitations WHERE order_id IS NOT NULL"
    )
    assert order["store_code"] == "s1" and order["cause"] == f"order:{order['order_id'].hex}"
    assert await value("SELECT count(*) FROM facts WHERE kind = 'survey.invited'") == 4


async def test_a_round_asks_everybody_of_a_segment_once_and_the_next_one_again(
    ask: Ask, begin: Begin, programme: Programme
):
    members = await make.many(begin, 7)
    await save_segment(ask, "seven", name={"en": "Seven"})
    said = {"code": "seven", "add": [str(each) for each in members[:6]]}
    assert (await done(ask, LIST, input=said))["problems"] == []
    calendar = {"everyDays": 30, "segment": "seven"}
    await survey(ask, "monthly", trigger="SCHEDULE", calendar=calendar, restDays=0)

    async def several() -> int:
        """Four workers at once, in small steps, until nothing is left."""
        steps = 0
        while sum(await asyncio.gather(*(run_rounds(begin, limit=2) for _ in range(4)))):
            steps += 1
        return steps

    assert await several() > 0
    first = await rows("SELECT member_id, cause FROM survey_invitations ORDER BY member_id")
    assert first == [{"member_id": each.value, "cause": "round:0"} for each in sorted(members[:6])]
    assert await several() == 0
    await rows("UPDATE surveys SET opened_at = opened_at - interval '30 days' RETURNING id")
    await several()
    found = await rows(
        "SELECT cause, count(*) AS count FROM survey_invitations GROUP BY cause ORDER BY cause"
    )
    assert found == [{"cause": "round:0", "count": 6}, {"cause": "round:1", "count": 6}]


async def test_a_sample_is_a_part_and_who_was_asked_lately_rests(
    ask: Ask, begin: Begin, programme: Programme
):
    members = await make.many(begin, 30)
    await survey(
        ask, "half", trigger="SCHEDULE", calendar={"everyDays": 30, "samplePerMille": 500}, restDays=7
    )
    survey_id = await value("SELECT id FROM surveys")
    drawn = {each.value for each in members if is_drawn(survey_id, 0, each.value, 500)}
    asked = min(drawn)
    await survey(ask, "other")
    await invite(ask, MemberId(asked), "other")

    while await run_rounds(begin):
        pass

    found = await rows(
        "SELECT i.member_id FROM survey_invitations i JOIN surveys s ON s.id = i.survey_id"
        " WHERE s.code = 'half'"
    )
    assert 0 < len(drawn) < 30
    assert {each["member_id"] for each in found} == drawn - {asked}


async def test_who_has_not_agreed_to_marketing_is_not_asked_by_a_survey_that_is_marketing(
    ask: Ask, begin: Begin, programme: Programme
):
    ann, bob = await make.member(begin), await make.member(begin)
    await published(ask, "MARKETING")
    assert (await agreed(ask, GIVE, CLERK, member=named(ann), **consent("MARKETING")))["problems"] == []
    await survey(ask, "offers", marketing=True, trigger="SCHEDULE", calendar={"everyDays": 30})

    refused = await invite(ask, bob.id, "offers")
    while await run_rounds(begin):
        pass
    assert (codes(refused), await invited(ann), await invited(bob)) == (
        ["INVITATION_WITHHELD"],
        {"offers": 1},
        {},
    )
    told = await rows("SELECT member_id, payload FROM facts WHERE kind = 'survey.invitation_withheld'")
    assert [(each["member_id"], from_json(each["payload"])["reason"]) for each in told] == [
        (bob.id.value, "NO_CONSENT")
    ]

    # Who takes the consent back is not written to, though invited before.
    assert (await agreed(ask, WITHDRAW, CLERK, member=named(ann), purpose="MARKETING", channel="APP"))[
        "problems"
    ] == []
    invitation = await value("SELECT id FROM survey_invitations")
    of_ann = str(SurveyInvitationId(ann.id.value, invitation))
    assert codes(await done(ask, TOKEN, id=of_ann)) == ["INVITATION_WITHHELD"]
    assert await value("SELECT count(*) FROM survey_tokens") == 0


async def test_two_who_invite_the_same_member_at_once_invite_once(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    await survey(ask, restDays=7)

    answers = await asyncio.gather(*(invite(ask, ann.id) for _ in range(6)))

    assert sorted(map(codes, answers)) == [[]] + [["ALREADY_INVITED"]] * 5
    assert await invited(ann) == {"care": 1}


async def test_in_a_sandbox_invitations_end_by_its_clock(ask: Ask, begin: Begin):
    await make.programme(sandbox=True)
    ann = await make.member(begin)
    await survey(ask, goodForDays=14)
    token = await token_for(ask, ann.id)

    async def open_ones() -> tuple[int, bool]:
        mine = await done(ask, "{ me { surveyInvitations { id } } }", make.themselves(ann.id))
        form = await done(ask, FORM, ANONYMOUS, token=token)
        return len(mine["surveyInvitations"]), form["takesAnswers"]

    assert await open_ones() == (1, True)
    await advance_clock(ask, "main", days=14)
    assert await open_ones() == (0, False)
    assert codes(await answer(ask, token, score("nps", 9))) == ["INVITATION_EXPIRED"]
