"""What a model learns, and what it must not."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from domain.classification.defaults import CATEGORIES
from domain.classification.evaluation import evaluate
from domain.classification.labels import Aspect, Labels
from domain.classification.training import FEWEST_PERSONS, Sample, folds, train
from domain.classification.verdict import classify
from domain.tickets.ticket import Sentiment, TicketKind, Urgency
from persistence.classification import samples

LATE = Labels(
    kind=TicketKind.COMPLAINT, category="delivery", urgency=Urgency.HIGH, sentiment=Sentiment.NEGATIVE
)
NICE = Labels(kind=TicketKind.PRAISE, category="staff", urgency=Urgency.LOW, sentiment=Sentiment.POSITIVE)


def written(text: str, labels: Labels, whose: str | None) -> Sample:
    return Sample(text=text, labels=labels, whose=whose)


def vocabulary(given: list[Sample]) -> set[str]:
    return {each for learnt in train(given, CATEGORIES, 1).learnt.values() for each in learnt.weights}


def test_what_one_or_two_persons_write_stands_in_no_model() -> None:
    own = [written("Zeppelina Quux waits for the zeppelin", LATE, whose) for whose in "aabbbb"]
    own += [written("lovely staff", NICE, whose) for whose in "cde"]

    words = vocabulary(own)

    assert "_lovely_" in words
    assert not {each for each in words if "zepp" in each or "quu" in each}


def test_what_enough_persons_write_is_learnt() -> None:
    whose = [str(each) for each in range(FEWEST_PERSONS)]
    given = [written("the zeppelin is late", LATE, each) for each in whose]
    given += [written("kind people", NICE, each) for each in whose]

    model = train(given, CATEGORIES, 1)

    assert classify("another zeppelin", CATEGORIES, model).labels == LATE


def test_what_people_correct_is_said_the_next_time() -> None:
    text = "the blue elephant of the lobby"
    before = classify(text, CATEGORIES, samples.first_model()).labels.category
    taught = "tier" if before == "stock" else "stock"
    own = [written(text, replace(LATE, category=taught), str(n)) for n in range(9)]

    after = classify(text, CATEGORIES, train([*samples.seed(), *own], CATEGORIES, 1))

    assert after.labels.category == taught


def test_each_sample_is_tried_once_and_never_by_what_has_learnt_it() -> None:
    given = [written(f"text {n}", LATE, None) for n in range(13)]
    tried = [each for _, part in folds(given) for each in part]

    assert sorted(each.text for each in tried) == sorted(each.text for each in given)
    assert all(not set(map(id, learnt)) & set(map(id, part)) for learnt, part in folds(given))


def test_the_model_that_is_brought_has_learnt_the_seed_and_nothing_else() -> None:
    brought, trained = samples.first_model(), samples.trained_first()

    for aspect in Aspect:
        one, other = brought.learnt[aspect], trained.learnt[aspect]
        assert one.classes == other.classes
        assert one.weights.keys() == other.weights.keys()
        # The exponential of another machine may differ in the last place.
        far = max(
            abs(a - b)
            for name in one.weights
            for a, b in zip(one.weights[name], other.weights[name], strict=True)
        )
        assert far <= 0.05


def test_of_500_tickets_that_no_model_has_seen_far_more_are_right_than_by_always_saying_the_same() -> None:
    held_out, model = samples.held_out(), samples.first_model()
    assert len(held_out) == 500
    assert not {each.text for each in held_out} & {each.text for each in samples.seed()}
    languages = [each.language for each in held_out]
    assert languages.count("zh") == languages.count("en") == 250
    assert {each.labels.category for each in held_out} == {each.code for each in CATEGORIES.leaves}

    figures = evaluate(held_out, lambda each: classify(each.text, CATEGORIES, model), CATEGORIES)

    margin = {Aspect.KIND: 30, Aspect.CATEGORY: 40, Aspect.URGENCY: 15, Aspect.SENTIMENT: 25}
    for aspect, least in margin.items():
        assert figures[aspect].accuracy >= figures[aspect].majority + least, aspect
    # Where it says that it is sure, it mostly is right.
    for aspect in (Aspect.KIND, Aspect.CATEGORY):
        assert figures[aspect].sure_right >= 0.8 * figures[aspect].sure > 0


def test_a_figure_is_counted_by_hand() -> None:
    given = [written("x", LATE, None), written("y", LATE, None), written("z", NICE, None)]
    always_late = classify("the parcel is late, unacceptable, asap", CATEGORIES, samples.first_model())
    assert always_late.guesses[Aspect.KIND].value == TicketKind.COMPLAINT

    kind = evaluate(given, lambda _: always_late, CATEGORIES)[Aspect.KIND]

    assert (kind.samples, kind.right, kind.baseline, kind.accuracy, kind.majority) == (3, 2, 2, 66, 66)
    complaint, praise = kind.classes
    assert (complaint.samples, complaint.right, complaint.said, complaint.precision) == (2, 2, 3, 66)
    assert (praise.samples, praise.right, praise.said, praise.accuracy) == (1, 0, 0, 0)
    assert all(one.value < other.value for one, other in pairwise(kind.classes))
