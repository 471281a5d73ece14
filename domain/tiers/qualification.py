"""Which tier a member is in, and when that is asked again.

Up at once, when an entry condition holds; down only at a review, after the grace, or by a return where the
ladder says so. Rolling windows are reviewed every day, others as the ladder says; a lifetime window can not
be lost by time.

What is earned by figures lives its own life under the *floors*, tiers given with an end. The member is in the
highest of them; when the floor ends, in what is earned.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.kernel.periods import Rounding, add_span, day_of, last_day, midnight
from domain.tiers.activity import Activity
from domain.tiers.calendar import next_review, next_rise, reviewed_daily
from domain.tiers.floors import Floor, FloorSource
from domain.tiers.ladder import NO_ANCHORS, Anchors, Downgrade, Figure, Ladder, Metric, OnRefund, Tier, holds
from domain.tiers.place import Move, MoveKind, MoveReason, Place, Step


def qualified(ladder: Ladder, figures: Mapping[Figure, int]) -> Tier:
    """The highest tier whose entry condition holds."""
    for tier in reversed(ladder.tiers):
        if tier.entry is None or holds(tier.entry, figures):
            return tier
    return ladder.tiers[0]


def keeps(tier: Tier, figures: Mapping[Figure, int]) -> bool:
    """Whether a review leaves the member in the tier. Whoever would enter it again keeps it."""
    if tier.entry is None:
        return True
    return holds(tier.entry, figures) or (tier.keep is not None and holds(tier.keep, figures))


def would_be(ladder: Ladder, current: Tier, figures: Mapping[Figure, int]) -> Tier:
    """Where the figures put a member who stands there, once every grace is over."""
    reached = qualified(ladder, figures)
    if reached.rank > current.rank:
        return reached
    stays = keeps(current, figures) or current.never_downgrade or ladder.downgrade is Downgrade.NONE
    return current if stays else _lower(ladder, current, figures)


def standing_floor(ladder: Ladder, floors: tuple[Floor, ...]) -> Floor | None:
    """The highest; of equal ones that which ends last."""
    return max(
        floors, key=lambda each: (ladder.tier(each.tier).rank, each.ends_at, each.id.int), default=None
    )


def join(ladder: Ladder, *, at: datetime, zone: ZoneInfo) -> tuple[Place, Move]:
    """A new member stands on the lowest tier."""
    lowest, anchors = ladder.tiers[0], Anchors(at)
    place = Place(
        tier=lowest.code,
        since=at,
        review_at=next_review(ladder, lowest, after=at, zone=zone, anchors=anchors),
        grace_until=None,
        revision=ladder.revision,
        rises_at=next_rise(ladder, lowest, after=at, zone=zone, anchors=anchors),
        grants_at=at if ladder.hands_out(lowest) else None,
    )
    move = Move(
        kind=MoveKind.JOINED,
        from_tier=None,
        to_tier=lowest.code,
        at=at,
        revision=ladder.revision,
        figures={},
        reason=MoveReason.ENROLMENT,
    )
    return place, move


def upgrade(
    ladder: Ladder,
    place: Place,
    figures: Mapping[Figure, int],
    *,
    at: datetime,
    zone: ZoneInfo,
    anchors: Anchors = NO_ANCHORS,
) -> Step | None:
    """What the figures lift the member to, or None. Under a higher floor nobody sees it yet."""
    current, reached = ladder.tier(place.by_rules), qualified(ladder, figures)
    if reached.rank <= current.rank:
        return None
    return _Looking(ladder, place, figures, at, zone, anchors).earns(reached, MoveReason.QUALIFIED)


def review(
    ladder: Ladder,
    place: Place,
    figures: Mapping[Figure, int],
    *,
    at: datetime,
    zone: ZoneInfo,
    anchors: Anchors = NO_ANCHORS,
) -> Step:
    """What is decided when the place is looked at: floors that ended, a tier that time has brought, and
    whether the earned one is kept (told quietly for daily reviews), in grace, or lost.

    Grace of n days or months runs through its last day; the tier drops at 00:00 of the next.
    """
    place = replace(place, floors=_living(place.floors, at))
    looking = _Looking(ladder, place, figures, at, zone, anchors)
    current = ladder.tier(place.by_rules)
    reached = qualified(ladder, figures)
    if reached.rank > current.rank:
        return looking.earns(reached, MoveReason.QUALIFIED)
    if place.review_at is None or place.review_at > at:
        return looking.stays()
    if keeps(current, figures) or current.never_downgrade or ladder.downgrade is Downgrade.NONE:
        return looking.keeps(current)
    grace_until = place.grace_until
    if grace_until is None and ladder.grace.count:
        grace_until = _grace_end(ladder, at, zone)
    if grace_until is not None and at < grace_until:
        return looking.waits(current, grace_until)
    reason = MoveReason.GRACE_OVER if grace_until is not None else MoveReason.REVIEW
    return looking.earns(_lower(ladder, current, figures), reason)


def lower_on_refund(
    ladder: Ladder,
    place: Place,
    before: Mapping[Figure, int],
    after: Mapping[Figure, int],
    *,
    at: datetime,
    zone: ZoneInfo,
    anchors: Anchors = NO_ANCHORS,
) -> Step | None:
    """The move down by a return that takes the figures below what keeps the tier, where the ladder moves at
    once; else the next review asks. No grace is given to what was not kept."""
    current = ladder.tier(place.by_rules)
    if ladder.on_refund is not OnRefund.AT_ONCE or ladder.downgrade is Downgrade.NONE:
        return None
    if current.never_downgrade or keeps(current, after) or not keeps(current, before):
        return None
    lower = _lower(ladder, current, after)
    return _Looking(ladder, place, after, at, zone, anchors).earns(lower, MoveReason.RETURN)


def give_floor(
    ladder: Ladder, place: Place, floor: Floor, *, at: datetime, figures: Mapping[Figure, int]
) -> Step:
    """The member is in no lower tier until the floor ends. What a person decides stands in the history even
    where it changes nothing; of the others only what moves the member."""
    floors = (*_living(place.floors, at), floor)
    looking = _Looking(ladder, replace(place, floors=floors), figures, at, None, NO_ANCHORS)
    kind = MoveKind.SET_BY_STAFF if floor.source is FloorSource.STAFF else None
    return looking.settles(
        ladder.tier(place.by_rules), MoveReason(floor.source.value), kind=kind, floor=floor
    )


def end_floor(
    ladder: Ladder, place: Place, floor: Floor, *, at: datetime, figures: Mapping[Figure, int]
) -> Step:
    """The floor ends before its time. The member falls to what is earned, or to another floor."""
    floors = tuple(each for each in place.floors if each.id != floor.id)
    looking = _Looking(ladder, replace(place, floors=floors), figures, at, None, NO_ANCHORS)
    kind = MoveKind.SET_BY_STAFF if floor.source is FloorSource.STAFF else None
    return looking.settles(ladder.tier(place.by_rules), MoveReason.FLOOR_ENDED, kind=kind, floor=floor)


def leave(ladder: Ladder, place: Place, *, at: datetime) -> tuple[Place, Move]:
    """The membership has ended: nothing is asked or handed out any more."""
    move = Move(
        kind=MoveKind.LEFT,
        from_tier=place.tier,
        to_tier=place.tier,
        at=at,
        revision=ladder.revision,
        figures={},
        reason=MoveReason.MEMBERSHIP_ENDED,
    )
    return at_rest(place), move


def come_back(
    ladder: Ladder, place: Place, *, at: datetime, zone: ZoneInfo, anchors: Anchors
) -> tuple[Place, Move]:
    """A membership that had ended lives again, where it stood. What tiers hand out it has had."""
    tier = ladder.tier(place.by_rules)
    move = Move(
        kind=MoveKind.KEPT,
        from_tier=place.tier,
        to_tier=tier.code,
        at=at,
        revision=ladder.revision,
        figures={},
        reason=MoveReason.MERGE,
    )
    review_at = next_review(ladder, tier, after=at, zone=zone, anchors=anchors)
    return replace(at_rest(place), tier=tier.code, earned=None, review_at=review_at), move


def at_rest(place: Place) -> Place:
    """The place of a membership that takes part in nothing any more."""
    return replace(place, review_at=None, grace_until=None, rises_at=None, grants_at=None, floors=())


class _Looking:
    """One look at a place: everything that the answer is made of."""

    def __init__(
        self,
        ladder: Ladder,
        place: Place,
        figures: Mapping[Figure, int],
        at: datetime,
        zone: ZoneInfo | None,
        anchors: Anchors,
    ) -> None:
        self._ladder, self._place, self._figures = ladder, place, figures
        self._at, self._zone, self._anchors = at, zone, anchors

    def earns(self, tier: Tier, reason: MoveReason) -> Step:
        """The rules say another tier than before."""
        return self.settles(tier, reason, self._asked_again(tier))

    def keeps(self, tier: Tier) -> Step:
        place, move = self.settles(tier, MoveReason.FLOOR_ENDED, self._asked_again(tier))
        # What is kept every day is no news, and under a floor not what the member is in.
        if move is None and place.earned is None and not reviewed_daily(self._ladder, tier):
            move = self._move(MoveKind.KEPT, place.tier, place.tier, MoveReason.REVIEW)
        return place, move

    def waits(self, tier: Tier, grace_until: datetime) -> Step:
        place = self._asked_again(tier)
        again = place.review_at
        soonest = grace_until if again is None else min(again, grace_until)
        waiting = replace(place, grace_until=grace_until, review_at=soonest)
        return self.settles(tier, MoveReason.FLOOR_ENDED, waiting)

    def stays(self) -> Step:
        """Nothing is asked but whether floors have ended, and when time may lift the member again."""
        tier = self._ladder.tier(self._place.by_rules)
        place = replace(self._place, rises_at=self._asked_again(tier).rises_at)
        return self.settles(tier, MoveReason.FLOOR_ENDED, place)

    def settles(
        self,
        earned: Tier,
        reason: MoveReason,
        place: Place | None = None,
        *,
        kind: MoveKind | None = None,
        floor: Floor | None = None,
    ) -> Step:
        """The place with that tier earned, and the move that this makes. `kind`: tell it even if none."""
        ladder, at = self._ladder, self._at
        place = place or self._place
        old = ladder.tier(place.tier)
        standing = standing_floor(ladder, place.floors)
        new = max(earned, ladder.tier(standing.tier), key=lambda each: each.rank) if standing else earned
        after = replace(
            place,
            earned=None if earned.code == new.code else earned.code,
            revision=ladder.revision,
        )
        if new.code == old.code:
            told = self._move(kind, old.code, old.code, reason, floor) if kind else None
            return after, told
        up = new.rank > old.rank
        after = replace(after, tier=new.code, since=at, grants_at=_grants_at(ladder, place, new, at))
        if not up and reason is MoveReason.QUALIFIED:  # risen unseen, and seen now that a floor has ended
            reason = MoveReason.FLOOR_ENDED
        moved = kind or (MoveKind.UPGRADED if up else MoveKind.DOWNGRADED)
        return after, self._move(moved, old.code, new.code, reason, floor)

    def _asked_again(self, tier: Tier) -> Place:
        """With no grace, and the dates that follow on that tier."""
        assert self._zone is not None
        ladder, at, zone, anchors = self._ladder, self._at, self._zone, self._anchors
        return replace(
            self._place,
            grace_until=None,
            review_at=next_review(ladder, tier, after=at, zone=zone, anchors=anchors),
            rises_at=next_rise(ladder, tier, after=at, zone=zone, anchors=anchors),
        )

    def _move(
        self, kind: MoveKind, old: str, new: str, reason: MoveReason, floor: Floor | None = None
    ) -> Move:
        return Move(
            kind=kind,
            from_tier=old,
            to_tier=new,
            at=self._at,
            revision=self._ladder.revision,
            figures=self._figures,
            reason=reason,
            floor=floor,
        )


def _living(floors: tuple[Floor, ...], at: datetime) -> tuple[Floor, ...]:
    return tuple(each for each in floors if each.ends_at > at)


def _grants_at(ladder: Ladder, place: Place, tier: Tier, at: datetime) -> datetime | None:
    """What was to be handed out before and has not been yet still is."""
    if place.grants_at is not None and place.grants_at <= at:
        return place.grants_at
    return at if ladder.hands_out(tier) else None


def _grace_end(ladder: Ladder, at: datetime, zone: ZoneInfo) -> datetime:
    last = add_span(day_of(at, zone), ladder.grace)
    if ladder.grace_to_month_end:
        last = last_day(last, Rounding.END_OF_MONTH)
    return midnight(last + timedelta(days=1), zone)


def _lower(ladder: Ladder, current: Tier, figures: Mapping[Figure, int]) -> Tier:
    """The tier that follows on one that was not kept; none falls through one that is never lost."""
    lower = ladder.below(current)
    if ladder.downgrade is Downgrade.TO_QUALIFIED:
        earned = qualified(ladder, figures)
        lower = earned if earned.rank < current.rank else lower
    held = (each for each in ladder.tiers if lower.rank < each.rank < current.rank and each.never_downgrade)
    return max(held, key=lambda each: each.rank, default=lower)


def catch_up(
    ladder: Ladder, place: Place, activity: Activity, *, until: datetime, zone: ZoneInfo
) -> tuple[Place, tuple[Move, ...]]:
    """Every look that is due at or before `until`, one after another, each as of its own instant.

    So a night in which nobody reviewed changes nothing about the history.
    """
    moves = []
    while (at := place.due_at) is not None and at <= until:
        anchors = Anchors(activity.joined_at, {ladder.id: place.since})
        figures = activity.measure(ladder.figures, at=at, zone=zone, anchors=anchors, closing=True)
        before = place
        place, move = review(ladder, place, figures, at=at, zone=zone, anchors=anchors)
        if move is not None:
            moves.append(move)
        elif before.review_at == at and _only_falls(ladder, place):
            place = _leap(ladder, place, activity, after=at, until=until, zone=zone)
    return place, tuple(moves)


def _only_falls(ladder: Ladder, place: Place) -> bool:
    """Whether nothing but the daily look can change the place, and only downward, until something is
    bought: figures fall as windows move on, and months of membership are not among them."""
    tier = ladder.tier(place.tier)
    quiet = not place.floors and place.earned is None and place.grace_until is None
    grows = any(figure.metric is Metric.MONTHS_SINCE_JOIN for figure in ladder.figures)
    return quiet and not grows and place.review_at is not None and reviewed_daily(ladder, tier)


def _leap(
    ladder: Ladder, place: Place, activity: Activity, *, after: datetime, until: datetime, zone: ZoneInfo
) -> Place:
    """The place after the last of the daily looks that keep the tier: what is kept on a day was kept on all
    days before, as long as nothing was bought in between."""
    tier = ladder.tier(place.tier)
    bought = activity.next_after(after)
    end = until if bought is None else min(until, bought)
    anchors = Anchors(activity.joined_at, {ladder.id: place.since})

    def kept(day: date) -> bool:
        at = midnight(day, zone)
        return keeps(tier, activity.measure(ladder.figures, at=at, zone=zone, anchors=anchors, closing=True))

    first, last = day_of(after, zone), day_of(end, zone)
    best, worst = first, last + timedelta(days=1)
    while (worst - best).days > 1:
        middle = best + (worst - best) // 2 if worst <= last else last
        if kept(middle):
            best = middle
        else:
            worst = middle
    return replace(place, review_at=midnight(best + timedelta(days=1), zone))
