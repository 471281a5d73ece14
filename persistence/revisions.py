"""Rules that are kept in revisions: a row for the rule, one for each revision, read with the programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from persistence.database import rows, to_json
from persistence.moments import moment


class Revision(Protocol):
    @property
    def id(self) -> UUID: ...

    @property
    def code(self) -> str: ...

    @property
    def revision(self) -> int: ...

    @property
    def version(self) -> int: ...

    @property
    def valid_from(self) -> datetime: ...

    @property
    def status(self) -> StrEnum: ...


@dataclass(frozen=True, slots=True)
class Revisions:
    """The two tables of one kind of rules."""

    table: str
    revisions: str
    key: str
    """The column of the revisions that names the rule."""

    @property
    def every(self) -> str:
        """Every revision of every rule of the programme `p`, as JSON, the oldest first."""
        return f"""(SELECT coalesce(json_agg(json_build_object('id', r.id, '{self.key}', t.id, 'code', t.code,
            'revision', r.revision, 'version', r.version, 'status', r.status, 'content', r.content,
            'valid_from', r.valid_from) ORDER BY r.revision, t.code), '[]')
            FROM {self.table} t JOIN {self.revisions} r ON r.{self.key} = t.id
            WHERE t.programme_id = p.id)"""  # noqa: S608 - our own names

    def identity(self, plain: Mapping[str, Any]) -> dict[str, Any]:
        """Which revision one of `every` is: what its content does not say, but for the status."""
        return {
            "id": UUID(plain["id"]),
            self.key: UUID(plain[self.key]),
            "code": plain["code"],
            "revision": plain["revision"],
            "version": plain["version"],
            "valid_from": moment(plain["valid_from"]),
        }

    async def add(
        self,
        programme_id: UUID,
        rule_id: UUID,
        revision: Revision,
        content: Mapping[str, Any],
        *,
        at: datetime,
        by: str,
    ) -> None:
        """A new revision, and with the first one the rule."""
        await rows(
            f"""INSERT INTO {self.table} (id, programme_id, code, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (programme_id, code) DO NOTHING RETURNING id""",  # noqa: S608 - our own names
            rule_id,
            programme_id,
            revision.code,
            at,
        )
        await rows(
            f"""INSERT INTO {self.revisions}
                (id, {self.key}, revision, version, status, content, valid_from, created_at, created_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id""",  # noqa: S608 - our own names
            revision.id,
            rule_id,
            revision.revision,
            revision.version,
            revision.status.value,
            to_json(dict(content)),
            revision.valid_from,
            at,
            by,
        )
