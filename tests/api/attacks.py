"""What every generic attack on a GraphQL endpoint tries: each check is an attack, and what must be true of
its answer. Those that are questions are put in eight ways."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import httpx

from api.authentication import AccessTokens
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.encryption import Vault
from tests import make

AT_ONCE = 8
"""Probes on their way."""
INSIDE = re.compile(
    r"Traceback|File \"|\.py\b|asyncpg|strawberry|graphql-core|SELECT |relation ", re.IGNORECASE
)
SUGGESTS = re.compile(r"did you mean|perhaps you", re.IGNORECASE)
SPREADS = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(60))

Judge = Callable[[httpx.Response], bool]


def refused(answer: httpx.Response) -> bool:
    """Not executed, and said so."""
    return answer.status_code < 500 and "errors" in answer.json() and not answer.json().get("data")


def too_complex(answer: httpx.Response) -> bool:
    return refused(answer) and answer.json()["errors"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX"


def document_required(answer: httpx.Response) -> bool:
    return refused(answer) and answer.json()["errors"][0]["extensions"].get("reason") == "DOCUMENT_REQUIRED"


def status(*codes: int) -> Judge:
    return lambda answer: answer.status_code in codes


def nothing_there(answer: httpx.Response) -> bool:
    return answer.status_code == 404 and "graphi" not in answer.text.lower()


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    good: Judge
    query: str | None = None
    """Sent as a POST; else what is in `sent`."""
    variables: dict[str, Any] = field(default_factory=dict)
    sent: dict[str, Any] = field(default_factory=dict)
    """Arguments of a request, besides."""


def with_extensions(body: dict[str, Any]) -> dict[str, Any]:
    return {**body, "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}, "tracing": True}}


WAYS: dict[str, tuple[Callable[[dict[str, Any]], dict[str, Any]], dict[str, str]]] = {
    "as it is": (lambda body: body, {}),
    "in the modern media type": (lambda body: body, {"accept": "application/graphql-response+json"}),
    "with any answer welcome": (lambda body: body, {"accept": "text/html, */*;q=0.1"}),
    "in UTF-8, and it says so": (lambda body: body, {"content-type": "application/json; charset=utf-8"}),
    "after comments and commas": (lambda body: {**body, "query": f"#{{\n\ufeff,,\n{body['query']}#"}, {}),
    "with a name that nothing has": (lambda body: {**body, "operationName": "Elsewhere"}, {}),
    "with extensions of other servers": (with_extensions, {}),
    "with a variable too many": (
        lambda body: {**body, "variables": {**body["variables"], "__proto__": 1}},
        {},
    ),
}
"""How each question is put: what is done to its body, and the headers beside it."""
PROBES = 215


def get(address: str, **more: Any) -> dict[str, Any]:
    return {"method": "GET", "url": address, **more}


def post(content: bytes, kind: str = "application/json", **headers: str) -> dict[str, Any]:
    return {"method": "POST", "content": content, "headers": {"content-type": kind, **headers}}


def aliases(count: int) -> str:
    return " ".join(f"a{n}: programme {{ code }}" for n in range(count))


CHECKS = [
    Check("introspection", refused, "{ __schema { types { name } } }"),
    Check("introspection of a type", refused, '{ __type(name: "Member") { fields { name } } }'),
    Check("introspection under an alias", refused, "{ harmless: __schema { queryType { name } } }"),
    Check("introspection in a fragment", refused,
          "{ ...F } fragment F on Query { __schema { types { name } } }"),
    Check("introspection after lines", refused, "\n\n\n{\n  __schema\n{types{name}}}"),
    Check("a field misspelt", refused, "{ programm { code } }"),
    Check("an argument misspelt", refused, '{ tiers(programm: "main") { tiers { code } } }'),
    Check("a type misspelt", refused, "{ ...F } fragment F on Querry { programme { code } }"),
    Check("a directive misspelt", refused, "{ programme @skp(if: true) { code } }"),
    Check("an input's key misspelt", refused,
          "mutation ($i: LogInInput!) { logIn(input: $i) { problems { code } } }",
          {"i": {"emial": "a@b.example", "password": "x"}}),
    Check("an enum's value misspelt", refused,
          "mutation { requestLogInCode(input: {channel: SMSS, contact: \"1\"}) { problems { code } } }"),
    Check("101 aliases", too_complex, "{" + aliases(101) + "}"),
    Check("16 aliases", too_complex, "{" + aliases(16) + "}"),
    Check("120 aliases in fragments", too_complex, "{ ...F } fragment F on Query {" + aliases(120) + "}"),
    Check("50 directives", too_complex, "{ programme { code " + "@include(if: true) " * 50 + "} }"),
    Check("a field 500 times", too_complex, "{ programme {" + "code " * 500 + "} }"),
    Check("__typename 500 times", too_complex, "{" + "__typename " * 500 + "}"),
    Check("fragments in a circle", refused,
          "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
    Check("fragments in a circle of 50", refused,
          "{ ...C0 } " + " ".join(f"fragment C{n} on Query {{ ...C{(n + 1) % 50} }}" for n in range(50))),
    Check("a fragment of itself", refused, "{ ...A } fragment A on Query { ...A }"),
    Check("2^60 fields by fragments", refused,
          "{ ...F0 } " + SPREADS + " fragment F60 on Query { __typename }"),
    Check("11 deep", too_complex,
          "{ member { tier { " + "tier { " * 9 + "code" + " }" * 9 + " } } }"),
    Check("20,000 brackets", refused, "{" * 20_000),
    Check("2,000 tokens", refused, "{ programme { " + "code name " * 1_000 + "} }"),
    Check("two mutations", too_complex,
          'mutation { a: logOut(input: {refreshToken: "x"}) { problems { code } } '
          'b: logOut(input: {refreshToken: "x"}) { problems { code } } }'),
    Check("200 operations", refused, " ".join(f"query Q{n} {{ programme {{ code }} }}" for n in range(200))),
    Check("an array of requests", status(400), sent=post(b'[{"query":"{ programme { code } }"}]' )),
    Check("a query by GET", status(405), sent=get("/graphql?query=%7Bprogramme%7Bcode%7D%7D")),
    Check("a mutation by GET", status(405), sent=get("/graphql?query=mutation%7BlogOut%7D")),
    Check("a mutation by HEAD", status(405),
          sent={"method": "HEAD", "url": "/graphql?query=mutation%7BlogOut%7D"}),
    Check("a method in the address", status(405),
          sent=get("/graphql?_method=POST&query=mutation%7BlogOut%7D")),
    Check("a method in the body", status(400), sent=post(b'{"_method":"GET"}')),
    Check("a name of 200 kB", status(413), sent=post(b'{"query":"{ ' + b"x" * 200_000 + b' }"}')),
    Check("2,000 variables", refused,
          "query (" + " ".join(f"$v{n}: Int" for n in range(2_000)) + ") { programme { code } }"),
    Check("a form", status(415), sent=post(b"query={programme{code}}", "application/x-www-form-urlencoded")),
    Check("parts", status(415), sent=post(b"--x\r\n", "multipart/form-data; boundary=x")),
    Check("plain text", status(415), sent=post(b'{"query":"{ programme { code } }"}', "text/plain")),
    Check("compressed", status(415), sent=post(b"\x1f\x8b", **{"content-encoding": "gzip"})),
    Check("method override", status(405), sent=get("/graphql", headers={"x-http-method-override": "POST"})),
    Check("a body of 2 MB", status(413), sent=post(b" " * 2_000_000)),
    Check("GraphiQL", nothing_there, sent=get("/graphiql")),
    Check("a playground", nothing_there, sent=get("/playground")),
    Check("the root", nothing_there, sent=get("/")),
    Check("figures without their token", nothing_there, sent=get("/metrics")),
    Check("a web page of elsewhere", lambda a: "access-control-allow-origin" not in a.headers,
          sent=post(b'{"query":"{ programme { code } }"}', origin="https://evil.example")),
    Check("a page of nowhere", lambda a: "access-control-allow-origin" not in a.headers,
          sent=post(b'{"query":"{ programme { code } }"}', origin="null")),
    Check("a header in a header", lambda a: "x-evil" not in a.headers,
          sent=post(b'{"query":"{ programme { code } }"}', **{"x-request-id": "abcdefgh%0d%0ax-evil: 1"})),
    Check("traces asked for", lambda a: "tracing" not in a.text,
          sent=post(b'{"query":"{ programme { code } }"}', **{"x-apollo-tracing": "1"})),
    Check("who serves", lambda a: "server" not in a.headers and "x-powered-by" not in a.headers,
          sent=post(b'{"query":"{ programme { code } }"}')),
]  # fmt: skip


Probe = tuple[str, Check, dict[str, Any]]


def probes() -> Iterator[Probe]:
    """Each check by name with what is sent, the questions in every way."""
    for check in CHECKS:
        if check.query is None:
            yield check.name, check, {"method": "POST", "url": "/graphql", **check.sent}
            continue
        for way, (put, headers) in WAYS.items():
            body = put({"query": check.query, "variables": check.variables})
            sent = post(json.dumps(body).encode())
            sent["headers"] = {**sent["headers"], **headers}
            yield f"{check.name}, {way}", check, {"url": "/graphql", **sent}


def by_turns(turn: int) -> list[Probe]:
    """Each check once, a question in another way at each turn."""
    of_check: dict[str, list[Probe]] = {}
    for probe in probes():
        of_check.setdefault(probe[1].name, []).append(probe)
    return [each[(turn + number) % len(each)] for number, each in enumerate(of_check.values())]


async def tokens_of_all(begin: Begin, vault: Vault, tokens: AccessTokens) -> dict[str, str | None]:
    """By who it is: nobody, a member, a service, and one with each role."""
    member = await make.member(begin)
    service = await make.service_key(begin, Permission.MEMBERS_READ, Permission.ORDERS_RECORD)
    staff = {each.value: await make.staff_account(vault, each) for each in Role}
    return {
        "anonymous": None,
        "member": tokens.for_member(member.id, 1, own_contact=True).text,
        "service": service.text,
        **{role: tokens.for_staff(who, 1).text for role, who in staff.items()},
    }


async def tried(http: httpx.AsyncClient, token: str | None, probes: Iterable[Probe]) -> tuple[int, list[str]]:
    """How many probes were answered, and those of them that fail, by name. Some are on their way at once."""
    waiting = iter(probes)
    bearer = {"authorization": f"Bearer {token}"} if token else {}
    answered, failed = 0, []

    async def hand() -> None:
        nonlocal answered
        for name, check, sent in waiting:
            answer = await http.request(**{**sent, "headers": {**sent.get("headers", {}), **bearer}})
            answered += 1
            says_much = INSIDE.search(answer.text) or SUGGESTS.search(answer.text)
            if answer.status_code >= 500 or says_much or not check.good(answer):
                failed.append(f"{name}: {answer.status_code} {answer.text[:200]}")

    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(hand())
    return answered, failed


def of_documents_alone(probes: Iterable[Probe]) -> Iterator[Probe]:
    """The same where only registered documents are let in: of any other not even the mistakes are told."""
    for name, check, sent in probes:
        yield name, check if check.query is None else replace(check, good=document_required), sent
