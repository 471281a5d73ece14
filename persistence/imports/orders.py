"""Old orders: staged, then rated member by member and written by COPY, a set of members per transaction.

A set is taken in the one order of all locks: the registry rows of its orders, then the membership rows by
member id. All orders of a member stand in one set, so whatever moment a set is killed in, each of its members
has all of them or none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.imports.orders import ImportedLine, ImportedOrder, whole_order
from domain.imports.rating import Past, Rated
from domain.kernel.ids import NOBODY
from domain.kernel.refusal import InvalidInput
from domain.members.identity import Identity, IdentityKind
from domain.orders.order import Order
from domain.points.caps import CapKey
from domain.programme.programme import Programme
from persistence.campaigns.badges import BADGES, badge_rows
from persistence.database import from_json, rows, to_json
from persistence.encryption import Vault
from persistence.facts.repository import FACTS, fact_rows
from persistence.ids import new_uuid
from persistence.imports.past import lock
from persistence.imports.rating import rate_all
from persistence.imports.registering import Waiting, registered, unregister
from persistence.imports.runs import Run, Taken, add_new, set_based
from persistence.imports.staging import REFUSED, Staged, by_index, stage
from persistence.members.rows import forms_of
from persistence.orders.rows import (
    CAMPAIGN_USES,
    DECISIONS,
    LINES,
    MEMBERS,
    MEMBERSHIPS,
    MOVES,
    ORDERS,
    PLACES,
    TAGS,
    move_row,
    order_rows,
    place_row,
    tag_rows,
)
from persistence.points.rows import (
    ACCOUNTS,
    CARRIES,
    CHANGED_LOTS,
    DRAWS,
    ENTRIES,
    MEMBER_CAPS,
    NEW_LOTS,
    SHARED_CAPS,
    cap_rows,
    carry_rows,
    ledger_rows,
)
from persistence.programme.repository import StoredProgrammes
from persistence.rows import Row, Table, copy

WRITTEN = (
    ORDERS,
    LINES,
    DECISIONS,
    CAMPAIGN_USES,
    ENTRIES,
    NEW_LOTS,
    CHANGED_LOTS,
    DRAWS,
    ACCOUNTS,
    PLACES,
    MOVES,
    MEMBERSHIPS,
    MEMBERS,
    CARRIES,
    MEMBER_CAPS,
    SHARED_CAPS,
    TAGS,
    BADGES,
    FACTS,
)
"""In the order of their foreign keys."""

Refuse = Callable[[int, str, str], None]
"""Hears line, column, reason of a row that does not go in."""


@dataclass(slots=True)
class Holder:
    """The member behind an external id."""

    member_id: UUID
    enrolled: bool
    """Whether it has joined the programme."""


async def holders(vault: Vault, programme: Programme, external_ids: Sequence[str]) -> dict[str, Holder]:
    """The members of the external ids; those that are nobody's are missing."""
    forms = {
        form: each
        for each in set(external_ids)
        for form in forms_of(vault, Identity(IdentityKind.EXTERNAL, each))
    }
    found = await rows(
        """SELECT i.fingerprint, i.member_id, m.member_id IS NOT NULL AS enrolled FROM identities i
        LEFT JOIN memberships m ON m.member_id = i.member_id AND m.programme_id = $2
        WHERE i.kind = 'EXTERNAL' AND i.fingerprint = ANY($1::bytea[])""",
        list(forms),
        programme.id,
    )
    return {forms[each["fingerprint"]]: Holder(each["member_id"], each["enrolled"]) for each in found}


# Staging


async def stage_orders(run: Run, batch: Sequence[tuple[ImportedOrder, UUID]]) -> None:
    await stage(
        [
            Staged(run.id, member, each.placed_at, each.order_id, each.line, to_json(each.to_plain()))
            for each, member in batch
        ]
    )


async def stage_refused(import_id: UUID, batch: Sequence[tuple[str, int]]) -> None:
    """Remember which orders are refused already, by key and line: their lines are no strangers."""
    await stage([Staged(import_id, None, None, key, line, REFUSED) for key, line in batch])


async def stage_lines(lines_id: UUID, batch: Sequence[tuple[str, Sequence[ImportedLine]]]) -> None:
    """Lines that stand one after another in the file and name one order are one staged row."""
    await stage(
        [
            Staged(lines_id, None, None, key, lines[0].line, to_json([each.to_plain() for each in lines]))
            for key, lines in batch
        ]
    )


async def lines_without_order(run: Run, lines_id: UUID, refuse: Refuse) -> None:
    """Name the first line of each run of lines whose order the orders file does not have."""
    async with set_based():
        # Left alone, the planner takes the tables for small and looks through all orders for each line.
        await rows("SELECT set_config('enable_nestloop', 'off', true)")
        found = await rows(
            """SELECT l.line FROM import_rows l WHERE l.import_id = $2 AND jsonb_typeof(l.content) = 'array'
            AND NOT EXISTS (SELECT 1 FROM import_rows o WHERE o.import_id = $1 AND o.key = l.key)
            ORDER BY l.line""",
            run.id,
            lines_id,
        )
    for each in found:
        refuse(each["line"], "order_id", "UNKNOWN_ORDER")


# Taking over


async def next_members(run: Run, *, after: UUID, most_members: int, most_orders: int) -> list[UUID]:
    """The next members with staged orders: as many as make a set of bearable size, at least one."""
    found = await by_index(
        """SELECT member_id, count(*) AS orders FROM import_rows WHERE import_id = $1 AND member_id > $2
        GROUP BY member_id ORDER BY member_id LIMIT $3""",
        run.id,
        after,
        most_members,
    )
    chosen: list[UUID] = []
    total = 0
    for each in found:
        total += each["orders"]
        if chosen and total > most_orders:
            break
        chosen.append(each["member_id"])
    return chosen


async def take_orders(
    run: Run, lines_id: UUID, programme: Programme, members: Sequence[UUID], vault: Vault, *, source: str
) -> Taken:
    """Rate and write every staged order of these members, in one transaction.

    An order that is registered already with the same content is known and changes nothing.
    """
    taken = Taken(last=members[-1])
    async with set_based():
        waiting = await _staged(run, lines_id, programme, members, source, taken)
        waiting = await registered(waiting, source, taken.refused)
        if waiting:
            past, programme = await lock(programme, sorted({each.member_id for each in waiting}))
            rated = await _rated(waiting, past, programme, taken, vault)
            await unregister([each for each in waiting if not _is_settled(each, rated)])
            await _write(run, programme, list(rated.values()))
            taken.new = sum(len(each.settlements) for each in rated.values())
            await add_new(run, taken.new)
    return taken


async def _staged(
    run: Run, lines_id: UUID, programme: Programme, members: Sequence[UUID], source: str, taken: Taken
) -> list[Waiting]:
    found = await by_index(
        """SELECT o.member_id, o.key, o.line, o.content,
            (SELECT jsonb_agg(l.content ORDER BY l.line) FROM import_rows l
                WHERE l.import_id = $2 AND l.member_id IS NULL AND l.at IS NULL AND l.key = o.key) AS lines,
            statement_timestamp() AS now
        FROM import_rows o WHERE o.import_id = $1 AND o.member_id = ANY($3::uuid[])
        ORDER BY o.member_id, o.at, o.key""",
        run.id,
        lines_id,
        list(members),
    )
    taken.read = len(found)
    orders = [
        ImportedOrder.from_plain(each["key"], each["line"], from_json(each["content"])) for each in found
    ]
    lines = [_lines(order, from_json(each["lines"])) for order, each in zip(orders, found, strict=True)]
    # An SKU that the catalogue lacks stays without a category.
    skus = {line.sku for its in lines for line in its or ()}
    categories = await StoredProgrammes().categories_of(tuple(sorted(skus)))
    waiting = []
    for given, its, each in zip(orders, lines, found, strict=True):
        try:
            if its is None:
                raise InvalidInput("order_id", "BAD_LINE")
            order = whole_order(
                given,
                its,
                source=source,
                programme=programme.code,
                categories=categories,
                now=programme.now(each["now"]),
            )
        except InvalidInput as no:
            taken.refused.append((given.line, no.field, no.reason))
        else:
            waiting.append(
                Waiting(line=given.line, member_id=each["member_id"], order=order, order_id=new_uuid())
            )
    return waiting


def _lines(order: ImportedOrder, runs: Sequence[Any] | None) -> list[ImportedLine] | None:
    """The lines of both files; None where one of them was refused."""
    lines = list(order.lines or ())
    for each in runs or ():
        if isinstance(each, dict):
            return None
        lines += [ImportedLine.from_plain(plain) for plain in each]
    return lines


async def _rated(
    waiting: Sequence[Waiting],
    past: Mapping[UUID, Past],
    programme: Programme,
    taken: Taken,
    vault: Vault,
) -> dict[UUID, Rated]:
    by_member: dict[UUID, list[tuple[UUID, Order]]] = {}
    line_of = {}
    for each in waiting:
        by_member.setdefault(each.member_id, []).append((each.order_id, each.order))
        line_of[each.order_id] = each.line
    rated = await rate_all(by_member, past, programme, vault)
    for each_rated in rated.values():
        for order_id, no in each_rated.refused:
            taken.refused.append((line_of[order_id], _COLUMN_OF.get(no.code, "order_id"), no.code))
    return rated


_COLUMN_OF = {"WRONG_CURRENCY": "currency", "MEMBERSHIP_NOT_ACTIVE": "member_external_id"}


def _is_settled(each: Waiting, rated: Mapping[UUID, Rated]) -> bool:
    return all(each.order_id != refused for refused, _ in rated[each.member_id].refused)


async def _write(run: Run, programme: Programme, rated: Sequence[Rated]) -> None:
    """Everything of all members, table by table. Updates find their row by its member."""
    written: dict[Table, list[Row]] = {table: [] for table in WRITTEN}
    together: dict[CapKey, int] = {}
    for each in rated:
        if not each.settlements:
            continue
        standing = each.standing
        member, moment = standing.member_id, standing.moment
        for settlement in each.settlements:
            for table, its in order_rows(settlement, programme.id, import_id=run.id).items():
                written[table] += its
        ledger = ledger_rows(each.entries, each.lots.values(), each.accounts.values())
        for table, its in ledger.items():
            written[table] += its
        written[PLACES] += [place_row(member, ladder, place) for ladder, place in each.places.values()]
        written[MOVES] += [
            move_row(member, one.ladder, one.move, recorded_at=moment, order_id=one.order_id)
            for one in each.moves
        ]
        orders = [settlement.order for settlement in each.settlements]
        times = [order.paid_at for order in orders]
        goods = sum(order.goods for order in orders)
        written[MEMBERSHIPS].append(
            (member, programme.id, len(orders), goods, min(times), max(times), moment, None)
        )
        written[MEMBERS].append((member, max(times)))
        written[MEMBER_CAPS] += cap_rows(member, programme.id, each.used)[MEMBER_CAPS]
        for key, amount in each.used.items():
            together[key] = together.get(key, 0) + amount
        written[CARRIES] += carry_rows(member, programme.id, each.carries)[CARRIES]
        tags = sorted({tag for settlement in each.settlements for tag in settlement.tags})
        written[TAGS] += tag_rows(member, programme.id, tags, moment)
        badges = dict(badge for settlement in reversed(each.settlements) for badge in settlement.badges)
        written[BADGES] += badge_rows(member, programme.id, sorted(badges.items()), moment)
        written[FACTS] += fact_rows(each.facts, recorded_at=moment)
    # One row for each counter: a statement can not add to the same row twice.
    written[SHARED_CAPS] += cap_rows(NOBODY, programme.id, together)[SHARED_CAPS]
    await copy(written)
