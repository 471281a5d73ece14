"""Policies and consents in PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.kernel.texts import LocalText
from domain.privacy.binding import Rules
from domain.privacy.consent import Consent, ConsentAct, ConsentChannel, Said
from domain.privacy.policy import Document, Draft, Version
from domain.privacy.ports import Consents, Guardian, Policies
from domain.privacy.purpose import Purpose
from domain.privacy.sending import AS_GIVEN, Preferences
from persistence.database import row, rows, to_json, value
from persistence.encryption import MemberKey, Sealed, Secret, Vault
from persistence.members.keys import KEY_TO_SEAL
from persistence.privacy.queries import all_documents

# An advisory lock: the table of documents may be empty.
_LOCK = 0x1A0E1_0028
_SAVE = """
    INSERT INTO policy_documents (code, purpose, name, draft, saved_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, draft = excluded.draft,
        saved_at = excluded.saved_at
    RETURNING code
"""
_PUBLISH = """
    WITH published AS (
        INSERT INTO policy_versions (document_code, version, consent_again, effective_from, published_at)
        VALUES ($1, $2, $3, $4, $5)
    )
    UPDATE policy_documents SET draft = NULL WHERE code = $1 RETURNING code
"""
_TEXTS = """
    INSERT INTO policy_texts (document_code, version, locale, text, sha256)
    SELECT $1, $2, t.locale, t.text, sha256(convert_to(t.text, 'UTF8'))
    FROM unnest($3::text[], $4::text[]) AS t (locale, text) RETURNING locale
"""
_SAID = """
    SELECT m.birthday, k.wrapped,
        EXISTS (SELECT FROM member_guardians g WHERE g.member_id = m.id AND g.ended_at IS NULL) AS guardian
    FROM members m LEFT JOIN member_keys k ON k.member_id = m.id WHERE m.id = $1
"""
_LAST = """
    SELECT DISTINCT ON (purpose) * FROM consents WHERE member_id = $1 ORDER BY purpose, number DESC
"""
# The number is taken under the member's lock; the unique key holds whoever comes without one.
_WRITE = """
    INSERT INTO consents
        (member_id, id, purpose, number, act, document_code, version, text_hash, channel, said_by, at)
    VALUES ($1, $2, $3,
        coalesce((SELECT max(c.number) FROM consents c WHERE c.member_id = $1 AND c.purpose = $3), 0) + 1,
        $4, $5, $6, $7, $8, $9, $10) RETURNING id
"""
_PREFER = """
    INSERT INTO member_preferences (member_id, email, sms, push, wechat, personalised, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (member_id) DO UPDATE SET email = excluded.email, sms = excluded.sms, push = excluded.push,
        wechat = excluded.wechat, personalised = excluded.personalised, changed_at = excluded.changed_at
    RETURNING member_id
"""
_GUARDIAN_TO_SHARE = """
SELECT g.name, g.contact, g.channel, g.named_by, g.named_at, a.wrapped AS theirs, b.wrapped AS mine
FROM member_guardians g
JOIN member_keys a ON a.member_id = $1 JOIN member_keys b ON b.member_id = $2
WHERE g.member_id = $1 AND g.ended_at IS NULL
    AND NOT EXISTS (SELECT FROM member_guardians o WHERE o.member_id = $2 AND o.ended_at IS NULL)
"""


class StoredPolicies(Policies):
    async def all(self) -> list[Document]:
        return [each.document for each in await all_documents()]

    async def lock(self) -> None:
        await rows("SELECT pg_advisory_xact_lock($1)", _LOCK)

    async def save(self, code: str, purpose: Purpose, name: LocalText, draft: Draft, *, at: datetime) -> None:
        plain = {"texts": dict(draft.texts), "consent_again": draft.consent_again}
        await rows(_SAVE, code, purpose.value, to_json(dict(name.by_locale)), to_json(plain), at)

    async def publish(self, code: str, version: Version, texts: Mapping[str, str], *, at: datetime) -> None:
        await rows(_PUBLISH, code, version.version, version.consent_again, version.effective_from, at)
        await rows(_TEXTS, code, version.version, list(texts), list(texts.values()))

    async def rules(self) -> Rules:
        found = await rows("SELECT field, array_agg(purpose) AS purposes FROM consent_rules GROUP BY field")
        return {each["field"]: frozenset(map(Purpose, each["purposes"])) for each in found}

    async def bind(self, purpose: Purpose, fields: Collection[str], *, at: datetime) -> None:
        names = sorted(set(fields))
        await rows(
            "DELETE FROM consent_rules WHERE purpose = $1 AND field <> ALL($2::text[]) RETURNING 1",
            purpose.value,
            names,
        )
        await rows(
            """INSERT INTO consent_rules (field, purpose, saved_at)
            SELECT field, $1, $3 FROM unnest($2::text[]) AS n (field) ON CONFLICT DO NOTHING RETURNING 1""",
            purpose.value,
            names,
            at,
        )


class StoredConsents(Consents):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def said(self, member_id: MemberId) -> Said:
        found = await row(_SAID, member_id.value)
        if found is None:
            return Said()
        return Said(
            consents={
                consent.purpose: consent for consent in map(_consent, await rows(_LAST, member_id.value))
            },
            birthday=self._birthday(member_id, found),
            guardian=found["guardian"],
        )

    async def write(self, member_id: MemberId, consents: Sequence[Consent]) -> None:
        for each in consents:
            await rows(
                _WRITE,
                member_id.value,
                each.id,
                each.purpose.value,
                each.act.value,
                each.document,
                each.version,
                bytes.fromhex(each.text_hash),
                each.channel.value,
                each.by,
                each.at,
            )

    async def preferences(self, member_id: MemberId) -> Preferences:
        found = await row(
            "SELECT email, sms, push, wechat, personalised FROM member_preferences WHERE member_id = $1",
            member_id.value,
        )
        return Preferences(**found) if found else AS_GIVEN

    async def prefer(self, member_id: MemberId, preferences: Preferences, *, at: datetime) -> None:
        await rows(_PREFER, member_id.value, *asdict(preferences).values(), at)

    async def name_guardian(
        self,
        member_id: MemberId,
        guardian_id: UUID,
        guardian: Guardian,
        *,
        channel: str,
        by: str,
        at: datetime,
    ) -> None:
        await self.end_guardian(member_id, at=at)
        wrapped = await value(KEY_TO_SEAL, member_id.value)
        key: MemberKey = self._vault.unwrap(member_id.value, bytes(wrapped))
        await rows(
            """INSERT INTO member_guardians (member_id, id, name, contact, channel, named_by, named_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id""",
            member_id.value,
            guardian_id,
            self._vault.seal(Secret.GUARDIAN_NAME, key, guardian.name).token,
            self._vault.seal(Secret.GUARDIAN_CONTACT, key, guardian.contact).token,
            channel,
            by,
            at,
        )

    async def end_guardian(self, member_id: MemberId, *, at: datetime, only: UUID | None = None) -> bool:
        ended = await rows(
            "UPDATE member_guardians SET ended_at = $2 WHERE member_id = $1 AND ended_at IS NULL"
            " AND ($3::uuid IS NULL OR id = $3) RETURNING id",
            member_id.value,
            at,
            only,
        )
        return bool(ended)

    async def share_guardian(self, absorbed: MemberId, survivor: MemberId, guardian_id: UUID) -> bool:
        found = await row(_GUARDIAN_TO_SHARE, absorbed.value, survivor.value)
        if found is None:
            return False
        theirs = self._vault.unwrap(absorbed.value, bytes(found["theirs"]))
        mine = self._vault.unwrap(survivor.value, bytes(found["mine"]))

        def resealed(secret: Secret, token: bytes) -> bytes:
            return self._vault.seal(secret, mine, self._vault.open(Sealed(secret, token), theirs)).token

        await rows(
            """INSERT INTO member_guardians (member_id, id, name, contact, channel, named_by, named_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id""",
            survivor.value,
            guardian_id,
            resealed(Secret.GUARDIAN_NAME, bytes(found["name"])),
            resealed(Secret.GUARDIAN_CONTACT, bytes(found["contact"])),
            found["channel"],
            found["named_by"],
            found["named_at"],
        )
        return True

    def _birthday(self, member_id: MemberId, found: Mapping[str, Any]) -> date | None:
        if found["birthday"] is None or found["wrapped"] is None:
            return None
        key = self._vault.unwrap(member_id.value, bytes(found["wrapped"]))
        sealed = Sealed(Secret.MEMBER_BIRTHDAY, bytes(found["birthday"]))
        return date.fromisoformat(self._vault.open(sealed, key))


def _consent(found: Mapping[str, Any]) -> Consent:
    return Consent(
        id=found["id"],
        purpose=Purpose(found["purpose"]),
        act=ConsentAct(found["act"]),
        document=found["document_code"],
        version=found["version"],
        text_hash=bytes(found["text_hash"]).hex(),
        channel=ConsentChannel(found["channel"]),
        by=found["said_by"],
        at=found["at"],
    )
