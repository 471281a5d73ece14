"""Points put on accounts for a test, and the clock of its programme put forward."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.kernel.ids import MemberId
from domain.kernel.periods import NEVER
from domain.points.entry import Cause, CauseKind, Entry, EntryKind
from domain.points.facts import facts_of
from domain.points.lot import NewLot
from domain.points.pages import open_pages
from domain.points.wallet import WalletTerms
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme
from domain.work import Begin
from persistence.database import rows, transaction, value
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES, StoredProgrammes
from tests import make

Lot = tuple[int, datetime]
"""So many points, and when they die."""


def hence(**span: float) -> datetime:
    return datetime.now(UTC) + timedelta(**span)


async def grant(
    begin: Begin, member: make.Made, *lots: Lot | int, wallet: str = POINTS, kind: EntryKind | None = None
) -> Entry:
    """Points as new lots, by one entry: an adjustment, if nothing else is said."""
    dated = [lot if isinstance(lot, tuple) else (lot, NEVER) for lot in lots]
    async with begin() as work:
        programme = await work.programmes.find(None)
        standing = await work.points.lock(member.id, programme)
        assert standing is not None
        pages = open_pages(standing, programme, new_id=work.new_id)
        page = pages[programme.wallet_by_code[wallet].id]
        opened = [
            NewLot(points=points, earned_at=page.moment, available_at=page.moment, expires_at=dies)
            for points, dies in dated
        ]
        because = Because(cause=Cause(CauseKind.STAFF, new_uuid().hex))
        entry = page.credit(kind or EntryKind.ADJUST_CREDIT, opened, at=page.moment, because=because)
        await work.points.record(list(pages.values()))
        await work.facts.tell(*facts_of(pages.values()))
    return entry


async def set_terms(programme: Programme, terms: WalletTerms, *, wallet: str = POINTS) -> Programme:
    """The wallet type with other terms, as a set-up would leave it."""
    store = StoredProgrammes()
    async with transaction():
        changed = replace(programme.wallet_by_code[wallet], terms=terms)
        await store.save_wallet_type(programme.id, changed, at=await value("SELECT now()"))
        await store.raise_version(programme.id)
    COPIES.forget()
    return await store.find(programme.code)


async def put_clock_forward(**span: float) -> None:
    """From now on the moments of every programme are so much later."""
    await rows(
        "UPDATE programmes SET sandbox = true, clock_offset_seconds = clock_offset_seconds + $1 RETURNING 1",
        int(timedelta(**span).total_seconds()),
    )


async def set_status(member: make.Made | MemberId, status: str) -> None:
    """A membership that is not active, but for what suspending or closing it moves."""
    await rows(
        "UPDATE memberships SET status = $2, suspended_at = CASE WHEN $2 = 'SUSPENDED' THEN now() END,"
        " closed_at = CASE WHEN $2 <> 'SUSPENDED' THEN now() END WHERE member_id = $1 RETURNING 1",
        (member if isinstance(member, MemberId) else member.id).value,
        status,
    )


async def parts(member: make.Made, wallet: str = POINTS) -> dict[str, int]:
    """The parts as booked."""
    (found,) = await rows(
        """SELECT a.available, a.pending, a.held, a.owed
        FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id
        WHERE a.member_id = $1 AND w.code = $2""",
        member.id.value,
        wallet,
    )
    return found


async def kinds(member: make.Made, wallet: str = POINTS) -> list[tuple[str, int]]:
    """What was written, in order."""
    found = await rows(
        """SELECT e.kind, e.points FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id
        WHERE e.member_id = $1 AND w.code = $2 ORDER BY e.sequence""",
        member.id.value,
        wallet,
    )
    return [(each["kind"], each["points"]) for each in found]


async def lots(member: make.Made) -> list[tuple[int, datetime]]:
    """What is left of each lot of spendable points, in consumption order."""
    found = await rows(
        """SELECT remaining, expires_at::text AS dies, expires_at FROM lots l
        JOIN wallet_types w ON w.id = l.wallet_type_id
        WHERE l.member_id = $1 AND w.spendable ORDER BY l.expires_at, l.earned_at, l.id""",
        member.id.value,
    )
    return [
        (each["remaining"], NEVER if each["dies"] == "infinity" else each["expires_at"]) for each in found
    ]


def codes(payload: dict[str, Any]) -> list[str]:
    return [each["code"] for each in payload["problems"]]
