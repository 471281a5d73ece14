"""What a text is about, how sure that is, and what spoke for it.

Rules and model are heard together: the words of the rules are evidence beside that of the model, in the same
measure, and the verdict is what both make likely. A category that is new in the taxonomy and that no model
has learnt yet is found by its words alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import exp

from domain.classification.labels import CLOSED, Aspect, Labels
from domain.classification.model import Learnt, Model
from domain.classification.rules import heard
from domain.classification.taxonomy import Taxonomy
from domain.classification.text import features_of, language_of, prepared

SHOWN = 5
"""Reasons of each source that a verdict names."""


class Source(StrEnum):
    RULE = "RULE"
    """A word of the taxonomy, or one of those that every shop has in common."""
    MODEL = "MODEL"
    """A run of characters that the model has learnt; `_` is the edge of a word."""
    OUTSIDE = "OUTSIDE"
    """A model of somebody else, by its name. Why it says so it does not tell."""


@dataclass(frozen=True, slots=True)
class Reason:
    source: Source
    word: str
    weight: int
    """By how much it speaks for the verdict against the next best, in hundredths of natural log odds."""


@dataclass(frozen=True, slots=True)
class Guess:
    value: str
    confidence: int
    """Percent."""
    reasons: tuple[Reason, ...]
    """The weightiest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    language: str
    guesses: Mapping[Aspect, Guess]
    taxonomy_version: int
    model_version: int
    sure: bool
    """Kind and category are sure enough for nobody to look at them."""

    @property
    def labels(self) -> Labels:
        return Labels.of({aspect.value: each.value for aspect, each in self.guesses.items()})


def classify(text: str, taxonomy: Taxonomy, model: Model) -> Verdict:
    """What both say together of a text."""
    read = prepared(text)
    features = features_of(read)
    guesses = {
        aspect: _guess(model.learnt.get(aspect), features, heard(aspect, read, taxonomy), allowed)
        for aspect, allowed in _allowed(taxonomy).items()
    }
    return Verdict(
        language=language_of(text),
        guesses=guesses,
        taxonomy_version=taxonomy.version,
        model_version=model.version,
        sure=bool(features)
        and all(guesses[each].confidence >= taxonomy.sure for each in (Aspect.KIND, Aspect.CATEGORY)),
    )


def _allowed(taxonomy: Taxonomy) -> dict[Aspect, tuple[str, ...]]:
    return {aspect: CLOSED.get(aspect) or tuple(each.code for each in taxonomy.leaves) for aspect in Aspect}


def _guess(
    learnt: Learnt | None,
    features: frozenset[str],
    words: Mapping[str, Mapping[str, float]],
    allowed: tuple[str, ...],
) -> Guess:
    evidence = learnt.evidence(features) if learnt else {}
    priors = learnt.priors() if learnt else {}
    # A class of which nothing was learnt has nothing but its words to speak for it.
    scores = {
        value: priors.get(value, 0.0)
        + sum(evidence.get(value, {}).values())
        + sum(words.get(value, {}).values())
        for value in allowed
    }
    shares = _shares(scores)
    best, *others = sorted(scores, key=lambda each: (-scores[each], each))
    second = others[0] if others else best
    return Guess(
        value=best,
        confidence=min(99, int(shares[best] * 100)),
        reasons=(
            *_reasons(Source.RULE, words.get(best, {}), {}),
            *_reasons(Source.MODEL, evidence.get(best, {}), evidence.get(second, {})),
        ),
    )


def _reasons(source: Source, mine: Mapping[str, float], other: Mapping[str, float]) -> tuple[Reason, ...]:
    weighed = (
        Reason(source, word, round(100 * (each - other.get(word, 0.0)))) for word, each in mine.items()
    )
    speaking = (each for each in weighed if each.weight > 0)
    return tuple(sorted(speaking, key=lambda each: (-each.weight, each.word))[:SHOWN])


def _shares(scores: Mapping[str, float]) -> dict[str, float]:
    """Log odds as parts of one."""
    most = max(scores.values())
    grown = {name: exp(each - most) for name, each in scores.items()}
    whole = sum(grown.values())
    return {name: each / whole for name, each in grown.items()}
