"""Teams, presence, and who has which ticket."""
