"""The words of sorting, as the schema has them."""

import strawberry

from domain.classification.labels import Aspect
from domain.classification.taxonomy import Tree
from domain.classification.verdict import Source

strawberry.enum(
    Tree,
    name="TaxonomyTree",
    description="CATEGORY: what tickets are about; its words sort them. CAUSE: root causes, which "
    "people find.",
)
strawberry.enum(Aspect, name="TicketAspect", description="What is said of a ticket.")
strawberry.enum(
    Source,
    name="ClassificationSource",
    description="RULE: a word of the taxonomy, or one that means the same in every shop. MODEL: a run "
    "of letters "
    "that the model has learnt; `_` is the edge of a word.",
)
