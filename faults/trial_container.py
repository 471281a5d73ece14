"""S22: the image is built, and run as compose.yaml says, on the trial's PostgreSQL and Valkey.

Needs docker, and the image that the Dockerfile begins with: at hand, or in a registry that can be
reached. What runs is looked at, from inside and from outside; the recipes are looked at by
`tests/test_container.py`.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import shlex
import subprocess
import tarfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import asyncpg
import httpx

from domain.staff.permissions import Permission
from faults.place import READY_SECONDS, Place, Skipped
from tests import make
from tests.servers import ROOT, free_port
from tests.test_container import SECRET, service

NOBODY = "10001"
CARD = "query ($id: MemberId!) { member(id: $id) { card { number } } }"
OF_ITS_OWN = ("/tmp", "/dev/shm", "/dev/mqueue")  # noqa: S108 - in a container
"""Memory where everybody may write: the first as compose.yaml says, the others as every engine does."""
PUBLIC = "GPG_KEY="
"""Who signed the Python of the image that ours begins with."""
KEY = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[\w+/=]{40}|\blk_live_\w{20}|\bwhsec_[\w+/]{32}")
_WORD = re.compile(r'"([^"]+)"|([^\s\[\],"]+)')
_VARIABLE = re.compile(r'(LAUREL_\w+): (?:"([^"]*)"|\$\{\w+:-([^}]*)\}|\$\{[^}]*\}|([^\s,}]+))')

# What a process inside sees of its neighbours, and of where it may write.
LOOK = """
import json, os
def read(path):
    with open(path, "rb") as file:
        return file.read().decode(errors="replace")
def told(pid):
    lines = (line.split(":", 1) for line in read(f"/proc/{pid}/status").splitlines())
    return {name: said.split() for name, said in lines} | {"environ": read(f"/proc/{pid}/environ")}
def running():
    for pid in os.listdir("/proc"):
        try:
            if pid.isdigit() and int(pid) != os.getpid():
                yield told(pid)
        except (FileNotFoundError, ProcessLookupError):
            pass  # it has ended since
writable = []
for folder, folders, files in os.walk("/"):
    if folder == "/":
        folders[:] = set(folders) - {"proc", "sys"}
    if os.access(folder, os.W_OK):
        writable.append(folder)
    if not folder.startswith("/dev"):
        paths = (os.path.join(folder, each) for each in files)
        writable += [each for each in paths if os.access(each, os.W_OK)]
print(json.dumps({"processes": list(running()), "writable": writable, "mounts": read("/proc/mounts"),
    "app": sorted(os.listdir("/app"))}))
"""


@dataclass(frozen=True, slots=True)
class Engine:
    """docker, by its command line."""

    image: str

    async def __call__(self, *arguments: str) -> str:
        """What it says. Raises AssertionError where it says no."""
        process = await asyncio.create_subprocess_exec(
            "docker", *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        out, err = await process.communicate()
        assert process.returncode == 0, f"docker {arguments[0]}: {err.decode()[-2_000:]}"
        # What a container has written to either is repeated there.
        return (out + err if arguments[0] == "logs" else out).decode()

    async def inspect(self, what: str) -> Any:
        (found,) = json.loads(await self("inspect", what))
        return found


@dataclass(frozen=True, slots=True)
class Box:
    """A container that runs one service of compose.yaml."""

    engine: Engine
    name: str

    async def state(self) -> Any:
        return (await self.engine.inspect(self.name))["State"]

    async def until_healthy(self) -> None:
        """By the engine's own health check."""
        async with asyncio.timeout(READY_SECONDS):
            while True:
                state = await self.state()
                assert state["Running"], await self.engine("logs", self.name)
                if state["Health"]["Status"] == "healthy":
                    return
                await asyncio.sleep(0.5)

    async def look(self) -> Any:
        return json.loads(await self.engine("exec", self.name, "python", "-c", LOOK))

    async def stop(self) -> int:
        """As compose does it: SIGTERM, and SIGKILL when the time of grace is over. Gives the exit code."""
        await self.engine("stop", self.name)
        code: int = (await self.state())["ExitCode"]
        return code


async def run(place: Place) -> str:
    """S22."""
    engine = await _engine()
    try:
        await _build(engine)
        layers, files = await _secretless_layers(engine, place)
        async with _empty(place) as own:
            secrets = _secrets(own)
            async with _box(engine, own, "migrate", "migrate") as migrating:
                assert await engine("wait", migrating.name) == "0\n", await engine("logs", migrating.name)
            port, worker_port = free_port(), free_port()
            async with (
                _box(engine, own, "api", "serve", LAUREL_PORT=port) as serving,
                _box(engine, own, "worker", "worker", LAUREL_WORKER_PORT=worker_port) as working,
            ):
                boxes = (serving, working)
                await asyncio.gather(*(each.until_healthy() for each in boxes))
                card = await _card(own, port)
                seen = [await _harmless(each, secrets) for each in boxes]
                codes = [await each.stop() for each in boxes]
    finally:
        with suppress(AssertionError):
            await engine("rmi", "--force", engine.image)
    assert codes == [0, 0], codes
    return (
        f"built and run: {layers} layers with {files:,} files hold no secret; migrated,"
        f" healthy, card {card} shown; {sum(seen)} processes, none of root, 0 capabilities, nothing to write"
        " but memory, no secret in an environment; both ended by SIGTERM with 0"
    )


async def _engine() -> Engine:
    engine = Engine(f"laurel-faults-{os.getpid()}")
    try:
        await engine("info")
    except (FileNotFoundError, AssertionError) as error:
        raise Skipped("there is no docker, or it does not answer") from error
    return engine


async def _build(engine: Engine) -> None:
    (version,) = re.findall(r"^ARG PYTHON=(\S+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    base = f"python:{version}-slim"
    try:
        await engine("image", "inspect", base)
    except AssertionError:
        try:
            await engine("pull", base)
        except AssertionError as error:
            raise Skipped(f"{base} is not to be had") from error
    await engine("build", "--tag", engine.image, str(ROOT))


async def _secretless_layers(engine: Engine, place: Place) -> tuple[int, int]:
    """How many layers and files there are."""
    made = await engine("history", "--no-trunc", "--format", "{{.CreatedBy}}", engine.image)
    told = [line for line in made.splitlines() if SECRET.search(line) and PUBLIC not in line]
    assert told == []
    config = (await engine.inspect(engine.image))["Config"]
    assert config["User"] == f"{NOBODY}:{NOBODY}"
    assert [each for each in config["Env"] if SECRET.search(each) and PUBLIC not in each] == []
    archive = place.folder / "image.tar"
    await engine("save", "--output", str(archive), engine.image)
    layers = files = 0
    for layer in _layers(archive):
        layers += 1
        for name, content in layer:
            files += 1
            assert not KEY.search(content), name
            inside = Path("/", name).parts[1:]
            assert not {".git", ".env", ".laurel", "secrets", "keys.json"} & set(inside[1:2]), name
    archive.unlink()
    assert layers >= 3 and files > 1_000, (layers, files)
    return layers, files


def _layers(archive: Path) -> Iterator[Iterator[tuple[str, bytes]]]:
    with tarfile.open(archive) as outer:
        for member in outer:
            packed = outer.extractfile(member) if member.isfile() else None
            if packed is None or member.name.endswith(".json"):
                continue
            with suppress(tarfile.ReadError), tarfile.open(fileobj=packed) as layer:
                yield _files(layer)


def _files(layer: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for member in layer:
        if member.isfile() and (content := layer.extractfile(member)) is not None:
            yield member.name, content.read()


@asynccontextmanager
async def _empty(place: Place) -> AsyncIterator[Place]:
    """A database that nobody has migrated."""
    name = f"laurel_container_{os.getpid()}"
    owner = await asyncpg.connect(place.database.migration_url)
    try:
        await owner.execute(f"CREATE DATABASE {name}")
        try:
            yield replace(place, database=place.database.named(name))
        finally:
            await owner.execute(f"DROP DATABASE {name} WITH (FORCE)")
    finally:
        await owner.close()


def _secrets(place: Place) -> dict[str, str]:
    """As files, each by the name that compose.yaml gives it, and what stands in them."""
    held = {
        "database_url": place.database.url,
        "migration_database_url": place.database.migration_url,
        "redis_url": place.servers.redis_url or "",
        "keys.json": place.keys_file.read_text(),
    }
    for name, content in held.items():
        file = place.folder / name
        file.write_text(content)
        file.chmod(0o644)
    return held


@asynccontextmanager
async def _box(engine: Engine, place: Place, name: str, command: str, **settings: int) -> AsyncIterator[Box]:
    box = Box(engine, f"{engine.image}-{name}")
    asked = as_compose_says(name, place.folder, {each: str(port) for each, port in settings.items()})
    await engine("run", "--detach", "--name", box.name, *asked, engine.image, command)
    try:
        yield box
    finally:
        await engine("rm", "--force", box.name)


def as_compose_says(name: str, secrets: Path, settings: dict[str, str]) -> list[str]:
    """The options of `run`, but for networks: what it needs is on this machine."""
    text = service(name)

    def words(key: str) -> list[str]:
        said = re.findall(rf"\b{key}: (.+)$", text, re.MULTILINE)[-1]
        return [quoted or plain for quoted, plain in _WORD.findall(said)]

    found = ["--network=host", f"--stop-timeout={words('stop_grace_period')[0].removesuffix('s')}"]
    found += [f"--{key.replace('_', '-')}" for key in ("init", "read_only") if words(key) == ["true"]]
    for flag, key in (
        ("tmpfs", "tmpfs"),
        ("cap-drop", "cap_drop"),
        ("security-opt", "security_opt"),
        ("pids-limit", "pids_limit"),
        ("memory", "mem_limit"),
    ):
        found += [f"--{flag}={each}" for each in words(key)]
    found += [f"--volume={secrets / each}:/run/secrets/{each}:ro" for each in words("secrets")]
    given = {variable: "".join(said) for variable, *said in _VARIABLE.findall(text)}
    given |= {"LAUREL_PUBLIC_URL": "https://shop.example", "LAUREL_METRICS_PORT": str(free_port())}
    given |= settings
    found += [f"--env={variable}={said}" for variable, said in given.items()]
    if "test:" in text:
        _, *check = words("test")
        port = settings.get("LAUREL_WORKER_PORT", "")
        found += [f"--health-cmd={shlex.join(check).replace('9101', port)}"]
    return [*found, "--health-interval=1s"]


async def _card(place: Place, port: int) -> str:
    """Of a member of the programme that the migration has made."""
    async with place.connected():
        (member,) = await place.members(1)
        key = await make.service_key(place.begin, Permission.MEMBERS_READ)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as http:
        answer = await http.post(
            "/graphql",
            json={"query": CARD, "variables": {"id": str(member.id)}},
            headers={"authorization": f"Bearer {key.text}"},
        )
    number: str = answer.json()["data"]["member"]["card"]["number"]
    return number


async def _harmless(box: Box, secrets: dict[str, str]) -> int:
    """How many processes there are."""
    seen = await box.look()
    assert seen["app"] == ["LICENSE", "api", "domain", "migrations", "persistence"]
    outside = [each for each in seen["writable"] if not each.startswith(OF_ITS_OWN)]
    assert outside == []
    root, *_ = (line.split() for line in seen["mounts"].splitlines() if line.split()[1] == "/")
    assert "ro" in root[3].split(","), root
    (tmp,) = (line.split() for line in seen["mounts"].splitlines() if line.split()[1] == "/tmp")  # noqa: S108
    assert {"noexec", "nosuid", "size=65536k"} <= set(tmp[3].split(",")), tmp
    logged = await box.engine("logs", box.name)
    assert '"event"' in logged
    shown = json.dumps(await box.engine.inspect(box.name)) + logged
    texts = (*secrets.values(), *_texts(json.loads(secrets["keys.json"])))
    hidden = [each for each in texts if len(each) > 15]
    assert len(hidden) > 5 and len(seen["processes"]) > 1
    for process in seen["processes"]:
        assert set(process["Uid"]) == set(process["Gid"]) == {NOBODY}, process["Name"]
        for kind in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"):
            assert int(process[kind][0], 16) == 0, (process["Name"], kind)
        assert process["NoNewPrivs"] == ["1"], process["Name"]
        assert [each for each in hidden if each in process["environ"]] == [], process["Name"]
    assert [each for each in hidden if each in shown] == []
    return len(seen["processes"])


def _texts(plain: Any) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict | list):
        for each in plain.values() if isinstance(plain, dict) else plain:
            yield from _texts(each)
