"""New members: sealed, staged as the rows that they will be, then inserted table by table in sets."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from tortoise.exceptions import IntegrityError

from domain.imports.members import COLUMN_OF, ImportedMember
from domain.kernel.facts import Fact
from domain.kernel.ids import CardId, MemberId
from domain.members.card import new_card_number
from domain.members.identity import Identity, IdentityKind
from domain.members.member import EnrolSource, NewMember
from domain.orders.ports import Contact
from domain.orders.use_cases import hold_guest_orders, join_guest_orders
from domain.points.entry import GENESIS
from domain.programme.programme import Programme
from domain.prospects.joining.use_cases import join_prospects
from domain.tiers.qualification import join
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from persistence.facts.repository import FACTS, fact_rows
from persistence.ids import new_uuid
from persistence.imports.runs import Run, add_new, set_based
from persistence.imports.staging import Staged, stage
from persistence.members.rows import (
    CARDS,
    IDENTITIES,
    KEYS,
    MEMBERS,
    MEMBERSHIPS,
    SEARCH,
    card_row,
    fingerprint_of,
    member_row,
    membership_row,
    search_row,
)
from persistence.members.taking import lock_of, taken
from persistence.orders.rows import MOVES, move_row
from persistence.rows import Row, Rows, Table, as_json, copy

ACCOUNTS = Table(
    "accounts",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("programme_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("head", "bytea"),
    ),
)
PLACES = Table(
    "member_tiers",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("programme_id", "uuid"),
        ("ladder_id", "uuid"),
        ("tier_code", "text"),
        ("since", "timestamptz"),
        ("review_at", "timestamptz"),
        ("grace_until", "timestamptz"),
        ("revision", "integer"),
        ("rises_at", "timestamptz"),
        ("grants_at", "timestamptz"),
    ),
)
STAGED_TABLES = (MEMBERS, KEYS, SEARCH, IDENTITIES, MEMBERSHIPS, ACCOUNTS, PLACES, MOVES)
"""In the order of their foreign keys. Cards are made at the end: only then is seen which numbers are free."""
TRIES = 5
"""How often a set is tried again when somebody enrols with one of its phones at the same time."""

Refuse = Callable[[int, str, str], None]
"""Hears line, column, reason of a row that does not go in."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    member_id: UUID
    line: int
    key: str
    identities: tuple[tuple[str, bytes], ...]
    """Kinds and fingerprints."""


def identity_key(vault: Vault, identity: Identity) -> str:
    """What an identity is called among staged rows: its kind and its fingerprint as it stands there."""
    return f"{identity.kind.value}:{vault.form(fingerprint_of(vault, identity)).hex()}"


def _named(vault: Vault, key: str) -> tuple[str, bytes]:
    """The kind and the fingerprint that a staged row is called."""
    kind, _, form = key.partition(":")
    return kind, vault.fingerprint_in(bytes.fromhex(form))


async def stage_members(
    run: Run, programme: Programme, vault: Vault, batch: Sequence[ImportedMember], *, now: datetime
) -> None:
    """Seal each person under a data key of its own and stage every row that it will have."""
    staged = []
    for each in batch:
        member_id = new_uuid()
        content = ", ".join(
            f'"{table.name}": {as_json(table, its)}'
            for table, its in _rows_of(member_id, each, run, programme, vault, now).items()
        )
        key = identity_key(vault, each.key)
        staged.append(Staged(run.id, member_id, None, key, each.line, f"{{{content}}}"))
    await stage(staged)


def _rows_of(
    member_id: UUID, given: ImportedMember, run: Run, programme: Programme, vault: Vault, now: datetime
) -> Rows:
    new = NewMember(
        profile=given.profile, source=EnrolSource.IMPORT, store=given.store, by=f"import:{run.id}"
    )
    key = vault.new_key(member_id)
    joined_at = given.joined_at
    joins = [
        (ladder, *join(ladder, at=joined_at, zone=programme.zone))
        for ladder in programme.ladders_at(programme.now(now))
    ]
    return {
        MEMBERS: [member_row(vault, key, new, enrolled_at=joined_at, at=now)],
        KEYS: [(member_id, key.wrapped, now)],
        SEARCH: [search_row(vault, member_id, given.profile)],
        IDENTITIES: [
            (each.kind.value, vault.form(fingerprint_of(vault, each)), member_id, now)
            for each in given.identities
        ],
        MEMBERSHIPS: [membership_row(member_id, new_uuid(), programme.id, at=joined_at)],
        ACCOUNTS: [(new_uuid(), member_id, programme.id, wallet.id, GENESIS) for wallet in programme.wallets],
        PLACES: [
            (
                new_uuid(),
                member_id,
                programme.id,
                ladder.id,
                place.tier,
                place.since,
                place.review_at,
                place.grace_until,
                place.revision,
                place.rises_at,
                now if place.grants_at else None,  # not on arrival: they have been members for long
            )
            for ladder, place, _ in joins
        ],
        MOVES: [
            move_row(member_id, ladder, move, recorded_at=now, order_id=None) for ladder, _, move in joins
        ],
    }


async def drop_repeated_members(run: Run, refuse: Refuse) -> None:
    """Take out the rows that name an identity which an earlier row of the file names."""
    async with set_based():
        found = await rows(
            """WITH named AS (
                SELECT s.ctid, i.kind,
                    row_number() OVER (PARTITION BY i.kind, i.fingerprint ORDER BY s.line) AS n
                FROM import_rows s,
                    jsonb_to_recordset(s.content -> 'identities') AS i(kind text, fingerprint text)
                WHERE s.import_id = $1),
            later AS (SELECT ctid, min(kind) AS kind FROM named WHERE n > 1 GROUP BY ctid)
            DELETE FROM import_rows s USING later WHERE s.ctid = later.ctid RETURNING s.line, later.kind""",
            run.id,
        )
    for each in sorted(found, key=lambda each: int(each["line"])):
        refuse(each["line"], COLUMN_OF[IdentityKind(each["kind"])], "DUPLICATE")


async def take_members(
    run: Run, programme: Programme, vault: Vault, begin: Begin, *, after: UUID, limit: int, refuse: Refuse
) -> tuple[UUID, int] | None:
    """Insert the next staged members, in one transaction; None when there are no more.

    A row whose key is a member's already is known, and nothing of the member is changed. Gives the position
    to go on after, and how many rows were looked at.
    """
    for attempt in range(1, TRIES + 1):
        refused: list[tuple[int, str, str]] = []
        try:
            async with set_based():
                candidates = await _candidates(run, vault, after, limit)
                if not candidates:
                    return None
                new = await _accepted(candidates, vault, refused)
                if new:
                    await _hold_contacts(new)
                if len(vault.indexes) > 1:
                    # The table does not see that an identity has two forms: now that they are held, look.
                    new = await _accepted(new, vault, refused)
                if new:
                    await _insert(run, programme, vault, new, begin)
                await add_new(run, len(new))
        except (asyncpg.UniqueViolationError, IntegrityError):
            if attempt == TRIES:
                raise
            continue
        for line, column, reason in refused:
            refuse(line, column, reason)
        return candidates[-1].member_id, len(candidates)
    raise AssertionError("unreachable")


async def _candidates(run: Run, vault: Vault, after: UUID, limit: int) -> list[_Candidate]:
    found = await rows(
        """SELECT s.member_id, s.line, s.key,
            ARRAY(SELECT i.kind FROM jsonb_to_recordset(s.content -> 'identities')
                AS i(kind text, fingerprint bytea) ORDER BY i.kind) AS kinds,
            ARRAY(SELECT i.fingerprint FROM jsonb_to_recordset(s.content -> 'identities')
                AS i(kind text, fingerprint bytea) ORDER BY i.kind) AS fingerprints
        FROM import_rows s WHERE s.import_id = $1 AND s.member_id > $2 ORDER BY s.member_id LIMIT $3""",
        run.id,
        after,
        limit,
    )
    return [
        _Candidate(
            each["member_id"],
            each["line"],
            each["key"],
            tuple(
                (kind, vault.fingerprint_in(bytes(form)))
                for kind, form in zip(each["kinds"], each["fingerprints"], strict=True)
            ),
        )
        for each in found
    ]


async def _accepted(
    candidates: Sequence[_Candidate], vault: Vault, refused: list[tuple[int, str, str]]
) -> list[_Candidate]:
    """Those who are neither known nor named like somebody else."""
    others = await taken(vault, [one for each in candidates for one in each.identities])
    accepted = []
    for each in candidates:
        if _named(vault, each.key) in others:
            continue
        kind = next((kind for kind, value in each.identities if (kind, value) in others), None)
        if kind is None:
            accepted.append(each)
        else:
            refused.append((each.line, COLUMN_OF[IdentityKind(kind)], "IDENTITY_TAKEN"))
    return accepted


async def _hold_contacts(new: Sequence[_Candidate]) -> None:
    """Hold the contacts before anything else, in the one order of all.

    Whoever keeps an order for a guest with one of them waits here, and so the order and its person meet.
    """
    keys = {lock_of(value) for each in new for _, value in each.identities}
    await rows("SELECT pg_advisory_xact_lock(key) FROM unnest($1::bigint[]) AS key", sorted(keys))


async def _insert(
    run: Run, programme: Programme, vault: Vault, new: Sequence[_Candidate], begin: Begin
) -> None:
    ids = [each.member_id for each in new]
    for table in STAGED_TABLES:
        if table is not IDENTITIES:
            await rows(_from_staging(table), run.id, ids)
    members = await rows(
        "SELECT id, enrolled_at, enrol_store_code, recorded_at FROM members WHERE id = ANY($1::uuid[])"
        " ORDER BY id",
        ids,
    )
    numbers = await _free_numbers(vault, len(members))
    cards = {each["id"]: new_uuid() for each in members}
    await copy(
        {
            IDENTITIES: _identity_rows(vault, new, members, numbers),
            CARDS: [
                card_row(each["id"], cards[each["id"]], number, at=each["enrolled_at"])
                for each, number in zip(members, numbers, strict=True)
            ],
            FACTS: [
                row
                for each in members
                for row in fact_rows(
                    [_enrolled(each, cards[each["id"]], programme)], recorded_at=each["recorded_at"]
                )
            ],
        }
    )
    await _join_guests(new, vault, begin)


async def _free_numbers(vault: Vault, count: int) -> list[str]:
    """Card numbers that nobody has, and that differ from one another."""
    free: dict[str, None] = {}
    while len(free) < count:
        drawn = {new_card_number(secrets.randbelow): None for _ in range(count - len(free))}
        by_name = {_card(vault, number): number for number in drawn}
        for each in await taken(vault, list(by_name)):
            del drawn[by_name[each]]
        free.update(drawn)
    return list(free)


def _card(vault: Vault, number: str) -> tuple[str, bytes]:
    """Kind and fingerprint of a card."""
    return IdentityKind.CARD.value, fingerprint_of(vault, Identity(IdentityKind.CARD, number))


def _identity_rows(
    vault: Vault,
    new: Sequence[_Candidate],
    members: Sequence[Mapping[str, Any]],
    numbers: Sequence[str],
) -> list[Row]:
    """In the one order of all writers. They were staged, maybe long ago, under the index key of then."""
    recorded = {each["id"]: each["recorded_at"] for each in members}
    named = [(kind, value, each.member_id) for each in new for kind, value in each.identities]
    named += [(*_card(vault, number), each["id"]) for each, number in zip(members, numbers, strict=True)]
    return sorted((kind, vault.form(value), whose, recorded[whose]) for kind, value, whose in named)


def _enrolled(member: Mapping[str, Any], card_id: UUID, programme: Programme) -> Fact:
    member_id = MemberId(member["id"])
    return Fact(
        kind="member.enrolled",
        member_id=member_id,
        at=member["enrolled_at"],
        payload={
            "member": str(member_id),
            "card": str(CardId(member_id.value, card_id)),
            "programme": programme.code,
            "source": EnrolSource.IMPORT.value,
            "store": member["enrol_store_code"],
        },
    )


async def _join_guests(new: Sequence[_Candidate], vault: Vault, begin: Begin) -> None:
    """Settle the orders that were kept for guests who turn out to be these members; and whoever of them was a
    prospect is none any more."""
    named = [
        (kind, form, each.member_id)
        for each in new
        for kind, value in each.identities
        for form in vault.forms(value)
    ]
    found = await rows(
        """SELECT DISTINCT w.member_id, g.contact_kind, g.contact_fingerprint
        FROM (SELECT contact_kind, contact_fingerprint FROM guest_orders
            UNION ALL SELECT contact_kind, contact_fingerprint FROM prospects) g
        JOIN unnest($1::text[], $2::bytea[], $3::uuid[]) AS w (kind, fingerprint, member_id)
            ON g.contact_kind = w.kind AND g.contact_fingerprint = w.fingerprint
        ORDER BY w.member_id""",
        [kind for kind, _, _ in named],
        [value for _, value, _ in named],
        [member_id for _, _, member_id in named],
    )
    contacts: dict[UUID, list[Contact]] = {}
    for each in found:
        fingerprint = vault.fingerprint_in(bytes(each["contact_fingerprint"]))
        contact = Contact(kind=each["contact_kind"], fingerprint=fingerprint)
        contacts.setdefault(each["member_id"], []).append(contact)
    for member_id, its in contacts.items():
        async with begin() as work:
            member = MemberId(member_id)
            guests = await hold_guest_orders(work, its)
            await work.members.lock(member)
            await join_guest_orders(work, member, guests)
            await join_prospects(work, member, its)


def _from_staging(table: Table) -> str:
    """INSERT of a table's rows out of the staged ones."""
    typed = ", ".join(f"{name} {kind}" for name, kind in table.columns)
    return f"""
        INSERT INTO {table.name} ({", ".join(table.names)})
        SELECT {", ".join(f"r.{name}" for name in table.names)}
        FROM import_rows s, jsonb_to_recordset(s.content -> '{table.name}') AS r({typed})
        WHERE s.import_id = $1 AND s.member_id = ANY($2::uuid[]) ORDER BY s.member_id
    """  # noqa: S608 - our own names
