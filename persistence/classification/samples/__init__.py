"""The labelled tickets that Laurel brings: some to learn from, some that are kept apart to be tried on."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from domain.classification.defaults import CATEGORIES
from domain.classification.labels import Labels
from domain.classification.model import Model
from domain.classification.training import Sample, train
from persistence.classification.packing import unpacked

FOLDER = Path(__file__).parent
FIRST = FOLDER / "first-model.zz"


@cache
def seed() -> tuple[Sample, ...]:
    return _read("seed.csv")


@cache
def held_out() -> tuple[Sample, ...]:
    """No model may learn from these."""
    return _read("held-out.csv")


@cache
def first_model() -> Model:
    """Version 0, which has learnt from the seed alone. It was trained beforehand, so that no ticket waits for
    it; `laurel classify train --first` does it anew, and a test holds it against the seed."""
    return unpacked(0, FIRST.read_bytes())


def trained_first() -> Model:
    return train(seed(), CATEGORIES, version=0)


def _read(name: str) -> tuple[Sample, ...]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return tuple(
            Sample(text=line["text"], language=line["language"], labels=Labels.of(line))
            for line in csv.DictReader(file)
        )
