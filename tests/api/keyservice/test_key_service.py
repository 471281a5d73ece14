"""A key service keeps the key of the master keys. It runs as a process of its own, as in production."""

from __future__ import annotations

import asyncio
import json
import stat
import subprocess
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest

from api import keys
from api.app import key_ring
from api.key_watch import follow_key_file
from api.keys import BadKeys, KeyMaterial, Ring
from api.keyservice import client, root
from api.keyservice.cache import Remembering
from api.keyservice.client import HttpKeyService
from api.keyservice.messages import HEADER, signature_of_answer, signature_of_request
from api.keyservice.port import KeyService, KeyServiceFailed
from api.keyservice.server import application
from api.settings import Settings, SettingsRefused
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests.faults.processes import ended, kill, laurel, said

SECRET = b"s" * 32
TEXT = b64encode(SECRET).decode()


@dataclass(frozen=True, slots=True)
class Running:
    url: str
    socket: Path
    root: Path
    env: dict[str, str]
    process: subprocess.Popen[bytes]


@contextmanager
def running(folder: Path, *, secret: str = TEXT) -> Iterator[Running]:
    """`laurel keys service`, in a process."""
    socket, ring = folder / "kms.sock", folder / "root.json"
    env = {"LAUREL_KEY_SERVICE_SECRET": secret, "PATH": "/usr/bin:/bin"}
    from tests.servers import ROOT

    env["PYTHONPATH"] = str(ROOT)
    options = () if ring.exists() else ("--create",)
    process = laurel("keys", "service", "--socket", socket, "--root", ring, *options, env=env, folder=folder)
    try:
        end = time.monotonic() + 120
        while not socket.exists():
            assert process.poll() is None and time.monotonic() < end, said(folder)
            time.sleep(0.05)
        yield Running(f"unix://{socket}", socket, ring, env, process)
    finally:
        kill(process)
        socket.unlink(missing_ok=True)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("kms")) as started:
        yield started


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "PATIENCE_SECONDS", 0.5)


def settings(file: Path, url: str, secret: str = TEXT) -> Settings:
    return Settings.model_validate({"keys_file": file, "key_service_url": url, "key_service_secret": secret})


def test_master_keys_lie_wrapped_in_the_file_and_open_members_all_the_same(service: Running, tmp_path: Path):
    before = keys.generate()
    member = new_uuid()
    wrapped = Vault(key_ring(before)).new_key(member).wrapped
    held = keys.hand_over(before, HttpKeyService(service.url, TEXT))
    keys.write(tmp_path / "keys.json", held)

    text = (tmp_path / "keys.json").read_text()
    assert b64encode(before.master[1]).decode() not in text
    assert json.loads(text)["master"]["keys"]["1"].startswith("wrapped:")
    with pytest.raises(BadKeys, match="set LAUREL_KEY_SERVICE_URL"):
        keys.read(tmp_path / "keys.json")
    read = settings(tmp_path / "keys.json", service.url).key_material()
    assert read == held and read.master == before.master
    assert Vault(key_ring(read)).unwrap(member, wrapped).member_id == member
    assert stat.S_IMODE(service.socket.stat().st_mode) & 0o007 == 0
    assert stat.S_IMODE(service.root.stat().st_mode) == 0o600


def test_the_master_ring_is_exchanged_as_any_other(service: Running):
    asked = HttpKeyService(service.url, TEXT)
    held = keys.hand_over(keys.generate(), asked)
    with pytest.raises(BadKeys, match="set LAUREL_KEY_SERVICE_URL"):
        keys.add(held, Ring.MASTER)

    added, kid = keys.add(held, Ring.MASTER, service=asked)
    done = keys.retire(keys.activate(added, Ring.MASTER, kid), Ring.MASTER, "1")

    assert keys.parse(keys.dump(done), service=asked) == done
    assert list(done.master) == list(done.wrapped) == [2]


async def test_commands_hand_the_ring_over(service: Running, tmp_path: Path):
    path = tmp_path / "keys.json"
    keys.write(path, keys.generate())
    env = {**service.env, "LAUREL_KEYS_FILE": str(path), "LAUREL_KEY_SERVICE_URL": service.url}

    for words in (("hand-over",), ("rotate", "master"), ("activate", "master", "2"), ("list",)):
        assert await ended(laurel("keys", *words, env=env, folder=tmp_path)) == 0, said(tmp_path)

    held = settings(path, service.url).key_material()
    assert (list(held.wrapped), held.newest_master) == ([1, 2], 2)
    assert "2 (newest)" in said(tmp_path)


def test_a_key_opens_in_its_own_place_alone_and_under_its_own_root(service: Running, tmp_path: Path):
    asked = HttpKeyService(service.url, TEXT)
    wrapped = asked.wrap(b"k" * 32, context="laurel|master|1")
    assert asked.unwrap(wrapped, context="laurel|master|1") == b"k" * 32

    changed = bytes([*wrapped[:-1], wrapped[-1] ^ 1])
    for value, context in (
        (wrapped, "laurel|master|2"),
        (changed, "laurel|master|1"),
        (b"x", "laurel|master|1"),
    ):
        with pytest.raises(KeyServiceFailed, match="for another place"):
            asked.unwrap(value, context=context)
    other = root.create(tmp_path / "other.json")
    with pytest.raises(KeyServiceFailed):
        other.unwrap(wrapped, context="laurel|master|1")
    with pytest.raises(BadKeys, match="never overwritten"):
        root.create(tmp_path / "other.json")
    assert root.read(tmp_path / "other.json") == other


def test_laurel_does_not_start_without_its_service_and_says_which(tmp_path: Path, impatient: None):
    with running(tmp_path) as started:
        keys.write(tmp_path / "keys.json", keys.hand_over(keys.generate(), HttpKeyService(started.url, TEXT)))
        wrong = b64encode(b"w" * 32).decode()
        with pytest.raises(SettingsRefused, match="LAUREL_KEY_SERVICE_SECRET is not its own"):
            settings(tmp_path / "keys.json", started.url, wrong).key_material()
    with pytest.raises(SettingsRefused, match=r"did not answer within .* master keys can not be opened"):
        settings(tmp_path / "keys.json", started.url).key_material()
    with running(tmp_path):  # it comes back with its root, and all opens again
        assert settings(tmp_path / "keys.json", started.url).key_material().newest_master == 1


async def test_the_start_of_the_server_is_refused_in_one_line(tmp_path: Path):
    """As an operator sees it: five seconds of patience, exit code 1, and no word of a key."""
    held = replace(keys.generate(), wrapped={1: b"wrapped"})
    keys.write(tmp_path / "keys.json", held)
    from tests.servers import ROOT

    env = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "LAUREL_KEYS_FILE": str(tmp_path / "keys.json"),
        "LAUREL_KEY_SERVICE_URL": f"unix://{tmp_path}/nobody.sock",
        "LAUREL_KEY_SERVICE_SECRET": TEXT,
        "LAUREL_ENVIRONMENT": "production",
        "DATABASE_URL": "postgresql://a@127.0.0.1:1/x",
        "REDIS_URL": "redis://127.0.0.1:1",
        "LAUREL_PUBLIC_URL": "https://shop.example",
    }
    process = laurel("serve", env=env, folder=tmp_path)
    assert await ended(process) != 0
    told = said(tmp_path)
    assert "LAUREL_KEY_SERVICE_URL: The key service at unix://" in told.replace("\n", " ")
    assert "Traceback" not in told


async def test_a_file_that_lies_where_the_socket_shall_be_is_left_alone(tmp_path: Path):
    """A slip in a command line would else delete the keys of all members."""
    from tests.servers import ROOT

    path = tmp_path / "keys.json"
    path.write_text("the keys of all members")
    env = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LAUREL_KEY_SERVICE_SECRET": TEXT}
    process = laurel(
        "keys",
        "service",
        "--socket",
        path,
        "--root",
        tmp_path / "root.json",
        "--create",
        env=env,
        folder=tmp_path,
    )
    assert await ended(process) != 0
    told = said(tmp_path).replace("\n", " ")
    assert "can not be a socket: Address already in use" in told and "Traceback" not in told
    assert path.read_text() == "the keys of all members"


def test_settings_that_can_not_be_right_are_refused_by_name(tmp_path: Path):
    for url, secret, why in (
        ("http://10.0.0.1/kms", TEXT, "LAUREL_KEY_SERVICE_URL must be"),
        ("unix://", TEXT, "LAUREL_KEY_SERVICE_URL must be"),
        ("unix:///x", "short", "LAUREL_KEY_SERVICE_SECRET must be"),
    ):
        with pytest.raises(SettingsRefused, match=why):
            settings(tmp_path / "keys.json", url, secret).key_service()


def answered(path: str, body: bytes, signed: str, *, now: float = 1_000) -> httpx.Response:
    app = application(root.RootRing({1: b"r" * 32}, 1), SECRET, clock=lambda: now)

    async def send() -> httpx.Response:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url="http://key-service"
        ) as http:
            return await http.post(path, content=body, headers={HEADER: signed})

    return asyncio.run(send())


def test_nobody_who_does_not_know_the_secret_is_heard():
    body = json.dumps({"value": b64encode(b"k" * 32).decode(), "context": "c"}).encode()
    good = signature_of_request(SECRET, "/wrap", body, at=1_000)
    assert answered("/wrap", body, good).status_code == 200

    for path, content, signed, now in (
        ("/unwrap", body, good, 1_000),  # another act
        ("/wrap", body + b" ", good, 1_000),  # another body
        ("/wrap", body, good, 1_061),  # too late
        ("/wrap", body, good, 939),  # too early
        ("/wrap", body, "", 1_000),
        ("/wrap", body, "1000.00", 1_000),
        ("/wrap", body, signature_of_request(b"t" * 32, "/wrap", body, at=1_000), 1_000),
        ("/wrap", b"x" * 9_000, signature_of_request(SECRET, "/wrap", b"x" * 9_000, at=1_000), 1_000),
    ):
        told = answered(path, content, signed, now=now)
        assert (told.status_code, told.content) == (401, b""), (path, signed, now)
    bad = signature_of_request(SECRET, "/wrap", b"[]", at=1_000)
    assert answered("/wrap", b"[]", bad).status_code == 400


def test_an_answer_that_the_service_did_not_sign_is_no_answer(monkeypatch: pytest.MonkeyPatch):
    told = json.dumps({"value": b64encode(b"e" * 32).decode()}).encode()
    for signature in ("", signature_of_answer(SECRET, "1.other", 200, told)):
        transport = httpx.MockTransport(
            lambda _, signature=signature: httpx.Response(
                200, content=iter([told]), headers={HEADER: signature}
            )
        )
        monkeypatch.setattr(httpx, "HTTPTransport", lambda transport=transport, **_: transport)
        with pytest.raises(KeyServiceFailed, match="wrong signature"):
            HttpKeyService("unix:///x", TEXT).unwrap(b"x", context="c")


class Counting(KeyService):
    def __init__(self) -> None:
        self.asked = 0

    def wrap(self, key: bytes, *, context: str) -> bytes:
        return key

    def unwrap(self, wrapped: bytes, *, context: str) -> bytes:
        self.asked += 1
        if wrapped == b"down":
            raise KeyServiceFailed("down")
        return wrapped + context.encode()


def test_what_was_unwrapped_is_remembered_as_long_as_the_bound_and_no_longer():
    counting, now = Counting(), 0.0
    held = Remembering(counting, seconds=60, clock=lambda: now)
    assert [held.unwrap(b"a", context="1") for _ in range(3)] == [b"a1"] * 3
    assert held.unwrap(b"a", context="2") == b"a2"
    assert counting.asked == 2
    now = 59.9
    held.unwrap(b"a", context="1")
    assert counting.asked == 2
    now = 60.0
    held.unwrap(b"a", context="1")
    assert counting.asked == 3
    for _ in range(2):  # a failure is not remembered
        with pytest.raises(KeyServiceFailed):
            held.unwrap(b"down", context="1")
    assert counting.asked == 5


async def test_signing_keys_are_followed_although_the_service_is_away_since(service: Running, tmp_path: Path):
    """The file is read again when it changes: what was unwrapped is remembered, and nobody is asked."""
    path = tmp_path / "keys.json"
    held = keys.hand_over(keys.generate(), HttpKeyService(service.url, TEXT))
    keys.write(path, held)
    with running(tmp_path) as own:
        held = keys.hand_over(keys.generate(), HttpKeyService(own.url, TEXT))
        keys.write(path, held, replacing=True)
        known = settings(path, own.url)
        assert known.key_material() == held
    followed = asyncio.Queue[KeyMaterial]()

    class Tokens:
        def follow(self, material: KeyMaterial) -> None:
            followed.put_nowait(material)

    watching = asyncio.create_task(follow_key_file(known, Tokens(), every=0.05))  # type: ignore[arg-type]
    try:
        await asyncio.sleep(0.1)
        changed, kid = keys.add(held, Ring.SIGNING)
        keys.write(path, changed, replacing=True)
        seen = await asyncio.wait_for(followed.get(), 20)
    finally:
        watching.cancel()
    assert kid in seen.signing
