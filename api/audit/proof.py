"""Verifying the record of acts, as the command and the worker both do it."""

from __future__ import annotations

from api.ledger import checkpoint_file
from api.ledger.proof import Outside
from persistence.audit.verification import Verified, verify_acts
from persistence.encryption import Vault
from persistence.ledger.state import one_state


async def verify(vault: Vault, outside: Outside | None) -> Verified:
    """Over one state of the database. `outside`: None leaves the signed ends out."""
    async with one_state():
        return await verify_within(vault, outside)


async def verify_within(vault: Vault, outside: Outside | None) -> Verified:
    """Over what the transaction at hand sees."""
    if outside is None:
        return await verify_acts(vault)
    read = checkpoint_file.read(outside.path)
    verified = await verify_acts(vault, read.signed, outside.signer)
    verified.findings += read.findings
    return verified
