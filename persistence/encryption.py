"""Personal data at rest: sealed in the column, opened only by whoever holds the vault.

Several secrets, none of them in the database, so that a dump of it shows nobody:

- *master keys* wrap one data key per member (`member_keys`), two while it is exchanged. Deleting that row
  makes a person unreadable, in every old backup too once the master key of its day is destroyed;
- *column keys* seal what belongs to no member: the e-mail of staff, the secret of a webhook;
- the *index root* makes fingerprints, and *index keys* the forms in which these stand in the database and the
  search tokens (`persistence/index_keys.py`). They open nothing;
- *data keys of one thing* seal what can be erased alone (`data_keys.py`); each lies in its row, sealed with
  one of the keys above;
- the *idempotency key* makes digests of what was asked: a repeated request is told from a changed one.

A sealed value is `0x01 | key number (2) | nonce (12) | ciphertext | tag (16)`, AES-256-GCM. Table, column,
row and key number are bound into it: a value that was copied to another row or column does not open.

Every place where personal data becomes readable calls `vault.open` or `vault.open_column`: search for these.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from persistence.digests import Purpose
from persistence.index_keys import FINGERPRINT_BYTES, FIRST, IndexKey, derived, index_key_of
from persistence.sealed_bytes import FIRST_KID, Unopenable, key_number, open_bytes, seal_bytes

KEY_BYTES = 32


_TABLES = {
    "member": "members",
    "member_code": "member_codes",
    "identity": "identities",
    "staff": "staff",
    "refresh_token": "refresh_tokens",
    "session": "sessions",
    "log_in_code": "log_in_codes",
    "wechat_code": "wechat_codes",
    "webhook": "webhooks",
    "chat": "chats",
    "member_note": "member_notes",
    "audit": "audit_log",
    "violation": "violations",
    "entry": "entry_reasons",
    "tier_floor": "tier_floors",
    "approval": "approvals",
    "draw_seed": "draw_seeds",
    "second_factor": "second_factors",
    "correction": "member_corrections",
    "export_file": "export_files",
    "legal_hold": "legal_holds",
    "guardian": "member_guardians",
    "survey": "survey_answers",
    "survey_source": "survey_sources",
    "follow_up": "follow_ups",
    "prospect": "prospects",
    "ticket": "tickets",
    "ticket_source": "ticket_sources",
}


class Secret(StrEnum):
    """Every sealed column and everything that has a fingerprint."""

    MEMBER_NAME = "member.name"
    MEMBER_COMPANY = "member.company"
    MEMBER_PHONE = "member.phone"
    MEMBER_EMAIL = "member.email"
    MEMBER_BIRTHDAY = "member.birthday"
    MEMBER_ADDRESS = "member.address"
    MEMBER_PERSONAL_PROFILE = "member.personal_profile"
    MEMBER_CARD = "member.card"
    """Found by its fingerprint, not sealed."""
    MEMBER_EXTERNAL_ID = "member.external_id"
    """Found by its fingerprint, stored nowhere."""
    MEMBER_WECHAT = "member.wechat"
    """An openid or a unionid: found by its fingerprint, sealed as an identity's value."""
    IDENTITY_VALUE = "identity.value"
    """A phone or e-mail beside those of the profile; an openid or unionid of WeChat."""
    MEMBER_CODE_SEED = "member_code.seed"
    STAFF_EMAIL = "staff.email"
    STAFF_NAME = "staff.name"
    REFRESH_SUCCESSOR = "refresh_token.successor"
    SESSION_DEVICE = "session.device"
    """What a device called itself, a person's name perhaps."""
    LOG_IN_MESSAGE = "log_in_code.message"
    """A code and whom it is sent to, until it was."""
    WECHAT_CODE_TOLD = "wechat_code.told"
    """What WeChat said about a code, until it was used."""
    WEBHOOK_SECRET = "webhook.secret"
    WEBHOOK_PREVIOUS_SECRET = "webhook.previous_secret"
    CHAT_URL = "chat.url"
    """Whoever knows it writes into the group."""
    CHAT_SECRET = "chat.secret"
    MEMBER_NOTE = "member_note.body"
    AUDIT_REASON = "audit.reason"
    AUDIT_CHANGES = "audit.changes"
    """With the key of the member whose data changed, or with the column's."""
    VIOLATION_NOTE = "violation.note"
    ENTRY_REASON = "entry.reason"
    TIER_REASON = "tier_floor.reason"
    APPROVAL_REASON = "approval.reason"
    APPROVAL_DECISION_REASON = "approval.decision_reason"
    DRAW_SEED = "draw_seed.seed"
    SECOND_FACTOR = "second_factor.secret"
    CORRECTION_BEFORE = "correction.before"
    CORRECTION_AFTER = "correction.after"
    EXPORT_FILE_KEY = "export_file.key"
    LEGAL_HOLD_REASON = "legal_hold.reason"
    GUARDIAN_NAME = "guardian.name"
    GUARDIAN_CONTACT = "guardian.contact"
    SURVEY_TEXTS = "survey.texts"
    """Free text of answers: with the key of the member, of nobody with the column's."""
    SURVEY_SOURCE_SECRET = "survey_source.secret"
    FOLLOW_UP_DESCRIPTION = "follow_up.description"
    FOLLOW_UP_NOTES = "follow_up.notes"
    FOLLOW_UP_EVIDENCE = "follow_up.evidence"
    PROSPECT_CONTACT = "prospect.contact"
    TICKET_DATA_KEY = "ticket.data_key"
    """Opens the words of one ticket; with the key of its member, or with the column's."""
    TICKET_SOURCE_SECRET = "ticket_source.secret"
    TICKET_SOURCE_PREVIOUS_SECRET = "ticket_source.previous_secret"

    @property
    def is_sealed(self) -> bool:
        return self not in (Secret.MEMBER_CARD, Secret.MEMBER_EXTERNAL_ID, Secret.MEMBER_WECHAT)

    @property
    def table(self) -> str:
        return _TABLES[self.value.partition(".")[0]]

    @property
    def column(self) -> str:
        return self.value.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Sealed:
    """Ciphertext of one secret, safe to pass around and to print."""

    secret: Secret
    token: bytes = field(repr=False)

    def __repr__(self) -> str:
        return f"<sealed {self.secret}>"

    __str__ = __repr__


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRing:
    """All keys of a deployment by number: the newest seals, every one opens."""

    master: Mapping[int, bytes]
    newest_master: int
    column: Mapping[int, bytes]
    newest_column: int
    index_root: bytes
    idempotency: bytes
    index: Mapping[int, bytes] = field(default_factory=dict)
    """Empty before the first exchange: then the index root is the one index key, number 0."""
    newest_index: int = FIRST

    def __post_init__(self) -> None:
        if not self.index:
            object.__setattr__(self, "index", {FIRST: self.index_root})
        if self.index.get(FIRST, self.index_root) != self.index_root:
            raise ValueError("index key 0 is the index root")
        for kind, keys, newest in (
            ("master", self.master, self.newest_master),
            ("column", self.column, self.newest_column),
            ("index", self.index, self.newest_index),
        ):
            if newest not in keys:
                raise ValueError(f"the newest {kind} key, number {newest}, is missing")
            if any(not 0 <= kid < 1 << 16 for kid in keys):
                raise ValueError(f"{kind} keys are numbered from 0 to 65535")
            if any(len(key) != KEY_BYTES for key in keys.values()):
                raise ValueError(f"a {kind} key has {KEY_BYTES} bytes")
        if len(self.index_root) != KEY_BYTES or len(self.idempotency) != KEY_BYTES:
            raise ValueError(f"the index root and the idempotency key have {KEY_BYTES} bytes")

    def __repr__(self) -> str:
        return (
            f"<key ring: master {sorted(self.master)}, column {sorted(self.column)}, "
            f"index {sorted(self.index)}>"
        )

    __str__ = __repr__


class MemberKey:
    """The data keys of one member, unwrapped. They live as long as the request that needs them.

    There is one, and while a member's key is exchanged a second: the newest seals, each opens.
    """

    __slots__ = ("_ciphers", "kid", "member_id", "wrapped")

    def __init__(self, member_id: UUID, keys: Mapping[int, bytes], wrapped: bytes) -> None:
        self.member_id = member_id
        self.kid = max(keys)
        self.wrapped = wrapped
        self._ciphers = {kid: AESGCM(key) for kid, key in keys.items()}

    def __repr__(self) -> str:
        return "<key of a member>"

    def _bound(self, secret: Secret, kid: int) -> bytes:
        return _PLACE[secret] + f"|{self.member_id}|{kid}".encode()


class Vault:
    """Seals, opens, and makes the digests by which sealed values are found."""

    def __init__(self, keys: KeyRing) -> None:
        self._master = {kid: AESGCM(key) for kid, key in keys.master.items()}
        self._newest_master = keys.newest_master
        self._column = {kid: AESGCM(key) for kid, key in keys.column.items()}
        self._newest_column = keys.newest_column
        self._prints = {secret: derived(keys.index_root, f"bidx|v1|{secret}") for secret in Secret}
        newest_first = sorted(keys.index, key=lambda kid: (kid != keys.newest_index, -kid))
        self.indexes = tuple(IndexKey(kid, keys.index[kid]) for kid in newest_first)
        """The newest, under which is written, then whatever else is looked under while it is exchanged."""
        self._digests = {purpose: derived(keys.idempotency, f"digest|v1|{purpose}") for purpose in Purpose}

    def __repr__(self) -> str:
        return "<vault>"

    # Keys of members

    @property
    def newest_master(self) -> int:
        return self._newest_master

    def new_key(self, member_id: UUID) -> MemberKey:
        """A fresh data key for a new member; its `wrapped` form goes into `member_keys`."""
        key = AESGCM.generate_key(bit_length=256)
        return MemberKey(member_id, {FIRST_KID: key}, self._wrapped(member_id, key))

    def unwrap(self, member_id: UUID, wrapped: bytes) -> MemberKey:
        """Raises Unopenable: also when the row was taken from another member."""
        return MemberKey(member_id, _keys_of(self._unwrapped(member_id, wrapped)), wrapped)

    def renew(self, member_id: UUID, wrapped: bytes) -> bytes:
        """The member's keys with a new one that seals from now on. The one before still opens."""
        keys = _keys_of(self._unwrapped(member_id, wrapped))
        if len(keys) > 1:
            raise ValueError("this member's key is being exchanged already")
        kid = max(keys) + 1
        return self._wrapped(member_id, _joined({**keys, kid: AESGCM.generate_key(bit_length=256)}))

    def drop_old_key(self, member_id: UUID, wrapped: bytes) -> bytes:
        """The member's newest key alone. What is still sealed with the one before is lost."""
        keys = _keys_of(self._unwrapped(member_id, wrapped))
        return self._wrapped(member_id, _joined({max(keys): keys[max(keys)]}))

    def rewrap(self, member_id: UUID, wrapped: bytes) -> bytes:
        """The same data key under the newest master key. The values that it seals stay as they are."""
        return self._wrapped(member_id, self._unwrapped(member_id, wrapped))

    def _wrapped(self, member_id: UUID, plain: bytes) -> bytes:
        kid = self._newest_master
        return seal_bytes(self._master[kid], kid, plain, _bound("member_keys", "wrapped", member_id, kid))

    def _unwrapped(self, member_id: UUID, wrapped: bytes) -> bytes:
        kid = key_number(wrapped)
        cipher = self._master.get(kid)
        if cipher is None:
            raise Unopenable(f"master key {kid} is not on the ring")
        return open_bytes(cipher, wrapped, _bound("member_keys", "wrapped", member_id, kid), "member key")

    # Values

    def seal(self, secret: Secret, key: MemberKey, plain: str) -> Sealed:
        """Seal a value of the member whose key this is."""
        cipher = key._ciphers[key.kid]
        return Sealed(secret, seal_bytes(cipher, key.kid, plain.encode(), key._bound(secret, key.kid)))

    def open(self, sealed: Sealed, key: MemberKey) -> str:
        """The plain value. Raises Unopenable when it is not this member's value of this column."""
        kid = key_number(sealed.token)
        cipher = key._ciphers.get(kid)
        if cipher is None:
            raise Unopenable(f"{sealed.secret} was sealed with another key of the member")
        return open_bytes(cipher, sealed.token, key._bound(sealed.secret, kid), sealed.secret).decode()

    def reseal(self, sealed: Sealed, key: MemberKey) -> Sealed:
        """The same value under the member's newest key."""
        return self.seal(sealed.secret, key, self.open(sealed, key))

    @property
    def newest_column(self) -> int:
        return self._newest_column

    def seal_column(self, secret: Secret, row_id: UUID, plain: str) -> Sealed:
        """Seal a value that belongs to no member with the column's key."""
        kid = self._newest_column
        aad = _bound(secret.table, secret.column, row_id, kid)
        return Sealed(secret, seal_bytes(self._column[kid], kid, plain.encode(), aad))

    def open_column(self, sealed: Sealed, row_id: UUID) -> str:
        """The plain value. Raises Unopenable when it is not the value of this row and column."""
        kid = key_number(sealed.token)
        cipher = self._column.get(kid)
        if cipher is None:
            raise Unopenable(f"column key {kid} is not on the ring")
        aad = _bound(sealed.secret.table, sealed.secret.column, row_id, kid)
        return open_bytes(cipher, sealed.token, aad, sealed.secret).decode()

    def reseal_column(self, sealed: Sealed, row_id: UUID) -> Sealed:
        """The same value under the newest column key."""
        return self.seal_column(sealed.secret, row_id, self.open_column(sealed, row_id))

    # Digests

    def fingerprint(self, secret: Secret, plain: str) -> bytes:
        """16 bytes that stand for a normalised value, since its ciphertext differs every time.

        Always the same for the same value; in the database it stands in its `form`.
        """
        return hmac.digest(self._prints[secret], plain.encode(), "sha256")[:FINGERPRINT_BYTES]

    @property
    def index(self) -> IndexKey:
        """The newest index key."""
        return self.indexes[0]

    def index_under(self, kid: int) -> IndexKey:
        """The live index key of this number. Raises Unopenable."""
        found = next((each for each in self.indexes if each.kid == kid), None)
        if found is None:
            raise Unopenable(f"index key {kid} is not on the ring")
        return found

    def form(self, fingerprint: bytes) -> bytes:
        """How a fingerprint is written into the database."""
        return self.index.form(fingerprint)

    def forms(self, fingerprint: bytes) -> list[bytes]:
        """How a fingerprint may stand in the database: one form, or two while the index key is exchanged."""
        return [each.form(fingerprint) for each in self.indexes]

    def fingerprint_in(self, form: bytes) -> bytes:
        """The fingerprint that stands in the database in this form. Raises Unopenable."""
        return self.index_under(index_key_of(form)).fingerprint(form)

    def digest(self, purpose: Purpose, content: bytes) -> bytes:
        """32 bytes that tell whether two inputs are the same, without letting anyone guess at them."""
        return hmac.digest(self._digests[purpose], content, "sha256")


_PLACE = {secret: f"lb1|{secret.table}|{secret.column}".encode() for secret in Secret}


def _bound(table: str, column: str, row_id: UUID, kid: int) -> bytes:
    return f"lb1|{table}|{column}|{row_id}|{kid}".encode()


def _joined(keys: Mapping[int, bytes]) -> bytes:
    """A member's keys as they are wrapped: of each its number and the key."""
    return b"".join(kid.to_bytes(2) + key for kid, key in sorted(keys.items()))


def _keys_of(plain: bytes) -> dict[int, bytes]:
    """A first key is wrapped without its number."""
    if len(plain) == KEY_BYTES:
        return {FIRST_KID: plain}
    size = 2 + KEY_BYTES
    return {
        int.from_bytes(plain[at : at + 2]): plain[at + 2 : at + size] for at in range(0, len(plain), size)
    }
