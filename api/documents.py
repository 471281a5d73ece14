"""Documents that were read before: parsed, measured and validated once, then kept.

Parsing costs a quarter of a millisecond and validating six times that, so clients that send the same text
again (all of them do) should not pay it again. Only sound documents are kept: a stream of broken ones can
not push the shop's own out of memory.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    OperationType,
    StringValueNode,
    Visitor,
    parse,
    recommended_rules,
    specified_rules,
    validate,
    visit,
)
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from api.cost import Cost, cost_of, points_of
from api.errors import MOST_ERRORS, BadUserInput
from api.limits import MOST_TOKENS, refuse_excess

MOST_DOCUMENTS = 128
RULES = (*specified_rules, *recommended_rules, MaybeNullValidationRule, OneOfInputValidationRule)
STRICT_RULES = (*RULES, NoSchemaIntrospectionCustomRule)
_MAYBE_NUL = re.compile(r"\\u|\x00")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that may be executed."""

    document: DocumentNode
    operations: tuple[Operation, ...]

    def operation(self, name: str | None) -> Operation:
        """The one that shall run. Raises BadUserInput where the document does not say which that is."""
        named = [each for each in self.operations if name is None or each.name == name]
        if len(named) != 1:
            raise BadUserInput("operationName must name one operation of the document.")
        return named[0]


@dataclass(frozen=True, slots=True)
class Operation:
    """What is known of one of a document's operations before it runs."""

    name: str | None
    kind: OperationType
    root_field: str
    """The one field at the top, or `many`."""
    cost: Cost

    def points(self, variables: Mapping[str, Any] | None) -> int:
        return points_of(self.cost, variables)


class Documents:
    """The sound documents of one schema, at most 128, the least lately used leaving first.

    `strict` is production: introspection is refused and no error suggests a name.
    """

    def __init__(self, schema: GraphQLSchema, *, strict: bool) -> None:
        self._schema = schema
        self._strict = strict
        self._kept: OrderedDict[str, Prepared] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def known(self, text: str) -> Prepared | None:
        """The document, where it was prepared before."""
        return self._kept.get(text)

    def prepare(self, text: str) -> Prepared | list[GraphQLError]:
        """The document, ready to execute, or what is wrong with it."""
        prepared = self._kept.get(text)
        if prepared is not None:
            self._kept.move_to_end(text)
            return prepared
        try:
            document = parse(text, max_tokens=MOST_TOKENS)
            refuse_excess(document, introspection=not self._strict)
            if _MAYBE_NUL.search(text):
                visit(document, _NoNul())
        except GraphQLError as wrong:
            return [wrong]
        errors = validate(
            self._schema,
            document,
            STRICT_RULES if self._strict else RULES,
            max_errors=MOST_ERRORS,
            hide_suggestions=self._strict,
        )
        if errors:
            return errors
        prepared = Prepared(document, self._operations(document))
        self._kept[text] = prepared
        if len(self._kept) > MOST_DOCUMENTS:
            self._kept.popitem(last=False)
        return prepared

    def _operations(self, document: DocumentNode) -> tuple[Operation, ...]:
        fragments = {
            each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
        }
        return tuple(
            Operation(
                each.name.value if each.name is not None else None,
                each.operation,
                _root_field(each),
                cost_of(each, fragments, self._schema),
            )
            for each in document.definitions
            if isinstance(each, OperationDefinitionNode)
        )


def _root_field(operation: OperationDefinitionNode) -> str:
    fields = operation.selection_set.selections
    only = fields[0] if len(fields) == 1 else None
    return only.name.value if isinstance(only, FieldNode) else "many"


class _NoNul(Visitor):
    """PostgreSQL's text can not hold NUL, so no text of ours does."""

    def enter_string_value(self, node: StringValueNode, *_: object) -> None:
        if "\x00" in node.value:
            raise BadUserInput("A text can not hold the character NUL.")
