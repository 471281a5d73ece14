"""Taking checkpoints and verifying, as the command and the worker both do it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from api.ledger import checkpoint_file
from api.ledger.signing import CheckpointKeys
from api.settings import Settings, SettingsRefused
from domain.ledger.checkpoint import SignedCheckpoint, Signer
from persistence.encryption import Vault
from persistence.ledger import checkpoints
from persistence.ledger.state import one_state
from persistence.ledger.verification import Say, Verified, verify_books


@dataclass(frozen=True, slots=True)
class Outside:
    """What lies outside of the database: the file of checkpoints and the key."""

    path: Path
    signer: Signer

    @classmethod
    def of(cls, settings: Settings) -> Outside:
        """Raises SettingsRefused."""
        if settings.checkpoints_file is None:
            raise SettingsRefused(
                ["LAUREL_CHECKPOINTS_FILE is not set: name a file outside of the database's reach."]
            )
        return cls(settings.checkpoints_file, CheckpointKeys.of(settings.key_material()))


async def checkpoint(outside: Outside) -> SignedCheckpoint | None:
    """Take one and write it, and any that an earlier process took and could not write. None where another
    process is at it."""
    before = checkpoint_file.read(outside.path).last
    signed = await checkpoints.take_checkpoint(outside.signer, before)
    if signed is None:
        return None
    written = before.checkpoint.number if before else 0
    checkpoint_file.append(outside.path, await checkpoints.after(written))
    return signed


async def verify(
    vault: Vault, outside: Outside | None, say: Say | None = None
) -> tuple[Verified, SignedCheckpoint | None]:
    """Every check over one state of the database. `outside`: None leaves the checkpoints out."""
    read = checkpoint_file.read(outside.path) if outside else None
    async with one_state() as state:
        verified = await verify_books(vault, state, say)
        if outside is not None and read is not None:
            if say is not None:
                say("checkpoints")
            verified.findings += read.findings
            verified.findings += await checkpoints.compare(read.signed, outside.signer)
    return verified, read.last if read else None
