"""Settings: read once, refused by name, and production refuses what only development may have."""

from __future__ import annotations

import os
from base64 import b64encode
from pathlib import Path

import pytest

from api import keys
from api import settings as all_settings
from api.settings import Environment, SettingsRefused, load

PRODUCTION = {
    "LAUREL_ENVIRONMENT": "production",
    "DATABASE_URL": "postgresql://laurel_app:hush-app@db/laurel",
    "REDIS_URL": "redis://:hush-redis@cache/0",
    "LAUREL_PUBLIC_URL": "https://loyalty.example",
}

GATEWAY = {
    "LAUREL_LOG_IN_GATEWAY_URL": "https://gateway.example/codes",
    "LAUREL_LOG_IN_GATEWAY_SECRET": "whsec_" + b64encode(b"hush" * 6).decode(),
    "LAUREL_LOG_IN_GATEWAY_REGION": "DE",
    "LAUREL_LOG_IN_GATEWAY_LEGAL_BASIS": "ADEQUACY",
}


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("LAUREL_") or name in all_settings.UNPREFIXED.values():
            monkeypatch.delenv(name)


@pytest.fixture
def production(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Everything production needs; gives the key file."""
    path = tmp_path / "keys.json"
    keys.write(path, keys.generate())
    for name, value in (PRODUCTION | {"LAUREL_KEYS_FILE": str(path)}).items():
        monkeypatch.setenv(name, value)
    return path


def test_nothing_has_to_be_set_in_development():
    settings = load()

    assert settings.environment is Environment.DEVELOPMENT
    assert settings.shows_page
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.token_issuer == settings.public_url


def test_what_is_given_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LAUREL_PORT", "9000")

    assert load().port == 9000
    assert load(port=9001).port == 9001


def test_lists_are_written_with_commas(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LAUREL_ALLOWED_ORIGINS", "https://shop.example, https://till.example")
    monkeypatch.setenv("LAUREL_TRUSTED_PROXIES", "10.0.0.0/8,127.0.0.1")

    settings = load()

    assert settings.allowed_origins == ("https://shop.example", "https://till.example")
    assert settings.trusted_proxies == ("10.0.0.0/8", "127.0.0.1")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LAUREL_PORT", "0"),
        ("LAUREL_PORT", "http"),
        ("LAUREL_LOG_LEVEL", "loud"),
        ("LAUREL_ENVIRONMENT", "staging"),
        ("LAUREL_PUBLIC_URL", "loyalty.example"),
        ("LAUREL_ALLOWED_ORIGINS", "https://shop.example/page"),
        ("LAUREL_TRUSTED_PROXIES", "proxy.example"),
        ("DATABASE_URL", "mysql://root:hush@db/laurel"),
        ("REDIS_URL", "http://:hush@cache"),
    ],
)
def test_a_wrong_setting_is_named_and_its_value_is_not_shown(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsRefused) as refused:
        load()

    assert [line.partition(":")[0] for line in refused.value.lines] == [name]
    assert "hush" not in str(refused.value)


def test_a_misspelt_setting_is_refused_with_the_one_that_was_meant(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LAUREL_LOG_LEVL", "info")

    with pytest.raises(SettingsRefused) as refused:
        load()

    assert refused.value.lines == ("LAUREL_LOG_LEVL is not a setting of Laurel; is LAUREL_LOG_LEVEL meant?",)


def test_production_says_all_that_is_missing_at_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LAUREL_ENVIRONMENT", "production")
    monkeypatch.setenv("LAUREL_PAGE", "true")

    with pytest.raises(SettingsRefused) as refused:
        load()

    assert [line.split()[0] for line in refused.value.lines] == [
        "DATABASE_URL",
        "REDIS_URL",
        "LAUREL_KEYS_FILE",
        "LAUREL_PUBLIC_URL",
        "LAUREL_PAGE",
    ]


def test_production_starts_with_keys_of_its_own(production: Path):
    settings = load()

    assert settings.in_production
    assert not settings.shows_page
    assert settings.key_material() == keys.read(production)


def test_production_refuses_development_keys(production: Path):
    keys.write(production, keys.generate(development=True), replacing=True)

    with pytest.raises(SettingsRefused, match="holds development keys"):
        load().key_material()


def test_keys_that_others_can_read_are_refused(production: Path):
    production.chmod(0o640)

    with pytest.raises(SettingsRefused, match="chmod 600"):
        load().key_material()


def test_a_missing_key_file_is_refused(production: Path):
    production.unlink()

    with pytest.raises(SettingsRefused, match="can not be read: No such file or directory"):
        load().key_material()


def test_secrets_may_be_files(production: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "secrets"
    folder.mkdir()
    (folder / "database_url").write_text("postgresql://laurel_app:filed@db/laurel\n")
    (folder / "keys.json").write_text("not a setting")
    monkeypatch.setattr(all_settings, "SECRETS_FOLDER", folder)
    monkeypatch.delenv("DATABASE_URL")

    url = load().database_url

    assert url is not None
    assert url.get_secret_value() == "postgresql://laurel_app:filed@db/laurel"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GATEWAY_URL", "http://gateway.example/codes"),
        ("GATEWAY_URL", "https://127.0.0.1/codes"),
        ("GATEWAY_SECRET", ""),
        ("GATEWAY_SECRET", GATEWAY["LAUREL_LOG_IN_GATEWAY_SECRET"].removeprefix("whsec_")),
        ("GATEWAY_SECRET", "whsec_not base64"),
        ("GATEWAY_SECRET", "whsec_" + b64encode(b"x" * 23).decode()),
        ("GATEWAY_SECRET", "whsec_" + b64encode(b"x" * 65).decode()),
    ],
)
def test_a_gateway_that_could_not_be_called_or_believed_is_refused(
    production: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
):
    for each, good in GATEWAY.items():
        monkeypatch.setenv(each, good)
    assert load().sends_codes
    monkeypatch.setenv(f"LAUREL_LOG_IN_{name}", value)

    with pytest.raises(SettingsRefused, match=f"LAUREL_LOG_IN_{name} must be") as refused:
        load()

    assert value == "" or value not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("APPS", "wx0123456789abcdef"),
        ("APPS", "wx0123456789abcdef:hush"),
        ("APPS", f"gh_0123456789ab:{'hush' * 8}"),
        ("APPS", f"wx0123456789abcdef:{'hush' * 8}, wx0123456789abcdef:{'hush' * 8}"),
        ("URL", "http://api.weixin.qq.com"),
        ("URL", "https://10.0.0.1"),
        ("URL", "https://api.weixin.qq.com/"),
        ("URL", "https://api.weixin.qq.com/sns"),
        ("REFUSED_PER_NETWORK", "0"),
    ],
)
def test_a_wechat_that_could_not_be_asked_is_refused(
    production: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
):
    assert load().secrets_of_wechat_apps == {}
    two = f"wx0123456789abcdef:{'hush' * 8}, wxfedcba9876543210:{'shhh' * 8}"
    monkeypatch.setenv("LAUREL_WECHAT_APPS", two)
    monkeypatch.setenv("LAUREL_WECHAT_URL", "https://sh.api.weixin.qq.com")
    assert load().secrets_of_wechat_apps == {
        "wx0123456789abcdef": "hush" * 8,
        "wxfedcba9876543210": "shhh" * 8,
    }
    assert "hush" not in repr(load())
    monkeypatch.setenv(f"LAUREL_WECHAT_{name}", value)

    with pytest.raises(SettingsRefused, match=f"LAUREL_WECHAT_{name}") as refused:
        load()

    assert "hush" not in str(refused.value)


def test_codes_in_a_file_are_for_development(production: Path, monkeypatch: pytest.MonkeyPatch):
    assert not load().sends_codes
    monkeypatch.setenv("LAUREL_LOG_IN_FILE", "/tmp/codes")  # noqa: S108 - a name only

    with pytest.raises(SettingsRefused, match="LAUREL_LOG_IN_FILE is set"):
        load()


def test_no_secret_is_printed(production: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LAUREL_METRICS_TOKEN", "hush-metrics")

    settings = load()

    assert "hush" not in repr(settings)
    assert "hush" not in settings.model_dump_json()
