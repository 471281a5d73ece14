"""How exactly audiences are counted for whom.

Whoever may see who is in a segment sees how many. Others plan with numbers: a condition on a birthday,
counted exactly, would tell them about one person what no field shows them. Small audiences are none to
them, and those below a thousand are told in fives.
"""

from __future__ import annotations

from domain.staff.caller import Caller
from domain.staff.permissions import Permission

LEAST = 20
EXACT_FROM = 1_000
STEP = 5


def counted(members: int, caller: Caller, single: Permission = Permission.SEGMENTS_MEMBERS) -> int:
    """So many, as far as this caller may know. `single`: by what the caller would see each of them."""
    if caller.may(single) or members >= EXACT_FROM:
        return members
    return members - members % STEP if members >= LEAST else 0
