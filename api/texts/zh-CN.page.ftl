# 开发环境的首页。

page-title = 会员、等级与积分
page-tagline = 订单变成积分和等级，店铺一次请求就能读到。
page-intro = Laurel 是一套无界面的会员忠诚度后端：会员、等级、积分与优惠券，全部在一个强类型的 GraphQL 接口之后。每一分积分都说得清来历，每一次拒绝都说明原因，任何一笔都不会重复计算。

page-ask-title = 先试这三个请求
page-ask-words = 在 GraphiQL 中打开，查询、变量和令牌都已填好，点击三角按钮即可运行。
page-as = 请求者：
page-open = 在 GraphiQL 中打开

page-card-title = 会员卡
page-card-words = 等级、权益与升级进度，积分及到期时间，优惠券，最近的积分明细：店铺要展示的一切。
page-order-title = 订单变成积分
page-order-words = 收银台记录一笔已付款订单，立即返回获得的积分、依据的规则以及等级变化。重复发送也只生效一次。
page-search-title = 查找会员
page-search-words = 客服看到的样子。姓名和手机号在数据库中加密保存，并按角色脱敏显示。

page-callers-title = 可以使用的身份
page-callers-words = 每个角色、一位会员和一个商户服务各有一个令牌，有效期十二小时，只能访问演示数据。
page-no-demo = 数据库里还没有演示数据。运行 `laurel demo` 后刷新本页。
page-caller-member = 会员
page-caller-member-words = 读取自己的数据
page-caller-clerk = 店员
page-caller-clerk-words = 在收银台：查找单个会员，记录订单
page-caller-marketer = 营销
page-caller-marketer-words = 策划活动：查看会员计划与规则
page-caller-support = 客服
page-caller-support-words = 解答问题：脱敏的会员信息、积分及原因
page-caller-analyst = 分析
page-caller-analyst-words = 查看会员计划与报表，不接触会员
page-caller-manager = 店长
page-caller-manager-words = 管理门店：修改会员，注明原因后可查看完整信息
page-caller-admin = 管理员
page-caller-admin-words = 员工、密钥、Webhook 与会员计划
page-caller-auditor = 审计
page-caller-auditor-words = 读取所有非个人数据，不做任何更改
page-caller-service = 服务
page-caller-service-words = 持有 API 密钥的商户服务器
page-copy = 复制
page-copied = 已复制

page-terminal-title = 在终端中
page-terminal-words = 一个地址，POST，JSON。用 `Authorization: Bearer …` 说明请求者。
page-explore-title = 继续了解
page-explore-words = 接口说明就在接口之中；`schema.graphql` 是同样内容的文件。
page-explore-schema = 所有类型和字段，以及所需权限
page-explore-ready = 服务是否就绪
page-explore-keys = 令牌的公钥

page-footer = 本页只在开发环境中存在，不从任何外部地址加载内容。
