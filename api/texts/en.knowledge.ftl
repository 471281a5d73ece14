# Sorting tickets, articles, and the assistant.

unknown-model = There is no model of version { $version }.
unknown-article = There is no article { $article }.
nothing-drafted = { $article } has no draft to publish.
article-not-published = { $article } is not published.
article-exists = There is an article { $article } already.
problem-not-common = { $tickets ->
    [one] One ticket in that time is an individual problem; a common one has { $least }, or { $least_per_mille } ‰ of all.
   *[other] { $tickets } tickets in that time are individual problems; a common one has { $least }, or { $least_per_mille } ‰ of all.
}
