"""What must never stand in a log, and what must."""

from __future__ import annotations

import io
import json
import logging
import warnings
from collections.abc import Iterator

import pytest
import structlog

from api import logs, request_log
from api.settings import Settings


@pytest.fixture(params=["production", "development"])
def stream(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    text = io.StringIO()
    logging.captureWarnings(capture=False)  # by whoever ran before
    logs.configure(Settings(environment=request.param), stream=text)
    yield text
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()
    root.handlers, root.level = handlers, level


@pytest.mark.parametrize(
    "personal",
    [
        "13812345678",
        "138 1234 5678",
        "+86 138-1234-5678",
        "+1 (555) 010-9999",
        "li.lei@example.cn",
        "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJtZW1fIn0.c2lnbmF0dXJl",
        "lk_live_0a1b2c3dSECRET",
        "Bearer abc.def",
        "postgresql://laurel_app:hush@db/laurel",
    ],
)
def test_what_looks_personal_or_secret_is_hidden_in_any_text(personal: str, stream: io.StringIO):
    log = structlog.get_logger("laurel.test")

    log.info("event", note=f"about {personal} today", deep={"list": [personal]})
    logging.getLogger("library").warning("about %s today", personal)

    written = stream.getvalue()
    assert personal not in written
    assert "hush" not in written
    assert written.count("about") == 2
    assert written.count("<hidden>") == 3


def test_a_warning_of_python_s_is_a_line_like_any_other(stream: io.StringIO):
    warnings.warn("about li.lei@example.cn\nand a second line", stacklevel=1)

    (line,) = stream.getvalue().splitlines()
    assert "UserWarning: about <hidden>" in line


@pytest.mark.parametrize(
    "key", ["phone", "member_name", "refreshToken", "Authorization", "variables", "e_mail"]
)
def test_a_key_that_names_something_personal_has_no_value(key: str, stream: io.StringIO):
    structlog.get_logger("laurel.test").info("event", **{key: "张三"})

    assert "张三" not in stream.getvalue()
    assert "<hidden>" in stream.getvalue()


def test_ids_figures_and_times_stay(stream: io.StringIO):
    kept = {
        "member": "mem_01h455vb4pex5vsknk084sn02q",
        "row": "0197f3c2-1111-7000-8000-123456789012",
        "points": 13812345678,
        "at": "2026-03-02T09:00:00.123456Z",
        "path": "api/points/mutations.py:120",
    }

    structlog.get_logger("laurel.test").info("order.recorded", **kept)

    for value in kept.values():
        assert str(value) in stream.getvalue()


def test_an_exception_tells_its_type_and_place_and_not_its_values(stream: io.StringIO):
    log = structlog.get_logger("laurel.test")
    try:
        raise ValueError(
            "duplicate key violates \"identities_pkey\" DETAIL: Key (phone)=(x) of 张三, was 'Bob'"
        )
    except ValueError:
        log.exception("request.failed")
        logging.getLogger("library").exception("could not greet %r", "Bob")

    written = stream.getvalue()
    assert "张三" not in written
    assert "Bob" not in written
    assert written.count("ValueError") == 2
    assert written.count("identities_pkey") == 2
    assert written.count("test_logs.py") == 2


def test_nobody_can_write_a_second_line(stream: io.StringIO):
    log = structlog.get_logger("laurel.test")

    log.info("event", note="first\r\n2026-01-01 [info] forged\u2028line")
    logging.getLogger("library").warning("first\nforged")

    assert len(stream.getvalue().splitlines()) == 2


def test_libraries_do_not_tell_values_at_debug(stream: io.StringIO):
    for name in ("tortoise", "httpx", "asyncpg", "procrastinate"):
        logging.getLogger(f"{name}.inner").debug("SELECT * FROM members WHERE phone = $1: 1")

    assert stream.getvalue() == ""


@pytest.mark.parametrize("codes", [[], ["FORBIDDEN"]])
def test_the_line_of_a_request_is_that_of_any_other_logger(codes: list[str], monkeypatch: pytest.MonkeyPatch):
    text = io.StringIO()
    logs.configure(Settings(environment="production"), stream=text)
    with request_log.of("13812345678"):
        request_log.tell("13812345678", "me", "mem_01", 200, 0.00123, codes)
        monkeypatch.setattr(logs._Straight, "write", None)
        request_log.tell("13812345678", "me", "mem_01", 200, 0.00123, codes)
    structlog.reset_defaults()

    straight, through_the_chain = map(json.loads, text.getvalue().splitlines())
    assert list(straight) == list(through_the_chain)
    assert straight.pop("timestamp")[-1] == through_the_chain.pop("timestamp")[-1] == "Z"
    assert straight == through_the_chain
    assert straight["request_id"] == logs.HIDDEN


def test_where_only_warnings_are_wanted_requests_leave_no_line():
    text = io.StringIO()
    logs.configure(Settings(environment="production", log_level="warning"), stream=text)
    request_log.tell("req_1", "me", "mem_01", 200, 0.001, [])
    structlog.reset_defaults()

    assert text.getvalue() == ""


def test_production_writes_one_object_per_line():
    text = io.StringIO()
    logs.configure(Settings(environment="production"), stream=text)
    with structlog.contextvars.bound_contextvars(request_id="req_1"):
        structlog.get_logger("laurel.test").warning("event", count=2)
    structlog.reset_defaults()

    told = json.loads(text.getvalue())

    assert told.pop("timestamp").endswith("Z")
    assert told == {"event": "event", "level": "warning", "count": 2, "request_id": "req_1"}
