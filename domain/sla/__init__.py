"""How soon tickets are answered and solved: business calendars, deadlines, escalation and the report."""
