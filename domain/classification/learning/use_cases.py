"""A model is trained on what people have said of the programme's own tickets, beside what Laurel brings.

It is tried before it is used: on tickets that no model learns from, and on the programme's own, each by a
model that has not learnt from it. A model that is worse than the one in use is kept and not chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.classification.evaluation import AspectFigures, evaluate, figures_to_plain
from domain.classification.labels import Aspect
from domain.classification.model import Model
from domain.classification.ports import Trained
from domain.classification.taxonomy import Taxonomy, Tree
from domain.classification.training import Sample, folds, train
from domain.classification.use_cases import choose
from domain.classification.verdict import classify
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin

ENOUGH_OWN = 50
"""Own tickets from which on a model is tried on them: of fewer every figure is chance."""
HELD_OUT = "held_out"
OWN = "own"
COMPARED = (Aspect.KIND, Aspect.CATEGORY)

Figures = Mapping[Aspect, AspectFigures]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What came of trying a model."""

    model: Model
    taxonomy_version: int
    samples: int
    own_samples: int
    held_out: Figures
    own: Figures | None
    """None: there are too few of the programme's own."""

    @property
    def plain(self) -> dict[str, Any]:
        found = {HELD_OUT: figures_to_plain(self.held_out)}
        return {**found, OWN: figures_to_plain(self.own)} if self.own is not None else found


def try_model(
    own: Sequence[Sample],
    seed: Sequence[Sample],
    held_out: Sequence[Sample],
    taxonomy: Taxonomy,
    version: int,
) -> Tried:
    """Train and try. It waits for nothing, and takes seconds to minutes: run it beside the loop."""
    model = train([*seed, *own], taxonomy, version)
    return Tried(
        model=model,
        taxonomy_version=taxonomy.version,
        samples=len(seed) + len(own),
        own_samples=len(own),
        held_out=evaluate(held_out, lambda each: classify(each.text, taxonomy, model), taxonomy),
        own=_on_own(own, seed, taxonomy) if len(own) >= ENOUGH_OWN else None,
    )


def _on_own(own: Sequence[Sample], seed: Sequence[Sample], taxonomy: Taxonomy) -> Figures:
    verdicts = {}
    for learnt_from, tried_on in folds(own):
        model = train([*seed, *learnt_from], taxonomy, 0)
        for each in tried_on:
            verdicts[id(each)] = classify(each.text, taxonomy, model)
    return evaluate(own, lambda each: verdicts[id(each)], taxonomy)


def is_worse(new: Mapping[str, Any], used: Mapping[str, Any]) -> bool:
    """Kinds and categories were found less often than by the model in use, where both were tried: on the
    programme's own tickets if it has enough, else on those that Laurel brings."""
    tried = OWN if OWN in new and OWN in used else HELD_OUT
    return _share(new[tried]) < _share(used[tried])


def _share(figures: Mapping[str, Any]) -> float:
    right = sum(figures[each.value]["right"] for each in COMPARED)
    return float(right / max(1, sum(figures[each.value]["samples"] for each in COMPARED)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What there is to learn from."""

    taxonomy: Taxonomy
    own: Sequence[Sample]
    used: Model


async def own_lesson(programme: str | None, origin: Origin, begin: Begin) -> Lesson:
    """The programme's own labelled tickets, opened. That they were read is written down. Raises
    UnknownProgramme."""
    async with begin() as work:
        found = await work.programmes.find(programme)
        lesson = Lesson(
            taxonomy=await work.classifier.taxonomy(found.id, Tree.CATEGORY),
            own=await work.classifier.own_samples(found.id),
            used=await work.classifier.model(found.id),
        )
        deed = Deed(
            act=Act.CLASSIFIER_TRAINED,
            object_kind="classifier",
            object_id=found.code,
            fields=(f"{len(lesson.own)} tickets read",),
        )
        await work.audit.record(origin, deed)
        return lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    version: int
    chosen: bool


async def keep_model(
    tried: Tried, used: Mapping[str, Any] | None, programme: str | None, origin: Origin, begin: Begin
) -> Kept:
    """Write the model as the programme's next one, and sort by it from now on unless it is worse.

    `used`: the figures of the model in use where it is the one that Laurel brings, since of others they are
    kept. Raises UnknownProgramme.
    """
    async with begin() as work:
        found, at = await work.programmes.lock(programme)
        newest, in_use = await work.classifier.models(found.id)
        before = await work.classifier.figures(found.id, in_use) if in_use else used
        version = newest + 1
        await work.classifier.keep(
            found.id,
            Trained(
                model=Model(version, tried.model.learnt),
                taxonomy_version=tried.taxonomy_version,
                own_samples=tried.own_samples,
                samples=tried.samples,
                figures=tried.plain,
            ),
            by=origin.caller.actor,
            at=at,
        )
        chosen = before is None or not is_worse(tried.plain, before)
        if chosen:
            await choose(found.id, version, origin, work, at=at)
        return Kept(version=version, chosen=chosen)
