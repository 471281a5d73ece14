"""What staff write about a member for each other, and whom they name in it."""
