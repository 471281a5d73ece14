"""The threat model names a test for each promise, or says that there is none yet: what it names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROWS = [f"S{n}" for n in range(1, 25)] + [f"L{n}" for n in range(1, 21)] + [f"P{n}" for n in range(1, 15)]
_ROW = re.compile(r"^\| ([SLP]\d+) \| (.+) \|$", re.MULTILINE)
_PLACE = re.compile(r"((?:tests|faults)/[a-z_/]+\.py)(?:::(test_\w+))?")


def rows() -> dict[str, str]:
    return dict(_ROW.findall((ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")))


def test_every_promise_has_its_row() -> None:
    assert sorted(rows(), key=ROWS.index) == ROWS


def test_what_bears_a_promise_is_there() -> None:
    missing = []
    for row, said in rows().items():
        places = _PLACE.findall(said)
        assert places or said.startswith("not yet: "), row
        for path, name in places:
            file = ROOT / path
            if not file.exists() or (name and f"def {name}(" not in file.read_text(encoding="utf-8")):
                missing.append(f"{row}: {path}::{name}")
    assert missing == []
