"""What staff who are bound to stores reach, said once for every statement."""

from __future__ import annotations


def in_reach(column: str, parameter: int) -> str:
    """The condition that a store's code is one of those in a parameter, a list of texts. NULL for the list
    means all; what lies in no store is reached by those alone who are bound to none."""
    return f"(${parameter}::text[] IS NULL OR {column} = ANY (${parameter}))"
