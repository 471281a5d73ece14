"""P14: every way out says where it leads and by which right; one that does not is off.

The ways out are found in the code: modules that open connections, and settings that name an address.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from api.commands.doctor import State, _connectors
from api.connectors import BY_SETTINGS, CHATS, CONNECTORS, WEBHOOKS, in_use, wrong_destinations
from api.settings import Environment, Settings
from domain.connectors.destination import Destination, Held, LegalBasis

ROOT = Path(__file__).resolve().parent.parent.parent
CALLERS = {
    "httpx", "requests", "aiohttp", "urllib.request", "urllib3", "http.client", "smtplib", "ftplib", "socket",
    "websockets", "grpc", "boto3", "aioboto3", "paramiko", "telnetlib", "imaplib", "poplib",
    "api.webhooks.sender",
}  # fmt: skip
"""What is imported by whoever calls another system."""
OPENING = {"open_connection", "create_connection", "open_unix_connection", "sock_connect"}

INSIDE = {
    "api.webhooks.sender": "the call itself, for those who use it",
    "api.worker": "makes the sender for the log-in gateway and the webhooks",
    "api.app": "makes the sender for WeChat",
    "api.commands.doctor": "asks WeChat by its own connector",
    "api.webhooks.mutations": "looks up names, and calls nobody",
    "api.chats.mutations": "the same",
    "api.embedded.valkey": "waits for a server that it has started on this machine",
    "api.embedded.machine": "finds a free port of this machine",
    "api.keyservice.server": "is the key service, and listens",
    "api.worker_health": "listens",
    "api.serving": "waits for a port of its own",
}
"""Modules that open connections and are no way out, with the reason."""
STORED = {
    "database_url": "where the deployment remembers: itself",
    "migration_database_url": "the same",
    "redis_url": "the same",
    "public_url": "how others call us",
    "live_per_address": "a limit",
}
"""Settings that name an address and are no way out."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for layer in ("api", "persistence", "domain"):
        for path in sorted((ROOT / layer).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def opens_connections(tree: ast.Module) -> bool:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(each.name in CALLERS for each in node.names):
            return True
        if isinstance(node, ast.ImportFrom):
            whole = {f"{node.module}.{each.name}" for each in node.names}
            if node.module in CALLERS or whole & CALLERS:
                return True
        if isinstance(node, ast.Attribute) and node.attr in OPENING:
            return True
    return False


def test_p14_whatever_calls_another_system_is_a_connector():
    callers = {name for name, tree in modules() if opens_connections(tree)}
    known = {each for connector in CONNECTORS for each in connector.calls}

    assert callers - known == INSIDE.keys()
    assert known <= callers


def test_p14_whatever_setting_names_an_address_is_a_connector_s():
    named = {
        each for each in Settings.model_fields if each.endswith(("_url", "_address", "_host", "_endpoint"))
    }

    assert named - {each.address for each in BY_SETTINGS} == STORED.keys()
    assert {each.address for each in BY_SETTINGS} <= named


@pytest.mark.parametrize("connector", BY_SETTINGS, ids=lambda each: each.name)
def test_p14_no_connector_leads_anywhere_before_it_is_said_where(connector):
    used = settings(**{connector.address: "https://elsewhere.example"})
    (found,) = in_use(used)
    assert found.connector is connector

    if connector.destination is not None:
        assert (found.held, wrong_destinations(used)) == (None, [])
        return
    assert found.held is Held.UNKNOWN_DESTINATION
    (line,) = wrong_destinations(used)
    region, basis = f"{connector.place}_region", f"{connector.place}_legal_basis"
    assert f"LAUREL_{region.upper()}" in line and f"LAUREL_{basis.upper()}" in line
    # Half of it is nothing, and what stays in the country needs to know which that is.
    for given, held in (
        ({region: "DE"}, Held.UNKNOWN_DESTINATION),
        ({basis: LegalBasis.ADEQUACY}, Held.UNKNOWN_DESTINATION),
        ({region: "DE", basis: LegalBasis.SAME_COUNTRY}, Held.NOT_SAME_COUNTRY),
        ({region: "DE", basis: LegalBasis.SAME_COUNTRY, "region": "CN"}, Held.NOT_SAME_COUNTRY),
        ({region: "DE", basis: LegalBasis.SAME_COUNTRY, "region": "DE"}, None),
        ({region: "DE", basis: LegalBasis.STANDARD_CONTRACT, "region": "CN"}, None),
    ):
        said = settings(**{connector.address: "https://elsewhere.example"}, **given)
        (found,) = in_use(said)
        assert found.held is held
        assert len(wrong_destinations(said)) == (held is not None)


def test_p14_webhooks_and_chats_are_held_one_by_one_and_not_by_a_setting():
    """tests/api/webhooks, tests/api/chats and tests/persistence/webhooks: unknown is off."""
    assert [each for each in CONNECTORS if not each.address] == [WEBHOOKS, CHATS]


@pytest.mark.parametrize("address", ["unix:///run/kms.sock", "https://127.0.0.1/kms", "http://localhost:1/"])
def test_what_stays_on_this_machine_goes_nowhere(address):
    (found,) = in_use(settings(key_service_url=address))
    assert (found.stays, found.held) == (True, None)


def test_wechat_is_in_china_wherever_it_is_asked_from():
    said = [
        [each.destination for each in in_use(settings(wechat_url="https://api.weixin.qq.com", region=home))]
        for home in ("", "DE", "CN")
    ]
    abroad = [Destination("CN", LegalBasis.CONTRACT)]
    assert said == [abroad, abroad, [Destination("CN", LegalBasis.SAME_COUNTRY)]]


async def test_the_doctor_says_where_data_leaves_to():
    said = settings(
        log_in_gateway_url="https://elsewhere.example",
        log_in_gateway_region="DE",
        log_in_gateway_legal_basis=LegalBasis.ADEQUACY,
    )
    (finding,) = [each async for each in _connectors(said)]
    assert finding.state is State.GOOD
    assert finding.text.startswith("Data leaves by the log-in gateway (DE, ADEQUACY): the phone or e-mail")


def settings(**given: object) -> Settings:
    if "wechat_url" in given:
        given = {**given, "wechat_apps": SecretStr("wx0123456789abcdef:" + "hush" * 8)}
    return Settings.model_validate({"environment": Environment.DEVELOPMENT, **given})
