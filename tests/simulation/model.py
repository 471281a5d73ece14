"""What points do, said once more and as plainly as possible: no database, no pages, no hashes.

Written from the semantics and not from the code. Time counts half hours: points wake and die at whole hours
(even numbers), people act and holds end in the middle of an hour (odd numbers).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

DAY = 48
NEVER = 10**9
PENDING, LIVES, EXTENDED = DAY, 5 * DAY, 3
"""Earned points wait a day, live five days more; points that come back to a dead lot live three days."""


class Refused(Exception):
    """With the code and the figures of the no."""

    def __init__(self, code: str, **figures: int) -> None:
        self.code, self.figures = code, figures
        super().__init__(f"{code} {figures}")


@dataclass(slots=True, eq=False)
class Lot:
    number: int
    """In the order in which they were made."""
    left: int
    earned: float
    wakes: int | None
    """When it can be spent; None: it can."""
    dies: int


Pieces = list[tuple[Lot, int]]


@dataclass(slots=True, eq=False)
class Hold:
    number: int
    pieces: Pieces
    """What is still held, the next to capture first."""
    ends: int
    points: int
    captured: int = 0
    released: int = 0

    @property
    def open(self) -> int:
        return sum(points for _, points in self.pieces)


@dataclass(slots=True, eq=False)
class Order:
    quantities: list[int]
    shares: list[int]
    lot: Lot | None
    back: list[int]
    """Pieces of each line that came back."""


class Member:
    def __init__(self) -> None:
        self.lots: list[Lot] = []
        self.holds: list[Hold] = []
        self.spends: list[Pieces] = []
        """A spend that was taken back is empty."""
        self.orders: list[Order] = []
        self.owed = 0
        self.written: Counter[tuple[str, int]] = Counter()
        self._made = 0

    # What there is

    @property
    def available(self) -> int:
        return sum(lot.left for lot in self.lots if lot.wakes is None)

    @property
    def pending(self) -> int:
        return sum(lot.left for lot in self.lots if lot.wakes is not None)

    @property
    def held(self) -> int:
        return sum(hold.open for hold in self.holds)

    def total(self, *kinds: str) -> int:
        return sum(points * times for (kind, points), times in self.written.items() if kind in kinds)

    # What happens by itself

    def book(self, now: int) -> None:
        """At one instant points wake first, then holds end, then points die."""
        while True:
            due: list[tuple[int, int, int, Lot | Hold]] = []
            for lot in self.lots:
                if lot.left:
                    kind = 2 if lot.wakes is None else 0
                    due.append((lot.dies if lot.wakes is None else lot.wakes, kind, lot.number, lot))
            due += [(hold.ends, 1, hold.number, hold) for hold in self.holds if hold.open]
            first = min(due, key=lambda each: each[:3], default=None)
            if first is None or first[0] > now:
                return
            at, _, _, what = first
            if isinstance(what, Hold):
                self._release(what, what.open, at)
            elif what.wakes is not None:
                what.wakes = None
                self._write("ACTIVATE", what.left)
                self._repay()
            else:
                self._die(what)

    # What people do

    def grant(self, kind: str, points: int, now: int, dies: int) -> None:
        self.book(now)
        self._open(points, now, None, dies)
        self._write(kind, points)
        self._repay()

    def spend(self, points: int, now: int) -> None:
        self.spends.append(self.take("SPEND", points, now))

    def take(self, kind: str, points: int, now: int) -> Pieces:
        self.book(now)
        if points > self.available:
            raise Refused("INSUFFICIENT_POINTS", requested=points, available=self.available)
        self._write(kind, points)
        return self._from(self._living(), points)

    def unspend(self, number: int, now: int) -> None:
        """Take a spend back."""
        self.book(now)
        pieces = self.spends[number]
        if not pieces:
            raise Refused("ENTRY_ALREADY_REVERSED")
        self.spends[number] = []
        self._write("SPEND_RETURN", sum(points for _, points in pieces))
        for lot, points in pieces:
            if lot.dies <= now:
                days = now // DAY + EXTENDED + 1
                self._open(points, now, None, days * DAY, parent=lot)
            else:
                lot.left += points
        self._repay()

    def hold(self, points: int, now: int, hours: int) -> None:
        self._made += 1
        number = self._made
        pieces = self.take("HOLD", points, now)
        self.holds.append(Hold(number, pieces, now + 2 * hours, points))

    def capture(self, hold: Hold, points: int | None, now: int) -> None:
        points = self._part(hold, points, now)
        self._write("CAPTURE", points)
        hold.captured += points
        self.spends.append(_off(hold.pieces, points))

    def release(self, hold: Hold, points: int | None, now: int) -> None:
        self._release(hold, self._part(hold, points, now), now)

    def order(self, paid: list[int], quantities: list[int], now: int, at: int) -> None:
        """One point for a whole yuan of the order; the lines share them by largest remainder.

        What has become due is booked before the order is written, however long ago it was paid.
        """
        self.book(now)
        points = sum(paid) // 100
        lot = None
        if points:
            lot = self._open(points, at, at + PENDING, at + PENDING + LIVES)
            self._write("EARN_PENDING", points)
        self.orders.append(Order(quantities, shared(points, paid), lot, [0] * len(paid)))
        self.book(now)

    def give_goods_back(self, order: Order, pieces: list[int], now: int) -> None:
        """So many pieces of each line. What they earned is taken from the order's own points, then from what
        else is there, and the rest is owed."""
        self.book(now)
        for number, (line, before, quantity) in enumerate(
            zip(pieces, order.back, order.quantities, strict=True), start=1
        ):
            if line and before + line > quantity:
                raise Refused("RETURN_TOO_LARGE", line=number)
        before = _earned_back(order)
        order.back = [a + b for a, b in zip(order.back, pieces, strict=True)]
        points = _earned_back(order) - before
        if not points:
            return
        own = [order.lot] if order.lot is not None else []
        left = points - _sum(self._from([lot for lot in own if lot.wakes is not None], points))
        left -= _sum(self._from([lot for lot in own if lot.wakes is None], left))
        left -= _sum(self._from(self._living(), left))
        self.owed += left
        self._write("REVERSE", points)

    def receive(self, pieces: Pieces, now: int) -> None:
        """What another member hands over: each keeps the end that it had."""
        self.book(now)
        self._write("TRANSFER_IN", _sum(pieces))
        for lot, points in pieces:
            self._open(points, now, None, lot.dies)
        self._repay()

    # Steps

    def _living(self) -> list[Lot]:
        """Those that die next come first, then those that were earned first."""
        living = [lot for lot in self.lots if lot.left and lot.wakes is None]
        return sorted(living, key=lambda lot: (lot.dies, lot.earned, lot.number))

    def _from(self, lots: list[Lot], points: int) -> Pieces:
        pieces = []
        for lot in lots:
            part = min(lot.left, points)
            if part:
                lot.left -= part
                points -= part
                pieces.append((lot, part))
        return pieces

    def _open(
        self, points: int, earned: int, wakes: int | None, dies: int, *, parent: Lot | None = None
    ) -> Lot:
        self._made += 1
        # Of two things in the same half hour the later one is later; an order is paid on the hour. What lives
        # on in a child was earned when its parent was.
        fine = earned if wakes is not None else earned + self._made / 1_000_000
        if parent is not None:
            fine = parent.earned
        lot = Lot(self._made, points, fine, wakes, dies)
        self.lots.append(lot)
        return lot

    def _die(self, lot: Lot) -> None:
        self._write("EXPIRE", lot.left)
        lot.left = 0

    def _repay(self) -> None:
        points = min(self.owed, self.available)
        if points:
            self._from(self._living(), points)
            self.owed -= points
            self._write("REPAY", points)

    def _part(self, hold: Hold, points: int | None, now: int) -> int:
        self.book(now)
        if not hold.open:
            raise Refused("HOLD_IS_OVER", captured=hold.captured, released=hold.released)
        if points is not None and points > hold.open:
            raise Refused("HOLDS_LESS", requested=points, held=hold.open)
        return hold.open if points is None else points

    def _release(self, hold: Hold, points: int, now: int) -> None:
        """The last ones first; what has died meanwhile dies now."""
        hold.released += points
        self._write("RELEASE", points)
        hold.pieces.reverse()
        back = _off(hold.pieces, points)
        hold.pieces.reverse()
        for lot, part in back:
            lot.left += part
        for lot, _ in back:
            if lot.left and lot.dies <= now:
                self._die(lot)
        self._repay()

    def _write(self, kind: str, points: int) -> None:
        self.written[kind, points] += 1


def shared(points: int, weights: list[int]) -> list[int]:
    """Largest remainder; of equal ones the earlier."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    parts = [points * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda n: (-(points * weights[n] % whole), n))
    for n in order[: points - sum(parts)]:
        parts[n] += 1
    return parts


def _earned_back(order: Order) -> int:
    lines = zip(order.shares, order.back, order.quantities, strict=True)
    if order.back == order.quantities:
        return sum(order.shares)
    return sum(share * back // quantity for share, back, quantity in lines)


def _off(pieces: Pieces, points: int) -> Pieces:
    """Take so many points off the front of the pieces."""
    taken: Pieces = []
    while points:
        lot, there = pieces[0]
        part = min(there, points)
        points -= part
        taken.append((lot, part))
        if part == there:
            pieces.pop(0)
        else:
            pieces[0] = (lot, there - part)
    return taken


def _sum(pieces: Pieces) -> int:
    return sum(points for _, points in pieces)
