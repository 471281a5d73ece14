"""Teams, who works in them, and who has which ticket."""
