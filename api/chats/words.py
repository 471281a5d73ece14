"""What a chat is told of a fact: ids, codes and figures, in the chat's language, and where to look."""

from __future__ import annotations

from api.locale import ENGLISH, locale_of
from api.texts import say
from domain.chats.chat import PLACE, TESTED, Chat
from domain.webhooks.webhook import ToldFact

OBJECTS = ("ticket", "mention")
"""By which of a fact's ids a link leads: the first there is. Those of notes and answers hold the member's."""
_NAMES = {
    "ticket.paged": "chat-page",
    "ticket.sla_warning": "chat-sla-warning",
    "ticket.sla_breached": "chat-sla-breach",
    "sla.target_missed": "chat-under-target",
    "survey.out_of_limits": "chat-out-of-limits",
    "ticket.changed": "chat-handed-over",
    "survey.answered": "chat-low-score",
    "staff.mentioned": "chat-mention",
    TESTED: "chat-test",
}
_DETAILS = (
    *("kind", "urgency", "severity", "clock", "dueAt", "staff", "for", "round", "department", "survey"),
    *("inTime", "counted", "perMille", "targetPercent", "from", "until", "by", "chat"),
    *("question", "interval", "startsOn", "value", "count", "low", "high", "side"),
)
"""Of a payload only these are words of a message: no id of a member is among them."""


def words_of(fact: ToldFact, chat: Chat) -> str:
    """The message. Raises KeyError for a fact that no chat hears."""
    locale = locale_of(chat.language) or ENGLISH
    target = next((str(fact.payload[each]) for each in OBJECTS if fact.payload.get(each)), None)
    given = {name: _word(fact.payload.get(name)) for name in _DETAILS}
    lines = [say(_NAMES[fact.kind], locale, id=target or "-", **given)]
    if chat.link is not None and target is not None:
        lines.append(chat.link.replace(PLACE, target))
    return "\n".join(lines)


def _word(value: object) -> str:
    """As a text, so that no language puts commas into an id or a year."""
    return "-" if value is None else str(value)
