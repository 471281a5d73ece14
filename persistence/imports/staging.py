"""Where COPY lands: `import_rows`, unlogged. Personal data lies in it only sealed.

The table is walked by its one index `(import_id, member_id, at, key)`; what belongs to no member is found by
`member_id IS NULL AND at IS NULL AND key = ...`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from persistence.database import copy_in, rows, to_json, transaction
from persistence.imports.runs import set_based

REFUSED = to_json({"refused": True})
"""Stands for a row that is in the report already: its order is known of, and does not go in."""

_PLANS = """
    SELECT set_config(name, $1, true) FROM unnest(ARRAY['enable_seqscan', 'enable_bitmapscan',
        'enable_hashagg', 'enable_hashjoin', 'enable_mergejoin']) AS name
"""


class Staged(NamedTuple):
    import_id: UUID
    member_id: UUID | None
    at: datetime | None
    key: str
    line: int
    content: str
    """JSON."""


async def stage(staged: Sequence[Staged]) -> None:
    if staged:
        await copy_in("import_rows", Staged._fields, staged)


async def drop_duplicates(import_id: UUID) -> list[int]:
    """Take out the rows whose key an earlier row has; gives their lines, but those in the report already."""
    async with set_based():
        found = await rows(
            """WITH later AS (
                SELECT ctid FROM (
                    SELECT ctid, row_number() OVER (PARTITION BY key ORDER BY line) AS n
                    FROM import_rows WHERE import_id = $1) numbered
                WHERE n > 1)
            DELETE FROM import_rows s USING later WHERE s.ctid = later.ctid
            RETURNING s.line, s.content = $2 AS is_refused""",
            import_id,
            REFUSED,
        )
    return sorted(each["line"] for each in found if not each["is_refused"])


async def by_index(sql: str, *args: Any) -> list[dict[str, Any]]:
    """Run a statement that walks staged rows in the order of their index.

    The planner knows nothing of a table that was filled a moment ago. Left alone it may read all of it for
    every set, and an import of twice the size would take four times as long.
    """
    async with transaction():
        await rows(_PLANS, "off")
        found = await rows(sql, *args)
        await rows(_PLANS, "on")
    return found


async def make_known(table: str, codes: Sequence[str]) -> int:
    """Create the stores or channels that do not exist, with their code as name; gives how many."""
    assert table in ("stores", "channels")
    made: list[Any] = await rows(
        f"""INSERT INTO {table} (code, name, created_at)
        SELECT code, jsonb_build_object('en', code), now() FROM unnest($1::text[]) AS wanted (code)
        ORDER BY code ON CONFLICT DO NOTHING RETURNING code""",  # noqa: S608 - one of two names of ours
        sorted(set(codes)),
    )
    return len(made)
