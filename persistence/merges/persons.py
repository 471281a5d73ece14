"""The person in a merge of members: identities, cards, what one profile lacks and the other has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from domain.kernel.ids import MemberId, MergeId
from domain.members.identity import IdentityKind
from domain.members.member import Profile
from domain.merges.ports import MergedPerson, Persons
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import MemberKey, Sealed, Secret, Vault
from persistence.members.repository import StoredMembers
from persistence.members.rows import SEALED
from persistence.merges.parts import SURVIVOR

_PLAIN = ("gender", "locale")
_ATTRIBUTES = ("profile", "personal_profile")
_IN_PROFILE = {IdentityKind.PHONE.value: "phone", IdentityKind.EMAIL.value: "email"}

# In the order of their key, as everybody takes identities.
_IDENTITIES = """
SELECT kind, fingerprint, additional, value FROM identities WHERE member_id = $1
ORDER BY kind, fingerprint FOR UPDATE
"""
_MOVE = """
UPDATE identities SET member_id = $4, additional = $5, value = $6
WHERE kind = $1 AND fingerprint = $2 AND member_id = $3 RETURNING kind
"""
_REPLACE_CARDS = """
WITH before AS (
    SELECT id, status FROM cards WHERE member_id = $1 AND status IN ('ISSUED', 'ACTIVE', 'FROZEN')),
changed AS (UPDATE cards c SET status = 'REPLACED' FROM before b WHERE c.member_id = $1 AND c.id = b.id)
SELECT id, status FROM before
"""
_RESTORE_CARDS = """
UPDATE cards c SET status = x.status FROM unnest($2::uuid[], $3::text[]) AS x (id, status)
WHERE c.member_id = $1 AND c.id = x.id AND c.status = 'REPLACED' RETURNING c.id
"""


class StoredPersons(Persons):
    """The members' store of the same transaction has locked both, and has their keys."""

    def __init__(self, vault: Vault, members: StoredMembers) -> None:
        self._vault = vault
        self._members = members

    async def merged_into(self, member_id: MemberId) -> MemberId | None:
        found = await value("SELECT merged_into FROM members WHERE id = $1", member_id.value)
        return MemberId(found) if found else None

    async def survivor_of(self, member_id: MemberId) -> MemberId:
        found = await value(f"SELECT {SURVIVOR.format(member='$1::uuid')}", member_id.value)
        return MemberId(found) if found else member_id

    async def parts_of(self, member_id: MemberId) -> list[MemberId]:
        found = await rows(
            """WITH RECURSIVE parts (id) AS (
                SELECT absorbed_id FROM member_merges WHERE member_id = $1 AND undone_at IS NULL
                UNION SELECT g.absorbed_id FROM parts p
                JOIN member_merges g ON g.member_id = p.id AND g.undone_at IS NULL)
            SELECT id FROM parts ORDER BY id""",
            member_id.value,
        )
        return [MemberId(each["id"]) for each in found]

    async def absorb(self, absorbed: MemberId, survivor: MemberId) -> Mapping[str, Any]:
        theirs, ours = await self._profile(absorbed), await self._profile(survivor)
        gaps: dict[str, Any] = {
            name: each
            for name, each in theirs.items()
            if name not in _ATTRIBUTES and each is not None and ours[name] is None
        }
        added = {name: sorted(set(theirs[name]) - set(ours[name])) for name in _ATTRIBUTES}
        attributes = {name: {**theirs[name], **ours[name]} for name, new in added.items() if new}
        identities = await self._move(absorbed, survivor, theirs, gaps)
        cards = await rows(_REPLACE_CARDS, absorbed.value)
        await self._members.fill(survivor, cast(Profile, {**gaps, **attributes}))
        await rows(
            """UPDATE members SET merged_into = $2, version = version + 1,
                session_version = session_version + 1
            WHERE id = $1 RETURNING id""",
            absorbed.value,
            survivor.value,
        )
        # A phone that shows codes of the absorbed member would pay from a closed account.
        await rows("DELETE FROM member_codes WHERE member_id = $1 RETURNING 1", absorbed.value)
        await rows("DELETE FROM member_code_cards WHERE member_id = $1 RETURNING 1", absorbed.value)
        return {
            "identities": identities,
            "cards": [[each["id"].hex, each["status"]] for each in cards],
            "filled": sorted(gaps),
            "added": added,
        }

    async def separate(
        self, absorbed: MemberId, survivor: MemberId, moved: Mapping[str, Any]
    ) -> Mapping[str, int]:
        back = await self._move_back(absorbed, survivor, moved["identities"])
        theirs, ours = await self._profile(absorbed), await self._profile(survivor)
        # What was filled and still says the same was never the survivor's own.
        emptied: dict[str, Any] = {name: None for name in moved["filled"] if ours[name] == theirs[name]}
        for name, names in moved["added"].items():
            rest = {
                key: each
                for key, each in ours[name].items()
                if key not in names or each != theirs[name].get(key)
            }
            if rest != ours[name]:
                emptied[name] = rest
        await self._members.fill(survivor, cast(Profile, emptied))
        await rows(
            _RESTORE_CARDS,
            absorbed.value,
            [UUID(name) for name, _ in moved["cards"]],
            [status for _, status in moved["cards"]],
        )
        await rows(
            "UPDATE members SET merged_into = NULL, version = version + 1 WHERE id = $1 RETURNING id",
            absorbed.value,
        )
        return {"identities": back, "identities_stayed": len(moved["identities"]) - back}

    async def add(
        self,
        merge_id: MergeId,
        absorbed: MemberId,
        moved: Mapping[str, Any],
        balances: Sequence[MergeId],
        *,
        by: str,
        at: datetime,
    ) -> None:
        await rows(
            """INSERT INTO member_merges (id, member_id, absorbed_id, moved, balances, merged_by, at)
            VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7) RETURNING id""",
            merge_id.value,
            merge_id.member,
            absorbed.value,
            to_json(moved),
            to_json([str(each) for each in balances]),
            by,
            at,
        )

    async def find(self, merge_id: MergeId) -> MergedPerson | None:
        found = await row(
            "SELECT absorbed_id, at, moved, balances, undone_at FROM member_merges"
            " WHERE member_id = $1 AND id = $2",
            merge_id.member,
            merge_id.value,
        )
        if found is None:
            return None
        return MergedPerson(
            absorbed=MemberId(found["absorbed_id"]),
            at=found["at"],
            moved=from_json(found["moved"]),
            balances=[MergeId.parse(each) for each in from_json(found["balances"])],
            undone_at=found["undone_at"],
        )

    async def undo(self, merge_id: MergeId, returned: Mapping[str, Any], *, by: str, at: datetime) -> None:
        await rows(
            """UPDATE member_merges SET undone_at = $3, undone_by = $4, returned = $5::jsonb
            WHERE member_id = $1 AND id = $2 AND undone_at IS NULL RETURNING id""",
            merge_id.member,
            merge_id.value,
            at,
            by,
            to_json(returned),
        )

    async def _profile(self, member_id: MemberId) -> dict[str, Any]:
        """Everything of a profile, opened."""
        key = self._members.key_of(member_id)
        columns = (*SEALED, *_PLAIN, "profile")
        found = await row(f"SELECT {', '.join(columns)} FROM members WHERE id = $1", member_id.value)  # noqa: S608 - our own names
        assert found is not None
        opened: dict[str, Any] = {
            name: self._open(secret, found[name], key) for name, secret in SEALED.items()
        }
        if opened["birthday"] is not None:
            opened["birthday"] = date.fromisoformat(opened["birthday"])
        opened["personal_profile"] = from_json(opened["personal_profile"]) or {}
        return {**opened, **{name: found[name] for name in _PLAIN}, "profile": from_json(found["profile"])}

    def _open(self, secret: Secret, token: Any, key: MemberKey) -> str | None:
        return None if token is None else self._vault.open(Sealed(secret, bytes(token)), key)

    async def _move(
        self, absorbed: MemberId, survivor: MemberId, theirs: Mapping[str, Any], gaps: Mapping[str, Any]
    ) -> list[list[Any]]:
        """Bind all identities of the absorbed to the survivor, beside its own. Returns which, and what they
        were."""
        own = {each["kind"] for each in await rows(_IDENTITIES, survivor.value) if not each["additional"]}
        found = await rows(_IDENTITIES, absorbed.value)
        for each in found:
            kind = each["kind"]
            name = _IN_PROFILE.get(kind)
            plain = self._open(Secret.IDENTITY_VALUE, each["value"], self._members.key_of(absorbed))
            if not each["additional"] and name is not None:
                plain = theirs[name]
            fills = not each["additional"] and (name in gaps if name else kind not in own)
            await self._bind(each, absorbed, survivor, additional=not fills, plain=None if fills else plain)
        return [[each["kind"], bytes(each["fingerprint"]).hex(), each["additional"]] for each in found]

    async def _move_back(
        self, absorbed: MemberId, survivor: MemberId, identities: Sequence[Sequence[Any]]
    ) -> int:
        was = {
            (kind, self._vault.fingerprint_in(bytes.fromhex(form))): additional
            for kind, form, additional in identities
        }
        back = 0
        for each in await rows(_IDENTITIES, survivor.value):
            additional = was.get((each["kind"], self._vault.fingerprint_in(bytes(each["fingerprint"]))))
            if additional is None:
                continue
            plain = self._open(Secret.IDENTITY_VALUE, each["value"], self._members.key_of(survivor))
            await self._bind(
                each, survivor, absorbed, additional=additional, plain=plain if additional else None
            )
            back += 1
        return back

    async def _bind(
        self,
        identity: Mapping[str, Any],
        holder: MemberId,
        new: MemberId,
        *,
        additional: bool,
        plain: str | None,
    ) -> None:
        key = self._members.key_of(new)
        sealed = None if plain is None else self._vault.seal(Secret.IDENTITY_VALUE, key, plain).token
        await rows(
            _MOVE,
            identity["kind"],
            identity["fingerprint"],
            holder.value,
            new.value,
            additional and identity["kind"] != IdentityKind.CARD.value,
            sealed,
        )
