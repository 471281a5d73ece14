"""Coupons for a segment, and codes by the million: asked for, and looked at."""

from __future__ import annotations

from datetime import datetime

import strawberry

from api.context import Info
from api.coupons.kinds import BatchKind, BatchState
from api.coupons.types import CouponTemplate
from api.errors import BadUserInput
from api.inputs import origin_of
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import Count, IdempotencyKey
from domain.coupons.batches import use_cases
from domain.coupons.batches.use_cases import MOST_CODES, MOST_UPLOADED, IssueCoupons, MakeCodes
from domain.kernel.ids import CouponBatchId
from domain.staff.audit import Act, Deed
from domain.staff.permissions import Permission
from persistence.coupons import batches as stored
from persistence.programme.queries import with_id

MOST = 1_000
"""Codes in one answer."""


@strawberry.input(description="One coupon to each member of a segment.")
class IssueCouponsInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    template: str
    segment: str
    channel: str | None = strawberry.field(default=None, description="Kept with each coupon.")


@strawberry.input(description="New codes of a template's pattern.")
class GenerateCouponCodesInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    template: str
    count: int = strawberry.field(description=f"1 to {MOST_CODES:,}.")


@strawberry.input(description="Codes that the merchant has made.")
class UploadCouponCodesInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    template: str
    codes: list[str] = strawberry.field(description=f"1 to {MOST_UPLOADED:,}, of 4 to 32 letters and digits.")


@all_open
@strawberry.type(description="How many members got nothing for one reason.")
class CouponBatchRefusals:
    reason: str = strawberry.field(description="The code of the problem.")
    count: Count


@all_open
@strawberry.type(description="Many coupons or codes that a worker makes, and how far it is.")
class CouponBatch:
    id: CouponBatchId
    template: CouponTemplate
    kind: BatchKind
    state: BatchState
    total: Count = strawberry.field(
        description="How many members or codes it was about when it was asked for."
    )
    done: Count = strawberry.field(description="How many it has gone over.")
    refused: list[CouponBatchRefusals] = strawberry.field(description="Of ISSUE: who got nothing, by reason.")
    created_at: datetime
    finished_at: datetime | None

    @classmethod
    async def read(cls, batch_id: CouponBatchId) -> CouponBatch | None:
        batch = await stored.read_batch(batch_id.value)
        if batch is None:
            return None
        programme = await with_id(batch.programme_id)
        rule = next(each for each in reversed(programme.templates) if each.template_id == batch.template_id)
        return cls(
            id=batch_id,
            template=CouponTemplate(rule=rule, programme=programme),
            kind=batch.kind,
            state=batch.state,
            total=Count(batch.total),
            done=Count(batch.done),
            refused=[
                CouponBatchRefusals(reason=reason, count=Count(count))
                for reason, count in sorted(batch.refused.items())
            ],
            created_at=batch.created_at,
            finished_at=batch.finished_at,
        )


@all_open
@strawberry.type
class CouponBatchPayload:
    batch: CouponBatch | None = strawberry.field(default=None, description="As it is now.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type(description="A code, and when a member took it.")
class CouponCode:
    code: str
    taken_at: datetime | None


@strawberry.type
class CouponBatching:
    @strawberry.mutation(
        description=(
            "Give a coupon to each member of a segment; the worker does it, in pieces, and goes on where it "
            "was when it is stopped. Limits and stock hold as always. Problems: UNKNOWN_COUPON_TEMPLATE, "
            "INVALID_INPUT, NOT_STARTED, ENDED, CLAIMS_PAUSED, UNKNOWN_PROGRAMME, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPON_TEMPLATES_WRITE)],
    )
    @answers_refusals(CouponBatchPayload)
    async def issue_coupons(self, info: Info, input: IssueCouponsInput) -> CouponBatchPayload:
        command = IssueCoupons(
            programme=input.programme,
            template=input.template,
            segment=input.segment,
            channel=input.channel,
            by=info.context.caller.actor,
            origin=origin_of(info),
            key=key_of(info, input, "issueCoupons"),
        )
        return await _payload(await done_once(info, use_cases.issue_coupons, command))

    @strawberry.mutation(
        description=(
            "Have codes of the template's pattern made by the worker. Each has 50 or more random bits and a "
            "check sign. Problems: UNKNOWN_COUPON_TEMPLATE, INVALID_INPUT, UNKNOWN_PROGRAMME, "
            "IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPON_CODES)],
    )
    @answers_refusals(CouponBatchPayload)
    async def generate_coupon_codes(self, info: Info, input: GenerateCouponCodesInput) -> CouponBatchPayload:
        command = MakeCodes(
            programme=input.programme,
            template=input.template,
            count=input.count,
            by=info.context.caller.actor,
            origin=origin_of(info),
            key=key_of(info, input, "generateCouponCodes"),
        )
        return await _payload(await done_once(info, use_cases.generate_codes, command))

    @strawberry.mutation(
        description=(
            "Bring codes in that the merchant has made: all of them, or none where one can be no code or "
            "there is one already. Problems: UNKNOWN_COUPON_TEMPLATE, INVALID_INPUT, UNKNOWN_PROGRAMME, "
            "IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPON_CODES)],
    )
    @answers_refusals(CouponBatchPayload)
    async def upload_coupon_codes(self, info: Info, input: UploadCouponCodesInput) -> CouponBatchPayload:
        command = MakeCodes(
            programme=input.programme,
            template=input.template,
            codes=input.codes,
            by=info.context.caller.actor,
            origin=origin_of(info),
            key=key_of(info, input, "uploadCouponCodes"),
        )
        return await _payload(await done_once(info, use_cases.upload_codes, command))


@strawberry.type
class CouponBatchReading:
    @strawberry.field(
        description="Many coupons or codes that were asked for, and how far they are.",
        extensions=[guarded(Permission.COUPON_TEMPLATES_READ)],
    )
    async def coupon_batch(self, info: Info, id: CouponBatchId) -> CouponBatch | None:
        return await CouponBatch.read(id)

    @strawberry.field(
        description=(
            "The codes of a batch in their order, after one of them. They are as good as coupons: that they "
            "were read is written down."
        ),
        extensions=[guarded(Permission.COUPON_CODES)],
    )
    async def coupon_codes(
        self, info: Info, batch: CouponBatchId, first: int, after: str | None = None
    ) -> list[CouponCode] | None:
        if not 1 <= first <= MOST:
            raise BadUserInput(f"first lies between 1 and {MOST}.")
        async with info.context.begin() as work:
            deed = Deed(act=Act.COUPON_CODES_READ, object_kind="coupon_batch", object_id=str(batch))
            await work.audit.record(origin_of(info), deed)
        found = await stored.codes_of(batch.value, after=after, limit=first)
        return [CouponCode(code=each["code"], taken_at=each["taken_at"]) for each in found]


async def _payload(batch_id: CouponBatchId) -> CouponBatchPayload:
    return CouponBatchPayload(batch=await CouponBatch.read(batch_id))
