"""Samples, rounds, tokens, and terms that are stored as they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.surveys.invitation import TOKEN_LETTERS, digest_of, is_drawn, new_token, round_of
from domain.surveys.survey import Calendar, CallBack, Terms, Trigger, check_terms
from tests.domain.surveys.test_questions import ASKED

SURVEY = UUID(int=7)
OPENED = datetime(2026, 3, 1, tzinfo=UTC)
TERMS = Terms(name=LocalText({"en": "How was it?"}), questions=ASKED)


def test_a_sample_is_as_large_as_it_says_and_another_one_in_each_round():
    members = [UUID(int=i) for i in range(10_000)]

    first = {each for each in members if is_drawn(SURVEY, 0, each, 200)}
    second = {each for each in members if is_drawn(SURVEY, 1, each, 200)}

    # 2,000 and, of two that have nothing to do with each other, 400: within four standard deviations.
    assert abs(len(first) - 2_000) < 160 and abs(len(second) - 2_000) < 160
    assert abs(len(first & second) - 400) < 80
    assert all(is_drawn(SURVEY, 0, each, 1_000) for each in members)


def test_rounds_begin_with_the_opening():
    assert [round_of(OPENED, 7, OPENED + timedelta(days=days)) for days in (-1, 0, 6.999, 7, 13.999, 14)] == [
        0,
        0,
        0,
        1,
        1,
        2,
    ]


def test_a_token_is_long_and_only_its_digest_is_kept():
    token = new_token()

    digest = digest_of(token)
    assert len(token) == TOKEN_LETTERS and digest is not None and len(digest) == 32
    assert digest_of(new_token()) != digest
    assert [digest_of(each) for each in ("", token[:-1], token + "x", "é" * TOKEN_LETTERS)] == [None] * 4


def test_terms_are_stored_as_they_are():
    full = replace(
        TERMS,
        intro=LocalText({"zh-CN": "您好"}),
        trigger=Trigger.SCHEDULE,
        calendar=Calendar(every_days=30, segment="vip", sample_per_mille=100),
        most_answers=500,
        points=20,
        marketing=True,
        links=True,
        call_back=CallBack(within_days=2, owner_id=uuid4()),
    )
    for terms in (TERMS, full):
        check_terms("nps-2026", terms)
        assert Terms.from_plain(terms.to_plain()) == terms


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"good_for_days": 0}, "goodForDays"),
        ({"rest_days": -1}, "restDays"),
        ({"points": -1}, "points"),
        ({"most_answers": 0}, "mostAnswers"),
        ({"trigger": Trigger.SCHEDULE}, "calendar"),
        ({"calendar": Calendar(every_days=1)}, "calendar"),
        ({"call_back": CallBack(within_days=366)}, "callBack.withinDays"),
        (
            {"trigger": Trigger.SCHEDULE, "calendar": Calendar(every_days=1, sample_per_mille=0)},
            "calendar.samplePerMille",
        ),
    ],
)
def test_terms_that_can_not_be_are_refused_with_their_place(change: dict[str, object], field: str):
    with pytest.raises(InvalidInput) as no:
        check_terms("nps", replace(TERMS, **change))  # type: ignore[arg-type]
    assert no.value.field == field
