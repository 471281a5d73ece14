"""Taking a whole import back, by its id."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from api.imports.job import Progress
from domain.idempotency import RequestKey
from domain.kernel.ids import OrderId
from domain.orders.deliveries.use_cases import Deliver, deliver
from domain.orders.returns import Cancellation
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.ids import new_uuid
from persistence.imports import balances, runs, undoing
from persistence.imports.balances import NOTHING_UNDONE, Undone
from persistence.imports.runs import Kind, Past
from persistence.programme.queries import with_id

CHUNK = 500
"""Orders that are looked up at once; each is taken back in a transaction of its own."""


@dataclass(eq=False)
class CanNotUndo(Exception):
    """The import is unknown, taken back already, or of a kind that is not taken back."""

    why: str

    def __str__(self) -> str:
        return self.why


@dataclass(frozen=True, slots=True)
class UndoneImport:
    """What taking an import back came to."""

    kind: Kind
    members: int = 0
    orders: int = 0
    points: Undone = NOTHING_UNDONE


async def undo(import_id: UUID, begin: Begin, progress: Progress) -> UndoneImport:
    """Take back what an import brought, and free the names of its rows.

    Of balances each lot; of orders each order, as if it had been called off: its points and progress are
    reversed, its tender given back. Points that were spent meanwhile are owed or written off, as the wallet
    type says. Broken off, it goes on where it was when it is started again. Raises CanNotUndo, AnotherImport.
    """
    async with runs.alone():
        # Not before: whoever had to wait may have waited for somebody who took the same import back.
        found = await runs.find(import_id)
        if found is None:
            raise CanNotUndo("there is no such import")
        if found.undone_at is not None:
            raise CanNotUndo("this import was taken back before")
        if found.kind not in (Kind.BALANCES, Kind.ORDERS):
            raise CanNotUndo(f"imports of {found.kind.lower()} are not taken back")
        take_back = _balances if found.kind is Kind.BALANCES else _orders
        done = await take_back(found, begin, progress)
        await runs.mark_undone(import_id)
    return done


async def _balances(found: Past, begin: Begin, progress: Progress) -> UndoneImport:
    total = NOTHING_UNDONE
    members = await balances.members_of(found.id)
    programmes: dict[UUID, Programme] = {}
    progress.begin("Taking back", len(members))
    for member, programme_id in members:
        if programme_id not in programmes:
            programmes[programme_id] = await with_id(programme_id)
        total += await runs.patiently(partial(balances.undo, found.id, programmes[programme_id], member))
        progress.advance(1)
    return UndoneImport(kind=found.kind, members=len(members), points=total)


async def _orders(found: Past, begin: Begin, progress: Progress) -> UndoneImport:
    progress.begin("Taking back", found.new_count)
    members: set[UUID] = set()
    count = 0
    while brought := await undoing.orders_of(found.id, CHUNK):
        for order in brought:
            command = Deliver(
                order=OrderId(order.member_id, order.id),
                delivery=Cancellation(id=new_uuid()),
                received_at=found.finished_at,
                key=RequestKey(
                    principal_id=found.id,
                    key=f"undo-{order.id}",
                    operation="undoImport",
                    content={"order": order.id.hex},
                ),
            )
            await runs.patiently(partial(deliver, command, begin))
            await runs.patiently(partial(undoing.free_name, order, found.id))
            members.add(order.member_id)
        count += len(brought)
        progress.advance(len(brought))
    return UndoneImport(kind=found.kind, members=len(members), orders=count)
