"""Other systems that hand in tickets: a mailbox, a reader of comments."""
