"""What the desk does whenever a ticket was opened or changed."""
