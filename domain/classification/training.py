"""How a model learns: by going through the labelled tickets again and again, and mending where it errs.

What the rules say of a ticket is given. The model learns what has to be added to it, so that the two can be
heard together without counting a word twice.

A feature of members' own tickets is kept only where at least three persons have written it: a name, a street
or an order's number stands in no model. What people wrote is not kept beside the weights.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from domain.classification.labels import Aspect, Labels
from domain.classification.model import Learnt, Model
from domain.classification.rules import heard
from domain.classification.taxonomy import Taxonomy
from domain.classification.text import features_of, prepared

FEWEST_PERSONS = 3
FEWEST_SAMPLES = 2
"""Of those that Laurel brings, which are nobody's."""
MOST_FEATURES = 20_000
ROUNDS = 10
"""More of them learn the samples by heart; chosen on parts of the seed that were kept apart."""
STEP = 0.5
SLOWING = 0.1
BIAS_STEP = 0.1
"""Of a step, so that the frequency of a class is not taken for evidence."""
SMALL = 0.02
"""An error that is not worth mending: leaving it saves nine tenths of the work."""
FOLDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A ticket of which a person has said what it is."""

    text: str
    labels: Labels
    language: str = ""
    whose: str | None = None
    """Who has written it, as an id. None: it is one of those that Laurel brings."""


@dataclass(frozen=True, slots=True)
class _Read:
    text: str
    features: frozenset[str]
    sample: Sample


def train(samples: Sequence[Sample], taxonomy: Taxonomy, version: int) -> Model:
    """Of the same samples in the same order always the same model."""
    read = [_Read(text, features_of(text), each) for each in samples for text in [prepared(each.text)]]
    kept = _kept(read)
    return Model(version, {aspect: _learnt(read, aspect, kept, taxonomy) for aspect in Aspect})


def folds(samples: Sequence[Sample]) -> Iterator[tuple[list[Sample], list[Sample]]]:
    """What to learn from and what to be tried on, so that each is tried once."""
    for fold in range(FOLDS):
        yield (
            [each for at, each in enumerate(samples) if at % FOLDS != fold],
            [each for at, each in enumerate(samples) if at % FOLDS == fold],
        )


def _kept(read: Sequence[_Read]) -> dict[str, int]:
    """The features that may be learnt, each with a number: the most frequent ones."""
    brought: Counter[str] = Counter()
    persons: defaultdict[str, set[str]] = defaultdict(set)
    for each in read:
        if each.sample.whose is None:
            brought.update(each.features)
        else:
            for feature in each.features:
                persons[feature].add(each.sample.whose)
    often = {feature: count for feature, count in brought.items() if count >= FEWEST_SAMPLES}
    for feature, who in persons.items():
        if len(who) >= FEWEST_PERSONS:
            often[feature] = often.get(feature, 0) + len(who)
    most = sorted(often, key=lambda feature: (-often[feature], feature))[:MOST_FEATURES]
    return {feature: number for number, feature in enumerate(most)}


def _learnt(read: Sequence[_Read], aspect: Aspect, kept: Mapping[str, int], taxonomy: Taxonomy) -> Learnt:
    if aspect is Aspect.CATEGORY:
        # Of what is sorted under a code that the programme does not have the rest is learnt.
        read = [each for each in read if taxonomy.is_leaf(each.sample.labels.category)]
    classes = tuple(sorted({each.sample.labels[aspect] for each in read}))
    bias = [0.0] * len(classes)
    weights = [[0.0] * len(kept) for _ in classes]
    lessons = [_lesson(each, aspect, kept, taxonomy, classes) for each in read]
    lessons = [each for each in lessons if each.features]
    shuffled = random.Random(0)  # noqa: S311 - in the same order every time
    for number in range(ROUNDS):
        shuffled.shuffle(lessons)
        step = STEP / (1 + SLOWING * number)
        for each in lessons:
            _mend(bias, weights, each, step)
    return Learnt(
        classes=classes,
        bias=tuple(round(each, 2) for each in bias),
        weights={
            feature: tuple(round(each[number], 2) for each in weights) for feature, number in kept.items()
        },
    )


@dataclass(frozen=True, slots=True)
class _Lesson:
    features: list[int]
    truth: int
    given: list[float]
    """What the rules say of each class."""


def _lesson(
    each: _Read, aspect: Aspect, kept: Mapping[str, int], taxonomy: Taxonomy, classes: Sequence[str]
) -> _Lesson:
    words = heard(aspect, each.text, taxonomy)
    return _Lesson(
        features=sorted(kept[feature] for feature in each.features if feature in kept),
        truth=classes.index(each.sample.labels[aspect]),
        given=[sum(words.get(name, {}).values()) for name in classes],
    )


def _mend(bias: list[float], weights: list[list[float]], lesson: _Lesson, step: float) -> None:
    """One step down the gradient of the cross entropy."""
    features = lesson.features
    share = len(features) ** -0.5
    scores = [
        bias[at] + lesson.given[at] + share * sum([of_class[each] for each in features])
        for at, of_class in enumerate(weights)
    ]
    most = max(scores)
    grown = [exp(each - most) for each in scores]
    whole = sum(grown)
    for at, of_class in enumerate(weights):
        error = (at == lesson.truth) - grown[at] / whole
        if -SMALL < error < SMALL:
            continue
        bias[at] += step * BIAS_STEP * error
        change = step * share * error
        for each in features:
            of_class[each] += change
