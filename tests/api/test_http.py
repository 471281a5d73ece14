"""GraphQL over HTTP: media types, status codes and what an answer holds, as the specification says.

The names say what its audits ask. Two of ours are stricter: GET is for registered documents alone, and a body
in another charset is refused.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.accepting import GRAPHQL_RESPONSE, JSON, accepted
from tests.api.door import DONE, Door, door

MODERN = {"accept": GRAPHQL_RESPONSE}
OLD = {"accept": JSON}
UTF_8 = "; charset=utf-8"


@pytest.fixture
async def http() -> AsyncIterator[Door]:
    async with door() as running:
        yield running


@pytest.mark.parametrize(
    ("header", "media"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        ("application/json", JSON),
        ("application/json; charset=utf-8", JSON),
        ("application/graphql-response+json", GRAPHQL_RESPONSE),
        ("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", JSON),
        ("application/graphql-response+json, application/json;q=0.9", GRAPHQL_RESPONSE),
        ("application/graphql-response+json;q=0.5, application/json;q=0.9", JSON),
        ("application/graphql-response+json, */*", GRAPHQL_RESPONSE),
        ("text/html, */*;q=0.1", JSON),
        ("APPLICATION/GRAPHQL-RESPONSE+JSON", GRAPHQL_RESPONSE),
        ("application/json;q=0, */*", GRAPHQL_RESPONSE),
        ("x-application/graphql-response+json-not", None),
        ("text/html", None),
        ("application/json;q=0", None),
        ("application/json; charset=utf-16", None),
        ("application/json;q=2", None),
        ("application/json;q=many", None),
    ],
)
async def test_the_client_chooses_the_media_type(http: Door, header: str, media: str | None) -> None:
    answer = await http.http.post("/graphql", json={"query": "{ hello }"}, headers={"accept": header})

    if media is None:
        assert answer.status_code == 406
        assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    else:
        assert answer.status_code == 200
        assert answer.headers["content-type"] == media + UTF_8


@given(st.text(max_size=200))
def test_any_accept_is_read(header: str) -> None:
    assert accepted(header) in (JSON, GRAPHQL_RESPONSE, None)


@pytest.mark.parametrize(
    ("query", "old", "modern"),
    [
        ("{", 200, 400),
        ("{ nothing }", 200, 400),
        ("query ($n: Int!) { numbers(first: $n) { nodes { number } } }", 200, 400),
        ("query A { hello } query B { hello }", 200, 400),
        ("{ forbidden }", 200, 200),
        ("{ hello forbidden }", 200, 200),
    ],
    ids=["does not parse", "is not valid", "lacks a value", "does not say which", "one field", "two fields"],
)
async def test_the_status_says_whether_anything_was_executed(
    http: Door, query: str, old: int, modern: int
) -> None:
    for headers, status in ((OLD, old), (MODERN, modern)):
        answer = await http.http.post("/graphql", json={"query": query}, headers=headers)

        assert answer.status_code == status
        assert answer.headers["content-type"] == headers["accept"] + UTF_8
        assert answer.json()["errors"]
        assert ("data" in answer.json()) == (modern == 200)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"query": 1}',
        b'{"query": {}}',
        b'{"query": "{ hello }", "variables": "x"}',
        b'{"query": "{ hello }", "variables": []}',
        b'{"query": "{ hello }", "operationName": {}}',
        b'{"query": "{ hello }", "extensions": 0}',
        b'[{"query": "{ hello }"}, {"query": "{ hello }"}]',
    ],
)
async def test_what_is_no_request_is_400_without_data_in_either_media_type(http: Door, body: bytes) -> None:
    for headers in (OLD, MODERN):
        answer = await http.http.post(
            "/graphql", content=body, headers={**headers, "content-type": "application/json"}
        )

        assert answer.status_code == 400
        assert answer.headers["content-type"] == headers["accept"] + UTF_8
        assert answer.json().keys() == {"errors"}


@pytest.mark.parametrize("name", ["variables", "operationName", "extensions"])
async def test_null_is_as_good_as_nothing(http: Door, name: str) -> None:
    answer = await http.http.post("/graphql", json={"query": "{ hello }", name: None}, headers=MODERN)

    assert answer.status_code == 200
    assert answer.json()["data"] == {"hello": "Hello, you"}


async def test_variables_operation_names_and_extensions_are_heard(http: Door) -> None:
    body: dict[str, Any] = {
        "query": "query A($n: String!) { hello(name: $n) } query B { who }",
        "variables": {"n": "Ada"},
        "operationName": "A",
        "extensions": {"client": {"name": "test"}},
    }

    answer = await http.http.post("/graphql", json=body)

    assert answer.json()["data"] == {"hello": "Hello, Ada"}


async def test_b3_b4_get_is_for_registered_documents_alone(http: Door) -> None:
    DONE.clear()
    for address in ("?query={hello}", "?query=mutation{doThis{done}}", "", "?documentid=x"):
        for headers in (OLD, MODERN, {"x-http-method-override": "POST"}):
            answer = await http.http.get(f"/graphql{address}", headers=headers)
            assert answer.status_code == 405
            assert answer.headers["allow"] == "POST"
            assert answer.json().keys() == {"errors"}
    assert (await http.http.head("/graphql?documentId=x")).status_code == 405
    assert DONE == []


@pytest.mark.parametrize(
    "address",
    [
        "documentId=x",
        "documentId=" + "0" * 63,
        "documentId=" + "G" * 64,
        f"documentId={'0' * 64}&documentId={'1' * 64}",
        f"documentId={'0' * 64}&query=%7Bhello%7D",
        f"documentId={'0' * 64}&variables=%7B",
        f"documentId={'0' * 64}&variables=%5B%5D",
        "documentId=%ff%fe",
    ],
)
async def test_an_address_that_can_not_be_read_is_400(http: Door, address: str) -> None:
    answer = await http.http.get(f"/graphql?{address}")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
