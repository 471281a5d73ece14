"""What phones are given as a model makes the codes of the guide, and so do we."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from domain.membercodes.code import base_of, code_at, index_of

ROOT = Path(__file__).resolve().parents[3]
GUIDE = ROOT / "docs" / "guides" / "member-codes.md"
PYTHON = ROOT / "clients" / "member_code.py"
JAVASCRIPT = ROOT / "clients" / "member-code.mjs"
VECTORS = re.findall(
    r"(?m)^\| `([0-9a-f]{64})` \| `(\d{20})` \| (\d+) \| `(\d{20})` \|$", GUIDE.read_text(encoding="utf-8")
)


def test_the_guide_has_vectors_of_both_ends():
    assert len(VECTORS) >= 6
    bases = {base for _, base, _, _ in VECTORS}
    assert {base_of(0), base_of(90_949_469)} <= bases


@pytest.mark.parametrize(("seed", "base", "seconds", "code"), VECTORS)
def test_every_vector_is_what_the_rule_says(seed: str, base: str, seconds: str, code: str):
    index = index_of(code)

    assert index is not None
    assert base_of(index) == base
    assert code_at(bytes.fromhex(seed), index, int(seconds) // 30) == code


@pytest.mark.parametrize(("seed", "base", "seconds", "code"), VECTORS)
def test_the_python_client_makes_it(seed: str, base: str, seconds: str, code: str):
    spec = importlib.util.spec_from_file_location("member_code", PYTHON)
    assert spec is not None and spec.loader is not None
    client: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(client)

    assert client.code_at(seed, base, int(seconds)) == code


def test_the_python_client_prints_it():
    seed, base, _, code = VECTORS[1]
    command = [
        sys.executable, str(PYTHON), "--seed", seed, "--base", base, "--at", "2026-03-01T09:30:10+08:00"
    ]  # fmt: skip

    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert said == f"{code}\nThe next one in 20 seconds.\n"


@pytest.mark.skipif(shutil.which("node") is None, reason="there is no Node here to run JavaScript")
def test_the_javascript_client_makes_it():
    asking = [[seed, base, int(seconds)] for seed, base, seconds, _ in VECTORS]
    script = f"""
    import {{ memberCode }} from {json.dumps(JAVASCRIPT.as_uri())};
    for (const given of {json.dumps(asking)}) console.log(await memberCode(...given));
    """

    said = subprocess.run(
        ["node", "--input-type=module", "--eval", script], capture_output=True, text=True, check=True
    ).stdout

    assert said.split() == [code for *_, code in VECTORS]
