"""Members in PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import CardId, MemberId
from domain.members.card import CardStatus
from domain.members.identity import WECHAT, Identity, IdentityKind
from domain.members.member import IDENTITIES as IDENTITY_FIELDS
from domain.members.member import NewMember, Profile, identities
from domain.members.ports import BoundIdentity, HeldCard
from domain.members.refusals import CardFrozen, CardNotInUse, IdentityTaken
from domain.members.spelling import folded
from domain.orders.ports import Contact
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import MemberKey, Sealed, Secret, Vault
from persistence.ids import new_uuid
from persistence.index_keys import IndexKey, column_number
from persistence.members.rows import (
    CARDS,
    KEYS,
    MEMBERS,
    MEMBERSHIPS,
    SEALED,
    SEARCH,
    card_row,
    columns_of,
    fingerprint_of,
    forms_of,
    last_four_of,
    member_row,
    membership_row,
    month_day_of,
    search_row,
)
from persistence.members.taking import take
from persistence.rows import write

# NO KEY UPDATE: rows that refer to the member may be written meanwhile. The key is locked along with it,
# so that neither an erasure nor an exchange of the key can pass a change.
_LOCK = """
    SELECT m.version, k.wrapped FROM members m JOIN member_keys k ON k.member_id = m.id
    WHERE m.id = $1 FOR NO KEY UPDATE OF m FOR SHARE OF k
"""

# At most once a day: when a card was used last is asked in days. Whoever has the card locked changes it.
_USE_CARDS = """
UPDATE cards c SET status = 'ACTIVE', activated_at = coalesce(c.activated_at, now()), used_at = now()
FROM (SELECT member_id, id FROM cards
    WHERE (member_id, number) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))
    AND status IN ('ISSUED', 'ACTIVE')
    AND (status = 'ISSUED' OR used_at IS NULL OR used_at < now() - interval '1 day')
    FOR UPDATE SKIP LOCKED) x
WHERE c.member_id = x.member_id AND c.id = x.id RETURNING c.id
"""

_LOCK_MEMBERSHIPS = """
    SELECT member_id FROM memberships WHERE member_id = $1 ORDER BY programme_id FOR NO KEY UPDATE
"""

_OFFLINE = """
    SELECT m.enrol_source IN ('STORE', 'IMPORT')
        AND NOT EXISTS (SELECT FROM sessions WHERE subject_kind = 'MEMBER' AND subject_id = m.id)
        AND NOT EXISTS (SELECT FROM identities i WHERE i.member_id = m.id AND i.kind = ANY ($2::text[]))
    FROM members m WHERE m.id = $1
"""

_HELD = """
    SELECT name IS NOT NULL AS name, company IS NOT NULL AS company, phone IS NOT NULL AS phone,
        email IS NOT NULL AS email, birthday IS NOT NULL AS birthday, gender IS NOT NULL AS gender,
        address IS NOT NULL AS address, locale IS NOT NULL AS locale, profile <> '{}' AS profile,
        personal_profile IS NOT NULL AS personal_profile
    FROM members WHERE id = $1
"""

_SEARCHED = {"name": Secret.MEMBER_NAME, "company": Secret.MEMBER_COMPANY}


class StoredMembers:
    """The `Members` of one transaction."""

    def __init__(self, vault: Vault, *, now: datetime) -> None:
        self._vault = vault
        self._now = now
        self._keys: dict[UUID, MemberKey] = {}

    async def enrol(self, member_id: MemberId, new: NewMember, *, at: datetime) -> None:
        key = self._vault.new_key(member_id.value)
        await write(
            {
                MEMBERS: [member_row(self._vault, key, new, enrolled_at=at, at=self._now)],
                KEYS: [(member_id.value, key.wrapped, self._now)],
                SEARCH: [search_row(self._vault, member_id.value, new.profile)],
            }
        )
        await self._take(member_id, identities(new.profile))

    async def issue_card(
        self,
        member_id: MemberId,
        card_id: UUID,
        number: str,
        *,
        at: datetime,
        status: CardStatus = CardStatus.ACTIVE,
    ) -> bool:
        wanted = (IdentityKind.CARD.value, fingerprint_of(self._vault, Identity(IdentityKind.CARD, number)))
        if await take(self._vault, member_id.value, [wanted], at=self._now) is not None:
            return False
        await write({CARDS: [card_row(member_id.value, card_id, number, at=at, status=status)]})
        return True

    async def join(self, member_id: MemberId, programme_id: UUID, *, at: datetime) -> int:
        # The foreign key waits for whoever changes the programme; the next statement sees what came of it.
        await write({MEMBERSHIPS: [membership_row(member_id.value, new_uuid(), programme_id, at=at)]})
        return int(await value("SELECT version FROM programmes WHERE id = $1", programme_id))

    async def lock(self, member_id: MemberId) -> int | None:
        # Memberships first, as everybody does who moves points: they also put the member's facts in order.
        await rows(_LOCK_MEMBERSHIPS, member_id.value)
        found = await row(_LOCK, member_id.value)
        if found is None:
            return None
        self._keys[member_id.value] = self._vault.unwrap(member_id.value, bytes(found["wrapped"]))
        return int(found["version"])

    async def current(self, member_id: MemberId, names: Collection[str]) -> Mapping[str, Any]:
        columns = [each for each in names if each in SEALED or each in ("gender", "locale", "profile")]
        if not columns:
            return {}
        found = await row(f"SELECT {', '.join(columns)} FROM members WHERE id = $1", member_id.value)  # noqa: S608 - our own names
        assert found is not None
        key = self._keys[member_id.value]
        plain: dict[str, Any] = {}
        for name, each in found.items():
            if name == "profile":
                plain[name] = from_json(each)
            elif name in SEALED and each is not None:
                opened = self._vault.open(Sealed(SEALED[name], bytes(each)), key)
                plain[name] = from_json(opened) if name == "personal_profile" else opened
            else:
                plain[name] = each
        return plain

    async def change(self, member_id: MemberId, profile: Profile) -> int:
        key = self._keys[member_id.value]
        changed = [kind.value for name, kind in IDENTITY_FIELDS.items() if name in profile]
        if changed:
            await rows(
                "DELETE FROM identities WHERE member_id = $1 AND kind = ANY($2) AND NOT additional",
                member_id.value,
                changed,
            )
            await self._take(member_id, identities(profile))
        await self._change_search(member_id, profile)
        return await self._change_row(member_id, columns_of(self._vault, key, profile))

    async def held(self, member_id: MemberId) -> frozenset[str]:
        found = await row(_HELD, member_id.value)
        return frozenset(name for name, there in (found or {}).items() if there)

    def key_of(self, member_id: MemberId) -> MemberKey:
        """The data key of a member that this transaction has locked."""
        return self._keys[member_id.value]

    async def fill(self, member_id: MemberId, profile: Profile) -> int:
        """Write fields of a locked member whose identities are seen to elsewhere. Returns the new version."""
        await self._change_search(member_id, profile)
        return await self._change_row(
            member_id, columns_of(self._vault, self._keys[member_id.value], profile)
        )

    async def exists(self, member_id: MemberId) -> bool:
        return bool(
            await value("SELECT true FROM members WHERE id = $1 AND erased_at IS NULL", member_id.value)
        )

    async def is_offline(self, member_id: MemberId) -> bool:
        return bool(await value(_OFFLINE, member_id.value, sorted(WECHAT)))

    async def holder_of_card(self, card_number: str) -> MemberId | None:
        card = Identity(IdentityKind.CARD, card_number)
        found = await row(
            """SELECT member_id, card_status FROM identities
            WHERE kind = $1 AND fingerprint = ANY($2::bytea[])""",
            card.kind.value,
            forms_of(self._vault, card),
        )
        if found is None:
            return None
        if found["card_status"] == CardStatus.FROZEN:
            raise CardFrozen
        if found["card_status"] is not None:
            raise CardNotInUse(CardStatus(found["card_status"]))
        holder = MemberId(found["member_id"])
        await self.use_cards([(holder, card_number)])
        return holder

    async def holders_of_cards(self, card_numbers: Sequence[str]) -> Mapping[str, MemberId]:
        kind = IdentityKind.CARD
        numbers = {
            form: each for each in card_numbers for form in forms_of(self._vault, Identity(kind, each))
        }
        found = await rows(
            """SELECT fingerprint, member_id FROM identities
            WHERE kind = $1 AND fingerprint = ANY($2::bytea[]) AND card_status IS NULL""",
            kind.value,
            list(numbers),
        )
        return {numbers[bytes(each["fingerprint"])]: MemberId(each["member_id"]) for each in found}

    async def use_cards(self, cards: Sequence[tuple[MemberId, str]]) -> None:
        await rows(_USE_CARDS, [holder.value for holder, _ in cards], [number for _, number in cards])

    async def identities_of(self, member_id: MemberId) -> list[BoundIdentity]:
        found = await rows(
            "SELECT kind, fingerprint, additional FROM identities WHERE member_id = $1 AND kind <> 'CARD'"
            " ORDER BY kind, fingerprint",
            member_id.value,
        )
        return [
            BoundIdentity(
                kind=each["kind"],
                fingerprint=self._vault.fingerprint_in(bytes(each["fingerprint"])),
                additional=each["additional"],
            )
            for each in found
        ]

    async def bind(self, member_id: MemberId, identity: Identity, *, by: str, at: datetime) -> int:
        await self._take(member_id, [identity])
        # An external id is kept nowhere but as its fingerprint.
        sealed = None
        if identity.kind is not IdentityKind.EXTERNAL:
            sealed = self._vault.seal(
                Secret.IDENTITY_VALUE, self._keys[member_id.value], identity.value
            ).token
        await rows(
            """UPDATE identities SET additional = true, value = $3, bound_by = $4, created_at = $5
            WHERE kind = $1 AND fingerprint = ANY($2::bytea[]) RETURNING kind""",
            identity.kind.value,
            forms_of(self._vault, identity),
            sealed,
            by,
            at,
        )
        return await self._change_row(member_id, {})

    async def unbind(self, member_id: MemberId, identity: Identity) -> int:
        await rows(
            "DELETE FROM identities WHERE kind = $1 AND fingerprint = ANY($2::bytea[]) AND member_id = $3"
            " AND additional RETURNING kind",
            identity.kind.value,
            forms_of(self._vault, identity),
            member_id.value,
        )
        return await self._change_row(member_id, {})

    async def lock_card(self, card: CardId) -> HeldCard | None:
        found = await row(
            """SELECT c.number, c.status, m.version, m.merged_into FROM cards c
            JOIN members m ON m.id = c.member_id
            WHERE c.member_id = $1 AND c.id = $2 AND m.erased_at IS NULL FOR UPDATE OF c, m""",
            card.member,
            card.value,
        )
        if found is None:
            return None
        return HeldCard(
            number=found["number"],
            status=CardStatus(found["status"]),
            version=found["version"],
            merged_into=MemberId(found["merged_into"]) if found["merged_into"] else None,
        )

    async def change_card(self, card: CardId, number: str, status: CardStatus, *, at: datetime) -> int:
        await rows(
            """UPDATE cards SET status = $3,
                activated_at = CASE WHEN $3 = 'ACTIVE' THEN coalesce(activated_at, $4) ELSE activated_at END
            WHERE member_id = $1 AND id = $2 RETURNING id""",
            card.member,
            card.value,
            status.value,
            at,
        )
        leads = status in (CardStatus.ISSUED, CardStatus.ACTIVE)
        await rows(
            "UPDATE identities SET card_status = $3"
            " WHERE kind = 'CARD' AND fingerprint = ANY($1::bytea[]) AND member_id = $2 RETURNING kind",
            forms_of(self._vault, Identity(IdentityKind.CARD, number)),
            card.member,
            None if leads else status.value,
        )
        return await self._change_row(MemberId(card.member), {})

    async def holder_of(self, kind: str, fingerprint: bytes) -> MemberId | None:
        found = await value(
            "SELECT member_id FROM identities WHERE kind = $1 AND fingerprint = ANY($2::bytea[])",
            kind,
            self._vault.forms(fingerprint),
        )
        return MemberId(found) if found else None

    def contacts(self, identities: Sequence[Identity]) -> list[Contact]:
        return [
            Contact(kind=each.kind.value, fingerprint=fingerprint_of(self._vault, each))
            for each in identities
        ]

    async def _take(self, member_id: MemberId, wanted: Sequence[Identity]) -> None:
        if not wanted:
            return
        named = [(each.kind.value, fingerprint_of(self._vault, each)) for each in wanted]
        taken = await take(self._vault, member_id.value, named, at=self._now)
        if taken is not None:
            raise IdentityTaken(IdentityKind(taken))

    async def _change_search(self, member_id: MemberId, profile: Profile) -> None:
        values: Mapping[str, Any] = profile
        sets: list[str] = []
        args: list[Any] = [member_id.value]
        searched = {name: secret for name, secret in _SEARCHED.items() if name in values}
        index = await self._index_of(member_id)
        if searched:
            # The tokens of one column go, whichever they are: the column's number stands above each.
            columns = [column_number(secret) for secret in searched.values()]
            tokens = [
                token
                for name, secret in searched.items()
                if values[name]
                for token in index.tokens(secret, folded(values[name]))
            ]
            args += [columns, sorted(set(tokens))]
            old = f"SELECT t FROM unnest(tokens) AS t WHERE t >> 16 <> ALL(${len(args) - 1})"  # noqa: S608 - a number
            sets.append(f"tokens = ARRAY({old} UNION SELECT unnest(${len(args)}::integer[]) ORDER BY 1)")
        for name, column, digest in (
            ("phone", "phone_last4", last_four_of),
            ("birthday", "birthday", month_day_of),
        ):
            if name in values:
                args.append(digest(index, values[name]))
                sets.append(f"{column} = ${len(args)}")
        if sets:
            await rows(
                f"UPDATE member_search SET {', '.join(sets)} WHERE member_id = $1",  # noqa: S608 - our own names
                *args,
            )

    async def _index_of(self, member_id: MemberId) -> IndexKey:
        """Under which index key what finds the member stands: all of a row stands under one."""
        if len(self._vault.indexes) == 1:
            return self._vault.index
        kid = await value(
            "SELECT index_kid FROM member_search WHERE member_id = $1 FOR NO KEY UPDATE", member_id.value
        )
        return self._vault.index if kid is None else self._vault.index_under(int(kid))

    async def _change_row(self, member_id: MemberId, columns: Mapping[str, Any]) -> int:
        sets = ["version = version + 1"]
        args: list[Any] = [member_id.value]
        for name, each in columns.items():
            args.append(to_json(each) if name == "profile" else each)
            sets.append(f"{name} = ${len(args)}")
        version = await value(
            f"UPDATE members SET {', '.join(sets)} WHERE id = $1 RETURNING version",  # noqa: S608 - our own names
            *args,
        )
        return int(version)
