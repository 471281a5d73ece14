"""Articles, how they are found, and the assistant that answers from them."""
