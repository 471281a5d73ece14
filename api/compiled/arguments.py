"""The arguments of a field, as its resolver gets them.

What is written out is read once. What hangs on variables is read once in a run: a list's hundred objects ask
with the same values. Input objects and lists are made anew for every call, as Strawberry does, so that nobody
changes another's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLField,
    GraphQLSchema,
    Undefined,
    VariableNode,
    get_named_type,
    is_leaf_type,
    is_non_null_type,
)
from graphql.execution.values import VariableValues, get_argument_values
from strawberry.types.arguments import convert_arguments

from persistence.selection import NO_ARGUMENTS, Arguments

if TYPE_CHECKING:
    from api.compiled.run import Run


@dataclass(slots=True, eq=False)
class ArgumentPlan:
    """How the arguments of one field are come by."""

    schema: GraphQLSchema
    field: GraphQLField
    node: FieldNode
    fixed: dict[str, Any] | None
    """What is written out, coerced; None where it hangs on variables, or is wrong and has to be refused."""
    direct: tuple[tuple[str, str, Any, bool], ...] | None
    """Where every argument is left out, written out or is one variable: by the argument's name, the variable
    (empty for none), what stands where it has no value, and whether null is refused."""
    plain: bool
    """All values are leaves: those of one run are shared."""
    once: dict[str, Any] | None = None
    """What the resolver gets, where that is the same for every call."""
    copied: dict[str, Any] | None = None
    """The same, where lists of leaves are among it: each call gets lists of its own."""
    asked: Arguments | None = None

    def coerced(self, variables: dict[str, Any]) -> dict[str, Any]:
        """By the schema's names. Raises GraphQLError."""
        if self.fixed is not None:
            return self.fixed
        if self.direct is not None:
            values: dict[str, Any] = {}
            for name, variable, otherwise, required in self.direct:
                value = variables.get(variable, otherwise) if variable else otherwise
                if value is None and required:
                    break
                if value is not Undefined:
                    values[name] = value
                elif required:
                    break
            else:
                return values
        # A variable of which something is wrong: graphql-core finds the words.
        return get_argument_values(self.field, self.node, VariableValues({}, variables))

    def converted(self, values: dict[str, Any]) -> dict[str, Any]:
        """By Python's names, as Strawberry's types."""
        strawberry: Any = self.schema._strawberry_schema  # type: ignore[attr-defined]
        definition = self.field.extensions["strawberry-definition"]
        return convert_arguments(
            values,
            definition.arguments,
            scalar_registry=strawberry.schema_converter.scalar_registry,
            config=strawberry.config,
        )

    def of(self, run: Run, number: int) -> dict[str, Any]:
        """What the resolver gets in this run. Raises GraphQLError."""
        if self.once is not None:
            return self.once
        if self.copied is not None:
            return {
                name: value.copy() if type(value) is list else value for name, value in self.copied.items()
            }
        if self.plain:
            known = run.arguments.get(number)
            if known is None:
                known = run.arguments[number] = self.converted(self.coerced(run.variables))
            return known
        return self.converted(self.coerced(run.variables))

    def asked_with(self, run: Run, number: int) -> Arguments:
        """The same as a parent's selection holds them."""
        if self.asked is not None:
            return self.asked
        known = run.asked.get(number)
        if known is None:
            known = run.asked[number] = Arguments(self.of(run, number))
        return known


def read_arguments(schema: GraphQLSchema, field: GraphQLField, node: FieldNode) -> ArgumentPlan:
    if not field.args:
        return ArgumentPlan(schema, field, node, {}, None, True, once={}, asked=NO_ARGUMENTS)
    given = {each.name.value: each.value for each in node.arguments or ()}
    plain = all(is_leaf_type(_inner(each.type)) for each in field.args.values())
    if not any(_has_variable(each) for each in given.values()):
        try:
            fixed = get_argument_values(field, node)
        except GraphQLError:
            return ArgumentPlan(schema, field, node, None, None, plain)  # wrong each time it is asked
        plan = ArgumentPlan(schema, field, node, fixed, None, plain)
        if all(is_leaf_type(get_named_type(each.type)) for each in field.args.values()):
            converted = plan.converted(fixed)
            if plain and all(_can_be_shared(each) for each in fixed.values()):
                plan.once = converted
            elif not any(_is_deep(each) for each in converted.values()):
                plan.copied = converted
            if plan.once is not None or plan.copied is not None:
                plan.asked = Arguments(converted)  # holds a list as a tuple
        return plan
    return ArgumentPlan(schema, field, node, None, _direct(field, given), plain)


def _direct(field: GraphQLField, given: dict[str, Any]) -> tuple[tuple[str, str, Any, bool], ...] | None:
    found = []
    for name, argument in field.args.items():
        if argument.default is not None or (argument.out_name or name) != name:
            return None
        required = is_non_null_type(argument.type)
        value = given.get(name)
        if value is None:
            found.append((name, "", argument.default_value, required))
        elif isinstance(value, VariableNode):
            found.append((name, value.name.value, argument.default_value, required))
        else:
            return None
    return tuple(found)


def _has_variable(value: Any) -> bool:
    match value.kind:
        case "variable":
            return True
        case "list_value":
            return any(_has_variable(each) for each in value.values)
        case "object_value":
            return any(_has_variable(each.value) for each in value.fields)
    return False


def _can_be_shared(value: Any) -> bool:
    """Whether requests may share a value: what can not be hashed might be changed."""
    try:
        hash(value)
    except TypeError:
        return False
    return True


def _is_deep(value: Any) -> bool:
    """Whether a copy of it would share something that can be changed."""
    return not all(map(_can_be_shared, value)) if type(value) is list else not _can_be_shared(value)


def _inner(type_: Any) -> Any:
    return type_.of_type if is_non_null_type(type_) else type_
