"""Verifying the record of acts: every link anew, every sealed value that opens, every signed end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.audit.chain import Head, link
from domain.audit.salted import Salted
from domain.ledger.checkpoint import SignedCheckpoint, Signer
from domain.ledger.finding import Finding
from persistence.audit.log import changes_text
from persistence.audit.sealing import COLUMNS, written
from persistence.database import row, rows
from persistence.encryption import MemberKey, Sealed, Secret, Vault
from persistence.ledger.checkpoints import about_signatures, after
from persistence.sealed_bytes import Unopenable

AT_ONCE = 5_000
LATE = "1 minute"
"""An act that is not sealed by then is a finding: the sealer stands still, or a link was taken away."""
LATE_SHOWN = 1_000


@dataclass(slots=True, kw_only=True)
class Verified:
    """What was looked at, and what was found."""

    at: datetime
    acts: int = 0
    values_opened: int = 0
    values_erased: int = 0
    """Whose text or key is gone: nobody can read them, the digest stands."""
    checkpoint: int | None = None
    """The newest signed end that the chain was held against."""
    findings: list[Finding] = field(default_factory=list)

    def found(self, check: str, audit_id: UUID | None, expected: str, found: str) -> None:
        self.findings.append(Finding(check=check, other_id=audit_id, expected=expected, found=found))


async def verify_acts(
    vault: Vault, signed: Sequence[SignedCheckpoint] = (), signer: Signer | None = None
) -> Verified:
    """Every check, inside one transaction that sees one state. `signer`: None leaves signed ends out."""
    at = await row("SELECT statement_timestamp() AS at")
    assert at is not None
    verified = Verified(at=at["at"])
    ends = await _signed_ends(signed, signer, verified) if signer is not None else {}
    head = Head()
    while links := await _links(after=head.seq):
        keys = await _keys(vault, links)
        for each in links:
            head = _look_at(each, head, verified)
            _look_at_values(vault, each, keys, verified)
            expected = ends.pop(head.seq, None)
            if expected is not None and expected != head.hash:
                verified.found("audit.head", each["audit_id"], expected.hex(), head.hash.hex())
    for seq, expected in sorted(ends.items()):
        if seq:
            verified.found("audit.head", None, f"#{seq} {expected.hex()}", f"the chain ends at #{head.seq}")
    await _look_for_unsealed(verified)
    return verified


async def _links(*, after: int) -> list[dict[str, Any]]:
    return await rows(
        f"""SELECT s.seq, s.audit_id, s.prev_hash, s.hash, {COLUMNS}, a.reason, a.changes
        FROM audit_seal s LEFT JOIN audit_log a ON a.id = s.audit_id
        WHERE s.seq > $1 ORDER BY s.seq LIMIT $2""",  # noqa: S608 - names of our own
        after,
        AT_ONCE,
    )


def _look_at(each: dict[str, Any], head: Head, verified: Verified) -> Head:
    """Hold one link against the one before it and against its act. What follows is held against what stands
    in the table, so that one change is not found again in every later link."""
    verified.acts += 1
    audit_id, hash_ = each["audit_id"], bytes(each["hash"])
    if each["seq"] != head.seq + 1:
        verified.found("audit.sequence", audit_id, f"#{head.seq + 1}", f"#{each['seq']}")
    if bytes(each["prev_hash"]) != head.hash:
        verified.found("audit.previous", audit_id, head.hash.hex(), bytes(each["prev_hash"]).hex())
    if each["id"] is None:
        verified.found("audit.act", audit_id, f"the act of #{each['seq']}", "none")
    else:
        again = link(Head(each["seq"] - 1, bytes(each["prev_hash"])), written(each)).hash
        if again != hash_:
            verified.found("audit.hash", audit_id, again.hex(), hash_.hex())
    return Head(each["seq"], hash_)


async def _keys(vault: Vault, links: Sequence[dict[str, Any]]) -> Mapping[UUID, MemberKey | None]:
    """Of the members whose keys seal what was before and after; None where a key does not open."""
    wanted = sorted({each["changes_of"] for each in links if each["changes_of"] is not None})
    if not wanted:
        return {}
    found: dict[UUID, MemberKey | None] = {}
    for each in await rows("SELECT member_id, wrapped FROM member_keys WHERE member_id = ANY($1)", wanted):
        try:
            found[each["member_id"]] = vault.unwrap(each["member_id"], bytes(each["wrapped"]))
        except Unopenable:
            found[each["member_id"]] = None
    return found


def _look_at_values(
    vault: Vault, each: dict[str, Any], keys: Mapping[UUID, MemberKey | None], verified: Verified
) -> None:
    for name in ("reason", "changes"):
        digest, sealed = each[f"{name}_digest"], each[name]
        if digest is None:
            continue
        if sealed is None or (name == "changes" and each["changes_of"] and each["changes_of"] not in keys):
            verified.values_erased += 1
            continue
        said = "a text that can not be opened"
        try:
            said = _digest(vault, name, each, keys).hex()
        except (Unopenable, ValueError):
            pass  # `said` says so
        else:
            verified.values_opened += 1
        if said != bytes(digest).hex():
            verified.found(f"audit.{name}", each["audit_id"], bytes(digest).hex(), said)


def _digest(vault: Vault, name: str, each: dict[str, Any], keys: Mapping[UUID, MemberKey | None]) -> bytes:
    """Raises Unopenable, ValueError."""
    if name == "reason":
        text = vault.open_column(Sealed(Secret.AUDIT_REASON, bytes(each["reason"])), each["id"])
    else:
        key = keys[each["changes_of"]] if each["changes_of"] is not None else None
        if each["changes_of"] is not None and key is None:
            raise Unopenable("the member's key")
        text = changes_text(vault, each["id"], bytes(each["changes"]), key)
    return Salted.parsed(text).digest


async def _signed_ends(
    signed: Sequence[SignedCheckpoint], signer: Signer, verified: Verified
) -> dict[int, bytes]:
    """The ends that checkpoints have signed, by their number. Those of the file, and behind them those that
    the file will have a little later."""
    last = signed[-1].checkpoint.number if signed else 0
    tail = await after(last)
    verified.findings += about_signatures(signed, signer)
    verified.findings += about_signatures(tail, signer, after=signed[-1] if signed else None)
    ends: dict[int, bytes] = {}
    for each in (*signed, *tail):
        its = each.checkpoint
        verified.checkpoint = its.number
        if its.audit is None:
            continue
        if ends.setdefault(its.audit.seq, its.audit.hash) != its.audit.hash:
            verified.found(
                "audit.head", None, ends[its.audit.seq].hex(), f"{its.audit.hash.hex()} at {its.number}"
            )
    return ends


async def _look_for_unsealed(verified: Verified) -> None:
    late = await rows(
        f"""SELECT a.id, a.at FROM audit_log a
        WHERE a.at < now() - interval '{LATE}'
        AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.audit_id = a.id)
        ORDER BY a.at, a.id LIMIT $1""",  # noqa: S608 - a constant of our own
        LATE_SHOWN,
    )
    for each in late:
        verified.found("audit.unsealed", each["id"], "in the chain", f"since {each['at'].isoformat()}")
