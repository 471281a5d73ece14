"""What the database reckons for many members at once is what the rules say of each."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from domain.kernel.ids import MemberId
from domain.kernel.periods import Span, Unit, day_of, midnight
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.tiers.activity import Activity
from domain.tiers.floors import Floor, FloorSource
from domain.tiers.ladder import (
    AllOf,
    Anchors,
    AnyOf,
    AtLeast,
    Condition,
    Downgrade,
    Figure,
    Ladder,
    Metric,
    Review,
    ReviewKind,
    Tier,
    Weight,
    Weighted,
    Window,
    WindowKind,
)
from domain.tiers.place import Place
from domain.tiers.ports import Changed
from domain.tiers.presets import NO_GRACE
from domain.tiers.qualification import catch_up, standing_floor, would_be
from domain.tiers.use_cases import keep_quietly, review_tiers
from domain.work import Begin
from persistence.database import rows, transaction, value
from persistence.programme.repository import COPIES, StoredProgrammes
from persistence.tiers import quiet
from persistence.tiers.activity import activities_of
from persistence.tiers.repository import StoredTiers
from persistence.tiers.simulation import simulate
from tests import make
from tests.api.orders.deliveries import RETURNING
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask

ZONE = ZoneInfo("Asia/Shanghai")
ANYBODY = make.service(*(set(Permission) - {Permission.MEMBERS_READ_ERASED}))
WINDOWS = (
    Window(WindowKind.LIFETIME),
    Window(WindowKind.CALENDAR_YEAR),
    Window(WindowKind.ANNIVERSARY),
    Window(WindowKind.SINCE_TIER_START),
    Window(WindowKind.ROLLING, Span(40, Unit.DAY)),
    Window(WindowKind.ROLLING, Span(6, Unit.MONTH)),
)
LIFELONG = (Metric.MONTHS_SINCE_JOIN, Metric.LIFETIME_SPEND)
FIGURES = [
    Figure(metric, window)
    for metric, window in product(Metric, WINDOWS)
    if metric not in LIFELONG or window.kind is WindowKind.LIFETIME
]
MOST = {Metric.SPEND: 90_000, Metric.LIFETIME_SPEND: 90_000, Metric.PROGRESS_POINTS: 900}
"""Of a figure in these histories; of others a few."""
MEMBERS = 25


def a_ladder(*conditions: tuple[Condition, Condition | None], **more: Any) -> Ladder:
    tiers = [Tier(code="t0", name=LocalText({"en": "0"}), rank=0, entry=None, keep=None)]
    for rank, (entry, keep) in enumerate(conditions, 1):
        name = LocalText({"en": str(rank)})
        tiers.append(Tier(code=f"t{rank}", name=name, rank=rank, entry=entry, keep=keep))
    given: dict[str, Any] = {"downgrade": Downgrade.TO_QUALIFIED, "grace": NO_GRACE, **more}
    return Ladder(
        id=UUID(int=7),
        code="tiers",
        name=LocalText({"en": "Tiers"}),
        is_default=True,
        revision=2,
        valid_from=datetime(2020, 1, 1, tzinfo=UTC),
        tiers=tuple(tiers),
        **given,
    )


class Draw:
    """Conditions and histories by one seed."""

    def __init__(self, seed: int) -> None:
        self.of = random.Random(seed)

    def leaf(self) -> Condition:
        figure = self.of.choice(FIGURES)
        most = MOST.get(figure.metric, 9)
        if self.of.random() < 0.3:
            weights = tuple(
                Weight(each, self.of.randint(1, 9), self.of.randint(1, MOST.get(each.metric, 2)))
                for each in self.of.sample(FIGURES, self.of.randint(1, 3))
            )
            return Weighted(weights, self.of.randint(1, 30))
        return AtLeast(figure, self.of.randint(1, most))

    def condition(self, depth: int = 2) -> Condition:
        if depth == 0 or self.of.random() < 0.4:
            return self.leaf()
        below = tuple(self.condition(depth - 1) for _ in range(self.of.randint(1, 3)))
        return AllOf(below) if self.of.random() < 0.5 else AnyOf(below)

    def ladder(self) -> Ladder:
        grace = Span(self.of.randint(0, 40), Unit.DAY)
        reviews = [Review(), Review(ReviewKind.ANNIVERSARY), Review(ReviewKind.FIXED_DATE, 4, 1)]
        made = a_ladder(
            *(
                (self.condition(), self.condition() if self.of.random() < 0.4 else None)
                for _ in range(self.of.randint(1, 4))
            ),
            downgrade=self.of.choice(list(Downgrade)),
            grace=grace,
            grace_to_month_end=self.of.random() < 0.3,
            review=self.of.choice(reviews),
        )
        tiers = tuple(
            replace(each, never_downgrade=each.rank > 0 and self.of.random() < 0.2) for each in made.tiers
        )
        return replace(made, tiers=tiers)

    def ladder_to_keep(self) -> Ladder:
        """Every second member keeps its tier, and most are asked again at the same time."""
        figures = (Figure(Metric.SPEND, WINDOWS[-1]), Figure(Metric.SPEND, WINDOWS[1]))
        entries = (
            AtLeast(figures[0], self.of.randint(100, 30_000)),
            AnyOf((AtLeast(figures[1], self.of.randint(100, 30_000)), self.condition())),
            self.condition(),
        )
        return a_ladder(
            *((entry, None) for entry in entries),
            downgrade=self.of.choice([Downgrade.ONE_STEP, Downgrade.TO_QUALIFIED]),
            grace=Span(self.of.randint(0, 20), Unit.DAY),
            review=self.of.choice([Review(), Review(ReviewKind.DAILY), Review(ReviewKind.FIXED_DATE, 1, 1)]),
        )


async def histories(ask: Ask, begin: Begin, programme: Programme, draw: Draw) -> dict[MemberId, Activity]:
    """Members who joined at some time, bought, sent back and did other things."""
    now = datetime.now(UTC)
    ladder = programme.ladder_revisions[-1]
    for number in range(MEMBERS):
        member = await make.member(begin)
        me = {"id": str(member.id)}
        for order in range(draw.of.randint(0, 6)):
            placed = now - timedelta(days=draw.of.expovariate(1 / 150), minutes=5)
            name = f"{number}-{order}"
            yuan = draw.of.randint(1, 300)
            sent = an_order(yuan, yuan, external_id=name, placedAt=placed.isoformat(), member=me)
            answer = await ask(RECORD, ANYBODY, input=sent)
            assert answer["data"]["recordOrder"]["problems"] == []
            if draw.of.random() < 0.3:
                lines = [{"number": each, "quantity": 1} for each in draw.of.choice([(1,), (1, 2)])]
                back = {
                    "idempotencyKey": make.key(),
                    "order": {"name": {"source": "shop", "externalId": name}},
                    "source": "shop",
                    "externalId": name,
                    "lines": lines,
                }
                assert (await ask(RETURNING, ANYBODY, input=back))["errors"] == []
        for event in range(draw.of.randint(0, 3)):
            await rows(
                """INSERT INTO member_events
                    (id, member_id, programme_id, source, external_id, name, at, recorded_at)
                VALUES (gen_random_uuid(), $1, $2, 'app', $3, 'app.opened', $4, now()) RETURNING id""",
                member.id.value,
                programme.id,
                f"{number}-{event}",
                now - timedelta(days=draw.of.expovariate(1 / 100)),
            )
        joined = now - timedelta(days=draw.of.expovariate(1 / 500))
        await rows(
            "UPDATE memberships SET joined_at = $2 WHERE member_id = $1 RETURNING 1", member.id.value, joined
        )
        await rows(
            "UPDATE member_tiers SET since = $2 WHERE member_id = $1 AND ladder_id = $3 RETURNING 1",
            member.id.value,
            joined + (now - joined) * draw.of.random(),
            ladder.id,
        )
    found = await rows("SELECT member_id, joined_at FROM memberships")
    joined_at = {each["member_id"]: each["joined_at"] for each in found}
    activities = await activities_of(programme, list(joined_at), joined_at)
    return {MemberId(member): activity for member, activity in activities.items()}


async def new_revision(ladder: Ladder) -> tuple[Programme, Ladder]:
    """The default ladder of the programme becomes that one."""
    store = StoredProgrammes()
    programme = await store.find(None)
    own = replace(ladder, id=programme.ladder_revisions[0].id, revision=len(programme.ladder_revisions) + 1)
    async with transaction():
        await store.add_ladder_revision(programme.id, own, at=datetime.now(UTC), by="test")
        await store.raise_version(programme.id)
    COPIES.forget()
    programme = await store.find(None)
    return programme, programme.ladder_revisions[-1]


async def places(ladder: Ladder) -> dict[MemberId, Place]:
    store = StoredTiers(make.a_vault(), now=datetime.now(UTC))
    found = await rows("SELECT member_id FROM memberships")
    async with transaction():
        standings = await store.lock(
            await StoredProgrammes().find(None), [MemberId(each["member_id"]) for each in found]
        )
    return {member: its[ladder.id] for member, its in standings.places.items()}


async def test_every_figure_is_what_the_rules_measure(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    activities = await histories(ask, begin, programme, Draw(1))
    programme, ladder = await new_revision(
        a_ladder((AnyOf(tuple(AtLeast(each, 1) for each in FIGURES)), None))
    )
    assert len(ladder.figures) == len(FIGURES)
    standing = await places(ladder)
    store = StoredTiers(make.a_vault(), now=datetime.now(UTC))
    today = day_of(datetime.now(UTC), ZONE)
    nonzero: Counter[Figure] = Counter()

    for days in (0, 1, 30, 200, 400):
        at = midnight(today - timedelta(days=days), ZONE)
        since = {member: place.since for member, place in standing.items()}
        found = await store.measure(ladder, programme, since, at=at)
        for member, activity in activities.items():
            anchors = Anchors(activity.joined_at, {ladder.id: since[member]})
            expected = activity.measure(ladder.figures, at=at, zone=ZONE, anchors=anchors, closing=True)
            assert found[member] == expected
            nonzero.update(figure for figure, measured in expected.items() if measured)

    assert set(nonzero) == ladder.figures
    for member, activity in activities.items():
        async with begin() as work:
            locked = await work.points.lock(member, programme, measured=True)
        assert locked is not None
        assert locked.figures == activity.measure(
            programme.figures, at=locked.moment, zone=ZONE, anchors=locked.anchors, through_at=True
        )


@pytest.mark.parametrize("seed", range(8))
async def test_nights_of_many_decide_as_the_rules_do_for_each(
    ask: Ask, begin: Begin, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the two ways there are: many under their locks, and those who keep their tiers all at once."""
    draw = Draw(seed)
    programme = await make.programme()
    activities = await histories(ask, begin, programme, draw)
    programme, ladder = await new_revision(draw.ladder_to_keep() if seed % 2 else draw.ladder())
    now = datetime.now(UTC)
    started = {}
    for member, place in (await places(ladder)).items():
        # Anywhere on the ladder, some with a given tier, all of them due.
        floors: tuple[Floor, ...] = ()
        if draw.of.random() < 0.4:
            code = draw.of.choice(ladder.tiers).code
            ends = now + timedelta(days=draw.of.randint(1, 60))
            floors = (Floor(id=UUID(int=1), tier=code, source=FloorSource.PAID, ends_at=ends),)
        earned = draw.of.choice(ladder.tiers)
        highest = standing_floor(ladder, floors)
        tier = max([earned, *([ladder.tier(highest.tier)] if highest else [])], key=lambda each: each.rank)
        started[member] = Place(
            tier=tier.code,
            since=place.since,
            review_at=midnight(day_of(now, ZONE) + timedelta(days=draw.of.randint(-30, 3)), ZONE),
            grace_until=None,
            revision=ladder.revision,
            earned=earned.code if earned.code != tier.code else None,
            floors=floors,
        )
    store = StoredTiers(make.a_vault(), now=datetime.now(UTC))
    changes = [Changed(member_id=member, ladder=ladder, place=place) for member, place in started.items()]
    await store.record(changes, at=now)
    assert await places(ladder) == started
    until = now + timedelta(days=90)
    before = await make.count("tier_moves")

    if seed % 2:
        monkeypatch.setattr(quiet, "MANY", 1)
        kept = await keep_quietly(programme, begin, until=until)
        assert kept > MEMBERS
    while await review_tiers(programme, begin, until=until, limit=7):
        pass

    expected = {
        member: catch_up(ladder, place, activities[member], until=until, zone=ZONE)
        for member, place in started.items()
    }
    assert await places(ladder) == {member: place for member, (place, _) in expected.items()}
    moved = sum(len(moves) for _, moves in expected.values())
    assert moved > 5
    assert await make.count("tier_moves") == before + moved
    at_and_kind = await rows("SELECT member_id, at, kind, to_tier, reason FROM tier_moves WHERE revision = 2")
    assert Counter(
        (each["member_id"], each["at"], each["kind"], each["to_tier"]) for each in at_and_kind
    ) == (
        Counter(
            (member.value, move.at, move.kind.value, move.to_tier)
            for member, (_, moves) in expected.items()
            for move in moves
        )
    )


async def test_a_simulated_policy_moves_everybody_as_the_rules_would(ask: Ask, begin: Begin) -> None:
    draw = Draw(11)
    programme = await make.programme()
    activities = await histories(ask, begin, programme, draw)
    ladder_id = programme.ladder_revisions[0].id
    standing = await places(programme.ladder_revisions[0])
    for member, place in standing.items():
        code = draw.of.choice(["t0", "t1", "t2", "t3", "silver"])
        await rows(
            "UPDATE member_tiers SET tier_code = $2, earned_code = NULL WHERE member_id = $1 RETURNING 1",
            member.value,
            code,
        )
        standing[member] = Place(tier=code, since=place.since, review_at=None, grace_until=None, revision=1)
    seen: Counter[str] = Counter()
    tables = ("member_tiers", "tier_moves", "facts", "ladder_revisions")
    before = await make.counts(*tables)
    version = await value("SELECT version FROM programmes")

    for _ in range(150):
        draft = replace(draw.ladder(), id=ladder_id)
        now = datetime.now(UTC)
        moves = await simulate(draft, programme, at=now)
        expected: Counter[tuple[str, str]] = Counter()
        for member, activity in activities.items():
            place = standing[member]
            anchors = Anchors(activity.joined_at, {ladder_id: place.since})
            figures = activity.measure(draft.figures, at=now, zone=ZONE, anchors=anchors)
            current = draft.tier(place.tier)
            becomes = would_be(draft, current, figures)
            expected[place.tier, becomes.code] += 1
            seen["up" if becomes.rank > current.rank else "down" if becomes != current else "same"] += 1
        assert Counter({(each.from_tier, each.to_tier): each.members for each in moves}) == expected

    assert min(seen["up"], seen["down"], seen["same"]) > 100
    assert await make.counts(*tables) == before
    assert await value("SELECT version FROM programmes") == version
