"""What a text is about, and what spoke for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.classification.defaults import CATEGORIES
from domain.classification.labels import Aspect
from domain.classification.model import Model
from domain.classification.taxonomy import Node, Taxonomy, Tree
from domain.classification.verdict import Source, Verdict, classify
from domain.kernel.texts import LocalText
from domain.tickets.ticket import Sentiment, TicketKind, Urgency
from persistence.classification.samples import first_model


def sorted_out(text: str, taxonomy: Taxonomy = CATEGORIES) -> Verdict:
    return classify(text, taxonomy, first_model())


@pytest.mark.parametrize(
    ("text", "kind", "category", "urgency", "sentiment"),
    [
        ("积分为什么还没有到账?", TicketKind.QUESTION, "points", Urgency.NORMAL, Sentiment.NEUTRAL),
        ("Where is my parcel?", TicketKind.QUESTION, "delivery", Urgency.NORMAL, Sentiment.NEUTRAL),
        (
            "用了你们的面霜脸上过敏，已经在医院了",
            TicketKind.COMPLAINT,
            "quality",
            Urgency.URGENT,
            Sentiment.NEGATIVE,
        ),
        ("導購小姐非常熱情，表揚！", TicketKind.PRAISE, "staff", Urgency.LOW, Sentiment.POSITIVE),
        ("Please add a dark mode to the app", TicketKind.SUGGESTION, "app", Urgency.LOW, Sentiment.NEUTRAL),
    ],
)
def test_a_text_is_sorted(text: str, kind: str, category: str, urgency: str, sentiment: str) -> None:
    labels = sorted_out(text).labels

    assert (labels.kind, labels.category, labels.urgency, labels.sentiment) == (
        kind,
        category,
        urgency,
        sentiment,
    )


def test_it_says_which_words_decided() -> None:
    guess = sorted_out("My voucher code was refused").guesses[Aspect.CATEGORY]

    assert guess.value == "coupons"
    assert ("voucher*", Source.RULE) in {(each.word, each.source) for each in guess.reasons}
    weights = [each.weight for each in guess.reasons if each.source is Source.MODEL]
    assert weights == sorted(weights, reverse=True) and all(each > 0 for each in weights)


def test_who_says_nothing_is_sorted_by_nobody() -> None:
    verdict = sorted_out("!!! 12345")

    assert verdict.language == "und"
    assert not verdict.sure


def test_a_category_that_nothing_was_learnt_of_is_found_by_its_words() -> None:
    bikes = Node(
        code="bikes", name=LocalText({"en": "Bicycles"}), words=("bicycle*", "自行车", "saddle", "pedal*")
    )
    taxonomy = Taxonomy(tree=Tree.CATEGORY, version=1, nodes=(*CATEGORIES.nodes, bikes))

    guess = sorted_out("The bicycle lost a pedal and the saddle", taxonomy).guesses[Aspect.CATEGORY]

    assert guess.value == "bikes"
    assert {each.word for each in guess.reasons} == {"bicycle*", "pedal*", "saddle"}


def test_nothing_is_sorted_under_what_is_retired() -> None:
    nodes = tuple(
        each if each.code != "coupons" else Node(code="coupons", name=each.name, retired=True)
        for each in CATEGORIES.nodes
    )
    taxonomy = Taxonomy(tree=Tree.CATEGORY, version=1, nodes=nodes)

    assert sorted_out("My voucher code was refused", taxonomy).labels.category != "coupons"


def test_without_a_model_the_rules_decide_alone() -> None:
    verdict = classify("请问优惠券怎么用", CATEGORIES, Model(1, {}))

    assert (verdict.labels.kind, verdict.labels.category) == (TicketKind.QUESTION, "coupons")
    assert {each.source for guess in verdict.guesses.values() for each in guess.reasons} == {Source.RULE}


@given(st.text(max_size=300))
def test_whatever_is_written_there_is_a_verdict(text: str) -> None:
    verdict = sorted_out(text)

    assert verdict.labels.category in {each.code for each in CATEGORIES.leaves}
    assert all(0 <= each.confidence <= 99 for each in verdict.guesses.values())
    assert verdict == sorted_out(text)
