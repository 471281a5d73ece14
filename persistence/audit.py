"""The record of acts. Rows are added in the act's transaction and never changed: see the database's roles."""

from __future__ import annotations

from datetime import datetime

from domain.staff.audit import Deed, Origin
from persistence.encryption import Secret, Vault
from persistence.ids import new_uuid
from persistence.staff.models import AuditRow


class AuditLog:
    """The `Audit` of one transaction."""

    def __init__(self, vault: Vault, *, now: datetime) -> None:
        self._vault = vault
        self._now = now

    async def record(self, origin: Origin, *deeds: Deed) -> None:
        await AuditRow.bulk_create([self._row(origin, deed) for deed in deeds])

    def _row(self, origin: Origin, deed: Deed) -> AuditRow:
        row_id = new_uuid()
        sealed = (
            self._vault.seal_column(Secret.AUDIT_REASON, row_id, deed.reason)
            if deed.reason is not None
            else None
        )
        return AuditRow(
            id=row_id,
            at=self._now,
            actor_kind=origin.actor_kind,
            actor_id=origin.caller.principal_id,
            act=str(deed.act),
            object_kind=deed.object_kind,
            object_id=deed.object_id,
            fields_=list(deed.fields),
            reason=sealed,
            ip_prefix=origin.ip_prefix,
            request_id=origin.request_id,
        )
