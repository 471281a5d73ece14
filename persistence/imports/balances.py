"""Balances that are brought along: staged, then taken over a set of members at a time, and taken back.

A set is taken in the one order of all locks: the registry rows of its lots, then the membership rows by
member id. All lots of a member stand in one set.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.imports.balances import ImportedLot, Opening, bring_in, sums_that_differ, take_back
from domain.points.facts import facts_of
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.programme.programme import Programme
from persistence.database import from_json, rows, to_json
from persistence.facts.repository import FACTS, fact_rows
from persistence.ids import new_uuid
from persistence.imports.past import lock
from persistence.imports.runs import Run, Taken, add_new, set_based
from persistence.imports.staging import Staged, by_index, stage
from persistence.points.reading import LOT, lot_of
from persistence.points.rows import page_rows
from persistence.rows import Row, Rows, Table, write

IMPORTED = Table(
    "imported_lots",
    (
        ("source", "text"),
        ("key", "text"),
        ("member_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("entry_id", "uuid"),
        ("lot_id", "uuid"),
        ("import_id", "uuid"),
        ("points", "bigint"),
        ("fingerprint", "bytea"),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """What one member brought of one wallet type, and has now."""

    member_id: UUID
    wallet: str
    points: int
    """Of this import, over all its attempts."""
    remaining: int
    """Of these points, what the lots still hold."""
    balance: int
    """What the account has in all: available, pending and held, less what is owed."""


async def stage_lots(run: Run, batch: Sequence[tuple[ImportedLot, UUID]]) -> None:
    await stage(
        [Staged(run.id, member, None, lot.lot_id, lot.line, to_json(lot.to_plain())) for lot, member in batch]
    )


async def take_lots(run: Run, programme: Programme, members: Sequence[UUID], *, source: str) -> Taken:
    """Bring in every staged lot of these members, in one transaction. A lot that came in before with the same
    content is known and changes nothing."""
    taken = Taken(last=members[-1])
    async with set_based():
        found = await by_index(
            """SELECT member_id, key, content FROM import_rows WHERE import_id = $1
            AND member_id = ANY($2::uuid[]) ORDER BY member_id, key""",
            run.id,
            list(members),
        )
        taken.read = len(found)
        waiting: dict[UUID, list[ImportedLot]] = {}
        for each in found:
            lot = ImportedLot.from_plain(each["key"], from_json(each["content"]))
            waiting.setdefault(each["member_id"], []).append(lot)
        waiting = _whole(waiting, taken)
        waiting = await _new(waiting, taken, source)
        if waiting:
            past, programme = await lock(programme, sorted(waiting))
            for member in sorted(waiting):
                standing = past[member].standing
                if standing.status.has_ended:
                    taken.refused += [
                        (lot.line, "member_external_id", "MEMBERSHIP_NOT_ACTIVE") for lot in waiting[member]
                    ]
                    continue
                pages = open_pages(standing, programme, new_id=new_uuid)
                by_code = {page.account.wallet: page for page in pages.values()}
                opened, refused = bring_in(waiting[member], by_code, programme, batch=run.id)
                taken.refused += [(lot.line, column, reason) for lot, column, reason in refused]
                taken.new += len(opened)
                imported = [_imported_row(each, member, programme, source=source, run=run) for each in opened]
                await _write(list(pages.values()), standing.moment, {IMPORTED: imported})
            await add_new(run, taken.new)
    return taken


def _whole(waiting: Mapping[UUID, list[ImportedLot]], taken: Taken) -> dict[UUID, list[ImportedLot]]:
    """Without the lots that are not the balance which the file says."""
    kept = {}
    for member, lots in waiting.items():
        wrong = sums_that_differ(lots)
        taken.refused += [(lot.line, "balance", "SUM_DIFFERS") for lot in wrong]
        if sound := [lot for lot in lots if lot not in wrong]:
            kept[member] = sound
    return kept


async def _new(
    waiting: Mapping[UUID, list[ImportedLot]], taken: Taken, source: str
) -> dict[UUID, list[ImportedLot]]:
    """Without the lots that came in before. Imports run one at a time, so nobody takes a name meanwhile."""
    keys = [lot.lot_id for lots in waiting.values() for lot in lots]
    known = {
        each["key"]: each
        for each in await rows(
            """SELECT key, member_id, fingerprint FROM imported_lots
            WHERE source = $1 AND key = ANY($2::text[]) ORDER BY key FOR NO KEY UPDATE""",
            source,
            keys,
        )
    }
    fresh: dict[UUID, list[ImportedLot]] = {}
    for member, lots in waiting.items():
        for lot in lots:
            there = known.get(lot.lot_id)
            if there is None:
                fresh.setdefault(member, []).append(lot)
            elif (there["member_id"], there["fingerprint"]) != (member, lot.fingerprint):
                taken.refused.append((lot.line, "lot_id", "LOT_CONFLICT"))
    return fresh


def _imported_row(each: Opening, member: UUID, programme: Programme, *, source: str, run: Run) -> Row:
    lot = each.lot
    wallet = programme.wallet_by_code[lot.wallet]
    return (
        source,
        lot.lot_id,
        member,
        wallet.id,
        each.entry_id,
        each.opened_id,
        run.id,
        lot.points,
        lot.fingerprint,
    )


async def _write(pages: Sequence[Page], moment: datetime, more: Rows) -> None:
    moved = [page for page in pages if page.has_changed]
    if not moved:
        return
    await write(
        {**page_rows(moved), **more, FACTS: fact_rows(facts_of(moved), recorded_at=moment)},
    )
    await rows(
        """UPDATE memberships SET moved_at = $3 WHERE member_id = $1 AND programme_id =
        (SELECT programme_id FROM wallet_types WHERE id = $2) RETURNING member_id""",
        moved[0].account.member_id,
        moved[0].account.wallet_type_id,
        moment,
    )


# What came of it


async def reconciled(import_id: UUID) -> list[Reconciled]:
    """By member and wallet type: what came in, what is left of it, and what the account has."""
    found = await rows(
        """SELECT i.member_id, w.code AS wallet, sum(i.points)::bigint AS points,
            sum(l.remaining)::bigint AS remaining,
            max(a.available + a.pending + a.held - a.owed)::bigint AS balance
        FROM imported_lots i JOIN wallet_types w ON w.id = i.wallet_type_id
        JOIN lots l ON l.member_id = i.member_id AND l.id = i.lot_id
        JOIN accounts a ON a.member_id = i.member_id AND a.wallet_type_id = i.wallet_type_id
        WHERE i.import_id = $1 GROUP BY 1, 2 ORDER BY 1, 2""",
        import_id,
    )
    return [Reconciled(**each) for each in found]


# Taking back


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking back one member's part of an import came to, in points."""

    taken: int
    owed: int
    written_off: int
    expired: int
    """Had died before, and is not taken again."""

    def __add__(self, other: Undone) -> Undone:
        return Undone(
            self.taken + other.taken,
            self.owed + other.owed,
            self.written_off + other.written_off,
            self.expired + other.expired,
        )


NOTHING_UNDONE = Undone(0, 0, 0, 0)


async def members_of(import_id: UUID) -> list[tuple[UUID, UUID]]:
    """Whom the import brought something, and in which programme."""
    found = await rows(
        """SELECT DISTINCT i.member_id, w.programme_id FROM imported_lots i
        JOIN wallet_types w ON w.id = i.wallet_type_id WHERE i.import_id = $1 ORDER BY 1, 2""",
        import_id,
    )
    return [(each["member_id"], each["programme_id"]) for each in found]


async def undo(import_id: UUID, programme: Programme, member: UUID) -> Undone:
    """Take back what an import brought to one member, in one transaction, and free the names of its lots."""
    async with set_based():
        imported = await rows(
            """SELECT i.wallet_type_id, i.entry_id, i.lot_id, coalesce((
                SELECT -sum(d.points) FROM draws d JOIN entries e
                    ON e.member_id = d.member_id AND e.id = d.entry_id
                WHERE d.member_id = i.member_id AND d.lot_id = i.lot_id AND e.kind = 'EXPIRE'), 0)::bigint
                AS expired
            FROM imported_lots i WHERE i.import_id = $1 AND i.member_id = $2
            ORDER BY i.source, i.key FOR UPDATE OF i""",
            import_id,
            member,
        )
        past, programme = await lock(programme, [member])
        standing = past[member].standing
        pages = open_pages(standing, programme, new_id=new_uuid)
        lots = {each["lot_id"]: each["wallet_type_id"] for each in imported}
        for found in await rows(
            f"SELECT {LOT} AS lot FROM lots l WHERE l.member_id = $1 AND l.id = ANY($2::uuid[])",  # noqa: S608 - our own names
            member,
            list(lots),
        ):
            lot = lot_of(from_json(found["lot"]))
            pages[lots[lot.id]].know([lot])
        total = NOTHING_UNDONE
        for each in imported:
            page = pages[each["wallet_type_id"]]
            # What the page itself has just booked as dead is not in the rows yet.
            dead = each["expired"] + sum(
                -draw.points
                for entry in page.entries
                if entry.kind == "EXPIRE"
                for draw in entry.draws
                if draw.lot_id == each["lot_id"]
            )
            wallet = programme.wallet_by_id[each["wallet_type_id"]]
            reversal = take_back(page, each["lot_id"], each["entry_id"], expired=dead, wallet=wallet)
            total += Undone(reversal.pending + reversal.available, reversal.owed, reversal.written_off, dead)
        await _write(list(pages.values()), standing.moment, {})
        await rows(
            "DELETE FROM imported_lots WHERE import_id = $1 AND member_id = $2 RETURNING key",
            import_id,
            member,
        )
    return total
