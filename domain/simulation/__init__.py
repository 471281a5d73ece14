"""What would have been: the past played again under other rules, and nothing written."""
