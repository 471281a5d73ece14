"""Proof of one entry: from its fields to the hash, from there along the chain to an end that a checkpoint
knows, and up the tree to the root that was signed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.kernel.ids import EntryId
from domain.ledger import merkle
from domain.ledger.checkpoint import SignedCheckpoint, head_text
from persistence.database import row, rows
from persistence.ledger import checkpoints
from persistence.ledger.checkpoints import Leaves
from persistence.points.chain import FIELDS, MOVEMENTS, entry_content
from persistence.staff.live import live_version

LONGEST_CHAIN = 1_000
"""Entries between the one of the receipt and the end that a checkpoint knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """How the chain hangs on a checkpoint."""

    signed: SignedCheckpoint
    following: tuple[str, ...]
    """What the hashes of the entries after this one cover, each without the previous hash."""
    account_id: str
    sequence: int
    head: bytes
    sides: bytes
    path: tuple[merkle.Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRead:
    entry_id: EntryId
    session_version: int | None
    previous_hash: bytes
    hash: bytes
    fields: tuple[tuple[str, str], ...]
    movements: tuple[str, ...]
    anchor: Anchor | None
    """None while no checkpoint covers the entry."""


_ENTRY = f"""
SELECT e.wallet_type_id, e.sequence, e.previous_hash, e.hash,
    {live_version("$3")} AS session_version,
    ARRAY[{", ".join(f"({sql})::text" for _, sql in FIELDS)}] AS fields, {MOVEMENTS} AS movements
FROM entries e JOIN members m ON m.id = e.member_id WHERE e.member_id = $1 AND e.id = $2
"""

# The newest row of the account whose end is near enough; its tree is the last one before the row after it.
_HEAD = """
SELECT h.*, (SELECT max(c.number) FROM checkpoints c WHERE c.number < coalesce(
    (SELECT min(n.checkpoint) FROM checkpoint_heads n WHERE n.member_id = h.member_id
        AND n.wallet_type_id = h.wallet_type_id AND n.checkpoint > h.checkpoint),
            9223372036854775807)) AS tree
FROM checkpoint_heads h
WHERE h.member_id = $1 AND h.wallet_type_id = $2 AND h.sequence BETWEEN $3 AND $3 + $4::bigint
ORDER BY h.checkpoint DESC LIMIT 1
"""

_FOLLOWING = f"""
SELECT {entry_content(MOVEMENTS)} AS content FROM entries e
WHERE e.member_id = $1 AND e.wallet_type_id = $2 AND e.sequence > $3 AND e.sequence <= $4 ORDER BY e.sequence
"""


async def receipt(entry_id: EntryId, *, session_id: UUID | None = None) -> ReceiptRead | None:
    """session_id: the log-in of the member that asks."""
    found = await row(_ENTRY, entry_id.member, entry_id.value, session_id)
    if found is None:
        return None
    lines = found["movements"]
    return ReceiptRead(
        entry_id=entry_id,
        session_version=found["session_version"],
        previous_hash=bytes(found["previous_hash"]),
        hash=bytes(found["hash"]),
        fields=tuple(zip((name for name, _ in FIELDS), found["fields"], strict=True)),
        movements=tuple(lines.split("\n")) if lines else (),
        anchor=await _anchor(entry_id, found),
    )


async def _anchor(entry_id: EntryId, entry: dict[str, Any]) -> Anchor | None:
    account = (entry_id.member, entry["wallet_type_id"])
    head = await row(_HEAD, *account, entry["sequence"], LONGEST_CHAIN)
    signed = await checkpoints.numbered(head["tree"]) if head and head["tree"] else None
    if head is None or signed is None:
        return None
    content = head_text(
        account=head["account_id"],
        member=account[0],
        wallet=account[1],
        sequence=head["sequence"],
        head=bytes(head["head"]),
        sides=bytes(head["sides"]),
    )
    leaves, tree = await _tree(signed)
    place = leaves.place_of(merkle.leaf(content.encode()))
    if place is None:
        return None  # the books were changed: nothing can be proved, and the next verification says so
    following = await rows(_FOLLOWING, *account, entry["sequence"], head["sequence"])
    return Anchor(
        signed=signed,
        following=tuple(each["content"] for each in following),
        account_id=head["account_id"].hex,
        sequence=head["sequence"],
        head=bytes(head["head"]),
        sides=bytes(head["sides"]),
        path=tree.path(place),
    )


_TREES: dict[bytes, tuple[Leaves, merkle.Tree]] = {}
"""By root: what was built once. A tree never changes; the newest one is asked for again and again."""
_KEPT = 2


async def _tree(signed: SignedCheckpoint) -> tuple[Leaves, merkle.Tree]:
    root = signed.checkpoint.root
    if root not in _TREES:
        _, _, leaves = await checkpoints.tree(signed.checkpoint.number)
        # Hashing a million leaves takes seconds, and other requests shall go on.
        built = await asyncio.to_thread(merkle.Tree, leaves)
        if built.root != root:
            return leaves, built
        while len(_TREES) >= _KEPT:
            del _TREES[next(iter(_TREES))]
        _TREES[root] = (leaves, built)
    return _TREES[root]
