"""Movements of points that no mutation is needed for: a story is told on the member's page and recorded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.kernel.ids import MemberId
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.facts import facts_of
from domain.points.hold import Hold
from domain.points.lot import NewLot, Piece
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.reason import Reason
from domain.points.spend import Spend
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme
from domain.work import Begin, Work

WORDS = "complained by phone"
"""The reason of whatever staff do."""


class Teller:
    """Writes what happens in one transaction, as a use case does."""

    def __init__(self, page: Page, work: Work, programme: Programme) -> None:
        self.page = page
        self.work = work
        self.programme = programme
        self.now = page.moment
        self.spends: list[Spend] = []
        self.reasons: dict[Any, Reason] = {}

    def because(self, kind: CauseKind, id: Any = None) -> Because:
        return Because(cause=Cause(kind, (id or self.work.new_id()).hex))

    def lot(self, points: int, *, opens: datetime | None, dies: datetime | None, **more: Any) -> NewLot:
        return NewLot(
            points=points,
            earned_at=(opens or self.now) - timedelta(days=1),
            available_at=opens,
            expires_at=dies,
            **more,
        )

    def good(self, points: int) -> NewLot:
        return self.lot(points, opens=self.now, dies=self.now + timedelta(days=90))

    def credit(self, kind: EntryKind, new: NewLot, cause: CauseKind, at: datetime | None = None) -> Any:
        return self.page.credit(kind, (new,), at=at or self.now, because=self.because(cause))

    def adjust(self, points: int) -> None:
        """By staff, who say why."""
        reason = Reason(b"s" * 16, WORDS)
        because = replace(self.because(CauseKind.STAFF), reason_digest=reason.digest)
        if points > 0:
            kind, new = EntryKind.ADJUST_CREDIT, self.good(points)
            entry = self.page.credit(kind, (new,), at=self.now, because=because)
        else:
            entry = self.page.debit(EntryKind.ADJUST_DEBIT, -points, at=self.now, because=because)
        self.reasons[entry.id] = reason

    def hold(self, points: int, made_at: datetime) -> Hold:
        hold_id = self.work.new_id()
        return self.page.hold(
            Hold(
                id=hold_id,
                member_id=self.page.account.member_id,
                wallet_type_id=self.page.account.wallet_type_id,
                entry_id=hold_id,
                points=points,
                pieces=(),
                made_at=made_at,
                expires_at=made_at + timedelta(minutes=30),
                order_source="shop",
                order_external_id="A-77",
            ),
            because=self.because(CauseKind.HOLD, hold_id),
        )

    def spend(self, points: int, order: str | None, minor: int | None) -> Spend:
        entry = self.page.debit(EntryKind.SPEND, points, at=self.now, because=self.because(CauseKind.SPEND))
        spend = Spend(
            id=entry.id,
            member_id=entry.member_id,
            wallet_type_id=entry.wallet_type_id,
            points=points,
            minor=minor,
            order_source="shop" if order else None,
            order_external_id=order,
            pieces=tuple(Piece(draw.lot_id, -draw.points) for draw in entry.draws),
        )
        self.spends.append(spend)
        return spend


async def tell(
    begin: Begin, member: MemberId, programme: Programme, story: Callable[[Teller], object]
) -> None:
    async with begin() as work:
        standing, programme = await lock_member(member, programme, work)
        pages = open_pages(standing, programme, new_id=work.new_id)
        page = pages[programme.wallet_by_code[POINTS].id]
        await work.points.lots_to_cover(page, page.account.available)
        teller = Teller(page, work, programme)
        story(teller)
        await work.points.record(
            list(pages.values()),
            new_spends=teller.spends,
            reasons=teller.reasons,
        )
        await work.facts.tell(*facts_of(pages.values()))
