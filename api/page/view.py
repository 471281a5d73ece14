"""The page as HTML. Every value goes through `escape`; the words stand in `api/texts/<locale>.page.ftl`."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from string import Template

import orjson

from api.locale import Locale
from api.page.demo import CALLERS, Demo
from api.page.documents import Example
from api.texts import say

HERE = Path(__file__).parent
NAMES = {Locale.EN: "English", Locale.ZH_CN: "简体中文"}


def index(demo: Demo, locale: Locale) -> str:
    """The page at `/`."""

    def words(name: str) -> str:
        return _code(escape(say(f"page-{name}", locale)))

    return _fill(
        "index.html",
        lang=locale.value,
        title=words("title"),
        tagline=words("tagline"),
        intro=words("intro"),
        languages="".join(_language(each, locale) for each in Locale),
        ask_title=words("ask-title"),
        ask_words=words("ask-words"),
        examples="".join(_example(each, locale) for each in demo.examples),
        callers_title=words("callers-title"),
        callers_words=words("callers-words" if demo.tokens else "no-demo"),
        callers="".join(_caller(each, demo.tokens[each], locale) for each in CALLERS if each in demo.tokens),
        terminal_title=words("terminal-title"),
        terminal_words=words("terminal-words"),
        copy=words("copy"),
        copied=words("copied"),
        explore_title=words("explore-title"),
        explore_words=words("explore-words"),
        explore_schema=words("explore-schema"),
        explore_ready=words("explore-ready"),
        explore_keys=words("explore-keys"),
        footer=words("footer"),
    )


def graphiql(demo: Demo, locale: Locale, ask: str | None) -> str:
    """GraphiQL with a tab for each ready question, the one that was asked for first."""
    ordered = sorted(demo.examples, key=lambda each: each.name != ask)
    tabs = [
        {
            "query": each.query,
            "variables": _pretty(dict(each.variables)) if each.variables else "",
            "headers": _pretty(_headers(demo, each, locale)),
        }
        for each in ordered
    ]
    # Data, not a script: it is parsed, never run. `<` can not end the element it stands in.
    data = orjson.dumps({"tabs": tabs}).decode().replace("<", "\\u003c")
    return _fill("graphiql.html", lang=locale.value, title=escape(say("page-title", locale)), data=data)


def _headers(demo: Demo, example: Example, locale: Locale) -> dict[str, str]:
    token = demo.tokens.get(example.caller)
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return {**headers, "Accept-Language": locale.value}


def _pretty(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_INDENT_2).decode()


def _language(each: Locale, chosen: Locale) -> str:
    current = ' aria-current="true"' if each is chosen else ""
    return f'<a href="?lang={each.value}" lang="{each.value}"{current}>{escape(NAMES[each])}</a>'


def _example(each: Example, locale: Locale) -> str:
    def words(part: str) -> str:
        return escape(say(f"page-{each.name}-{part}", locale))

    caller = escape(say(f"page-caller-{each.caller}", locale))
    ask = escape(say("page-open", locale))
    return (
        f'<a class="card" href="/graphiql?ask={each.name}&amp;lang={locale.value}">'
        f"<h3>{words('title')}</h3><p>{words('words')}</p>"
        f'<p class="as">{escape(say("page-as", locale))} <b>{caller}</b></p>'
        f'<span class="go">{ask} <span aria-hidden="true">→</span></span></a>'
    )


def _caller(name: str, token: str, locale: Locale) -> str:
    shown = escape(token)
    return (
        f'<li><div class="who"><b>{escape(say(f"page-caller-{name}", locale))}</b>'
        f"<span>{escape(say(f'page-caller-{name}-words', locale))}</span></div>"
        f'<div class="token"><code title="{shown}">{shown}</code>'
        f'<button type="button" data-copy="{shown}">{escape(say("page-copy", locale))}</button></div></li>'
    )


def _code(text: str) -> str:
    """`these` become code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", text)


def _fill(template: str, **values: str) -> str:
    return Template((HERE / template).read_text(encoding="utf-8")).substitute(values)
