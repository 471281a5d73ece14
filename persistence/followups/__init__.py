"""Follow-ups: return visits, calls to the dissatisfied, improvements; who looks after a member."""
