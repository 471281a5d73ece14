"""What a model of somebody else says of a text, believed only where it keeps to our words.

It is asked about what our own classifier is not sure of, and speaks for those aspects alone: what ours is
sure of it has reasons for that everybody can read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import log
from typing import Any

from domain.classification.labels import CLOSED, Aspect
from domain.classification.taxonomy import Taxonomy
from domain.classification.verdict import Guess, Reason, Source, Verdict

MOST_SURE = 99
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    model: str
    """As it calls itself."""
    said: Mapping[Aspect, tuple[str, int]]
    """Of each aspect what it is, and how sure it is of that, in percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """All that is told about a ticket: no id, no name, no time."""

    text: str = field(repr=False)
    language: str
    taxonomy: Taxonomy

    @property
    def classes(self) -> dict[str, list[str]]:
        """The words of which it may say one, by aspect."""
        return {aspect.value: list(allowed(aspect, self.taxonomy)) for aspect in Aspect}


def allowed(aspect: Aspect, taxonomy: Taxonomy) -> tuple[str, ...]:
    return CLOSED.get(aspect) or tuple(each.code for each in taxonomy.leaves)


def read(plain: Any, taxonomy: Taxonomy) -> Opinion | None:
    """An answer as it came; None where it is no answer to what was asked, in whole or in part."""
    if not isinstance(plain, dict) or set(plain) != {"model", "guesses"}:
        return None
    model, guesses = plain["model"], plain["guesses"]
    if not isinstance(model, str) or not _NAME.fullmatch(model) or not isinstance(guesses, dict):
        return None
    if set(guesses) != {aspect.value for aspect in Aspect}:
        return None
    said = {}
    for aspect in Aspect:
        one = guesses[aspect.value]
        if not isinstance(one, dict) or set(one) != {"value", "confidence"}:
            return None
        value, confidence = one["value"], one["confidence"]
        if not isinstance(value, str) or value not in allowed(aspect, taxonomy):
            return None
        if type(confidence) is not int or not 0 <= confidence <= 100:
            return None
        said[aspect] = (value, min(MOST_SURE, confidence))
    return Opinion(model=model, said=said)


def heard(verdict: Verdict, opinion: Opinion, taxonomy: Taxonomy) -> Verdict:
    """What is said now. Of an aspect of which ours is unsure the surer of the two is heard; the name of the
    model is the reason."""
    guesses = dict(verdict.guesses)
    for aspect, (value, confidence) in opinion.said.items():
        own = guesses[aspect]
        if own.confidence < taxonomy.sure and confidence > own.confidence:
            odds = round(100 * log(confidence / (100 - confidence))) if confidence else 0
            guesses[aspect] = Guess(value, confidence, (Reason(Source.OUTSIDE, opinion.model, max(0, odds)),))
    sure = all(guesses[each].confidence >= taxonomy.sure for each in (Aspect.KIND, Aspect.CATEGORY))
    return replace(verdict, guesses=guesses, sure=sure)
