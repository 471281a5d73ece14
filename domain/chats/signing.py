"""The forms in which the services take a text, with the signatures that two of them know."""

from __future__ import annotations

import hmac
import json
from base64 import b64encode
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlsplit

from domain.chats.chat import ChatService


def posted(
    service: ChatService, url: str, secret: str | None, text: str, *, at: datetime
) -> tuple[str, bytes]:
    """The URL and the body that say a text. `at` is the world's time: they take a signature for an hour."""
    match service:
        case ChatService.WECOM:
            return url, _body({"msgtype": "text", "text": {"content": text}})
        case ChatService.DINGTALK:
            content = {"msgtype": "text", "text": {"content": text}}
            return _signed_for_dingtalk(url, secret, at) if secret else url, _body(content)
        case ChatService.LARK:
            signed = _signed_for_lark(secret, at) if secret else {}
            return url, _body({**signed, "msg_type": "text", "content": {"text": text}})
        case ChatService.SLACK:
            return url, _body({"text": _escaped(text)})


def _signed_for_dingtalk(url: str, secret: str, at: datetime) -> str:
    """Milliseconds and secret in two lines, by the secret, behind the URL."""
    stamp = str(int(at.timestamp() * 1000))
    digest = hmac.digest(secret.encode(), f"{stamp}\n{secret}".encode(), sha256)
    joint = "&" if urlsplit(url).query else "?"
    return f"{url}{joint}timestamp={stamp}&sign={quote(b64encode(digest).decode(), safe='')}"


def _signed_for_lark(secret: str, at: datetime) -> dict[str, str]:
    """Nothing, by seconds and secret in two lines."""
    stamp = str(int(at.timestamp()))
    digest = hmac.digest(f"{stamp}\n{secret}".encode(), b"", sha256)
    return {"timestamp": stamp, "sign": b64encode(digest).decode()}


def _escaped(text: str) -> str:
    """As Slack wants its three letters, so that nothing in a text is a command."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _body(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
