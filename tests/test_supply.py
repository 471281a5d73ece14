"""What is known of our dependencies (S21): what fails a build, and what is only said."""

from __future__ import annotations

from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 27)
KNOWN = {"id": "GHSA-1", "aliases": ["CVE-2026-1"], "fix_versions": ["1.2"]}


@pytest.fixture(scope="module")
def supply() -> ModuleType:
    spec = spec_from_file_location("supply", ROOT / ".ci" / "supply.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found(*vulns: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"name": "good", "version": "1.0", "vulns": []},
        {"name": "bad", "version": "1.1", "vulns": list(vulns)},
        {"name": "unknown", "skip_reason": "not found"},
    ]


def test_s21_a_known_vulnerability_fails_the_build_and_says_where_it_is_mended(supply: ModuleType) -> None:
    said: list[str] = []

    wrong = supply.judged(found(KNOWN), {}, today=TODAY, say=said.append)

    assert wrong == ["bad 1.1: GHSA-1, fixed in 1.2."]
    assert said == ["2 of 3 packages were looked up for known vulnerabilities."]


def test_s21_a_waiver_holds_until_its_day_and_no_longer(supply: ModuleType) -> None:
    for name in ("GHSA-1", "CVE-2026-1"):
        assert supply.judged(found(KNOWN), {name: TODAY}, today=TODAY, say=str) == []
        ended = supply.judged(found(KNOWN), {name: date(2026, 11, 26)}, today=TODAY, say=str)
        assert ended == ["bad 1.1: GHSA-1, fixed in 1.2. Its waiver ended on 2026-11-26."]


def test_a_registry_that_knows_of_none_is_said_and_fails_nothing(supply: ModuleType) -> None:
    said: list[str] = []

    assert supply.judged([{"name": "x", "skip_reason": "no"}], {}, today=TODAY, say=said.append) == []
    assert said == ["The registry says nothing of vulnerabilities: none of the packages could be looked up."]


@pytest.mark.parametrize("text", ['why = "x"', "until = 2027-01-01", 'until = "x"\nwhy = "y"'])
def test_a_waiver_without_day_or_reason_is_none(supply: ModuleType, text: str) -> None:
    with pytest.raises(SystemExit):
        supply._waivers(f"[GHSA-1]\n{text}\n")


def test_licences_that_bind_what_serves_are_found(supply: ModuleType) -> None:
    good = ("MIT", "License :: OSI Approved :: BSD License", "Apache-2.0", "LGPL-3.0-only", "MPL 2.0")
    bad = ("GPL-3.0", "GNU Affero General Public License v3", "Proprietary", "", "SSPL-1.0")

    assert [supply.may_serve(each) for each in good] == [True] * 5
    assert [supply.may_serve(each) for each in bad] == [False] * 5


def test_without_a_registry_it_says_so_and_passes(
    supply: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The real thing, with an index that nobody answers at."""
    monkeypatch.setattr(supply, "TOOLS", tmp_path / "tools")
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_DEFAULT_TIMEOUT", "1")
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")

    assert supply.main() == 0
    assert "No registry can be reached" in capsys.readouterr().out
