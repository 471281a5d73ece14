"""Taking checkpoints, and holding the books against them.

A row of `checkpoint_heads` says how a chain ended at a checkpoint; accounts that did not move have none. All
of an account's rows stay true for ever, since a chain only grows: so every one of them is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.audit.chain import Head
from domain.ledger import merkle
from domain.ledger.checkpoint import NOTHING_BEFORE, Checkpoint, SignedCheckpoint, Signer
from domain.ledger.finding import Finding
from persistence.audit.sealing import head
from persistence.database import row, rows, transaction, value
from persistence.ledger.questions import Question, Source, differ
from persistence.ledger.state import without_limits
from persistence.ledger.verification import finding_of

LOCK = 0x1A0E1_0005
DIGEST_BYTES = 32

_SIDES = """
SELECT h.member_id, h.wallet_type_id, e.sequence, concat_ws('|', 'hold', h.id, h.entry_id, h.points,
    (extract(epoch FROM h.made_at) * 1000000)::bigint, (extract(epoch FROM h.expires_at) * 1000000)::bigint,
    coalesce(h.minor::text, ''), encode(convert_to(coalesce(h.order_source, ''), 'UTF8'), 'hex'),
    encode(convert_to(coalesce(h.order_external_id, ''), 'UTF8'), 'hex')) AS line
FROM holds h JOIN entries e ON e.member_id = h.member_id AND e.id = h.entry_id
UNION ALL
SELECT s.member_id, s.wallet_type_id, e.sequence, concat_ws('|', 'spend', s.id, coalesce(s.hold_id::text, ''),
    s.skip, s.points, coalesce(s.minor::text, ''),
    encode(convert_to(coalesce(s.order_source, ''), 'UTF8'), 'hex'),
    encode(convert_to(coalesce(s.order_external_id, ''), 'UTF8'), 'hex'))
FROM spends s JOIN entries e ON e.member_id = s.member_id AND e.id = s.id
"""
"""What holds and spends say for good and no hash of an entry covers: a line for each."""


def _sides_of(alias: str) -> str:
    """The digest of an account's lines up to a sequence number, over a row that has all three."""
    return f"""(SELECT sha256(convert_to(coalesce(string_agg(s.line, E'\\n' ORDER BY s.line COLLATE "C"),
        ''), 'UTF8'))
        FROM ({_SIDES}) s WHERE s.member_id = {alias}.member_id
        AND s.wallet_type_id = {alias}.wallet_type_id AND s.sequence <= {alias}.sequence)"""


_NEW_HEADS = f"""
INSERT INTO checkpoint_heads (member_id, wallet_type_id, checkpoint, account_id, sequence, head, sides)
SELECT c.member_id, c.wallet_type_id, $1, c.id, c.sequence, c.hash, {_sides_of("c")}
FROM (
    SELECT a.member_id, a.wallet_type_id, a.id, e.sequence, e.hash
    FROM accounts a
    LEFT JOIN (SELECT member_id, wallet_type_id,
        max(sequence) AS sequence FROM checkpoint_heads GROUP BY 1, 2) h
        USING (member_id, wallet_type_id)
    CROSS JOIN LATERAL (SELECT e.sequence, e.hash FROM entries e WHERE e.member_id = a.member_id
        AND e.wallet_type_id = a.wallet_type_id ORDER BY e.sequence DESC LIMIT 1) e
    WHERE a.entry_count > coalesce(h.sequence, 0) AND e.sequence > coalesce(h.sequence, 0)
) c
RETURNING member_id
"""

_LEAF = """sha256('\\x00'::bytea || convert_to(concat_ws('|', 'laurel-head-1', replace(h.account_id::text,
    '-', ''),
    replace(h.member_id::text, '-', ''), replace(h.wallet_type_id::text, '-', ''), h.sequence,
    encode(h.head, 'hex'), encode(h.sides, 'hex')), 'UTF8'))"""

_CURRENT = """
SELECT DISTINCT ON (member_id, wallet_type_id) * FROM checkpoint_heads WHERE checkpoint <= $1
ORDER BY member_id, wallet_type_id, checkpoint DESC
"""

_TREE = f"""
SELECT count(*) AS accounts, coalesce(sum(h.sequence), 0)::bigint AS entries,
    coalesce(string_agg({_LEAF}, ''::bytea ORDER BY h.member_id, h.wallet_type_id), ''::bytea) AS leaves
FROM ({_CURRENT}) h
"""


class Leaves(Sequence[bytes]):
    """Hashes side by side in one piece: a million accounts are 32 megabytes."""

    def __init__(self, joined: bytes) -> None:
        self._joined = joined

    def __len__(self) -> int:
        return len(self._joined) // DIGEST_BYTES

    def __getitem__(self, place: Any) -> Any:
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._joined[place * DIGEST_BYTES : (place + 1) * DIGEST_BYTES]

    def place_of(self, leaf: bytes) -> int | None:
        at = self._joined.find(leaf)
        while at % DIGEST_BYTES and at >= 0:
            at = self._joined.find(leaf, at + 1)
        return at // DIGEST_BYTES if at >= 0 else None


async def tree(number: int) -> tuple[int, int, Leaves]:
    """Accounts, entries and leaves of a checkpoint."""
    found = await row(_TREE, number)
    assert found is not None
    return found["accounts"], found["entries"], Leaves(bytes(found["leaves"]))


async def take_checkpoint(signer: Signer, last_in_file: SignedCheckpoint | None) -> SignedCheckpoint | None:
    """Sign the state of now. None where another process is at it.

    It follows the file's last one, also where the database was restored to a state before that.
    """
    async with transaction():
        await rows("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        if not await value("SELECT pg_try_advisory_xact_lock($1)", LOCK):
            return None
        await without_limits()
        before = await newest()
        if last_in_file is not None and (before is None or _number(last_in_file) > _number(before)):
            before = last_in_file
        number = 1 if before is None else _number(before) + 1
        await rows(_NEW_HEADS, number)
        accounts, entries, leaves = await tree(number)
        signed = signer.sign(
            Checkpoint(
                number=number,
                taken_at=await value("SELECT now()"),
                accounts=accounts,
                entries=entries,
                root=merkle.root(leaves),
                previous=before.checkpoint.digest if before else NOTHING_BEFORE,
                audit=await head(),
            )
        )
        await _keep(signed)
    return signed


async def _keep(signed: SignedCheckpoint) -> None:
    its = signed.checkpoint
    await rows(
        """INSERT INTO checkpoints (number, taken_at, account_count, entry_count, root, previous, key,
            algorithm, public_key, signature, audit_seq, audit_head)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING number""",
        *(its.number, its.taken_at, its.accounts, its.entries, its.root, its.previous),
        *(signed.key, signed.algorithm, signed.public_key, signed.signature),
        *((its.audit.seq, its.audit.hash) if its.audit else (None, None)),
    )


async def newest() -> SignedCheckpoint | None:
    found = await row("SELECT * FROM checkpoints ORDER BY number DESC LIMIT 1")
    return _signed(found) if found else None


async def numbered(number: int) -> SignedCheckpoint | None:
    found = await row("SELECT * FROM checkpoints WHERE number = $1", number)
    return _signed(found) if found else None


async def after(number: int) -> list[SignedCheckpoint]:
    found = await rows("SELECT * FROM checkpoints WHERE number > $1 ORDER BY number", number)
    return [_signed(each) for each in found]


def _signed(found: dict[str, Any]) -> SignedCheckpoint:
    return SignedCheckpoint(
        checkpoint=Checkpoint(
            number=found["number"],
            taken_at=found["taken_at"],
            accounts=found["account_count"],
            entries=found["entry_count"],
            root=bytes(found["root"]),
            previous=bytes(found["previous"]),
            audit=Head(found["audit_seq"], bytes(found["audit_head"])) if found["audit_head"] else None,
        ),
        key=found["key"],
        algorithm=found["algorithm"],
        public_key=found["public_key"],
        signature=bytes(found["signature"]),
    )


def _number(signed: SignedCheckpoint) -> int:
    return signed.checkpoint.number


# Holding the books against them

_HEADS = f"""
WITH lines AS MATERIALIZED ({_SIDES})
SELECT h.member_id, h.wallet_type_id, e.id AS entry_id, NULL::uuid AS lot_id, h.account_id AS other_id,
    h.checkpoint, h.sequence, h.head, h.sides, e.hash, a.id AS found_account,
    coalesce(s.sides, sha256(''::bytea)) AS sides_again, m.most
FROM checkpoint_heads h
LEFT JOIN entries e ON e.member_id = h.member_id AND e.wallet_type_id = h.wallet_type_id
    AND e.sequence = h.sequence
LEFT JOIN accounts a ON a.member_id = h.member_id AND a.wallet_type_id = h.wallet_type_id
LEFT JOIN (SELECT member_id, wallet_type_id, max(sequence) AS most FROM entries GROUP BY 1, 2) m
    ON m.member_id = h.member_id AND m.wallet_type_id = h.wallet_type_id
LEFT JOIN (
    SELECT x.member_id, x.wallet_type_id, x.checkpoint,
        sha256(convert_to(string_agg(s.line, E'\\n' ORDER BY s.line COLLATE "C"), 'UTF8')) AS sides
    FROM checkpoint_heads x JOIN lines s ON s.member_id = x.member_id AND s.wallet_type_id = x.wallet_type_id
        AND s.sequence <= x.sequence
    GROUP BY 1, 2, 3
) s ON s.member_id = h.member_id AND s.wallet_type_id = h.wallet_type_id AND s.checkpoint = h.checkpoint
"""

_AT = "' at checkpoint ' || checkpoint"

HEADS = Source(
    _HEADS,
    (
        Question(
            "checkpoint.head",
            "hash IS DISTINCT FROM head",
            f"'#' || sequence || ' ' || encode(head, 'hex') || {_AT}",
            "coalesce(encode(hash, 'hex'), 'the chain ends at #' || coalesce(most, 0))",
        ),
        Question(
            "checkpoint.sides",
            "sides IS DISTINCT FROM sides_again",
            f"'holds and spends of ' || encode(sides, 'hex') || {_AT}",
            "encode(sides_again, 'hex')",
        ),
        differ("checkpoint.account", "other_id", "found_account"),
    ),
)


async def compare(signed: Sequence[SignedCheckpoint], signer: Signer) -> list[Finding]:
    """The books against the checkpoints of the file, oldest first, inside the transaction at hand."""
    findings = about_signatures(signed, signer)
    stored = {_number(each): each for each in await after(0)}
    last = _number(signed[-1]) if signed else 0
    for each in signed:
        if stored.get(_number(each)) != each:
            findings.append(_finding("checkpoint.row", each, "as in the file", "another or none"))
    # Whoever dies between the commit and the file leaves one that the file will have a little later.
    tail = [each for number, each in sorted(stored.items()) if number > last]
    findings += about_signatures(tail, signer, after=signed[-1] if signed else None)
    findings += [finding_of(each) for each in await rows(HEADS.statement)]
    newest_signed = tail[-1] if tail else signed[-1] if signed else None
    if newest_signed is not None:
        findings += await _about_root(newest_signed)
    return findings


async def _about_root(signed: SignedCheckpoint) -> list[Finding]:
    its = signed.checkpoint
    accounts, entries, leaves = await tree(its.number)
    found = merkle.root(leaves)
    if (found, accounts, entries) == (its.root, its.accounts, its.entries):
        return []
    return [
        _finding(
            "checkpoint.root",
            signed,
            f"{its.root.hex()} over {its.accounts} accounts and {its.entries} entries",
            f"{found.hex()} over {accounts} accounts and {entries} entries",
        )
    ]


def about_signatures(
    signed: Sequence[SignedCheckpoint], signer: Signer, after: SignedCheckpoint | None = None
) -> list[Finding]:
    """Whether each is signed by a key of ours and follows the one before it."""
    findings = []
    number, digest = (_number(after), after.checkpoint.digest) if after else (0, NOTHING_BEFORE)
    for each in signed:
        its = each.checkpoint
        if not signer.trusts(each):
            findings.append(_finding("checkpoint.signature", each, "of a key of ours", f"of key {each.key}"))
        if (its.number, its.previous) != (number + 1, digest):
            findings.append(_finding("checkpoint.chain", each, f"follows {number}", "does not"))
        number, digest = its.number, its.digest
    return findings


def _finding(check: str, signed: SignedCheckpoint, expected: str, found: str) -> Finding:
    number = f"checkpoint {_number(signed)}: "
    return Finding(check=check, expected=number + expected, found=found)
