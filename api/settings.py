"""Every setting, read from the environment once, checked, and handed on as one frozen value.

Names carry the prefix LAUREL_; the three addresses keep the names everybody gives them (DATABASE_URL,
MIGRATION_DATABASE_URL, REDIS_URL). A container platform may mount any of them as a file under /run/secrets,
named like the variable in lower case. `laurel doctor` checks what can be checked only by connecting.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    AliasChoices,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from api import keys
from api.keys import BadKeys, KeyMaterial
from api.keyservice.cache import Remembering
from api.keyservice.client import HttpKeyService
from api.keyservice.port import KeyService, KeyServiceFailed
from api.rates import Rate
from api.settings_together import wrong_together
from api.trusted import Binding
from domain.connectors.destination import REGIONS, LegalBasis
from domain.members.identity import WECHAT_APP

PREFIX = "LAUREL_"
_APP_SECRET = re.compile(r"[0-9A-Za-z]{32}")
SECRETS_FOLDER = Path("/run/secrets")
UNPREFIXED = {
    "database_url": "DATABASE_URL",
    "migration_database_url": "MIGRATION_DATABASE_URL",
    "redis_url": "REDIS_URL",
}


class Environment(StrEnum):
    DEVELOPMENT = "development"
    PRODUCTION = "production"


class SettingsRefused(Exception):
    """Laurel does not start with these settings. Each line names one setting and what to do about it."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


def _address(name: str) -> Any:
    """A secret URL known by the name everybody uses for it."""
    return Field(default=None, validation_alias=AliasChoices(UNPREFIXED[name], name))


def _words(text: Any) -> Any:
    return tuple(filter(None, (each.strip() for each in text.split(",")))) if isinstance(text, str) else text


Rated = Annotated[Rate, NoDecode, BeforeValidator(Rate.parse)]


def _known(region: str) -> str:
    if region and region not in REGIONS:
        raise ValueError("must be a region of ISO 3166-1 in two capital letters, such as CN or DE")
    return region


Region = Annotated[str, AfterValidator(_known)]
Words = Annotated[tuple[str, ...], NoDecode]  # "a, b" in the environment, ("a", "b") here


class Settings(BaseSettings):
    """What one process of Laurel was told. Secrets print as asterisks."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        env_ignore_empty=True,
        populate_by_name=True,
    )

    environment: Environment = Environment.DEVELOPMENT
    region: Region = ""  # where this deployment is, ISO 3166-1

    # Where things are remembered. Without an address, development starts its own servers under `home`.
    database_url: SecretStr | None = _address("database_url")
    migration_database_url: SecretStr | None = _address("migration_database_url")
    redis_url: SecretStr | None = _address("redis_url")
    home: Path = Path(".laurel")
    pool_size: int = Field(default=10, ge=1, le=100)  # connections per process

    # Keys: the file holds all of them; the master ring may come from elsewhere (kid:base64, newest first).
    keys_file: Path | None = None
    master_keys: SecretStr | None = None

    # The key service that has wrapped the master ring of the file: unix:///path or https://..., the secret
    # that both know (32 bytes or more in base64), and how long is remembered what it has unwrapped.
    key_service_url: str = ""
    key_service_secret: SecretStr | None = None
    key_service_region: Region = ""
    key_service_legal_basis: LegalBasis | None = None
    key_service_cache_seconds: float = Field(default=3_600, ge=0, le=86_400)

    # Checkpoints of the ledger: signed every so many minutes and appended to a file outside of the database.
    # The key may have a file of its own; else it is the one in the keys file.
    checkpoints_file: Path | None = None
    checkpoint_key: Path | None = None
    checkpoint_minutes: int = Field(default=15, ge=1, le=1_440)

    # Erasures, appended to a file outside of the database: whom a backup brings back is erased again by it.
    erasures_file: Path | None = None

    # What is attached to tickets: a folder that every server and worker shares, and who scans it.
    ticket_files: Path | None = None  # in development `ticket-files` under the home
    clamd_address: str = ""  # host:port of a ClamAV daemon; files that it has not seen are not handed out
    clamd_region: Region = ""
    clamd_legal_basis: LegalBasis | None = None

    # What a member of staff may read before it is an alarm.
    staff_members_per_hour: int = Field(default=200, ge=1)  # members whose details were opened
    staff_exports_per_day: int = Field(default=1, ge=0)  # files about many

    # How the world sees us. The issuer stands in every access token; it defaults to the public URL.
    public_url: str = "http://127.0.0.1:8000"
    issuer: str = ""
    require_second_factor: bool = False  # of every member of staff, whatever its roles
    allowed_origins: Words = ()  # exact origins of browsers' pages, such as https://shop.example
    trusted_proxies: Words = ()  # addresses or networks whose X-Forwarded-For is believed

    # The server.
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65_535)
    workers: int = Field(default=1, ge=1, le=64)

    # Limits of one request.
    body_bytes: int = Field(default=102_400, ge=1_024, le=10_485_760)
    head_seconds: float = Field(default=10, gt=0, le=60)
    body_seconds: float = Field(default=10, gt=0, le=60)
    execution_seconds: float = Field(default=8, gt=0, le=60)
    concurrent_requests: int = Field(default=180, ge=1)  # per process; beyond it 503 with Retry-After

    # Connections that stay, for subscriptions; each is counted in one process.
    live_connections: int = Field(default=1_000, ge=1, le=100_000)
    live_per_address: int = Field(default=100, ge=1)
    live_per_caller: int = Field(default=10, ge=1)
    # Operations are compiled to Python (`api/compiled`); off, graphql-core runs them.
    compile_operations: bool = True

    # Requests of one caller, written size/per second: so many at once, then so many a second.
    rate_anonymous: Rated = Rate(100, 10)  # one address
    rate_member: Rated = Rate(500, 25)
    rate_staff: Rated = Rate(1_000, 50)
    rate_service: Rated = Rate(20_000, 5_000)
    rate_survey_tokens: Rated = Rate(100, 5)  # forms that one network opens and answers without a log-in
    rate_hooks: Rated = Rate(500, 50)  # answers that one address sends to /hooks/surveys/<source>
    rate_member_tokens: Rated = Rate(500, 100)  # tokens that one service makes for members
    rate_model: Rated = Rate(60, 1)  # questions of all callers that go to a model outside
    rate_questions: Rated = Rate(30, 1)  # to the assistant and to the search of articles, by one caller
    rate_tracking_codes: Rated = Rate(60, 1)  # codes of tickets that are tried from one network

    # Who may send documents of its own: off (everybody), member (services and staff), all (nobody).
    trusted_documents: Binding = Binding.OFF

    # Percent of confidence from which on the assistant answers; below it a person does.
    assistant_sure: int = Field(default=50, ge=1, le=99)

    erasure_cooling_days: int = Field(default=7, ge=0, le=30)  # in which who asked for it calls it off

    # Log-in of members: who sends the codes, and whether who logs in first becomes a member by it.
    log_in_gateway_url: str = ""  # the merchant's own, told what to send by a signed POST
    log_in_gateway_secret: SecretStr | None = None  # whsec_..., as webhooks have it
    log_in_gateway_region: Region = ""
    log_in_gateway_legal_basis: LegalBasis | None = None
    log_in_file: Path | None = None  # development: a line per code, instead of a gateway
    log_in_enrols: bool = True
    log_in_codes_per_network: int = Field(default=20, ge=1, le=1_000_000)  # asked for within an hour

    # WeChat mini-programs: AppID:AppSecret, several with commas between them.
    wechat_apps: SecretStr | None = None
    wechat_url: str = "https://api.weixin.qq.com"
    wechat_refused_per_network: int = Field(default=100, ge=1, le=1_000_000)  # codes within an hour

    # A model outside that reads tickets and questions of which ours is unsure, by signed POSTs.
    model_url: str = ""
    model_secret: SecretStr | None = None  # whsec_..., as webhooks have it
    model_region: Region = ""
    model_legal_basis: LegalBasis | None = None
    model_seconds: float = Field(default=3, gt=0, le=5)
    model_tickets_per_day: int = Field(default=1_000, ge=0, le=1_000_000)

    webhooks_to_loopback: bool = False  # development: webhooks may call http on this machine

    # What the operator sees.
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    metrics_port: int | None = Field(default=None, ge=1, le=65_535)  # on its own port, or
    metrics_token: SecretStr | None = None  # on the main one behind this bearer token
    worker_port: int | None = Field(default=None, ge=1, le=65_535)  # health and metrics of `laurel worker`

    # The page at / with its demo tokens and GraphiQL. Never in production.
    page: bool | None = None

    @field_validator("allowed_origins", "trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        return _words(value)

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for each in value:
            ip_network(each, strict=False)
        return value

    @field_validator("allowed_origins")
    @classmethod
    def _origins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for each in value:
            if each != _origin(each):
                raise ValueError("an origin is a scheme and a host, such as https://shop.example")
        return value

    @field_validator("public_url")
    @classmethod
    def _public_url(cls, value: str) -> str:
        if urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).hostname:
            raise ValueError("must be an http:// or https:// address")
        return value.rstrip("/")

    @field_validator("database_url", "migration_database_url")
    @classmethod
    def _postgres(cls, value: SecretStr | None) -> SecretStr | None:
        return _with_scheme(value, "postgresql", "postgres")

    @field_validator("redis_url")
    @classmethod
    def _redis(cls, value: SecretStr | None) -> SecretStr | None:
        return _with_scheme(value, "redis", "rediss", "unix")

    @field_validator("wechat_apps")
    @classmethod
    def _wechat_apps(cls, value: SecretStr | None) -> SecretStr | None:
        pairs = [each.partition(":")[::2] for each in _words(value.get_secret_value())] if value else []
        if any(not WECHAT_APP.fullmatch(app) or not _APP_SECRET.fullmatch(secret) for app, secret in pairs):
            raise ValueError("must be AppID:AppSecret, with commas between several apps")
        if len(dict(pairs)) < len(pairs):
            raise ValueError("names an app twice")
        return value

    @property
    def secrets_of_wechat_apps(self) -> Mapping[str, str]:
        """The secret of each mini-program, by its AppID."""
        given = _words(self.wechat_apps.get_secret_value()) if self.wechat_apps else ()
        return dict(each.partition(":")[::2] for each in given)

    @property
    def in_production(self) -> bool:
        return self.environment is Environment.PRODUCTION

    @property
    def code_file(self) -> Path | None:
        """Where codes for logging in are written in development, where no gateway sends them."""
        if self.in_production or self.log_in_gateway_url:
            return None
        return self.log_in_file or self.home / "log-in-codes.jsonl"

    @property
    def ticket_folder(self) -> Path | None:
        """Where attached files lie; None: none are taken here."""
        if self.ticket_files is not None or self.in_production:
            return self.ticket_files
        return self.home / "ticket-files"

    @property
    def sends_codes(self) -> bool:
        """Whether members can log in by codes here."""
        return bool(self.log_in_gateway_url) or self.code_file is not None

    @property
    def shows_page(self) -> bool:
        return not self.in_production and self.page is not False

    @property
    def token_issuer(self) -> str:
        return self.issuer or self.public_url

    def key_service(self) -> KeyService | None:
        """Who unwraps the master keys, if anybody does. Raises SettingsRefused."""
        if not self.key_service_url:
            return None
        secret = self.key_service_secret.get_secret_value() if self.key_service_secret else ""
        try:
            return _key_service(self.key_service_url, secret, self.key_service_cache_seconds)
        except ValueError:
            raise SettingsRefused(wrong_together(self)) from None

    def key_material(self) -> KeyMaterial:
        """Read the keys. Production refuses keys that were made for development.

        Raises: SettingsRefused, with what to do.
        """
        if self.keys_file is None:
            raise SettingsRefused(
                ["LAUREL_KEYS_FILE is not set: `laurel keys generate --out FILE` writes one, then name it."]
            )
        master = self.master_keys.get_secret_value() if self.master_keys else None
        try:
            material = keys.read(self.keys_file, master=master, service=self.key_service())
        except BadKeys as error:
            raise SettingsRefused([f"LAUREL_KEYS_FILE: {error}"]) from None
        except KeyServiceFailed as error:
            raise SettingsRefused([f"LAUREL_KEY_SERVICE_URL: {error}"]) from None
        if self.checkpoint_key is not None:
            try:
                pem = keys.read_checkpoint_key(self.checkpoint_key)
            except BadKeys as error:
                raise SettingsRefused([f"LAUREL_CHECKPOINT_KEY: {error}"]) from None
            material = keys.with_checkpoint_key(material, pem)
        if self.in_production and material.development:
            raise SettingsRefused(
                [
                    f"LAUREL_KEYS_FILE: {self.keys_file} holds development keys: "
                    "`laurel keys generate --out FILE` writes keys for production."
                ]
            )
        return material


def load(**given: Any) -> Settings:
    """Read the settings from the environment; what is given by name wins.

    Raises: SettingsRefused with one line for every setting that is wrong, unknown or missing, so that one
    look is enough. Values never appear in it.
    """
    lines = _unknown(os.environ)
    try:
        settings = Settings(_secrets_dir=SECRETS_FOLDER if SECRETS_FOLDER.is_dir() else None, **given)
    except ValidationError as error:
        wrong = [
            f"{_variable(each['loc'])}: {_plain(each['msg'])}." for each in error.errors(include_input=False)
        ]
        raise SettingsRefused([*lines, *wrong]) from None
    lines += wrong_together(settings)
    if lines:
        raise SettingsRefused(lines)
    return settings


@lru_cache(maxsize=4)
def _key_service(url: str, secret: str, seconds: float) -> KeyService:
    """One for a process: it remembers what was unwrapped. Raises ValueError."""
    return Remembering(HttpKeyService(url, secret), seconds=seconds)


def _unknown(environ: Mapping[str, str]) -> list[str]:
    """A misspelt setting would be ignored in silence, so it is refused by name."""
    known = [UNPREFIXED.get(name, PREFIX + name.upper()) for name in Settings.model_fields]
    lines = []
    for name in sorted(environ):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            near = get_close_matches(name.upper(), known, n=1)
            lines.append(f"{name} is not a setting of Laurel{f'; is {near[0]} meant?' if near else '.'}")
    return lines


def _variable(location: tuple[int | str, ...]) -> str:
    field = str(location[0]).lower() if location else "settings"
    return UNPREFIXED.get(field, PREFIX + field.upper())


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ").rstrip(".")


def _origin(text: str) -> str:
    parts = urlsplit(text)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") and parts.netloc else ""


def _with_scheme(value: SecretStr | None, *schemes: str) -> SecretStr | None:
    if value is not None and urlsplit(value.get_secret_value()).scheme not in schemes:
        raise ValueError(f"must begin with {' or '.join(f'{each}://' for each in schemes)}")
    return value
