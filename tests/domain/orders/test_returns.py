"""Everything that a return causes, decided without a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import NEVER, Rounding, Span, Unit
from domain.members.standing import Standing
from domain.orders.clawback import plan, tender_shares
from domain.orders.order import Order, OrderLine
from domain.orders.refusals import NothingToReturn, ReturnTooLarge, UnknownOrderLine
from domain.orders.return_settlement import ReturnSettlement, settle_return
from domain.orders.returns import (
    AskedLine,
    Cancellation,
    Delivery,
    DeliveryKind,
    OrderState,
    RecordedOrder,
    Return,
    delivery_from_plain,
    delivery_to_plain,
    kind_of,
)
from domain.orders.settlement import settle, standing_after
from domain.points.account import Account
from domain.points.earning import EarnRounding, EarnRule, Remainder
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.lot import Lot, NewLot, Piece
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.spend import Spend
from domain.points.terms import Immediate, Rolling
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme
from tests.domain.numbers import Numbers
from tests.domain.orders.test_settlement import a_programme, a_standing, an_order

YEAR = Rolling(Span(12, Unit.MONTH), Rounding.END_OF_MONTH)


@dataclass
class Shelf:
    """A member's books in memory: the settlements write here, and read what they wrote."""

    programme: Programme
    standing: Standing
    new_id: Numbers = field(default_factory=Numbers)
    lots: dict[UUID, dict[UUID, Lot]] = field(default_factory=dict)
    orders: dict[str, RecordedOrder] = field(default_factory=dict)
    spends: dict[str, list[Spend]] = field(default_factory=dict)
    waiting: dict[str, list[Return | Cancellation]] = field(default_factory=dict)

    def record(self, order: Order) -> None:
        """The order, and what was said of it before."""
        order_id = self.new_id()
        settlement = settle(
            order,
            self.programme,
            self._standing(),
            order_id=order_id,
            clock=self.standing.moment,
            new_id=self.new_id,
        )
        self.standing = standing_after(settlement, moment=self.standing.moment)
        self._keep(settlement.pages)
        self.orders[order.external_id] = RecordedOrder(
            id=order_id,
            state=OrderState(order=order, returned={}),
            counts=True,
            decision_id=settlement.decision_id,
            record=settlement.record,
        )
        for delivery in self.waiting.pop(order.external_id, []):
            self.say(order.external_id, delivery)

    def say(self, name: str, delivery: Return | Cancellation) -> ReturnSettlement | None:
        """The return; it waits where the order has not come yet."""
        if name not in self.orders:
            self.waiting.setdefault(name, []).append(delivery)
            return None
        recorded, spends = self.orders[name], self.spends.get(name, [])
        standing = self._standing()
        coming = recorded.state.coming(delivery)
        decided = plan(coming, recorded.record, self.programme, standing.carries, spends)
        pages = open_pages(standing, self.programme, new_id=self.new_id)
        settlement = settle_return(
            delivery, decided, recorded, self.programme, standing, pages, new_id=self.new_id
        )
        self._keep(settlement.pages)
        self.standing = replace(
            self.standing,
            accounts={
                **self.standing.accounts,
                **{each.account.wallet_type_id: each.account for each in settlement.pages},
            },
            carries={**self.standing.carries, **settlement.carries},
        )
        changed = {each.id: each for each in settlement.spends}
        self.spends[name] = [changed.get(each.id, each) for each in spends]
        self.orders[name] = replace(recorded, state=recorded.state.after(delivery), counts=settlement.counts)
        return settlement

    def give_back(self, name: str, *lines: tuple[int, int]) -> ReturnSettlement | None:
        asked = tuple(AskedLine(*each) for each in lines) or None
        return self.say(name, Return(id=self.new_id(), source="till", external_id="r", lines=asked))

    def credit(self, points: int, *, dies_at: datetime) -> UUID:
        page = self._page()
        at = self.standing.moment
        new = NewLot(points=points, earned_at=at, available_at=at, expires_at=dies_at)
        entry = page.credit(EntryKind.IMPORT, [new], at=at, because=_because(self.new_id))
        self._turn(page)
        return entry.lots[0].id

    def spend(self, points: int, *, name: str | None = None) -> None:
        page = self._page()
        entry = page.debit(EntryKind.SPEND, points, at=self.standing.moment, because=_because(self.new_id))
        self._turn(page)
        if name is not None:
            spent = Spend(
                id=entry.id,
                member_id=self.standing.member_id,
                wallet_type_id=page.account.wallet_type_id,
                points=points,
                pieces=tuple(Piece(draw.lot_id, -draw.points) for draw in entry.draws),
            )
            self.spends.setdefault(name, []).append(spent)

    def at(self, moment: datetime) -> None:
        self.standing = replace(self.standing, moment=moment)

    def account(self, wallet: str = POINTS) -> Account:
        return self.standing.accounts[self.programme.wallet_by_code[wallet].id]

    def net(self) -> dict[str, int]:
        """What the member has or owes, wallet by wallet."""
        return {each.wallet: each.balance for each in self.standing.accounts.values()}

    def _standing(self) -> Standing:
        due = {wallet: tuple(its.values()) for wallet, its in self.lots.items()}
        figures = dict.fromkeys(self.programme.figures, 0)
        return replace(self.standing, due=due, figures=figures)

    def _page(self) -> Page:
        wallet = self.programme.wallet_by_code[POINTS].id
        return open_pages(self._standing(), self.programme, new_id=self.new_id)[wallet]

    def _turn(self, page: Page) -> None:
        self._keep((page,))
        accounts = {**self.standing.accounts, page.account.wallet_type_id: page.account}
        self.standing = replace(self.standing, accounts=accounts)

    def _keep(self, pages: Sequence[Page]) -> None:
        for page in pages:
            its = self.lots.setdefault(page.account.wallet_type_id, {})
            its.update({lot.id: lot for lot in page.changed_lots})
            alive = sum(lot.remaining for lot in its.values() if not lot.pending)
            assert alive == page.account.available
            assert page.account.balance == page.account.total


def _because(new_id: Numbers) -> Because:
    return Because(cause=Cause(CauseKind.STAFF, new_id().hex))


def a_shelf(**rule: Any) -> Shelf:
    """One point per yuan, at once."""
    programme = a_programme()
    wallets = tuple(
        replace(each, pending=Immediate(), expiry=YEAR) if each.spendable else each
        for each in programme.wallets
    )
    rules: tuple[EarnRule, ...] = tuple(
        replace(each, points=1, per_minor=100, **(rule if each.wallet == POINTS else {}))
        for each in programme.earn_rules
    )
    programme = replace(programme, wallets=wallets, earn_rules=rules)
    return Shelf(programme, a_standing(programme))


def lines_of(*lines: tuple[int, int]) -> Order:
    """An order with a line for each quantity and amount paid."""
    order = an_order(*(paid for _, paid in lines))
    return replace(
        order,
        lines=tuple(
            replace(line, quantity=quantity) for line, (quantity, _) in zip(order.lines, lines, strict=True)
        ),
    )


def named(order: Order, name: str) -> Order:
    return replace(order, external_id=name)


def test_dead_points_live_on_in_a_child_of_their_lot_through_the_last_day() -> None:  # X72
    shelf = a_shelf()
    shelf.at(datetime(2026, 6, 1, 4, tzinfo=UTC))
    first = shelf.credit(50, dies_at=datetime(2026, 6, 30, 16, tzinfo=UTC))
    second = shelf.credit(100, dies_at=datetime(2026, 12, 31, 16, tzinfo=UTC))
    shelf.spend(80, name="1")
    shelf.record(lines_of((1, 0)))
    shelf.at(datetime(2026, 7, 5, 4, tzinfo=UTC))

    settlement = shelf.give_back("1")

    assert settlement is not None
    lots = shelf.lots[shelf.account().wallet_type_id]
    assert (lots[first].remaining, lots[second].remaining) == (0, 100)
    (child,) = [lot for lot in lots.values() if lot.parent_id == first]
    assert (child.granted, child.expires_at) == (
        50,
        datetime(2026, 8, 4, 16, tzinfo=UTC),
    )  # 08-05 in Shanghai
    (spent,) = settlement.record["spends"]
    assert (spent["back"], spent["lots"]) == (80, [[second.hex, 30]])
    assert [each[1:3] for each in spent["prolonged"]] == [[first.hex, 50]]


def test_the_record_says_what_was_taken_from_where() -> None:
    shelf = a_shelf()
    shelf.record(lines_of((3, 3000)))
    shelf.credit(2, dies_at=NEVER)
    shelf.spend(25)

    settlement = shelf.give_back("1", (1, 1))

    assert settlement is not None
    (line,) = settlement.record["inputs"]["lines"]
    assert line == [1, 3, 0, 1, 1000]
    taken = next(each for each in settlement.record["wallets"] if each["wallet"] == POINTS)
    assert (taken["due"], taken["available"], taken["owed"], taken["written_off"]) == (10, 7, 3, 0)
    assert [points for _, points in taken["lots"]] == [5, 2]  # its own lot first
    (clawback,) = [each for each in settlement.record["clawbacks"] if each["wallet"] == POINTS]
    assert (clawback["granted"], clawback["share"], clawback["due"]) == (30, 10, 10)


def test_tender_is_shared_as_the_shop_says_else_by_payment_else_by_quantity() -> None:
    line = OrderLine(number=1, sku="tea", category=None, quantity=1, paid=0, discount=0)
    said = [replace(line, tender=3, paid=1), replace(line, tender=1, paid=99)]
    paid = [replace(line, paid=1), replace(line, paid=3)]
    free = [replace(line, quantity=3), line]

    assert tender_shares(said, 8) == [6, 2]
    assert tender_shares(paid, 8) == [2, 6]
    assert tender_shares(free, 8) == [6, 2]
    assert tender_shares([replace(line, quantity=0)], 8) == [8]


def test_what_is_not_there_can_not_come_back() -> None:
    state = OrderState(order=lines_of((3, 300), (0, 0)), returned={1: 2})

    def coming(*lines: tuple[int, int]) -> None:
        asked = tuple(AskedLine(*each) for each in lines) or None
        state.coming(Return(id=UUID(int=1), source="t", external_id="r", lines=asked))

    coming((1, 1))
    coming()
    with pytest.raises(UnknownOrderLine):
        coming((3, 1))
    with pytest.raises(ReturnTooLarge) as no:
        coming((1, 2))
    assert no.value.figures() == {"line": 1, "ordered": 3, "returned": 2, "asked": 2}
    with pytest.raises(ReturnTooLarge):
        coming((2, 1))
    state = replace(state, returned={1: 3})
    with pytest.raises(NothingToReturn):
        coming()


PIECES = st.lists(st.tuples(st.integers(1, 5), st.integers(0, 5_000)), min_size=1, max_size=4)
"""Lines: quantity, paid."""


@st.composite
def partial_returns(draw: st.DrawFn) -> tuple[list[tuple[int, int]], list[list[tuple[int, int]]]]:
    """An order's lines, and a split of some of its pieces into returns."""
    lines = draw(PIECES)
    pieces = [(n, i) for n, (quantity, _) in enumerate(lines, start=1) for i in range(quantity)]
    back = draw(st.lists(st.sampled_from(pieces), unique=True, min_size=1))
    cuts = draw(st.lists(st.integers(1, len(back)), max_size=4))
    returns = []
    for start, end in zip(sorted({0, *cuts}), [*sorted({0, *cuts})[1:], len(back)], strict=True):
        numbers = [n for n, _ in back[start:end]]
        if numbers:
            returns.append([(n, numbers.count(n)) for n in sorted(set(numbers))])
    return lines, returns


RULES = st.fixed_dictionaries(
    {"rounding": st.sampled_from(EarnRounding), "remainder": st.sampled_from(Remainder)}
)


@given(split=partial_returns(), rule=RULES, spent=st.integers(0, 300), tender=st.integers(0, 50))
def test_any_split_of_a_return_is_one_return(
    split: tuple[list[tuple[int, int]], list[list[tuple[int, int]]]],
    rule: dict[str, Any],
    spent: int,
    tender: int,
) -> None:
    lines, returns = split

    def shelf() -> Shelf:
        made = a_shelf(**rule)
        made.credit(50, dies_at=NEVER)
        if tender:
            made.spend(tender, name="1")
        made.record(lines_of(*lines))
        if some := min(spent, made.account().available):
            made.spend(some)
        return made

    one, many = shelf(), shelf()
    granted = one.net()
    together: dict[int, int] = {}
    for each in returns:
        for number, quantity in each:
            together[number] = together.get(number, 0) + quantity
        many.give_back("1", *each)
    one.give_back("1", *together.items())

    assert many.net() == one.net()
    assert many.account().owed == one.account().owed
    assert many.standing.carries == one.standing.carries
    assert [each.returned for each in many.spends.get("1", [])] == [
        each.returned for each in one.spends.get("1", [])
    ]
    # Never more than was granted; and all of it once all came back.
    for shelved in (one, many):
        for account in shelved.standing.accounts.values():
            assert 0 <= account.reversed <= account.earned
        if not all(quantity == 0 for quantity in _left(shelved).values()):
            continue
        earned = shelved.account().earned - 50
        assert shelved.account().reversed == earned
        assert all(spend.returnable == 0 for spend in shelved.spends.get("1", []))
    assert granted.keys() == one.net().keys()


def _left(shelf: Shelf) -> Mapping[int, int]:
    state = shelf.orders["1"].state
    return {line.number: line.quantity - state.returned.get(line.number, 0) for line in state.order.lines}


@given(
    orders=st.lists(PIECES, min_size=1, max_size=3),
    remainder=st.sampled_from(Remainder),
    data=st.data(),
)
def test_deliveries_in_any_order_leave_what_an_in_order_model_says(
    orders: list[list[tuple[int, int]]], remainder: Remainder, data: st.DataObject
) -> None:
    """The model: each order earns on what was kept of it, and the member has that or owes the rest."""
    shelf = a_shelf(remainder=remainder)
    said: list[tuple[str, Delivery | None]] = []
    for n, lines in enumerate(orders):
        said.append((str(n), None))
        for number, (quantity, _) in enumerate(lines, start=1):
            for piece in range(data.draw(st.integers(0, quantity))):
                one = (AskedLine(number, 1),)
                delivery = Return(
                    id=UUID(int=n * 1000 + number * 10 + piece), source="t", external_id="r", lines=one
                )
                said.append((str(n), delivery))
        if data.draw(st.booleans()):
            said.append((str(n), Cancellation(id=UUID(int=n * 1000))))
    # A cancellation is the last word: what comes after it finds nothing left to come back.
    way = data.draw(st.permutations(said))
    cancelled = {name for name, each in said if isinstance(each, Cancellation)}
    for name, each in way:
        if each is None:
            shelf.record(named(lines_of(*orders[int(name)]), name))
        elif isinstance(each, Cancellation) or name not in cancelled:
            shelf.say(name, each)  # type: ignore[arg-type]

    kept = 0
    points = 0
    for n, lines in enumerate(orders):
        if str(n) in cancelled:
            continue
        back = {
            number: sum(1 for name, each in said if name == str(n) and _is_of(each, number))
            for number in range(1, len(lines) + 1)
        }
        shares = _shares(shelf, str(n))
        points += sum(
            share - share * back[number] // quantity
            for number, ((quantity, _), share) in enumerate(zip(lines, shares, strict=True), start=1)
        )
        kept += sum(
            paid - paid * back[number] // quantity for number, (quantity, paid) in enumerate(lines, start=1)
        )
    if remainder is Remainder.CARRY:
        (carry,) = shelf.standing.carries.values()
        assert carry.granted == kept // 100 == shelf.account().balance
    else:
        assert shelf.account().balance == points


def _is_of(delivery: Delivery | None, number: int) -> bool:
    return isinstance(delivery, Return) and delivery.lines is not None and delivery.lines[0].number == number


def _shares(shelf: Shelf, name: str) -> list[int]:
    (award,) = [each for each in shelf.orders[name].record["awards"] if each["wallet"] == POINTS]
    shares: list[int] = award["shares"]
    return shares


@given(
    st.one_of(
        st.builds(Cancellation, id=st.uuids()),
        st.builds(
            Return,
            id=st.uuids(),
            source=st.text(),
            external_id=st.text(),
            lines=st.none()
            | st.lists(st.builds(AskedLine, st.integers(1, 500), st.integers(1, 9)), min_size=1).map(tuple),
        ),
    )
)
def test_a_delivery_that_waited_is_the_same(delivery: Delivery) -> None:
    assert delivery_from_plain(DeliveryKind(kind_of(delivery)), delivery_to_plain(delivery)) == delivery


def test_two_reports_of_a_return_are_the_same_however_its_lines_are_sorted() -> None:
    one = Return(id=UUID(int=1), source="t", external_id="r", lines=(AskedLine(1, 1), AskedLine(2, 3)))
    other = replace(one, id=UUID(int=2), lines=(AskedLine(2, 3), AskedLine(1, 1)))

    assert one.fingerprint("shop", "1") == other.fingerprint("shop", "1")
    assert one.fingerprint("shop", "1") != one.fingerprint("shop", "2")
    assert one.fingerprint("shop", "1") != replace(one, lines=None).fingerprint("shop", "1")
