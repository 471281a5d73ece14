"""Operations compiled to Python: what a resolver is asked and what is done with its answer, decided once.

graphql-core reads an operation anew for every request, and every object of it: which fields are wanted of it,
what their arguments are, what a value's type wants of it. All of that follows from the text. So an operation
is read once, and written down as one Python function for each set of selections:

    query Card { me { id displayName points { available } } }

    def object_1(run, source, at):          # Member
        out = {}
        may = run.may
        own = is_own(run, source)
        try:
            v = resolve_2(source, info=Info(run, place_2, at))
            out['id'] = w if type(v) in PLAIN and (w := write_2(v)) is not None else finish_2(run, v, ...)
        except Exception as error:
            raise run.located(error, place_2, at) from None     # ID is `!`: takes its object along
        ...

How it hangs together, in the order in which it happens:

    operations.py   what is kept: (text, name) -> Operation, at most 128, the least lately used leaving first.
                    Which variables decide `@skip` and `@include` is read from the text; for each combination
                    of their values there is a Plan of its own, so that a plan has no conditions
    variables.py    the values of a request, coerced: in the usual case by a short loop, and where anything is
                    wrong by graphql-core, which finds the words
    plan.py         reads the operation along the types: Places (where a value goes, which nodes ask for it,
                    what becomes null when it fails), Fields, Objects. Fields are collected by graphql-core's
                    own `collect_fields`, so fragments, merging and order are its own
    arguments.py    the arguments of a field: at once where they are written out, else with the variables
    source.py       writes the functions
    finishing.py    completes what the functions have no shortcut for: awaitables, exceptions given as values,
                    subclasses, null, iterables, interfaces and unions
    run.py          one execution: its errors, what it still waits for, what has become null
    info.py         what a resolver is told; graphql-core's own form of it is made when somebody asks for it

**What is usual.** An object below which nothing has a guard and no resolver waits or asks where it stands has
a second function, `quick_...`: one expression for all of it. Whatever is not usual in it (an error, a null, a
class that was not seen yet) ends it, and the first function does the object again, by the book.

**Waiting.** A field that has to be waited for puts null in its place and itself on the run's list. When all
that can be done at once is done, the list is awaited: one after the other while nothing has to wait, and from
the first that has to in parallel, as tasks of their own; mutations go field by field.
An answer is put in its place and its own fields go on in the same way. Where it fails and its type does not
allow null, the nearest place that does is found by its path, and emptied.

**Guards** are those of `api/permissions.py`. Whether the caller holds a permission is asked once in a run,
not once an object; whoever does not, and is not the member itself, is answered by the guard. Fields with
another extension are resolved by Strawberry's own resolver, guards of mutations likewise.

**What is not covered** is told by NotCovered and goes to graphql-core, counted in
`laurel_operations_not_compiled_total`: introspection, subscriptions, directives other than `@skip` and
`@include`, more than 8 variables that decide on fields, more than 2,000 fields, and what is large when it
comes for the first time. Nothing of the caller comes into the source but names, which by GraphQL's grammar
are letters, digits and `_`.

That both ways answer the same, `tests/api/compiled` says with operations by chance over the real schema; the
long run is `make faults ARGS=O1`. `LAUREL_COMPILE_OPERATIONS=false` switches the compiler off.
"""

from api.compiled.operations import Operations
from api.compiled.plan import NotCovered

__all__ = ["NotCovered", "Operations"]
