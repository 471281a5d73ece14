# 工单分类、知识文章与智能助手。

unknown-model = 没有版本为 { $version } 的模型。
unknown-article = 没有文章 { $article }。
nothing-drafted = { $article } 没有可发布的草稿。
article-not-published = { $article } 尚未发布。
article-exists = 文章 { $article } 已存在。
problem-not-common = 该时段只有 { $tickets } 张工单，属于个别问题；共性问题至少需要 { $least } 张，或占全部工单的 { $least_per_mille }‰。
