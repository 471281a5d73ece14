"""What a ticket is about: said by rules and a model that learns from people, else by people."""
