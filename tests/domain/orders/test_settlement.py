"""Everything that one order causes, decided without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import ALWAYS, NEVER
from domain.members.refusals import MembershipNotActive
from domain.members.standing import MembershipStatus, Standing
from domain.orders.order import Order, OrderStatus
from domain.orders.settlement import Settlement, settle, standing_after
from domain.points.account import Account
from domain.points.entry import Entry, EntryKind
from domain.points.lot import Lot
from domain.programme.defaults import plain_programme
from domain.programme.programme import POINTS, PROGRESS, Programme
from domain.programme.refusals import WrongCurrency
from domain.tiers.place import MoveKind
from domain.tiers.presets import LIFETIME, three_tiers
from domain.tiers.qualification import join
from tests import bought
from tests.domain.numbers import Numbers

MEMBER = UUID(int=7)
NOON = datetime(2026, 3, 1, 4, tzinfo=UTC)  # in Shanghai


def a_programme(*, silver: int = 1000, gold: int = 5000) -> Programme:
    plain = plain_programme(Numbers(1))
    ladder = replace(plain.ladder_revisions[0], tiers=three_tiers(silver, gold, LIFETIME))
    return replace(plain, ladder_revisions=(ladder,))


def a_standing(programme: Programme, *, moment: datetime = NOON, progress: int = 0) -> Standing:
    (ladder,) = programme.ladder_revisions
    place, _ = join(ladder, at=NOON - timedelta(days=100), zone=programme.zone)
    return Standing(
        member_id=MEMBER,
        programme_version=1,
        status=MembershipStatus.ACTIVE,
        moment=moment,
        places={ladder.id: place},
        tiers_at_payment={ladder.id: place.tier},
        accounts={
            each.id: Account(member_id=MEMBER, wallet_type_id=each.id, wallet=each.code)
            for each in programme.wallets
        },
        due={},
        figures=dict.fromkeys(programme.figures, progress),
    )


def an_order(*paid: int, completed: bool = False, paid_at: datetime = NOON - timedelta(hours=1)) -> Order:
    status = OrderStatus.COMPLETED if completed else OrderStatus.PAID
    completed_at = paid_at if completed else None
    return bought.order("1", paid_at, *paid, status=status, completed_at=completed_at, freight=800)


def settled(
    order: Order, programme: Programme, standing: Standing, numbers: Numbers | None = None
) -> Settlement:
    new_id = numbers or Numbers()
    return settle(order, programme, standing, order_id=new_id(), clock=standing.moment, new_id=new_id)


def granted(settlement: Settlement, wallet: str) -> int:
    return sum(each.points for each in settlement.awards if each.wallet.code == wallet)


def test_goods_earn_and_freight_does_not() -> None:  # X7
    programme = a_programme()

    settlement = settled(an_order(240_00), programme, a_standing(programme))

    assert granted(settlement, POINTS) == 20
    assert granted(settlement, PROGRESS) == 240
    kinds = {each.wallet_type_id: each.kind for each in settlement.entries}
    assert kinds == {
        programme.wallet_by_code[POINTS].id: EntryKind.EARN_PENDING,
        programme.wallet_by_code[PROGRESS].id: EntryKind.EARN,
    }


def test_a_completed_order_knows_its_lots_dates() -> None:
    programme = a_programme()
    settlement = settled(an_order(100_00, completed=True), programme, a_standing(programme))
    lot = next(each for each in settlement.lots if each.pending)
    assert lot.available_at == NOON - timedelta(hours=1) + timedelta(days=15)
    assert lot.expires_at == datetime(2027, 3, 31, 16, tzinfo=UTC)  # through 31 March there


def test_an_order_below_the_unit_is_kept_with_the_reason() -> None:
    programme = a_programme()

    settlement = settled(an_order(99_99), programme, a_standing(programme))

    assert granted(settlement, POINTS) == 0
    outcome = {each["wallet"]: each["outcome"] for each in settlement.record["awards"]}
    assert outcome == {POINTS: "BELOW_UNIT", PROGRESS: "EARNED"}
    assert {each.kind for each in settlement.facts} == {"order.recorded", "points.earned"}


def test_the_order_that_reaches_the_threshold_moves_the_member_at_once() -> None:
    programme = a_programme()
    before = a_standing(programme, progress=900)

    below = settled(an_order(99_99), programme, before)
    reached = settled(an_order(100_00), programme, before)

    assert below.moves == ()
    (moved,) = reached.moves
    assert (moved.move.kind, moved.move.to_tier, moved.place.since) == (MoveKind.UPGRADED, "silver", NOON)
    assert reached.record["tiers"][0]["to"] == "silver"


def test_the_tier_of_the_payment_time_multiplies() -> None:
    programme = a_programme()
    (ladder,) = programme.ladder_revisions
    gold = replace(a_standing(programme), tiers_at_payment={ladder.id: "gold"})

    settlement = settled(an_order(150_00), programme, gold)

    assert granted(settlement, POINTS) == 15  # 10 for the full hundred, times 1.5
    assert granted(settlement, PROGRESS) == 150


def test_what_became_due_is_booked_before_the_award() -> None:
    programme = a_programme()
    wallet = programme.wallet_by_code[POINTS].id
    lot = Lot(
        id=UUID(int=500),
        member_id=MEMBER,
        entry_id=UUID(int=501),
        order_id=None,
        granted=30,
        remaining=30,
        pending=True,
        earned_at=NOON - timedelta(days=20),
        available_at=NOON - timedelta(days=5),
        expires_at=NEVER,
    )
    plain = a_standing(programme)
    before = replace(
        plain,
        accounts={**plain.accounts, wallet: replace(plain.accounts[wallet], pending=30)},
        due={wallet: (lot,)},
    )

    settlement = settled(an_order(100_00), programme, before)

    mine = [each for each in settlement.entries if each.wallet_type_id == wallet]
    assert [(each.kind, each.at) for each in mine] == [
        (EntryKind.ACTIVATE, NOON - timedelta(days=5)),
        (EntryKind.EARN_PENDING, NOON - timedelta(hours=1)),
    ]
    (after,) = (page.account for page in settlement.pages if page.account.wallet_type_id == wallet)
    assert (after.available, after.pending) == (30, 10)


def test_the_rate_of_the_payment_time_decides() -> None:
    programme = a_programme()
    first = next(each for each in programme.earn_rules if each.wallet == POINTS)
    double = replace(first, id=UUID(int=77), revision=2, points=20, valid_from=NOON - timedelta(minutes=30))
    programme = replace(programme, earn_rules=(*programme.earn_rules, double))

    early = settled(an_order(100_00), programme, a_standing(programme))
    late = settled(an_order(100_00, paid_at=NOON - timedelta(minutes=30)), programme, a_standing(programme))

    assert (granted(early, POINTS), granted(late, POINTS)) == (10, 20)
    assert first.valid_from == ALWAYS


@pytest.mark.parametrize("status", [MembershipStatus.CLOSED, MembershipStatus.ERASED])
def test_a_membership_that_has_ended_earns_nothing(status: MembershipStatus) -> None:
    programme = a_programme()
    with pytest.raises(MembershipNotActive):
        settled(an_order(100), programme, replace(a_standing(programme), status=status))


def test_another_currency_is_refused() -> None:
    programme = a_programme()
    with pytest.raises(WrongCurrency):
        settled(replace(an_order(100), currency="EUR"), programme, a_standing(programme))


carts = st.lists(st.lists(st.integers(0, 500_00), min_size=1, max_size=6), min_size=1, max_size=12)


@given(carts, st.lists(st.integers(0, 60 * 24 * 40), min_size=12, max_size=12), st.booleans())
def test_orders_one_after_another_keep_the_books(
    paid: list[list[int]], gaps: list[int], completed: bool
) -> None:
    """Whatever is bought and whenever: shares sum, parts equal the lots, chains and numbers have no gap."""
    programme = a_programme(silver=500, gold=2000)
    moment = NOON
    standing = a_standing(programme)
    lots: dict[UUID, Lot] = {}
    entries: list[Entry] = []
    numbers = Numbers()
    for lines, gap in zip(paid, gaps, strict=False):
        moment += timedelta(minutes=gap)
        due = {
            wallet: tuple(
                each
                for each in lots.values()
                if each.entry_id in {entry.id for entry in entries if entry.wallet_type_id == wallet}
                and each.remaining
                and (
                    (each.expires_at is not None and each.expires_at <= moment)
                    or (each.pending and each.available_at is not None and each.available_at <= moment)
                )
            )
            for wallet in standing.accounts
        }
        standing = replace(standing, moment=moment, due=due)
        order = an_order(*lines, completed=completed, paid_at=moment)
        settlement = settled(order, programme, standing, numbers)

        for award in settlement.awards:
            assert sum(award.shares) == award.points
            assert len(award.shares) == len(lines)
        entries += settlement.entries
        lots.update({each.id: each for each in settlement.lots})
        standing = standing_after(settlement, moment=moment)
        standing = replace(standing, figures=settlement.figures)

    for wallet, account in standing.accounts.items():
        mine = [each for each in entries if each.wallet_type_id == wallet]
        assert [each.sequence for each in mine] == list(range(1, len(mine) + 1))
        assert account.balance == sum(each.change.effect for each in mine)
        own = [each for each in lots.values() if each.entry_id in {entry.id for entry in mine}]
        assert account.available == sum(each.remaining for each in own if not each.pending)
        assert account.pending == sum(each.remaining for each in own if each.pending)
