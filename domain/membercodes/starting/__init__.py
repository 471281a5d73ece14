"""A phone gets what makes the codes."""
