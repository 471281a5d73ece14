"""Data keys of one thing: what they seal can be erased alone.

A ticket has one. It lies in its row, sealed as a value of its member or of the column (`encryption.py`), and
whoever deletes that value makes everything unreadable that the key has sealed, also what lies outside of the
database. Format and binding are those of all sealed values: table, column and row are bound in, so a value
that was copied to another row does not open.

Every place where such a value becomes readable calls `open_within`: search for it.
"""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from persistence.encryption import FIRST_KID, Unopenable, _key_number, _opened, _sealed


class Within(StrEnum):
    """What is sealed with the data key of the thing that it belongs to."""

    TICKET_SUBJECT = "tickets.subject"
    TICKET_SOLUTION = "tickets.solution"
    TICKET_MESSAGE = "ticket_messages.body"
    TICKET_FILE_NAME = "ticket_attachments.name"
    TICKET_FILE = "ticket_attachments.content"
    """Stored as a file, not in the table."""


def new_data_key() -> str:
    """Keep it sealed as a value of its owner."""
    return AESGCM.generate_key(bit_length=256).hex()


def seal_within(data_key: str, what: Within, row_id: UUID, plain: bytes) -> bytes:
    cipher = AESGCM(bytes.fromhex(data_key))
    return _sealed(cipher, FIRST_KID, plain, _bound(what, row_id))


def open_within(data_key: str, what: Within, row_id: UUID, token: bytes) -> bytes:
    """Raises Unopenable when it is not the value of this row, or of another key."""
    if _key_number(token) != FIRST_KID:
        raise Unopenable(f"{what} was sealed with another key")
    return _opened(AESGCM(bytes.fromhex(data_key)), token, _bound(what, row_id), what)


def _bound(what: Within, row_id: UUID) -> bytes:
    return f"lb1|{what}|{row_id}|{FIRST_KID}".encode()
