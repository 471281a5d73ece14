"""Who looks after a member."""
