"""Plans of return visits: who is visited again, and when."""
