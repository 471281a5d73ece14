"""Counters of what staff read, exact however many requests run at once: each person's row is their lock."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.audit.ports import Standing, Watch
from domain.audit.watch import Violation, Watched
from persistence.database import row, rows, value
from persistence.encryption import Secret, Vault


class StoredWatches:
    """The `Watches` of one transaction."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def lock(self, staff_id: UUID) -> Watch:
        # The update takes the row's lock and gives what the one before has committed. The clock is read in
        # the statement after, once the lock is held.
        found = await row(
            """INSERT INTO staff_watches AS w (staff_id) VALUES ($1)
            ON CONFLICT (staff_id) DO UPDATE SET staff_id = w.staff_id RETURNING alarmed_at""",
            staff_id,
        )
        assert found is not None
        return Watch(found["alarmed_at"], await value("SELECT clock_timestamp()"))

    async def count(self, staff_id: UUID, kind: Watched, *, now: datetime) -> int:
        # A minute counts until all of it is out of the window.
        return int(
            await value(
                """SELECT coalesce(sum(count), 0) FROM staff_reads
                WHERE staff_id = $1 AND kind = $2 AND minute > $3::timestamptz - interval '1 minute'""",
                staff_id,
                kind.value,
                now - kind.window,
            )
        )

    async def add(self, staff_id: UUID, kind: Watched, count: int, *, now: datetime) -> None:
        await rows(
            """WITH old AS (DELETE FROM staff_reads
                WHERE staff_id = $1 AND kind = $2 AND minute <= $5::timestamptz - interval '1 minute')
            INSERT INTO staff_reads AS r (staff_id, kind, minute, count)
            VALUES ($1, $2, date_trunc('minute', $4::timestamptz), $3)
            ON CONFLICT (staff_id, kind, minute) DO UPDATE SET count = r.count + excluded.count
            RETURNING count""",
            *(staff_id, kind.value, count, now, now - kind.window),
        )

    async def alarm(self, violation: Violation) -> None:
        await rows(
            "DELETE FROM staff_reads WHERE staff_id = $1 AND kind = $2 RETURNING 1",
            violation.staff_id,
            violation.kind.value,
        )
        await rows(
            "UPDATE staff_watches SET alarmed_at = $2 WHERE staff_id = $1 RETURNING 1",
            violation.staff_id,
            violation.at,
        )
        its = violation
        await rows(
            """INSERT INTO violations (id, kind, staff_id, session_id, at, count, allowed, ip_prefix,
                request_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id""",
            *(its.id, its.kind.value, its.staff_id, its.session_id, its.at, its.count, its.allowed),
            *(its.ip_prefix, its.request_id),
        )

    async def violation(self, violation_id: UUID) -> Standing | None:
        found = await row(
            "SELECT staff_id, acknowledged_at FROM violations WHERE id = $1 FOR UPDATE", violation_id
        )
        return Standing(found["staff_id"], found["acknowledged_at"] is not None) if found else None

    async def acknowledge(self, violation_id: UUID, *, by: UUID, note: str, at: datetime) -> None:
        sealed = self._vault.seal_column(Secret.VIOLATION_NOTE, violation_id, note)
        await rows(
            """UPDATE violations SET acknowledged_at = $2, acknowledged_by = $3, note = $4
            WHERE id = $1 RETURNING id""",
            *(violation_id, at, by, sealed.token),
        )
