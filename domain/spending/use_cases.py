"""What callers can do with points: spend them, or set them aside and then capture or release them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import EntryId, HoldId, MemberId
from domain.kernel.refusal import InvalidInput
from domain.members.named import MemberName
from domain.members.refusals import NotEnrolled
from domain.members.standing import Standing, require_active
from domain.members.use_cases import find_named
from domain.points.entry import Cause, CauseKind, Entry, EntryKind
from domain.points.facts import facts_of
from domain.points.hold import LONGEST_TERM, STANDARD_TERM, Hold
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.refusals import InsufficientPoints, NothingToSpend
from domain.points.spend import Spend
from domain.points.use_cases import book_members, lock_member
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme, WalletType
from domain.programme.refusals import UnknownWalletType, WrongCurrency
from domain.spending.order import PaidOrder, check_order
from domain.spending.refusals import HoldIsOver, HoldsLess, PointsPayNoOrders, UnknownHold, WalletNotSpendable
from domain.spending.results import (
    PointsHeld,
    PointsReleased,
    PointsSpent,
    held_from_plain,
    held_to_plain,
    released_from_plain,
    released_to_plain,
    spent_from_plain,
    spent_to_plain,
)
from domain.spending.terms import SpendLimit, Use, bill_of, exactly, refusal_of, usable
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class UsePoints:
    """So many points of a member, for an order where there is one."""

    member: MemberName
    programme: str | None = None
    wallet: str = POINTS
    points: int
    up_to: bool = False
    """As many of them as can be used; else all of them or none."""
    order: PaidOrder | None = None
    key: RequestKey


async def spend_points(command: UsePoints, begin: Begin) -> Answer[PointsSpent]:
    """Take points from a member, for an order by the wallet type's spend terms, else as they are asked for.

    Raises InvalidInput, NothingToSpend, UnknownMember, UnknownProgramme, UnknownWalletType, NotEnrolled,
    MembershipNotActive, WalletNotSpendable, PointsPayNoOrders, WrongCurrency, OrderTooSmall, NotInUnits,
    TooManyForOrder, InsufficientPoints, IdempotencyKeyReused.
    """
    _check(command)

    async def effect(work: Work) -> PointsSpent:
        account = await _open(command, work)
        use = await decide_use(command, account, work)
        page, order, spend_id = account.page, command.order, work.new_id()
        await work.points.lots_to_cover(page, use.points)
        entry = page.debit(
            EntryKind.SPEND,
            use.points,
            at=account.standing.moment,
            because=Because(cause=Cause(CauseKind.SPEND, spend_id.hex), idempotency_key=command.key.key),
            entry_id=spend_id,
        )
        spend = Spend(
            id=spend_id,
            member_id=page.account.member_id,
            wallet_type_id=page.account.wallet_type_id,
            points=use.points,
            minor=use.minor,
            order_source=order.source if order else None,
            order_external_id=order.external_id if order else None,
        )
        await record_account(account, work, spend)
        return PointsSpent(
            entry=EntryId(entry.member_id, entry.id),
            points=use.points,
            minor=use.minor,
            currency=account.programme.currency,
            language=account.programme.locale,
            limit=use.limit,
            available=page.account.available,
        )

    return await once(command.key, begin, effect, to_plain=spent_to_plain, from_plain=spent_from_plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldPoints(UsePoints):
    """The same, set aside for a while."""

    term: timedelta = STANDARD_TERM


async def hold_points(command: HoldPoints, begin: Begin) -> Answer[PointsHeld]:
    """Set points aside, by the same terms as `spend_points` and with the same noes. Until the hold ends its
    points neither die nor can be used for anything else; what is left of it then is released by itself."""
    _check(command)
    if not timedelta(seconds=1) <= command.term <= LONGEST_TERM:
        raise InvalidInput("seconds", "OUT_OF_RANGE")

    async def effect(work: Work) -> PointsHeld:
        account = await _open(command, work)
        use = await decide_use(command, account, work)
        made = await set_aside(account, use, command.order, work, term=command.term, key=command.key.key)
        await record_account(account, work)
        return PointsHeld(
            hold=HoldId(made.member_id, made.id),
            entry=EntryId(made.member_id, made.entry_id),
            limit=use.limit,
            available=account.page.account.available,
        )

    return await once(command.key, begin, effect, to_plain=held_to_plain, from_plain=held_from_plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndHold:
    """Capture or release points of a hold."""

    hold: HoldId
    points: int | None = None
    """None: all that it still holds."""
    key: RequestKey


async def capture_points(command: EndHold, begin: Begin) -> Answer[PointsSpent]:
    """Spend points that are held, even if they would have died meanwhile: that was decided when they were set
    aside. Raises NothingToSpend, UnknownHold, MembershipNotActive, HoldIsOver, HoldsLess,
    IdempotencyKeyReused."""
    _check_part(command)

    async def effect(work: Work) -> PointsSpent:
        account, hold = await _open_hold(command, work)
        require_active(account.standing)
        points = _part_of(hold, command.points)
        entry, spend = captured(account, hold, points, key=command.key.key)
        await record_account(account, work, spend)
        return PointsSpent(
            entry=EntryId(entry.member_id, entry.id),
            points=points,
            minor=spend.minor,
            currency=account.programme.currency,
            language=account.programme.locale,
            limit=None,
            available=account.page.account.available,
        )

    return await once(command.key, begin, effect, to_plain=spent_to_plain, from_plain=spent_from_plain)


async def release_points(command: EndHold, begin: Begin) -> Answer[PointsReleased]:
    """Give held points back; those that would have died meanwhile die now. A membership in any state may do
    it. Raises NothingToSpend, UnknownHold, HoldIsOver, HoldsLess, IdempotencyKeyReused."""
    _check_part(command)

    async def effect(work: Work) -> PointsReleased:
        account, hold = await _open_hold(command, work)
        points = _part_of(hold, command.points)
        entry = released(account, hold, points, key=command.key.key)
        await record_account(account, work)
        return PointsReleased(
            entry=EntryId(entry.member_id, entry.id),
            points=points,
            available=account.page.account.available,
        )

    return await once(command.key, begin, effect, to_plain=released_to_plain, from_plain=released_from_plain)


async def release_timed_out(begin: Begin, *, limit: int = 100) -> int:
    """Book the end of holds whose time is over, for at most so many members, each in a transaction of its
    own.

    Whoever writes to the account next would book the same. Returns how many members were looked at: call
    again until it is 0.
    """
    async with begin() as work:
        members = await work.holds.timed_out(limit=limit)
        # Whatever their age: the lock compares.
        programmes = {code: await work.programmes.find(code) for code in {code for _, code in members}}
    for member_id, code in members:
        await book_members([member_id], programmes[code], begin)
    return len(members)


@dataclass(slots=True, kw_only=True)
class OpenAccount:
    """A member's pages under the lock, and the one that a command is about."""

    standing: Standing
    programme: Programme
    wallet: WalletType
    pages: dict[UUID, Page]

    @property
    def page(self) -> Page:
        return self.pages[self.wallet.id]


async def record_account(account: OpenAccount, work: Work, *spends: Spend) -> None:
    """Write what the pages have become."""
    pages = list(account.pages.values())
    await work.points.record(pages, new_spends=spends, facts=facts_of(pages))


async def set_aside(
    account: OpenAccount, use: Use, order: PaidOrder | None, work: Work, *, term: timedelta, key: str
) -> Hold:
    """A hold on the account's page; recording it is the caller's."""
    page, moment, hold_id = account.page, account.standing.moment, work.new_id()
    await work.points.lots_to_cover(page, use.points)
    return page.hold(
        Hold(
            id=hold_id,
            member_id=page.account.member_id,
            wallet_type_id=page.account.wallet_type_id,
            entry_id=hold_id,
            points=use.points,
            pieces=(),
            made_at=moment,
            expires_at=moment + term,
            minor=use.minor,
            order_source=order.source if order else None,
            order_external_id=order.external_id if order else None,
        ),
        because=Because(cause=Cause(CauseKind.HOLD, hold_id.hex), idempotency_key=key),
    )


def captured(account: OpenAccount, hold: Hold, points: int, *, key: str) -> tuple[Entry, Spend]:
    """Held points are spent on the account's page."""
    minor = None
    if hold.minor is not None:
        minor = hold.minor_of(hold.captured + points) - hold.minor_of(hold.captured)
    because = Because(cause=Cause(CauseKind.HOLD, hold.id.hex), idempotency_key=key)
    entry = account.page.capture(hold.id, points, at=account.standing.moment, because=because)
    spend = Spend(
        id=entry.id,
        member_id=hold.member_id,
        wallet_type_id=hold.wallet_type_id,
        hold_id=hold.id,
        skip=hold.captured,
        points=points,
        minor=minor,
        order_source=hold.order_source,
        order_external_id=hold.order_external_id,
    )
    return entry, spend


def released(account: OpenAccount, hold: Hold, points: int, *, key: str | None = None) -> Entry:
    """Held points come back on the account's page."""
    because = Because(cause=Cause(CauseKind.HOLD, hold.id.hex), idempotency_key=key)
    return account.page.release(hold.id, points, at=account.standing.moment, because=because)


def spendable_wallet(programme: Programme, code: str) -> WalletType:
    """Raises UnknownWalletType, WalletNotSpendable."""
    wallet = programme.wallet_by_code.get(code)
    if wallet is None:
        raise UnknownWalletType(code)
    if not wallet.spendable:
        raise WalletNotSpendable(code)
    return wallet


async def _open(command: UsePoints, work: Work) -> OpenAccount:
    programme = await work.programmes.find(command.programme)
    standing, programme = await _lock_named(command.member, programme, work)
    wallet = spendable_wallet(programme, command.wallet)
    require_active(standing)
    pages = open_pages(standing, programme, new_id=work.new_id)
    return OpenAccount(standing=standing, programme=programme, wallet=wallet, pages=pages)


async def _lock_named(name: MemberName, programme: Programme, work: Work) -> tuple[Standing, Programme]:
    """As `lock_member`, of the member of that id or card. Whoever is locked and takes part exists; only of
    others it is asked. Raises UnknownMember, NotEnrolled."""
    member_id = name.id if name.card_number is None else None
    if member_id is None:
        return await lock_member(await find_named(name, work), programme, work)
    try:
        standing, programme = await lock_member(member_id, programme, work)
    except NotEnrolled:
        await find_named(name, work)
        raise
    if standing.status.has_ended:
        await find_named(name, work)
    return standing, programme


async def _open_hold(command: EndHold, work: Work) -> tuple[OpenAccount, Hold]:
    code = await work.holds.programme_of(command.hold)
    if code is None:
        raise UnknownHold
    programme = await work.programmes.find(code)
    standing, programme = await lock_member(MemberId(command.hold.member), programme, work)
    pages = open_pages(standing, programme, new_id=work.new_id)
    for wallet_id, page in pages.items():
        if await work.points.know_hold(page, command.hold.value):
            wallet = programme.wallet_by_id[wallet_id]
            account = OpenAccount(standing=standing, programme=programme, wallet=wallet, pages=pages)
            return account, page.holds[command.hold.value]
    raise UnknownHold


async def decide_use(command: UsePoints, account: OpenAccount, work: Work) -> Use:
    """How many points it takes and what they are worth. Raises what `spend_points` can hear of it."""
    available = account.page.account.available
    order = command.order
    if order is None:
        return _without_order(command, available)
    currency, wallet = account.programme.currency, account.wallet
    if order.total.currency != currency:
        raise WrongCurrency(expected=currency, got=order.total.currency)
    terms = wallet.terms.spending
    if terms is None:
        raise PointsPayNoOrders(wallet.code)
    member_id = MemberId(account.standing.member_id)
    pages = account.pages
    spends = await work.points.spends_of_order(member_id, order.source, order.external_id)
    stored = await work.holds.open_for_order(member_id, order.source, order.external_id)
    bill = bill_of(
        order.total.minor,
        [each for each in spends if each.wallet_type_id in pages],
        # Those whose time is over were released on their page a moment ago.
        [
            pages[each.wallet_type_id].holds.get(each.id, each)
            for each in stored
            if each.wallet_type_id in pages
        ],
        wallet_type_id=wallet.id,
    )
    if not command.up_to:
        return exactly(terms, bill, currency, wanted=command.points)
    use = usable(terms, bill, wanted=command.points, available=available)
    if not use.points:
        raise refusal_of(use, terms, bill, currency, wanted=command.points, available=available)
    return use


def _without_order(command: UsePoints, available: int) -> Use:
    if not command.up_to or available >= command.points:
        return Use(command.points)
    if not available:
        raise InsufficientPoints(requested=command.points, available=0)
    return Use(available, limit=SpendLimit.BALANCE)


def _check(command: UsePoints) -> None:
    """Before the key is claimed: whoever mistypes may correct it under the same key."""
    if not command.points:
        raise NothingToSpend
    if command.order is not None:
        check_order(command.order)


def _check_part(command: EndHold) -> None:
    if command.points == 0:
        raise NothingToSpend


def _part_of(hold: Hold, points: int | None) -> int:
    if not hold.open:
        raise HoldIsOver(points=hold.points, captured=hold.captured, released=hold.released)
    if points is not None and points > hold.open:
        raise HoldsLess(requested=points, held=hold.open)
    return hold.open if points is None else points
