"""Who did something, as other systems name a member."""
