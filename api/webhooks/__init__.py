"""Webhooks: subscriptions, their delivery log, and the deliveries themselves."""
