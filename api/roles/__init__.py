"""Roles that administrators edit."""
