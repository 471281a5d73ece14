# 同意与隐私政策。

consent-missing = 保存 { $fields } 需要会员同意“{ $purpose }”用途，请展示现行文本并征得同意。
no-policy-in-force = “{ $purpose }”用途尚无已生效的政策文本，暂无法征得同意。
other-policy-text = { $document } 的现行版本为第 { $version } 版，提交的并非该文本，请重新展示并征得同意。
guardian-consent-missing = 该会员未满 14 周岁，“{ $purpose }”用途需要监护人同意。
purpose-taken = “{ $purpose }”用途的政策文本是 { $document }。
nothing-to-publish = { $document } 没有第 { $version } 版草稿。
effective-too-early = 新版本最早可自 { $earliest } 起生效。

basis-service = 履行会员合同及法定义务（《个人信息保护法》第 13 条第（二）（三）项）。
basis-marketing = 您的同意，可随时撤回（《个人信息保护法》第 13 条第（一）项）；拒绝不影响任何服务。
basis-profiling = 您对自动化推荐的同意（《个人信息保护法》第 13 条第（一）项、第 24 条）。
basis-sharing = 您对向其他公司提供个人信息的单独同意（《个人信息保护法》第 23 条）。
basis-publication = 您对公开个人信息的单独同意（《个人信息保护法》第 25 条）。
basis-sensitive = 您对处理敏感个人信息的单独同意（《个人信息保护法》第 29 条）。
basis-cross-border = 您对向境外提供个人信息的单独同意（《个人信息保护法》第 39 条）。
