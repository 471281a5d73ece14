"""Erasures outside of the database: a file with one line of JSON for each, only ever appended to.

A backup that is taken back brings erased persons back with it, and prospects who have said no. This file says
who they are, so that they go again: `laurel erasures replay`. It holds ids and times, no person. Each line is
signed as checkpoints of the ledger are and names the hash of the one before: a line that somebody has
changed, added or taken out is noticed before anybody is erased by it. Copy it wherever the backups go.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from api.files import append_lines
from api.ledger.signing import CheckpointKeys
from domain.erasures.erasure import Logged, LoggedProspect
from domain.kernel.ids import ErasureId, MemberId, ProspectId

FORMAT = "laurel-erasure-log-1"
BEGINNING = "0" * 64


@dataclass(slots=True)
class Read:
    erasures: list[Logged] = field(default_factory=list)
    prospects: list[LoggedProspect] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    """Lines that are none, that do not follow the one before, or that none of our keys has signed."""
    end: str = BEGINNING
    """The hash of the last line."""

    @property
    def ids(self) -> set[ErasureId | ProspectId]:
        return {*(each.id for each in self.erasures), *(each.id for each in self.prospects)}


def read(path: Path, keys: CheckpointKeys) -> Read:
    """All of them, oldest first; nothing where the file does not exist yet."""
    found = Read()
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return found
    for number, line in enumerate(lines, 1):
        try:
            plain = json.loads(line)
            said = _said(plain)
            its = _read(said)
            signature = b64decode(plain["signature"], validate=True)
            trusted = said["format"] == FORMAT and keys.trusts_text(plain["key"], _text(said), signature)
        except (ValueError, KeyError, TypeError):
            found.broken.append(number)
            continue
        if not trusted or said["previous"] != found.end:
            found.broken.append(number)
        elif isinstance(its, LoggedProspect):
            found.prospects.append(its)
        else:
            found.erasures.append(its)
        found.end = _hash(said)
    return found


def append(path: Path, gone: Sequence[Logged | LoggedProspect], keys: CheckpointKeys) -> int:
    """Write those that the file has not got yet; they are on the disk when this returns. Says how many."""

    def new() -> list[str]:
        held = read(path, keys)
        known, end = held.ids, held.end
        lines = []
        for each in gone:
            if each.id in known:
                continue
            said = {
                "format": FORMAT,
                **_who(each),
                "at": each.at.astimezone(UTC).isoformat(timespec="microseconds"),
                "previous": end,
            }
            signed = keys.sign_text(_text(said))
            end = _hash(said)
            more = {"key": signed.key, "signature": b64encode(signed.signature).decode()}
            lines.append(json.dumps({**said, **more}, separators=(",", ":")))
        return lines

    return append_lines(path, new)


def _who(each: Logged | LoggedProspect) -> dict[str, str]:
    if isinstance(each, LoggedProspect):
        return {"prospect": str(each.id)}
    return {"erasure": str(each.id), "member": str(each.member_id)}


def _read(said: dict[str, Any]) -> Logged | LoggedProspect:
    """Raises ValueError, KeyError, TypeError."""
    at = datetime.fromisoformat(said["at"])
    if "prospect" in said:
        return LoggedProspect(id=ProspectId.parse(said["prospect"]), at=at)
    return Logged(id=ErasureId.parse(said["erasure"]), member_id=MemberId.parse(said["member"]), at=at)


def _said(plain: dict[str, Any]) -> dict[str, Any]:
    """What is signed of a line."""
    who = ("prospect",) if "prospect" in plain else ("erasure", "member")
    return {name: plain[name] for name in ("format", *who, "at", "previous")}


def _text(said: dict[str, Any]) -> str:
    return json.dumps(said, separators=(",", ":"))


def _hash(said: dict[str, Any]) -> str:
    return sha256(_text(said).encode()).hexdigest()
