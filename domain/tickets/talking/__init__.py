"""What is said in a ticket once it is open."""
