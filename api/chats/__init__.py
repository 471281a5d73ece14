"""What the people of a service desk hear in the chat that they work in."""
