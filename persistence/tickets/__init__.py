"""What people ask, complain of, suggest and praise, and what comes of it."""
