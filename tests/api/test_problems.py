"""Every no of the domain is a problem of the schema, with words in both languages."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import GraphQLInterfaceType, GraphQLObjectType

import domain
from api.locale import Locale, choose, locale_of, negotiate
from api.money import exponent, formatted_money
from api.problems import PROBLEMS, problem_of, text_key
from api.texts import HERE, MissingText, bundle, say
from domain.kernel.amounts import Money
from domain.kernel.ids import StaffId
from domain.kernel.refusal import InvalidInput, Refusal
from domain.orders.refusals import UnknownStore
from tests.api.door import SCHEMA, context

REFUSE = """
mutation ($store: String!) {
  refuse(store: $store) {
    done
    problems { __typename code message path ... on UnknownStore { store } ... on InvalidInput { reason } }
  }
}
"""


def all_refusals() -> set[type[Refusal]]:
    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        importlib.import_module(module.name)

    def below(kind: Any) -> Iterator[type[Refusal]]:
        for each in kind.__subclasses__():
            yield each
            yield from below(each)

    return {each for each in below(Refusal) if each.__module__.startswith("domain.")}


def test_every_refusal_has_its_problem_type():
    assert all_refusals() == set(PROBLEMS)
    interface = SCHEMA._schema.type_map["Problem"]
    assert isinstance(interface, GraphQLInterfaceType)
    for refusal in PROBLEMS:
        shown = SCHEMA._schema.type_map[refusal.__name__]
        assert isinstance(shown, GraphQLObjectType)
        assert interface in shown.interfaces
        assert shown.description


def test_every_code_is_one_refusals_and_reads_like_its_name():
    codes = [each.code for each in PROBLEMS]

    assert len(codes) == len(set(codes))
    for refusal in PROBLEMS:
        assert re.sub(r"(?<!^)(?=[A-Z])", "_", refusal.__name__).upper() == refusal.code


@pytest.mark.parametrize("locale", list(Locale))
def test_every_code_has_words_in_every_language(locale):
    missing = [each.code for each in PROBLEMS if not bundle(locale).has_message(text_key(each.code))]

    assert missing == []


def test_the_languages_say_the_same_things_with_the_same_figures():
    def said(locale: Locale) -> dict[str, set[str]]:
        files = sorted(HERE.glob(f"{locale.value}.*ftl"))
        text = "\n".join(each.read_text(encoding="utf-8") for each in files)
        messages = re.split(r"(?m)^(?=[a-z][a-z0-9-]* = )", text)[1:]
        return {each.partition(" = ")[0]: set(re.findall(r"\{ ?\$([a-z_0-9]+)", each)) for each in messages}

    english, chinese = said(Locale.EN), said(Locale.ZH_CN)

    assert english.keys() == chinese.keys()
    assert {key: chinese[key] for key in english if english[key] != chinese[key]} == {}


@pytest.mark.parametrize("locale", list(Locale))
def test_a_text_uses_only_figures_that_its_refusal_has(locale):
    for refusal in PROBLEMS:
        figures = {name: _some(name) for name in getattr(refusal, "__dataclass_fields__", ())}
        pattern = bundle(locale).get_message(text_key(refusal.code)).value
        assert pattern is not None
        _, errors = bundle(locale).format_pattern(pattern, figures)
        assert errors == [], f"{refusal.code} in {locale.value}"


def _some(name: str) -> Any:
    return "x" if name in {"reason", "kind", "status"} else 3


def test_a_missing_text_is_a_bug():
    with pytest.raises(MissingText):
        say("no-such-text", Locale.ZH_CN)


async def refused(store: str, **settings: Any) -> Any:
    asked = context()
    asked.accept_language = settings.get("locale", Locale.EN)
    result = await SCHEMA.execute(REFUSE, variable_values={"store": store}, context_value=asked)
    assert result.errors is None
    assert result.data is not None
    return result.data["refuse"]


async def test_a_refusal_is_answered_as_a_problem_with_its_figures():
    assert await refused("s9") == {
        "done": None,
        "problems": [
            {
                "__typename": "UnknownStore",
                "code": "UNKNOWN_STORE",
                "message": "There is no store s9.",
                "path": [],
                "store": "s9",
            }
        ],
    }


async def test_wrong_input_says_where_it_stands():
    (problem,) = (await refused("bad"))["problems"]

    assert problem["path"] == ["input", "lines", "2", "store"]
    assert problem["reason"] == "MALFORMED"


async def test_a_problem_speaks_the_callers_language():
    (problem,) = (await refused("s9", locale=Locale.ZH_CN))["problems"]

    assert problem["message"] == "门店 s9 不存在。"


def test_an_item_of_a_batch_says_which_it_was():
    problem = problem_of(InvalidInput("lines.0.sku", "EMPTY"), Locale.EN, below=("input", "orders", "3"))

    assert problem.path == ["input", "orders", "3", "lines", "0", "sku"]
    assert problem_of(UnknownStore("s"), Locale.EN, below=("input", "orders", "3")).path == []


@pytest.mark.parametrize("locale", Locale)
def test_a_message_repeats_only_the_beginning_of_a_long_text(locale: Locale):
    problem = problem_of(UnknownStore("s" * 10_000), locale)

    assert "s" * 200 + "…" in problem.message
    assert len(problem.message) < 300


@pytest.mark.parametrize(
    ("header", "locale"),
    [
        (None, None),
        ("", None),
        ("*", None),
        ("de-DE, fr", None),
        ("zh-CN", Locale.ZH_CN),
        ("zh", Locale.ZH_CN),
        ("zh-Hans-SG", Locale.ZH_CN),
        ("zh_CN", Locale.ZH_CN),
        ("ZH-cn", Locale.ZH_CN),
        ("en-GB,en;q=0.9", Locale.EN),
        ("de;q=0.9, zh-CN;q=0.8, en;q=0.7", Locale.ZH_CN),
        ("en;q=0.1, zh;q=0.2", Locale.ZH_CN),
        ("zh;q=0, en;q=0.5", Locale.EN),
        ("zh;q=x, en;q=0.5", Locale.EN),
        ("en;q=nan, zh", Locale.ZH_CN),
        ("," * 10_000 + "zh", None),
    ],
)
def test_the_language_of_a_request_is_read_from_its_header(header, locale):
    assert negotiate(header) is locale


def test_the_first_wish_that_is_ours_is_chosen():
    assert choose(None, None, "fr", "zh-CN") is Locale.ZH_CN
    assert choose(Locale.EN, Locale.ZH_CN) is Locale.EN
    assert choose(None, "pt-BR") is Locale.EN
    assert locale_of("x") is None


@pytest.mark.parametrize(
    ("money", "english", "chinese"),
    [
        (Money(123_450, "CNY"), "CN¥1,234.50", "¥1,234.50"),
        (Money(1_999, "EUR"), "€19.99", "€19.99"),
        (Money(1_200, "JPY"), "¥1,200", "JP¥1,200"),
        (Money(-5, "USD"), "-$0.05", "-US$0.05"),
        (Money(2**53 - 1, "CNY"), "CN¥90,071,992,547,409.91", "¥90,071,992,547,409.91"),
    ],
)
def test_money_is_written_as_people_write_it(money, english, chinese):
    assert formatted_money(money, Locale.EN) == english
    assert formatted_money(money, Locale.ZH_CN) == chinese


def test_currencies_have_0_2_or_3_digits_behind_the_point():
    assert [exponent(each) for each in ("JPY", "CNY", "KWD")] == [0, 2, 3]
    assert formatted_money(Money(1_500, "KWD"), Locale.EN).endswith("1.500")


def test_ids_in_texts_travel_as_they_do_on_the_wire():
    from api.problems import spoken

    staff = StaffId.parse("stf_01jd3v7p9w0000000000000000")
    assert spoken(staff, Locale.EN) == str(staff)
    assert spoken(("b", "a"), Locale.ZH_CN) == "b、a"


@pytest.mark.parametrize("locale", Locale)
def test_no_text_stands_in_two_files(locale):
    """The later file would win, and nobody would see which that is."""
    names = [
        name
        for path in sorted(HERE.glob(f"{locale.value}*.ftl"))
        for name in re.findall(r"(?m)^([a-z][a-z0-9-]*) =", path.read_text(encoding="utf-8"))
    ]
    assert sorted({name for name in names if names.count(name) > 1}) == []
