"""All checks of the ledger, over one state of the database.

Everything is recomputed from entries, lots and draws. The account's row is what is compared, never a source.
What the tables' own constraints forbid is looked for all the same: their owner can drop them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import chain
from typing import Any

from tortoise.exceptions import OperationalError

from domain.ledger.finding import Finding
from persistence.database import row, rows, transaction
from persistence.encryption import Vault
from persistence.ledger.account_checks import ACCOUNTS
from persistence.ledger.cause_checks import AWARDS, CAPS, CARRIES, CAUSES, ORDERS, PAIRS, SHARED_CAPS, TWICE
from persistence.ledger.completion_checks import dates_of_completion
from persistence.ledger.entry_checks import ENTRIES, HASHES
from persistence.ledger.hold_checks import HOLDS, SPENDS
from persistence.ledger.lot_checks import DRAWS, LOTS
from persistence.ledger.questions import Source
from persistence.ledger.redemption_checks import REDEMPTIONS, STOCKS
from persistence.ledger.state import State
from persistence.ledger.sum_checks import SUMS
from persistence.points.reasons import open_reason
from persistence.retry import sqlstate
from persistence.sealed_bytes import Unopenable

SOURCES = {
    "hashes of entries": HASHES,
    "chains and arithmetic of entries": ENTRIES,
    "lots": LOTS,
    "draws": DRAWS,
    "accounts": ACCOUNTS,
    "sums that are kept": SUMS,
    "holds": HOLDS,
    "spends": SPENDS,
    "causes": CAUSES,
    "awards": AWARDS,
    "orders": ORDERS,
    "one effect per key and event": TWICE,
    "transfers": PAIRS,
    "caps of members": CAPS,
    "caps of all": SHARED_CAPS,
    "carried remainders": CARRIES,
    "redemptions": REDEMPTIONS,
    "stocks of rewards": STOCKS,
}
REASONS_AT_ONCE = 1_000
IMPOSSIBLE = "22"
"""The class of errors about values: out of range, not a number."""

Say = Callable[[str], None]


@dataclass(slots=True, kw_only=True)
class Verified:
    """What was looked at, and what was found."""

    at: datetime
    accounts: int
    entries: int
    lots: int
    draws: int
    reasons_opened: int = 0
    reasons_erased: int = 0
    """Whose member's key is gone: nobody can read them, the digest stands."""
    findings: list[Finding] = field(default_factory=list)


async def verify_books(vault: Vault, state: State, say: Say | None = None) -> Verified:
    """Every check, over that state."""
    counted = await row(
        """SELECT statement_timestamp() AS at, (SELECT count(*) FROM accounts) AS accounts,
            (SELECT count(*) FROM entries) AS entries, (SELECT count(*) FROM lots) AS lots,
            (SELECT count(*) FROM draws) AS draws"""
    )
    assert counted is not None
    verified = Verified(**counted)
    asked = await state.all([partial(_ask, what, source, say) for what, source in SOURCES.items()])
    verified.findings += chain.from_iterable(asked)
    verified.findings += await dates_of_completion()
    await _look_at_reasons(vault, verified)
    return verified


async def _ask(what: str, source: Source, say: Say | None) -> list[Finding]:
    """What a source's questions find. A value over which SQL itself stumbles is a finding, not an end."""
    if say is not None:
        say(what)
    try:
        async with transaction():
            return [finding_of(each) for each in await rows(source.statement)]
    except OperationalError as error:
        if not str(sqlstate(error)).startswith(IMPOSSIBLE):
            raise
        return [Finding(check="books.unreadable", expected=what, found=f"SQLSTATE {sqlstate(error)}")]


def finding_of(found: dict[str, Any]) -> Finding:
    return Finding(check=found.pop("name"), **found)


async def _look_at_reasons(vault: Vault, verified: Verified) -> None:
    """Words that can be opened must have the digest that their entry keeps."""
    after: tuple[Any, Any] | None = None
    while True:
        found = await rows(
            """SELECT r.member_id, r.id, r.reason, e.reason_digest, e.wallet_type_id, k.wrapped
            FROM entry_reasons r JOIN entries e ON e.member_id = r.member_id AND e.id = r.id
            LEFT JOIN member_keys k ON k.member_id = r.member_id
            WHERE $1::uuid IS NULL OR (r.member_id, r.id) > ($1, $2::uuid)
            ORDER BY r.member_id, r.id LIMIT $3""",
            *(after or (None, None)),
            REASONS_AT_ONCE,
        )
        for each in found:
            _look_at_reason(vault, each, verified)
        if len(found) < REASONS_AT_ONCE:
            return
        after = (found[-1]["member_id"], found[-1]["id"])


def _look_at_reason(vault: Vault, each: dict[str, Any], verified: Verified) -> None:
    if each["wrapped"] is None:
        verified.reasons_erased += 1
        return
    said = "a text that can not be opened"
    try:
        key = vault.unwrap(each["member_id"], bytes(each["wrapped"]))
        digest = open_reason(vault, key, bytes(each["reason"])).digest
    except (Unopenable, ValueError):
        digest = b""
    else:
        said = digest.hex()
        verified.reasons_opened += 1
    if each["reason_digest"] is not None and digest != bytes(each["reason_digest"]):
        verified.findings.append(
            Finding(
                check="entry.reason_digest",
                member_id=each["member_id"],
                wallet_type_id=each["wallet_type_id"],
                entry_id=each["id"],
                expected=said,
                found=bytes(each["reason_digest"]).hex(),
            )
        )
