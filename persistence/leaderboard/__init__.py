"""Who has done most in a period."""
