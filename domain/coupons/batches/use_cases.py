"""Coupons for a segment, and codes by the million: asked for at once, done by a worker piece by piece.

A piece and how far the batch has come are one transaction, so a worker that is killed leaves nothing half
done, and the next one goes on after it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from uuid import UUID

from domain.coupons.batches.ports import Batch, BatchKind, BatchState
from domain.coupons.codes import drawn_codes, normal
from domain.coupons.coupon import Origin
from domain.coupons.eligibility import no_for_template
from domain.coupons.giving.having import Want
from domain.coupons.giving.use_cases import give, give_to_all
from domain.coupons.refusals import UnknownCouponTemplate
from domain.coupons.template import CodeKind, Template
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import CouponBatchId, CouponId
from domain.kernel.refusal import InvalidInput, Refusal
from domain.members.named import MemberName
from domain.members.use_cases import find_named
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.staff import audit
from domain.staff.audit import Act, Deed
from domain.work import Begin, Work

MOST_CODES = 1_000_000
MOST_UPLOADED = 10_000
"""In one request; more come in several."""
MOST_AT_ONCE = 100
PIECE_OF_CODES = 10_000
PIECE_OF_MEMBERS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCoupon:
    """Somebody gives a member coupons by hand, for instance in a store."""

    member: MemberName
    programme: str | None
    template: str
    count: int
    store: str | None
    """Handed out in that store."""
    channel: str | None
    origin: audit.Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCoupons:
    programme: str | None
    template: str
    segment: str
    channel: str | None
    by: str
    origin: audit.Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeCodes:
    """So many of the template's pattern, or these."""

    programme: str | None
    template: str
    count: int = 0
    codes: Sequence[str] = ()
    by: str
    origin: audit.Origin
    key: RequestKey


async def issue_coupon(command: IssueCoupon, begin: Begin) -> Answer[list[CouponId]]:
    """Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, MembershipNotActive,
    UnknownCouponTemplate, NotStarted, ClaimsPaused, Ended, SoldOut, LimitPerMember, LimitPerDay,
    NotEligible, IdempotencyKeyReused."""
    if not 1 <= command.count <= MOST_AT_ONCE:
        raise InvalidInput("count", "OUT_OF_RANGE")

    async def effect(work: Work) -> list[CouponId]:
        programme = await work.programmes.find(command.programme)
        member_id = await find_named(command.member, work)
        standing, programme = await lock_member(member_id, programme, work)
        template = _template(command.template, programme)
        given = await give(
            template,
            command.count,
            standing,
            programme,
            work,
            origin=Origin.STORE if command.store is not None else Origin.ISSUE,
            channel=command.store or command.channel,
        )
        deed = Deed(act=Act.COUPONS_ISSUED, object_kind="member", object_id=str(member_id))
        await work.audit.record(command.origin, deed)
        return [CouponId(each.member_id, each.id) for each in given]

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda coupons: {"coupons": [str(each) for each in coupons]},
        from_plain=lambda plain: [CouponId.parse(each) for each in plain["coupons"]],
    )


async def issue_coupons(command: IssueCoupons, begin: Begin) -> Answer[CouponBatchId]:
    """One coupon to each member of a segment as it is when the worker comes by. Raises UnknownProgramme,
    UnknownCouponTemplate, NotStarted, ClaimsPaused, Ended, InvalidInput, IdempotencyKeyReused."""

    async def effect(work: Work) -> CouponBatchId:
        programme = await work.programmes.current(command.programme)
        template = _template(command.template, programme)
        no = no_for_template(template, Origin.ISSUE, at=programme.now(work.now))
        if no is not None:
            raise no
        total = await work.coupon_batches.size_of(programme.id, command.segment)
        if total is None:
            raise InvalidInput("segment", "UNKNOWN")
        request = {"segment": command.segment, "channel": command.channel}
        batch = _batch(BatchKind.ISSUE, template, programme, total, request, command.by, work)
        return await _begin(batch, Act.COUPONS_ISSUED, template, command.origin, work)

    return await _once(command.key, begin, effect)


async def generate_codes(command: MakeCodes, begin: Begin) -> Answer[CouponBatchId]:
    """Raises InvalidInput, UnknownProgramme, UnknownCouponTemplate, IdempotencyKeyReused."""
    if not 1 <= command.count <= MOST_CODES:
        raise InvalidInput("count", "OUT_OF_RANGE")

    async def effect(work: Work) -> CouponBatchId:
        programme, template = await _with_codes(command, CodeKind.GENERATED, work)
        batch = _batch(BatchKind.CODES, template, programme, command.count, {}, command.by, work)
        return await _begin(batch, Act.COUPON_CODES_MADE, template, command.origin, work)

    return await _once(command.key, begin, effect)


async def upload_codes(command: MakeCodes, begin: Begin) -> Answer[CouponBatchId]:
    """All of them at once, or none where one can be no code or there is one already. Raises InvalidInput,
    UnknownProgramme, UnknownCouponTemplate, IdempotencyKeyReused."""
    if not 1 <= len(command.codes) <= MOST_UPLOADED:
        raise InvalidInput("codes", "MISSING" if not command.codes else "TOO_MANY")
    codes: dict[str, int] = {}
    for i, text in enumerate(command.codes):
        code = normal(text)
        if code is None:
            raise InvalidInput(f"codes.{i}", "MALFORMED")
        if code in codes:
            raise InvalidInput(f"codes.{i}", "DUPLICATE")
        codes[code] = i

    async def effect(work: Work) -> CouponBatchId:
        programme, template = await _with_codes(command, CodeKind.UPLOADED, work)
        taken = await work.coupon_batches.taken(list(codes))
        for code in taken:
            raise InvalidInput(f"codes.{codes[code]}", "TAKEN")
        batch = _batch(BatchKind.UPLOAD, template, programme, len(codes), {}, command.by, work)
        done = replace(batch, state=BatchState.DONE, done=len(codes), finished_at=work.now)
        batch_id = await _begin(done, Act.COUPON_CODES_MADE, template, command.origin, work)
        if await work.coupon_batches.add_codes(done, codes) != len(codes):
            raise InvalidInput("codes", "TAKEN")
        return batch_id

    return await _once(command.key, begin, effect)


async def run_piece(batch_id: UUID, begin: Begin) -> bool:
    """Do the next piece of a batch. Returns whether there is more to do."""
    async with begin() as work:
        batch = await work.coupon_batches.hold(batch_id)
        if batch is None:
            return False
        programme = await work.programmes.with_id(batch.programme_id)
        template = next(
            each for each in reversed(programme.templates) if each.template_id == batch.template_id
        )
        if batch.kind is BatchKind.CODES:
            return await _codes(batch, template, work)
        return await _members(batch, template, programme, work)


async def _codes(batch: Batch, template: Template, work: Work) -> bool:
    assert template.codes is not None
    assert template.codes.pattern is not None
    wanted = min(PIECE_OF_CODES, batch.total - batch.done)
    made = await work.coupon_batches.add_codes(
        batch, islice(drawn_codes(template.codes.pattern, work.below), wanted)
    )
    # A code that was drawn twice is drawn anew with the next piece.
    done = batch.done + made
    more = done < batch.total
    await work.coupon_batches.go_on(
        batch, done=done, refused=batch.refused, reached=None, finished_at=None if more else work.now
    )
    return more


async def _members(batch: Batch, template: Template, programme: Programme, work: Work) -> bool:
    refused = Counter(batch.refused)
    members = await work.coupon_batches.next_members(
        programme.id, batch.request["segment"], batch.reached, limit=PIECE_OF_MEMBERS
    )
    wants = [Want(member_id=each, origin=Origin.ISSUE, channel=batch.request["channel"]) for each in members]
    outcomes = await give_to_all(template.code, wants, programme, work) if wants else []
    refused.update(each.code for each in outcomes if isinstance(each, Refusal))
    more = len(members) == PIECE_OF_MEMBERS
    await work.coupon_batches.go_on(
        batch,
        done=batch.done + len(members),
        refused=refused,
        reached=members[-1].value if members else batch.reached,
        finished_at=None if more else work.now,
    )
    return more


def _template(code: str, programme: Programme) -> Template:
    template = programme.template_by_code.get(code)
    if template is None:
        raise UnknownCouponTemplate(code)
    return template


async def _with_codes(command: MakeCodes, kind: CodeKind, work: Work) -> tuple[Programme, Template]:
    programme = await work.programmes.current(command.programme)
    template = _template(command.template, programme)
    if template.codes is None or template.codes.kind is not kind:
        raise InvalidInput("template", "NOT_HERE")
    return programme, template


def _batch(
    kind: BatchKind,
    template: Template,
    programme: Programme,
    total: int,
    request: dict[str, str | None],
    by: str,
    work: Work,
) -> Batch:
    return Batch(
        id=work.new_id(),
        programme_id=programme.id,
        template_id=template.template_id,
        kind=kind,
        state=BatchState.RUNNING,
        total=total,
        done=0,
        refused={},
        request=request,
        reached=None,
        created_at=programme.now(work.now),
        created_by=by,
        finished_at=None,
    )


async def _begin(
    batch: Batch, act: Act, template: Template, origin: audit.Origin, work: Work
) -> CouponBatchId:
    await work.coupon_batches.begin(batch)
    await work.audit.record(origin, Deed(act=act, object_kind="coupon_template", object_id=template.code))
    return CouponBatchId(batch.id)


async def _once(
    key: RequestKey, begin: Begin, effect: Callable[[Work], Awaitable[CouponBatchId]]
) -> Answer[CouponBatchId]:
    return await once(
        key,
        begin,
        effect,
        to_plain=lambda batch: {"batch": str(batch)},
        from_plain=lambda plain: CouponBatchId.parse(plain["batch"]),
    )
