"""Checkpoints outside of the database: a file with one line of JSON for each, only ever appended to.

Whoever owns the database can write anything there, and can not write this file nor sign. Copy it to a third
place (storage that can be written once, another company): then not even both together can be shortened.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from api.files import append_lines
from domain.audit.chain import Head
from domain.ledger.checkpoint import Checkpoint, SignedCheckpoint
from domain.ledger.finding import Finding

FORMAT = 1
WITH_AUDIT = 2
"""Signs the end of the record of acts, too."""


@dataclass(slots=True)
class Read:
    signed: list[SignedCheckpoint] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def last(self) -> SignedCheckpoint | None:
        return self.signed[-1] if self.signed else None


def read(path: Path) -> Read:
    """All of them, oldest first; nothing where the file does not exist yet."""
    found = Read()
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return found
    for number, line in enumerate(lines, 1):
        try:
            found.signed.append(from_plain(json.loads(line)))
        except (ValueError, KeyError, TypeError):
            found.findings.append(
                Finding(check="checkpoint.line", expected="a checkpoint", found=f"line {number} of the file")
            )
    return found


def append(path: Path, signed: Sequence[SignedCheckpoint]) -> None:
    """Write those that the file has not got yet, in one piece; they are on the disk when this returns."""

    def new() -> list[str]:
        last = read(path).last
        return [
            json.dumps(to_plain(each), separators=(",", ":"))
            for each in signed
            if last is None or each.checkpoint.number > last.checkpoint.number
        ]

    append_lines(path, new)


def to_plain(signed: SignedCheckpoint) -> dict[str, Any]:
    its = signed.checkpoint
    audit = {"audit_acts": its.audit.seq, "audit_head": its.audit.hash.hex()} if its.audit else {}
    return {
        "format": WITH_AUDIT if its.audit else FORMAT,
        "number": its.number,
        "taken_at": its.taken_at.isoformat(),
        "accounts": its.accounts,
        "entries": its.entries,
        "root": its.root.hex(),
        "previous": its.previous.hex(),
        **audit,
        "key": signed.key,
        "algorithm": signed.algorithm,
        "public_key": signed.public_key,
        "signature": b64encode(signed.signature).decode(),
    }


def from_plain(plain: dict[str, Any]) -> SignedCheckpoint:
    """Raises ValueError, KeyError, TypeError."""
    if plain["format"] not in (FORMAT, WITH_AUDIT):
        raise ValueError("a format of another release")
    return SignedCheckpoint(
        checkpoint=Checkpoint(
            number=plain["number"],
            taken_at=datetime.fromisoformat(plain["taken_at"]),
            accounts=plain["accounts"],
            entries=plain["entries"],
            root=bytes.fromhex(plain["root"]),
            previous=bytes.fromhex(plain["previous"]),
            audit=Head(plain["audit_acts"], bytes.fromhex(plain["audit_head"]))
            if plain["format"] == WITH_AUDIT
            else None,
        ),
        key=plain["key"],
        algorithm=plain["algorithm"],
        public_key=plain["public_key"],
        signature=b64decode(plain["signature"], validate=True),
    )
