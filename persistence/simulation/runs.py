"""Simulations that were asked for, and what they came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from persistence import jobs
from persistence.database import from_json, row, rows, to_json, transaction
from persistence.ids import new_uuid

SIMULATE = "campaigns.simulate"


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationRead:
    id: UUID
    programme_id: UUID
    code: str
    content: dict[str, Any]
    since: datetime
    until: datetime
    state: str
    asked_at: datetime
    ended_at: datetime | None
    report: dict[str, Any] | None
    failure: str | None


async def ask(
    programme_id: UUID, code: str, content: Mapping[str, Any], *, since: datetime, until: datetime, by: str
) -> UUID:
    """Note what is asked, and put the job into the queue with it."""
    simulation_id = new_uuid()
    async with transaction():
        await rows(
            """INSERT INTO campaign_simulations
                (id, programme_id, code, content, since, until, state, asked_by, asked_at)
            VALUES ($1, $2, $3, $4, $5, $6, 'RUNNING', $7, now()) RETURNING id""",
            simulation_id,
            programme_id,
            code,
            to_json(dict(content)),
            since,
            until,
            by,
        )
        await jobs.defer(SIMULATE, {"simulation": str(simulation_id)}, lock=SIMULATE)
    return simulation_id


async def read(simulation_id: UUID) -> SimulationRead | None:
    found = await row(
        """SELECT id, programme_id, code, content, since, until, state, asked_at, ended_at, report, failure
        FROM campaign_simulations WHERE id = $1""",
        simulation_id,
    )
    if found is None:
        return None
    report = found["report"]
    return SimulationRead(
        **{
            **found,
            "content": from_json(found["content"]),
            "report": from_json(report) if report is not None else None,
        }
    )


async def done(simulation_id: UUID, report: Mapping[str, Any]) -> None:
    await rows(
        """UPDATE campaign_simulations SET state = 'DONE', report = $2, ended_at = now()
        WHERE id = $1 AND state = 'RUNNING' RETURNING id""",
        simulation_id,
        to_json(dict(report)),
    )


async def failed(simulation_id: UUID, why: str) -> None:
    await rows(
        """UPDATE campaign_simulations SET state = 'FAILED', failure = $2, ended_at = now()
        WHERE id = $1 AND state = 'RUNNING' RETURNING id""",
        simulation_id,
        why,
    )


async def forget_old(days: int) -> int:
    """Reports name members: they are kept for a while only."""
    gone = await rows(
        "DELETE FROM campaign_simulations WHERE asked_at < now() - make_interval(days => $1) RETURNING id",
        days,
    )
    return len(gone)
