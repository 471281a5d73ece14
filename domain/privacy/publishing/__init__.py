"""Policy documents: drafting, publishing, and what is bound to them."""
