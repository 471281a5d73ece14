"""Articles of the tests, and who writes them."""

from __future__ import annotations

from typing import Any

from domain.staff.permissions import Permission
from tests import make
from tests.conftest import Ask

EDITOR = make.staff(Permission.KNOWLEDGE_READ, Permission.KNOWLEDGE_WRITE)

PROBLEMS = """problems { code ... on InvalidInput { field reason } ... on VersionConflict { current }
    ... on ProblemNotCommon { tickets least leastPerMille } ... on ArticleNotPublished { state } }"""
ARTICLE = """article { id code state version published { version title body categories locales }
    draft { categories texts { locale title } } problem { category tickets share } }"""
SAVE = f"mutation ($input: SaveArticleInput!) {{ saveArticle(input: $input) {{ {ARTICLE} {PROBLEMS} }} }}"
PUBLISH = (
    f"mutation ($input: PublishArticleInput!) {{ publishArticle(input: $input) {{ {ARTICLE} {PROBLEMS} }} }}"
)
RETIRE = (
    f"mutation ($input: RetireArticleInput!) {{ retireArticle(input: $input) {{ {ARTICLE} {PROBLEMS} }} }}"
)
SEARCH = """query ($question: String!, $locale: Locale) {
    searchArticles(question: $question, locale: $locale) { code locale title excerpt confidence } }"""

SHELF: dict[str, tuple[list[str], str, str, str, str]] = {
    "points-expiry": (
        ["points"],
        "When do points expire?",
        "Points are good for twelve months and end with the last day of the month.\n\nYou are told 30 "
        "days before.",
        "积分有效期",
        "积分自获得之日起12个月内有效，到期月的最后一天过期。\n\n到期前30天会提醒您。",
    ),
    "points-missing": (
        ["points"],
        "My points are missing",
        "Points of an order are credited when it is paid. If you forgot to show your card, we can add them "
        "within 30 days: have the receipt ready.",
        "积分没有到账怎么办",
        "订单付款后积分即到账。如果忘记出示会员卡，30天内可凭小票补登积分。",
    ),
    "returns-how": (
        ["returns"],
        "How to return something",
        "Goods can be returned within 14 days in every store or by post.\n\nThe money is refunded to "
        "the card "
        "you paid with, within five working days.",
        "如何退货",
        "收到商品14天内可在任意门店或邮寄退货。\n\n退款会在5个工作日内退回原支付账户。",
    ),
    "delivery-time": (
        ["delivery"],
        "How long does delivery take?",
        "Parcels arrive within two to four days. You find the tracking number in your order.",
        "配送需要多久",
        "包裹通常2到4天送达，物流单号可在订单详情中查看。",
    ),
    "coupon-use": (
        ["coupons"],
        "How to use a coupon",
        "Choose the coupon at checkout, or show its code at the till. One coupon can be used for an order.",
        "优惠券如何使用",
        "结账时选择优惠券，或在收银台出示券码。每个订单只能使用一张优惠券。",
    ),
    "tier-keep": (
        ["tier"],
        "How do I keep my tier?",
        "Your tier is reviewed once a year. You keep Gold with 2,000 of progress.",
        "如何保级",
        "会员等级每年评定一次，成长值达到2000即可保留金卡。",
    ),
    "invoice": (
        ["payment"],
        "Getting an invoice",
        "Ask for an invoice in the details of your order; it comes by e-mail within a day.",
        "如何开发票",
        "在订单详情中申请发票，一天内发送到您的邮箱。",
    ),
    "code-missing": (
        ["log_in"],
        "The verification code does not come",
        "Wait a minute and ask for another one. Have a look whether your phone blocks messages.",
        "收不到验证码",
        "请等待一分钟后重新获取，并检查手机是否拦截了短信。",
    ),
}


def input_of(code: str, **more: Any) -> dict[str, Any]:
    categories, title, body, zh_title, zh_body = SHELF[code]
    return {
        "code": code,
        "categories": categories,
        "texts": [
            {"locale": "en", "title": title, "body": body},
            {"locale": "zh-CN", "title": zh_title, "body": zh_body},
        ],
        **more,
    }


async def write(ask: Ask, query: str, **input: Any) -> dict[str, Any]:
    """The payload of a mutation about articles, done by an editor."""
    answer = await ask(query, EDITOR, input=input)
    assert answer["errors"] == [], answer
    (payload,) = answer["data"].values()
    found: dict[str, Any] = payload
    return found


async def publish(ask: Ask, *codes: str) -> None:
    """All of the shelf where none is named."""
    for code in codes or SHELF:
        saved = (await write(ask, SAVE, **input_of(code)))["article"]
        done = await write(ask, PUBLISH, code=code, ifVersion=saved["version"])
        assert done["problems"] == []


async def found(ask: Ask, question: str, locale: str = "EN") -> list[dict[str, Any]]:
    answer = await ask(SEARCH, question=question, locale=locale)
    assert answer["errors"] == [], answer
    hits: list[dict[str, Any]] = answer["data"]["searchArticles"]
    return hits
