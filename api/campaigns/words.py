"""What came of a campaign, in words."""

from __future__ import annotations

from api.conditions.words import failure_in_words
from api.points.explaining.words import Words
from domain.campaigns.choosing import Judged, Verdict
from domain.programme.programme import POINTS


def judged_in_words(judged: Judged, words: Words) -> str:
    campaign = judged.campaign
    match judged.verdict:
        case Verdict.CONDITION if judged.failure is not None:
            return words.say("campaign-condition", why=failure_in_words(judged.failure, words))
        case Verdict.EXHAUSTED if judged.limit is not None:
            wallet = words.programme.wallet_by_code[campaign.awarding.wallet if campaign.awarding else POINTS]
            return words.say("campaign-exhausted", cap=words.cap(judged.limit, wallet))
        case Verdict.OUTRANKED:
            return words.say("campaign-outranked", by=judged.by or "")
        case verdict:
            return words.say(f"campaign-{verdict.lower().replace('_', '-')}")
