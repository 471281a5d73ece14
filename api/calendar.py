"""Words of the calendar that several contexts put into the schema."""

import strawberry

from domain.kernel.periods import Rounding, Unit

__all__ = ["Rounding", "Unit"]

strawberry.enum(Unit, name="SpanUnit", description="What a span counts.")
strawberry.enum(Rounding, name="ExpiryRounding", description="To where a rolling term is extended.")
