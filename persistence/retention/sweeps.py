"""Taking away what is past its term, class by class, set-based and in batches.

    await sweep(DataClass.QUOTES, terms, now=now)     # until nothing is left; says how many
    await due(DataClass.QUOTES, terms, now=now)       # how many there are: the same condition, counted

A sweep may run on several workers at once and may be killed at any moment: each batch is one statement, and
what another one holds is passed over. Rows of a member under a legal hold, and classes under one, are left
exactly as they are. Members themselves are erased by `domain/retention/use_cases.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.inventory.data_class import DataClass
from domain.kernel.ids import NOBODY, letters
from domain.retention.rule import rules
from persistence.database import rows, value
from persistence.prospects.rows import EMPTIED
from persistence.retention.holds import HELD_CLASSES, HELD_MEMBERS, KEPT_ROW
from persistence.retention.repository import INACTIVE

BATCH = 5_000
MOST_BATCHES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """What is done to one table. `t` is its row, $1 the moment that lies a term ago."""

    table: str
    key: str
    old: str
    sets: str | None = None
    """None: the row is deleted."""
    member: str | None = "t.member_id"
    """Whose the row is, for legal holds; None: nobody's of whom we know."""

    @property
    def condition(self) -> str:
        held = f" AND NOT {KEPT_ROW.format(member=self.member)}" if self.member else ""
        return f"{self.old}{held}"

    @property
    def statement(self) -> str:
        head = f"UPDATE {self.table} SET {self.sets}" if self.sets else f"DELETE FROM {self.table}"  # noqa: S608
        chosen = ", ".join(f"t.{each.strip()}" for each in self.key.split(","))
        return (
            f"{head} WHERE ({self.key}) IN (SELECT {chosen} FROM {self.table} t"  # noqa: S608 - our own names
            f" WHERE {self.condition} LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1"
        )

    @property
    def count(self) -> str:
        return f"SELECT count(*) FROM {self.table} t WHERE {self.condition}"  # noqa: S608 - our own names


_OF_ENDED_TICKETS = "EXISTS (SELECT FROM tickets k WHERE k.id = t.ticket_id AND k.closed_at < $1)"
_MEMBER_OF_TICKET = "(SELECT k.member_id FROM tickets k WHERE k.id = t.ticket_id)"

SWEEPS: Mapping[DataClass, Sequence[Sweep]] = {
    DataClass.GUEST_CONTACTS: (
        Sweep(
            table="guest_orders",
            key="id",
            old="t.contact_kind IS NOT NULL AND t.recorded_at < $1",
            sets="contact_kind = NULL, contact_fingerprint = NULL",
            member=None,
        ),
        Sweep(table="kept_events", key="source, external_id", old="t.recorded_at < $1", member=None),
    ),
    DataClass.PROSPECTS: (
        Sweep(
            table="prospects",
            key="id",
            old="t.contact IS NOT NULL AND t.consented_at < $1",
            sets=f"{EMPTIED}, ended = 'EXPIRED', ended_at = now()",
            member=None,
        ),
    ),
    DataClass.QUOTES: (
        Sweep(
            table="quotes",
            key="member_id, id",
            old="t.state IN ('CANCELLED', 'EXPIRED') AND t.ended_at < $1",
        ),
    ),
    DataClass.CODE_TRACES: (
        Sweep(
            table="member_code_uses",
            key="member_id, step",
            old="t.step < floor(extract(epoch FROM $1::timestamptz) / 30)",
        ),
    ),
    DataClass.KEPT_ANSWERS: (
        Sweep(table="member_operations", key="member_id, principal_id, key", old="t.recorded_at < $1"),
        Sweep(table="operations", key="principal_id, key", old="t.recorded_at < $1", member=None),
    ),
    DataClass.SESSIONS: (
        Sweep(
            table="sessions",
            key="id",
            old="least(t.expires_at, t.idle_expires_at, t.revoked_at) < $1",
            member="CASE t.subject_kind WHEN 'MEMBER' THEN t.subject_id END",
        ),
    ),
    DataClass.DELIVERY_LOGS: (
        Sweep(
            table="webhook_deliveries",
            key="id",
            old="t.state <> 'WAITING' AND t.created_at < $1",
            member="t.fact_member_id",
        ),
    ),
    DataClass.FEEDBACK_WORDS: (
        Sweep(
            table="survey_answers",
            key="member_id, id",
            old="t.texts IS NOT NULL AND t.started_at < $1",
            sets="texts = NULL",
        ),
        Sweep(
            table="member_notes",
            key="member_id, id",
            old="t.body IS NOT NULL AND t.written_at < $1",
            sets="body = NULL",
        ),
        Sweep(
            table="follow_ups",
            key="member_id, id",
            old="(t.description IS NOT NULL OR t.notes IS NOT NULL OR t.evidence IS NOT NULL)"
            " AND t.ended_at < $1",
            sets="description = NULL, notes = NULL, evidence = NULL",
        ),
    ),
    DataClass.REASONS: (
        Sweep(
            table="entry_reasons",
            key="member_id, id",
            old="EXISTS (SELECT FROM entries e WHERE e.member_id = t.member_id AND e.id = t.id"
            " AND e.recorded_at < $1)",
        ),
        Sweep(
            table="tier_floors",
            key="member_id, id",
            old="t.reason IS NOT NULL AND t.given_at < $1",
            sets="reason = NULL",
        ),
        Sweep(
            table="approvals",
            key="member_id, id",
            # What is about nobody is about a campaign: no person's words about a person.
            old=f"t.state <> 'OPEN' AND t.decided_at < $1 AND t.reason <> '' AND t.member_id <> '{NOBODY}'",
            sets="reason = '', decision_reason = NULL",
        ),
    ),
    DataClass.CORRECTIONS: (
        Sweep(
            table="member_corrections",
            key="member_id, id",
            old="(t.before IS NOT NULL OR t.after IS NOT NULL) AND t.at < $1",
            sets="before = NULL, after = NULL",
        ),
    ),
    DataClass.EXPORT_FILES: (
        Sweep(
            table="export_files",
            key="token",
            old="t.state NOT IN ('WAITING', 'READY') AND t.requested_at < $1",
        ),
    ),
    DataClass.TICKETS: (
        Sweep(
            table="ticket_messages",
            key="id",
            old=f"t.body IS NOT NULL AND {_OF_ENDED_TICKETS}",
            sets="body = NULL",
            member=_MEMBER_OF_TICKET,
        ),
        Sweep(
            table="ticket_attachments",
            key="id",
            old=f"t.removed_at IS NULL AND {_OF_ENDED_TICKETS}",
            sets="name = NULL, digest = NULL, removed_at = now()",
            member=_MEMBER_OF_TICKET,
        ),
        Sweep(
            table="classifications",
            key="ticket_id",
            old=f"t.reasons IS NOT NULL AND {_OF_ENDED_TICKETS}",
            sets="reasons = NULL",
            member=_MEMBER_OF_TICKET,
        ),
        # Last, as the others go by it: with the key whatever is left becomes unreadable.
        Sweep(
            table="tickets",
            key="id",
            old="t.data_key IS NOT NULL AND t.closed_at < $1",
            sets="data_key = NULL, subject = NULL, solution = NULL, tracking_hash = NULL, "
            "text_erased_at = now()",
        ),
    ),
}
IN_AUDIT: Mapping[DataClass, str] = {
    DataClass.AUDIT_NETWORKS: "networks",
    DataClass.AUDIT_REASONS: "reasons",
}
"""The record of acts is the owner's: a function of the database does it, within bounds of its own."""
_AUDIT_COLUMN = {"networks": "ip_prefix", "reasons": "reason"}

Terms = Mapping[DataClass, int]


async def sweep(data_class: DataClass, terms: Terms, *, now: datetime) -> int:
    """Take away all that is past its term. Says how many rows. Nothing where the class is under a hold."""
    before = cutoff(data_class, terms, now)
    if before is None or await _is_held(data_class):
        return 0
    gone = 0
    for each in SWEEPS.get(data_class, ()):
        gone += await _to_the_end(each.statement, before)
    if data_class in IN_AUDIT:
        gone += await _forget_in_audit(IN_AUDIT[data_class], before)
    return gone


async def due(data_class: DataClass, terms: Terms, *, now: datetime) -> int:
    """How many rows are past their term and would go: of profiles, how many members."""
    before = cutoff(data_class, terms, now)
    if before is None or await _is_held(data_class):
        return 0
    if data_class is DataClass.PROFILE:
        return int(await value(f"SELECT count(*) FROM {INACTIVE}", before))  # noqa: S608 - our own names
    if data_class in IN_AUDIT:
        column = _AUDIT_COLUMN[IN_AUDIT[data_class]]
        sql = f"""SELECT count(*) FROM audit_log
            WHERE at < $1 AND {column} IS NOT NULL AND substr(coalesce(object_id, ''), 5, 26) <> ALL ($2)"""  # noqa: S608
        return int(await value(sql, before, await _held_letters()))
    return sum([int(await value(each.count, before)) for each in SWEEPS.get(data_class, ())])


def cutoff(data_class: DataClass, terms: Terms, now: datetime) -> datetime | None:
    """What is older is past its term; None where the class has none."""
    (rule,) = (each for each in rules(terms) if each.data_class is data_class)
    if rule.days is None or not rule.handling.has_term:
        return None
    return now - timedelta(days=rule.days)


async def _to_the_end(statement: str, before: datetime) -> int:
    gone = 0
    for _ in range(MOST_BATCHES):
        batch = len(await rows(statement, before, BATCH))
        gone += batch
        if batch < BATCH:
            return gone
    raise RuntimeError("a sweep finds the same rows again and again")


async def _forget_in_audit(what: str, before: datetime) -> int:
    held, gone = await _held_letters(), 0
    for _ in range(MOST_BATCHES):
        batch = int(await value("SELECT forget_in_audit($1, $2, $3, $4)", what, before, held, BATCH))
        gone += batch
        if batch < BATCH:
            return gone
    raise RuntimeError("a sweep finds the same rows again and again")


async def _is_held(data_class: DataClass) -> bool:
    return data_class.value in {each["data_class"] for each in await rows(HELD_CLASSES)}


async def _held_letters() -> list[str]:
    return [letters(each["member_id"]) for each in await rows(HELD_MEMBERS)]
