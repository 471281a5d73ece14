"""New members: what is personal sealed and staged, then their rows written table by table in sets."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
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
from domain.members.member import EnrolSource
from domain.orders.ports import Contact
from domain.orders.use_cases import hold_guest_orders, join_guest_orders
from domain.points.entry import GENESIS
from domain.programme.programme import Programme
from domain.prospects.joining.use_cases import join_prospects
from domain.tiers.qualification import join
from domain.work import Begin
from persistence.database import from_json, rows, to_json
from persistence.encryption import Vault
from persistence.facts.repository import FACTS, fact_rows
from persistence.ids import new_uuid
from persistence.imports.member_rows import ACCOUNTS, PLACES, opened, place_row
from persistence.imports.runs import Run, add_new, set_based
from persistence.imports.staging import Staged, by_index, stage
from persistence.members.rows import (
    CARDS,
    IDENTITIES,
    KEYS,
    MEMBERS,
    MEMBERSHIPS,
    SEARCH,
    card_row,
    columns_of,
    fingerprint_of,
    member_row_of,
    membership_row,
    search_row,
)
from persistence.members.taking import lock_of, taken
from persistence.orders.rows import MOVES, move_row
from persistence.rows import Row, copy, from_hex, in_json

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
    content: dict[str, Any] = field(repr=False)
    """What is staged of it."""
    joined_at: datetime


def identity_key(vault: Vault, identity: Identity) -> str:
    """What an identity is called among staged rows: its kind and its fingerprint as it stands there."""
    return f"{identity.kind.value}:{vault.form(fingerprint_of(vault, identity)).hex()}"


def _named(vault: Vault, key: str) -> tuple[str, bytes]:
    """The kind and the fingerprint that a staged row is called."""
    kind, _, form = key.partition(":")
    return kind, vault.fingerprint_in(bytes.fromhex(form))


async def stage_members(run: Run, vault: Vault, batch: Sequence[ImportedMember]) -> None:
    """Seal each person under a data key of its own, and stage what only the file knows.

    The rest of a member's rows says nothing about the person, and is made when the member is taken over.
    """
    staged = []
    for each in batch:
        member_id = new_uuid()
        key = vault.new_key(member_id)
        _, *search = search_row(vault, member_id, each.profile)
        content = {
            "columns": columns_of(vault, key, each.profile),
            "wrapped": key.wrapped,
            "search": search,
            "identities": [
                {"kind": one.kind.value, "fingerprint": vault.form(fingerprint_of(vault, one))}
                for one in each.identities
            ],
            "joined_at": each.joined_at,
            "store": each.store,
        }
        staged.append(
            Staged(
                run.id,
                member_id,
                None,
                identity_key(vault, each.key),
                each.line,
                to_json(content, default=in_json),
            )
        )
    await stage(staged)


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
    run: Run,
    programme: Programme,
    vault: Vault,
    begin: Begin,
    *,
    now: datetime,
    after: UUID,
    limit: int,
    refuse: Refuse,
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
                    await _insert(run, programme, vault, new, begin, now)
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
    found = await by_index(
        """SELECT member_id, line, key, content FROM import_rows
        WHERE import_id = $1 AND member_id > $2 ORDER BY member_id LIMIT $3""",
        run.id,
        after,
        limit,
    )
    return [_candidate(vault, each, from_json(each["content"])) for each in found]


def _candidate(vault: Vault, found: Mapping[str, Any], content: dict[str, Any]) -> _Candidate:
    return _Candidate(
        found["member_id"],
        found["line"],
        found["key"],
        tuple(
            sorted(
                (each["kind"], vault.fingerprint_in(from_hex(each["fingerprint"])))
                for each in content["identities"]
            )
        ),
        content,
        datetime.fromisoformat(content["joined_at"]),
    )


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
    run: Run, programme: Programme, vault: Vault, new: Sequence[_Candidate], begin: Begin, now: datetime
) -> None:
    numbers = await _free_numbers(vault, len(new))
    cards = [new_uuid() for _ in new]
    by = f"import:{run.id}"
    ladders = programme.ladders_at(programme.now(now))
    # Thousands join on one day, and what a tier says about that day is the same for all of them.
    joins = {
        at: [(ladder, *join(ladder, at=at, zone=programme.zone)) for ladder in ladders]
        for at in {each.joined_at for each in new}
    }
    await copy(
        {
            MEMBERS: [
                member_row_of(
                    each.member_id,
                    opened(each.content["columns"]),
                    EnrolSource.IMPORT.value,
                    each.content["store"],
                    by,
                    enrolled_at=each.joined_at,
                    at=now,
                )
                for each in new
            ],
            KEYS: [(each.member_id, from_hex(each.content["wrapped"]), now) for each in new],
            SEARCH: [(each.member_id, *each.content["search"]) for each in new],
            IDENTITIES: _identity_rows(vault, new, numbers, now),
            CARDS: [
                card_row(each.member_id, card_id, number, at=each.joined_at)
                for each, card_id, number in zip(new, cards, numbers, strict=True)
            ],
            MEMBERSHIPS: [
                membership_row(each.member_id, new_uuid(), programme.id, at=each.joined_at) for each in new
            ],
            ACCOUNTS: [
                (new_uuid(), each.member_id, programme.id, wallet.id, GENESIS)
                for each in new
                for wallet in programme.wallets
            ],
            PLACES: [
                place_row(each.member_id, programme, ladder, place, now)
                for each in new
                for ladder, place, _ in joins[each.joined_at]
            ],
            MOVES: [
                move_row(each.member_id, ladder, move, recorded_at=now, order_id=None)
                for each in new
                for ladder, _, move in joins[each.joined_at]
            ],
            FACTS: fact_rows(
                [_enrolled(each, card_id, programme) for each, card_id in zip(new, cards, strict=True)],
                recorded_at=now,
            ),
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
    vault: Vault, new: Sequence[_Candidate], numbers: Sequence[str], now: datetime
) -> list[Row]:
    """In the one order of all writers. They were staged, maybe long ago, under the index key of then."""
    named = [(kind, value, each.member_id) for each in new for kind, value in each.identities]
    named += [(*_card(vault, number), each.member_id) for each, number in zip(new, numbers, strict=True)]
    return sorted((kind, vault.form(value), whose, now) for kind, value, whose in named)


def _enrolled(each: _Candidate, card_id: UUID, programme: Programme) -> Fact:
    member_id = MemberId(each.member_id)
    return Fact(
        kind="member.enrolled",
        member_id=member_id,
        at=each.joined_at,
        payload={
            "member": str(member_id),
            "card": str(CardId(each.member_id, card_id)),
            "programme": programme.code,
            "source": EnrolSource.IMPORT.value,
            "store": each.content["store"],
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
