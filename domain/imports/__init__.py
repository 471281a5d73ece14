"""Files of members, products and orders: how their rows are read, checked and rated."""
