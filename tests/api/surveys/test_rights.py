"""Who is erased has said nothing and waits for nothing; what is too old is said no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.inventory.data_class import HANDLING, DataClass
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, rows, value
from persistence.retention.sweeps import sweep
from tests import make
from tests.api.followups.asking import ASSIGN, change, plan, visit
from tests.api.surveys.asking import answer, codes, done, score, survey, token_for
from tests.conftest import Ask

ERASE = """mutation ($i: EraseMemberInput!) { eraseMember(input: $i) { problems { code } } }"""
WORDS = {"question": "words", "text": "My name is Ann"}


async def test_who_is_erased_leaves_figures_of_nobody(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    await survey(ask)
    await answer(ask, await token_for(ask, ann.id), score("nps", 9), WORDS)
    open_token = await token_for(ask, ann.id)
    await plan(ask)
    await change(ask, (await visit(ask, ann.id))["followUp"], notes="Likes tea")
    await done(ask, ASSIGN, input={"memberId": str(ann.id), "role": "SERVICE", "team": "north"})

    said = {"idempotencyKey": make.key(), "memberId": str(ann.id), "reason": "Asked to"}
    assert (await done(ask, ERASE, make.staff(*Permission), i=said))["problems"] == []

    assert await row("SELECT texts, points FROM survey_answers") == {"texts": None, "points": 0}
    assert await rows("SELECT question, score FROM survey_values") == [{"question": "nps", "score": 9}]
    assert await row("SELECT state, notes, ended_by FROM follow_ups") == {
        "state": "DROPPED",
        "notes": None,
        "ended_by": "erasure",
    }
    assert await value("SELECT count(*) FROM member_assignments") == 0
    assert codes(await answer(ask, open_token, score("nps", 9))) == ["UNKNOWN_INVITATION"]


async def test_words_go_after_their_term_and_scores_stay(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    await survey(ask)
    await answer(ask, await token_for(ask, ann.id), score("nps", 9), WORDS)
    await plan(ask)
    ended = await change(
        ask, (await visit(ask, ann.id))["followUp"], state="DONE", result="REACHED", notes="Likes tea"
    )
    assert ended["problems"] == []
    terms = {each: handling.days for each, handling in HANDLING.items() if handling.days is not None}
    later = datetime.now(UTC) + timedelta(days=1_094)

    assert await sweep(DataClass.FEEDBACK_WORDS, terms, now=later) == 0
    assert await sweep(DataClass.FEEDBACK_WORDS, terms, now=later + timedelta(days=2)) == 2
    assert await value("SELECT count(*) FROM survey_answers WHERE texts IS NULL") == 1
    assert await row("SELECT state, notes FROM follow_ups") == {"state": "DONE", "notes": None}
    assert await value("SELECT score FROM survey_values") == 9
