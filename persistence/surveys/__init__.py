"""Surveys: questions, invitations, answers, results."""
