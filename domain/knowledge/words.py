"""Words as articles are found by: the same cutting for a text that is kept and a question that is asked.

English words lose the endings that only say how many or when. Chinese has no spaces: a text is found by every
two characters that stand together in it, and a question is first cut where words stand that ask nothing
("怎么", "请问", "的"), so that no pair reaches over them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.members.spelling import folded

MOST_TOKENS = 20_000
"""Of one text."""
MOST_ASKED = 64
"""Of one question: what is longer says the same again."""

_PART = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+|[^\W_\u3400-\u4dbf\u4e00-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_ASKS_NOTHING_ZH = """
请问 你好 您好 谢谢 麻烦 一下 怎么样 怎么办 怎么 怎样 什么 为什么 为何 如何 多久 多少 几天 哪里 哪儿
哪个 是不是 能不能 可不可以 会不会 有没有 可以 能否 是否 什么时候 我们 你们 他们 我的 你的 自己
这个 那个 一个 现在 已经 还是 但是 因为 所以 如果 想要 需要 应该 知道
的 了 吗 呢 吧 啊 呀 嘛 我 你 您 他 她 它 是 在 有 和 与 或 也 都 就 还 把 被 给 让 到 能 要 想 会 去 来
这 那 哪 几 个 很 太 没 不 帮 请 里 上 下 后 前 从 对 向 为
"""
_ASKS_NOTHING_EN = """
a an and are as at be been but by can could did do does for from had has have how i if in into is it
its me my no not of on or our please so some than that the their them there they this to too up us
was we were what when where which who why will with would you your am hi hello thanks thank any get
got want need know tell s t m ve re ll d
"""
_GAPS = re.compile("|".join(sorted(_ASKS_NOTHING_ZH.split(), key=lambda each: (-len(each), each))))
_STOP = frozenset(_ASKS_NOTHING_EN.split())
_ENDINGS = ("ations", "ation", "ingly", "ings", "ing", "ies", "edly", "ed", "es", "ly", "s")


def text_tokens(text: str) -> Iterator[str]:
    """Of a text to be found, in order. Of Chinese every character and every two that stand together."""
    for part in _PART.findall(folded(text)):
        if _HAN.match(part):
            yield from part
            yield from (part[at : at + 2] for at in range(len(part) - 1))
        else:
            yield stem(part)


def asked_tokens(question: str) -> tuple[str, ...]:
    """Of a question, each once. None where it asks for nothing."""
    found: dict[str, None] = {}
    for part in _PART.findall(folded(question)):
        if not _HAN.match(part):
            if part not in _STOP:
                found[stem(part)] = None
            continue
        for run in _GAPS.split(part):
            if len(run) == 1:
                found[run] = None
            for at in range(len(run) - 1):
                found[run[at : at + 2]] = None
    return tuple(found)[:MOST_ASKED]


def stem(word: str) -> str:
    """`refunded`, `refunds` and `refunding` are `refund`. Rough, and the same for text and question."""
    if not word.isascii() or not word.isalpha():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending) + ("y" if ending == "ies" else "")
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiosl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word
