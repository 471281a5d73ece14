"""Business calendars, policies, escalations and the report."""
