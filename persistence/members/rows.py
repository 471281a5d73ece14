"""The rows of new members, as an enrolment and an import both send them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.members.card import CardStatus
from domain.members.identity import Identity, IdentityKind
from domain.members.member import NewMember, Profile, identities
from domain.members.spelling import folded
from domain.members.standing import MembershipStatus
from persistence.database import to_json
from persistence.encryption import MemberKey, Secret, Vault
from persistence.index_keys import IndexKey
from persistence.rows import Row, Rows, Table

MEMBERS = Table(
    "members",
    (
        ("id", "uuid"),
        ("name", "bytea"),
        ("company", "bytea"),
        ("phone", "bytea"),
        ("email", "bytea"),
        ("birthday", "bytea"),
        ("address", "bytea"),
        ("personal_profile", "bytea"),
        ("birth_year", "smallint"),
        ("gender", "text"),
        ("locale", "text"),
        ("profile", "jsonb"),
        ("enrol_source", "text"),
        ("enrol_store_code", "text"),
        ("enrolled_by", "text"),
        ("enrolled_at", "timestamptz"),
        ("recorded_at", "timestamptz"),
        ("last_active_at", "timestamptz"),
        ("version", "bigint"),
        ("session_version", "integer"),
    ),
)
KEYS = Table("member_keys", (("member_id", "uuid"), ("wrapped", "bytea"), ("created_at", "timestamptz")))
SEARCH = Table(
    "member_search",
    (
        ("member_id", "uuid"),
        ("tokens", "integer[]"),
        ("phone_last4", "smallint"),
        ("birthday", "smallint"),
        ("index_kid", "integer"),
    ),
)
IDENTITIES = Table(
    "identities",
    (("kind", "text"), ("fingerprint", "bytea"), ("member_id", "uuid"), ("created_at", "timestamptz")),
)
CARDS = Table(
    "cards",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("number", "text"),
        ("status", "text"),
        ("issued_at", "timestamptz"),
    ),
)
MEMBERSHIPS = Table(
    "memberships",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("programme_id", "uuid"),
        ("status", "text"),
        ("joined_at", "timestamptz"),
        ("moved_at", "timestamptz"),
    ),
)

SEALED: Mapping[str, Secret] = {
    "name": Secret.MEMBER_NAME,
    "company": Secret.MEMBER_COMPANY,
    "phone": Secret.MEMBER_PHONE,
    "email": Secret.MEMBER_EMAIL,
    "birthday": Secret.MEMBER_BIRTHDAY,
    "address": Secret.MEMBER_ADDRESS,
    "personal_profile": Secret.MEMBER_PERSONAL_PROFILE,
}
"""The fields of a profile that are sealed, and as what."""

FOUND_AS: Mapping[IdentityKind, Secret] = {
    IdentityKind.PHONE: Secret.MEMBER_PHONE,
    IdentityKind.EMAIL: Secret.MEMBER_EMAIL,
    IdentityKind.CARD: Secret.MEMBER_CARD,
    IdentityKind.EXTERNAL: Secret.MEMBER_EXTERNAL_ID,
    IdentityKind.WECHAT_OPENID: Secret.MEMBER_WECHAT,
    IdentityKind.WECHAT_UNIONID: Secret.MEMBER_WECHAT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """A person with the ids under which its rows are written."""

    member_id: UUID
    card_id: UUID
    membership_id: UUID
    programme_id: UUID
    card_number: str
    new: NewMember
    enrolled_at: datetime
    """Business time: an import brings members who joined long ago."""


def fingerprint_of(vault: Vault, identity: Identity) -> bytes:
    """What stands for an identity; in the database it has one of its forms."""
    return vault.fingerprint(FOUND_AS[identity.kind], identity.value)


def forms_of(vault: Vault, identity: Identity) -> list[bytes]:
    """By what an identity is found in `identities`, in contacts of guests and in those who log in."""
    return vault.forms(fingerprint_of(vault, identity))


def enrolment_rows(vault: Vault, enrolments: Iterable[Enrolment], *, at: datetime) -> Rows:
    """All rows of new members but those of accounts and tiers: for COPY, in the order of foreign keys.

    `at` is the record time. That no identity is taken has been seen to by the caller.
    """
    members: list[Row] = []
    keys: list[Row] = []
    search: list[Row] = []
    taken: list[Row] = []
    cards: list[Row] = []
    memberships: list[Row] = []
    for each in enrolments:
        key = vault.new_key(each.member_id)
        profile = each.new.profile
        members.append(member_row(vault, key, each.new, enrolled_at=each.enrolled_at, at=at))
        keys.append((each.member_id, key.wrapped, at))
        search.append(search_row(vault, each.member_id, profile))
        known = [*identities(profile), Identity(IdentityKind.CARD, each.card_number)]
        taken += [
            (one.kind.value, vault.form(fingerprint_of(vault, one)), each.member_id, at) for one in known
        ]
        cards.append(card_row(each.member_id, each.card_id, each.card_number, at=each.enrolled_at))
        memberships.append(
            membership_row(each.member_id, each.membership_id, each.programme_id, at=each.enrolled_at)
        )
    return {
        MEMBERS: members,
        KEYS: keys,
        SEARCH: search,
        IDENTITIES: taken,
        CARDS: cards,
        MEMBERSHIPS: memberships,
    }


def member_row(vault: Vault, key: MemberKey, new: NewMember, *, enrolled_at: datetime, at: datetime) -> Row:
    columns = columns_of(vault, key, new.profile)
    come = (new.source.value, new.store, new.by)
    return member_row_of(key.member_id, columns, *come, enrolled_at=enrolled_at, at=at)


def member_row_of(
    member_id: UUID,
    columns: Mapping[str, Any],
    source: str,
    store: str | None,
    by: str,
    *,
    enrolled_at: datetime,
    at: datetime,
) -> Row:
    """Of columns as `columns_of` fills them."""
    return (
        member_id,
        *(columns.get(name) for name in SEALED),
        columns.get("birth_year"),
        columns.get("gender"),
        columns.get("locale"),
        columns.get("profile") or {},
        source,
        store,
        by,
        enrolled_at,
        at,
        enrolled_at,
        1,
        1,
    )


def columns_of(vault: Vault, key: MemberKey, profile: Profile) -> dict[str, Any]:
    """The columns of `members` that the given fields fill, sealed where they are sealed."""
    values: Mapping[str, Any] = profile
    columns: dict[str, Any] = {}
    for name, value in values.items():
        if name in SEALED:
            text = _text(value)
            columns[name] = vault.seal(SEALED[name], key, text).token if text is not None else None
        elif name == "profile":
            columns[name] = dict(value or {})
        elif name in ("gender", "locale"):
            columns[name] = value
        if name == "birthday":
            columns["birth_year"] = value.year if value else None
    return columns


def search_row(vault: Vault, member_id: UUID, profile: Profile) -> Row:
    name, company = profile.get("name"), profile.get("company")
    searched = (
        (Secret.MEMBER_NAME, folded(name) if name else None),
        (Secret.MEMBER_COMPANY, folded(company) if company else None),
    )
    return (
        member_id,
        vault.index.search_tokens(searched),
        last_four_of(vault.index, profile.get("phone")),
        month_day_of(vault.index, profile.get("birthday")),
        vault.index.kid,
    )


def last_four_of(index: IndexKey, phone: str | None) -> int | None:
    return index.last_four(phone[-4:]) if phone else None


def month_day_of(index: IndexKey, birthday: date | None) -> int | None:
    return index.month_day(birthday.isoformat()) if birthday else None


def card_row(
    member_id: UUID, card_id: UUID, number: str, *, at: datetime, status: CardStatus = CardStatus.ACTIVE
) -> Row:
    return (card_id, member_id, number, status.value, at)


def membership_row(member_id: UUID, membership_id: UUID, programme_id: UUID, *, at: datetime) -> Row:
    return (membership_id, member_id, programme_id, MembershipStatus.ACTIVE.value, at, at)


def _text(value: Any) -> str | None:
    """What is sealed of a value: its text, JSON for attributes."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return to_json(dict(value)) if value else None
