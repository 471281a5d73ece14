"""How tickets are sorted, in PostgreSQL: trees, models, verdicts, what people said instead."""
