"""What a caller hears when something fails, and what it never hears."""

import json
from typing import Any

import orjson
import pytest
from graphql import GraphQLError
from structlog.testing import capture_logs

from api.errors import MOST_ERRORS, Masked, as_rejected, masked, told
from api.execution import refuse_nul
from api.json_text import json_text
from domain.idempotency import IdempotencyInProgress
from domain.kernel.ids import MalformedId
from persistence.pool import PoolBusy
from tests.api.door import PRODUCTION, SCHEMA, context


async def ask(document: str, /, **variables: Any) -> dict[str, Any]:
    result = await SCHEMA.execute(
        document, variable_values=variables or None, context_value=context(PRODUCTION)
    )
    return {
        "data": orjson.loads(json_text(result.data)),
        "errors": [each.formatted for each in result.errors or ()],
    }


async def test_a_bug_is_masked_under_an_id_that_the_log_has():
    with capture_logs() as lines:
        answer = await ask("{ bug }")

    (error,) = answer["errors"]
    assert answer["data"] == {"bug": None}
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["message"] == Masked.says
    (line,) = (each for each in lines if each["event"] == "request.failed")
    assert line["error_id"] == error["extensions"]["errorId"]
    assert line["type"] == "KeyError"
    assert line["path"] == "bug"
    assert any("door.py" in frame for frame in line["traceback"])
    assert "13812345678" not in json.dumps(answer)


async def test_two_bugs_have_two_ids():
    ids = {(await ask("{ bug }"))["errors"][0]["extensions"]["errorId"] for _ in range(5)}

    assert len(ids) == 5


@pytest.mark.parametrize("text", ["{ bug }", "{ bugAtRoot }", "{ hello bugAtRoot bug }"])
async def test_no_answer_tells_about_the_inside(text):
    answer = json.dumps(await ask(text))

    for word in (
        "KeyError",
        "RuntimeError",
        "points_lots",
        "members",
        "/srv",
        "Traceback",
        ".py",
        "relation",
    ):
        assert word not in answer


async def test_a_value_of_ours_that_does_not_fit_its_type_is_a_bug_too():
    answer = await ask("{ tooLarge }")

    assert answer["data"] == {"tooLarge": None}
    assert answer["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert str(2**40) not in json.dumps(answer)


async def test_an_argument_that_can_not_be_null_is_the_callers_matter():
    answer = await ask("query ($first: Int = 3) { numbers(first: $first) { nodes { number } } }", first=None)

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_errors_that_we_chose_arrive_as_they_are():
    assert (await ask("{ forbidden }"))["errors"] == [
        {
            "message": "Your role does not allow this.",
            "locations": [{"line": 1, "column": 3}],
            "path": ["forbidden"],
            "extensions": {"code": "FORBIDDEN"},
        }
    ]


async def test_a_query_that_is_refused_was_asked_with_wrong_input():
    (error,) = (await ask("{ refused }"))["errors"]

    assert error["extensions"] == {"code": "BAD_USER_INPUT", "reason": "UNKNOWN_STORE"}


async def test_a_database_that_is_away_says_when_to_come_back():
    (error,) = (await ask("{ away }"))["errors"]

    assert error["extensions"] == {"code": "UNAVAILABLE", "retryAfter": 1}


class Wrapped(Exception):
    """As Tortoise wraps what its driver raised: as an argument, or as the cause."""


class WithState(Exception):
    def __init__(self, sqlstate: str) -> None:
        self.sqlstate = sqlstate


def caused(error: BaseException) -> Exception:
    wrapped = Wrapped("text")
    wrapped.__cause__ = error
    return wrapped


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PoolBusy("no connection"), "UNAVAILABLE"),
        (TimeoutError(), "UNAVAILABLE"),
        (ConnectionRefusedError(111, "refused"), "UNAVAILABLE"),
        (ConnectionResetError(), "UNAVAILABLE"),
        (Wrapped(ConnectionResetError()), "UNAVAILABLE"),
        (caused(ConnectionResetError()), "UNAVAILABLE"),
        (Wrapped(WithState("40P01")), "UNAVAILABLE"),
        (WithState("55P03"), "UNAVAILABLE"),
        (IdempotencyInProgress(), "IDEMPOTENCY_IN_PROGRESS"),
        (MalformedId("an id of this kind begins with mem_"), "BAD_USER_INPUT"),
    ],
)
def test_a_known_failure_has_its_code(error, code):
    rejected = as_rejected(error)

    assert rejected is not None
    assert rejected.code == code


@pytest.mark.parametrize(
    "error",
    [ValueError("x"), KeyError("x"), AssertionError("x"), WithState("23505"), Wrapped(WithState("42P01"))],
)
def test_anything_else_is_a_bug(error):
    assert as_rejected(error) is None


def test_the_log_line_of_a_bug_has_the_chain_of_causes():
    with capture_logs() as lines:
        masked(caused(WithState("42P01")), request_id="req_1")

    assert lines[0]["type"] == "Wrapped"
    assert lines[0]["causes"] == ["WithState"]
    assert lines[0]["request_id"] == "req_1"


def test_what_a_cache_shares_is_never_changed():
    shared = GraphQLError("Cannot query field 'a'. Did you mean 'b'?")

    heard = (told([shared], request_id="r", hide_suggestions=True) or [])[0]

    assert heard.message == "Cannot query field 'a'."
    assert shared.message.endswith("Did you mean 'b'?")
    assert shared.extensions == {}


def test_at_most_five_are_told_and_none_is_none():
    assert told(None, request_id="r", hide_suggestions=True) is None
    assert told([], request_id="r", hide_suggestions=True) is None
    many = told([GraphQLError(str(each)) for each in range(50)], request_id="r", hide_suggestions=True)
    assert many is not None
    assert len(many) == MOST_ERRORS


@pytest.mark.parametrize(
    "points",
    [-1, 1.0, "1", 1e3, True, False, 2**53, 2**63, 10**30, None, [], [1], {}, {"value": 1}, "", "1e3", -0.0],
)
async def test_points_are_whole_numbers_and_nothing_else(points):
    answer = await ask("query ($points: Points!) { double(points: $points) }", points=points)

    assert answer["data"] is None
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "literal", ["-1", "1.0", "1e3", '"1"', "true", str(2**53), "9" * 5_000, "null", "ONE", "{}"]
)
async def test_points_in_the_text_are_whole_numbers_too(literal):
    answer = await ask(f"{{ double(points: {literal}) }}")

    assert answer["data"] is None
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"BAD_USER_INPUT"}


@pytest.mark.parametrize("points", [0, 1, 2**31, 2**52 - 1])
async def test_points_may_exceed_32_bits(points):
    answer = await ask("query ($points: Points!) { double(points: $points) }", points=points)

    assert answer == {"data": {"double": points * 2}, "errors": []}


@pytest.mark.parametrize(
    ("given", "answered"),
    [
        ("2026-03-01T09:30:00+08:00", "2026-03-01T01:30:00Z"),
        ("2026-03-01T01:30:00Z", "2026-03-01T01:30:00Z"),
        ("2026-03-01t01:30:00.25z", "2026-03-01T01:30:00.250000Z"),
        ("1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z"),
    ],
)
async def test_an_instant_travels_in_utc(given, answered):
    assert (await ask("query ($at: DateTime!) { later(at: $at) }", at=given))["data"] == {"later": answered}


@pytest.mark.parametrize(
    "at",
    [
        "2026-03-01",
        "2026-03-01T09:30:00",
        "2026-03-01 09:30:00+08:00",
        "2026-02-30T00:00:00Z",
        "2026-03-01T24:00:01Z",
        "2026-W09-7T00:00:00Z",
        "0001-01-01T00:00:00+08:00",
        "0001-01-01T00:00:00Z",
        "1900-01-01T00:00:00+08:00",
        "9999-12-31T23:59:59-08:00",
        "２０２６-03-01T09:30:00Z",
        "1772328600",
        1772328600,
        "",
        "now",
    ],
)
async def test_an_instant_without_offset_or_sense_is_refused(at):
    answer = await ask("query ($at: DateTime!) { later(at: $at) }", at=at)

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "on", ["2026-02-30", "20260301", "2026-3-1", "2026-W09-7", "", 20260301, "2026-03-01T00:00"]
)
async def test_a_day_is_a_day(on):
    answer = await ask("query ($on: Date!) { day(on: $on) }", on=on)

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "id",
    [
        "",
        "mem_",
        "ord_01jd3v7p9w0000000000000000",
        "mem_81jd3v7p9w0000000000000000",
        "mem_01jd3v7p9w000000000000000",
        "mem_01jd3v7p9w00000000000000000",
        "mem_01jd3v7p9w000000000000000u",
        "mem_01JD3V7P9W0000000000000000",
        "01jd3v7p9w0000000000000000",
        "mem_01jd3v7p9w0000000000000000\n",
        "mem-01jd3v7p9w0000000000000000",
        "mem_" + "0" * 10_000,
        1,
        True,
    ],
)
async def test_an_id_of_another_kind_or_shape_is_refused(id):
    answer = await ask("query ($id: MemberId) { thing(id: $id) { id } }", id=id)

    assert answer["data"] is None
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "text", [{}, {"en": ""}, {"en": "  "}, {"e": "x"}, {"en": 1}, {"en us": "x"}, [], "Gold"]
)
async def test_a_text_per_language_has_languages_and_texts(text):
    answer = await ask("query ($text: LocalText!) { text(text: $text) }", text=text)

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_a_text_per_language_can_stand_in_the_document():
    answer = await ask('{ text(text: {en: "Gold", zh_CN: "金牌"}) }')

    assert answer["data"] == {"text": {"en": "Gold", "zh-CN": "金牌"}}


def test_half_a_character_pair_is_refused_wherever_it_stands():
    for value in ({"a": "\ud800"}, {"a": ["x", {"b": "\udfff"}]}, {"\ud800": 1}, {"a": "\x00"}):
        with pytest.raises(GraphQLError):
            refuse_nul(value)
    refuse_nul({"a": ["𝄞", None, 1, True, {"b": "中文"}]})
