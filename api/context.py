"""What a resolver finds in `info.context`: one object per request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias

import strawberry

from api.audit.reads import Reads
from api.locale import Locale, choose

if TYPE_CHECKING:
    from api.authentication import AccessTokens
    from api.live.waiting import Waiter
    from api.outside.model import OutsideModel
    from api.pagination import Cursors
    from api.rates import Rates
    from api.settings import Settings
    from api.wechat.client import WechatServer
    from domain.staff.caller import Caller
    from domain.staff.ports import Passwords
    from domain.work import Begin
    from persistence.encryption import Vault


@dataclass(slots=True, kw_only=True)
class Context:
    """Who asks, when, in which language; and how to write and to open sealed values."""

    caller: Caller
    begin: Begin
    """Opens the transaction of a use case."""
    vault: Vault
    """Opens personal data: only in the field that may show it (search for `vault.open`)."""
    tokens: AccessTokens
    """Signs access tokens, for whoever has just proved who it is."""
    passwords: Passwords
    cursors: Cursors
    """Signs the places where a list was left (`api/pagination.py`)."""
    settings: Settings
    now: datetime
    """The moment of the request, aware UTC. Good for reads; a movement takes its moment from the lock."""
    request_id: str
    accept_language: Locale | None = None
    """What the request's header asks for; None where it names none of our languages."""
    own_language: str | None = None
    """That of the member who asks, once it was read (`api/language.py`); None for other callers."""
    ip_prefix: str | None = None
    """The caller's network (a /24 or /48), for the audit log; never the full address."""
    user_agent: str | None = None
    operation: str = "invalid"
    """The root field that is asked for, for logs and metrics; `many` for several. Set by the schema."""
    charge: Callable[[Context, int], Awaitable[None]] | None = None
    """Takes what the operation costs from the caller's bucket, and says so in the answer. Raises RateLimited,
    QueryTooComplex. None where whoever executes the schema counts nothing. It is handed the context: if it
    knew it, each would keep the other until Python's collector comes."""
    rates: Rates | None = None
    """Buckets for what is rarer than requests; None where whoever executes the schema counts none."""
    waiter: Waiter | None = None
    """Of a subscription: told what it waits for (`api/live/context.py`). None for everything else."""
    wechat: WechatServer | None = None
    """Asks WeChat whose code this is; None where nobody logs in from a mini-program."""
    model: OutsideModel | None = None
    """Reads articles for the assistant; None where none is named."""
    reads: Reads = field(default_factory=Reads)
    """What was opened of others: written down before the answer goes out."""
    extensions: dict[str, Any] = field(default_factory=dict)
    """Goes out beside the data, as the answer's `extensions`."""

    def replayed(self) -> None:
        """Say that this answer was first given to an earlier request with the same idempotency key."""
        self.extensions["idempotentReplay"] = True

    def locale(self, asked: Locale | None, programme: str | None) -> Locale:
        """In which language to say something: the argument's, the header's, that of the member who asks, the
        programme's."""
        if asked is None and type(self.accept_language) is Locale:
            return self.accept_language  # what most ask for, and texts ask often
        return choose(asked, self.accept_language, self.own_language, programme)


Info: TypeAlias = strawberry.Info[Context, None]
