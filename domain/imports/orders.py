"""Rows of an orders file and of its lines, and the order that they make together.

The two documented rules about lines: a line of quantity 0 is kept where nothing was paid for it (price
corrections and free items come so), and an SKU that the catalogue lacks is kept and earns like any other,
without a category. An order of which a line is wrong does not go in: without it, it would be another order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.imports import values
from domain.imports.products import LONGEST_SKU
from domain.imports.reading import Columns
from domain.imports.values import Values
from domain.kernel.refusal import InvalidInput
from domain.members.identity import external_id
from domain.orders.order import MOST_LINES, MOST_MINOR, MOST_QUANTITY, Order, OrderLine, OrderStatus, check

LONGEST_ORDER_ID = 200
LONGEST_CODE = 60

COLUMNS = Columns(
    required=frozenset({"order_id", "member_external_id", "channel", "placed_at", "currency"}),
    optional=frozenset(
        {
            "store_id",
            "status",
            "paid_at",
            "completed_at",
            "paid_cents",
            "discount_cents",
            "freight_cents",
            "tax_cents",
        }
    ),
    nested=frozenset({"lines"}),
)
LINE_COLUMNS = Columns(
    required=frozenset({"order_id", "sku", "quantity", "paid_cents"}),
    optional=frozenset({"discount_cents"}),
)
_NESTED = (LINE_COLUMNS.required | LINE_COLUMNS.optional) - {"order_id"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedLine:
    line: int
    """Where it stands in its file."""
    sku: str
    quantity: int
    paid: int
    discount: int

    def to_plain(self) -> list[Any]:
        return [self.line, self.sku, self.quantity, self.paid, self.discount]

    @classmethod
    def from_plain(cls, plain: Sequence[Any]) -> ImportedLine:
        line, sku, quantity, paid, discount = plain
        return cls(line=line, sku=sku, quantity=quantity, paid=paid, discount=discount)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedOrder:
    line: int
    order_id: str
    member: str
    """The member's external id."""
    store: str | None
    channel: str
    status: OrderStatus
    placed_at: datetime
    paid_at: datetime
    completed_at: datetime | None
    currency: str
    paid: int | None
    """What the file says its lines sum to; None where it does not say."""
    discount: int | None
    freight: int
    tax: int
    lines: tuple[ImportedLine, ...] | None
    """None where the lines stand in a file of their own."""

    def to_plain(self) -> dict[str, Any]:
        """How the order waits for its turn: ids and figures, nothing of the person."""
        return {
            "store": self.store,
            "channel": self.channel,
            "status": self.status.value,
            "placed_at": self.placed_at.isoformat(),
            "paid_at": self.paid_at.isoformat(),
            "completed_at": self.completed_at.isoformat() if self.completed_at else None,
            "currency": self.currency,
            "paid": self.paid,
            "discount": self.discount,
            "freight": self.freight,
            "tax": self.tax,
            "lines": None if self.lines is None else [each.to_plain() for each in self.lines],
        }

    @classmethod
    def from_plain(cls, order_id: str, line: int, plain: Mapping[str, Any]) -> ImportedOrder:
        done, lines = plain["completed_at"], plain["lines"]
        return cls(
            line=line,
            order_id=order_id,
            member="",
            store=plain["store"],
            channel=plain["channel"],
            status=OrderStatus(plain["status"]),
            placed_at=datetime.fromisoformat(plain["placed_at"]),
            paid_at=datetime.fromisoformat(plain["paid_at"]),
            completed_at=datetime.fromisoformat(done) if done else None,
            currency=plain["currency"],
            paid=plain["paid"],
            discount=plain["discount"],
            freight=plain["freight"],
            tax=plain["tax"],
            lines=None if lines is None else tuple(ImportedLine.from_plain(each) for each in lines),
        )


def imported_order(
    line: int, row: Values, *, zone: ZoneInfo, moved: timedelta = timedelta(0)
) -> ImportedOrder:
    """The order of a row. `moved`: what is added to its times. Raises InvalidInput with the column's name."""
    order_id = order_key(row)
    member = values.given(row, "member_external_id")
    if member is None:
        raise InvalidInput("member_external_id", "MISSING")
    placed_at = values.instant(row, "placed_at", zone=zone) + moved
    paid_at = values.instant_or_none(row, "paid_at", zone=zone)
    status = _status(row)
    done = values.instant_or_none(row, "completed_at", zone=zone)
    if done is not None:
        done += moved
    elif status is OrderStatus.COMPLETED:
        done = placed_at if paid_at is None else paid_at + moved
    return ImportedOrder(
        line=line,
        order_id=order_id,
        member=external_id(str(member) if type(member) is int else member, field="member_external_id"),
        store=values.text_or_none(row, "store_id", longest=LONGEST_CODE),
        channel=values.text(row, "channel", longest=LONGEST_CODE),
        status=status,
        placed_at=placed_at,
        paid_at=placed_at if paid_at is None else paid_at + moved,
        completed_at=done,
        currency=values.text(row, "currency", longest=3).upper(),
        paid=_minor_or_none(row, "paid_cents"),
        discount=_minor_or_none(row, "discount_cents"),
        freight=values.whole(row, "freight_cents", most=MOST_MINOR, default=0),
        tax=values.whole(row, "tax_cents", most=MOST_MINOR, default=0),
        lines=_nested(line, row),
    )


def imported_line(line: int, row: Values) -> ImportedLine:
    """A line of the lines file. Raises InvalidInput with the column's name."""
    quantity = values.whole(row, "quantity", most=MOST_QUANTITY)
    paid = values.whole(row, "paid_cents", most=MOST_MINOR)
    if quantity == 0 and paid > 0:
        raise InvalidInput("paid_cents", "OUT_OF_RANGE")
    return ImportedLine(
        line=line,
        sku=values.text(row, "sku", longest=LONGEST_SKU),
        quantity=quantity,
        paid=paid,
        discount=values.whole(row, "discount_cents", most=MOST_MINOR, default=0),
    )


def order_key(row: Values) -> str:
    """The order that a row of either file names. Raises InvalidInput."""
    return values.text(row, "order_id", longest=LONGEST_ORDER_ID)


def whole_order(
    given: ImportedOrder,
    lines: Sequence[ImportedLine],
    *,
    source: str,
    programme: str,
    categories: Mapping[str, str],
    now: datetime,
) -> Order:
    """The order as the rules know it, its lines in the order of their file.

    `categories`: those of the SKUs that the catalogue has.

    Raises InvalidInput with the column of the orders file.
    """
    if not lines:
        raise InvalidInput("order_id", "NO_LINES")
    if len(lines) > MOST_LINES:
        raise InvalidInput("order_id", "TOO_MANY")
    for column, said, summed in (
        ("paid_cents", given.paid, sum(line.paid for line in lines)),
        ("discount_cents", given.discount, sum(line.discount for line in lines)),
    ):
        if said is not None and said != summed:
            raise InvalidInput(column, "SUM_DIFFERS")
    order = Order(
        source=source,
        external_id=given.order_id,
        programme=programme,
        store=given.store,
        channel=given.channel,
        status=given.status,
        placed_at=given.placed_at,
        paid_at=given.paid_at,
        completed_at=given.completed_at,
        currency=given.currency,
        lines=tuple(
            OrderLine(
                number=number,
                sku=line.sku,
                category=categories.get(line.sku),
                quantity=line.quantity,
                paid=line.paid,
                discount=line.discount,
            )
            for number, line in enumerate(lines, start=1)
        ),
        freight=given.freight,
        tax=given.tax,
    )
    try:
        check(order, now=now)
    except InvalidInput as no:
        raise InvalidInput(_COLUMNS.get(no.field, no.field), no.reason) from None
    return order


_COLUMNS = {
    "placedAt": "placed_at",
    "paidAt": "paid_at",
    "completedAt": "completed_at",
    "freight": "freight_cents",
    "tax": "tax_cents",
}
"""The rules speak of the schema's fields, a report of the file's columns."""


def _status(row: Values) -> OrderStatus:
    word = values.given(row, "status")
    if word is None:
        return OrderStatus.COMPLETED
    try:
        status = OrderStatus(word)
    except ValueError:
        raise InvalidInput("status", "MALFORMED") from None
    if status is OrderStatus.CANCELLED:
        raise InvalidInput("status", "MALFORMED")
    return status


def _minor_or_none(row: Values, column: str) -> int | None:
    return None if values.given(row, column) is None else values.whole(row, column, most=MOST_MINOR)


def _nested(line: int, row: Values) -> tuple[ImportedLine, ...] | None:
    nested = values.given(row, "lines")
    if nested is None:
        return None
    if not isinstance(nested, list):
        raise InvalidInput("lines", "MALFORMED")
    if len(nested) > MOST_LINES:
        raise InvalidInput("lines", "TOO_MANY")
    found = []
    for place, each in enumerate(nested):
        if not isinstance(each, dict):
            raise InvalidInput(f"lines.{place}", "MALFORMED")
        strange = next((name for name in each if name not in _NESTED), None)
        if strange is not None:
            raise InvalidInput(f"lines.{place}.{strange[:60]}", "UNKNOWN_COLUMN")
        try:
            found.append(imported_line(line, each))
        except InvalidInput as no:
            raise InvalidInput(f"lines.{place}.{no.field}", no.reason) from None
    return tuple(found)
