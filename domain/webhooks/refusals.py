"""Every no of the webhooks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.kernel.refusal import Refusal


class TargetFault(StrEnum):
    """What is wrong with a webhook's URL."""

    MALFORMED = "MALFORMED"
    SCHEME = "SCHEME"
    """Not https."""
    USER_INFO = "USER_INFO"
    """A name and password in the URL."""
    PORT = "PORT"
    """Neither 443 nor 8443."""
    ADDRESS = "ADDRESS"
    """It leads into a private network, to this machine, or nowhere public."""


@dataclass(eq=False)
class UnknownWebhook(Refusal):
    """There is no webhook with this id."""

    code = "UNKNOWN_WEBHOOK"

    @property
    def message(self) -> str:
        return "There is no such webhook."


@dataclass(eq=False)
class UnknownDelivery(Refusal):
    """There is no delivery with this id: delivered ones are forgotten after thirty days."""

    code = "UNKNOWN_DELIVERY"

    @property
    def message(self) -> str:
        return "There is no such delivery."


@dataclass(eq=False)
class ForbiddenTarget(Refusal):
    """The URL can not be a webhook: https to a public address, port 443 or 8443, no name and password."""

    code = "FORBIDDEN_TARGET"
    url: str
    reason: TargetFault

    @property
    def message(self) -> str:
        return f"A webhook can not lead there: {self.reason.lower().replace('_', ' ')}."


@dataclass(eq=False)
class UnknownFactKind(Refusal):
    """There is no fact of this kind, so nobody could ever hear of it."""

    code = "UNKNOWN_FACT_KIND"
    kind: str

    @property
    def message(self) -> str:
        return f"There is no fact of the kind {self.kind}."


@dataclass(eq=False)
class UnknownFactVersion(Refusal):
    """Facts can not be delivered in this version."""

    code = "UNKNOWN_FACT_VERSION"
    version: int
    newest: int

    @property
    def message(self) -> str:
        return f"Facts are delivered in versions 1 to {self.newest}, not in {self.version}."


@dataclass(eq=False)
class NotYetTold(Refusal):
    """A replay begins at a fact that the webhook has heard of already, not in its future."""

    code = "NOT_YET_TOLD"
    position: int
    newest: int

    @property
    def message(self) -> str:
        return f"The webhook stands at position {self.newest}, before {self.position}."


@dataclass(eq=False)
class TooManyWebhooks(Refusal):
    """Each fact is sent to each webhook, so their number is limited."""

    code = "TOO_MANY_WEBHOOKS"
    limit: int

    @property
    def message(self) -> str:
        return f"There are {self.limit} webhooks already."
