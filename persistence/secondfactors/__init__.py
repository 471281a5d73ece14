"""Second factors in their tables."""
