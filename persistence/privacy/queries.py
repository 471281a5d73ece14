"""Reads of policies, and of what a member has said, chosen and had looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.kernel.texts import LocalText
from domain.privacy.consent import Consent, ConsentAct, ConsentChannel
from domain.privacy.policy import Document, Draft, Version
from domain.privacy.purpose import Purpose
from domain.privacy.sending import AS_GIVEN, Preferences
from persistence.database import from_json, rows, value
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.selection import NO_ARGUMENTS, Arguments

FIELDS = (
    *("name", "company", "phone", "email", "external_id", "birthday", "gender", "address", "locale"),
    *("profile", "personal_profile"),
)
"""What can be held of a person, in the order of the profile."""
MOST_LINES = 200
MOST_VIEWS = 100

_DOCUMENTS = """
SELECT d.code, d.purpose, d.name, d.draft, (
    SELECT coalesce(json_agg(json_build_object('version', v.version, 'consent_again', v.consent_again,
        'effective_from', v.effective_from, 'published_at', v.published_at,
        'hashes', (SELECT json_object_agg(t.locale, encode(t.sha256, 'hex') ORDER BY t.locale)
            FROM policy_texts t WHERE t.document_code = v.document_code AND t.version = v.version)
        ) ORDER BY v.version), '[]')
    FROM policy_versions v WHERE v.document_code = d.code) AS versions
FROM policy_documents d ORDER BY d.code
"""

_VIEWS = """
SELECT a.at, a.fields, coalesce(s.roles, '{}') AS roles
FROM audit_log a LEFT JOIN staff s ON s.id = a.actor_id
WHERE a.act = 'member.revealed' AND a.object_id = $1 ORDER BY a.at DESC, a.id DESC LIMIT $2
"""
# What is held, field by field, without opening any of it.
_HELD = """json_build_object('name', m.name IS NOT NULL, 'company', m.company IS NOT NULL,
    'phone', m.phone IS NOT NULL, 'email', m.email IS NOT NULL, 'birthday', m.birthday IS NOT NULL,
    'address', m.address IS NOT NULL, 'personal_profile', m.personal_profile IS NOT NULL,
    'gender', m.gender IS NOT NULL, 'locale', m.locale IS NOT NULL, 'profile', m.profile <> '{}',
    'external_id', EXISTS (SELECT FROM identities i WHERE i.member_id = m.id AND i.kind = 'EXTERNAL'))"""
_LINE = """json_build_object('id', c.id, 'purpose', c.purpose, 'act', c.act, 'document', c.document_code,
    'version', c.version, 'hash', encode(c.text_hash, 'hex'), 'channel', c.channel, 'by', c.said_by,
    'at', c.at)"""
_OF_MEMBER = f"""
(SELECT json_build_object(
    'held', {_HELD},
    'guardian', EXISTS (SELECT FROM member_guardians g WHERE g.member_id = m.id AND g.ended_at IS NULL),
    'consents', (SELECT coalesce(json_agg({_LINE} ORDER BY c.at DESC, c.id DESC), '[]')
        FROM (SELECT * FROM consents x WHERE x.member_id = m.id
            ORDER BY x.at DESC, x.id DESC LIMIT {MOST_LINES}) c),
    'last', (SELECT coalesce(json_agg({_LINE}), '[]')
        FROM (SELECT DISTINCT ON (x.purpose) x.* FROM consents x WHERE x.member_id = m.id
            ORDER BY x.purpose, x.number DESC) c),
    'preferences', (SELECT json_build_object('email', p.email, 'sms', p.sms, 'push', p.push,
        'wechat', p.wechat, 'personalised', p.personalised)
        FROM member_preferences p WHERE p.member_id = m.id)))
"""  # noqa: S608 - texts of our own


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRead:
    document: Document
    published_at: tuple[datetime, ...]
    """By version, the first first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewRead:
    """Somebody of the staff saw the person in full."""

    at: datetime
    fields: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyRead:
    held: frozenset[str]
    guardian: bool
    consents: tuple[Consent, ...]
    """The newest first."""
    last: dict[Purpose, Consent]
    preferences: Preferences


async def all_documents() -> list[DocumentRead]:
    return [_document(each) for each in await rows(_DOCUMENTS)]


async def text_of(code: str, version: int, locale: str) -> str | None:
    found: str | None = await value(
        "SELECT text FROM policy_texts WHERE document_code = $1 AND version = $2 AND locale = $3",
        code,
        version,
        locale,
    )
    return found


async def views_of(member_id: MemberId) -> list[ViewRead]:
    """Who of the staff saw the person in full, the last first."""
    return [
        ViewRead(at=each["at"], fields=tuple(each["fields"]), roles=tuple(each["roles"]))
        for each in await rows(_VIEWS, str(member_id), MOST_VIEWS)
    ]


async def all_rules() -> list[tuple[Purpose, tuple[str, ...]]]:
    found = await rows(
        "SELECT purpose, array_agg(field ORDER BY field) AS fields FROM consent_rules"
        " GROUP BY purpose ORDER BY purpose"
    )
    return [(Purpose(each["purpose"]), tuple(each["fields"])) for each in found]


def _document(found: dict[str, Any]) -> DocumentRead:
    draft, versions = from_json(found["draft"]), from_json(found["versions"])
    return DocumentRead(
        document=Document(
            code=found["code"],
            purpose=Purpose(found["purpose"]),
            name=LocalText(from_json(found["name"])),
            draft=Draft(texts=draft["texts"], consent_again=draft["consent_again"]) if draft else None,
            versions=tuple(
                Version(
                    version=each["version"],
                    consent_again=each["consent_again"],
                    effective_from=moment(each["effective_from"]),
                    hashes=each["hashes"],
                )
                for each in versions
            ),
        ),
        published_at=tuple(moment(each["published_at"]) for each in versions),
    )


def _consent(plain: dict[str, Any]) -> Consent:
    return Consent(
        id=UUID(plain["id"]),
        purpose=Purpose(plain["purpose"]),
        act=ConsentAct(plain["act"]),
        document=plain["document"],
        version=plain["version"],
        text_hash=plain["hash"],
        channel=ConsentChannel(plain["channel"]),
        by=plain["by"],
        at=moment(plain["at"]),
    )


def _decoded(text: Any) -> PrivacyRead:
    plain = from_json(text)
    return PrivacyRead(
        held=frozenset(name for name, there in plain["held"].items() if there),
        guardian=plain["guardian"],
        consents=tuple(map(_consent, plain["consents"])),
        last={each.purpose: each for each in map(_consent, plain["last"])},
        preferences=Preferences(**plain["preferences"]) if plain["preferences"] else AS_GIVEN,
    )


def privacy_section(name: str, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """What is held of the member, and what it has agreed to and chosen."""
    return Section(name, _OF_MEMBER, (), _decoded, arguments)
