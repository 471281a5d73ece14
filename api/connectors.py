"""What of this process calls other systems, what it tells them, and where they are.

`laurel doctor` prints those in use, `docs/data-inventory.md` all of them, and a deployment does not start
with one by which nothing may go out (`domain/connectors`). A test finds the modules that call and the
settings that name an address, and wants each of them here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from domain.connectors.destination import Destination, Held, LegalBasis, held

if TYPE_CHECKING:
    from api.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Connector:
    """A way out. One whose receivers are named in the database, each with its destination, has no setting."""

    name: str
    tells: str
    """What goes out by it."""
    calls: tuple[str, ...]
    """The modules that make its calls."""
    address: str = ""
    """The setting that names the receiver."""
    is_used: Callable[[Settings], bool]
    destination: Callable[[Settings], Destination | None] | None = None
    """None: a setting of the deployment says it, `<place>_region` and `<place>_legal_basis`."""
    place: str = ""
    said_by: str = ""
    """Where a reader finds the destination, where no setting says it."""

    def to(self, settings: Settings) -> Destination | None:
        if self.destination is not None:
            return self.destination(settings)
        region = getattr(settings, f"{self.place}_region")
        basis = getattr(settings, f"{self.place}_legal_basis")
        return Destination(region, basis) if region and basis else None


def _wechat(settings: Settings) -> Destination:
    """Its server is in China, wherever it is asked from; whose code it is can not be known otherwise."""
    return Destination("CN", LegalBasis.SAME_COUNTRY if settings.region == "CN" else LegalBasis.CONTRACT)


WEBHOOKS = Connector(
    name="webhooks",
    tells="facts: ids of members and figures",
    calls=("api.webhooks.jobs",),
    is_used=lambda settings: False,
    said_by="`region` and `legalBasis` of each webhook",
)
CHATS = Connector(
    name="chats",
    tells="ids of tickets and staff, codes and figures, no data of members",
    calls=("api.chats.sending",),
    is_used=lambda settings: False,
    said_by="`region` and `legalBasis` of each chat",
)
BY_SETTINGS = (
    Connector(
        name="log-in gateway",
        tells="the phone or e-mail of whoever logs in, and the code",
        calls=("api.logins.sending",),
        address="log_in_gateway_url",
        is_used=lambda settings: bool(settings.log_in_gateway_url),
        place="log_in_gateway",
    ),
    Connector(
        name="WeChat",
        tells="codes of whoever logs in, which WeChat has made",
        calls=("api.wechat.client",),
        address="wechat_url",
        is_used=lambda settings: settings.wechat_apps is not None,
        destination=_wechat,
        said_by="CN; CONTRACT, or SAME_COUNTRY for a deployment in CN",
    ),
    Connector(
        name="key service",
        tells="wrapped keys, and no data of persons",
        calls=("api.keyservice.client",),
        address="key_service_url",
        is_used=lambda settings: bool(settings.key_service_url),
        place="key_service",
    ),
    Connector(
        name="model",
        tells="texts of tickets and questions without addresses, links and long numbers, and no id",
        calls=("api.outside.model",),
        address="model_url",
        is_used=lambda settings: bool(settings.model_url),
        place="model",
    ),
    Connector(
        name="virus scanner",
        tells="files that people attach to tickets",
        calls=("api.tickets.scanning",),
        address="clamd_address",
        is_used=lambda settings: bool(settings.clamd_address),
        place="clamd",
    ),
)
CONNECTORS = (WEBHOOKS, CHATS, *BY_SETTINGS)


@dataclass(frozen=True, slots=True)
class Found:
    """A connector that this deployment uses, and where it leads."""

    connector: Connector
    destination: Destination | None
    stays: bool
    """On this very machine: it needs no destination."""
    held: Held | None


def in_use(settings: Settings) -> Iterator[Found]:
    """Those that settings name."""
    for each in BY_SETTINGS:
        if each.is_used(settings):
            to = each.to(settings)
            stays = _is_here(getattr(settings, each.address))
            yield Found(each, to, stays, None if stays else held(to, home=settings.region))


def wrong_destinations(settings: Settings) -> list[str]:
    """A line for each connector by which nothing may go out as the settings are: so nothing starts."""
    lines = []
    for each in in_use(settings):
        name = f"LAUREL_{each.connector.place.upper()}"
        if each.held is Held.UNKNOWN_DESTINATION:
            lines.append(
                f"{name}_REGION and {name}_LEGAL_BASIS must say where the {each.connector.name} is (CN, DE) "
                f"and by which right data goes there ({', '.join(LegalBasis)})."
            )
        elif each.held is Held.NOT_SAME_COUNTRY:
            lines.append(
                f"{name}_LEGAL_BASIS is SAME_COUNTRY, and LAUREL_REGION is not {name}_REGION: name the "
                "region of this deployment, or another basis."
            )
    return lines


def _is_here(address: str) -> bool:
    """Whether an address is one of this machine."""
    parts = urlsplit(address if "://" in address else f"//{address}")
    if parts.scheme == "unix":
        return True
    host = parts.hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
