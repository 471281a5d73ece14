"""How an admin sets a programme up. Each change locks the programme's row, so changes go one after another,
and raises its version at the end, so that every copy in memory knows itself stale."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from domain.kernel.periods import ALWAYS, Span
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText, check_name
from domain.points.earning import EarnRounding, EarnRule
from domain.points.terms import Expiry, Pending, check_expiry, check_pending
from domain.points.wallet import STANDARD_TERMS
from domain.programme.acts import deed_of, saved, told
from domain.programme.checking import check_rule, check_wallet_terms
from domain.programme.programme import (
    POINTS,
    PROGRESS,
    Channel,
    Programme,
    ProgrammeSettings,
    Store,
    WalletType,
    check_settings,
)
from domain.programme.refusals import NotASandbox, ProgrammeExists, UnknownWalletType
from domain.staff.audit import Deed, Origin
from domain.tiers.checking import check_review, check_tiers
from domain.tiers.ladder import AT_WINDOW_END, Downgrade, Ladder, OnRefund, Review, Tier
from domain.work import Begin, Work

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
MOST_POINTS = 10**6
MOST_FOR_A_MINOR = 50
"""Points for the smallest unit of money: the largest order, a hundredfold by its tier, still fits 53 bits."""
MOST_MINOR = 10**9
MOST_AHEAD = timedelta(days=36_525)
"""A hundred years: so far a sandbox's clock can be put forward in all."""

Changed = TypeVar("Changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateProgramme:
    code: str
    name: LocalText
    currency: str
    time_zone: str
    locale: str
    sandbox: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetEarnRate:
    programme: str | None
    code: str
    wallet: str
    name: LocalText
    points: int
    per_minor: int
    rounding: EarnRounding
    by: str
    valid_from: datetime | None = None
    """From which payment time on; None: from now, and for a rule's first revision since ever."""
    terms: Mapping[str, Any] = field(default_factory=dict)
    """Other fields of an EarnRule: `remainder`, `multipliers`, `caps`, `pending`, `expiry`. Those that are
    not here are as in the revision before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveWalletType:
    programme: str | None
    code: str
    name: LocalText
    spendable: bool
    expiry: Expiry
    pending: Pending
    terms: Mapping[str, Any] = field(default_factory=dict)
    """Fields of WalletTerms. Those that are not here stay as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveSettings:
    programme: str | None
    settings: Mapping[str, int]
    """Fields of ProgrammeSettings. Those that are not here stay as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveLadder:
    programme: str | None
    code: str
    name: LocalText
    tiers: tuple[Tier, ...]
    downgrade: Downgrade
    grace: Span
    by: str
    on_refund: OnRefund = OnRefund.AT_REVIEW
    review: Review = AT_WINDOW_END
    grace_to_month_end: bool = False


async def create_programme(
    command: CreateProgramme, begin: Begin, *, terms: tuple[WalletType, ...], origin: Origin | None = None
) -> UUID:
    """A new programme with its wallet types. The first one of a deployment is its default.

    Raises InvalidInput, ProgrammeExists.
    """
    _check_code(command.code)
    async with begin() as work:
        taken = await work.programmes.codes()
        if command.code in taken:
            raise ProgrammeExists(command.code)
        programme = Programme(
            id=work.new_id(),
            code=command.code,
            name=command.name,
            currency=command.currency,
            time_zone=command.time_zone,
            locale=command.locale,
            is_default=not taken,
            version=1,
            wallets=terms,
            earn_rules=(),
            ladder_revisions=(),
            sandbox=command.sandbox,
        )
        await work.programmes.add(programme, at=work.now)
        await work.facts.tell(told(programme, work.now, "programme.created", programme.code))
        await _write_down(origin, work, saved("programme", programme.code))
        return programme.id


async def set_earn_rate(command: SetEarnRate, begin: Begin, origin: Origin | None = None) -> EarnRule:
    """Set the rate of an earn rule: a new revision, for orders paid from its start on.

    Nothing is rated again. The same rate as the newest revision's changes nothing. Raises InvalidInput,
    UnknownProgramme, UnknownWalletType.
    """
    _check_code(command.code)
    if not 0 <= command.points <= MOST_POINTS:
        raise InvalidInput("points", "OUT_OF_RANGE")
    if not 1 <= command.per_minor <= MOST_MINOR:
        raise InvalidInput("per.amount", "OUT_OF_RANGE")
    if command.points > MOST_FOR_A_MINOR * command.per_minor:
        raise InvalidInput("points", "OUT_OF_RANGE")

    async def change(programme: Programme, work: Work, moment: datetime) -> EarnRule:
        if command.wallet not in programme.wallet_by_code:
            raise UnknownWalletType(command.wallet)
        revisions = [each for each in programme.earn_rules if each.code == command.code]
        rate: dict[str, Any] = {
            "id": work.new_id(),
            "code": command.code,
            "revision": len(revisions) + 1,
            "wallet": command.wallet,
            "name": command.name,
            "points": command.points,
            "per_minor": command.per_minor,
            "rounding": command.rounding,
            "valid_from": command.valid_from or (moment if revisions else ALWAYS),
            **command.terms,
        }
        rule = replace(revisions[-1], **rate) if revisions else EarnRule(**rate)
        check_rule(rule)
        if revisions:
            newest = revisions[-1]
            same = replace(rule, id=newest.id, revision=newest.revision, valid_from=newest.valid_from)
            if same == newest and command.valid_from in (None, newest.valid_from):
                return newest
            if rule.wallet != newest.wallet:
                raise InvalidInput("wallet", "CHANGED")
            if rule.valid_from <= newest.valid_from or rule.valid_from < moment:
                raise InvalidInput("validFrom", "IN_THE_PAST")
        await work.programmes.add_earn_rule(programme.id, rule, at=moment, by=command.by)
        return rule

    return await _change(command.programme, begin, origin, change, "programme.earn_rate_set", command.code)


async def save_wallet_type(command: SaveWalletType, begin: Begin, origin: Origin | None = None) -> WalletType:
    """Add a wallet type or change its name and terms. Lots that exist keep their dates; so do those whose
    dates are not known yet keep their terms.

    Points that die of inactivity have no dates: a wallet type that has such an expiry keeps it. Raises
    InvalidInput, UnknownProgramme.
    """
    _check_code(command.code)
    check_expiry(command.expiry)
    check_pending(command.pending)
    if command.code in (POINTS, PROGRESS) and command.spendable != (command.code == POINTS):
        raise InvalidInput("spendable", "FIXED")

    async def change(programme: Programme, work: Work, moment: datetime) -> WalletType:
        known = programme.wallet_by_code.get(command.code)
        if known is not None and known.spendable != command.spendable:
            raise InvalidInput("spendable", "FIXED")
        if known is not None and known.inactivity not in (None, command.expiry):
            raise InvalidInput("expiry", "FIXED")
        terms = replace(known.terms if known else STANDARD_TERMS, **command.terms)
        check_wallet_terms(terms, spendable=command.spendable)
        wallet = WalletType(
            id=known.id if known else work.new_id(),
            code=command.code,
            name=command.name,
            spendable=command.spendable,
            expiry=command.expiry,
            pending=command.pending,
            terms=terms,
        )
        await work.programmes.save_wallet_type(programme.id, wallet, at=moment)
        return wallet

    return await _change(
        command.programme, begin, origin, change, "programme.wallet_type_saved", command.code
    )


async def save_ladder(command: SaveLadder, begin: Begin, origin: Origin | None = None) -> Ladder:
    """Add a ladder or a new revision of it. Members keep their tiers until an order or a review moves them.

    The first ladder of a programme is its default. Everybody who joined before stands on a new ladder's
    lowest tier. Raises InvalidLadder, InvalidInput, UnknownProgramme, UnknownWalletType.
    """
    _check_code(command.code)
    check_tiers(command.tiers)
    check_review(command.review, command.grace)

    async def change(programme: Programme, work: Work, moment: datetime) -> Ladder:
        ladder = _next_revision(command, programme, at=moment, new_id=work.new_id)
        await work.programmes.add_ladder_revision(programme.id, ladder, at=moment, by=command.by)
        if ladder.revision == 1:
            await work.tiers.place_everybody(programme, ladder, at=moment)
        await work.tiers.look_at_everybody(programme, ladder, at=moment)
        return ladder

    return await _change(command.programme, begin, origin, change, "programme.ladder_saved", command.code)


def draft_of(
    command: SaveLadder, programme: Programme, *, at: datetime, new_id: Callable[[], UUID]
) -> Ladder:
    """What would be saved. Raises InvalidLadder, InvalidInput, UnknownWalletType."""
    _check_code(command.code)
    check_tiers(command.tiers)
    check_review(command.review, command.grace)
    return _next_revision(command, programme, at=at, new_id=new_id)


def _next_revision(
    command: SaveLadder, programme: Programme, *, at: datetime, new_id: Callable[[], UUID]
) -> Ladder:
    _check_packs(command.tiers, programme)
    revisions = [each for each in programme.ladder_revisions if each.code == command.code]
    return Ladder(
        id=revisions[-1].id if revisions else new_id(),
        code=command.code,
        name=command.name,
        is_default=revisions[-1].is_default if revisions else not programme.ladder_revisions,
        revision=len(revisions) + 1,
        valid_from=at if revisions else ALWAYS,
        downgrade=command.downgrade,
        grace=command.grace,
        on_refund=command.on_refund,
        review=command.review,
        grace_to_month_end=command.grace_to_month_end,
        tiers=tuple(sorted(command.tiers, key=lambda tier: tier.rank)),
    )


async def save_settings(
    command: SaveSettings, begin: Begin, origin: Origin | None = None
) -> ProgrammeSettings:
    """Change the programme's settings. Raises InvalidInput, UnknownProgramme."""

    async def change(programme: Programme, work: Work, moment: datetime) -> ProgrammeSettings:
        settings = replace(programme.settings, **command.settings)
        check_settings(settings)
        await work.programmes.save_settings(programme.id, settings)
        return settings

    return await _change(command.programme, begin, origin, change, "programme.settings_saved")


async def advance_clock(
    code: str | None, by: timedelta, begin: Begin, origin: Origin | None = None
) -> datetime:
    """Put the clock of a sandbox forward. What becomes due by it is booked by the next write or night.

    Returns what time it is there now. Raises InvalidInput, NotASandbox, UnknownProgramme.
    """

    async def change(programme: Programme, work: Work, moment: datetime) -> datetime:
        if not programme.sandbox:
            raise NotASandbox(programme.code)
        if by < timedelta(seconds=1) or programme.clock_offset + by > MOST_AHEAD:
            raise InvalidInput("by", "OUT_OF_RANGE")
        await work.programmes.set_clock(programme.id, programme.clock_offset + by)
        return moment + by

    return await _change(code, begin, origin, change, "programme.clock_advanced")


async def save_store(store: Store, begin: Begin, origin: Origin | None = None) -> Store:
    """Add a store or change its name; an inactive one takes no more orders. Raises InvalidInput."""
    _check_code(store.code)
    async with begin() as work:
        await work.programmes.save_store(store, at=work.now)
        await _write_down(origin, work, saved("store", store.code, "name", "active"))
    return store


async def save_channel(channel: Channel, begin: Begin, origin: Origin | None = None) -> Channel:
    """Add a channel or change its name; an inactive one takes no more orders. Raises InvalidInput."""
    _check_code(channel.code)
    async with begin() as work:
        await work.programmes.save_channel(channel, at=work.now)
        await _write_down(origin, work, saved("channel", channel.code, "name", "active"))
    return channel


async def save_category(
    code: str, name: LocalText, parent: str | None, begin: Begin, origin: Origin | None = None
) -> None:
    """Add a product category or change its name and place. Raises InvalidInput for an unknown parent and for
    a circle."""
    _check_category(code)
    async with begin() as work:
        if parent is not None:
            above = await work.programmes.lock_categories_above(parent)
            if not above:
                raise InvalidInput("parent", "UNKNOWN")
            if code in above:
                raise InvalidInput("parent", "CIRCLE")
        await work.programmes.save_category(code, name, parent, at=work.now)
        await _write_down(origin, work, saved("category", code, "name", "parent"))


async def _write_down(origin: Origin | None, work: Work, deed: Deed | None) -> None:
    """`origin`: None where whoever calls writes down what is done."""
    if origin is not None and deed is not None:
        await work.audit.record(origin, deed)


async def _change(
    code: str | None,
    begin: Begin,
    origin: Origin | None,
    change: Callable[[Programme, Work, datetime], Awaitable[Changed]],
    kind: str,
    what: str | None = None,
) -> Changed:
    """`what`: the code of what is changed, None for the programme itself."""
    async with begin() as work:
        programme, moment = await work.programmes.lock(code)
        changed = await change(programme, work, moment)
        await work.programmes.raise_version(programme.id)
        await work.facts.tell(told(programme, moment, kind, what or programme.code))
        await _write_down(origin, work, deed_of(kind, what or programme.code, programme, changed))
    return changed


def _check_packs(tiers: tuple[Tier, ...], programme: Programme) -> None:
    for tier in tiers:
        for benefit in tier.benefits:
            if benefit.wallet is not None and benefit.wallet not in programme.wallet_by_code:
                raise UnknownWalletType(benefit.wallet)


def _check_code(code: str) -> None:
    if not CODE.fullmatch(code):
        raise InvalidInput("code", "MALFORMED")


def _check_category(code: str) -> None:
    """Catalogues name categories in words ("PNT BTR/JELLY/JAMS"), so only length and control characters."""
    check_name("code", code)
