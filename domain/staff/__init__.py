"""Who asks, and what they may do: callers, permissions, staff, sessions, service keys."""
