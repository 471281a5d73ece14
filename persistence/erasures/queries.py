"""Reads of requests to be erased."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.erasures.erasure import ErasureRequest, ErasureState
from domain.kernel.ids import MemberId
from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.selection import NO_ARGUMENTS, Arguments

_REQUEST = """
(SELECT json_build_object('id', r.id, 'member_id', r.member_id, 'state', r.state, 'asked_at', r.asked_at,
    'due_at', r.due_at, 'asked_by', r.asked_by)
FROM erasure_requests r WHERE r.member_id = m.id ORDER BY r.asked_at DESC, r.id DESC LIMIT 1)
"""


def erasure_section(name: str, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """The member's latest request to be erased."""

    def decode(text: Any) -> ErasureRequest | None:
        plain = from_json(text)
        if plain is None:
            return None
        return ErasureRequest(
            id=UUID(plain["id"]),
            member_id=MemberId(UUID(plain["member_id"])),
            state=ErasureState(plain["state"]),
            asked_at=moment(plain["asked_at"]),
            due_at=moment(plain["due_at"]),
            asked_by=plain["asked_by"],
        )

    return Section(name, _REQUEST, (), decode, arguments)
