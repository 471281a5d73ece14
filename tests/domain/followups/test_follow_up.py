"""How a follow-up moves, and when a return visit brings another one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.followups.follow_up import FollowUp, moved
from domain.followups.kinds import FollowUpKind, FollowUpState
from domain.followups.opening import detractor, next_due, visit
from domain.followups.plan import Plan, PlanTerms, PlanTrigger, check_plan
from domain.followups.refusals import FollowUpEnded, ResultNeeded
from domain.kernel.ids import FollowUpId, SurveyAnswerId
from domain.kernel.refusal import InvalidInput, Refusal
from domain.kernel.texts import LocalText
from domain.surveys.survey import CallBack

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
MEMBER = uuid4()
TERMS = PlanTerms(
    name=LocalText({"en": "After a purchase"}),
    script=LocalText({"zh-CN": "您好，使用得怎么样？"}),
    trigger=PlanTrigger.HAND,
    every_days=90,
    results=("REACHED", "NOT_REACHED", "NO_MORE"),
    ends_with=("NO_MORE",),
)
PLAN = Plan(id=uuid4(), programme_id=uuid4(), code="care", terms=TERMS, active=True, version=1)
VISIT = visit(FollowUpId(MEMBER, uuid4()), PLAN, cause="x", due_at=AT, assigned=None, by="plan", at=AT)


def move(follow_up: FollowUp, to: FollowUpState, **more: Any) -> FollowUp:
    said = {"result": None, "results": TERMS.results, "evidence": False, "by": "stf_a", "at": AT}
    return moved(follow_up, to, **{**said, **more})


def test_a_visit_is_done_with_one_of_the_results_of_its_plan():
    done = move(VISIT, FollowUpState.DONE, result="REACHED")

    assert (done.state, done.result, done.ended_at, done.ended_by) == (
        FollowUpState.DONE,
        "REACHED",
        AT,
        "stf_a",
    )
    with pytest.raises(ResultNeeded):
        move(VISIT, FollowUpState.DONE)
    with pytest.raises(InvalidInput):
        move(VISIT, FollowUpState.DONE, result="WHATEVER")
    with pytest.raises(InvalidInput):
        move(VISIT, FollowUpState.STARTED, result="REACHED")


def test_an_improvement_is_done_with_evidence():
    improvement = replace(VISIT, kind=FollowUpKind.IMPROVEMENT, plan_id=None)
    with pytest.raises(InvalidInput, match="evidence"):
        move(improvement, FollowUpState.DONE, results=())
    assert move(improvement, FollowUpState.DONE, results=(), evidence=True).state is FollowUpState.DONE
    assert move(improvement, FollowUpState.DROPPED, results=()).state is FollowUpState.DROPPED


@given(st.lists(st.sampled_from(list(FollowUpState)), max_size=6))
def test_what_has_ended_stays_as_it_is(steps: list[FollowUpState]):
    now = VISIT
    for step in steps:
        result = "REACHED" if step is FollowUpState.DONE else None
        try:
            after = move(now, step, result=result)
        except Refusal as no:
            assert now.state.has_ended or step is FollowUpState.OPEN
            if now.state.has_ended:
                assert isinstance(no, FollowUpEnded)
            continue
        assert not now.state.has_ended
        assert after.version == now.version + 1
        assert (after.ended_at is not None) == after.state.has_ended
        now = after


def test_when_the_next_visit_is_due():
    agreed = AT + timedelta(days=3)
    assert next_due(PLAN, "REACHED", wanted=None, at=AT) == AT + timedelta(days=90)
    assert next_due(PLAN, "NO_MORE", wanted=None, at=AT) is None
    assert next_due(PLAN, "NO_MORE", wanted=agreed, at=AT) == agreed
    once = replace(PLAN, terms=replace(TERMS, every_days=None))
    assert next_due(once, "REACHED", wanted=None, at=AT) is None
    assert next_due(once, "REACHED", wanted=agreed, at=AT) == agreed


def test_the_adviser_calls_somebody_dissatisfied_before_anybody_else_does():
    adviser, owner = uuid4(), uuid4()
    answer, own = SurveyAnswerId(MEMBER, uuid4()), FollowUpId(MEMBER, uuid4())
    terms = CallBack(within_days=2, owner_id=owner)

    of_adviser = detractor(own, answer, PLAN.programme_id, terms, assigned=adviser, at=AT)
    of_survey = detractor(own, answer, PLAN.programme_id, terms, assigned=None, at=AT)

    assert (of_adviser.owner_id, of_survey.owner_id) == (adviser, owner)
    assert of_adviser.due_at == AT + timedelta(days=2)
    assert of_adviser.source == str(answer)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"results": ()}, "results"),
        ({"results": ("reached",)}, "results"),
        ({"results": ("A", "A")}, "results"),
        ({"ends_with": ("OTHER",)}, "endsWith"),
        ({"every_days": 0}, "everyDays"),
        ({"after_days": -1}, "afterDays"),
        ({"segment": "vip"}, "segment"),
        ({"trigger": PlanTrigger.SEGMENT_ENTERED}, "segment"),
    ],
)
def test_a_plan_that_can_not_be_is_refused_with_its_place(change: dict[str, Any], field: str):
    with pytest.raises(InvalidInput) as no:
        check_plan("care", replace(TERMS, **change))
    assert no.value.field == field


def test_a_plan_is_stored_as_it_is():
    check_plan("care", TERMS)
    assert PlanTerms.from_plain(TERMS.to_plain()) == TERMS
