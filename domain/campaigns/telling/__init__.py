"""Facts of campaigns that ask for a message, and whether it may be sent."""
