"""Logs that hold ids and figures, never a person.

Our own code logs an event's name and keys with ids: `log.info("order.recorded", order=id, points=12)`. Two
nets hang below that habit. A key that names something personal or secret loses its value. A text loses what
looks like a phone, an address, a token; a text that a library wrote (messages, exceptions) also loses
whatever it quotes, because libraries quote values.

One JSON object per line in production, lines for people in development. Line breaks inside a value are
escaped, so that nobody can write a second line.
"""

from __future__ import annotations

import io
import logging
import re
import sys
import traceback
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from datetime import date, datetime
from typing import Any, TextIO
from uuid import UUID

import orjson
import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from api.settings import Settings

HIDDEN = "<hidden>"

# A key is personal when one of its words is one of these: `member_phone`, `Authorization`, `refreshToken`.
PERSONAL_WORDS = frozenset(
    """
    name names phone phones mobile email emails mail birthday birthdate born address company openid unionid
    password passwords secret secrets token tokens authorization cookie cookies credentials otp totp pin
    url uri dsn query variables document body payload input inputs args kwargs plain text sealed
    """.split()  # noqa: SIM905 - read as a text
)
# Words that make an exception: the name of a thing of ours is not the name of a person.
HARMLESS_KEYS = frozenset({"task_name", "queue_name", "job_name", "event_name", "operation_name"})

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_PERSONAL_TEXT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]+"  # e-mail
    r"|eyJ[\w-]+\.[\w-]+\.[\w-]*"  # JWT
    r"|\blk_(?:live|test)_\w+"  # service key
    r"|(?i:\bbearer\s+)[\w.~+/=-]+"
    r"|(?<=://)[^/\s@]*:[^/\s@]*(?=@)"  # user and password of a URL
    r"|\+\d[\d ()-]{6,}\d"  # phone with its country
    r"|(?<![A-Za-z0-9_])(?<![0-9a-f]{4}-)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![A-Za-z0-9_])"  # Chinese mobile
    r"|(?<![A-Za-z0-9_.])(?<![0-9a-f]{4}-)\d{7,18}(?![A-Za-z0-9_])"  # any other long number
)
_QUOTED = re.compile(
    r"'[^'\n]*'|\"[^\"\n]*\"|\([^()\n]*\)|\[[^\[\]\n]*\]|\{[^{}\n]*\}|=\S+|[^\x00-\x7f]+|\bDETAIL:.*"
)
_IDENTIFIER = re.compile(
    r"['\"(][a-z]+(?:[_.][a-z0-9]+)+['\")]"
)  # "points_lots_pkey" says much and hides nobody
_CONTROL = {code: repr(chr(code))[1:-1] for code in (*range(32), 127, 0x85, 0x2028, 0x2029)}

# Below these levels the libraries print values (SQL parameters, addresses, job arguments) or only chatter.
QUIET = {
    "aerich": logging.INFO,
    "asyncio": logging.WARNING,
    "asyncpg": logging.INFO,
    "httpcore": logging.WARNING,
    "httpx": logging.WARNING,
    "procrastinate": logging.WARNING,
    "tortoise": logging.WARNING,
    "uvicorn": logging.WARNING,
    "uvicorn.sockets": logging.WARNING,
}


REQUEST: ContextVar[str | None] = ContextVar("request", default=None)
"""The id of the request that is being answered."""


class _Straight:
    write: Callable[[str], object] | None = None


def straight() -> Callable[[str], object] | None:
    """Writes a whole line as it is, where lines are JSON and those at INFO are wanted; None elsewhere, also
    while somebody listens in between. Whoever takes this way has looked at every value."""
    write = _Straight.write
    return write if write is not None and structlog.get_config()["processors"][-1] is _as_json else None


def scrub(text: str) -> str:
    """The text without what looks personal or secret, on one line."""
    if text.isidentifier() and not text.startswith("lk_"):
        return text  # most values are one word or an id; nothing above hides inside one
    return _PERSONAL_TEXT.sub(HIDDEN, text).translate(_CONTROL)


def scrub_message(text: str) -> str:
    """The text that a library wrote, without what it quotes. Names of tables and constraints stay."""
    plain = _QUOTED.sub(lambda found: found[0] if _IDENTIFIER.fullmatch(found[0]) else HIDDEN, text)
    return scrub(plain)


class StandardError(io.TextIOBase):
    """Where standard error goes at the time of writing: what is configured lasts longer than another stream
    that somebody has put there for a while."""

    def write(self, text: str, /) -> int:
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()

    def isatty(self) -> bool:
        return sys.stderr.isatty()


def configure(settings: Settings, *, stream: TextIO | None = None) -> None:
    """Send every log of this process, ours and the libraries', through the scrubber to one stream."""
    to: Any = stream or StandardError()
    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    _Straight.write = to.write if level <= logging.INFO else None
    shared: list[Processor] = [
        _of_request,
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _exceptions,
    ]
    render: Processor = (
        _as_json if settings.in_production else structlog.dev.ConsoleRenderer(colors=to.isatty())
    )
    structlog.configure(
        processors=[*shared, _scrub_event, render],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=to),
    )
    handler = logging.StreamHandler(to)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *shared, _scrub_foreign],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _scrub_event, render],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name, lowest in QUIET.items():
        logging.getLogger(name).setLevel(max(level, lowest))
    logging.captureWarnings(capture=True)  # Python would write them down in its own way


def _of_request(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    request_id = REQUEST.get()
    return event if request_id is None else {"request_id": request_id, **event}


def _as_json(_: WrappedLogger, __: str, event: EventDict) -> str:
    return orjson.dumps(event, default=str).decode()


def _exceptions(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """An exception becomes types, places and scrubbed messages: no values of variables."""
    raised = event.pop("exc_info", None)
    if raised is True:
        raised = sys.exc_info()
    error = raised[1] if isinstance(raised, tuple) else raised
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["message"] = str(error)
        event["traceback"] = [
            f"{frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)
        ]
    return event


def _scrub_foreign(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    event["event"] = scrub_message(str(event.get("event", "")))
    return event


def _scrub_event(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    for key, value in event.items():
        if key == "message":
            event[key] = scrub_message(str(value))
        elif key != "timestamp":
            event[key] = HIDDEN if value is not None and _is_personal(key) else _scrubbed(value)
    return event


def _is_personal(key: str) -> bool:
    if key in _KNOWN_KEYS:
        return _KNOWN_KEYS[key]
    words = {each.lower() for each in _WORD.findall(key)}
    personal = key not in HARMLESS_KEYS and not words.isdisjoint(PERSONAL_WORDS)
    if len(_KNOWN_KEYS) < 1_000:
        _KNOWN_KEYS[key] = personal
    return personal


_KNOWN_KEYS: dict[str, bool] = {}


def _scrubbed(value: Any) -> Any:
    if isinstance(value, str):
        return scrub(value)
    if value is None or isinstance(value, int | float | UUID | date | datetime):
        return value
    if isinstance(value, Mapping):
        return {
            str(key): HIDDEN if _is_personal(str(key)) else _scrubbed(each) for key, each in value.items()
        }
    if isinstance(value, list | tuple | set | frozenset):
        return [_scrubbed(each) for each in value]
    return scrub_message(repr(value))
