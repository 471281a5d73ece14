"""Noes are counted by template and reason, for whoever wonders why an offer is little used."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from uuid import UUID

from api.context import Info
from api.programme.lookup import current_programme
from domain.kernel.ids import CouponId
from domain.kernel.periods import day_of
from domain.kernel.refusal import Refusal
from domain.programme.programme import Programme
from persistence.coupons.figures import Place, count_no
from persistence.coupons.queries import template_of
from persistence.programme.queries import with_id

Whose = tuple[UUID, Programme] | None
"""The template that is refused, and its programme; None: there is none."""


@asynccontextmanager
async def counting_noes(
    info: Info, place: Place, find: Callable[[], Awaitable[Whose]]
) -> AsyncIterator[None]:
    """Count a refusal inside the block, once however often it is heard; it goes on its way."""
    try:
        yield
    except Refusal as no:
        found = await find() if not no.replayed else None
        if found is not None:
            template_id, programme = found
            day = day_of(programme.now(info.context.now), programme.zone)
            count_no(template_id, day, place, no.code)
        raise


def of_code(programme: str | None, template: str) -> Callable[[], Awaitable[Whose]]:
    async def find() -> Whose:
        of = await current_programme(programme)
        rule = of.template_by_code.get(template) if of else None
        return (rule.template_id, of) if of and rule else None

    return find


def of_coupon(coupon: CouponId) -> Callable[[], Awaitable[Whose]]:
    async def find() -> Whose:
        found = await template_of(coupon)
        return (found[0], await with_id(found[1])) if found else None

    return find
