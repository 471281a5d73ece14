"""The log of corrections."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from domain.corrections.correction import CorrectionSource, differing
from domain.corrections.ports import Corrections
from domain.kernel.ids import MemberId
from domain.members.member import Profile
from persistence.corrections.models import CorrectionRow
from persistence.database import from_json, row, to_json
from persistence.encryption import MemberKey, Sealed, Secret, Vault
from persistence.ids import new_uuid
from persistence.members.rows import SEALED

_BEFORE = """
SELECT m.name, m.company, m.phone, m.email, m.birthday, m.address, m.personal_profile, m.gender, m.locale,
    m.profile, k.wrapped
FROM members m JOIN member_keys k ON k.member_id = m.id WHERE m.id = $1 FOR SHARE OF k
"""
JSON_FIELDS = ("personal_profile", "profile")
FOUND_ONLY = ("external_id",)
"""Stored nowhere in words: it can be compared, not shown."""


class StoredCorrections(Corrections):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def note(
        self,
        member_id: MemberId,
        profile: Profile,
        *,
        source: CorrectionSource,
        made_by: str,
        at: datetime,
    ) -> None:
        found = await row(_BEFORE, member_id.value)
        if found is None:
            return  # erased: there is nothing that could be corrected
        key = self._vault.unwrap(member_id.value, bytes(found["wrapped"]))
        named: Mapping[str, Any] = profile
        after = {name: _plain(each) for name, each in named.items() if name not in FOUND_ONLY}
        before = {name: self._before(name, found, key) for name in after}
        fields = (*differing(before, after), *(name for name in FOUND_ONLY if name in named))
        if not fields:
            return
        sealed = {
            secret: self._vault.seal(secret, key, to_json({name: its.get(name) for name in fields}))
            for secret, its in ((Secret.CORRECTION_BEFORE, before), (Secret.CORRECTION_AFTER, after))
        }
        await CorrectionRow.create(
            id=new_uuid(),
            member_id=member_id.value,
            source=source.value,
            fields_=list(fields),
            before=sealed[Secret.CORRECTION_BEFORE],
            after=sealed[Secret.CORRECTION_AFTER],
            made_by=made_by,
            at=at,
        )

    def _before(self, name: str, found: Mapping[str, Any], key: MemberKey) -> Any:
        value = found[name]
        if value is None:
            return None
        if name in SEALED:
            value = self._vault.open(Sealed(SEALED[name], bytes(value)), key)
        return from_json(value) if name in JSON_FIELDS else value


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return dict(value) if isinstance(value, Mapping) else value
