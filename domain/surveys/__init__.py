"""What members are asked, and what they think of it."""
