"""Articles and how they are found, in PostgreSQL."""
