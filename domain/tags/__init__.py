"""Labels that people, campaigns and segments put on members."""
