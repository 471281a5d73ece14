"""What a cart costs a member, and why."""
