"""Two accounts become one: nothing is made, nothing is lost, and one of them is empty afterwards."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import NEVER, Rounding, Span, Unit
from domain.kernel.texts import LocalText
from domain.merges.merging import higher_place, merge
from domain.points.account import Account
from domain.points.entry import Cause, CauseKind, Contra, EntryKind
from domain.points.hold import Hold
from domain.points.lot import NewLot
from domain.points.page import Page
from domain.points.terms import Rolling
from domain.points.wallet import Shortage
from domain.points.writing import Because
from domain.tiers.ladder import Downgrade, Ladder
from domain.tiers.place import MoveKind, Place
from domain.tiers.presets import NO_GRACE, three_tiers
from tests.domain.numbers import Numbers

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
RULE = Because(cause=Cause(CauseKind.RULE, UUID(int=3).hex))
MERGE = Because(cause=Cause(CauseKind.MERGE, UUID(int=4).hex))
NUMBERS = Numbers()

Step = tuple[str, int, int]
steps = st.lists(
    st.tuples(
        st.sampled_from(["earn", "wait", "await", "hold", "spend", "take back"]),
        st.integers(1, 60),
        st.integers(1, 4),
    ),
    max_size=9,
)


def a_page(member: int, its: list[Step]) -> Page:
    """An account after some movements, on a fresh page that knows all of it."""
    account = Account(member_id=UUID(int=member), wallet_type_id=UUID(int=2), wallet="points")
    page = Page(account, moment=NOON, new_id=NUMBERS)
    for what, points, days in its:
        dies = NEVER if days == 4 else NOON + days * DAY
        match what:
            case "earn":
                new = NewLot(points=points, earned_at=NOON, available_at=NOON, expires_at=dies)
                page.credit(EntryKind.EARN, (new,), at=NOON, because=RULE)
            case "wait":
                opens = NOON + days * DAY
                new = NewLot(points=points, earned_at=NOON, available_at=opens, expires_at=opens + DAY)
                page.earn(new, at=NOON, because=RULE)
            case "await":
                new = NewLot(
                    points=points,
                    earned_at=NOON,
                    available_at=None,
                    expires_at=None,
                    awaits="survey",
                    cancel_at=NOON + days * DAY,
                    expiry=Rolling(Span(days, Unit.MONTH), Rounding.END_OF_DAY),
                )
                page.earn(new, at=NOON, because=RULE)
            case "hold" if page.account.available:
                made = Hold(
                    id=NUMBERS(),
                    member_id=account.member_id,
                    wallet_type_id=account.wallet_type_id,
                    entry_id=UUID(int=0),
                    points=min(points, page.account.available),
                    pieces=(),
                    made_at=NOON,
                    expires_at=NOON + DAY,
                )
                page.hold(made, because=RULE)
            case "spend" if page.account.available:
                page.debit(EntryKind.SPEND, min(points, page.account.available), at=NOON, because=RULE)
            case "take back":
                page.reverse(points, (), Shortage.DEBT, at=NOON, because=RULE)
    return Page(page.account, page.lots.values(), moment=NOON, new_id=NUMBERS, holds=page.holds.values())


def contents(page: Page) -> Counter[tuple[object, ...]]:
    """Points by everything that will happen to them."""
    found: Counter[tuple[object, ...]] = Counter()
    for lot in page.lots.values():
        opens = lot.available_at if lot.pending else None
        found[(lot.pending, opens, lot.expires_at, lot.expiry, lot.awaits, lot.cancel_at)] += lot.remaining
    return +found


def parts(page: Page) -> tuple[int, int, int, int]:
    account = page.account
    return account.available, account.pending, account.held, account.owed


def is_whole(page: Page) -> bool:
    account = page.account
    open_lots = [lot for lot in page.lots.values() if lot.remaining]
    return (
        account.balance == account.total
        and account.available == sum(lot.remaining for lot in open_lots if not lot.pending)
        and account.pending == sum(lot.remaining for lot in open_lots if lot.pending)
        and (account.owed == 0 or account.available == 0)
        and min(parts(page)) >= 0
    )


@given(steps, steps)
def test_the_absorbed_account_is_empty_and_the_survivor_has_the_sum(
    its: list[Step], others: list[Step]
) -> None:
    source, target = a_page(1, its), a_page(9, others)
    balance = source.account.balance + target.account.balance
    pending = source.account.pending + target.account.pending

    merge(source, target, because=MERGE)

    assert parts(source) == (0, 0, 0, 0)
    assert target.account.balance == balance
    assert target.account.pending == pending
    assert is_whole(source)
    assert is_whole(target)


@given(steps, steps)
def test_every_effect_has_its_opposite_within_each_contra_account(
    its: list[Step], others: list[Step]
) -> None:
    source, target = a_page(1, its), a_page(9, others)

    merge(source, target, because=MERGE)

    by_contra: Counter[Contra] = Counter()
    for entry in (*source.entries, *target.entries):
        assert entry.cause.kind in (CauseKind.MERGE, CauseKind.HOLD)
        by_contra[entry.contra] += entry.change.effect
    assert set(by_contra.values()) <= {0}


@given(steps, steps)
def test_without_debt_each_point_keeps_its_dates(its: list[Step], others: list[Step]) -> None:
    source, target = a_page(1, its), a_page(9, others)
    held = source.account.held
    if source.account.owed or target.account.owed:
        return
    source.release_all(because=MERGE)
    before = contents(source) + contents(target)

    moved = merge(source, target, because=MERGE)

    assert contents(target) == before
    assert moved.available + moved.pending == sum(lot.points for lot in moved.lots)
    assert held <= moved.available


@given(steps, steps)
def test_the_chain_of_neither_account_is_broken(its: list[Step], others: list[Step]) -> None:
    for page in merged(its, others):
        heads = [entry.hash for entry in page.entries]
        assert [entry.previous_hash for entry in page.entries][1:] == heads[:-1]
        assert not heads or page.account.head == heads[-1]


def merged(its: list[Step], others: list[Step]) -> tuple[Page, Page]:
    source, target = a_page(1, its), a_page(9, others)
    merge(source, target, because=MERGE)
    return source, target


def test_debt_goes_along_and_is_paid_from_what_the_survivor_has() -> None:
    source, target = a_page(1, [("take back", 30, 1)]), a_page(9, [("earn", 20, 2)])

    moved = merge(source, target, because=MERGE)

    assert moved.debt == 30
    assert parts(target) == (0, 0, 0, 10)
    assert [entry.kind for entry in source.entries] == [EntryKind.EARN, EntryKind.REPAY]
    assert [entry.kind for entry in target.entries] == [EntryKind.REVERSE]


def test_what_is_held_is_released_and_goes_along() -> None:
    source, target = a_page(1, [("earn", 50, 2), ("hold", 30, 1)]), a_page(9, [])

    moved = merge(source, target, because=MERGE)

    assert (moved.released, moved.available) == (30, 50)
    assert parts(target) == (50, 0, 0, 0)
    kinds = [entry.kind for entry in source.entries]
    assert kinds == [EntryKind.RELEASE, EntryKind.MERGE_OUT]


LADDER = Ladder(
    id=UUID(int=5),
    code="tiers",
    name=LocalText({"en": "Tiers"}),
    is_default=True,
    revision=1,
    valid_from=NOON,
    downgrade=Downgrade.TO_QUALIFIED,
    grace=NO_GRACE,
    tiers=three_tiers(),
)
LOW = Place(tier=LADDER.tiers[0].code, since=NOON, review_at=None, grace_until=None, revision=1)
HIGH = replace(LOW, tier=LADDER.tiers[2].code, review_at=NOON + DAY)


def test_the_higher_tier_stays() -> None:
    found = higher_place(LADDER, HIGH, LOW, at=NOON)

    assert found is not None
    place, move = found
    assert move is not None
    assert place == HIGH
    assert (move.kind, move.from_tier, move.to_tier) == (MoveKind.UPGRADED, LOW.tier, HIGH.tier)
    assert higher_place(LADDER, LOW, HIGH, at=NOON) is None
    assert higher_place(LADDER, HIGH, HIGH, at=NOON) is None
    gone = replace(LOW, tier="platinum")
    assert higher_place(LADDER, gone, LOW, at=NOON) is None
