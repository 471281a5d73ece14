"""Reads of members: one statement, filled with what is wanted and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.members.card import CardStatus
from domain.members.identity import Identity
from domain.members.standing import MembershipStatus
from persistence.as_written import AsWritten, Read
from persistence.database import from_json, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.members.rows import forms_of
from persistence.members.statement import Loaded, One, Parts, Section, Source, as_is, load
from persistence.moments import moment, moment_or_none, uuid_of
from persistence.selection import NO_ARGUMENTS, Arguments
from persistence.staff.live import live_version


class CardRead(AsWritten):
    id = Read(uuid_of)
    number: str
    status = Read(CardStatus)
    issued_at = Read(moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipRead:
    status: MembershipStatus
    joined_at: datetime
    order_count: int
    spend_minor: int
    first_order_at: datetime | None
    last_order_at: datetime | None
    suspended_at: datetime | None
    closed_at: datetime | None
    closes_at: datetime | None


class MemberRead(Parts):
    """A member as loaded: the attributes below and the sections of other contexts, as far as wanted."""

    __slots__ = ("_member_id",)
    _member_id: MemberId

    id = Loaded[UUID]()
    version = Loaded[int]()
    session_version = Loaded[int | None]()
    erased_at = Loaded[datetime | None]()
    """When the person was removed; what is left is an id that the accounting names."""
    merged_into = Loaded[UUID | None]()
    """Who has absorbed the member."""
    wrapped = Loaded[bytes | None]()
    """The member's data key, sealed; None once the person was erased."""
    name = Loaded[Sealed | None]()
    company = Loaded[Sealed | None]()
    phone = Loaded[Sealed | None]()
    email = Loaded[Sealed | None]()
    birthday = Loaded[Sealed | None]()
    address = Loaded[Sealed | None]()
    personal_profile = Loaded[Sealed | None]()
    gender = Loaded[str | None]()
    locale = Loaded[str | None]()
    profile = Loaded[dict[str, Any]]()
    enrol_source = Loaded[str]()
    enrol_store_code = Loaded[str | None]()
    enrolled_by = Loaded[str]()
    enrolled_at = Loaded[datetime]()
    last_active_at = Loaded[datetime]()
    card = Loaded[CardRead | None]()

    @property
    def member_id(self) -> MemberId:
        try:
            return self._member_id
        except AttributeError:
            self._member_id = MemberId(self.id)
            return self._member_id


def _sealed(secret: Secret) -> Section:
    def decode(token: Any) -> Sealed | None:
        return None if token is None else Sealed(secret, bytes(token))

    return Section(secret.column, f"m.{secret.column}", decode=decode)


def _card(text: Any) -> CardRead | None:
    plain = from_json(text)
    return None if plain is None else CardRead.as_written(plain)


_CARD = """
(SELECT json_build_object('_id', c.id, 'number', c.number, '_status', c.status, '_issued_at', c.issued_at)
FROM cards c WHERE c.member_id = m.id ORDER BY c.status = 'ACTIVE' DESC, c.issued_at DESC LIMIT 1)
"""

COLUMNS: Mapping[str, Section] = {
    section.name: section
    for section in (
        Section("id", "m.id", decode=as_is),
        Section("version", "m.version", decode=as_is),
        Section("session_version", "m.session_version", decode=as_is),
        Section("erased_at", "m.erased_at", decode=as_is),
        Section("merged_into", "m.merged_into", decode=as_is),
        Section("wrapped", "(SELECT k.wrapped FROM member_keys k WHERE k.member_id = m.id)", decode=as_is),
        _sealed(Secret.MEMBER_NAME),
        _sealed(Secret.MEMBER_COMPANY),
        _sealed(Secret.MEMBER_PHONE),
        _sealed(Secret.MEMBER_EMAIL),
        _sealed(Secret.MEMBER_BIRTHDAY),
        _sealed(Secret.MEMBER_ADDRESS),
        _sealed(Secret.MEMBER_PERSONAL_PROFILE),
        Section("gender", "m.gender", decode=as_is),
        Section("locale", "m.locale", decode=as_is),
        Section("profile", "m.profile"),
        Section("enrol_source", "m.enrol_source", decode=as_is),
        Section("enrol_store_code", "m.enrol_store_code", decode=as_is),
        Section("enrolled_by", "m.enrolled_by", decode=as_is),
        Section("enrolled_at", "m.enrolled_at", decode=as_is),
        Section("last_active_at", "m.last_active_at", decode=as_is),
        Section("card", _CARD, decode=_card),
    )
}
"""What every read may ask for by name."""


# In the place of the version that members' tokens need: none where the session of the member who asks has
# ended. They replace that column, so they come after it.
LIVE_SESSION = Section("session_version", live_version("asked.session_id"), decode=as_is)
"""Of a source that is One."""


def session_section(session_id: UUID) -> Section:
    """Of every other source."""
    return Section("session_version", live_version("$1"), (session_id,), decode=as_is)


ALWAYS = (COLUMNS["id"], COLUMNS["session_version"], COLUMNS["erased_at"])
"""Loaded with every member: whose it is, which version its own tokens need, whether it is still there."""

_MEMBERSHIP = """
(SELECT json_build_object('status', s.status, 'joined_at', s.joined_at, 'order_count', s.order_count,
    'spend', s.spend_minor, 'first', s.first_order_at, 'last', s.last_order_at,
    'suspended', s.suspended_at, 'closed', s.closed_at, 'closes', s.closes_at)
FROM memberships s WHERE s.member_id = m.id AND s.programme_id = $1)
"""


def membership_section(name: str, programme_id: UUID, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """What the member is in one programme; None where it has not joined."""

    def decode(text: Any) -> MembershipRead | None:
        plain = from_json(text)
        if plain is None:
            return None
        return MembershipRead(
            status=MembershipStatus(plain["status"]),
            joined_at=moment(plain["joined_at"]),
            order_count=plain["order_count"],
            spend_minor=plain["spend"],
            first_order_at=moment_or_none(plain["first"]),
            last_order_at=moment_or_none(plain["last"]),
            suspended_at=moment_or_none(plain["suspended"]),
            closed_at=moment_or_none(plain["closed"]),
            closes_at=moment_or_none(plain["closes"]),
        )

    return Section(name, _MEMBERSHIP, (programme_id,), decode, arguments)


# Which members


def by_id(member_id: MemberId, *, session_id: UUID | None = None) -> One:
    """session_id: of the member itself, where LIVE_SESSION is wanted."""
    return One(member_id.value, session_id)


def by_identity(vault: Vault, identity: Identity) -> Source:
    return Source(
        "FROM identities i JOIN members m ON m.id = i.member_id"
        " WHERE i.kind = $1 AND i.fingerprint = ANY($2::bytea[])",
        (identity.kind.value, forms_of(vault, identity)),
    )


def of_ids(member_ids: Sequence[UUID]) -> Source:
    """These members, the one active last first."""
    return Source(
        "FROM members m WHERE m.id = ANY($1) ORDER BY m.last_active_at DESC, m.id DESC", (list(member_ids),)
    )


async def find(source: Source | One, sections: Iterable[Section]) -> list[MemberRead]:
    """The members of the source with these sections, in its order."""
    return [MemberRead(parts) for parts in await load(source, [*ALWAYS, *sections])]


async def was_erased(member_id: MemberId) -> bool:
    """Whether the person was removed, so that what is left is for auditors."""
    return bool(await value("SELECT erased_at IS NOT NULL FROM members WHERE id = $1", member_id.value))
