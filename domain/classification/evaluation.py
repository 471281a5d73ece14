"""How good a classifier is, on tickets of which it has learnt nothing, beside always saying the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.classification.labels import Aspect
from domain.classification.taxonomy import Taxonomy
from domain.classification.training import Sample
from domain.classification.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassFigures:
    value: str
    samples: int
    """Tickets that are of this class."""
    right: int
    """Of them those that were found."""
    said: int
    """Tickets of which it was said, rightly or not."""

    @property
    def accuracy(self) -> int:
        """Percent of the tickets of this class that were found."""
        return _percent(self.right, self.samples)

    @property
    def precision(self) -> int:
        """Percent of those of which it was said that are of it."""
        return _percent(self.right, self.said)


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectFigures:
    samples: int
    right: int
    baseline: int
    """How many are right by always saying what is most frequent among the samples."""
    sure: int
    """Of how many the classifier was sure."""
    sure_right: int
    classes: tuple[ClassFigures, ...]

    @property
    def accuracy(self) -> int:
        return _percent(self.right, self.samples)

    @property
    def majority(self) -> int:
        return _percent(self.baseline, self.samples)


def evaluate(
    samples: Sequence[Sample], classified: Callable[[Sample], Verdict], taxonomy: Taxonomy
) -> dict[Aspect, AspectFigures]:
    """Of categories those samples count whose code the taxonomy has."""
    verdicts = [(each, classified(each)) for each in samples]
    sorted_here = [each for each in verdicts if taxonomy.is_leaf(each[0].labels.category)]
    return {
        aspect: _of_aspect(aspect, sorted_here if aspect is Aspect.CATEGORY else verdicts, taxonomy.sure)
        for aspect in Aspect
    }


def _of_aspect(aspect: Aspect, verdicts: Sequence[tuple[Sample, Verdict]], sure: int) -> AspectFigures:
    truths = Counter(sample.labels[aspect] for sample, _ in verdicts)
    said = Counter(verdict.guesses[aspect].value for _, verdict in verdicts)
    right = Counter(
        sample.labels[aspect]
        for sample, verdict in verdicts
        if sample.labels[aspect] == verdict.guesses[aspect].value
    )
    certain = [pair for pair in verdicts if pair[1].guesses[aspect].confidence >= sure]
    return AspectFigures(
        samples=len(verdicts),
        right=right.total(),
        baseline=max(truths.values(), default=0),
        sure=len(certain),
        sure_right=sum(pair[0].labels[aspect] == pair[1].guesses[aspect].value for pair in certain),
        classes=tuple(
            ClassFigures(value=each, samples=truths[each], right=right[each], said=said[each])
            for each in sorted(truths | said)
        ),
    )


def figures_to_plain(figures: Mapping[Aspect, AspectFigures]) -> dict[str, Any]:
    """What is kept beside a model: counts alone."""
    return {
        aspect.value: {
            "samples": each.samples,
            "right": each.right,
            "baseline": each.baseline,
            "sure": each.sure,
            "sure_right": each.sure_right,
        }
        for aspect, each in figures.items()
    }


def _percent(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 0
