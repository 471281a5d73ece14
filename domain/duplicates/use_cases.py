"""Finding members who may be one person, and saying that they are two."""

from __future__ import annotations

from dataclasses import dataclass

from domain.duplicates.likeness import likenesses, score
from domain.duplicates.ports import Proposal
from domain.duplicates.refusals import UnknownDuplicate
from domain.kernel.ids import DuplicateId
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin

MOST_OPENED = 20_000
"""How many pairs are opened in one night. Those that are proposed are not looked at again, so the next night
goes on."""


async def scan_duplicates(begin: Begin, *, limit: int = MOST_OPENED) -> int:
    """Propose members who look like one person. Nobody is merged. Returns how many pairs are new.

    Two scans at once propose each pair once.
    """
    async with begin() as work:
        found = []
        for pair in await work.duplicates.candidates(limit):
            reasons = likenesses(pair.one, pair.other)
            if reasons:
                found.append(
                    Proposal(
                        id=DuplicateId(work.new_id()),
                        first=pair.first,
                        second=pair.second,
                        reasons=reasons,
                        score=score(reasons),
                    )
                )
        return await work.duplicates.propose(found, at=work.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissDuplicate:
    """Somebody has seen that they are two people."""

    proposal: DuplicateId
    origin: Origin


async def dismiss_duplicate(command: DismissDuplicate, begin: Begin) -> None:
    """They are not proposed again. A second time changes nothing. Raises UnknownDuplicate."""
    async with begin() as work:
        done = await work.duplicates.dismiss(command.proposal, by=command.origin.caller.actor, at=work.now)
        if done is None:
            raise UnknownDuplicate
        if done:
            deed = Deed(act=Act.DUPLICATE_DISMISSED, object_kind="duplicate", object_id=str(command.proposal))
            await work.audit.record(command.origin, deed)
