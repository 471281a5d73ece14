"""The supply chain, as `make audit` looks at it.

    licences          of everything that serves, from what is installed: one that is not on our list fails
    build/sbom.cdx.json   CycloneDX, made from requirements.lock
    vulnerabilities   of requirements.lock, by pip-audit: one without a waiver of `.ci/waivers.toml` fails

The tools have an environment and a lock of their own. Where no registry can be reached, or none that knows of
vulnerabilities, that is said and nothing fails: a build must not depend on the weather.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
TOOLS_LOCK = ROOT / "requirements-audit.lock"
TOOLS = ROOT / ".venv" / "audit"
SBOM = ROOT / "build" / "sbom.cdx.json"
WAIVERS = ROOT / ".ci" / "waivers.toml"
INSTALLING_SECONDS = 300
ASKING_SECONDS = 120

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
GOOD = re.compile(
    r"MIT|BSD|Apache|ISC|PSF|Python Software Foundation|PostgreSQL|Unlicense|CC0|ZPL|0BSD"
    r"|MPL|Mozilla Public|LGPL|Lesser General Public",
    re.IGNORECASE,
)
"""Licences under which we may serve: permissive ones, and those that bind changes of the library alone."""


def main() -> int:
    wrong = _bad_licences()
    if not _have_tools():
        _say("No registry can be reached: nothing is known of vulnerabilities, and no SBOM was made.")
        return _end(wrong)
    _write_sbom()
    return _end([*wrong, *_vulnerabilities(_waivers(WAIVERS.read_text(encoding="utf-8")))])


def _end(wrong: list[str]) -> int:
    for each in wrong:
        print(f"audit: {each}", file=sys.stderr)
    return 1 if wrong else 0


def _say(text: str) -> None:
    print(f"audit: {text}")


def _bad_licences() -> list[str]:
    found = {name: licence_of(name) for name, _ in _PIN.findall(LOCK.read_text(encoding="utf-8"))}
    installed = {name: licence for name, licence in found.items() if licence is not None}
    wrong = [
        f"{name} is under {licence or 'no licence that it names'}: see GOOD in .ci/supply.py."
        for name, licence in installed.items()
        if not may_serve(licence)
    ]
    _say(f"{len(installed) - len(wrong)} of {len(installed)} packages are under licences that we may use.")
    return wrong


def may_serve(licence: str) -> bool:
    return GOOD.search(licence) is not None


def licence_of(name: str) -> str | None:
    """What a package says of its licence; None where it is not installed on this kind of machine."""
    try:
        said = distribution(name).metadata
    except PackageNotFoundError:
        return None
    classifiers = [each for each in said.get_all("Classifier") or () if each.startswith("License ::")]
    named = said.get("License-Expression") or ""
    return " ".join([named, *classifiers]) if named or classifiers else (said.get("License") or "")[:200]


def _have_tools() -> bool:
    """Install the tools where they are not, by their lock. False where that can not be done."""
    python = TOOLS / "bin" / "python"
    stamp = TOOLS / ".ready"
    if stamp.exists() and stamp.stat().st_mtime >= TOOLS_LOCK.stat().st_mtime:
        return True
    _run([sys.executable, "-m", "venv", "--clear", str(TOOLS)], INSTALLING_SECONDS)
    done = _run(
        [
            *(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"),
            *("--retries", "1", "--require-hashes", "--requirement", str(TOOLS_LOCK)),
        ],
        INSTALLING_SECONDS,
    )
    if done is None or done.returncode:
        return False
    stamp.touch()
    return True


def _write_sbom() -> None:
    SBOM.parent.mkdir(exist_ok=True)
    done = _run(
        [
            str(TOOLS / "bin" / "cyclonedx-py"),
            *("requirements", str(LOCK), "--pyproject", str(ROOT / "pyproject.toml")),
            *("--output-reproducible", "--output-file", str(SBOM)),
        ],
        ASKING_SECONDS,
    )
    if done is None or done.returncode:
        raise SystemExit(f"audit: no SBOM was made: {done.stderr if done else 'it took too long'}")
    listed = {each["name"].lower() for each in json.loads(SBOM.read_text(encoding="utf-8"))["components"]}
    pinned = {name.lower() for name, _ in _PIN.findall(LOCK.read_text(encoding="utf-8"))}
    if pinned - listed:
        raise SystemExit(f"audit: the SBOM lacks {', '.join(sorted(pinned - listed))}")
    _say(f"wrote {SBOM.relative_to(ROOT)}: {len(listed)} components.")


def _vulnerabilities(waivers: dict[str, date]) -> list[str]:
    done = _run(
        [
            str(TOOLS / "bin" / "pip-audit"),
            *("--requirement", str(LOCK), "--require-hashes", "--disable-pip"),
            *("--progress-spinner", "off", "--format", "json"),
        ],
        ASKING_SECONDS,
    )
    try:
        found = json.loads(done.stdout)["dependencies"] if done is not None else []
    except (ValueError, KeyError):
        found = []
    return judged(found, waivers, today=datetime.now(UTC).date(), say=_say)


def judged(
    found: list[dict[str, Any]], waivers: dict[str, date], *, today: date, say: Any = _say
) -> list[str]:
    """What is wrong, of what pip-audit found."""
    asked = [each for each in found if "skip_reason" not in each]
    if not asked:
        say("The registry says nothing of vulnerabilities: none of the packages could be looked up.")
        return []
    say(f"{len(asked)} of {len(found)} packages were looked up for known vulnerabilities.")
    wrong = []
    for each in asked:
        for known in each.get("vulns", ()):
            names = {known["id"], *known.get("aliases", ())}
            until = max((waivers[name] for name in names if name in waivers), default=None)
            if until is None or until < today:
                fixed = ", ".join(known.get("fix_versions", ())) or "no version yet"
                ended = f" Its waiver ended on {until}." if until else ""
                wrong.append(f"{each['name']} {each['version']}: {known['id']}, fixed in {fixed}.{ended}")
    return wrong


def _waivers(text: str) -> dict[str, date]:
    """By id, until when. Each says why."""
    waivers = {}
    for name, its in tomllib.loads(text).items():
        if not isinstance(its.get("until"), date) or not its.get("why"):
            raise SystemExit(f"audit: {WAIVERS.relative_to(ROOT)}: {name} needs `until` and `why`.")
        waivers[name] = its["until"]
    return waivers


def _run(command: list[str], seconds: float) -> subprocess.CompletedProcess[str] | None:
    """None where it took too long."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return None


if __name__ == "__main__":
    sys.exit(main())
