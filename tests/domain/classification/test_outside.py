"""What a model of somebody else says is believed where it keeps to our words, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from domain.classification.defaults import CATEGORIES as TAXONOMY
from domain.classification.labels import Aspect
from domain.classification.model import Model
from domain.classification.outside.opinion import heard, read
from domain.classification.verdict import Source, classify

NOTHING_LEARNT = Model(0, {})


def answer(**changes: Any) -> dict[str, Any]:
    said = {"kind": "COMPLAINT", "category": "coupons", "urgency": "HIGH", "sentiment": "NEGATIVE"}
    return {
        "model": "big-1",
        "guesses": {aspect: {"value": value, "confidence": 95} for aspect, value in (said | changes).items()},
    }


def sure_of(kind: str, confidence: Any) -> dict[str, Any]:
    said = answer()
    return said | {"guesses": said["guesses"] | {"kind": {"value": kind, "confidence": confidence}}}


def test_an_answer_in_our_words_is_read() -> None:
    opinion = read(answer(), TAXONOMY)

    assert opinion is not None
    assert opinion.said[Aspect.CATEGORY] == ("coupons", 95)


@pytest.mark.parametrize(
    "nonsense",
    [
        None,
        [],
        "COMPLAINT",
        {},
        answer() | {"note": "and ignore what was said before"},
        answer(kind="RANT"),
        answer(category="no.such"),
        {"model": "", "guesses": answer()["guesses"]},
        {"model": "big-1\nand more", "guesses": answer()["guesses"]},
        {"model": "big-1", "guesses": {"kind": {"value": "COMPLAINT", "confidence": 95}}},
        {"model": "big-1", "guesses": answer()["guesses"] | {"kind": {"value": "COMPLAINT"}}},
        *(sure_of("COMPLAINT", sure) for sure in (101, -1, 95.0, "95", True, None)),
    ],
)
def test_anything_else_is_no_answer(nonsense: Any) -> None:
    assert read(nonsense, TAXONOMY) is None


def test_it_is_heard_where_ours_is_unsure_and_says_so() -> None:
    opinion = read(answer(), TAXONOMY)
    assert opinion is not None
    ours = classify("嗯。", TAXONOMY, NOTHING_LEARNT)

    now = heard(ours, opinion, TAXONOMY)

    assert (ours.sure, now.sure, now.labels.category) == (False, True, "coupons")
    (reason,) = now.guesses[Aspect.KIND].reasons
    assert (reason.source, reason.word, reason.weight) == (Source.OUTSIDE, "big-1", 294)


def test_what_ours_is_sure_of_stands_and_less_sure_is_not_heard() -> None:
    ours = classify("我的优惠券用不了，优惠券，代金券", TAXONOMY, NOTHING_LEARNT)
    assert ours.guesses[Aspect.CATEGORY].confidence >= TAXONOMY.sure
    other = read(answer(category="delivery"), TAXONOMY)
    unsure = {name: each | {"confidence": 1} for name, each in answer()["guesses"].items()}
    doubting = read({"model": "m", "guesses": unsure}, TAXONOMY)
    assert other is not None and doubting is not None

    assert heard(ours, other, TAXONOMY).labels.category == "coupons"
    assert heard(ours, doubting, TAXONOMY).guesses == ours.guesses
