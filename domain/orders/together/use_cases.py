"""Orders that come at the same time are recorded together.

One transaction for all of them: their keys, their names, the locks of their members, what is known of each,
the decision on each, one after the other, and everything that is written. It does what `record_order` does
for the many orders of which nothing is unusual: new, of a member who is known and takes part, naming what
there is. Of any other it says that it goes alone, and does nothing about it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from domain.idempotency import Answer
from domain.kernel.ids import MemberId
from domain.kernel.periods import day_of
from domain.members.standing import Standing
from domain.orders.awards import cap_keys
from domain.orders.bonuses import Asked, bonus_keys, campaigns_of
from domain.orders.order import Order
from domain.orders.ports import NewOrder
from domain.orders.settlement import Settlement, settle, standing_after
from domain.orders.use_cases import (
    OrderRecorded,
    RecordOrder,
    ask_campaigns,
    record_settlements,
    recorded_to_plain,
    with_categories,
)
from domain.points.caps import CapKey, CapScope
from domain.programme.programme import Programme
from domain.work import Begin, Work

Together = Answer[OrderRecorded] | None
"""None: it goes alone."""


def may_go_together(command: RecordOrder) -> bool:
    """Whether the order may be a usual one: of a member who is named, paid for by no spend that does not name
    the order."""
    return (command.member_id is not None or command.card_number is not None) and not command.tender


class _Apart(Exception):
    """Some of the orders go alone: all is undone, and the others are tried without them."""

    def __init__(self, places: Iterable[int]) -> None:
        super().__init__()
        self.places = frozenset(places)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Coming:
    """An order of which nothing is unusual, as far as was looked."""

    place: int
    """Among the commands."""
    command: RecordOrder
    order: Order
    order_id: UUID
    member_id: MemberId

    @property
    def result(self) -> OrderRecorded:
        return OrderRecorded(order_id=self.order_id, member_id=self.member_id, was_known=False)


async def record_together(
    programme: str | None, commands: Sequence[RecordOrder], begin: Begin
) -> list[Together]:
    """Record those of the orders of which nothing is unusual, each as if it had come alone, in the order in
    which they stand. All are of the programme and checked, `may_go_together` holds for each, no two have one
    key or one name. Raises UnknownProgramme; then nothing was done."""
    alone: frozenset[int] = frozenset()
    while True:
        answers: list[Together] = [None] * len(commands)
        try:
            async with begin() as work:
                for each, settlement in await _record(programme, commands, alone, work):
                    answers[each.place] = Answer(replace(each.result, settlement=settlement), replayed=False)
        except _Apart as found:
            alone |= found.places
        else:
            return answers


async def _record(
    code: str | None, commands: Sequence[RecordOrder], alone: frozenset[int], work: Work
) -> list[tuple[_Coming, Settlement]]:
    programme = await work.programmes.find(code)
    coming, held_at = await _take(await _named(commands, alone, programme, work), programme, work)
    if held_at is None:
        return []
    standings, programme = await _known(coming, programme, held_at, work)
    settlements = await _settle(coming, standings, programme, work)
    await record_settlements(settlements, programme, work)
    await _use_cards(coming, work)
    return list(zip(coming, settlements, strict=True))


def _apart(unusual: Iterable[_Coming]) -> None:
    places = [each.place for each in unusual]
    if places:
        raise _Apart(places)


async def _named(
    commands: Sequence[RecordOrder], alone: frozenset[int], programme: Programme, work: Work
) -> list[_Coming]:
    """Those of whom it is known whose they are, as far as nothing unusual is seen of them already."""
    holders = await _holders(commands, work)
    coming = [
        _Coming(
            place=place,
            command=command,
            order=replace(command.order, programme=programme.code),
            order_id=work.new_id(),
            member_id=member_id,
        )
        for place, command in enumerate(commands)
        if (member_id := command.member_id or holders.get(command.card_number or "")) is not None
        if place not in alone and command.order.currency == programme.currency
    ]
    late = _late(coming, programme)
    return [each for each in coming if each not in late]


async def _take(
    coming: Sequence[_Coming], programme: Programme, work: Work
) -> tuple[list[_Coming], datetime | None]:
    """Those that have their keys, names and locks, and since when. The answer is known before: these orders
    are written, or nothing is."""
    if not coming:
        return [], None
    taking = await work.orders.take(
        [
            NewOrder(
                order=each.order,
                order_id=each.order_id,
                member_id=each.member_id,
                key=each.command.key,
                answer=recorded_to_plain(each.result),
            )
            for each in coming
        ],
        programme,
    )
    _apart(each for each in coming if each.order_id in taking.known)
    taken = [
        replace(each, order=with_categories(each.order, taking.categories))
        for each in coming
        if each.order_id in taking.taken
    ]
    return taken, taking.held_at


async def _holders(commands: Sequence[RecordOrder], work: Work) -> Mapping[str, MemberId]:
    """By the number of the card."""
    numbers = {number for each in commands if (number := _card_of(each)) is not None}
    return await work.members.holders_of_cards(sorted(numbers)) if numbers else {}


def _card_of(command: RecordOrder) -> str | None:
    """The number that says whose the order is."""
    return command.card_number if command.member_id is None else None


async def _use_cards(coming: Sequence[_Coming], work: Work) -> None:
    used = {(each.member_id, number) for each in coming if (number := _card_of(each.command)) is not None}
    if used:
        await work.members.use_cards(sorted(used, key=str))


def _late(coming: Sequence[_Coming], programme: Programme) -> list[_Coming]:
    """Those before which another one of their member's goes, where campaigns are live: what these ask about
    the member, the other one changes."""
    seen: set[MemberId] = set()
    late = []
    for each in coming:
        if each.member_id in seen and campaigns_of(each.order, programme):
            late.append(each)
        seen.add(each.member_id)
    return late


async def _known(
    coming: Sequence[_Coming], programme: Programme, held_at: datetime, work: Work
) -> tuple[list[Standing], Programme]:
    """What was known of each member before any of the orders, and the rules that hold under the locks."""
    wanted = [(each.member_id, each.order.paid_at) for each in coming]
    found = await work.points.of_held(wanted, programme, held_at)
    newest = max((each.programme_version for each in found if each is not None), default=programme.version)
    if newest != programme.version:
        programme = await work.programmes.at_version(programme.id, newest)
        _apart(_late(coming, programme))
        found = await work.points.of_held(wanted, programme, held_at)
    # A membership may have ended since it was looked at.
    _apart(
        each
        for each, standing in zip(coming, found, strict=True)
        if standing is None or standing.status.has_ended
    )
    return [standing for standing in found if standing is not None], programme


async def _settle(
    coming: Sequence[_Coming], standings: Sequence[Standing], programme: Programme, work: Work
) -> list[Settlement]:
    """Decide on each, as the ones before have left the member and the counters of caps."""
    asked: list[Asked | None] = []
    known = []
    for each, standing in zip(coming, standings, strict=True):
        its = await ask_campaigns(each.order, each.member_id, programme, standing, work)
        asked.append(its)
        known.append(standing if its is None else replace(standing, known=its.subject.member))
    keys = [
        sorted({*cap_keys(each.order, programme), *bonus_keys(its, each.order, programme)})
        for each, its in zip(coming, asked, strict=True)
    ]
    used = await _Counters.read(coming, keys, programme, work)
    before: dict[MemberId, list[Settlement]] = defaultdict(list)
    settlements = []
    for place, (each, its) in enumerate(zip(coming, asked, strict=True)):
        earlier = before[each.member_id]
        if earlier and not _is_known_after(earlier, known[place]):
            raise _Apart([each.place])
        standing = _going_on(known[place], earlier, each.order, programme)
        settlement = settle(
            each.order,
            programme,
            replace(standing, used=used.of(each.member_id, keys[place])),
            order_id=each.order_id,
            clock=standing.moment,
            new_id=work.new_id,
            asked=its,
        )
        used.add(settlement)
        earlier.append(settlement)
        settlements.append(settlement)
    return settlements


class _Counters:
    """What is used up of caps, while one order after the other uses more of them."""

    def __init__(self, used: dict[tuple[MemberId | None, CapKey], int]) -> None:
        self._used = used

    @classmethod
    async def read(
        cls, coming: Sequence[_Coming], keys: Sequence[Sequence[CapKey]], programme: Programme, work: Work
    ) -> _Counters:
        own: dict[MemberId, set[CapKey]] = defaultdict(set)
        common: set[CapKey] = set()
        for each, its in zip(coming, keys, strict=True):
            own[each.member_id] |= {key for key in its if key.scope is CapScope.MEMBER}
            common |= {key for key in its if key.scope is CapScope.EVERYBODY}
        used: dict[tuple[MemberId | None, CapKey], int] = {}
        for member_id, its_own in own.items():
            if its_own:
                found = await work.points.used(member_id, programme, sorted(its_own))
                used |= {(member_id, key): count for key, count in found.items()}
        if common:  # the last of all locks
            found = dict(await work.points.used_by_all(programme, sorted(common)))
            used |= {(None, key): count for key, count in found.items()}
        return cls(used)

    def of(self, member_id: MemberId, keys: Sequence[CapKey]) -> dict[CapKey, int]:
        whose = {key: None if key.scope is CapScope.EVERYBODY else member_id for key in keys}
        return {key: self._used[who, key] for key, who in whose.items() if (who, key) in self._used}

    def add(self, settlement: Settlement) -> None:
        member_id = MemberId(settlement.standing.member_id)
        for key, amount in settlement.used.items():
            name = (None if key.scope is CapScope.EVERYBODY else member_id, key)
            self._used[name] = self._used.get(name, 0) + amount


def _is_known_after(earlier: Sequence[Settlement], standing: Standing) -> bool:
    """Whether the figures are known, without counting, once these are settled: one of a window that begins
    with the tier is not where the tier has changed."""
    risen = {ladder.id for each in earlier for ladder, _ in each.places}
    return earlier[-1].counted.keys() == standing.starts.keys() and not any(
        figure.window.ladder in risen for figure in standing.figures
    )


def _going_on(
    standing: Standing, earlier: Sequence[Settlement], order: Order, programme: Programme
) -> Standing:
    """What is known of the member, once its earlier orders of the same batch are settled."""
    if not earlier:
        return standing
    tiers = dict(standing.tiers_at_payment)
    for each in earlier:
        tiers |= {
            moved.ladder.id: moved.move.to_tier for moved in each.moves if moved.move.at <= order.paid_at
        }
    day = day_of(order.paid_at, programme.zone)
    that_day = sum(day_of(each.order.paid_at, programme.zone) == day for each in earlier)
    return replace(
        standing_after(earlier[-1], moment=standing.moment),
        figures=earlier[-1].figures,
        tiers_at_payment=tiers,
        orders_that_day=standing.orders_that_day + that_day,
    )
