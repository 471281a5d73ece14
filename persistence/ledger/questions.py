"""Checks as SQL: one pass over a source, many questions to each of its rows.

A question is a sentence that must be true of every row. The source gives the columns that the questions
speak of, and says by `member_id`, `wallet_type_id`, `entry_id`, `lot_id` and `other_id` where a row stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST = 10_000
"""So many findings of one source are told. Whoever has more knows enough."""


@dataclass(frozen=True, slots=True)
class Question:
    check: str
    wrong: str
    """A condition over the source's columns that is true of a row about which the books lie."""
    expected: str = "NULL"
    found: str = "NULL"


@dataclass(frozen=True, slots=True)
class Source:
    sql: str
    questions: Sequence[Question]

    @property
    def statement(self) -> str:
        """The findings: the cheap conditions are asked of every row, the words made for wrong rows only."""
        wrong = " OR ".join(f"({each.wrong})" for each in self.questions)
        asked = ",\n".join(
            f"('{each.check}', {each.wrong}, ({each.expected})::text, ({each.found})::text)"
            for each in self.questions
        )
        return f"""
            SELECT q.name, x.member_id, x.wallet_type_id, x.entry_id, x.lot_id, x.other_id, q.expected,
                q.found
            FROM (SELECT * FROM ({self.sql}) s WHERE {wrong}) x
            CROSS JOIN LATERAL (VALUES {asked}) AS q (name, wrong, expected, found)
            WHERE q.wrong
            ORDER BY x.member_id, x.wallet_type_id, q.name, x.entry_id, x.lot_id, x.other_id
            LIMIT {MOST}"""


def differ(check: str, expected: str, found: str) -> Question:
    """Two expressions that must say the same."""
    return Question(check, f"({found}) IS DISTINCT FROM ({expected})", expected, found)
