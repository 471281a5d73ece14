"""What several departments look at together: an agenda, gaps, and who does which step until when."""
