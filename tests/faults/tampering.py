"""The hand of somebody who owns the database: rows changed, deleted, made up, reordered, cut off.

Everything happens in the transaction at hand, with the constraints out of the way, and is gone when that is
rolled back. Each tampering is done to a member of its own, so that what is found can be told apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from uuid import UUID

from persistence.database import rows, value
from persistence.ledger.account_checks import totals_of_entries
from persistence.points.chain import ENTRY_HASH

TABLES = ("entries", "lots", "draws", "accounts", "holds", "spends")
NAMED_BY_NOTHING = {("draws", "id")}
"""It says nothing, and nothing says it."""


@dataclass(frozen=True, slots=True)
class Tampering:
    what: str
    member_id: UUID
    consistent: bool = False
    """Done so well that the books agree with themselves: only the checkpoint knows."""


async def without_constraints() -> None:
    found = await rows(
        """SELECT conrelid::regclass::text AS table, conname FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'c', 'u')
        AND (conrelid::regclass::text = ANY($1) OR confrelid::regclass::text = ANY($1))
        ORDER BY contype DESC""",
        [*TABLES, "checkpoint_heads", "entry_reasons", "memberships"],
    )
    for each in found:
        await rows(f"ALTER TABLE {each['table']} DROP CONSTRAINT IF EXISTS {each['conname']} CASCADE")
    await rows("DROP INDEX entries_one_award, entries_one_reversal")
    nullable = await rows(
        """SELECT table_name, column_name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = ANY($1) AND is_nullable = 'NO'
        AND column_name NOT IN ('id', 'member_id', 'wallet_type_id')""",
        list(TABLES),
    )
    for each in nullable:
        await rows(f"ALTER TABLE {each['table_name']} ALTER {each['column_name']} DROP NOT NULL")


async def columns() -> list[tuple[str, str, str]]:
    """Table, column and type of everything that a hand can reach."""
    found = await rows(
        """SELECT table_name, column_name, data_type FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = ANY($1) ORDER BY 1, 2""",
        list(TABLES),
    )
    every = [(each["table_name"], each["column_name"], each["data_type"]) for each in found]
    return [each for each in every if each[:2] not in NAMED_BY_NOTHING]


class Hand:
    def __init__(self, dice: Random) -> None:
        self._dice = dice

    async def change(self, member_id: UUID, table: str, column: str, kind: str) -> Tampering:
        """Another value in one column of one row."""
        row = await self._row(member_id, table)
        changed = await value(
            f"""UPDATE {table} t SET {column} = {self._other(column, kind)} WHERE ctid = $1::text::tid
            RETURNING 1""",
            row,
        )
        assert changed == 1
        return Tampering(f"{table}.{column}", member_id)

    async def delete(self, member_id: UUID, table: str) -> Tampering:
        row = await self._row(member_id, table)
        await rows(f"DELETE FROM {table} WHERE ctid = $1::text::tid", row)
        return Tampering(f"a row of {table} deleted", member_id)

    async def insert(self, member_id: UUID, table: str) -> Tampering:
        """A copy of a row under another id, at the end of its account where it is an entry."""
        row = await self._row(member_id, table)
        names = [
            each["column_name"]
            for each in await rows(
                "SELECT column_name FROM information_schema.columns WHERE table_name = $1 ORDER BY 1", table
            )
        ]
        last = "(SELECT max(sequence) + 1 FROM entries x WHERE x.member_id = t.member_id)"
        fresh = {"id": "gen_random_uuid()", "sequence": last, "entry_id": "gen_random_uuid()"}
        if table == "lots":
            fresh.pop("entry_id")
        copied = [fresh.get(name, name) for name in names]
        await rows(
            f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(copied)} FROM {table} t"
            " WHERE ctid = $1::text::tid RETURNING 1",
            row,
        )
        return Tampering(f"a row of {table} made up", member_id)

    async def reorder(self, member_id: UUID) -> Tampering:
        """Two neighbours in the chain change places."""
        account, count = await self._account(member_id)
        first = self._dice.randint(1, count - 1)
        for old, new in ((first, -1), (first + 1, first), (-1, first + 1)):
            await rows(
                "UPDATE entries SET sequence = $4 WHERE member_id = $1 AND wallet_type_id = $2"
                " AND sequence = $3 RETURNING 1",
                member_id,
                account,
                old,
                new,
            )
        return Tampering("two entries swapped", member_id)

    async def cut(self, member_id: UUID) -> Tampering:
        """The newest entries vanish with all that they did, and the account is made to fit."""
        account, count = await self._account(member_id)
        keep = self._dice.randint(0, count - 1)
        gone = "SELECT id FROM entries WHERE member_id = $1 AND wallet_type_id = $2 AND sequence > $3"
        for table, column in (
            ("spends", "id"),
            ("holds", "entry_id"),
            ("draws", "entry_id"),
            ("lots", "entry_id"),
        ):
            await rows(
                f"DELETE FROM {table} WHERE member_id = $1 AND {column} IN ({gone}) RETURNING 1",
                member_id,
                account,
                keep,
            )
        await rows(
            "DELETE FROM entries WHERE member_id = $1 AND wallet_type_id = $2 AND sequence > $3 RETURNING 1",
            member_id,
            account,
            keep,
        )
        await mend(member_id, account)
        return Tampering("a tail cut off", member_id)

    async def rewrite(self, member_id: UUID) -> Tampering:
        """An old credit was ten times as much, and every hash since says so."""
        found = await rows(
            """SELECT id, wallet_type_id FROM entries WHERE member_id = $1 AND kind = 'ADJUST_CREDIT'
            ORDER BY sequence LIMIT 1""",
            member_id,
        )
        entry, account = found[0]["id"], found[0]["wallet_type_id"]
        for sql in (
            """UPDATE entries SET points = points * 10, effect = effect * 10,
                available_change = available_change * 10 WHERE member_id = $1 AND id = $2 RETURNING 1""",
            "UPDATE lots SET granted = granted * 10 WHERE member_id = $1 AND entry_id = $2 RETURNING 1",
        ):
            await rows(sql, member_id, entry)
        await mend(member_id, account)
        return Tampering("history rewritten", member_id, consistent=True)

    async def vanish(self, member_id: UUID) -> Tampering:
        """A whole account, and what the checkpoints knew of it."""
        account, _ = await self._account(member_id)
        own = "member_id = $1 AND wallet_type_id = $2"
        entries = f"member_id = $1 AND entry_id IN (SELECT id FROM entries WHERE {own})"
        for where in (
            f"draws WHERE {entries}",
            f"spends WHERE {own}",
            f"holds WHERE {own}",
            f"lots WHERE {own}",
            f"entries WHERE {own}",
            f"accounts WHERE {own}",
            f"checkpoint_heads WHERE {own}",
        ):
            await rows(f"DELETE FROM {where} RETURNING 1", member_id, account)
        return Tampering("an account vanished", member_id)

    async def _account(self, member_id: UUID) -> tuple[UUID, int]:
        """The account with the most entries."""
        found = await rows(
            "SELECT wallet_type_id, count(*) AS n FROM entries WHERE member_id = $1 GROUP BY 1"
            " ORDER BY 2 DESC, 1",
            member_id,
        )
        return found[0]["wallet_type_id"], found[0]["n"]

    async def _row(self, member_id: UUID, table: str) -> str:
        moved = (
            "AND EXISTS (SELECT FROM entries e WHERE (e.member_id, e.wallet_type_id) "
            "= (t.member_id, t.wallet_type_id))"
        )
        found = await rows(
            f"SELECT ctid::text AS place FROM {table} t WHERE member_id = $1 "
            f"{moved if table == 'accounts' else ''} ORDER BY id",
            member_id,
        )
        place: str = self._dice.choice(found)["place"]
        return place

    def _other(self, column: str, kind: str) -> str:
        """An expression for a value that is not the column's own."""
        some = self._dice.randint(1, 90)
        match kind:
            case "bigint":
                sign = self._dice.choice("+-")
                return f"coalesce({column} {sign} {some}, {some})"
            case "timestamp with time zone":
                return f"coalesce(nullif({column}, 'infinity'), now()) + interval '{some} minutes'"
            case "uuid":
                return "gen_random_uuid()"
            case "bytea":
                return f"sha256('{some}'::bytea)"
            case "boolean":
                return f"NOT {column}"
            case "jsonb":
                return f"""CASE WHEN {column} IS NULL THEN '{{"kind": "NONE"}}'::jsonb END"""
            case _:
                words = {
                    "kind": ("ADJUST_CREDIT", "TRANSFER_OUT"),
                    "contra": ("ADJUSTMENT", "TRANSFER"),
                    "cause_kind": ("MERGE", "TRANSFER"),
                }.get(column, ("forged", "forged too"))
                return f"CASE WHEN {column} = '{words[0]}' THEN '{words[1]}' ELSE '{words[0]}' END"


async def mend(member_id: UUID, wallet_type_id: UUID) -> None:
    """Make an account agree with itself: running sums, hashes, lots, and the account's row."""
    own = (member_id, wallet_type_id)
    where = "member_id = $1 AND wallet_type_id = $2"
    chain = await rows(
        f"SELECT id, effect, available_change FROM entries WHERE {where} ORDER BY sequence", *own
    )
    head, balance, available = bytes(32), 0, 0
    for each in chain:
        balance, available = balance + each["effect"], available + each["available_change"]
        await rows(
            """UPDATE entries SET previous_hash = $3, balance_after = $4, available_after = $5
            WHERE member_id = $1 AND id = $2 RETURNING 1""",
            member_id,
            each["id"],
            head,
            balance,
            available,
        )
        head = await value(
            f"UPDATE entries e SET hash = {ENTRY_HASH} WHERE e.member_id = $1 AND e.id = $2 RETURNING hash",
            member_id,
            each["id"],
        )
    await rows(
        f"""UPDATE lots l SET remaining = granted + coalesce((SELECT sum(d.points) FROM draws d
            WHERE d.member_id = l.member_id AND d.lot_id = l.id), 0) WHERE {where} RETURNING 1""",
        *own,
    )
    await rows(
        f"""UPDATE accounts a SET available = coalesce(e.available, 0), pending = coalesce(e.pending, 0),
            held = coalesce(e.held, 0), owed = coalesce(e.owed, 0), earned = coalesce(e_earned, 0),
            spent = coalesce(e_spent, 0),
            expired = coalesce(e_expired, 0), reversed = coalesce(e_reversed, 0),
            adjusted = coalesce(e_adjusted, 0), transferred_in = coalesce(e_transferred_in, 0),
            transferred_out = coalesce(e_transferred_out, 0), entry_count = e.n, head = $3, active_at = e.at
        FROM (SELECT count(*) AS n, sum(available_change) AS available, sum(pending_change) AS pending,
            sum(held_change) AS held, sum(owed_change) AS owed, max(at) AS at, {totals_of_entries()}
            FROM entries WHERE {where}) e
        WHERE a.member_id = $1 AND a.wallet_type_id = $2 RETURNING 1""",
        *own,
        head,
    )
