"""Registered documents: named by their id, by POST and GET, kept by caches where everybody may read them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
from typer.testing import CliRunner

from api import trusted
from api.caching import FOR_EVERYBODY
from api.cli import app
from api.embedded.servers import Servers
from api.settings import Settings
from api.trusted import Binding
from domain.staff.caller import ANONYMOUS
from persistence.documents import repository
from tests import make
from tests.api.field_matrix.test_field_matrix import EXPECTED
from tests.api.test_app import process, production
from tests.servers import TestDatabase

TIERS = "query Tiers { tiers { tiers { code } } }"
ME = "{ me { id } viewer { kind } }"
MUTATION = "mutation { logOut { problems { code } } }"


def id_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


@pytest.fixture
def settings(test_database: TestDatabase, servers: Servers, tmp_path: Path) -> Settings:
    return production(test_database, servers, tmp_path)


@pytest.fixture
async def http(settings: Settings, test_database: TestDatabase) -> AsyncIterator[httpx.AsyncClient]:
    await test_database.reset()
    async with process(settings) as (client, _):
        await make.programme()
        await repository.register([(id_of(text), "test", text) for text in (TIERS, ME, MUTATION)])
        yield client


async def test_a_registered_document_is_answered_by_its_id(http: httpx.AsyncClient) -> None:
    by_post = await http.post("/graphql", json={"documentId": id_of(TIERS)})
    with_prefix = await http.post("/graphql", json={"documentId": f"sha256:{id_of(TIERS)}"})
    persisted = {"persistedQuery": {"version": 1, "sha256Hash": id_of(TIERS)}}
    as_apollo = await http.post("/graphql", json={"extensions": persisted})
    by_get = await http.get("/graphql", params={"documentId": id_of(TIERS), "operationName": "Tiers"})

    for answer in (by_post, with_prefix, as_apollo, by_get):
        assert answer.status_code == 200
        assert [each["code"] for each in answer.json()["data"]["tiers"]["tiers"]] == [
            "standard",
            "silver",
            "gold",
        ]


async def test_what_everybody_may_read_is_kept_for_a_minute_and_nothing_else(http: httpx.AsyncClient) -> None:
    public = await http.get("/graphql", params={"documentId": id_of(TIERS)})
    again = await http.get(
        "/graphql", params={"documentId": id_of(TIERS)}, headers={"if-none-match": public.headers["etag"]}
    )
    by_post = await http.post("/graphql", json={"documentId": id_of(TIERS)})
    own = await http.get("/graphql", params={"documentId": id_of(ME)})

    assert public.headers["cache-control"] == "public, max-age=60"
    assert {each.strip() for each in public.headers["vary"].split(",")} == {
        "Accept", "Accept-Language", "Authorization", "Origin"
    }  # fmt: skip
    assert public.json().keys() == {"data"}  # the points of whoever asked are not everybody's
    assert (again.status_code, again.content) == (304, b"")
    assert by_post.headers["cache-control"] == own.headers["cache-control"] == "no-store"
    assert "etag" not in own.headers


def test_what_caches_may_keep_is_open_to_everybody_and_knows_nobody() -> None:
    everybody = {
        name.removeprefix("Query.")
        for name, row in EXPECTED.items()
        if name.startswith("Query.") and set(row.values()) == {"allow"}
    }
    # These say who asks, or are for whoever has an id, a token or a code; what somebody searches is its own.
    of_somebody = {"viewer", "erasureCertificate", "surveyForm", "ticketByTrackingCode", "searchArticles"}
    assert everybody - of_somebody == FOR_EVERYBODY


async def test_a_get_changes_nothing(http: httpx.AsyncClient) -> None:
    answer = await http.get("/graphql", params={"documentId": id_of(MUTATION)})

    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"
    assert answer.json().keys() == {"errors"}


async def test_an_id_of_no_document_is_refused_and_so_are_both_at_once(http: httpx.AsyncClient) -> None:
    unknown = await http.post("/graphql", json={"documentId": "0" * 64})
    both = await http.post("/graphql", json={"documentId": id_of(TIERS), "query": "{ viewer { kind } }"})

    assert unknown.status_code == both.status_code == 400
    assert unknown.json()["errors"][0]["extensions"] == {
        "code": "BAD_USER_INPUT",
        "reason": "UNKNOWN_DOCUMENT",
    }


async def test_what_is_withdrawn_is_refused_within_a_second(http: httpx.AsyncClient) -> None:
    asked = {"documentId": id_of(TIERS)}
    assert (await http.post("/graphql", json=asked)).status_code == 200

    assert await repository.withdraw(id_of(TIERS))
    await asyncio.sleep(1)

    assert (await http.post("/graphql", json=asked)).status_code == 400
    assert await repository.register([(id_of(TIERS), "test", TIERS)]) == 1
    await asyncio.sleep(1)
    assert (await http.post("/graphql", json=asked)).status_code == 200


async def test_where_only_registered_documents_are_let_in_others_are_not_even_read(
    settings: Settings,
    test_database: TestDatabase,
) -> None:
    await test_database.reset()
    bound = settings.model_copy(update={"trusted_documents": Binding.ALL})
    async with process(bound) as (client, _):
        await make.programme()
        await repository.register([(id_of(TIERS), "test", TIERS)])
        refused = await client.post("/graphql", json={"query": "{ not even graphql"})
        let_in = await client.post("/graphql", json={"documentId": id_of(TIERS)})

    assert refused.status_code == 400
    assert refused.json()["errors"][0]["extensions"]["reason"] == "DOCUMENT_REQUIRED"
    assert let_in.status_code == 200


def test_the_switch_binds_whom_it_says() -> None:
    member = make.themselves(make.nobody())
    callers = (ANONYMOUS, member, make.staff(), make.service())

    bound = {each: [each.binds(caller) for caller in callers] for each in Binding}

    assert bound == {
        Binding.OFF: [False, False, False, False],
        Binding.MEMBER: [True, True, False, False],
        Binding.ALL: [True, True, True, True],
    }


def test_documents_are_registered_from_the_shell_all_or_none(
    test_database: TestDatabase,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    settings: Settings,
) -> None:
    asyncio.run(test_database.reset())
    monkeypatch.setenv("DATABASE_URL", test_database.url)
    monkeypatch.setenv("LAUREL_KEYS_FILE", str(settings.keys_file))
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "tiers.graphql").write_text(TIERS)
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps({f"sha256:{id_of(ME)}": ME}))
    bad = tmp_path / "bad.graphql"
    bad.write_text("{ thereIsNoSuchField }")

    def laurel(*words: str) -> Any:
        return CliRunner().invoke(app, ["documents", *words])

    refused = laurel("register", str(folder), str(bad))
    none = laurel("list")
    done = laurel("register", str(folder), str(manifest))
    again = laurel("register", str(folder), str(manifest))
    withdrawn = laurel("withdraw", id_of(ME))
    unknown = laurel("withdraw", id_of(ME))
    listed = laurel("list")

    assert refused.exit_code == 1 and "thereIsNoSuchField" in refused.output
    assert none.output.strip() == ""
    assert done.exit_code == 0 and "2 of 2 documents are new." in done.output
    assert "0 of 2 documents are new." in again.output
    assert (withdrawn.exit_code, unknown.exit_code) == (0, 1)
    assert f"{id_of(TIERS)}  good" in listed.output and f"{id_of(ME)}  withdrawn" in listed.output


async def test_what_is_withdrawn_before_another_is_registered_and_committed_after_it_is_refused(
    database: TestDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trusted, "LOOK_SECONDS", 0.0)
    await repository.register([(id_of(TIERS), "tiers", TIERS)])
    documents = trusted.TrustedDocuments()
    assert await documents.text_of(id_of(TIERS)) == TIERS
    late = await asyncpg.connect(database.migration_url)
    try:
        async with late.transaction():
            await late.execute("UPDATE trusted_documents SET withdrawn_at = clock_timestamp()")
            await repository.register([(id_of(ME), "me", ME)])
            assert await documents.text_of(id_of(TIERS)) == TIERS
    finally:
        await late.close()

    assert await documents.text_of(id_of(TIERS)) is None
    assert await documents.text_of(id_of(ME)) == ME
