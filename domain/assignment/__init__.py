"""Who gets which ticket: teams, those who work in them, presence and limits."""
