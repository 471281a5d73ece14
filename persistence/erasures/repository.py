"""Requests to be erased, and what certifies erasures."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.erasures.erasure import Erased, ErasureRequest, ErasureState, Logged, LoggedProspect
from domain.erasures.ports import Erasures
from domain.kernel.ids import ErasureId, MemberId, ProspectId
from persistence.database import from_json, row, rows, to_json
from persistence.retention.holds import KEPT_MEMBER

_REQUEST = "id, member_id, state, asked_at, due_at, asked_by"
_DUE = f"""
SELECT {_REQUEST} FROM erasure_requests r
WHERE state = 'WAITING' AND due_at <= now() AND NOT {KEPT_MEMBER.format(member="r.member_id")}
    AND NOT EXISTS (SELECT FROM members m WHERE m.id = r.member_id AND m.merged_into IS NOT NULL)
ORDER BY r.due_at, r.member_id LIMIT $1
"""  # noqa: S608 - our own names


class StoredErasures(Erasures):
    async def waiting(self, member_id: MemberId) -> ErasureRequest | None:
        found = await row(
            f"SELECT {_REQUEST} FROM erasure_requests WHERE member_id = $1 AND state = 'WAITING'",  # noqa: S608
            member_id.value,
        )
        return request_of(found) if found else None

    async def ask(self, request: ErasureRequest) -> None:
        await rows(
            """INSERT INTO erasure_requests (id, member_id, state, asked_at, due_at, asked_by)
            VALUES ($1, $2, $3, $4, $5, $6) RETURNING 1""",
            request.id,
            request.member_id.value,
            request.state.value,
            request.asked_at,
            request.due_at,
            request.asked_by,
        )

    async def cancel(self, request: ErasureRequest, *, at: datetime) -> None:
        await self._end(request.member_id, ErasureState.CANCELLED, at=at)

    async def record(self, erased: Erased) -> None:
        await rows(
            "INSERT INTO erasures (id, member_id, at, content) VALUES ($1, $2, $3, $4) RETURNING 1",
            erased.id,
            erased.member_id.value,
            erased.at,
            to_json(
                {
                    "removed": dict(erased.removed),
                    "unreadable": list(erased.unreadable),
                    "kept": dict(erased.kept),
                }
            ),
        )
        await self._end(erased.member_id, ErasureState.DONE, at=erased.at)

    async def due(self, *, most: int) -> list[ErasureRequest]:
        return [request_of(each) for each in await rows(_DUE, most)]

    async def _end(self, member_id: MemberId, state: ErasureState, *, at: datetime) -> None:
        await rows(
            """UPDATE erasure_requests SET state = $2, ended_at = greatest($3, asked_at)
            WHERE member_id = $1 AND state = 'WAITING' RETURNING 1""",
            member_id.value,
            state.value,
            at,
        )


_PROSPECTS = """
SELECT id, ended_at AS at FROM prospects
WHERE ended = 'WITHDRAWN' AND ended_at >= coalesce($1::timestamptz, '-infinity')
UNION ALL
SELECT p.id, e.at FROM erasures e JOIN prospects p ON p.member_id = e.member_id
WHERE e.at >= coalesce($1, '-infinity')
ORDER BY at, id
"""


async def prospects_since(at: datetime | None) -> list[LoggedProspect]:
    """Every prospect that was withdrawn from then on, or was when the member that it became was erased. An
    older backup knows it as a prospect, and the member not at all. The oldest first; all without a time."""
    return [LoggedProspect(id=ProspectId(each["id"]), at=each["at"]) for each in await rows(_PROSPECTS, at)]


async def logged_since(at: datetime | None) -> list[Logged]:
    """Every erasure from then on, the oldest first; all of them without a time."""
    found = await rows(
        "SELECT id, member_id, at FROM erasures WHERE $1::timestamptz IS NULL OR at >= $1 ORDER BY at, id", at
    )
    return [
        Logged(
            id=ErasureId(each["member_id"], each["id"]),
            member_id=MemberId(each["member_id"]),
            at=each["at"],
        )
        for each in found
    ]


async def certificate(erasure_id: ErasureId) -> Erased | None:
    """What an erasure did; None where the id is of none, or of a request that is not done."""
    found = await row(
        "SELECT id, member_id, at, content FROM erasures WHERE member_id = $1 AND id = $2",
        erasure_id.member,
        erasure_id.value,
    )
    if found is None:
        return None
    content = from_json(found["content"])
    return Erased(
        id=found["id"],
        member_id=MemberId(found["member_id"]),
        at=found["at"],
        removed=content["removed"],
        unreadable=tuple(content["unreadable"]),
        kept=content["kept"],
    )


def request_of(found: dict[str, Any]) -> ErasureRequest:
    return ErasureRequest(
        id=found["id"],
        member_id=MemberId(found["member_id"]),
        state=ErasureState(found["state"]),
        asked_at=found["asked_at"],
        due_at=found["due_at"],
        asked_by=found["asked_by"],
    )
