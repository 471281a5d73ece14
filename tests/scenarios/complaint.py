"""What the people of the complaint's story do, each act through HTTP and written into the diary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.kernel.ids import StaffId
from domain.staff.bundles import Role
from tests import make
from tests.scenarios.service import Case, Desk

PICTURE = b"\x89PNG\r\n\x1a\n" + b"a picture of a coupon" * 40
WORDS = "我的优惠券用不了，提示不满足使用条件，太差了，投诉"
SURVEY: dict[str, Any] = {
    "code": "care",
    "name": {"en": "How was it?", "zh_CN": "服务如何？"},
    "trigger": "TICKET_CLOSED",
    "restDays": 0,
    "questions": [
        {"code": "csat", "kind": "CSAT", "words": {"en": "How satisfied are you?"}},
        {"code": "nps", "kind": "NPS", "words": {"en": "Would you recommend us?"}, "required": False},
    ],
}
CLASSIFIED = """query ($id: TicketId!) { classification(ticketId: $id) { language sure decidedBy
    guesses { aspect value confidence reasons { source word } } } }"""
ESCALATED = """query { escalations(first: 20) { nodes { id ticketId kind clock staffId } } }"""
INVITED = "{ me { surveyInvitations { id questions { code } } } }"
POINTS = """{ me { points { available }
    pointsEntries(first: 5) { nodes { id kind points } } } }"""


@dataclass
class Shop(Desk):
    """The people of the story, by their tokens."""

    owner: str = ""
    lead: str = ""
    jane: str = ""
    jane_id: StaffId | None = None
    kim_id: StaffId | None = None
    ann: str = ""
    box: str = ""


async def the_desk_opens(shop: Shop) -> None:
    """Jane speaks Chinese, Kim English; the lead leads; a first answer is due in an hour."""
    shop.jane_id, shop.jane = await shop.staff(Role.SUPPORT)
    shop.kim_id, kim = await shop.staff(Role.SUPPORT)
    lead_id, shop.lead = await shop.staff(Role.MANAGER)
    people = {"members": [str(shop.jane_id), str(shop.kim_id)], "lead": str(lead_id)}
    await shop.do(shop.lead, "saveTeam", "team { id }", code="service", name={"en": "Service"}, **people)
    for person, languages, token in ((shop.jane_id, ["zh"], shop.jane), (shop.kim_id, ["en"], kim)):
        about = {"staffId": str(person), "limit": 5, "languages": languages}
        await shop.do(shop.lead, "saveRepresentative", "representative { limit }", **about)
        await shop.do(token, "setPresence", "representative { presence }", presence="AVAILABLE")
    hour = {"firstResponseMinutes": 60, "resolutionMinutes": 2_880, "warnMinutes": 15}
    await shop.do(shop.lead, "saveSlaPolicy", "policy { code }", code="all", name={"en": "All"}, **hour)
    call_back = {"withinDays": 1, "ownerId": str(shop.jane_id)}
    await shop.do(shop.owner, "saveSurvey", "survey { code }", **SURVEY, callBack=call_back)
    publish = 'mutation { publishSurvey(code: "care") { survey { state } problems { code } } }'
    assert (await shop.ask(shop.owner, publish))["survey"] == {"state": "OPEN"}
    box = await shop.do(shop.owner, "addTicketBox", "box { token }", store="s1", place="By the door")
    shop.box = box["box"]["token"]


async def ann_complains(shop: Shop) -> Case:
    case, answer = await shop.opened(
        shop.once(shop.ann, "submitFeedback", "ticket { id state kind }", channel="MINI_PROGRAM", body=WORDS),
        channel="MINI_PROGRAM",
        kind="COMPLAINT",
        staff=shop.jane_id,
    )
    assert answer["ticket"] == {"id": case.id, "state": "NEW", "kind": "COMPLAINT"}
    headers = {"authorization": f"Bearer {shop.ann}", "idempotency-key": make.key(), "x-file-name": "a.png"}
    put = await shop.http.post(f"/tickets/{case.id}/files", content=PICTURE, headers=headers)
    assert put.status_code == 200, put.text
    seen = await shop.ticket(shop.jane, case, "staffId category attachments { id name size }")
    assert seen == {
        "staffId": str(shop.jane_id),
        "category": "coupons",
        "attachments": [{"id": put.json()["id"], "name": "a.png", "size": len(PICTURE)}],
    }
    back = await shop.http.get(
        f"/tickets/{case.id}/files/{put.json()['id']}", headers={"authorization": f"Bearer {shop.jane}"}
    )
    assert back.content == PICTURE
    return case


async def it_is_sorted_and_a_person_knows_better(shop: Shop, case: Case) -> None:
    verdict = await shop.ask(shop.jane, CLASSIFIED, id=case.id)
    guesses = {each["aspect"]: each for each in verdict["guesses"]}
    assert (verdict["language"], verdict["sure"], verdict["decidedBy"]) == ("zh", True, None)
    assert (guesses["KIND"]["value"], guesses["CATEGORY"]["value"]) == ("COMPLAINT", "coupons")
    assert {"source": "RULE", "word": "优惠券"} in guesses["CATEGORY"]["reasons"]
    corrected = {"ticketId": case.id, "category": "points", "severity": "MAJOR"}
    decided = await shop.happens(
        case,
        shop.once(shop.jane, "correctClassification", "classification { decidedBy }", **corrected),
        "TRIAGED",
        "ASSIGNED",
    )
    assert decided["classification"] == {"decidedBy": str(shop.jane_id)}
    case.category = "points"
    accept = """mutation ($id: TicketId!) {
        acceptTicket(id: $id) { standing { state staffId policy } problems { code } } }"""
    standing = (await shop.ask(shop.jane, accept, id=case.id))["standing"]
    assert standing == {"state": "ASSIGNED", "staffId": str(shop.jane_id), "policy": "all"}


async def it_comes_near_its_deadline_and_is_answered(shop: Shop, case: Case) -> None:
    await shop.later(shop.owner, minutes=50)
    (warning,) = await shop.until(lambda: escalated(shop, case))
    assert (warning["kind"], warning["clock"]) == ("WARNING", "FIRST_RESPONSE")
    await shop.step(shop.jane, case, "replyToTicket", "ANSWERED", body="非常抱歉，我们马上查。")


async def escalated(shop: Shop, case: Case) -> list[Any]:
    found = (await shop.ask(shop.lead, ESCALATED))["nodes"]
    return [each for each in found if each["ticketId"] == case.id]


async def ann_is_made_whole(shop: Shop, case: Case) -> None:
    want = "ticket { goodwill { points waits entryId } } approval { id }"
    given = await shop.once(shop.jane, "giveGoodwill", want, ticketId=case.id, points=300, reason="券用不了")
    (goodwill,) = given["ticket"]["goodwill"]
    assert (goodwill["points"], goodwill["waits"], given["approval"]) == (300, False, None)
    seen = await shop.ask(shop.ann, POINTS)
    (entry,) = seen["pointsEntries"]["nodes"]
    assert seen["points"] == {"available": 300}
    assert (entry["id"], entry["kind"], entry["points"]) == (goodwill["entryId"], "ADJUST_CREDIT", 300)


async def it_is_settled(shop: Shop, case: Case) -> None:
    await shop.later(shop.owner, hours=2)
    case.cause = "system"
    how = {"solution": "券已补发。", "cause": "system"}
    await shop.step(shop.jane, case, "resolveTicket", "RESOLVED", **how)
    await shop.later(shop.owner, minutes=30)
    await shop.step(shop.jane, case, "closeTicket", "CLOSED")


async def ann_says(shop: Shop, case: Case, csat: int, nps: int, *into: str) -> None:
    """The worker has invited her."""

    async def invitations() -> list[Any]:
        found: list[Any] = (await shop.ask(shop.ann, INVITED))["surveyInvitations"]
        return found

    (invited,) = await shop.until(invitations)
    values = [{"question": "csat", "score": csat}, {"question": "nps", "score": nps}]
    said = shop.do(
        shop.ann, "answerSurvey", "completed", invitationId=invited["id"], values=values, complete=True
    )
    assert (await shop.happens(case, said, *into))["completed"]
    case.scores.append(csat)
    case.recommends.append(nps)


async def ann_is_asked_and_is_not_content(shop: Shop, case: Case) -> None:
    """It is open again, and the worker gives it back to whoever had it."""
    await shop.later(shop.owner, hours=5)
    await ann_says(shop, case, 1, 3, "REOPENED")
    back = {"state": "ASSIGNED", "staffId": str(shop.jane_id), "reopenedCount": 1}

    async def given_back() -> bool:
        return bool(await shop.ticket(shop.jane, case, "state staffId reopenedCount") == back)

    await shop.happens(case, shop.until(given_back), "ASSIGNED", since=case.course[-1].since)


async def ann_is_asked_and_is_content(shop: Shop, case: Case) -> None:
    await ann_says(shop, case, 5, 9)
    assert (await shop.ticket(shop.jane, case, "state"))["state"] == "CLOSED"
