"""How members come to coupons: they claim them, one by one or thousands at once, or somebody gives them.

Many claims of one template are one transaction: their keys, the locks of their members in the order of ids,
what is known of them, the stock, the decision on each, and everything that is written. Whether one or
sixty-four come together changes no answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from domain.coupons.codes import as_generated, is_generated, normal
from domain.coupons.coupon import Coupon, Origin
from domain.coupons.eligibility import Stock, is_public, no_for_member, no_for_template
from domain.coupons.facts import issued
from domain.coupons.giving.having import Having, Want, made, one_more
from domain.coupons.refusals import UnknownCouponCode, UnknownCouponTemplate
from domain.coupons.template import CodeKind, Template
from domain.coupons.using.use_cases import tag_members
from domain.idempotency import Answer, Kept, RequestKey, once
from domain.kernel.ids import CouponId, MemberId
from domain.kernel.periods import day_of
from domain.kernel.refusal import Refusal
from domain.membercodes.guessing import MOST_OF_TILL
from domain.membercodes.ports import Till
from domain.membercodes.refusals import TooManyGuesses
from domain.members.refusals import UnknownMember
from domain.members.standing import Standing
from domain.programme.programme import Programme
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A member wants a coupon of a template."""

    want: Want
    key: RequestKey
    """About the member."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAll:
    """Claims of one template, no two of them under one key."""

    programme: str | None
    template: str
    claims: Sequence[Claim]


Claimed = Answer[CouponId] | Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimByCode:
    member_id: MemberId
    programme: str | None
    code: str
    channel: str | None
    key: RequestKey


async def claim_all(command: ClaimAll, begin: Begin) -> list[Claimed]:
    """Give a coupon to each who may have one, in the order in which they came; what each hears stands in its
    place: UnknownCouponTemplate, NotStarted, ClaimsPaused, Ended, SoldOut, LimitPerMember, LimitPerDay,
    NotEligible, NotEnrolled, UnknownMember, MembershipNotActive, IdempotencyKeyReused."""
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        kept = await work.keys.claim_all([each.key for each in command.claims])
        fresh = [claim for claim, known in zip(command.claims, kept, strict=True) if known is None]
        wants = [claim.want for claim in fresh]
        outcomes = await give_to_all(command.template, wants, programme, work) if fresh else []
        await work.keys.keep_all([(claim.key, _kept(it)) for claim, it in zip(fresh, outcomes, strict=True)])
        ours = iter(outcomes)
        return [_answer(known) if known is not None else _new(next(ours)) for known in kept]


async def give_to_all(
    code: str, wants: Sequence[Want], programme: Programme, work: Work
) -> list[Coupon | Refusal]:
    """Give coupons of a template down the list, inside the transaction at hand. It locks the members and then
    the stock: the caller locks nothing afterwards. Raises nothing: the noes stand in their places."""
    template = programme.template_by_code.get(code)
    if template is None:
        programme = await work.programmes.current(programme.code)
        template = programme.template_by_code.get(code)
    if template is None:
        return [UnknownCouponTemplate(code) for _ in wants]
    members = sorted({want.member_id.value for want in wants})
    held = await work.coupons.lock_claimants(template, programme, members)
    if held.version != programme.version:
        programme = await work.programmes.at_version(programme.id, held.version)
        template = programme.template_by_code[code]
        held = await work.coupons.lock_claimants(template, programme, members)
    today = day_of(held.moment, programme.zone)
    having = Having(template, programme, held.moment, held.claimants)
    if having.anybody_may(wants):
        having.stock = await work.coupons.lock_stock(template, today=today)
    outcomes: list[Coupon | Refusal] = [having.give(want, make=work) for want in wants]
    await _write([each for each in outcomes if isinstance(each, Coupon)], programme, work, today=today)
    missing = {each.member_id for each in wants if each.member_id.value not in held.claimants}
    strangers = {each for each in missing if not await work.members.exists(each)}
    return [
        UnknownMember() if want.member_id in strangers else outcome
        for want, outcome in zip(wants, outcomes, strict=True)
    ]


async def _write(coupons: Sequence[Coupon], programme: Programme, work: Work, *, today: date) -> None:
    if not coupons:
        return
    await work.coupons.add(coupons, today=today)
    await work.facts.tell(*map(issued, coupons))
    tags = [(each.member_id, each.template.claim_tag) for each in coupons]
    await tag_members(tags, programme, work, at=coupons[0].issued_at)


async def give(
    template: Template,
    count: int,
    standing: Standing,
    programme: Programme,
    work: Work,
    *,
    origin: Origin,
    channel: str | None = None,
    refs: Sequence[str] | None = None,
    partly: bool = False,
) -> list[Coupon]:
    """Give a member so many coupons, inside the transaction that holds the member's lock (`standing`).

    `refs`: what each is given for, once for ever; those for which the member has had one are left out.
    `partly`: as many of them as limits and stock allow, else all or none. The stock is locked last: the
    caller locks nothing afterwards. `template` is of `programme` as it is under the lock.

    Raises what `claim_all` answers; with `partly` only where none at all can be given.
    """
    at = standing.moment
    today = day_of(at, programme.zone)
    member_id = MemberId(standing.member_id)
    if refs is not None:
        had = await work.coupons.refs(member_id, refs)
        refs = [each for each in refs if each not in had]
        count = len(refs)
    if not count:
        return []
    no = no_for_template(template, origin, at=at)
    if no is not None:
        raise no
    claimants = await work.coupons.claimants([template], programme, member_id)
    claimant = claimants[template.template_id]
    stock = await work.coupons.lock_stock(template, today=today)
    want = Want(member_id=member_id, origin=origin, channel=channel)
    coupons: list[Coupon] = []
    for i in range(count):
        no = no_for_member(template, claimant, origin)
        if no is None and stock.left(template) == 0:
            no = stock.sold_out(template)
        if no is not None:
            if partly and coupons:
                break
            raise no
        claimant = one_more(claimant)
        stock = Stock(given=stock.given + 1, given_today=stock.given_today + 1)
        ref = refs[i] if refs is not None else None
        coupons.append(made(template, want, programme, at=at, make=work, origin_ref=ref))
    await _write(coupons, programme, work, today=today)
    return coupons


class _Later(Exception):
    """Nothing was looked at: all is undone, the claim of the key too, and the same request may come again."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds


async def claim_by_code(command: ClaimByCode, begin: Begin) -> Answer[CouponId]:
    """Give the member the coupon of a code. Wrong ones are counted for the caller and the member, as wrong
    member codes are for a till: nobody guesses at generated ones, but uploaded ones may be short.
    Raises UnknownCouponCode, TooManyGuesses, and what `claim_all` answers."""
    till = Till(principal_id=command.key.principal_id, store="", name=f"coupons {command.member_id}")

    async def effect(work: Work) -> CouponId | None:
        programme = await work.programmes.current(command.programme)
        member_id = command.member_id
        if not await work.members.exists(member_id):
            raise UnknownMember
        guesses, now = await work.member_codes.hold_till(till)
        wait = guesses.wait(MOST_OF_TILL, at=now)
        if wait is not None:
            raise _Later(wait)
        found = await _template_of(command.code, programme, work)
        if found is None:
            await work.member_codes.note_guesses(till, guesses.and_one(at=now), None)
            return None
        code, template_id = found
        template = _newest(programme, template_id)
        held = await work.coupons.lock_claimants(template, programme, [member_id.value])
        if held.version != programme.version:
            programme = await work.programmes.at_version(programme.id, held.version)
            template = _newest(programme, template_id)
            held = await work.coupons.lock_claimants(template, programme, [member_id.value])
        having = Having(template, programme, held.moment, held.claimants)
        want = Want(member_id=member_id, origin=Origin.CODE, channel=command.channel)
        today = day_of(held.moment, programme.zone)
        if having.anybody_may([want]):
            # Before the stock: a code is one member's, and the stock everybody's.
            if not is_public(template) and not await work.coupons.hold_code(code):
                raise UnknownCouponCode
            having.stock = await work.coupons.lock_stock(template, today=today)
        outcome = having.give(want, make=work)
        if isinstance(outcome, Refusal):
            raise outcome
        await _write([outcome], programme, work, today=today)
        if not is_public(template):
            await work.coupons.take_code(code, outcome)
        return CouponId(outcome.member_id, outcome.id)

    try:
        answer = await once(
            command.key, begin, effect, to_plain=_found_to_plain, from_plain=_found_from_plain
        )
    except _Later as later:
        raise TooManyGuesses(later.seconds) from None
    if answer.result is None:
        # A result and not a refusal, up to here: a refusal would have taken the count of the guess along.
        unknown = UnknownCouponCode()
        unknown.replayed = answer.replayed
        raise unknown
    return Answer(answer.result, answer.replayed)


def _newest(programme: Programme, template_id: UUID) -> Template:
    return next(each for each in reversed(programme.templates) if each.template_id == template_id)


async def _template_of(text: str, programme: Programme, work: Work) -> tuple[str, UUID] | None:
    """The code as it is kept, and whose it is. A code that somebody has had is as unknown as any other."""
    code = normal(text)
    if code is None:
        return None
    for template in programme.template_by_code.values():
        codes = template.codes
        if codes is not None and codes.kind is CodeKind.PUBLIC and normal(codes.public or "") == code:
            return code, template.template_id
    alike = as_generated(code)
    for each in dict.fromkeys((code, alike) if is_generated(alike) else (code,)):
        found = await work.coupons.code(programme.id, each)
        if found is not None and found.member_id is None:
            return each, found.template_id
    return None


def _kept(outcome: Coupon | Refusal) -> Kept:
    return outcome if isinstance(outcome, Refusal) else _to_plain(CouponId(outcome.member_id, outcome.id))


def _new(outcome: Coupon | Refusal) -> Claimed:
    if isinstance(outcome, Refusal):
        return outcome
    return Answer(CouponId(outcome.member_id, outcome.id), replayed=False)


def _answer(kept: Kept) -> Claimed:
    if isinstance(kept, Refusal):
        kept.replayed = True
        return kept
    return Answer(_from_plain(kept), replayed=True)


def _found_to_plain(coupon: CouponId | None) -> Mapping[str, Any]:
    return {"coupon": str(coupon) if coupon else None}


def _found_from_plain(plain: Mapping[str, Any]) -> CouponId | None:
    return CouponId.parse(plain["coupon"]) if plain["coupon"] else None


def _to_plain(coupon: CouponId) -> Mapping[str, Any]:
    return {"coupon": str(coupon)}


def _from_plain(plain: Mapping[str, Any]) -> CouponId:
    return CouponId.parse(plain["coupon"])
