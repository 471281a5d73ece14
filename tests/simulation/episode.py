"""The same operations on Laurel and on the model, one after the other, compared after each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.idempotency import RequestKey
from domain.kernel.ids import EntryId, HoldId
from domain.kernel.periods import NEVER, Rounding, Span, Unit, day_of, midnight
from domain.kernel.refusal import Refusal
from domain.members.named import MemberName
from domain.orders.deliveries.use_cases import Deliver, OrderName, deliver
from domain.orders.returns import AskedLine, Return
from domain.orders.use_cases import RecordOrder, record_order
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.facts import facts_of
from domain.points.lot import NewLot
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.terms import AfterPeriod, Rolling
from domain.points.use_cases import book_due, book_members, lock_member
from domain.points.wallet import MOST_POINTS, TransferTerms, WalletTerms
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme
from domain.reversals.use_cases import ReverseEntry, reverse_entry
from domain.spending.use_cases import (
    EndHold,
    HoldPoints,
    UsePoints,
    capture_points,
    hold_points,
    release_points,
    spend_points,
)
from domain.staff.audit import Origin
from domain.tiers.presets import three_tiers
from domain.transfers.use_cases import TransferPoints, transfer_points
from domain.work import Begin
from persistence.database import rows, transaction, value
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES, StoredProgrammes
from tests import bought, make
from tests.simulation import model
from tests.simulation.comparing import Difference, agree, agree_in_full
from tests.simulation.operations import MEMBERS, Operation, recent

HALF_HOUR = timedelta(minutes=30)


async def a_programme(number: int = 0) -> Programme:
    """With the terms that the model has. Each lane of a run has one of its own, for its clock."""
    extra: dict[str, Any] = {} if number == 0 else {"stores": (), "channels": ()}
    made = await make.programme(
        code=f"sim{number}",
        is_default=number == 0,
        pending=AfterPeriod(Span(1, Unit.DAY)),
        tiers=three_tiers()[:1],
        sandbox=True,
        terms=WalletTerms(extend_days=model.EXTENDED, transfers=TransferTerms(most_points=MOST_POINTS)),
        **extra,
    )
    store = StoredProgrammes()
    async with transaction():
        points = replace(made.wallet_by_code[POINTS], expiry=Rolling(Span(5, Unit.DAY), Rounding.EXACT))
        await store.save_wallet_type(made.id, points, at=await value("SELECT now()"))
        await store.raise_version(made.id)
    COPIES.forget()
    return await store.find(made.code)


class Episode:
    """Some members, their accounts and what the model has of them."""

    def __init__(self, begin: Begin, programme: Programme) -> None:
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self._begin, self._programme = begin, programme
        self._wallet = programme.wallet_by_code[POINTS]
        self._now = 1
        """In half hours since `_base`."""

    async def open(self) -> None:
        """At half past midnight of the programme's next day."""
        await self._put_forward(seconds=0)
        zone = self._programme.zone
        clock = await value(
            "SELECT now() + make_interval(secs => clock_offset_seconds) FROM programmes WHERE id = $1",
            self._programme.id,
        )
        self._base = midnight(day_of(clock, zone) + timedelta(days=1), zone)
        wait = self._base + HALF_HOUR - clock
        await self._put_forward(seconds=int(wait.total_seconds()) + 1)
        self._began = await value("SELECT now()")
        self.members = [
            await make.member(self._begin, programme=self._programme.code, external_id=make.key())
            for _ in range(MEMBERS)
        ]
        self.models = [model.Member() for _ in self.members]
        self._spends: list[list[EntryId]] = [[] for _ in self.members]
        self._holds: list[list[HoldId]] = [[] for _ in self.members]
        self._orders: list[list[str]] = [[] for _ in self.members]

    async def run(self, operations: Sequence[Operation]) -> None:
        """Raises Difference."""
        for place, operation in enumerate(operations):
            try:
                await self._do(operation)
            except Exception as broken:
                told = str(broken) if isinstance(broken, Difference) else repr(broken)
                raise Difference(f"at {place}, {operation}: {told}") from broken
        await self._close()

    async def _do(self, operation: Operation) -> None:
        act = getattr(self, f"_{operation.kind}")
        what = await act(operation)
        if what is None:  # nothing there that it could be done to
            return
        mine, theirs, members = what
        self.done[operation.kind] += 1
        expected: model.Refused | None = None
        told: Refusal | None = None
        try:
            mine()
        except model.Refused as no:
            expected = no
        try:
            await theirs()
        except Refusal as no:
            told = no
        if expected is not None or told is not None:
            self._agree_on_no(expected, told)
            self.refused[operation.kind] += 1
            return
        for member in members:
            await self._agree(member)

    def _agree_on_no(self, expected: model.Refused | None, told: Refusal | None) -> None:
        if expected is None or told is None or expected.code != told.code:
            raise Difference(f"the model says {expected!r}, Laurel {told!r}")
        figures = {name: told.figures().get(name) for name in expected.figures}
        if figures != expected.figures:
            raise Difference(f"{told.code} with {figures}, and the model has {expected.figures}")

    # Operations: what the model does, what Laurel does, whose accounts change

    async def _spend(self, asked: Operation) -> Any:
        async def theirs() -> None:
            answer = await spend_points(UsePoints(**self._use(asked)), self._begin)
            self._spends[asked.member].append(answer.result.entry)

        return lambda: self._of(asked).spend(asked.points, self._now), theirs, [asked.member]

    async def _hold(self, asked: Operation) -> Any:
        hours = 6 + asked.hours % 19

        async def theirs() -> None:
            command = HoldPoints(**self._use(asked), term=timedelta(hours=hours))
            self._holds[asked.member].append((await hold_points(command, self._begin)).result.hold)

        return lambda: self._of(asked).hold(asked.points, self._now, hours), theirs, [asked.member]

    async def _capture(self, asked: Operation) -> Any:
        if not self._holds[asked.member]:
            return None
        mine, command = self._end(asked)

        async def theirs() -> None:
            self._spends[asked.member].append((await capture_points(command, self._begin)).result.entry)

        points = command.points
        return lambda: self._of(asked).capture(mine, points, self._now), theirs, [asked.member]

    async def _release(self, asked: Operation) -> Any:
        if not self._holds[asked.member]:
            return None
        mine, command = self._end(asked)

        async def theirs() -> None:
            await release_points(command, self._begin)

        points = command.points
        return lambda: self._of(asked).release(mine, points, self._now), theirs, [asked.member]

    async def _order(self, asked: Operation) -> Any:
        paid, quantities = [each[0] for each in asked.parts], [each[1] for each in asked.parts]
        at = 2 * max(0, self._now // 2 - asked.which % 30)
        name = make.key()

        async def theirs() -> None:
            when = self._instant(at)
            lines = [
                bought.line(number, amount, quantity=quantity)
                for number, (amount, quantity) in enumerate(asked.parts, start=1)
            ]
            order = bought.order(name, when, *lines, source="sim", programme=self._programme.code)
            command = RecordOrder(
                order=order,
                programme=self._programme.code,
                member_id=self.members[asked.member].id,
                received_at=self._instant(self._now),
                key=self._key(asked),
            )
            await record_order(command, self._begin)
            # Points of a late order may have become due long ago, and are booked by whatever is next.
            programme = await StoredProgrammes().current(self._programme.code)
            await book_members([self.members[asked.member].id], programme, self._begin)

        self._orders[asked.member].append(name)
        return lambda: self._of(asked).order(paid, quantities, self._now, at), theirs, [asked.member]

    async def _goods_back(self, asked: Operation) -> Any:
        if not self._orders[asked.member]:
            return None
        which = recent(asked, self._orders[asked.member])
        mine = self._of(asked).orders[which]
        left = [quantity - back for quantity, back in zip(mine.quantities, mine.back, strict=True)]
        pieces = [0] * len(left)
        for number, (_, quantity) in enumerate(asked.parts[: len(left)]):
            pieces[number] = left[number] if asked.whole else quantity
        if not any(pieces):
            return None

        async def theirs() -> None:
            lines = tuple(AskedLine(number, each) for number, each in enumerate(pieces, start=1) if each)
            command = Deliver(
                order=OrderName("sim", self._orders[asked.member][which]),
                delivery=Return(id=new_uuid(), source="sim", external_id=make.key(), lines=lines),
                received_at=self._instant(self._now),
                key=self._key(asked),
            )
            await deliver(command, self._begin)

        return lambda: self._of(asked).give_goods_back(mine, pieces, self._now), theirs, [asked.member]

    async def _unspend(self, asked: Operation) -> Any:
        if not self._spends[asked.member]:
            return None
        which = recent(asked, self._spends[asked.member])

        async def theirs() -> None:
            command = ReverseEntry(
                entry=self._spends[asked.member][which],
                reason="a mistake at the till",
                origin=Origin(caller=make.staff()),
                key=self._key(asked),
            )
            await reverse_entry(command, self._begin)

        return lambda: self._of(asked).unspend(which, self._now), theirs, [asked.member]

    async def _transfer(self, asked: Operation) -> Any:
        other = (asked.member + 1 + asked.which % (MEMBERS - 1)) % MEMBERS

        def mine() -> None:
            pieces = self._of(asked).take("TRANSFER_OUT", asked.points, self._now)
            self.models[other].receive(pieces, self._now)

        async def theirs() -> None:
            command = TransferPoints(
                giver=MemberName(id=self.members[asked.member].id),
                receiver=MemberName(id=self.members[other].id),
                programme=self._programme.code,
                points=asked.points,
                key=self._key(asked),
            )
            await transfer_points(command, self._begin)

        return mine, theirs, [asked.member, other]

    async def _credit(self, asked: Operation) -> Any:
        return self._granted(asked, EntryKind.ADJUST_CREDIT)

    async def _bring(self, asked: Operation) -> Any:
        return self._granted(asked, EntryKind.IMPORT)

    def _granted(self, asked: Operation, kind: EntryKind) -> Any:
        dies = model.NEVER if asked.whole else 2 * (self._now // 2 + asked.hours)

        async def theirs() -> None:
            expires_at = NEVER if dies == model.NEVER else self._instant(dies)

            async def credit(page: Page, because: Because, _: Any) -> None:
                at = page.moment
                new = NewLot(points=asked.points, earned_at=at, available_at=at, expires_at=expires_at)
                page.credit(kind, [new], at=at, because=because)

            await self._on_page(asked.member, credit)

        return lambda: self._of(asked).grant(kind, asked.points, self._now, dies), theirs, [asked.member]

    async def _debit(self, asked: Operation) -> Any:
        async def debit(page: Page, because: Because, work: Any) -> None:
            await work.points.lots_to_cover(page, asked.points)
            page.debit(EntryKind.ADJUST_DEBIT, asked.points, at=page.moment, because=because)

        def mine() -> None:
            self._of(asked).take("ADJUST_DEBIT", asked.points, self._now)

        return mine, lambda: self._on_page(asked.member, debit), [asked.member]

    async def _pass(self, asked: Operation) -> Any:
        self._now += 2 * asked.hours
        await self._put_forward(seconds=3600 * asked.hours)
        assert await value("SELECT now()") < self._began + HALF_HOUR * 0.9, "the episode takes too long"
        self.done["pass"] += 1

    async def _night(self, _: Operation) -> Any:
        """As the job does it: up to the last midnight, for those members who have something due."""
        await book_due(
            self._programme,
            self._begin,
            until=self._instant(self._now // model.DAY * model.DAY),
            limit=1_000,
        )
        self.done["night"] += 1

    # What they have in common

    def _of(self, asked: Operation) -> model.Member:
        return self.models[asked.member]

    def _instant(self, at: int) -> datetime:
        return self._base + at * HALF_HOUR

    def _key(self, asked: Operation) -> RequestKey:
        return RequestKey(
            principal_id=make.SERVICE_ID,
            key=make.key(),
            operation="simulation",
            content={},
            member_id=self.members[asked.member].id,
        )

    def _use(self, asked: Operation) -> dict[str, Any]:
        return {
            "member": MemberName(id=self.members[asked.member].id),
            "programme": self._programme.code,
            "points": asked.points,
            "key": self._key(asked),
        }

    def _end(self, asked: Operation) -> tuple[model.Hold, EndHold]:
        which = recent(asked, self._holds[asked.member])
        hold = self._of(asked).holds[which]
        points = None if asked.whole else 1 + asked.points % (hold.open + 1)  # one too many at most
        command = EndHold(hold=self._holds[asked.member][which], points=points, key=self._key(asked))
        return hold, command

    async def _on_page(self, member: int, write: Callable[[Page, Because, Any], Awaitable[None]]) -> None:
        async with self._begin() as work:
            programme = await work.programmes.find(self._programme.code)
            standing, programme = await lock_member(self.members[member].id, programme, work)
            pages = open_pages(standing, programme, new_id=work.new_id)
            because = Because(cause=Cause(CauseKind.STAFF, new_uuid().hex))
            await write(pages[self._wallet.id], because, work)
            await work.points.record(list(pages.values()))
            await work.facts.tell(*facts_of(pages.values()))

    async def _put_forward(self, *, seconds: int) -> None:
        await rows(
            "UPDATE programmes SET version = version + 1, clock_offset_seconds = clock_offset_seconds + $2"
            " WHERE id = $1 RETURNING 1",
            self._programme.id,
            seconds,
        )

    # Comparing

    async def _agree(self, member: int) -> None:
        await agree(self.members[member].id, self._wallet.id, self.models[member])

    async def _close(self) -> None:
        """Book everything that is due, and compare to the last line."""
        programme = await StoredProgrammes().current(self._programme.code)
        for member, mine in zip(self.members, self.models, strict=True):
            await book_members([member.id], programme, self._begin)
            mine.book(self._now)
            await agree_in_full(member.id, self._wallet.id, mine, base=self._base)
