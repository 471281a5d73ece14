"""Who a member is after merges."""
