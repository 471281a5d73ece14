"""What the rules ask of WeChat (api/wechat/client.py answers) and of storage
(persistence/wechat/repository.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.wechat.code import CodeKind, HeldCode
from domain.wechat.person import Person


@dataclass(eq=False)
class WechatTooOften(Exception):
    """It was asked too often: by this person, or from this network."""

    retry_after: int
    """Seconds."""


class Wechat(Protocol):
    """WeChat's server, for the time of one request, which is bounded. No transaction is open meanwhile."""

    async def person(self, app: str, code: str) -> Person:
        """Whose code it is. Raises LogInCodeRefused, WechatBlocked, WechatUnavailable, WechatTooOften."""
        ...

    async def phone(self, app: str, code: str) -> str:
        """The phone that the person has chosen to give, in E.164 form. Raises WechatPhoneRefused,
        WechatBlocked, WechatUnavailable, WechatTooOften."""
        ...


class WechatCodes(Protocol):
    async def hold(self, kind: CodeKind, app: str, code: str, *, at: datetime) -> HeldCode:
        """The code, held for this transaction, and written down where it was never seen."""
        ...

    async def ask(self, code_id: UUID, *, at: datetime) -> None:
        """Somebody asks WeChat from now on."""
        ...

    async def tell(self, code_id: UUID, told: Mapping[str, str]) -> None:
        """Keep what WeChat said."""
        ...

    async def forget(self, code_id: UUID) -> None:
        """WeChat said nothing: the code may be asked about again."""
        ...

    async def end(self, code_id: UUID) -> bool:
        """The code is used, or was refused. False: it was before."""
        ...
