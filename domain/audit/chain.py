"""The chain over the record of acts: each link is the hash of the one before it and of an act.

An act is written as a JSON list in one way only, values in a fixed order: what is not there is null, a time
is microseconds since 1970, an id is 32 hexadecimal digits. Reasons and what was before and after stand in it
as digests (`salted.py`). The network from which it was done is not in the chain: it is forgotten before the
rest (`domain/retention`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from domain.points.entry import microseconds

FIRST = bytes(32)
"""What the first link calls the one before it."""
FORMAT = "laurel-audit-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An act as the chain sees it."""

    id: UUID
    at: datetime
    actor_kind: str
    actor_id: UUID | None
    act: str
    object_kind: str | None
    object_id: str | None
    fields: Sequence[str]
    reason_digest: bytes | None
    changes_digest: bytes | None
    changes_of: UUID | None
    member_ids: Sequence[UUID] | None
    request_id: str | None

    @property
    def canonical(self) -> bytes:
        return json.dumps(
            [
                FORMAT,
                self.id.hex,
                microseconds(self.at),
                self.actor_kind,
                self.actor_id.hex if self.actor_id is not None else None,
                self.act,
                self.object_kind,
                self.object_id,
                list(self.fields),
                self.reason_digest.hex() if self.reason_digest is not None else None,
                self.changes_digest.hex() if self.changes_digest is not None else None,
                self.changes_of.hex if self.changes_of is not None else None,
                [each.hex for each in self.member_ids] if self.member_ids is not None else None,
                self.request_id,
            ],
            separators=(",", ":"),
        ).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    seq: int
    audit_id: UUID
    prev_hash: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain ends: how many acts it has, and the hash of the last."""

    seq: int = 0
    hash: bytes = FIRST


def link(head: Head, act: Written) -> Link:
    content = sha256(head.hash + b"|" + act.canonical).digest()
    return Link(seq=head.seq + 1, audit_id=act.id, prev_hash=head.hash, hash=content)


def linked(head: Head, acts: Iterable[Written]) -> list[Link]:
    """The links of acts, in the order given, after that head."""
    made = []
    for act in acts:
        new = link(head, act)
        made.append(new)
        head = Head(new.seq, new.hash)
    return made
