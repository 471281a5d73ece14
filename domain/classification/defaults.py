"""The two trees that every programme begins with, until the merchant saves its own."""

from __future__ import annotations

from domain.classification.taxonomy import Node, Taxonomy, Tree
from domain.kernel.texts import LocalText


def _node(code: str, parent: str | None, en: str, zh: str, words: str = "") -> Node:
    """`words` between bars."""
    return Node(
        code=code,
        name=LocalText({"en": en, "zh-CN": zh}),
        parent=parent,
        words=tuple(each for each in words.split("|") if each),
    )


CATEGORIES = Taxonomy(
    tree=Tree.CATEGORY,
    version=0,
    nodes=(
        _node("product", None, "Products", "商品"),
        _node(
            "quality",
            "product",
            "Quality",
            "商品质量",
            "质量|破损|坏了|掉色|开线|异味|过期|漏液|瑕疵|defect*|broken|leak*|torn|faulty|expired|quality",
        ),
        _node(
            "description",
            "product",
            "Description and size",
            "描述与尺码",
            "尺码|描述|色差|图片|偏大|偏小|成分|sizing|size|description|photo*|picture*|ingredients|material",
        ),
        _node(
            "stock",
            "product",
            "Stock",
            "库存",
            "缺货|补货|有货|没货|断货|库存|到货|in stock|out of stock|restock*|sold out|back in",
        ),
        _node("order", None, "Orders", "订单"),
        _node(
            "delivery",
            "order",
            "Delivery",
            "物流配送",
            "快递|物流|发货|配送|包裹|送货|运费|"
            "签收|deliver*|parcel*|courier|shipping|shipment|tracking|dispatch*",
        ),
        _node(
            "returns",
            "order",
            "Returns and exchanges",
            "退换货",
            "退货|换货|退款|退换|七天无理由|refund*|return label|exchange*|send it back|returning",
        ),
        _node(
            "payment",
            "order",
            "Payment and invoices",
            "支付与发票",
            "支付|付款|扣款|发票|刷卡|重复扣|分期|"
            "payment*|invoice*|charged|receipt|card was|billing|checkout",
        ),
        _node("service", None, "Service", "服务"),
        _node(
            "staff",
            "service",
            "Staff",
            "员工服务",
            "店员|导购|客服|态度|服务员|收银员|店长|"
            "staff|cashier*|assistant|rude|colleague*|saleswoman|salesman|manager",
        ),
        _node(
            "store",
            "service",
            "Stores",
            "门店环境",
            "门店|排队|试衣间|停车|店里|营业时间|环境|"
            "空调|queue*|fitting room*|parking|opening hours|store is|aisle*",
        ),
        _node("loyalty", None, "Membership", "会员权益"),
        _node("points", "loyalty", "Points", "积分", "积分|points|balance"),
        _node(
            "coupons",
            "loyalty",
            "Coupons and offers",
            "优惠券与活动",
            "优惠券|满减|折扣|券|活动|促销|优惠码|coupon*|voucher*|promo*|discount*|offer|sale",
        ),
        _node(
            "tier",
            "loyalty",
            "Tiers",
            "会员等级",
            "等级|升级|降级|金卡|银卡|黑卡|成长值|保级|tier*|gold|silver|platinum|upgrade*|downgrade*|status",
        ),
        _node(
            "rewards",
            "loyalty",
            "Rewards",
            "礼品兑换",
            "兑换|礼品|赠品|抽奖|奖品|reward*|redeem*|gift*|prize*|lucky draw",
        ),
        _node("account", None, "Account", "账户"),
        _node(
            "log_in",
            "account",
            "Log-in and data",
            "登录与资料",
            "登录|登陆|验证码|密码|手机号|绑定|账号|"
            "log in|login|password|verification code|sign in|locked out|phone number",
        ),
        _node(
            "privacy",
            "account",
            "Privacy and messages",
            "隐私与消息",
            "隐私|个人信息|短信|骚扰|注销|退订|泄露|"
            "privacy|personal data|unsubscribe|spam|delete my|text messages|consent",
        ),
        _node(
            "app",
            None,
            "App and site",
            "小程序与网站",
            "小程序|闪退|卡顿|页面|加载|打不开|白屏|app|crash*|website|loading|freezes|blank page|bug",
        ),
        _node("other", None, "Other", "其他"),
    ),
)

CAUSES = Taxonomy(
    tree=Tree.CAUSE,
    version=0,
    nodes=(
        _node("people", None, "People", "人员"),
        _node("training", "people", "Training", "培训不足"),
        _node("conduct", "people", "Conduct", "服务态度"),
        _node("staffing", "people", "Too few people", "人手不足"),
        _node("goods", None, "Goods", "商品"),
        _node("design", "goods", "Design", "设计缺陷"),
        _node("manufacture", "goods", "Manufacture", "生产质量"),
        _node("storage", "goods", "Storage and packing", "仓储与包装"),
        _node("information", "goods", "Wrong or missing information", "信息有误或缺失"),
        _node("process", None, "Processes", "流程"),
        _node("planning", "process", "Planning and stock", "计划与库存"),
        _node("carrier", "process", "Carrier", "承运商"),
        _node("rules", "process", "Unclear or unfair rules", "规则不清或不合理"),
        _node("response", "process", "Slow response", "响应过慢"),
        _node("systems", None, "Systems", "系统"),
        _node("fault", "systems", "Fault", "系统故障"),
        _node("data", "systems", "Wrong data", "数据错误"),
        _node("usability", "systems", "Hard to use", "操作不便"),
        _node("outside", None, "Outside", "外部原因"),
        _node("misunderstanding", "outside", "Misunderstanding", "误解"),
        _node("unknown_cause", "outside", "Not found out", "未查明"),
    ),
)

DEFAULTS = {each.tree: each for each in (CATEGORIES, CAUSES)}
