"""Numbering facts, again and again: see `persistence/facts/sequencer.py`."""

from __future__ import annotations

from prometheus_client import Counter

from persistence.facts.sequencer import number_facts

NUMBERED = Counter("laurel_facts_numbered_total", "Facts that got their place in the feed.")


async def number() -> int:
    """One step. Says how many facts it numbered; 0 also while another process is at it."""
    numbered = await number_facts() or 0
    NUMBERED.inc(numbered)
    return numbered
