"""The words of tickets, sealed and opened.

Each ticket has a data key. It lies in the ticket's row, sealed with the key of the member whose ticket it is,
or with the column's key where it is nobody's. So the words of one ticket can be erased alone by deleting that
value, those of a member go with the member's key, and an exchange of keys touches one value per ticket.
"""

from __future__ import annotations

import hmac
from hashlib import sha256
from uuid import UUID

from domain.kernel.ids import TicketId, letters
from persistence.data_keys import Within, open_within, seal_within
from persistence.database import row, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.members.keys import KEY_TO_SEAL

LOOK_ALIKE = str.maketrans({"o": "0", "i": "1", "l": "1"})
"""Letters that no code has, for what they are taken for."""
CODE_BYTES = 16


async def seal_key(vault: Vault, data_key: str, *, ticket_id: UUID, member_id: UUID | None) -> bytes:
    if member_id is None:
        return vault.seal_column(Secret.TICKET_DATA_KEY, ticket_id, data_key).token
    wrapped = await value(KEY_TO_SEAL, member_id)
    assert wrapped is not None, "a ticket of a member that was erased"
    return vault.seal(Secret.TICKET_DATA_KEY, vault.unwrap(member_id, bytes(wrapped)), data_key).token


def open_key(
    vault: Vault, sealed: bytes | None, *, ticket_id: UUID, member_id: UUID | None, wrapped: bytes | None
) -> str | None:
    """`wrapped`: the member's key. None: the words are erased, or the member is."""
    if sealed is None:
        return None
    token = Sealed(Secret.TICKET_DATA_KEY, bytes(sealed))
    if member_id is None:
        return vault.open_column(token, ticket_id)
    return None if wrapped is None else vault.open(token, vault.unwrap(member_id, bytes(wrapped)))


# Under the lock of the ticket, or where a reader finds key and value in one snapshot.
_KEY = """
SELECT t.data_key, t.member_id, k.wrapped
FROM tickets t LEFT JOIN member_keys k ON k.member_id = t.member_id WHERE t.id = $1
"""


async def key_of(vault: Vault, ticket_id: TicketId) -> str | None:
    """What opens the words of a ticket; None where they are erased, or the member is."""
    found = await row(_KEY, ticket_id.value)
    if found is None:
        return None
    return open_key(
        vault,
        found["data_key"],
        ticket_id=ticket_id.value,
        member_id=found["member_id"],
        wrapped=found["wrapped"],
    )


def seal_text(data_key: str, what: Within, row_id: UUID, text: str) -> bytes:
    return seal_within(data_key, what, row_id, text.encode())


def open_text(data_key: str | None, what: Within, row_id: UUID, token: bytes | None) -> str | None:
    """None: nothing was said, or it is erased."""
    if data_key is None or token is None:
        return None
    return open_within(data_key, what, row_id, bytes(token)).decode()


def tracking_code(data_key: str, ticket_id: UUID) -> str:
    """26 letters of 128 bits that nobody can guess: the ticket's key is random. It is made from the key, and
    so the answer to a request that is sent again can say it again, though only its digest is kept."""
    secret = hmac.digest(bytes.fromhex(data_key), b"tracking|" + ticket_id.bytes, "sha256")[:CODE_BYTES]
    return letters(UUID(bytes=secret))


def hash_of(code: str) -> bytes:
    """Of a code as people type it: in capital letters, in groups, with an O for a 0 and an l for a 1."""
    plain = "".join(code.replace("-", "").split()).lower().translate(LOOK_ALIKE)
    return sha256(plain.encode()).digest()
