"""Identities are taken: each is one member's, also while the index key is exchanged.

A key of the table sees to it that no form of a fingerprint is there twice. While two index keys are live an
identity may stand in either form. Then whoever takes one first holds its fingerprint, which is the same under
every key, and looks for the other form.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from persistence.database import rows
from persistence.encryption import Vault

# In the order of (kind, fingerprint), so that two who take the same identities never wait for each other in
# a circle. Whoever comes second waits here until the first has committed, and then gets fewer rows back.
_TAKE = """
    INSERT INTO identities (kind, fingerprint, member_id, created_at)
    SELECT kind, fingerprint, $3, $4
    FROM unnest($1::text[], $2::bytea[]) AS wanted (kind, fingerprint) ORDER BY 1, 2
    ON CONFLICT DO NOTHING
    RETURNING kind
"""
_TAKEN = """
    SELECT i.kind, i.fingerprint FROM identities i
    JOIN unnest($1::text[], $2::bytea[]) AS w (kind, fingerprint) USING (kind, fingerprint)
"""


async def hold(fingerprints: Sequence[bytes]) -> None:
    """Hold these, one after the other in the one order of all, until the transaction ends."""
    for key in sorted({lock_of(each) for each in fingerprints}):
        await rows("SELECT pg_advisory_xact_lock($1)", key)


def lock_of(fingerprint: bytes) -> int:
    """By what number a fingerprint is held."""
    return int.from_bytes(fingerprint[:8], "big", signed=True)


async def taken(vault: Vault, wanted: Sequence[tuple[str, bytes]]) -> set[tuple[str, bytes]]:
    """Which of these kinds and fingerprints somebody has."""
    forms = [(kind, form) for kind, fingerprint in wanted for form in vault.forms(fingerprint)]
    found = await rows(_TAKEN, [kind for kind, _ in forms], [form for _, form in forms])
    return {(each["kind"], vault.fingerprint_in(bytes(each["fingerprint"]))) for each in found}


async def take(
    vault: Vault, member_id: UUID, wanted: Sequence[tuple[str, bytes]], *, at: datetime
) -> str | None:
    """Take these kinds and fingerprints for a member. Returns the kind of one that is another's, if any is;
    the transaction must then be undone."""
    if len(vault.indexes) > 1:
        await hold([fingerprint for _, fingerprint in wanted])
        if others := await taken(vault, wanted):
            return min(others)[0]
    kinds = [kind for kind, _ in wanted]
    forms = [vault.form(fingerprint) for _, fingerprint in wanted]
    got = {each["kind"] for each in await rows(_TAKE, kinds, forms, member_id, at)}
    return next((kind for kind in kinds if kind not in got), None)
