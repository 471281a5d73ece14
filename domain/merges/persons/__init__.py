"""Two members who are one person become one member."""
