"""Registering what events may say."""
