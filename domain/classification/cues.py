"""Words that say the same in every shop: what somebody wants, how urgent it is, how they feel about it.

The weight of a word is what it adds, in natural log odds. Words that make a ticket urgent weigh more than any
model: that somebody is hurt, or goes to an authority, is not a matter of what is usual.
"""

from __future__ import annotations

from collections.abc import Mapping

from domain.classification.labels import Aspect
from domain.tickets.ticket import Sentiment, TicketKind, Urgency


def _all(weight: float, *words: str) -> dict[str, float]:
    return dict.fromkeys(words, weight)


CUES: Mapping[Aspect, Mapping[str, Mapping[str, float]]] = {
    Aspect.KIND: {
        TicketKind.QUESTION: {
            **_all(
                0.8,
                "请问",
                "怎么",
                "如何",
                "能不能",
                "可以吗",
                "是否",
                "多久",
                "什么时候",
                "吗?",
                "想问",
                "咨询",
                "哪里",
            ),
            **_all(
                0.8, "how do", "how can", "how long", "can i", "could you tell", "is it possible", "when will"
            ),
            **_all(1.6, "do you", "where can", "what is the", "please advise", "wondering"),
        },
        TicketKind.COMPLAINT: {
            **_all(
                1.0, "投诉", "差评", "太差", "失望", "骗人", "欺骗", "虚假", "无语", "气愤", "离谱", "敷衍"
            ),
            **_all(
                1.0, "complain*", "unacceptable", "disappoint*", "terrible", "awful", "rude", "ridiculous"
            ),
            **_all(2.0, "fed up", "worst", "disgust*", "misleading", "ripped off"),
        },
        TicketKind.SUGGESTION: {
            **_all(3.0, "建议", "希望能", "希望可以", "要是能", "最好能", "如果能", "能否增加", "可否增加"),
            **_all(3.0, "suggest*", "it would be nice", "it would be great", "would be good", "please add"),
            **_all(3.0, "please consider", "how about", "why not", "could you add", "i wish"),
        },
        TicketKind.PRAISE: {
            **_all(
                1.3,
                "表扬",
                "点赞",
                "好评",
                "感谢",
                "谢谢你们",
                "非常满意",
                "很满意",
                "太棒",
                "贴心",
                "暖心",
                "惊喜",
            ),
            **_all(2.5, "thank you", "thanks to", "compliment*", "wonderful", "excellent", "fantastic"),
            **_all(2.5, "well done", "keep it up", "impressed", "delighted", "love the", "brilliant"),
        },
    },
    Aspect.URGENCY: {
        Urgency.LOW: {},
        Urgency.NORMAL: {},
        Urgency.HIGH: {
            **_all(2.0, "尽快", "马上", "急用", "着急", "立刻", "今天之内", "等了很久", "还没解决"),
            **_all(4.0, "消费者协会", "消协", "曝光", "媒体"),
            **_all(
                1.0, "as soon as possible", "asap", "urgent*", "immediately", "by tomorrow", "still waiting"
            ),
            **_all(4.0, "consumer protection", "small claims", "trading standards", "chargeback"),
        },
        Urgency.URGENT: {
            **_all(
                4.0, "过敏", "受伤", "住院", "中毒", "起火", "烫伤", "触电", "割伤", "急诊", "被盗", "盗刷"
            ),
            **_all(6.0, "律师函", "起诉", "报警"),
            **_all(6.0, "allergic", "injur*", "hospital", "poison*", "caught fire", "burned my", "burnt my"),
            **_all(6.0, "electric shock", "hacked", "stolen", "fraud*", "lawyer", "police"),
        },
    },
    Aspect.SENTIMENT: {
        Sentiment.NEGATIVE: {
            **_all(
                0.8,
                "投诉",
                "失望",
                "太差",
                "生气",
                "气愤",
                "糟糕",
                "恶心",
                "无语",
                "骗",
                "不满",
                "坏了",
                "破损",
                "难用",
            ),
            **_all(
                0.8, "angry", "disappoint*", "terrible", "awful", "rude", "broken", "unacceptable", "worst"
            ),
            **_all(1.6, "frustrat*", "ridiculous", "useless", "annoy*"),
        },
        Sentiment.NEUTRAL: {},
        Sentiment.POSITIVE: {
            **_all(
                1.0, "感谢", "满意", "喜欢", "太棒", "贴心", "点赞", "好评", "开心", "惊喜", "表扬", "优秀"
            ),
            **_all(2.0, "thank you", "love", "wonderful", "excellent", "great", "fantastic", "delighted"),
            **_all(2.0, "impressed", "friendly", "helpful", "perfect"),
        },
    },
}
