"""Finding members by a part of what is sealed: tokens narrow it down, what they find is opened and compared.

Tokens are short on purpose, so they find some who do not match; nobody who matches is missed. At most 500
are opened for one question. Above that the question has to become narrower, by a longer text or a filter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.refusal import InvalidInput
from domain.members import identity
from domain.members.identity import Identity, IdentityKind
from domain.members.spelling import folded
from persistence.database import rows
from persistence.encryption import MemberKey, Sealed, Secret, Vault
from persistence.members.queries import COLUMNS, MemberRead, find, of_ids
from persistence.members.rows import forms_of
from persistence.members.statement import Section, Source
from persistence.pages import Page, Slice

MOST = 500
"""How many members are opened for one question."""
SHORTEST = 2
"""Characters of a name: a single one would find a surname, and its token would give away how common it is."""


class SearchTooWide(Exception):
    """More members may match than are opened for one question."""


class SearchTooShort(Exception):
    """One character is no name's part, and nothing else that it could be leads to anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What else is asked of the members of a list. All of it must hold."""

    enrolled_from: datetime | None = None
    enrolled_until: datetime | None = None
    """Half-open: this instant is outside."""
    tier: tuple[UUID, str] | None = None
    """A ladder and the code of one of its tiers."""
    store: str | None = None
    gender: str | None = None
    born_from: int | None = None
    born_until: int | None = None
    """Years, both inside."""
    name: str | None = None
    """The whole name, in any spelling."""


NO_CRITERIA = Criteria()


async def members(
    vault: Vault,
    page: Page,
    sections: Iterable[Section],
    *,
    search: str | None,
    criteria: Criteria = NO_CRITERIA,
    by_person: bool = True,
) -> Slice[MemberRead]:
    """A page of members, the one active last first. Raises SearchTooWide, SearchTooShort.

    search: part of a name or company, a phone or its last four digits, an e-mail, a card number, an
    external id. by_person: False finds by card number and external id alone, for callers who see no
    personal data, not even masked.
    """
    wanted = [*sections, COLUMNS["last_active_at"]]
    if search is None and criteria.name is None:
        return page.cut(await find(_list(criteria, page), wanted))
    found = [
        hit.position
        for hit in await _candidates(vault, search, criteria, by_person=by_person)
        if hit.matches(vault, search, criteria)
    ]
    if not found and by_person and search is not None and len(folded(search)) < SHORTEST:
        raise SearchTooShort
    found.sort(reverse=True)
    if page.after is not None:
        found = [each for each in found if each < page.after]
    ids = [member_id for _, member_id in found[: page.limit]]
    return page.cut(await find(of_ids(ids), wanted) if ids else [])


def _list(criteria: Criteria, page: Page) -> Source:
    conditions, args = _conditions(criteria)
    at, last, limit = (f"${len(args) + place}" for place in (1, 2, 3))
    conditions.append(
        f"({at}::timestamptz IS NULL OR (m.last_active_at, m.id) < ({at}::timestamptz, {last}::uuid))"
    )
    text = (
        f"FROM members m WHERE {' AND '.join(conditions)}"
        f" ORDER BY m.last_active_at DESC, m.id DESC LIMIT {limit}"
    )
    return Source(text, (*args, page.position(0), page.position(1), page.limit))


def _conditions(criteria: Criteria) -> tuple[list[str], list[Any]]:
    conditions = ["m.erased_at IS NULL", "m.merged_into IS NULL"]
    args: list[Any] = []
    for text, asked in (
        ("m.enrolled_at >= {}", criteria.enrolled_from),
        ("m.enrolled_at < {}", criteria.enrolled_until),
        ("m.enrol_store_code = {}", criteria.store),
        ("m.gender = {}", criteria.gender),
        ("m.birth_year >= {}", criteria.born_from),
        ("m.birth_year <= {}", criteria.born_until),
    ):
        if asked is not None:
            args.append(asked)
            conditions.append(text.format(f"${len(args)}"))
    if criteria.tier is not None:
        args += criteria.tier
        ladder, tier = f"${len(args) - 1}", f"${len(args)}"
        conditions.append(_IN_TIER.format(ladder, tier))
    return conditions, args


_IN_TIER = """EXISTS (SELECT 1 FROM member_tiers t
    WHERE t.member_id = m.id AND t.ladder_id = {} AND t.tier_code = {})"""

# Whom the text may mean, as sets of members that are united. An identity is exact; those whom tokens and
# digits find are opened.
_BY_IDENTITY = """SELECT i.member_id, true AS exact FROM identities i
    JOIN unnest({}::text[], {}::bytea[]) AS w (kind, fingerprint) USING (kind, fingerprint)"""
_BY_TOKENS = "SELECT s.member_id, false AS exact FROM member_search s WHERE s.tokens @> {}::integer[]"
_BY_LAST_FOUR = "SELECT s.member_id, false AS exact FROM member_search s WHERE s.phone_last4 = {}::smallint"


@dataclass(frozen=True, slots=True)
class _Hit:
    """Somebody whom the digests have found."""

    position: tuple[datetime, UUID]
    exact: bool
    name: Sealed | None
    company: Sealed | None
    phone: Sealed | None
    wrapped: bytes | None

    def matches(self, vault: Vault, search: str | None, criteria: Criteria) -> bool:
        """Whether the opened values are what was asked for."""
        if self.wrapped is None:
            return False
        key = vault.unwrap(self.position[1], self.wrapped)
        if criteria.name is not None and self._name(vault, key) != folded(criteria.name):
            return False
        if search is None or self.exact:
            return True
        part = folded(search)
        if len(part) >= SHORTEST and (part in self._name(vault, key) or part in self._company(vault, key)):
            return True
        digits = _last_four(search)
        return digits is not None and self._phone(vault, key).endswith(digits)

    def _name(self, vault: Vault, key: MemberKey) -> str:
        return folded(vault.open(self.name, key)) if self.name else ""

    def _company(self, vault: Vault, key: MemberKey) -> str:
        return folded(vault.open(self.company, key)) if self.company else ""

    def _phone(self, vault: Vault, key: MemberKey) -> str:
        return vault.open(self.phone, key) if self.phone else ""


async def _candidates(vault: Vault, search: str | None, criteria: Criteria, *, by_person: bool) -> list[_Hit]:
    conditions, args = _conditions(criteria)
    if criteria.name is not None:
        sets = []
        for index in vault.indexes:
            args.append([index.whole_token(Secret.MEMBER_NAME, folded(criteria.name))])
            sets.append(_BY_TOKENS.format(f"${len(args)}"))
        named = " UNION ALL ".join(sets)
        conditions.append(f"m.id IN (SELECT member_id FROM ({named}) n)")  # noqa: S608 - our own text
    source = "members m"
    exact = "true"
    if search is not None:
        sets = []
        for text, values in _sets(vault, search, by_person=by_person):
            args += values
            sets.append(
                text.format(*(f"${len(args) - len(values) + place + 1}" for place in range(len(values))))
            )
        if not sets:
            return []
        united = " UNION ALL ".join(sets)
        source = (
            f"(SELECT member_id, bool_or(exact) AS exact FROM ({united}) u GROUP BY member_id) h"  # noqa: S608 - our own text
            " JOIN members m ON m.id = h.member_id"
        )
        exact = "h.exact"
    where = f"WHERE {' AND '.join(conditions)}"
    found = await rows(
        f"SELECT m.id, m.last_active_at, {exact} AS exact, m.name, m.company, m.phone, k.wrapped"  # noqa: S608 - our own text
        f" FROM {source} LEFT JOIN member_keys k ON k.member_id = m.id {where} LIMIT {MOST + 1}",
        *args,
    )
    if len(found) > MOST:
        raise SearchTooWide
    return [
        _Hit(
            position=(each["last_active_at"], each["id"]),
            exact=each["exact"],
            name=_sealed(Secret.MEMBER_NAME, each["name"]),
            company=_sealed(Secret.MEMBER_COMPANY, each["company"]),
            phone=_sealed(Secret.MEMBER_PHONE, each["phone"]),
            wrapped=each["wrapped"],
        )
        for each in found
    ]


def _sets(vault: Vault, search: str, *, by_person: bool) -> Iterator[tuple[str, list[Any]]]:
    """The sets of members whom the text may mean."""
    known = list(_identities(search, by_person=by_person))
    if known:
        forms = [(each.kind.value, form) for each in known for form in forms_of(vault, each)]
        yield _BY_IDENTITY, [[kind for kind, _ in forms], [form for _, form in forms]]
    if not by_person:
        return
    part = folded(search)
    if len(part) >= SHORTEST:
        for index in vault.indexes:
            for secret in (Secret.MEMBER_NAME, Secret.MEMBER_COMPANY):
                yield _BY_TOKENS, [sorted(index.pair_tokens(secret, part))]
    digits = _last_four(search)
    if digits:
        for index in vault.indexes:
            yield _BY_LAST_FOUR, [index.last_four(digits)]


def _identities(search: str, *, by_person: bool) -> Iterator[Identity]:
    """Each identity that the text could be."""
    readers = {
        IdentityKind.CARD: identity.card_number,
        IdentityKind.EXTERNAL: identity.external_id,
        IdentityKind.WECHAT_OPENID: identity.wechat_openid,
        IdentityKind.WECHAT_UNIONID: identity.wechat_unionid,
    }
    if by_person:
        readers |= {IdentityKind.PHONE: identity.phone, IdentityKind.EMAIL: identity.email}
    for kind, read in readers.items():
        try:
            normal = read(search)
        except InvalidInput:
            continue  # the text is something else
        yield identity.identity(kind, normal)


def _last_four(search: str) -> str | None:
    digits = unicodedata.normalize("NFKC", search).strip()
    return digits if len(digits) == 4 and digits.isascii() and digits.isdigit() else None


def _sealed(secret: Secret, token: Any) -> Sealed | None:
    return None if token is None else Sealed(secret, bytes(token))
