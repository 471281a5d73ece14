"""S20: the record of acts changed, shortened and put into another order, at a hundred places each."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from api import keys
from api.audit import proof
from api.ledger.proof import Outside, checkpoint
from api.ledger.signing import CheckpointKeys
from domain.ledger.finding import Finding
from faults.place import Place
from persistence.database import rows, transaction, value
from persistence.ledger.state import without_limits
from tests import acts

SECONDS = 10.0


class _Undone(Exception):
    """Ends a hand's transaction, so that the next one finds the record whole."""


async def run(place: Place) -> str:
    """S20."""
    count, places = place.size(100_000, 2_000), place.size(100, 10)
    async with place.connected():
        await acts.record(place.begin, count // 2)
        await acts.copy_plain(count - count // 2)
        assert await acts.seal_everything() == count
        outside = Outside(place.folder / "acts.jsonl", CheckpointKeys.of(keys.generate(development=True)))
        await checkpoint(outside)
        began = time.monotonic()
        whole = await proof.verify(place.vault, outside)
        seconds = time.monotonic() - began
        assert (whole.acts, whole.values_opened, whole.findings) == (count, count // 2 * 2, [])
        assert seconds < SECONDS, f"{count:,} acts took {seconds:.1f} s"
    async with place.connected(owner=True):
        found = 0
        # Far enough from each other that what one does is not found in another's place.
        spread = sorted(place.random.sample(range(2, count // 4), places))
        at = [4 * each for each in spread]
        for act in (acts.change, acts.delete, acts.reorder):
            found += await _found_everywhere(place, outside, act, at)
        for seq in at:
            findings = await _after(place, outside, partial(acts.truncate, seq))
            assert {each.check for each in findings} == {"audit.head"}, findings[:3]
            found += 1
        assert (await proof.verify(place.vault, outside)).findings == []
    assert found == 4 * places
    return f"{found} of {4 * places} hands in {count:,} acts found; the whole verified in {seconds:.1f} s"


async def _found_everywhere(
    place: Place, outside: Outside, act: Callable[[Sequence[int]], Awaitable[None]], at: Sequence[int]
) -> int:
    """At how many of the places a finding names what was done there: the act itself, or for one that is gone
    the one behind it."""
    behind = [seq + (act is acts.delete) for seq in at]
    ids = [
        each["audit_id"]
        for each in await rows("SELECT audit_id FROM audit_seal WHERE seq = ANY($1) ORDER BY seq", behind)
    ]
    if act is acts.reorder:  # the two have changed places, and the chain holds the other there
        ids = [await value("SELECT audit_id FROM audit_seal WHERE seq = $1", seq + 1) for seq in at]
    named = {each.other_id for each in await _after(place, outside, lambda: act(at))}
    missing = [seq for seq, each in zip(at, ids, strict=True) if each not in named]
    assert not missing, f"{act.__name__} was not found at {missing[:5]}"
    return len(at)


async def _after(place: Place, outside: Outside, act: Callable[[], Awaitable[None]]) -> list[Finding]:
    """What a verification finds after a hand in the record, which is then undone."""
    findings: list[Finding] = []
    try:
        async with transaction():
            await without_limits()
            await act()
            findings = (await proof.verify_within(place.vault, outside)).findings
            raise _Undone
    except _Undone:
        return findings
