"""What can be an answer to which question."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.surveys.questions import (
    SCALES,
    GivenValue,
    Question,
    QuestionKind,
    Values,
    check_complete,
    check_kinds,
    check_questions,
    is_low,
    question_from_plain,
    question_to_plain,
    read_values,
)


def question(code: str, kind: QuestionKind, *choices: str, required: bool = True) -> Question:
    return Question(
        code=code,
        kind=kind,
        words=LocalText({"en": f"{code}?"}),
        required=required,
        choices={each: LocalText({"en": each}) for each in choices},
    )


ASKED = (
    question("nps", QuestionKind.NPS),
    question("csat", QuestionKind.CSAT, required=False),
    question("ces", QuestionKind.CES, required=False),
    question("how", QuestionKind.ONE, "app", "store", required=False),
    question("why", QuestionKind.MANY, "price", "people", "place", required=False),
    question("words", QuestionKind.TEXT, required=False),
)


def test_an_answer_is_read_by_the_kind_of_its_question():
    values = read_values(
        ASKED,
        [
            GivenValue(question="nps", score=9),
            GivenValue(question="why", choices=("place", "price")),
            GivenValue(question="words", text="  很好  "),
        ],
    )

    assert values == Values(scores={"nps": 9}, choices={"why": ("price", "place")}, texts={"words": "很好"})


@pytest.mark.parametrize(
    ("given", "field", "reason"),
    [
        ({"question": "nps", "score": 11}, "values.0.score", "OUT_OF_RANGE"),
        ({"question": "csat", "score": 0}, "values.0.score", "OUT_OF_RANGE"),
        ({"question": "ces", "score": 8}, "values.0.score", "OUT_OF_RANGE"),
        ({"question": "nps", "text": "ten"}, "values.0", "MALFORMED"),
        ({"question": "how", "choices": ("app", "store")}, "values.0.choices", "TOO_MANY"),
        ({"question": "why", "choices": ("price", "price")}, "values.0.choices", "DUPLICATE"),
        ({"question": "why", "choices": ("weather",)}, "values.0.choices", "UNKNOWN"),
        ({"question": "why", "choices": ()}, "values.0", "MALFORMED"),
        ({"question": "words", "text": " "}, "values.0.text", "EMPTY"),
        ({"question": "words", "text": "x" * 2_001}, "values.0.text", "TOO_LONG"),
        ({"question": "words", "text": "x", "score": 1}, "values.0", "MALFORMED"),
        ({"question": "other", "score": 1}, "values.0.question", "UNKNOWN"),
    ],
)
def test_what_can_not_be_is_refused_with_its_place(given: dict[str, Any], field: str, reason: str):
    with pytest.raises(InvalidInput) as no:
        read_values(ASKED, [GivenValue(**given)])
    assert (no.value.field, no.value.reason) == (field, reason)


def test_a_question_is_answered_once_and_those_that_must_be_are():
    twice = [GivenValue(question="nps", score=1), GivenValue(question="nps", score=2)]
    with pytest.raises(InvalidInput, match="duplicate"):
        read_values(ASKED, twice)
    with pytest.raises(InvalidInput, match="missing"):
        check_complete(ASKED, Values(scores={"csat": 5}))
    with pytest.raises(InvalidInput, match="empty"):
        check_complete([question("csat", QuestionKind.CSAT, required=False)], Values())


@pytest.mark.parametrize(("code", "low", "high"), [("nps", 6, 7), ("csat", 2, 3), ("ces", 3, 4)])
def test_somebody_is_dissatisfied_up_to_a_score_of_each_scale(code: str, low: int, high: int):
    assert is_low(ASKED, Values(scores={code: low}))
    assert not is_low(ASKED, Values(scores={code: high}))


def test_questions_that_can_not_be_asked():
    for asked, field in [
        ([], "questions"),
        ([question("a", QuestionKind.NPS), question("a", QuestionKind.CSAT)], "questions.1.code"),
        ([question("A", QuestionKind.NPS)], "questions.0.code"),
        ([question("a", QuestionKind.ONE, "only")], "questions.0.choices"),
        ([question("a", QuestionKind.NPS, "x", "y")], "questions.0.choices"),
        ([question(f"q{i}", QuestionKind.NPS) for i in range(51)], "questions"),
    ]:
        with pytest.raises(InvalidInput) as no:
            check_questions(asked)
        assert no.value.field == field


def test_a_question_keeps_its_kind_over_versions():
    check_kinds(ASKED, {"nps": QuestionKind.NPS, "gone": QuestionKind.TEXT})
    with pytest.raises(InvalidInput, match="fixed"):
        check_kinds(ASKED, {"nps": QuestionKind.CSAT})


scores = st.dictionaries(st.sampled_from(["nps", "csat", "ces"]), st.integers(-2, 12), min_size=1)


@given(scores)
def test_a_score_is_taken_exactly_within_its_scale(said: dict[str, int]):
    kinds = {each.code: each.kind for each in ASKED}
    fits = all(SCALES[kinds[code]][0] <= score <= SCALES[kinds[code]][1] for code, score in said.items())
    given_values = [GivenValue(question=code, score=score) for code, score in said.items()]
    if fits:
        assert read_values(ASKED, given_values).scores == said
    else:
        with pytest.raises(InvalidInput):
            read_values(ASKED, given_values)


@given(st.lists(scores, max_size=5))
def test_what_was_said_last_stands(parts: list[dict[str, int]]):
    whole, expected = Values(), {}
    for each in parts:
        whole = whole.joined(Values(scores=each))
        expected.update(each)
    assert whole.scores == expected


def test_a_question_is_stored_as_it_is():
    for each in ASKED:
        assert question_from_plain(question_to_plain(each)) == each
