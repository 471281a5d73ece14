"""What the tests of returns send and look at, and the points that they need beforehand."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from domain.kernel.ids import EntryId, MemberId
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.lot import NewLot
from domain.points.pages import open_pages
from domain.points.spend import Spend
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, rows, value
from persistence.ids import new_uuid
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask

TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_RETURN, Permission.ORDERS_READ)
ORDER = """
  id status completedAt goods { amount } returned { amount }
  lines { number quantity returnedQuantity points earned { wallet points } }
  returns { id kind source externalId }
"""
RETURN = """
  id kind source externalId goods { amount } lines { number quantity paid { amount } }
  takenBack { wallet points pending available owed writtenOff entryId }
  givenBack { wallet points prolonged spendEntryId entryId } tierMoves { ladder fromTier toTier }
"""
PROBLEMS = """
  problems { __typename code message path ... on InvalidInput { field reason }
    ... on ReturnTooLarge { line ordered returned asked } ... on UnknownOrderLine { line lines } }
"""
RETURNING = f"""mutation ($input: RecordReturnInput!) {{ recordReturn(input: $input) {{
  order {{ {ORDER} }} return {{ {RETURN} }} waits wasKnown {PROBLEMS} }} }}"""
CANCELLING = f"""mutation ($input: CancelOrderInput!) {{ cancelOrder(input: $input) {{
  order {{ {ORDER} }} return {{ {RETURN} }} waits wasKnown {PROBLEMS} }} }}"""
COMPLETING = f"""mutation ($input: CompleteOrderInput!) {{ completeOrder(input: $input) {{
  order {{ {ORDER} }} waits wasKnown {PROBLEMS} }} }}"""
NAME = {"name": {"source": "shop", "externalId": "o-1"}}
"""The order that `an_order` makes, unless told otherwise."""
WRITTEN = (
    "orders",
    "order_registry",
    "returns",
    "return_lines",
    "return_registry",
    "waiting_deliveries",
    "entries",
    "lots",
    "draws",
    "decisions",
    "tier_moves",
    "facts",
)
"""Everything that a return writes to."""


async def order(ask: Ask, member: make.Made, *paid: float, **more: Any) -> dict[str, Any]:
    """A recorded order of the member's, a line for each amount."""
    answer = await ask(RECORD, TILL, input=an_order(*paid, member={"id": str(member.id)}, **more))
    assert answer["errors"] == [] and answer["data"]["recordOrder"]["problems"] == [], answer
    recorded: dict[str, Any] = answer["data"]["recordOrder"]
    return recorded


async def give_back(
    ask: Ask, *lines: tuple[int, int], name: str = "r-1", of: Any = NAME, **more: Any
) -> dict[str, Any]:
    """A return of so many pieces of each line; without lines, of the rest."""
    given = {"lines": [{"number": number, "quantity": quantity} for number, quantity in lines]}
    sent = {"idempotencyKey": make.key(), "order": of, "source": "till", "externalId": name}
    return await said(ask, "recordReturn", RETURNING, {**sent, **(given if lines else {}), **more})


async def cancel(ask: Ask, *, of: Any = NAME, **more: Any) -> dict[str, Any]:
    return await said(ask, "cancelOrder", CANCELLING, {"idempotencyKey": make.key(), "order": of, **more})


async def complete(ask: Ask, at: str, *, of: Any = NAME, **more: Any) -> dict[str, Any]:
    sent = {"idempotencyKey": make.key(), "order": of, "completedAt": at, **more}
    return await said(ask, "completeOrder", COMPLETING, sent)


async def said(ask: Ask, operation: str, query: str, sent: dict[str, Any]) -> dict[str, Any]:
    answer = await ask(query, TILL, input=sent)
    assert answer["errors"] == [], answer["errors"]
    payload: dict[str, Any] = answer["data"][operation]
    return payload


def taken(payload: dict[str, Any], wallet: str = POINTS) -> dict[str, int]:
    """What was taken back in a wallet, part by part; nothing where that is nothing."""
    assert payload["problems"] == [], payload
    (found,) = [each for each in payload["return"]["takenBack"] if each["wallet"] == wallet] or [{}]
    return {name: points for name, points in found.items() if isinstance(points, int) and points}


async def account(member: make.Made, wallet: str = POINTS) -> dict[str, int]:
    """The parts of the account as booked, but for those that are 0."""
    found = await row(
        """SELECT a.available, a.pending, a.held, a.owed FROM accounts a
        JOIN wallet_types w ON w.id = a.wallet_type_id WHERE a.member_id = $1 AND w.code = $2""",
        member.id.value,
        wallet,
    )
    assert found is not None
    return {part: points for part, points in found.items() if points}


async def tier(member: make.Made) -> str:
    found: str = await value("SELECT tier_code FROM member_tiers WHERE member_id = $1", member.id.value)
    return found


async def spend(
    begin: Begin,
    member_id: MemberId,
    programme: Programme,
    points: int,
    *,
    order: tuple[str, str] | None = None,
) -> EntryId:
    """Points that were used, for an order by its source and external id, or for nothing that has a name."""
    wallet = programme.wallet_by_code[POINTS]
    source, external_id = order or (None, None)
    async with begin() as work:
        standing, programme = await lock_member(member_id, programme, work)
        page = open_pages(standing, programme, new_id=work.new_id)[wallet.id]
        await work.points.lots_to_cover(page, points)
        spend_id = work.new_id()
        because = Because(cause=Cause(CauseKind.SPEND, spend_id.hex))
        entry = page.debit(EntryKind.SPEND, points, at=page.moment, because=because, entry_id=spend_id)
        spent = Spend(
            id=entry.id,
            member_id=member_id.value,
            wallet_type_id=wallet.id,
            points=points,
            order_source=source,
            order_external_id=external_id,
        )
        await work.points.record([page], new_spends=[spent])
    return EntryId(member_id.value, entry.id)


async def lot(
    begin: Begin, member_id: MemberId, programme: Programme, points: int, *, dies_in: timedelta
) -> UUID:
    """Points from somebody's hand, to be spent at once, with so long to live."""
    wallet = programme.wallet_by_code[POINTS]
    async with begin() as work:
        standing, programme = await lock_member(member_id, programme, work)
        page = open_pages(standing, programme, new_id=work.new_id)[wallet.id]
        at = page.moment
        new = NewLot(points=points, earned_at=at, available_at=at, expires_at=at + dies_in)
        because = Because(cause=Cause(CauseKind.STAFF, new_uuid().hex))
        entry = page.credit(EntryKind.ADJUST_CREDIT, [new], at=at, because=because)
        await work.points.record([page])
    return entry.lots[0].id


async def advance(programme: Programme, days: int) -> None:
    """Put a sandbox's clock forward."""
    await rows(
        "UPDATE programmes SET clock_offset_seconds = clock_offset_seconds + $2, version = version + 1"
        " WHERE id = $1 RETURNING id",
        programme.id,
        days * 24 * 60 * 60,
    )
