"""Two memberships of one person become one."""
