"""Days that come by themselves: birthdays, anniversaries, hours of a calendar."""
