"""Member codes: what a member shows at the till."""
