"""Who sends a request: from the `Authorization: Bearer` header to a Caller.

    (no header)          anonymous
    lk_live_...          a service, by its key
    three parts, dots    an access token that we signed: a member, a member of staff, or a service

An access token is a JWT of the narrowest kind. Its header holds `alg`, `typ` and `kid` and nothing else; the
kid is one of our own and decides the algorithm, so the header can not choose; issuer and audience are
compared as whole texts; `exp`, `iat`, `jti` and `sv` (session version) must be there. The token of a member
of staff is worth what the database says of its account at this moment. A member's token is compared with
the session version by the statement that answers (`require_session`), and before each mutation
(`confirm_session`).

Whatever is wrong with it, the answer is the same UNAUTHENTICATED.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import jwt

from api.errors import Unauthenticated
from api.guard import Request
from api.keys import KeyMaterial
from api.signing_keys import jwk, signing_key
from domain.kernel.ids import Id, MalformedId, MemberId, ServiceKeyId, StaffId
from domain.staff import service_keys
from domain.staff.caller import ANONYMOUS, Caller, CallerKind
from domain.staff.permissions import Permission
from domain.staff.service_keys import ServiceKey
from domain.staff.sessions import SubjectKind
from persistence.staff import queries
from persistence.staff.lasting import Held

TYPE: Final = "at+jwt"
LEEWAY: Final = timedelta(seconds=30)
"""By how much the clocks of two machines may differ."""
LONGEST: Final = 2_048
"""Letters of a token; ours have about 450."""
LIFETIMES: Final = {
    CallerKind.MEMBER: timedelta(minutes=10),
    CallerKind.STAFF: timedelta(minutes=5),
    CallerKind.SERVICE: timedelta(minutes=10),
}
MOST_REMEMBERED: Final = 10_000
"""Tokens that were read; one takes about a kilobyte."""
_SUBJECTS: Final[dict[CallerKind, type[Id]]] = {
    CallerKind.MEMBER: MemberId,
    CallerKind.STAFF: StaffId,
    CallerKind.SERVICE: ServiceKeyId,
}
_AUDIENCES: Final = {kind.value.lower(): kind for kind in _SUBJECTS}
"""Who a token is for, as `aud` says it: `member`, `staff`, `service`."""
_REQUIRED: Final = ["iss", "aud", "sub", "iat", "exp", "jti", "sv"]
_HEADER: Final = {"alg", "typ", "kid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessToken:
    """A signed token and when it ends."""

    text: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What a token says, once its signature is known to be ours."""

    kind: CallerKind
    subject: UUID
    """The member, the member of staff, or the service *key*."""
    session_version: int
    session_id: UUID | None
    own_contact: bool
    made_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """A caller with what it came by: for whoever stays, and could outlive it."""

    text: str = field(repr=False)
    """The token or key itself, to be shown again."""
    address: str | None
    caller: Caller
    held: Held
    """What the database is asked for as long as the caller stays."""
    ends_at: datetime | None
    """When the token or key ends by itself; None for a key without an end."""


@dataclass(frozen=True, slots=True)
class ReadToken:
    """A token that was read before: nothing about it changes but the time. Seconds of the epoch."""

    claims: Claims
    made_at: int
    ends_at: int
    member: Caller | None
    """Whose it is, where it is a member's: of others the database says what they are worth."""

    def is_live(self, now: float) -> bool:
        leeway = LEEWAY.total_seconds()
        return self.made_at <= now + leeway and now - leeway < self.ends_at


class AccessTokens:
    """Signs access tokens with the newest key and reads those that any key of the ring has signed.

    A signature that was good stays good as long as its key is one of ours, so what was read is remembered: of
    at most 10,000 tokens, until they end, and until a key comes or goes. Whether a session lives is no
    matter of the token: it is asked of the database each time.
    """

    def __init__(self, keys: KeyMaterial, *, issuer: str) -> None:
        self._issuer = issuer
        self._read: OrderedDict[str, ReadToken] = OrderedDict()
        self.follow(keys)

    def follow(self, keys: KeyMaterial) -> None:
        """From now on these sign and read: a key was added, is used, or is gone."""
        self._keys = {kid: signing_key(pem) for kid, pem in keys.signing.items()}
        self._newest = keys.newest_signing
        self._read.clear()

    def for_member(
        self,
        member_id: MemberId,
        session_version: int,
        *,
        own_contact: bool,
        session_id: UUID | None = None,
        lives: timedelta | None = None,
    ) -> AccessToken:
        """own_contact: whether the holder sees its own contact data in full. session_id: as of staff; tokens
        that services make have none."""
        session = {"sid": str(session_id)} if session_id is not None else {}
        return self._sign(
            CallerKind.MEMBER,
            member_id,
            lives,
            sv=session_version,
            **session,
            **({} if own_contact else {"contact": False}),
        )

    def for_staff(
        self,
        staff_id: StaffId,
        session_version: int,
        *,
        session_id: UUID | None = None,
        lives: timedelta | None = None,
    ) -> AccessToken:
        """session_id: the log-in; with its end the token ends. The command line makes tokens without one."""
        session = {"sid": str(session_id)} if session_id is not None else {}
        return self._sign(CallerKind.STAFF, staff_id, lives, sv=session_version, **session)

    def for_session(
        self, kind: SubjectKind, subject_id: UUID, session_version: int, *, session_id: UUID
    ) -> AccessToken:
        """For whoever holds a session of its own, and so sees all of its own data."""
        if kind is SubjectKind.MEMBER:
            return self.for_member(
                MemberId(subject_id), session_version, own_contact=True, session_id=session_id
            )
        return self.for_staff(StaffId(subject_id), session_version, session_id=session_id)

    def for_service(self, key_id: ServiceKeyId, *, lives: timedelta | None = None) -> AccessToken:
        """A short-lived token in the name of a key, so that the key itself can stay where it is.

        It may do what the key may do at the moment of each request. Services have no session version.
        """
        return self._sign(CallerKind.SERVICE, key_id, lives, sv=0)

    def _sign(self, kind: CallerKind, subject: Id, lives: timedelta | None, **more: Any) -> AccessToken:
        now = datetime.now(UTC).replace(microsecond=0)
        expires_at = now + (lives or LIFETIMES[kind])
        key = self._keys[self._newest]
        claims = {
            "iss": self._issuer,
            "aud": kind.value.lower(),
            "sub": str(subject),
            "iat": now,
            "exp": expires_at,
            "jti": secrets.token_urlsafe(12),
            **more,
        }
        text = jwt.encode(
            claims, key.private, algorithm=key.algorithm, headers={"typ": TYPE, "kid": self._newest}
        )
        return AccessToken(text=text, expires_at=expires_at)

    def read(self, text: str) -> Claims:
        """Raises Unauthenticated, always the same, for whatever is not a live token of ours."""
        return self.known(text).claims

    def known(self, text: str) -> ReadToken:
        """The same with what follows from it."""
        if len(text) > LONGEST:
            raise Unauthenticated
        known = self._read.get(text)
        if known is not None and known.is_live(time.time()):
            self._read.move_to_end(text)
            return known
        self._read.pop(text, None)
        read = self._read[text] = self._verified(text)
        if len(self._read) > MOST_REMEMBERED:
            self._read.popitem(last=False)
        return read

    def _verified(self, text: str) -> ReadToken:
        try:
            header = jwt.get_unverified_header(text)
            key = self._keys.get(header.get("kid", ""))
            if (
                key is None
                or set(header) != _HEADER
                or header["typ"] != TYPE
                or header["alg"] != key.algorithm
            ):
                raise Unauthenticated
            claims = jwt.decode(
                text,
                key.public,
                algorithms=[key.algorithm],
                issuer=self._issuer,
                leeway=LEEWAY,
                # A token for several audiences is none of ours; the one it has is looked up below.
                options={"require": _REQUIRED, "verify_aud": False},
            )
            read = _claims(claims)
            return ReadToken(read, int(claims["iat"]), int(claims["exp"]), _member(read))
        except (jwt.PyJWTError, MalformedId, ValueError, TypeError, KeyError) as error:
            raise Unauthenticated from error

    def jwks(self) -> dict[str, Any]:
        """The public keys, for whoever wants to verify our tokens: `/.well-known/jwks.json`."""
        return {"keys": [jwk(kid, key) for kid, key in self._keys.items()]}


class Authenticator:
    """Finds out who sent a request. Called with every one of them."""

    def __init__(self, tokens: AccessTokens, *, second_factor_for_all: bool = False) -> None:
        """second_factor_for_all: the deployment wants one of every member of staff, whatever its roles."""
        self._tokens = tokens
        self._second_factor_for_all = second_factor_for_all

    async def __call__(self, request: Request) -> Caller:
        """Raises Unauthenticated where there is a token that opens nothing."""
        header = request.headers.get("authorization")
        if header is None:
            return ANONYMOUS
        return await self.caller(bearer(header), address=request.client)

    async def caller(self, text: str, *, address: str | None) -> Caller:
        """address: where the request came from; some keys may be used from certain networks only."""
        if text.startswith(service_keys.PREFIX):
            return await _service_by_key(text, address)
        read = self._tokens.known(text)
        if read.member is not None:
            return read.member
        claims = read.claims
        match claims.kind:
            case CallerKind.STAFF:
                return await self._staff(claims)
            case _:
                return _service(await queries.key_by_id(claims.subject), address)

    async def for_a_stay(self, text: str, *, address: str | None) -> Pass:
        """The same for a caller who stays. Its token has no leeway: it ends at the second it says. Raises
        Unauthenticated."""
        caller = await self.caller(text, address=address)
        if text.startswith(service_keys.PREFIX):
            key = await queries.key_by_short_id(service_keys.short_id_of(text) or "")
            if key is None:
                raise Unauthenticated
            held = Held(caller.kind, key.id.value, session_id=None, session_version=0)
            return Pass(text=text, address=address, caller=caller, held=held, ends_at=key.expires_at)
        claims = self._tokens.read(text)
        if claims.ends_at <= datetime.now(UTC):
            raise Unauthenticated
        held = Held(
            claims.kind, claims.subject, session_id=claims.session_id, session_version=claims.session_version
        )
        return Pass(text=text, address=address, caller=caller, held=held, ends_at=claims.ends_at)

    async def _staff(self, claims: Claims) -> Caller:
        found = await queries.standing(StaffId(claims.subject), claims.session_id)
        if found is None or found.session_version != claims.session_version:
            raise Unauthenticated
        awaited = (found.wants_second_factor or self._second_factor_for_all) and not found.has_second_factor
        return Caller(
            kind=CallerKind.STAFF,
            principal_id=claims.subject,
            permissions=frozenset({Permission.OWN_PASSWORD}) if awaited else found.permissions,
            store_codes=found.store_codes,
            session_version=claims.session_version,
            session_id=claims.session_id,
            stepped_up_at=found.stepped_up_at if claims.session_id is not None else claims.made_at,
            second_factor_awaited=awaited,
        )


def bearer(header: str) -> str:
    """The token in `Bearer ...`. Raises Unauthenticated."""
    scheme, _, text = header.partition(" ")
    if scheme.lower() != "bearer" or not text.isascii():
        raise Unauthenticated
    return text.strip()


def require_session(caller: Caller, session_version: int | None) -> None:
    """Refuse a member's token whose session was ended: the version comes with what was read.

    For other callers it says nothing; they were looked up before. Raises Unauthenticated.
    """
    if caller.kind is CallerKind.MEMBER and caller.session_version != session_version:
        raise Unauthenticated


async def confirm_session(caller: Caller) -> None:
    """The same with a statement of its own: before a member changes anything. Raises Unauthenticated."""
    if caller.member_id is not None:
        require_session(caller, await queries.member_session_version(caller.member_id, caller.session_id))


async def _service_by_key(text: str, address: str | None) -> Caller:
    short_id = service_keys.short_id_of(text)
    if short_id is None:
        raise Unauthenticated
    key = await queries.key_by_short_id(short_id)
    if key is None or not key.is_proved_by(text):
        raise Unauthenticated
    caller = _service(key, address)
    await queries.touch_key(key)
    return caller


def _service(key: ServiceKey | None, address: str | None) -> Caller:
    if key is None or not key.is_live(at=datetime.now(UTC)) or not key.admits(address):
        raise Unauthenticated
    return Caller(kind=CallerKind.SERVICE, principal_id=key.service_id.value, permissions=key.permissions)


def _claims(claims: dict[str, Any]) -> Claims:
    audience, session_version, session_id = claims["aud"], claims["sv"], claims.get("sid")
    if not isinstance(audience, str) or type(session_version) is not int:
        raise Unauthenticated
    kind = _AUDIENCES[audience]
    return Claims(
        kind=kind,
        subject=_SUBJECTS[kind].parse(claims["sub"]).value,
        session_version=session_version,
        session_id=UUID(session_id) if session_id is not None else None,
        own_contact=claims.get("contact") is not False,
        made_at=datetime.fromtimestamp(claims["iat"], UTC),
        ends_at=datetime.fromtimestamp(claims["exp"], UTC),
    )


def _member(claims: Claims) -> Caller | None:
    if claims.kind is not CallerKind.MEMBER:
        return None
    return Caller(
        kind=CallerKind.MEMBER,
        principal_id=claims.subject,
        member_id=MemberId(claims.subject),
        session_version=claims.session_version,
        session_id=claims.session_id,
        own_contact=claims.own_contact,
    )
