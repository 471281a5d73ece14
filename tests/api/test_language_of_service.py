"""In which language the service desk, surveys and articles speak: as everything else does."""

from __future__ import annotations

from typing import Any

import pytest

from api.locale import Locale
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from tests import make
from tests.api.assignment.desks import team
from tests.api.classification.trees import saved as saved_tree
from tests.api.followups.asking import plan
from tests.api.knowledge.articles import publish
from tests.api.sla.test_deadlines import office, policy
from tests.api.surveys.asking import EVERYTHING as SERVICE
from tests.api.surveys.asking import survey, token_for
from tests.api.test_language import DESK, FORMS, told
from tests.conftest import Ask

BOTH = {"en": "Both", "zh-CN": "两种"}
QUESTIONS = [
    {"code": "nps", "kind": "NPS", "words": BOTH},
    {
        "code": "why",
        "kind": "ONE",
        "words": BOTH,
        "choices": [{"code": each, "words": BOTH} for each in ("price", "people")],
    },
]
STAFF = make.staff(*Permission)


@pytest.fixture
async def asked(ask: Ask, begin: Begin, programme: Programme) -> list[tuple[str, dict[str, Any]]]:
    """Everything there is has words in both languages; what shows it. The programme speaks Chinese."""
    await office(ask, name=BOTH)
    await policy(ask, name=BOTH)
    await team(ask, name=BOTH)
    await plan(ask, name=BOTH)
    await saved_tree(ask)
    await survey(ask, name=BOTH, intro=BOTH, questions=QUESTIONS)
    await publish(ask, "returns-how")
    member = await make.member(begin, locale="zh-CN")
    token = await token_for(ask, member.id)
    return [(DESK, {}), (FORMS, {"token": token, "id": str(member.id)})]


async def test_who_names_no_language_hears_the_programmes(
    ask: Ask, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    for document, sent in asked:
        assert await told(ask, document, STAFF, **sent) == {"zh-CN"}, document


async def test_a_header_comes_before_it_and_an_argument_before_both(
    ask: Ask, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    for document, sent in asked:
        for locale in Locale:
            assert await told(ask, document, STAFF, locale=locale, **sent) == {locale.value}, document
        found = await told(ask, document, SERVICE, "EN", locale=Locale.ZH_CN, **sent)
        assert found == {"en"}, document
