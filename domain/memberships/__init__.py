"""Whether a member takes part: suspended, closed, erased."""
