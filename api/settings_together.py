"""What is wrong with settings that are right alone: what belongs together, and what production needs."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

from api.connectors import wrong_destinations
from api.keyservice.client import HttpKeyService
from api.keyservice.messages import secret_of
from domain.webhooks.refusals import ForbiddenTarget
from domain.webhooks.target import target_of

if TYPE_CHECKING:
    from pydantic import SecretStr

    from api.settings import Settings


def wrong_together(settings: Settings) -> list[str]:
    """A line for each thing that is wrong. Values never appear in it."""
    lines = []
    if settings.log_in_gateway_url:
        url, secret = settings.log_in_gateway_url, settings.log_in_gateway_secret
        lines += _wrong_signed("LAUREL_LOG_IN_GATEWAY", url, secret, settings)
    if settings.model_url:
        lines += _wrong_signed("LAUREL_MODEL", settings.model_url, settings.model_secret, settings)
    lines += _wrong_wechat(settings)
    if settings.key_service_url:
        lines += _wrong_key_service(settings)
    lines += wrong_destinations(settings)
    if settings.in_production:
        lines += _missing_in_production(settings)
    return lines


def _missing_in_production(settings: Settings) -> list[str]:
    """What development may leave out and production may not."""
    lines = []
    if settings.database_url is None:
        lines.append("DATABASE_URL is not set: give the application's role, which can not change the schema.")
    if settings.redis_url is None:
        lines.append("REDIS_URL is not set: production does not start a Redis of its own.")
    if settings.keys_file is None:
        lines.append(
            "LAUREL_KEYS_FILE is not set: `laurel keys generate --out FILE` writes one, then name it."
        )
    if not settings.public_url.startswith("https://"):
        lines.append("LAUREL_PUBLIC_URL must be the https:// address that clients use.")
    if settings.webhooks_to_loopback:
        lines.append("LAUREL_WEBHOOKS_TO_LOOPBACK is on: a webhook could reach this machine's own services.")
    if settings.log_in_file is not None:
        lines.append("LAUREL_LOG_IN_FILE is set: codes lie open in it; name LAUREL_LOG_IN_GATEWAY_URL.")
    if settings.page:
        lines.append("LAUREL_PAGE is on: the page hands out tokens and is for development only.")
    return lines


def _wrong_signed(name: str, url: str, given: SecretStr | None, settings: Settings) -> list[str]:
    """Of somebody who is told things by signed POSTs."""
    lines = []
    try:
        target_of(url, loopback=settings.webhooks_to_loopback)
    except ForbiddenTarget as error:
        lines.append(f"{name}_URL must be an https:// address outside ({error.reason}).")
    prefix, secret, key = (given.get_secret_value() if given else "").partition("whsec_")
    try:
        good = not prefix and bool(secret) and 24 <= len(b64decode(key, validate=True)) <= 64
    except ValueError:
        good = False
    if not good:
        lines.append(f"{name}_SECRET must be whsec_ and 24 to 64 bytes in base64.")
    return lines


def _wrong_wechat(settings: Settings) -> list[str]:
    try:
        path = target_of(settings.wechat_url, loopback=settings.webhooks_to_loopback).path
    except ForbiddenTarget as error:
        return [f"LAUREL_WECHAT_URL must be an https:// address outside ({error.reason})."]
    if path != "/" or settings.wechat_url.endswith("/"):
        return ["LAUREL_WECHAT_URL must be a scheme and a host, without a path."]
    return []


def _wrong_key_service(settings: Settings) -> list[str]:
    lines = []
    given = settings.key_service_secret
    try:
        secret_of(given.get_secret_value() if given else "")
    except ValueError:
        lines.append("LAUREL_KEY_SERVICE_SECRET must be 32 bytes or more in base64.")
    else:
        try:
            HttpKeyService(settings.key_service_url, given.get_secret_value() if given else "")
        except ValueError:
            lines.append("LAUREL_KEY_SERVICE_URL must be unix:///path/of/socket or https://...")
    return lines
