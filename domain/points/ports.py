"""What the points rules ask of storage. persistence/points/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import EntryId, MemberId
from domain.members.standing import Standing
from domain.points.caps import CapKey, Used
from domain.points.page import Page
from domain.points.reason import Reason
from domain.points.spend import Spend
from domain.points.warnings import Dying
from domain.programme.programme import Programme


class PointsAccounts(Protocol):
    async def lock(
        self,
        member_id: MemberId,
        programme: Programme,
        *,
        paid_at: datetime | None = None,
        measured: bool = False,
        moment: datetime | None = None,
    ) -> Standing | None:
        """What is known of the member, held for this transaction: a second writer waits here.

        The membership row is the lock for everything below it. The moment is read by the statement
        that follows the lock. `paid_at`: for which time the tiers at payment are asked. `measured`: with what
        ladders measure. `moment`: an instant at which the row was locked already, as the moment, where two
        members move at one. None: the member has not joined the programme.
        """
        ...

    async def of_held(
        self, orders: Sequence[tuple[MemberId, datetime]], programme: Programme, held_at: datetime
    ) -> list[Standing | None]:
        """The same for many orders at once, each of a member and with its payment time, whose members an
        earlier statement has held: what was known before any of them, measured, in the order given."""
        ...

    async def lock_many(self, members: Sequence[MemberId], programme: Programme) -> list[Standing]:
        """The same for many members at once, unmeasured, in no order; who has not joined is not among them.
        They are locked in the order of their ids."""
        ...

    async def glance(
        self, member_id: MemberId, programme: Programme, *, paid_at: datetime
    ) -> Standing | None:
        """What is known of the member, measured, without holding anything: for what is only asked. A moment
        later it may be otherwise. None: the member has not joined the programme."""
        ...

    async def used_now(
        self, member_id: MemberId, programme: Programme, keys: Sequence[CapKey]
    ) -> dict[CapKey, int]:
        """What is used up of caps at the moment; nothing is held."""
        ...

    async def used(
        self, member_id: MemberId, programme: Programme, keys: Sequence[CapKey]
    ) -> dict[CapKey, int]:
        """What is used up of caps. Counters that all members share are held until the end of the transaction:
        ask for them last, and only under the member's lock."""
        ...

    async def used_by_all(self, programme: Programme, keys: Sequence[CapKey]) -> Used:
        """What is used up of the caps among them that all members share, held as `used` does: for orders of
        several members, ask once for all of them."""
        ...

    async def lots_to_cover(self, page: Page, points: int) -> None:
        """Let the page know the available lots that so many points would be taken from."""
        ...

    async def lots_of_order(self, page: Page, order_id: UUID) -> list[UUID]:
        """Let the page know the order's own lots that still hold points; their ids."""
        ...

    async def know_lots(self, page: Page, lot_ids: Sequence[UUID]) -> None:
        """Let the page know these lots."""
        ...

    async def know_hold(self, page: Page, hold_id: UUID) -> bool:
        """Let the page know a hold, where it is of this account, and its lots; whether there is one."""
        ...

    async def spends_of_order(self, member_id: MemberId, source: str, external_id: str) -> list[Spend]:
        """The spends that paid for an order, oldest first, with their pieces."""
        ...

    async def spend(self, member_id: MemberId, spend_id: UUID) -> Spend | None: ...

    async def link_spend(self, entry: EntryId, order_source: str, order_external_id: str) -> bool:
        """Note under the member's lock which order a spend paid for; False where there is no such spend or it
        paid for another."""
        ...

    async def open(self, member_id: MemberId, programme: Programme) -> None:
        """Open the member's account of each wallet type that has none yet; the membership exists already."""
        ...

    async def record(
        self,
        pages: Sequence[Page],
        *,
        new_spends: Sequence[Spend] = (),
        changed_spends: Sequence[Spend] = (),
        reasons: Mapping[UUID, Reason] | None = None,
        facts: Sequence[Fact] = (),
    ) -> None:
        """Append the entries of the pages with their lots, draws and holds, and bring the accounts along.

        The pages may be those of several members. `reasons`: by entry, what a person said about one
        member's; sealed with that member's key. `facts`: to be told with it, in the same statement.
        """
        ...

    async def due_members(self, programme: Programme, *, until: datetime, limit: int) -> list[MemberId]:
        """Members for whom something became due at or before that instant and is not booked so: points that
        can be spent, that died or that nobody confirmed, holds whose time is over; the longest due first."""
        ...


class Warnings(Protocol):
    async def due_members(
        self, programme: Programme, *, today: date, now: datetime, after: UUID, limit: int
    ) -> list[UUID]:
        """Members beyond `after`, in order of their ids, with points of which they are to be warned."""
        ...

    async def book(
        self, programme: Programme, members: Sequence[UUID], *, today: date, now: datetime
    ) -> list[Dying]:
        """Write down the warnings of these members that are due and not written, under their locks; those."""
        ...
