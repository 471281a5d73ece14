"""Business calendars, policies, the clocks of tickets, and what was escalated."""
