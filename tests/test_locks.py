"""The locks: complete, hashed, in agreement, and without the address of any registry."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.servers import ROOT

PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)(?: ; (.+?))? \\$", re.M)
NAME = re.compile(r"[A-Za-z0-9._-]+")
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-audit.lock")


def pins(lock: str) -> set[tuple[str, str, str]]:
    return set(PIN.findall((ROOT / lock).read_text()))


def names(wanted: list[str]) -> set[str]:
    return {NAME.match(each)[0].lower().replace("_", "-").replace(".", "-") for each in wanted}  # type: ignore[index]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash_and_no_registry_is_named(lock: str):
    text = (ROOT / lock).read_text()

    entries = [each for each in re.split(r"\n(?=[a-z0-9])", text) if not each.startswith("#")]
    assert len(entries) == len(pins(lock)) >= 50
    assert [each for each in entries if "--hash=sha256:" not in each] == []
    assert "://" not in text
    assert "index" not in text


def test_what_is_tested_is_what_serves():
    assert pins("requirements.lock") - pins("requirements-dev.lock") == set()


def test_everything_we_ask_for_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]

    assert (
        names([*project["dependencies"], *extras["build"]]) - {name for name, *_ in pins(LOCKS[0])} == set()
    )
    assert names(extras["dev"]) - {name for name, *_ in pins(LOCKS[1])} == set()
