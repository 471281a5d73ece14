"""What callers can do about keys of services and tokens for members: load, decide, record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from domain.kernel.ids import MemberId, ServiceId, ServiceKeyId, StaffId
from domain.kernel.refusal import InvalidInput
from domain.members.identity import IdentityKind, card_number, external_id, identity, text
from domain.members.refusals import UnknownMember
from domain.staff import service_keys
from domain.staff.audit import Act, Deed, Origin
from domain.staff.permissions import Permission, grantable
from domain.staff.refusals import NotGrantable, TooManyLiveKeys, UnknownServiceKey
from domain.staff.service_keys import ServiceKey
from domain.staff.sessions import SubjectKind
from domain.work import Begin, Work

LONGEST_NAME = 100


# Keys of services


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateServiceKey:
    name: str
    permissions: frozenset[Permission]
    ip_ranges: list[str]
    expires_at: datetime | None
    """None: a year from now."""
    replaces: ServiceKeyId | None
    """The key of the same service that this one shall take over from; both live until it is revoked."""
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedKey:
    key: ServiceKey
    text: str = field(repr=False)
    """The key in full: shown once."""


async def create_service_key(command: CreateServiceKey, begin: Begin) -> IssuedKey:
    name = text("name", command.name, longest=LONGEST_NAME)
    ranges = service_keys.checked_ranges(command.ip_ranges)
    if not command.permissions:
        raise InvalidInput("permissions", "EMPTY")
    beyond = command.permissions - grantable(command.origin.caller.permissions)
    if beyond:
        raise NotGrantable(permissions=tuple(sorted(beyond)))
    secret = service_keys.new_key()
    async with begin() as work:
        expires_at = command.expires_at or work.now + service_keys.USUAL_TERM
        if expires_at <= work.now:
            raise InvalidInput("expiresAt", "OUT_OF_RANGE")
        key = ServiceKey(
            id=ServiceKeyId(work.new_id()),
            service_id=await _service_of(work, command.replaces),
            short_id=service_keys.short_id_of(secret) or "",
            name=name,
            digest=service_keys.digest_of(secret),
            permissions=command.permissions,
            ip_ranges=ranges,
            created_by=command.origin.caller.actor,
            created_at=work.now,
            expires_at=expires_at,
        )
        await work.service_keys.add(key)
        await work.audit.record(
            command.origin,
            Deed(
                act=Act.SERVICE_KEY_CREATED,
                object_kind="service_key",
                object_id=str(key.id),
                fields=tuple(sorted(key.permissions)),
            ),
        )
    return IssuedKey(key=key, text=secret)


async def revoke_service_key(key_id: ServiceKeyId, origin: Origin, begin: Begin) -> ServiceKey:
    """End a key at once. A key that has ended stays as it is."""
    async with begin() as work:
        key = await work.service_keys.lock(key_id)
        if key is None:
            raise UnknownServiceKey(key_id=key_id)
        if key.revoked_at is None:
            await work.service_keys.revoke(key_id, at=work.now)
            await work.audit.record(
                origin,
                Deed(act=Act.SERVICE_KEY_REVOKED, object_kind="service_key", object_id=str(key_id)),
            )
    return key


# Tokens for members


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateMemberToken:
    """For whom a service wants a token: exactly one of the three is given."""

    member_id: MemberId | None = None
    card_number: str | None = None
    external_id: str | None = field(default=None, repr=False)
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberTokenGrant:
    """What the token has to say."""

    member_id: MemberId
    session_version: int
    own_contact: bool
    """Whether its holder sees its own contact data in full: only if the service might see it too."""


async def create_member_token(command: CreateMemberToken, begin: Begin) -> MemberTokenGrant:
    """Let a merchant's server, which knows who its customer is, make a token for the customer's device.

    Raises UnknownMember, InvalidInput.
    """
    async with begin() as work:
        member_id = await _wanted_member(work, command)
        version = (
            await work.sessions.version_of(SubjectKind.MEMBER, member_id.value)
            if member_id is not None
            else None
        )
        if member_id is None or version is None:
            raise UnknownMember
        await work.audit.record(
            command.origin,
            Deed(act=Act.MEMBER_TOKEN_CREATED, object_kind="member", object_id=str(member_id)),
        )
    return MemberTokenGrant(
        member_id=member_id,
        session_version=version,
        own_contact=command.origin.caller.may(Permission.MEMBERS_READ_CONTACT),
    )


async def note_token(kind: str, subject: StaffId | ServiceKeyId, origin: Origin, begin: Begin) -> None:
    """Write down that an operator makes a token in somebody's name."""
    async with begin() as work:
        await work.audit.record(origin, Deed(act=Act.TOKEN_MADE, object_kind=kind, object_id=str(subject)))


async def _wanted_member(work: Work, command: CreateMemberToken) -> MemberId | None:
    if command.card_number is not None:
        # A frozen card is no good at a till; its member may log in all the same.
        (card,) = work.members.contacts([identity(IdentityKind.CARD, card_number(command.card_number))])
        return await work.members.holder_of(card.kind, card.fingerprint)
    if command.external_id is not None:
        known_as = identity(IdentityKind.EXTERNAL, external_id(command.external_id))
        (contact,) = work.members.contacts([known_as])
        return await work.members.holder_of(contact.kind, contact.fingerprint)
    return command.member_id


async def _service_of(work: Work, replaces: ServiceKeyId | None) -> ServiceId:
    """A new service, or that of the key to be replaced. Raises UnknownServiceKey, TooManyLiveKeys."""
    if replaces is None:
        return ServiceId(work.new_id())
    keys = await work.service_keys.lock_with_siblings(replaces)
    if not keys:
        raise UnknownServiceKey(key_id=replaces)
    if sum(key.is_live(at=work.now) for key in keys) >= service_keys.LIVE_KEYS:
        raise TooManyLiveKeys(most=service_keys.LIVE_KEYS)
    return keys[0].service_id
