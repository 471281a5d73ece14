"""How long data is kept, what happens then, and what a legal hold keeps longer."""
