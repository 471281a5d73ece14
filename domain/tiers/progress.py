"""How far a member is on a ladder: what is missing for the next tier, what keeps this one, and until when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.tiers.floors import Floor
from domain.tiers.ladder import AtLeast, Condition, Figure, Ladder, Metric, Tier, Weighted, leaves
from domain.tiers.place import Place
from domain.tiers.qualification import keeps, standing_floor, would_be


@dataclass(frozen=True, slots=True)
class Step:
    """One figure of a condition, or a score: where it is, where it must be."""

    figure: Figure | None
    """None for a score."""
    current: int
    target: int

    @property
    def remaining(self) -> int:
        return max(0, self.target - self.current)


@dataclass(frozen=True, slots=True, kw_only=True)
class TierProgress:
    """What nobody asks for is not reckoned."""

    ladder: Ladder
    place: Place
    current: Tier
    earned: Tier
    """By the rules, without what was given."""
    floor: Floor | None
    """The highest tier that was given and stands."""
    until: datetime | None
    """The soonest instant at which the current tier may be lost; None where it can not be."""
    next: Tier | None
    keeping: Condition | None
    figures: Mapping[Figure, int]

    @property
    def since(self) -> datetime:
        return self.place.since

    @property
    def review_at(self) -> datetime | None:
        """When what is earned is asked for again; None where it can not be lost."""
        return self.place.review_at

    @property
    def grace_until(self) -> datetime | None:
        return self.place.grace_until

    @property
    def reaching(self) -> Condition | None:
        return self.next.entry if self.next else None

    @property
    def to_reach(self) -> tuple[Step, ...]:
        """Everything that the next tier's entry condition names; empty at the top."""
        return tuple(_steps(self.reaching, self.figures))

    @property
    def to_keep(self) -> tuple[Step, ...]:
        """Everything that keeps the current tier; empty where it can not be lost. Where it was given: what
        earns it."""
        return tuple(_steps(self.keeping, self.figures))

    @property
    def kept_so_far(self) -> bool:
        return keeps(self.current, self.figures)

    @property
    def projected(self) -> Tier:
        """Where the member is after the next review, or after the floor, by the figures of now."""
        return _projected(self.ladder, self.place, self.earned, self.figures, self.until)

    def missing(self, *metrics: Metric) -> int | None:
        """How much of them is missing for the next tier; None where it does not ask for any."""
        asked = [each for each in self.to_reach if each.figure and each.figure.metric in metrics]
        return max((each.remaining for each in asked), default=None)


def progress(ladder: Ladder, place: Place, figures: Mapping[Figure, int]) -> TierProgress:
    """Figures as of now, from the same functions that decide the upgrade."""
    current, earned = ladder.tier(place.tier), ladder.tier(place.by_rules)
    floor = standing_floor(ladder, place.floors)
    given = earned.code != current.code
    losable = given or place.review_at is not None
    # Whoever was given a tier keeps it by earning it.
    keeping = (current.entry if given else current.keep or current.entry) if losable else None
    asked_at = place.grace_until or place.review_at
    ends_at = floor.ends_at if floor else None
    until = ends_at if given else asked_at
    # A floor as high as what is earned carries it over a review.
    if not given and asked_at and ends_at and floor and ladder.tier(floor.tier).rank == current.rank:
        until = max(asked_at, ends_at)
    return TierProgress(
        ladder=ladder,
        place=place,
        current=current,
        earned=earned,
        floor=floor,
        until=until,
        next=ladder.above(current),
        keeping=keeping,
        figures=figures,
    )


def _projected(
    ladder: Ladder, place: Place, earned: Tier, figures: Mapping[Figure, int], until: datetime | None
) -> Tier:
    reviewed = place.review_at is not None and (until is None or place.review_at <= until)
    by_then = would_be(ladder, earned, figures) if reviewed else earned
    standing = [ladder.tier(each.tier) for each in place.floors if until is None or each.ends_at > until]
    return max([by_then, *standing], key=lambda tier: tier.rank)


def _steps(condition: Condition | None, figures: Mapping[Figure, int]) -> Iterator[Step]:
    """Each figure, and for a score the score with what it is made of."""
    for leaf in leaves(condition) if condition else ():
        yield step_of(leaf, figures)


def step_of(leaf: AtLeast | Weighted, figures: Mapping[Figure, int]) -> Step:
    if isinstance(leaf, AtLeast):
        return Step(leaf.figure, figures[leaf.figure], leaf.threshold)
    return Step(None, leaf.score(figures), leaf.threshold)
