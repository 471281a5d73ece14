"""A thousand operations by chance over the whole schema: whichever way they go, the answer is the same.

The long run, with everything asked for twenty times, is `make faults ARGS=O1`.
"""

from datetime import UTC, datetime
from random import Random

from api.authentication import AccessTokens
from api.context import Context
from api.pagination import Cursors
from api.rates import Rates
from api.settings import Settings
from domain.programme.programme import Programme
from domain.staff.caller import Caller
from domain.work import Begin
from persistence.encryption import Vault
from persistence.staff.passwords import Argon2Passwords
from tests.api.compiled.differences import some_is_dropped
from tests.api.compiled.shop import Contexts, Shop
from tests.api.field_matrix.world import build
from tests.conftest import Ask

SEED = 20261128
OPERATIONS = 1_000


def contexts(begin: Begin, vault: Vault, tokens: AccessTokens, passwords: Argon2Passwords) -> Contexts:
    settings, rates, cursors = Settings(), Rates(None), Cursors(b"cursors of the tests, 32 bytes..")

    def context(caller: Caller) -> Context:
        return Context(
            caller=caller,
            begin=begin,
            vault=vault,
            tokens=tokens,
            passwords=passwords,
            cursors=cursors,
            settings=settings,
            now=datetime.now(UTC),
            request_id="req_test",
            ip_prefix="192.0.2.0/24",
            rates=rates,
        )

    return context


async def test_a_thousand_operations_are_answered_in_the_same_way_by_both(
    ask: Ask,
    begin: Begin,
    vault: Vault,
    programme: Programme,
    tokens: AccessTokens,
    passwords: Argon2Passwords,
):
    world = await build(ask, begin, vault, programme, tokens)
    shop = Shop(world=world, contexts=contexts(begin, vault, tokens, passwords), random=Random(SEED))

    with some_is_dropped():
        report = await shop.compare(OPERATIONS)

    assert report.differences == [], f"seed {SEED}"
    assert report.exactly >= report.compared * 0.99
    assert len(report.unsteady) <= report.compared * 0.04, report.unsteady[:3]
    assert sum(report.refused.values()) <= report.compared, report.refused.most_common(5)
    assert report.failed >= report.compared * 0.2
