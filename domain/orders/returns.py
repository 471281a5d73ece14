"""What a shop says of an order afterwards, and how much of the order comes back with it.

Everything is reckoned from what has come back of each line in all: of a share, `floor(share * came back /
quantity)`, and the last return takes the rest. So any way to split a return comes to the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any
from uuid import UUID

from domain.kernel.refusal import InvalidInput
from domain.orders.order import MOST_LINES, MOST_QUANTITY, Order, OrderLine, OrderStatus
from domain.orders.refusals import NothingToReturn, OrderIsCancelled, ReturnTooLarge, UnknownOrderLine


class DeliveryKind(StrEnum):
    RETURN = "RETURN"
    CANCELLATION = "CANCELLATION"
    COMPLETION = "COMPLETION"


@dataclass(frozen=True, slots=True)
class AskedLine:
    """So many pieces of a line."""

    number: int
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """Goods come back."""

    id: UUID
    source: str
    """The system that knows the return; with `external_id` unique for ever."""
    external_id: str
    lines: tuple[AskedLine, ...] | None
    """None: everything that has not come back yet."""

    def fingerprint(self, order_source: str, order_external_id: str) -> bytes:
        """Equal for two reports of the same return."""
        parts = [order_source, order_external_id]
        if self.lines is None:
            parts.append("rest")
        else:
            parts += [f"{each.number} {each.quantity}" for each in sorted(self.lines, key=_number)]
        return sha256("\x1f".join(parts).encode()).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancellation:
    """The order is called off: everything that has not come back yet comes back."""

    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """The order was handed over."""

    completed_at: datetime


Delivery = Return | Cancellation | Completion


def kind_of(delivery: Delivery) -> DeliveryKind:
    match delivery:
        case Return():
            return DeliveryKind.RETURN
        case Cancellation():
            return DeliveryKind.CANCELLATION
        case Completion():
            return DeliveryKind.COMPLETION


def check_lines(lines: Sequence[AskedLine]) -> None:
    """Raises InvalidInput for lines that no shop can mean."""
    if not 1 <= len(lines) <= MOST_LINES:
        raise InvalidInput("lines", "OUT_OF_RANGE")
    seen: set[int] = set()
    for i, line in enumerate(lines):
        if not 1 <= line.quantity <= MOST_QUANTITY:
            raise InvalidInput(f"lines.{i}.quantity", "OUT_OF_RANGE")
        if line.number in seen:
            raise InvalidInput(f"lines.{i}.number", "DUPLICATE")
        seen.add(line.number)


@dataclass(frozen=True, slots=True)
class LineBack:
    """A line of the order, how many pieces of it came back before, and how many come back now."""

    line: OrderLine
    before: int
    now: int

    @property
    def after(self) -> int:
        return self.before + self.now

    def part(self, share: int) -> int:
        """How much of the line's share in something comes back now."""
        return _part(share, self.after, self.line.quantity) - _part(share, self.before, self.line.quantity)


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes back now, beside what came back before; every line of the order in its order."""

    lines: tuple[LineBack, ...]

    @property
    def is_whole(self) -> bool:
        """Nothing of the order is left afterwards."""
        return all(each.after == each.line.quantity for each in self.lines)

    @property
    def was_whole(self) -> bool:
        """Nothing of the order was left before."""
        return all(each.before == each.line.quantity for each in self.lines)

    @property
    def goods(self) -> int:
        """What had been paid for what comes back now."""
        return self.of([each.line.paid for each in self.lines])

    def of(self, shares: Sequence[int]) -> int:
        """How much of something comes back now that is shared out over the lines."""
        before = [each.before for each in self.lines]
        return self.total(shares) - (sum(shares) if self.was_whole else self._sum(shares, before))

    def total(self, shares: Sequence[int]) -> int:
        """How much of it has come back in all."""
        after = [each.after for each in self.lines]
        return sum(shares) if self.is_whole else self._sum(shares, after)

    def _sum(self, shares: Sequence[int], came_back: Sequence[int]) -> int:
        each = zip(self.lines, shares, came_back, strict=True)
        return sum(_part(share, pieces, back.line.quantity) for back, share, pieces in each)


def _part(share: int, came_back: int, quantity: int) -> int:
    return share * came_back // quantity if quantity else 0


def _number(line: AskedLine) -> int:
    return line.number


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderState:
    """An order and what was said of it until now."""

    order: Order
    """With its status as it is now."""
    returned: Mapping[int, int]
    """By line number: how many pieces came back; lines of which none did may be missing."""

    def coming(self, delivery: Return | Cancellation) -> Coming:
        """What comes back with it. Raises UnknownOrderLine, ReturnTooLarge, NothingToReturn."""
        lines = self.order.lines
        left = {line.number: line.quantity - self.returned.get(line.number, 0) for line in lines}
        now = left
        if isinstance(delivery, Return):
            if delivery.lines is not None:
                now = self._asked(delivery.lines, left)
            elif not any(left.values()):
                raise NothingToReturn(source=self.order.source, external_id=self.order.external_id)
        return Coming(
            tuple(
                LineBack(line, self.returned.get(line.number, 0), now.get(line.number, 0)) for line in lines
            )
        )

    def _asked(self, asked: Sequence[AskedLine], left: Mapping[int, int]) -> dict[int, int]:
        ordered = {line.number: line.quantity for line in self.order.lines}
        for each in asked:
            if each.number not in left:
                raise UnknownOrderLine(line=each.number, lines=len(left))
            if each.quantity > left[each.number]:
                raise ReturnTooLarge(
                    line=each.number,
                    ordered=ordered[each.number],
                    returned=ordered[each.number] - left[each.number],
                    asked=each.quantity,
                )
        return {each.number: each.quantity for each in asked}

    def completed(self, delivery: Completion) -> Order:
        """Raises OrderIsCancelled and, for a time before the payment, InvalidInput."""
        order = self.order
        if order.status is OrderStatus.CANCELLED:
            raise OrderIsCancelled(source=order.source, external_id=order.external_id)
        if delivery.completed_at < order.paid_at:
            raise InvalidInput("completedAt", "BEFORE_PAID")
        return replace(order, status=OrderStatus.COMPLETED, completed_at=delivery.completed_at)

    def after(self, delivery: Delivery) -> OrderState:
        """The order once that has happened too. Raises what the delivery can hear."""
        match delivery:
            case Completion():
                return replace(self, order=self.completed(delivery))
            case Return() | Cancellation():
                coming = self.coming(delivery)
                order = self.order
                if isinstance(delivery, Cancellation):
                    order = replace(order, status=OrderStatus.CANCELLED, completed_at=None)
                returned = {each.line.number: each.after for each in coming.lines}
                return OrderState(order=order, returned=returned)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedOrder:
    """A member's order as it stands under the lock, with the record of what it earned."""

    id: UUID
    state: OrderState
    counts: bool
    """Whether it still counts as an order: not when all of it came back."""
    decision_id: UUID
    record: Mapping[str, Any]

    @property
    def order(self) -> Order:
        return self.state.order


def delivery_to_plain(delivery: Delivery) -> dict[str, Any]:
    """How it waits for its order."""
    match delivery:
        case Return():
            return {
                "id": delivery.id.hex,
                "source": delivery.source,
                "external_id": delivery.external_id,
                "lines": delivery.lines and [[each.number, each.quantity] for each in delivery.lines],
            }
        case Cancellation():
            return {"id": delivery.id.hex}
        case Completion():
            return {"completed_at": delivery.completed_at.isoformat()}


def delivery_from_plain(kind: DeliveryKind, plain: Mapping[str, Any]) -> Delivery:
    match kind:
        case DeliveryKind.RETURN:
            lines = plain["lines"]
            return Return(
                id=UUID(plain["id"]),
                source=plain["source"],
                external_id=plain["external_id"],
                lines=None if lines is None else tuple(AskedLine(*each) for each in lines),
            )
        case DeliveryKind.CANCELLATION:
            return Cancellation(id=UUID(plain["id"]))
        case DeliveryKind.COMPLETION:
            return Completion(completed_at=datetime.fromisoformat(plain["completed_at"]))
