"""Whoever else comes to the desk of the complaint's story, and what was told of it all."""

from __future__ import annotations

from typing import Any

from tests.scenarios.complaint import Shop, escalated
from tests.scenarios.service import Case

NEWEST = "{ tickets(first: 1, order: NEWEST) { nodes { id } } }"
QUEUE = "{ ticketQueue(first: 5) { nodes { ticketId reason } } }"
TRACKED = """query ($code: String!) { ticketByTrackingCode(code: $code) {
    state waitingSince solution messages { byShop } } }"""
TO_ANSWER = "query ($code: String!) { ticketByTrackingCode(code: $code) { surveys { id } } }"
TOLD = """query ($after: Count!) { changes(after: $after, first: 100) {
    facts { kind payload } position hasMore } }"""


async def a_month_later_somebody_without_a_name_writes(shop: Shop) -> Case:
    """By the code at the door. Jane lets it lie until it goes back to the queue, and its deadline passes."""
    await shop.later(shop.owner, days=40)
    words = {"boxToken": shop.box, "body": "店里的音乐太吵了", "subject": "音乐"}
    case, handed = await shop.opened(
        shop.once(None, "submitAnonymousFeedback", "ticket { state } trackingCode", **words),
        channel="STORE_BOX",
        kind="SUGGESTION",
        store="s1",
        staff=shop.jane_id,
        in_time=False,
    )
    case.id = (await shop.ask(shop.lead, NEWEST))["nodes"][0]["id"]
    code = {"trackingCode": handed["trackingCode"]}
    version = (await shop.ticket(shop.jane, case, "version"))["version"]
    triage = {"ticketId": case.id, "ifVersion": version, "category": "store"}
    await shop.happens(
        case, shop.once(shop.jane, "triageTicket", "ticket { state }", **triage), "TRIAGED", "ASSIGNED"
    )
    case.category = "store"
    jumped = await shop.later(shop.owner, minutes=90)

    async def taken_back() -> bool:
        queue = (await shop.ask(shop.lead, QUEUE))["nodes"]
        return bool(queue == [{"ticketId": case.id, "reason": "NOT_ACCEPTED"}])

    await shop.happens(case, shop.until(taken_back), "TRIAGED", since=jumped)

    async def breached() -> bool:
        return "BREACH" in {each["kind"] for each in await escalated(shop, case)}

    await shop.until(breached)
    ask_back = {"body": "请问是哪一天？", "waitsForMember": True}
    await shop.step(shop.jane, case, "replyToTicket", "ANSWERED", **ask_back)
    seen = await shop.ask(None, TRACKED, code=handed["trackingCode"])
    assert [each["byShop"] for each in seen["messages"]] == [False, True]
    assert (seen["state"], seen["waitingSince"] is not None) == ("ANSWERED", True)
    reply = shop.once(None, "replyByTrackingCode", "ticket { state }", **code, body="星期天")
    assert (await shop.happens(case, reply, "ASSIGNED"))["ticket"] == {"state": "ASSIGNED"}
    case.cause = "store"
    await shop.step(shop.jane, case, "resolveTicket", "RESOLVED", solution="已调低音量。", cause="store")
    await shop.step(shop.jane, case, "closeTicket", "CLOSED")
    seen = await shop.ask(None, TRACKED, code=handed["trackingCode"])
    assert (seen["state"], seen["solution"]) == ("CLOSED", "已调低音量。")
    await says_by_the_code(shop, case, handed["trackingCode"], csat=4, nps=8)
    return case


async def says_by_the_code(shop: Shop, case: Case, code: str, *, csat: int, nps: int) -> None:
    """Nobody was written to: the questions are where the ticket is."""

    async def asked() -> list[Any]:
        found: list[Any] = (await shop.ask(None, TO_ANSWER, code=code))["surveys"]
        return found

    (invited,) = await shop.until(asked)
    values = [{"question": "csat", "score": csat}, {"question": "nps", "score": nps}]
    said = {"invitationId": invited["id"], "trackingCode": code, "values": values, "complete": True}
    assert (await shop.do(None, "answerSurvey", "completed", **said))["completed"]
    case.scores.append(csat)
    case.recommends.append(nps)


async def somebody_calls_and_somebody_sells_watches(shop: Shop) -> None:
    """What is answered on the phone is in time; what is spam is nobody's feedback."""
    call = {"body": "几点开门？", "kind": "QUESTION", "category": "store", "answer": "十点。", "store": "s1"}
    case, _ = await shop.opened(
        shop.once(shop.jane, "recordTicket", "ticket { id }", channel="PHONE", **call),
        "TRIAGED",
        "ANSWERED",
        channel="PHONE",
        kind="QUESTION",
        category="store",
        store="s1",
        staff=shop.jane_id,
    )
    assert (await shop.ticket(shop.jane, case, "state staffId"))["staffId"] == str(shop.jane_id)
    await shop.later(shop.owner, hours=1)
    await shop.step(shop.jane, case, "resolveTicket", "RESOLVED", solution="十点。", cause="other")
    case.cause = "other"
    await shop.step(shop.jane, case, "closeTicket", "CLOSED")
    spam, _ = await shop.opened(
        shop.once(
            shop.jane, "recordTicket", "ticket { id }", channel="EMAIL", kind="QUESTION", body="买表吗"
        ),
        channel="EMAIL",
        kind="QUESTION",
        counts=False,
    )
    await shop.step(shop.jane, spam, "closeTicket", "CLOSED", because="SPAM")


async def told(shop: Shop) -> list[tuple[str, Any]]:
    """Every fact, in the order of the feed."""
    found, after, more = [], 0, True
    while more:
        page = await shop.ask(shop.owner, TOLD, after=after)
        found += [(each["kind"], each["payload"]) for each in page["facts"]]
        after, more = page["position"], page["hasMore"]
    return found
