"""Second factors of staff, the second step of the log-in, and proving oneself again."""
