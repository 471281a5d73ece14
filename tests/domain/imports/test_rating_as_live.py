"""Old orders earn by an import what they had earned live, whichever policy looks at what was before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.campaigns.effects import EarnPoints, GivePoints, MultiplyPoints
from domain.campaigns.recurrence import Recurrence
from domain.conditions.fields import Op
from domain.conditions.subject import MemberFacts
from domain.conditions.tree import Count, Figure, History, Test
from domain.imports.rating import rate
from domain.kernel.periods import Span, Unit
from domain.orders.order import Order
from domain.orders.settlement import settle, standing_after
from domain.points.caps import UNITS_OF_RULES, Cap, CapPeriod, CapScope, CapUnit
from domain.points.earning import EarnRounding, Remainder
from domain.points.lot import Lot
from domain.points.pages import open_pages
from domain.points.terms import Activity, AfterPeriod, Immediate, Inactivity, OnEvent, Pending
from domain.programme.programme import POINTS, Programme
from domain.tiers.ladder import Window, WindowKind
from tests.domain.campaigns.test_campaigns import a_campaign
from tests.domain.imports.test_rating import NOW, PROGRAMME, baskets, new_id, orders_of, past

pendings: st.SearchStrategy[Pending] = st.sampled_from(
    [Immediate(), AfterPeriod(Span(3, Unit.DAY)), OnEvent("review.approved", 20)]
)
expiries = st.one_of(
    st.none(),
    st.builds(
        Inactivity,
        st.builds(Span, st.integers(1, 200), st.just(Unit.DAY)),
        st.frozensets(st.sampled_from(Activity), min_size=1),
    ),
)
caps = st.lists(
    st.builds(
        Cap,
        st.sampled_from(CapScope),
        st.sampled_from([CapPeriod.DAY, CapPeriod.WEEK, CapPeriod.MONTH, CapPeriod.YEAR, CapPeriod.LIFETIME]),
        st.sampled_from(UNITS_OF_RULES),
        st.integers(1, 100),
    ),
    max_size=3,
    unique_by=lambda cap: (cap.scope, cap.period, cap.unit),
)


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    wallet = replace(PROGRAMME.wallet_by_code[POINTS], pending=draw(pendings))
    expiry = draw(expiries)
    if expiry is not None:
        wallet = replace(wallet, expiry=expiry)
    terms = {
        "remainder": draw(st.sampled_from(Remainder)),
        "rounding": draw(st.sampled_from(EarnRounding)),
        "caps": tuple(draw(caps)),
    }
    return replace(
        PROGRAMME,
        wallets=tuple(wallet if each.code == POINTS else each for each in PROGRAMME.wallets),
        earn_rules=tuple(
            replace(rule, **terms) if rule.wallet == POINTS else rule for rule in PROGRAMME.earn_rules
        ),
        ladder_revisions=(),
        campaigns=tuple(draw(st.lists(st.sampled_from(CAMPAIGNS), unique_by=lambda each: each.code))),
    )


SOON = Window(WindowKind.ROLLING, Span(30, Unit.DAY))
ORDERS, SPEND = Figure(Count.ORDERS, Window(WindowKind.LIFETIME)), Figure(Count.SPEND, SOON)
CAMPAIGNS = (
    a_campaign("third-order", GivePoints(POINTS, 3), condition=History(ORDERS, Op.AT_LEAST, 2)),
    a_campaign(
        "double",
        MultiplyPoints(POINTS, 2_000),
        caps=(Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 20),),
        condition=Test("goods", Op.AT_LEAST, 5_000),
    ),
    a_campaign(
        "little",
        EarnPoints(POINTS, 1, 700, EarnRounding.PROPORTIONAL_FLOOR),
        caps=(Cap(CapScope.EVERYBODY, CapPeriod.LIFETIME, CapUnit.MONEY, 100_000),),
        condition=History(SPEND, Op.AT_MOST, 20_000),
        priority=5,
        group="g",
    ),
    a_campaign("else", GivePoints(POINTS, 1), group="g", recurrence=Recurrence(weekdays=frozenset({1, 6}))),
)
"""Of all kinds: what is counted of the past, limits, groups, days of the week."""


def counted(before: Sequence[Order], order: Order, programme: Programme) -> dict[Figure, int | None]:
    """What the member had bought until then, reckoned plainly."""
    start = SPEND.window.start(order.paid_at, programme.zone)
    return {
        ORDERS: sum(each.paid_at < order.paid_at for each in before),
        SPEND: sum(each.goods for each in before if start <= each.paid_at < order.paid_at),
    }


Booked = list[tuple[UUID, str, int, object]]


def live(orders: Sequence[tuple[UUID, Order]], programme: Programme) -> tuple[Booked, dict[UUID, object]]:
    """Each order when it was placed, then a night now."""
    standing = replace(past().standing, places={})
    lots: dict[UUID, dict[UUID, Lot]] = {}
    booked: Booked = []
    before: list[Order] = []
    for order_id, order in sorted(orders, key=lambda each: (each[1].placed_at, each[1].external_id)):
        standing = replace(
            standing,
            moment=order.placed_at,
            due={wallet: tuple(its.values()) for wallet, its in lots.items()},
            known=MemberFacts(figures=counted(before, order, programme)),
        )
        before.append(order)
        settlement = settle(
            order, programme, standing, order_id=order_id, clock=order.placed_at, new_id=new_id
        )
        for page in settlement.pages:
            for lot in page.changed_lots:
                lots.setdefault(page.account.wallet_type_id, {})[lot.id] = lot
        booked += [(e.wallet_type_id, e.kind.value, e.points, e.at) for e in settlement.entries]
        standing = standing_after(settlement, moment=order.placed_at)
    standing = replace(
        standing, moment=NOW, due={wallet: tuple(its.values()) for wallet, its in lots.items()}
    )
    accounts: dict[UUID, object] = {}
    for wallet, page in open_pages(standing, programme, new_id=new_id).items():
        booked += [(e.wallet_type_id, e.kind.value, e.points, e.at) for e in page.entries]
        accounts[wallet] = parts(page.account)
    return booked, accounts


def parts(account: object) -> tuple[int, ...]:
    names = ("available", "pending", "earned", "expired", "reversed", "owed")
    return tuple(getattr(account, name) for name in names)


@settings(deadline=None)
@given(programmes(), baskets)
def test_an_import_of_orders_comes_to_what_they_had_come_to_live(
    programme: Programme, drawn: list[tuple[int, int, int]]
) -> None:
    orders = orders_of(drawn)
    before = past()
    before = replace(before, standing=replace(before.standing, places={}), history={})

    rated = rate(before, orders, programme, new_id=new_id)

    booked, accounts = live(orders, programme)
    imported = [(e.wallet_type_id, e.kind.value, e.points, e.at) for e in rated.entries]
    assert sorted(imported, key=repr) == sorted(booked, key=repr)
    assert {wallet: parts(account) for wallet, account in rated.standing.accounts.items()} == accounts


def test_orders_that_keep_points_alive_keep_them_alive_in_an_import_too() -> None:
    wallet = replace(
        PROGRAMME.wallet_by_code[POINTS],
        pending=Immediate(),
        expiry=Inactivity(Span(100, Unit.DAY), frozenset({Activity.EARN})),
    )
    programme = replace(
        PROGRAMME,
        wallets=tuple(wallet if each.code == POINTS else each for each in PROGRAMME.wallets),
        ladder_revisions=(),
    )
    orders = orders_of([(day, 0, 100_00) for day in (0, 99, 198, 299)])
    before = past()
    before = replace(before, standing=replace(before.standing, places={}), history={})

    rated = rate(before, orders, programme, new_id=new_id)

    died = [(e.points, e.at) for e in rated.entries if e.kind.value == "EXPIRE"]
    start = orders[0][1].placed_at
    assert died == [(10, start + timedelta(days=298))] * 3 + [(10, start + timedelta(days=399))]
