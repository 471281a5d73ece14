"""Forged, stale and foreign tokens: none of them is let in, and each hears the same."""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from api import keys
from api.authentication import AccessTokens, Authenticator, confirm_session, require_session
from api.errors import Unauthenticated
from api.guard import Request
from api.keys import Algorithm, KeyMaterial
from domain.kernel.ids import MemberId, ServiceKeyId, StaffId
from domain.staff.bundles import BUNDLES, Role
from domain.staff.caller import ANONYMOUS, CallerKind
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from persistence.staff.models import ServiceKeyRow, StaffRow
from tests import make

ISSUER = "https://loyalty.example"
ANN = MemberId.parse("mem_01jd3v7p9w0000000000000000")
MATERIAL = keys.generate(algorithm=Algorithm.EDDSA)
TOKENS = AccessTokens(MATERIAL, issuer=ISSUER)
KID = MATERIAL.newest_signing


def encoded(part: Any) -> str:
    raw = part if isinstance(part, bytes) else json.dumps(part).encode()
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def seconds_from_now(count: float) -> int:
    return int(datetime.now(UTC).timestamp() + count)


def claims(**changed: Any) -> dict[str, Any]:
    """The claims of a good member token, but for what is changed; None leaves a claim out."""
    good = {
        "iss": ISSUER,
        "aud": "member",
        "sub": str(ANN),
        "iat": seconds_from_now(-1),
        "exp": seconds_from_now(600),
        "jti": "once",
        "sv": 1,
    }
    return {name: value for name, value in {**good, **changed}.items() if value is not None}


def signed(
    said: dict[str, Any] | None = None,
    *,
    material: KeyMaterial = MATERIAL,
    algorithm: str = "EdDSA",
    **header: Any,
) -> str:
    """A token with a true signature of this deployment, whatever it says."""
    return jwt.encode(
        said if said is not None else claims(),
        material.signing[material.newest_signing],
        algorithm=algorithm,
        headers={
            name: value
            for name, value in {"typ": "at+jwt", "kid": material.newest_signing, **header}.items()
            if name == "typ" or value is not None  # typ None leaves it out, else the library writes one
        },
    )


def unsigned(algorithm: str, signature: str = "") -> str:
    head = {"alg": algorithm, "typ": "at+jwt", "kid": KID}
    return f"{encoded(head)}.{encoded(claims())}.{signature}"


def by_public_key(form: Encoding, encoding: PublicFormat) -> str:
    """HS256 with the public key as the secret: the classic mistake of verifiers."""
    private = load_pem_private_key(MATERIAL.signing[KID].encode(), password=None)
    secret = private.public_key().public_bytes(form, encoding)
    head = {"alg": "HS256", "typ": "at+jwt", "kid": KID}
    said = f"{encoded(head)}.{encoded(claims())}"
    return f"{said}.{encoded(hmac.new(secret, said.encode(), hashlib.sha256).digest())}"


def with_own_key(**header: Any) -> str:
    """Signed well, by a key that the token brings along."""
    theirs = keys.generate(algorithm=Algorithm.EDDSA)
    return jwt.encode(
        claims(),
        theirs.signing[theirs.newest_signing],
        algorithm="EdDSA",
        headers={"typ": "at+jwt", "kid": KID, **header},
    )


def tampered() -> str:
    head, body, signature = signed().split(".")
    said = json.loads(urlsafe_b64decode(body + "=="))
    return f"{head}.{encoded({**said, 'sv': 2})}.{signature}"


ATTACKS: dict[str, Callable[[], str]] = {
    # B40: no signature
    "alg none": lambda: unsigned("none"),
    "alg NoNe": lambda: unsigned("NoNe"),
    "alg nOnE": lambda: unsigned("nOnE"),
    "empty signature": lambda: unsigned("EdDSA"),
    "signature of zeros": lambda: unsigned("EdDSA", encoded(b"\0" * 64)),
    # B41: another algorithm
    "HS256 with the public key as PEM": lambda: by_public_key(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
    ),
    "HS256 with the public key as DER": lambda: by_public_key(
        Encoding.DER, PublicFormat.SubjectPublicKeyInfo
    ),
    "HS256 with the raw public key": lambda: by_public_key(Encoding.Raw, PublicFormat.Raw),
    "ES256 by somebody else's key under our kid": lambda: signed(
        material=keys.generate(algorithm=Algorithm.ES256), algorithm="ES256", kid=KID
    ),
    # Keys that the token chooses
    "unknown kid": lambda: signed(kid="AAAAAAAAAAAAAAAA"),
    "kid of a path": lambda: signed(kid="../../dev/null"),
    "kid of SQL": lambda: signed(kid="' UNION SELECT 'x"),
    "no kid": lambda: signed(kid=None),
    "jwk in the header": lambda: with_own_key(jwk={"kty": "OKP", "crv": "Ed25519", "x": "AA"}),
    "jku in the header": lambda: with_own_key(jku="https://evil.example/jwks.json"),
    "our signature, but a critical extension": lambda: signed(crit=["b64"], b64=False),
    # Not an access token
    "typ JWT": lambda: signed(typ="JWT"),
    "no typ": lambda: signed(typ=None),
    # B43: for another audience
    "a member's subject for staff": lambda: signed(claims(aud="staff")),
    "a member's subject for services": lambda: signed(claims(aud="service")),
    "a staff subject for members": lambda: signed(claims(sub=str(StaffId(ANN.value)))),
    "two audiences": lambda: signed(claims(aud=["member", "staff"])),
    "an unknown audience": lambda: signed(claims(aud="admin")),
    "no audience": lambda: signed(claims(aud=None)),
    # B44: time
    "expired by 31 s": lambda: signed(claims(exp=seconds_from_now(-31))),
    "not yet valid": lambda: signed(claims(nbf=seconds_from_now(60))),
    "issued in the future": lambda: signed(claims(iat=seconds_from_now(60))),
    "no exp": lambda: signed(claims(exp=None)),
    "no iat": lambda: signed(claims(iat=None)),
    "exp as a text": lambda: signed(claims(exp="tomorrow")),
    # B45: from elsewhere
    "another issuer": lambda: signed(claims(iss="https://evil.example")),
    "an issuer that begins like ours": lambda: signed(claims(iss=ISSUER + ".evil.example")),
    "no issuer": lambda: signed(claims(iss=None)),
    "another deployment's keys": lambda: signed(material=keys.generate(algorithm=Algorithm.EDDSA)),
    # What a token must say
    "no jti": lambda: signed(claims(jti=None)),
    "no session version": lambda: signed(claims(sv=None)),
    "session version true": lambda: signed(claims(sv=True)),
    "session version as a text": lambda: signed(claims(sv="1")),
    "no subject": lambda: signed(claims(sub=None)),
    "a broken subject": lambda: signed(claims(sub="mem_x")),
    "a broken session": lambda: signed(claims(sid="x")),
    # Noise
    "a changed claim": tampered,
    "two parts": lambda: ".".join(signed().split(".")[:2]),
    "four parts": lambda: signed() + ".x",
    "no JSON": lambda: f"{encoded(b'x')}.{encoded(b'y')}.{encoded(b'z')}",
    "a list as header": lambda: f"{encoded([])}.{encoded(claims())}.{encoded(b'z')}",
    "empty": lambda: "",
    "a book": lambda: "a" * 1_000_000,
    "not ASCII": lambda: "令牌.令牌.令牌",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_forged_token_is_not_read(attack: str):
    with pytest.raises(Unauthenticated) as no:
        TOKENS.read(ATTACKS[attack]())

    assert no.value.message == "The token is missing, wrong or out of date."
    assert no.value.extensions == {"code": "UNAUTHENTICATED"}


def test_there_are_enough_attacks():
    assert len(ATTACKS) >= 20


def test_the_clocks_of_two_machines_may_differ_by_half_a_minute():
    assert TOKENS.read(signed(claims(exp=seconds_from_now(-28)))).subject == ANN.value
    assert TOKENS.read(signed(claims(iat=seconds_from_now(28)))).subject == ANN.value


@pytest.mark.parametrize("algorithm", Algorithm)
def test_a_token_says_what_was_put_in(algorithm: Algorithm):
    tokens = AccessTokens(keys.generate(algorithm=algorithm), issuer=ISSUER)
    session = UUID(int=7)

    member = tokens.read(tokens.for_member(ANN, 3, own_contact=True).text)
    masked = tokens.read(tokens.for_member(ANN, 3, own_contact=False).text)
    staff = tokens.read(tokens.for_staff(StaffId(ANN.value), 4, session_id=session).text)
    service = tokens.read(tokens.for_service(ServiceKeyId(ANN.value)).text)

    assert (member.kind, member.subject, member.session_version) == (CallerKind.MEMBER, ANN.value, 3)
    assert (member.own_contact, masked.own_contact) == (True, False)
    assert (staff.kind, staff.session_version, staff.session_id) == (CallerKind.STAFF, 4, session)
    assert service.kind is CallerKind.SERVICE


def test_members_have_ten_minutes_and_staff_five():
    lives = {
        kind: token.expires_at - datetime.now(UTC)
        for kind, token in {
            "member": TOKENS.for_member(ANN, 1, own_contact=True),
            "staff": TOKENS.for_staff(StaffId(ANN.value), 1),
        }.items()
    }

    assert timedelta(minutes=9, seconds=58) < lives["member"] <= timedelta(minutes=10)
    assert timedelta(minutes=4, seconds=58) < lives["staff"] <= timedelta(minutes=5)


def test_no_two_tokens_are_the_same():
    assert len({TOKENS.for_member(ANN, 1, own_contact=True).text for _ in range(100)}) == 100


def test_signing_keys_are_exchanged_without_refusing_a_token():
    added, kid = keys.add(MATERIAL, keys.Ring.SIGNING)
    activated = keys.activate(added, keys.Ring.SIGNING, kid)
    retired = keys.retire(activated, keys.Ring.SIGNING, KID)
    old = TOKENS.for_member(ANN, 1, own_contact=True).text
    new = AccessTokens(activated, issuer=ISSUER).for_member(ANN, 1, own_contact=True).text

    # A process that knows the new key already, and one that signs with it already, read both.
    for ring in (added, activated):
        tokens = AccessTokens(ring, issuer=ISSUER)
        assert [tokens.read(each).subject for each in (old, new)] == [ANN.value] * 2
    # At the end the old key opens nothing.
    with pytest.raises(Unauthenticated):
        AccessTokens(retired, issuer=ISSUER).read(old)
    assert AccessTokens(retired, issuer=ISSUER).read(new).subject == ANN.value


def test_a_token_that_was_read_before_ends_with_its_time(monkeypatch: pytest.MonkeyPatch):
    tokens = AccessTokens(MATERIAL, issuer=ISSUER)
    made = tokens.for_member(ANN, 1, own_contact=True)
    ends = made.expires_at.timestamp()
    known = tokens.read(made.text)
    assert tokens.read(made.text) is known  # remembered

    monkeypatch.setattr("api.authentication.time.time", lambda: ends + 29)  # clocks may differ by so much
    assert tokens.read(made.text) is known
    monkeypatch.setattr("api.authentication.time.time", lambda: ends + 30)
    again = tokens.read(made.text)  # by the clock of this machine it lives: it is verified anew
    assert again is not known
    monkeypatch.setattr("api.authentication.time.time", lambda: ends - 10_000)  # a clock that was set back
    assert tokens.read(made.text) is not again


def test_what_is_remembered_of_tokens_goes_with_their_key():
    old, new = keys.generate(development=True), keys.generate(development=True)
    tokens = AccessTokens(old, issuer=ISSUER)
    text = tokens.for_member(ANN, 1, own_contact=True).text
    tokens.read(text)

    tokens.follow(new)

    with pytest.raises(Unauthenticated):
        tokens.read(text)


def test_only_so_many_tokens_are_remembered(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("api.authentication.MOST_REMEMBERED", 3)
    tokens = AccessTokens(MATERIAL, issuer=ISSUER)
    texts = [tokens.for_member(ANN, 1, own_contact=True).text for _ in range(4)]
    first = tokens.read(texts[0])
    for text in texts[1:3]:
        tokens.read(text)
    assert tokens.read(texts[0]) is first  # used again, so it stays
    second = tokens.read(texts[1])
    tokens.read(texts[2])
    tokens.read(texts[3])

    assert tokens.read(texts[1]) == second
    assert len(tokens._read) == 3


def test_the_published_keys_verify_and_hold_nothing_private():
    (published,) = TOKENS.jwks()["keys"]

    assert set(published) == {"kty", "crv", "x", "kid", "alg", "use"}
    said = jwt.decode(
        TOKENS.for_member(ANN, 1, own_contact=True).text,
        jwt.PyJWK(published).key,
        algorithms=["EdDSA"],
        audience="member",
    )
    assert said["sub"] == str(ANN)


# From the header to the caller


def request(authorization: str | None, client: str | None = "203.0.113.7") -> Request:
    headers = {"authorization": authorization} if authorization is not None else {}
    return Request(body=b"", headers=headers, client=client)


authenticate = Authenticator(TOKENS)


async def test_without_a_header_a_caller_is_anonymous():
    assert await authenticate(request(None)) == ANONYMOUS


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Basic YTpi", "bearer", "Token x", "{token}", "Bearer 令牌"]
)
async def test_a_header_that_holds_no_token_is_refused(header: str):
    with pytest.raises(Unauthenticated):
        await authenticate(request(header.replace("{token}", signed())))


async def test_a_member_comes_as_itself_without_any_permission():
    caller = await authenticate(request(f"bearer {TOKENS.for_member(ANN, 3, own_contact=False).text}"))

    assert (caller.kind, caller.member_id, caller.principal_id) == (CallerKind.MEMBER, ANN, ANN.value)
    assert (caller.permissions, caller.session_version, caller.own_contact) == (frozenset(), 3, False)


async def staff_row(vault: Vault, *roles: Role, **values: Any) -> StaffId:
    return await make.staff_account(vault, *roles, **values)


async def as_staff(staff_id: StaffId, **said: Any) -> Any:
    return await authenticate(request(f"Bearer {TOKENS.for_staff(staff_id, 1, **said).text}"))


async def test_staff_may_do_what_the_database_says_now(begin: Begin, vault: Vault):
    staff_id = await staff_row(vault, Role.CLERK, store_codes=["s1"])

    caller = await as_staff(staff_id)
    assert caller.permissions == BUNDLES[Role.CLERK]
    assert caller.store_codes == {"s1"}

    await StaffRow.filter(id=staff_id.value).update(roles=["auditor"])
    assert (await as_staff(staff_id)).permissions == BUNDLES[Role.AUDITOR]


@pytest.mark.parametrize(
    "change", ["disabled_at = now()", "session_version = 2"], ids=["disabled", "old session version"]
)
async def test_staff_tokens_end_at_once(begin: Begin, vault: Vault, change: str):
    staff_id = await staff_row(vault, Role.ADMIN)
    assert (await as_staff(staff_id)).kind is CallerKind.STAFF

    await rows(f"UPDATE staff SET {change}")

    with pytest.raises(Unauthenticated):
        await as_staff(staff_id)


async def test_a_staff_token_ends_with_its_session_and_is_bound_to_it(begin: Begin, vault: Vault):
    staff_id = await staff_row(vault, Role.ADMIN)
    session, elses = UUID(int=1), UUID(int=2)
    for each, owner in ((session, staff_id.value), (elses, UUID(int=9))):
        await rows(
            "INSERT INTO sessions (id, subject_kind, subject_id, created_at, expires_at, idle_expires_at)"
            " VALUES ($1, 'STAFF', $2, now(), now() + interval '8 hours', now() + interval '1 hour')",
            each,
            owner,
        )
    assert (await as_staff(staff_id, session_id=session)).session_id == session

    for no_session in (elses, UUID(int=3)):
        with pytest.raises(Unauthenticated):
            await as_staff(staff_id, session_id=no_session)
    await rows("UPDATE sessions SET revoked_at = now(), revoked_reason = 'LOGGED_OUT' WHERE id = $1", session)
    with pytest.raises(Unauthenticated):
        await as_staff(staff_id, session_id=session)


async def test_a_token_for_unknown_staff_is_refused(begin: Begin):
    with pytest.raises(Unauthenticated):
        await as_staff(StaffId(ANN.value))


# Service keys (B54)


async def test_a_service_comes_with_its_key(begin: Begin):
    made = await make.service_key(begin, Permission.ORDERS_RECORD)

    caller = await authenticate(request(f"Bearer {made.text}"))

    assert caller.kind is CallerKind.SERVICE
    assert caller.principal_id == made.key.service_id.value
    assert caller.permissions == {Permission.ORDERS_RECORD}
    assert (await ServiceKeyRow.get(id=made.key.id.value)).last_used_at is not None


async def test_a_key_writes_its_last_use_once_a_minute(begin: Begin):
    made = await make.service_key(begin, Permission.ORDERS_RECORD)
    for _ in range(3):
        await authenticate(request(f"Bearer {made.text}"))
    first = (await ServiceKeyRow.get(id=made.key.id.value)).last_used_at

    await rows("UPDATE service_keys SET last_used_at = last_used_at - interval '61 seconds'")
    await authenticate(request(f"Bearer {made.text}"))

    last = (await ServiceKeyRow.get(id=made.key.id.value)).last_used_at
    assert first is not None
    assert last is not None
    assert last > first


@pytest.mark.parametrize(
    "change",
    [
        "revoked_at = now()",
        "expires_at = now() - interval '1 second'",
        "secret_sha256 = sha256('another')",
        "short_id = 'another1'",
        "ip_ranges = '{198.51.100.0/24}'",
    ],
    ids=["revoked", "expired", "wrong secret", "unknown id", "other network"],
)
async def test_a_key_that_does_not_open_is_refused(begin: Begin, change: str):
    made = await make.service_key(begin, Permission.ORDERS_RECORD)
    token = TOKENS.for_service(made.key.id).text
    await rows(f"UPDATE service_keys SET {change}")

    with pytest.raises(Unauthenticated):
        await authenticate(request(f"Bearer {made.text}"))
    if "secret" not in change and "short_id" not in change:
        with pytest.raises(Unauthenticated):
            await authenticate(request(f"Bearer {token}"))
    assert (await ServiceKeyRow.get(id=made.key.id.value)).last_used_at is None


async def test_a_services_token_may_do_what_its_key_may_now(begin: Begin):
    made = await make.service_key(begin, Permission.ORDERS_RECORD)
    token = TOKENS.for_service(made.key.id).text
    await rows("UPDATE service_keys SET permissions = '{members:read}'")

    caller = await authenticate(request(f"Bearer {token}"))

    assert caller.permissions == {Permission.MEMBERS_READ}
    assert caller.principal_id == made.key.service_id.value


# Members' sessions


def test_a_read_with_another_session_version_is_refused():
    require_session(make.themselves(ANN, session_version=3), 3)
    require_session(make.staff(), 99)
    for version in (2, 4, None):
        with pytest.raises(Unauthenticated):
            require_session(make.themselves(ANN, session_version=3), version)


async def test_before_a_change_the_session_version_is_read(begin: Begin, programme: Any):
    ann = (await make.member(begin, name="王小明")).id
    await confirm_session(make.themselves(ann))
    await confirm_session(ANONYMOUS)

    await rows("UPDATE members SET session_version = 2")

    with pytest.raises(Unauthenticated):
        await confirm_session(make.themselves(ann))
    with pytest.raises(Unauthenticated):
        await confirm_session(make.themselves(ANN))
