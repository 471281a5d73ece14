"""S1, S2: what every generic attack on a GraphQL endpoint tries, on production settings, as every caller.

Whoever is nobody tries every probe, and each other caller each check, another way by each: every probe by
every caller, beside slow clients, and where registered documents alone are let in, is `make faults ARGS=S2`.
Rates are those that are shipped, but that whoever is nobody has points for all of it.
"""

from __future__ import annotations

from pathlib import Path

from api import keys
from api.authentication import AccessTokens
from api.embedded.servers import Servers
from api.rates import Rate
from api.trusted import Binding
from domain.staff.bundles import Role
from persistence.encryption import Vault
from persistence.work import opener
from tests import make
from tests.api.attacks import (
    CHECKS,
    PROBES,
    WAYS,
    by_turns,
    of_documents_alone,
    probes,
    tokens_of_all,
    tried,
)
from tests.api.test_app import process, production
from tests.servers import TestDatabase


def test_there_are_as_many_checks_and_probes_as_were_promised() -> None:
    assert len(CHECKS) >= 31
    assert len({each.name for each in CHECKS}) == len(CHECKS)
    assert len({name for name, _, _ in probes()}) >= PROBES


async def test_s1_s2_no_generic_attack_gets_anywhere(
    test_database: TestDatabase, servers: Servers, tmp_path: Path, vault: Vault
) -> None:
    await test_database.reset()
    settings = production(test_database, servers, tmp_path).model_copy(
        update={"rate_anonymous": Rate(10_000, 1)}
    )
    tokens = AccessTokens(keys.read(settings.keys_file or tmp_path), issuer=settings.token_issuer)
    async with process(settings) as (http, _):
        await make.programme()
        everybody = await tokens_of_all(opener(vault), vault, tokens)
        assert len(everybody) == len(Role) + 3 > len(WAYS)
        assert await tried(http, everybody.pop("anonymous"), probes()) == (len(list(probes())), [])
        for turn, (who, token) in enumerate(everybody.items()):
            assert await tried(http, token, by_turns(turn)) == (len(CHECKS), []), who


async def test_s2_where_only_registered_documents_are_let_in_no_other_is_read(
    test_database: TestDatabase, servers: Servers, tmp_path: Path
) -> None:
    await test_database.reset()
    settings = production(test_database, servers, tmp_path).model_copy(
        update={"trusted_documents": Binding.ALL, "rate_anonymous": Rate(1_000, 1)}
    )
    async with process(settings) as (http, _):
        assert await tried(http, None, of_documents_alone(by_turns(0))) == (len(CHECKS), [])
