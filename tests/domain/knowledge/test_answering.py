"""Which article answers, and when a person does."""

from __future__ import annotations

from uuid import UUID

import pytest

from domain.classification.defaults import CATEGORIES
from domain.classification.verdict import classify
from domain.kernel.ids import ArticleId
from domain.knowledge.answering import HandOffReason, Judged, Outcome, judge
from domain.knowledge.finding import Candidate, Corpus, found_in, passages_of
from domain.knowledge.words import asked_tokens
from persistence.classification.samples import first_model


def candidate(number: int, *, strong: str = "", weak: str = "", body: str = "First.\n\nSecond.") -> Candidate:
    return Candidate(
        article_id=ArticleId(UUID(int=number)),
        code=f"a{number}",
        locale="en",
        version=1,
        title="Title",
        body=body,
        strong=frozenset(strong.split()),
        weak=frozenset(weak.split()),
    )


def corpus(*candidates: Candidate, texts: int = 20, **having: int) -> Corpus:
    return Corpus(texts=texts, having=having, candidates=candidates)


def test_what_has_more_of_the_rarer_words_comes_first() -> None:
    common, rare = candidate(1, strong="point"), candidate(2, strong="expir")

    hits = found_in(corpus(common, rare, point=15, expir=1), ("point", "expir"))

    assert [each.candidate.code for each in hits] == ["a2", "a1"]
    assert hits[0].confidence > 60 > hits[1].confidence


def test_a_text_that_has_everything_in_its_title_is_as_sure_as_can_be() -> None:
    (hit,) = found_in(corpus(candidate(1, strong="point expir"), point=1, expir=1), ("point", "expir"))

    assert hit.confidence == 99


def test_a_word_that_no_article_has_makes_it_less_sure() -> None:
    (hit,) = found_in(corpus(candidate(1, strong="point"), point=1, wedding=0), ("point", "wedding"))

    assert hit.confidence < 50


def test_an_article_is_found_once_by_the_better_of_its_texts() -> None:
    hits = found_in(corpus(candidate(1, weak="point"), candidate(1, strong="point"), point=2), ("point",))

    assert [each.confidence for each in hits] == [99]


def test_the_paragraph_that_says_most_is_cited() -> None:
    body = "About our shop.\n\nPoints expire after twelve months.\n\n\n\nPoints are nice."

    (hit,) = found_in(
        corpus(candidate(1, weak="point expir", body=body), point=1, expir=1), ("point", "expir")
    )

    assert hit.excerpt == "Points expire after twelve months."
    assert passages_of("\n\n ") == [""]


def judged(question: str, *candidates: Candidate, needed: int = 50, **having: int) -> Judged:
    hits = found_in(corpus(*candidates, **having), asked_tokens(question))
    verdict = classify(question, CATEGORIES, first_model())
    return judge(question, hits, verdict, CATEGORIES, needed=needed)


POINTS = candidate(1, strong="point expir 积分 过期")


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("When do points expire?", None),
        ("积分什么时候过期", None),
        ("How are wedding cakes and points related to astronomy?", HandOffReason.UNSURE),
        ("Do you sell cakes?", HandOffReason.NOTHING_FOUND),
        ("转人工", HandOffReason.ASKED_FOR_A_PERSON),
        ("points expire, I want to talk to a human", HandOffReason.ASKED_FOR_A_PERSON),
        ("Somebody has hacked my account and stolen my points", HandOffReason.TOO_SERIOUS),
        ("积分被盗，我要报警", HandOffReason.TOO_SERIOUS),
    ],
)
def test_a_person_answers_what_an_article_does_not(question: str, reason: HandOffReason | None) -> None:
    having = {word: 1 for word in asked_tokens(question) if word in POINTS.strong}
    candidates = [POINTS] if having else []

    found = judged(question, *candidates, **having)

    assert found.reason == reason
    assert found.outcome is (Outcome.HANDED_OFF if reason else Outcome.ANSWERED)


def test_articles_that_are_nearly_as_sure_are_named_beside_the_answer() -> None:
    near, far = candidate(2, strong="point", weak="expir"), candidate(3, weak="point")

    found = judged("points expire", POINTS, near, far, point=3, expir=2)

    assert [each.candidate.code for each in found.cited] == ["a1", "a2"]
