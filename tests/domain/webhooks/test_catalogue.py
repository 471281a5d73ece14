"""What is told is listed, and what is listed is told."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import domain
from domain.webhooks.catalogue import KINDS

KIND = re.compile(
    r"(member|membership|order|event|points|approval|balances|tier|campaign|programme|webhook|coupon"
    r"|coupon_template|promotion|quote|ledger|benefit|segment|referral|reward|redemption|draw"
    r"|audit|staff|consent|policy|erasure|ticket|sla|survey|follow_up|article|taxonomy|classifier"
    r"|assistant|prospect|chat)\.[a-z_]+"
)
TELLS = re.compile(r'Fact\(|facts\.tell\(|await tell\(\s*"|^DUE = ', re.MULTILINE)
"""Files that make facts, or name those that others make."""
NOT_FACTS = {"staff/audit.py", "webhooks/catalogue.py"}
"""Names of acts in the record look alike."""
PLACES = {"consent.purpose"}
"""Places in an input look alike, too."""


def told() -> set[str]:
    """Every text of the domain that looks like the kind of a fact, in the files that tell facts."""
    root = Path(domain.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        if path.relative_to(root).as_posix() in NOT_FACTS or not TELLS.search(path.read_text()):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KIND.fullmatch(node.value):
                found.add(node.value)
    return found


def test_every_fact_that_is_told_is_in_the_catalogue_and_every_one_there_is_told():
    assert told() - PLACES == set(KINDS)
