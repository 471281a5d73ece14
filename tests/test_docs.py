"""The docs are true: what they ask, type, name and answer is what the product knows.

Each fenced block and each `piece of code` in them is held against the thing itself.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer.main
from graphql import OperationDefinitionNode, parse, validate
from graphql.execution.values import get_variable_values
from pydantic_core import PydanticUndefined

from api import demo, permission_list
from api.cli import app
from api.limits import refuse_excess
from api.locale import Locale
from api.schema import schema
from api.settings import PREFIX, UNPREFIXED, Settings
from domain.kernel.texts import LocalText
from domain.points.wallet import Price, SpendTerms, WalletTerms
from domain.programme.defaults import plain_programme
from domain.programme.programme import Channel
from domain.staff.audit import Act
from domain.staff.bundles import Role, permissions_of
from domain.staff.caller import ANONYMOUS
from domain.staff.permissions import Permission
from domain.webhooks.catalogue import KINDS
from persistence.database import transaction, value
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES, StoredProgrammes
from tests import make
from tests.api.orders.orders import RECORD, an_order

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    path
    for path in (*ROOT.glob("*.md"), *ROOT.glob("*/*.md"), *(ROOT / "docs").rglob("*.md"))
    if not path.relative_to(ROOT).parts[0].startswith(".")
)
NAMES = [str(path.relative_to(ROOT)) for path in PAGES]
NOW = "2026-03-01T01:30:00Z"
README, CHINESE = ROOT / "README.md", ROOT / "README.zh-CN.md"


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block."""

    page: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks_of(path: Path) -> list[Block]:
    text = path.read_text(encoding="utf-8")
    found = re.finditer(r"(?ms)^```(\w*)\n(.*?)^```$", text)
    page = str(path.relative_to(ROOT))
    return [Block(page, text.count("\n", 0, each.start()) + 1, each[1], each[2]) for each in found]


BLOCKS = [block for path in PAGES for block in blocks_of(path)]
QUESTIONS = [block for block in BLOCKS if block.language == "graphql"]
SHELL = [block for block in BLOCKS if block.language == "sh"]


def prose_of(path: Path) -> str:
    """The page without its fenced blocks."""
    return re.sub(r"(?ms)^```.*?^```$", "", path.read_text(encoding="utf-8"))


def spans_of(path: Path) -> list[str]:
    """What stands `so` in the prose."""
    return re.findall(r"`([^`\n]+)`", prose_of(path))


# Questions


def check_question(text: str, variables: dict[str, Any] | None = None) -> None:
    document = parse(text)
    refuse_excess(document, introspection=False)
    assert [str(error) for error in validate(schema._schema, document)] == []
    if variables is not None:
        (operation,) = (each for each in document.definitions if isinstance(each, OperationDefinitionNode))
        values = get_variable_values(schema._schema, operation.variable_definitions or (), variables)
        assert not isinstance(values, list), values


@pytest.mark.parametrize("block", QUESTIONS, ids=str)
def test_every_question_fits_the_schema(block: Block) -> None:
    check_question(block.text)


def test_variables_fit_the_question_that_they_follow() -> None:
    tried = 0
    for path in PAGES:
        blocks = blocks_of(path)
        for question, variables in pairwise(blocks):
            if question.language == "graphql" and variables.language == "json":
                check_question(question.text, json.loads(variables.text))
                tried += 1
    assert tried >= 2


def bodies_of(block: Block) -> list[dict[str, Any]]:
    """The JSON that the block's curls send."""
    sent = re.findall(r"(?s) -d '(\{.*?\})'(?=\n|$)", block.text)
    return [json.loads(each.replace("'$NOW'", NOW)) for each in sent]


def test_every_request_that_is_sent_by_hand_fits_the_schema() -> None:
    bodies = [body for block in SHELL for body in bodies_of(block)]
    for body in bodies:
        check_question(body["query"], body.get("variables") or {})
    assert len(bodies) >= 4


# Commands


def typed() -> Iterator[tuple[str, str]]:
    """Every command line that the docs show, with its page."""
    for block in SHELL:
        for line in re.sub(r"\\\n", " ", block.text).splitlines():
            yield str(block), line.partition("  #")[0]
    for path, name in zip(PAGES, NAMES, strict=True):
        for span in spans_of(path):
            yield name, span


def laurel_commands() -> Iterator[tuple[str, list[str]]]:
    for page, line in typed():
        found = re.search(r"(?:^|[\s(]|bin/)laurel ([a-z][^|;)]*)", line)
        if found and "docker" not in line:
            yield page, shlex.split(found[1].replace("'", ""))


def test_every_laurel_command_exists_with_its_options() -> None:
    commands = list(laurel_commands())
    for page, words in commands:
        known: Any = typer.main.get_command(app)
        given = list(words)
        while hasattr(known, "commands"):
            assert given and given[0] in known.commands, f"{page}: laurel {' '.join(words)}"
            known = known.commands[given.pop(0)]
        options = {name for each in known.params for name in (*each.opts, *each.secondary_opts)}
        unknown = {each for each in given if each.startswith("--")} - options
        assert not unknown, f"{page}: laurel {' '.join(words)}"
    assert len(commands) > 30


def test_every_make_target_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?m)^([a-z]+):", makefile))
    named = {
        (page, target)
        for page, line in typed()
        for target in re.findall(r"^make ([a-z]+)\b", line.removeprefix("$ "))
    }
    assert {target for _, target in named} >= {"serve", "test", "check", "bench", "schema"}
    assert {(page, target) for page, target in named if target not in targets} == set()


# Names


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_every_link_leads_somewhere(path: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", prose_of(path)):
        if target.startswith(("http://", "https://")):
            continue
        file, _, anchor = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        if not there.exists() or (anchor and anchor not in anchors_of(there)):
            broken.append(target)
    assert broken == []


def anchors_of(path: Path) -> set[str]:
    heads = re.findall(r"(?m)^#+ (.+)$", prose_of(path))
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in heads}


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_every_file_that_is_named_is_there(path: Path) -> None:
    named = {
        span
        for span in spans_of(path)
        if re.fullmatch(r"(?:api|bench|demo|docs|domain|migrations|persistence|tests)/[\w./-]*", span)
    }
    made_by_us = {"bench/.cache"}
    assert {each for each in named - made_by_us if not (ROOT / each).exists()} == set()


def test_every_setting_that_is_named_is_one() -> None:
    known = settings()
    named = {
        (str(path.relative_to(ROOT)), name)
        for path in PAGES
        for name in re.findall(rf"\b{PREFIX}[A-Z_]+[A-Z]\b", path.read_text(encoding="utf-8"))
    }
    assert {(page, name) for page, name in named if name not in known} == set()


def settings() -> dict[str, Any]:
    """Every setting with its default as one writes it; None where there is none."""
    found = {}
    for name, field in Settings.model_fields.items():
        default = None if field.default is PydanticUndefined else field.default
        variable = UNPREFIXED.get(name, PREFIX + name.upper())
        found[variable] = None if default in (None, "", ()) else str(default)
    return found


def test_the_table_of_settings_is_whole_and_its_defaults_are_right() -> None:
    text = (ROOT / "docs" / "production.md").read_text(encoding="utf-8")
    table = dict(re.findall(r"(?m)^\| `([A-Z_]+)` \| ([^|]*?) ?\|", text.partition("## Settings")[2]))
    assert table.keys() == settings().keys()
    for name, default in settings().items():
        if default is not None:
            shown = table[name].strip("`")
            assert float(shown) == float(default) if shown.isdigit() else shown.lower() == default.lower(), (
                name
            )


def test_every_fact_that_is_named_is_told() -> None:
    named = {
        span
        for path in PAGES
        for span in spans_of(path)
        if re.fullmatch(r"(?:programme|member|order|points|tier|webhook)\.[a-z]+(?:_[a-z]+)*", span)
    }
    assert named - {"member.email"} - set(Act) <= KINDS.keys()
    assert {"order.recorded", "points.earned", "tier.upgraded"} <= named


def test_every_decision_is_listed_under_its_title() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(
        r"\]\((\d{4}-[a-z0-9-]+\.md)\) \| (.+?) \|", (folder / "README.md").read_text("utf-8")
    )
    titles = [
        (path.name, path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# "))
        for path in sorted(folder.glob("[0-9]*.md"))
    ]
    assert listed == titles
    for name, title in titles:
        slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        assert name[5:].removesuffix(".md") == slug, title


def test_the_list_of_permissions_is_printed_anew() -> None:
    printed = permission_list.page(schema._schema)
    assert permission_list.FILE.read_text(encoding="utf-8") == printed, "stale: run `make schema`"


# The two first pages


def test_both_first_pages_say_the_same() -> None:
    for language in ("sh", "graphql"):
        english, chinese = (
            [_bare(block.text) for block in blocks_of(path) if block.language == language]
            for path in (README, CHINESE)
        )
        assert english == chinese
    pages = [path.read_text(encoding="utf-8") for path in (README, CHINESE)]
    links, heads, rows = (
        [set(re.findall(pattern, page)) if kind is set else len(re.findall(pattern, page)) for page in pages]
        for kind, pattern in (
            (set, r"\]\((?!README)([^)]+)\)"),
            (len, r"(?m)^## "),
            (len, r"(?m)^\| "),
        )
    )
    assert links[0] == links[1]
    assert heads[0] == heads[1]
    assert rows[0] == rows[1]


def _bare(text: str) -> str:
    """Without comments and language."""
    return re.sub(r"(?m)\s+#.*$", "", text).replace("zh-CN", "en")


@pytest.mark.parametrize("path", [README, CHINESE], ids=["English", "Chinese"])
async def test_the_first_page_answers_as_the_demo_does(path: Path, begin, vault, passwords, ask) -> None:
    await demo.load(begin, vault, passwords, in_production=False)
    locale = Locale.EN if path == README else Locale.ZH_CN
    manager = make.staff(*permissions_of([Role.MANAGER]))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    blocks = blocks_of(path)
    asked = 0
    for question, answer in pairwise(blocks):
        for body in bodies_of(question):
            variables = json.loads(json.dumps(body.get("variables") or {}).replace(NOW, now))
            found = await ask(body["query"], manager, locale=locale, **variables)
            assert {"data": found["data"]} == json.loads(answer.text), str(answer)
            assert found["errors"] == []
            asked += 1
    assert asked == 2

    (why,) = (block for block in blocks if block.language == "graphql")
    found = await ask(why.text, manager, locale=locale)
    (entry,) = found["data"]["member"]["pointsEntries"]["nodes"]
    assert undated(quote_of(path)) == undated(entry["explanation"]["short"])


async def test_the_guide_to_reasons_answers_as_the_product_does(begin, ask, database) -> None:
    plain = plain_programme(new_uuid)
    terms = WalletTerms(spending=SpendTerms(price=Price(100, 1_00)))
    wallets = (replace(plain.wallets[0], terms=terms), *plain.wallets[1:])
    async with transaction():
        now = await value("SELECT now()")
        await StoredProgrammes().add(replace(plain, wallets=wallets), at=now)
        await StoredProgrammes().save_channel(
            Channel(code="store", name=LocalText({"en": "S"}), active=True), at=now
        )
    COPIES.forget()
    member = await make.member(begin)
    till = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
    orders = []
    for yuan, placed in ((80, "2026-03-01T01:30:00Z"), (250, "2026-03-02T01:30:00Z")):
        order = an_order(yuan, external_id=str(yuan), placedAt=placed, member={"id": str(member.id)})
        answer = await ask(RECORD, till, input=order)
        orders.append(answer["data"]["recordOrder"]["order"]["id"])
    path = ROOT / "docs" / "guides" / "why-so-many-points.md"
    points, awards, rules = (
        block for block in blocks_of(path) if "EntryId" not in block.text and block.language == "graphql"
    )
    answers = [block for block in blocks_of(path) if block.language == "json" and '"data"' in block.text]

    for question, caller, given, answer in (
        (points, make.themselves(member.id), {}, answers[0]),
        (awards, till, {"order": orders[0]}, answers[1]),
        (rules, ANONYMOUS, {}, answers[2]),
    ):
        found = await ask(question.text, caller, **given)
        assert {"data": found["data"]} == json.loads(answer.text), json.dumps(
            found["data"], ensure_ascii=False
        )
        assert found["errors"] == []


def quote_of(path: Path) -> str:
    """What stands > so in the page."""
    return " ".join(re.findall(r"(?m)^> (.*)$", path.read_text(encoding="utf-8")))


def undated(text: str) -> str:
    return re.sub(r"[A-Z][a-z]{2} \d{1,2}, \d{4}|\d{4}年\d{1,2}月\d{1,2}日", "DATE", text)
