"""What the merchant knows and tells: articles, how they are found, and an assistant that answers from them."""
