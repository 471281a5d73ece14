"""Beginning a session."""
