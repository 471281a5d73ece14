"""Points on hold, for tests of what ends holds."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from domain.points.entry import Cause, CauseKind
from domain.points.hold import Hold
from domain.points.pages import open_pages
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme
from domain.work import Begin
from tests import make


async def hold(begin: Begin, programme: Programme, member: make.Made, points: int) -> UUID:
    """Set points aside for half an hour."""
    async with begin() as work:
        standing, programme = await lock_member(member.id, programme, work)
        wallet = programme.wallet_by_code[POINTS]
        page = open_pages(standing, programme, new_id=work.new_id)[wallet.id]
        await work.points.lots_to_cover(page, points)
        made = Hold(
            id=work.new_id(),
            member_id=member.id.value,
            wallet_type_id=wallet.id,
            entry_id=UUID(int=0),
            points=points,
            pieces=(),
            made_at=standing.moment,
            expires_at=standing.moment + timedelta(minutes=30),
        )
        page.hold(made, because=Because(cause=Cause(CauseKind.HOLD, made.id.hex)))
        await work.points.record([page])
    return made.id
