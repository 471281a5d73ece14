"""Where people hand in tickets, and what becomes of them first."""
