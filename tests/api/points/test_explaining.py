"""Every kind of entry, by every cause, with whatever is known of it, has words in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from fluent.runtime import FluentBundle
from hypothesis import given, settings
from hypothesis import strategies as st

from api.locale import Locale
from api.points.explaining import full, short
from domain.kernel.periods import NEVER
from domain.orders.returns import DeliveryKind
from domain.points.entry import CauseKind, Change, Contra, EntryKind
from domain.points.hold import Hold
from domain.points.lot import Lot
from domain.programme.defaults import plain_programme
from domain.programme.programme import WalletType
from persistence.points.origins import (
    DebtPaid,
    Earlier,
    Moved,
    OrderNamed,
    Origin,
    ReturnNamed,
    SpendRead,
)
from persistence.points.queries import EntryRead
from tests.domain.numbers import Numbers

PROGRAMME = plain_programme(Numbers(1))
POINTS, PROGRESS = PROGRAMME.wallets
MEMBER, ENTRY, CAUSE, ORDER = (UUID(int=each) for each in (11, 12, 13, 14))
NOON = datetime(2026, 3, 1, 4, tzinfo=UTC)
MIDNIGHT = datetime(2026, 3, 31, 16, tzinfo=UTC)
CODE = re.compile(r"[A-Z]{3,}_?[A-Z]|[0-9a-f]{8}-|[a-z]\.[a-z]|\{|\$|None")
"""What no member may read: words of programs, ids, names of variables."""
HAN = r"[\u4e00-\u9fff]"


@pytest.fixture(autouse=True, scope="module")
def errors() -> Iterator[None]:
    """A text that asks for a figure that is not given fails the test."""
    real = FluentBundle.format_pattern

    def strict(self: Any, pattern: Any, values: Any = None) -> Any:
        text, found = real(self, pattern, values)
        assert found == [], f"{text}: {found}"
        return text, found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FluentBundle, "format_pattern", strict)
        yield


def a_lot(*, dies: datetime | None = MIDNIGHT, by_activity: bool = False, **more: Any) -> Lot:
    waits = more.pop("waits", False)
    return Lot(
        id=more.pop("id", UUID(int=21)),
        member_id=MEMBER,
        entry_id=ENTRY,
        order_id=ORDER,
        granted=1_234,
        remaining=1_234,
        pending=waits,
        earned_at=NOON,
        available_at=None if waits else NOON,
        expires_at=None if waits else dies,
        by_activity=by_activity,
        **more,
    )


A_HOLD = Hold(
    id=CAUSE,
    member_id=MEMBER,
    wallet_type_id=POINTS.id,
    entry_id=ENTRY,
    points=1_234,
    pieces=(),
    made_at=NOON,
    expires_at=NOON + timedelta(minutes=30),
    order_source="shop",
    order_external_id="A-1001",
)
lots = st.sampled_from(
    [
        a_lot(),
        a_lot(dies=NEVER),
        a_lot(dies=NEVER, by_activity=True),
        a_lot(dies=NOON + timedelta(hours=2), id=CAUSE),
        a_lot(parent_id=UUID(int=22)),
        a_lot(waits=True),
        a_lot(waits=True, awaits="order.confirmed", cancel_at=MIDNIGHT),
    ]
)
origins = st.builds(
    Origin,
    change=st.builds(Change, *[st.integers(-50, 50)] * 3, st.integers(0, 50)),
    contra=st.sampled_from(Contra),
    opened=st.lists(lots, max_size=2).map(tuple),
    moved=st.lists(st.builds(Moved, lots, st.sampled_from([-7, 7])), max_size=1).map(tuple),
    activated=st.none() | lots,
    hold=st.none() | st.just(A_HOLD),
    order=st.none() | st.just(OrderNamed(NOON, "shop", "A-1001")),
    spend=st.none()
    | st.builds(
        SpendRead,
        st.just(1_234),
        st.just(34),
        st.none() | st.just(12_34),
        st.just("shop"),
        st.none() | st.just("A-1001"),
    ),
    returned=st.none() | st.builds(ReturnNamed, st.sampled_from([*DeliveryKind][:2]), st.none(), st.none()),
    earlier=st.none()
    | st.builds(Earlier, st.just(ENTRY), st.sampled_from(EntryKind), st.just(5), st.just(NOON)),
    debts=st.sampled_from([(), (DebtPaid(ENTRY, NOON, 20),)]),
    owed_after=st.sampled_from([0, 30]),
)


def an_entry(kind: EntryKind, cause: CauseKind, origin: Origin, **more: Any) -> EntryRead:
    given = {
        "id": ENTRY,
        "member_id": MEMBER,
        "wallet_type_id": POINTS.id,
        "sequence": 7,
        "kind": kind.value,
        "points": 1_234,
        "effect": 1_234,
        "balance_after": 5_678,
        "available_after": 5_000,
        "at": MIDNIGHT,
        "recorded_at": MIDNIGHT,
        "cause_kind": cause.value,
        "cause_id": CAUSE,
        "order_id": None,
        "record": None,
        "origin": origin,
    }
    return EntryRead(**{**given, **more})


@pytest.mark.parametrize("kind", EntryKind)
@settings(deadline=None, max_examples=8)
@given(origin=origins, at=st.sampled_from([NOON, MIDNIGHT]), wallet=st.sampled_from([POINTS, PROGRESS]))
def test_every_kind_by_every_cause_is_said_without_codes(
    kind: EntryKind, origin: Origin, at: datetime, wallet: WalletType
) -> None:
    for cause in CauseKind:
        entry = an_entry(kind, cause, origin, at=at, wallet_type_id=wallet.id)

        said = {locale: short(entry, PROGRAMME, locale) for locale in Locale}
        every = {locale: full(entry, PROGRAMME, locale, reason="as agreed") for locale in Locale}

        for locale, text in said.items():
            assert not CODE.search(text.replace("A-1001", "")), text
            assert "1,234" in text, text
            assert text == every[locale][0]
        english, chinese = every[Locale.EN], every[Locale.ZH_CN]
        assert re.search(HAN, said[Locale.ZH_CN]) and not re.search(HAN, said[Locale.EN])
        assert "  " not in said[Locale.EN] and "。 " not in said[Locale.ZH_CN]
        assert len(english) == len(chinese)
        assert english[-1] == "Reason given: as agreed"
        assert not any("{" in line or "None" in line for line in english + chinese)


def test_one_point_is_one_point() -> None:
    one = an_entry(
        EntryKind.ADJUST_CREDIT, CauseKind.STAFF, Origin(change=Change(1), contra=Contra.ADJUSTMENT), points=1
    )
    assert short(one, PROGRAMME, Locale.EN) == "Our staff added 1 point on Apr 1, 2026."
    assert short(one, PROGRAMME, Locale.ZH_CN) == "工作人员于 2026年4月1日为您增加 1 积分。"


def test_points_that_die_at_midnight_lived_through_the_day_before() -> None:
    lot = a_lot(id=CAUSE)
    origin = Origin(change=Change(-7), contra=Contra.BREAKAGE, moved=(Moved(lot, -7),))
    dead = an_entry(EntryKind.EXPIRE, CauseKind.CLOCK, origin, points=7)
    assert short(dead, PROGRAMME, Locale.EN) == "7 points expired at the end of Mar 31, 2026."

    exact = an_entry(EntryKind.EXPIRE, CauseKind.CLOCK, origin, points=7, at=NOON)
    assert short(exact, PROGRAMME, Locale.EN) == "7 points expired at Mar 1, 2026 12:00."


def test_points_that_come_back_to_a_dead_lot_say_so() -> None:
    origin = Origin(change=Change(-7), contra=Contra.BREAKAGE, moved=(Moved(a_lot(), -7),))
    for cause in (CauseKind.CLOCK, CauseKind.RETURN, CauseKind.HOLD):
        said = short(an_entry(EntryKind.EXPIRE, cause, origin, points=7), PROGRAMME, Locale.EN)
        assert said.startswith("7 points came back to you on Apr 1, 2026, but their time had run out")
