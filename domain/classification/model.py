"""A model that has learnt from labelled tickets: logistic regression over short runs of characters.

For each class it has a weight per feature. It is learnt beside the rules and not instead of them
(`training.py`), is small, needs no library, and can say of each feature what it spoke for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.classification.labels import Aspect


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt about one aspect. Weights are natural log odds."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]
    """Of each feature, one for each class."""

    def evidence(self, features: Iterable[str]) -> dict[str, dict[str, float]]:
        """By class: what each feature of a text adds. A long text is not surer than a short one, so that each
        of many features adds less."""
        known = sorted(each for each in features if each in self.weights)
        share = len(known) ** -0.5 if known else 0.0
        return {
            name: {feature: share * self.weights[feature][at] for feature in known}
            for at, name in enumerate(self.classes)
        }

    def priors(self) -> dict[str, float]:
        """How likely each class is before a word was read."""
        return dict(zip(self.classes, self.bias, strict=True))


@dataclass(frozen=True, slots=True)
class Model:
    version: int
    """0: the one that Laurel brings; a programme's own ones are counted from 1."""
    learnt: Mapping[Aspect, Learnt]


def model_to_plain(model: Model) -> dict[str, Any]:
    return {
        aspect.value: {
            "classes": list(each.classes),
            "bias": list(each.bias),
            "weights": {feature: list(weights) for feature, weights in each.weights.items()},
        }
        for aspect, each in model.learnt.items()
    }


def model_from_plain(version: int, plain: Mapping[str, Any]) -> Model:
    return Model(
        version,
        {
            Aspect(name): Learnt(
                classes=tuple(each["classes"]),
                bias=tuple(each["bias"]),
                weights={feature: tuple(weights) for feature, weights in each["weights"].items()},
            )
            for name, each in plain.items()
        },
    )
