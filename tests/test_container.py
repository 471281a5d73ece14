"""S22: the image runs as nobody in particular, writes nowhere, may do nothing, and holds no secret.

No container is started here: what is looked at are the recipes, of which each line can be wrong.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = ("api", "worker", "migrate")
ALL = (*OURS, "postgres", "valkey")
SECRET = re.compile(r"(?i)(password|secret|token|_key|database_url|redis_url)\w*\s*[=:]\s*\S")


def stages() -> list[list[str]]:
    """The instructions of each stage of the Dockerfile, continued lines joined."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = re.sub(r"\\\n\s*", " ", text).splitlines()
    found: list[list[str]] = []
    for line in (each.strip() for each in lines):
        if line.startswith("FROM "):
            found.append([])
        if line and not line.startswith("#") and found:
            found[-1].append(line)
    return found


def section(text: str, name: str, indent: int) -> str:
    """What stands below a name, by its indentation."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if re.match(rf"^ {{{indent}}}{re.escape(name)}:", line))
    below = []
    for line in lines[start + 1 :]:
        if line.strip() and not line.startswith(" " * (indent + 1)):
            break
        below.append(line)
    return "\n".join(below)


def service(name: str) -> str:
    """A service of compose.yaml with what it takes over from the common part."""
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    own = section(section(text, "services", 0), name, 2)
    common = section(text, "x-laurel", 0) if "<<: *laurel" in own else ""
    return f"{common}\n{own}"


def test_s22_the_image_runs_as_a_user_of_its_own_that_is_not_root():
    last = stages()[-1]
    users = [line.split()[1] for line in last if line.startswith("USER ")]
    assert users == ["10001:10001"]
    started = next(n for n, line in enumerate(last) if line.startswith("ENTRYPOINT"))
    assert last.index("USER 10001:10001") < started
    assert not [line for line in last if "sudo" in line or "chmod" in line or "setcap" in line]


def test_s22_no_layer_and_no_variable_of_the_image_holds_a_secret():
    for stage in stages():
        for line in stage:
            assert not line.startswith("ARG ") or "=" not in line or line.startswith("ARG PYTHON=")
            if line.startswith("ENV "):
                assert not SECRET.search(line), line
            if line.startswith(("COPY ", "ADD ")):
                source = [each for each in line.split()[1:] if not each.startswith("--")]
                assert source[0] in (
                    *("/requirements.lock", "requirements.lock", "LICENSE"),
                    *("migrations", "domain", "persistence", "api", "/venv", "/app"),
                ), line
    # What is not named here never reaches the builder, whatever lies in the folder.
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert "*" in ignored
    allowed = {each[1:] for each in ignored if each.startswith("!")}
    assert allowed == {"LICENSE", "requirements.lock", "api", "domain", "persistence", "migrations"}


@pytest.mark.parametrize("name", ALL)
def test_s22_every_service_is_read_only_without_capabilities_and_bounded(name: str):
    text = service(name)
    for wanted in (
        "read_only: true",
        "cap_drop: [ALL]",
        'security_opt: ["no-new-privileges:true"]',
        "pids_limit:",
        "mem_limit:",
    ):
        assert wanted in text, (name, wanted)
    assert "privileged: true" not in text and "cap_add" not in text and "network_mode" not in text
    user = re.search(r'user: "(\d+):(\d+)"', text)
    if name in OURS:
        assert user is None  # the image's own
    else:
        assert user is not None and "0" not in user.groups()
    for found in re.finditer(r"tmpfs: \[(.*)\]", text):
        for mount in re.findall(r'"([^"]+)"', found[1]):
            assert "size=" in mount, mount


@pytest.mark.parametrize("name", ALL)
def test_s22_secrets_are_mounted_and_stand_in_no_environment(name: str):
    text = service(name)
    environment = re.findall(r"^\s+([A-Z][A-Z_]+): (.*)$", text, re.MULTILINE)
    for variable, given in environment:
        if re.search(r"PASSWORD|SECRET|TOKEN|_URL$|KEYS", variable) and variable != "LAUREL_PUBLIC_URL":
            assert given.startswith("/run/secrets/"), (name, variable)
    assert "secrets: [" in text


def test_s22_the_database_s_owner_is_known_to_the_migration_alone():
    assert [name for name in ALL if "migration_database_url" in service(name)] == ["migrate"]


def test_s22_what_is_mounted_into_a_read_only_root_is_a_file():
    """Docker Compose refuses to start a read-only container with a text or a variable of the environment."""
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    mounted = [line for kind in ("configs", "secrets") for line in section(text, kind, 0).splitlines()]
    given = [re.fullmatch(r"  [a-z_.]+: \{ file: (\S+) \}", line) for line in mounted if line.strip()]
    assert len(given) == 9 and None not in given, mounted
    ours = [found[1] for found in given if found and not found[1].startswith("secrets/")]
    assert ours == ["compose.roles.sh"] and (ROOT / ours[0]).is_file()
